//! A base of many plans, whose journal is whole: what it costs to follow them is measured on it.
//!
//! `cargo run --release --example plans -- plans.db` makes a large Caf: 900 fiches, 2,700 indicators,
//! 13,500 readings. `-- france.db --france` makes 25,000 fiches and 60,000 readings over all of France.
//! `--conventions COUNT` makes fewer or more of either, `--notes COUNT` so many notes of each convention.

#![expect(clippy::expect_used, reason = "what cannot be made says why and stops")]

use std::{path::Path, time::Instant};

use binome::{
    domain::{
        change::Change,
        convention::Convention,
        field::{Field, FieldsBuilder, RecordKind},
        id::PersonId,
        person::{Person, Role},
        plan::Status,
        stage::{Passage, Stage},
        territory::Territory,
    },
    exchange::read::reference,
    store::{Actor, Founding, Store, clock},
};
use chrono::{Days, NaiveDate};

/// Fiches of a convention, and axes they are spread over.
const FICHES: usize = 20;
const AXES: usize = 4;

/// Who follows everything.
const WHO: &str = "Luc Spécimen";

const USAGE: &str = "plans OUT [--france] [--conventions COUNT] [--notes COUNT]";

/// What a base is made of.
struct Size {
    conventions: usize,
    indicators: usize,
    /// Readings of five indicators that follow one another.
    readings: [usize; 5],
    /// Notes of each convention.
    notes: usize,
}

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let Some(out) = args.first().filter(|out| !out.starts_with('-')) else {
        eprintln!("{USAGE}");
        std::process::exit(2);
    };
    let france = args.iter().any(|arg| arg == "--france");
    let asked = |option: &str| {
        let asked = args.iter().skip_while(|arg| *arg != option).nth(1);
        asked.map(|count| count.parse().expect("a number"))
    };
    let (asked, notes) = (asked("--conventions"), asked("--notes").unwrap_or(0));
    let size = if france {
        Size { conventions: asked.unwrap_or(1250), indicators: 1, readings: [2, 2, 3, 2, 3], notes }
    } else {
        Size { conventions: asked.unwrap_or(45), indicators: 3, readings: [5; 5], notes }
    };
    let all = if france { reference::france() } else { reference::department("01") };
    let began = Instant::now();
    let reference = all.expect("the reference");
    let founding = Founding { reference, demo: false, deeds: Vec::new() };
    let mut store = Store::create(Path::new(out), &founding).expect("a new base");
    let (fiches, indicators, readings) = write(&mut store, &size);
    println!(
        "{out}: {fiches} fiches, {indicators} indicators, {readings} readings in {:.0?}",
        began.elapsed()
    );
}

/// Writes the conventions, each with its plan in one operation; gives how many of each kind there are.
fn write(store: &mut Store, size: &Size) -> (usize, usize, usize) {
    let today = clock::local_now().date_naive();
    let me = Person {
        id: "".into(),
        name: WHO.into(),
        role: Role::Technicien,
        functions: [].into(),
        mandate_start: None,
        mandate_end: None,
    };
    let apply = |store: &mut Store, actor: &Actor, change: &Change| {
        store.apply(&clock::new_id(), actor, change).expect("written")
    };
    let made = apply(store, &Actor::default(), &Change::add_person(&me)).made;
    let actor = Actor {
        person: made.first().map(|id| id.as_str().into()),
        machine: "plans".into(),
        ..Actor::default()
    };
    let places = store.snapshot(today).expect("a snapshot").territories;
    let mut counts = (0, 0, 0);
    for at in 0..size.conventions {
        let place = &places[at % places.len()];
        let mut change = convention(at, place, today);
        let id = format!("c{at}");
        for axis in 0..AXES {
            change = change.then(written(
                RecordKind::Axis,
                &format!("{id}-x{axis}"),
                FieldsBuilder::default()
                    .with(Field::Convention, id.as_str())
                    .with(Field::Position, u32::try_from(axis).unwrap_or(0) + 1)
                    .with(Field::Title, AXES_TITLES[axis % AXES_TITLES.len()]),
            ));
        }
        for fiche in 0..FICHES {
            counts.0 += 1;
            change = change.then(action(&id, at, fiche, today));
            for one in 0..size.indicators {
                let name = format!("{id}-f{fiche}-i{one}");
                let count = size.readings[counts.1 % size.readings.len()];
                change =
                    change.then(indicator(&name, &format!("{id}-f{fiche}"), one, count, today));
                (counts.1, counts.2) = (counts.1 + 1, counts.2 + count);
            }
        }
        for note in 0..size.notes {
            change = change.then(exchange(
                &id,
                note,
                actor.person.as_ref().map(PersonId::as_str),
                today,
            ));
        }
        apply(store, &actor, &change);
    }
    counts
}

const AXES_TITLES: [&str; AXES] =
    ["Petite enfance", "Enfance et jeunesse", "Parentalité", "Vie sociale et accès aux droits"];

const TITLES: [&str; 7] = [
    "Ouvrir un relais petite enfance itinérant",
    "Former ensemble les animateurs",
    "Créer des places d’accueil aux horaires élargis",
    "Soutenir les pilotes des communes",
    "Accompagner les démarches en ligne",
    "Mettre en réseau les lieux d’accueil enfants-parents",
    "Aller vers les familles éloignées des services",
];

fn written(kind: RecordKind, id: &str, fields: FieldsBuilder) -> Change {
    Change::write(kind, Some(id), fields.done())
}

fn action(convention: &str, at: usize, fiche: usize, today: NaiveDate) -> Change {
    let status = Status::ALL[(at + fiche * 3) % Status::ALL.len()];
    let due = today - Days::new(400) + Days::new((fiche * 97 + at * 13) as u64 % 1500);
    let done = (status == Status::Realisee).then(|| today - Days::new(fiche as u64 + 1));
    let fields = FieldsBuilder::default()
        .with(Field::Axis, format!("{convention}-x{}", fiche * AXES / FICHES).as_str())
        .with(Field::Number, (fiche + 1).to_string().as_str())
        .with(Field::Title, format!("{} {}", TITLES[fiche % TITLES.len()], fiche + 1).as_str())
        .with(Field::Status, status.as_str())
        .with(Field::Pilot, ["Intercommunalité", "Caf", "Commune centre"][fiche % 3])
        .with(Field::DoneOn, done)
        .with(Field::DueOn, (!fiche.is_multiple_of(5)).then_some(due));
    written(RecordKind::Action, &format!("{convention}-f{fiche}"), fields)
}

fn exchange(convention: &str, at: usize, author: Option<&str>, today: NaiveDate) -> Change {
    let fields = FieldsBuilder::default()
        .with(Field::Convention, convention)
        .with(Field::Kind, ["telephone", "copil", "visite_equipement"][at % 3])
        .with(Field::On, today - Days::new(at as u64 * 17 % 1500))
        .with(Field::Author, author)
        .with(Field::Text, format!("Point d’étape {at} : {}", TITLES[at % TITLES.len()]).as_str());
    written(RecordKind::Note, &format!("{convention}-n{at}"), fields)
}

fn indicator(id: &str, action: &str, one: usize, readings: usize, today: NaiveDate) -> Change {
    let fields = FieldsBuilder::default()
        .with(Field::Action, action)
        .with(Field::Label, ["Places ouvertes", "Familles reçues", "Communes associées"][one % 3])
        .with(Field::Kind, "realisation")
        .with(Field::Nature, "nombre")
        .with(Field::Baseline, "10")
        .with(Field::Target, "40");
    let all = (0..readings).map(|at| {
        let fields = FieldsBuilder::default()
            .with(Field::Indicator, id)
            .with(Field::On, today - Days::new(90 * (readings - at) as u64))
            .with(Field::Value, (10 + at * 7).to_string().as_str());
        written(RecordKind::Reading, &format!("{id}-{at}"), fields)
    });
    all.fold(written(RecordKind::Indicator, id, fields), Change::then)
}

fn convention(at: usize, place: &Territory, today: NaiveDate) -> Change {
    let start = today - Days::new(30 + (at as u64 * 37) % 1500);
    let one = Convention {
        id: format!("c{at}").as_str().into(),
        name: format!("CTG {}", place.name),
        generation: 1,
        predecessor: None,
        start: Some(start),
        end: Some(start + Days::new(1825)),
        signed: Some(start),
        communes: place.communes.clone(),
        themes: [].into(),
        sppe: None,
        amendments: Vec::new(),
        passages: Vec::new(),
    };
    let passage = Passage {
        id: "".into(),
        convention: one.id.clone(),
        stage: Stage::MiseEnOeuvre,
        on: start,
        reason: String::new(),
        author: None,
    };
    Change::add_convention(&one, &passage)
}
