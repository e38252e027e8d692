//! All of France held in one base, without a file: how long the file's thread works out what follows
//! from it, and how long one message keeps the screen. Prints figures, asserts none.
//!
//! `cargo bench --bench alerts`: 1,253 territories, 1,253 conventions, 8,000 open follow-ups.

#![expect(clippy::expect_used, reason = "a bench that cannot run says why and stops")]

use std::{
    collections::BTreeMap,
    hint::black_box,
    sync::Arc,
    time::{Duration, Instant},
};

use binome::{
    domain::{
        alerts::Thresholds,
        base_info::BaseInfo,
        binome::Binome,
        convention::Convention,
        facts::Facts,
        follow_up::{FollowUp, OwedBy},
        moment::Zone,
        snapshot::Snapshot,
        stage::{Passage, Stage},
        territory::{Territory, TerritoryKind},
        tier::Tier,
    },
    exchange::read::reference,
    keys::{Key, Keymap},
    text::Lang,
    ui::{Message, Model, Settings, style::Theme, update::update, view::view},
};
use chrono::{Days, NaiveDate};
use ratatui::{Terminal, backend::TestBackend, crossterm::event::KeyCode};

const FOLLOW_UPS: u64 = 8000;
const TURNS: usize = 30;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 28).expect("a day")
}

fn main() {
    let base = france();
    println!(
        "{} communes, {} territories, {} conventions, {} open follow-ups",
        base.communes.len(),
        base.territories.len(),
        base.conventions.len(),
        base.follow_ups.len()
    );
    let limits = Thresholds::default();
    let facts: Vec<Arc<Facts>> = (0..TURNS)
        .map(|turn| {
            let snapshot = base.clone();
            let began = Instant::now();
            let facts = Facts::of(snapshot, today(), &limits);
            if turn == 0 {
                println!("{} alerts", facts.overview.alerts.len());
            }
            print!("{}{:.1?}", if turn == 0 { "file's thread: " } else { " " }, began.elapsed());
            Arc::new(facts)
        })
        .collect();
    println!();
    screen(facts);
}

/// Every message that a person or the file sends, and the picture after it.
fn screen(facts: Vec<Arc<Facts>>) {
    let settings = Settings {
        lang: Lang::Fr,
        theme: Theme::dark(),
        zone: Zone::UTC,
        technicien: None,
        keymap: Keymap::default(),
        default_base: "binome.db".into(),
        departments: Vec::new,
        size_of: |_| None,
        contours: |_| Vec::new(),
    };
    let mut model = Model::new(settings, today(), (120, 40));
    let mut terminal = Terminal::new(TestBackend::new(120, 40)).expect("a screen");
    let mut times: BTreeMap<&str, Vec<(Duration, Duration)>> = BTreeMap::new();
    let mut send = |name, message| {
        let began = Instant::now();
        black_box(update(&mut model, message));
        let updated = began.elapsed();
        let began = Instant::now();
        terminal.draw(|frame| view(frame, &model)).expect("a picture");
        times.entry(name).or_default().push((updated, began.elapsed()));
    };
    let key = |code| Message::Key(Key::plain(code));
    let mut facts = facts.into_iter();
    let first = facts.next().expect("facts");
    send("Opened", Message::Opened { path: "binome.db".into(), tier: Tier::Host, facts: first });
    send("Esc", key(KeyCode::Esc));
    for next in facts {
        send("Changed", Message::Changed(next));
        for _ in 0..5 {
            send("Down", key(KeyCode::Down));
        }
        send("PageDown", key(KeyCode::PageDown));
        send("Tab", key(KeyCode::Tab));
        send("Tab", key(KeyCode::Tab));
        send("Tab", key(KeyCode::Tab));
        send("Enter", key(KeyCode::Enter));
        send("Esc", key(KeyCode::Esc));
        send("?", Message::Key(Key::char('?')));
        send("Esc", key(KeyCode::Esc));
        send("/", Message::Key(Key::char('/')));
        send("a letter", Message::Key(Key::char('e')));
        send("a letter", Message::Key(Key::char('s')));
        send("Esc", key(KeyCode::Esc));
        send("End", key(KeyCode::End));
        send("Home", key(KeyCode::Home));
    }
    for (name, mut all) in times {
        let worst = all.iter().map(|(update, draw)| *update + *draw).max().unwrap_or_default();
        all.sort_unstable();
        let (update, draw) = all.get(all.len() / 2).copied().unwrap_or_default();
        println!(
            "{name}: update {update:.1?}, picture {draw:.1?} (medians), both {worst:.1?} at worst"
        );
    }
}

fn france() -> Snapshot {
    let all = reference::departments().into_iter();
    let all: Vec<_> = all.filter_map(|one| reference::department(&one.code)).collect();
    let mut communes: Vec<_> = all.iter().flat_map(|one| one.communes.iter().cloned()).collect();
    communes.sort_by(|a, b| a.insee.cmp(&b.insee));
    let names: BTreeMap<_, _> =
        all.iter().flat_map(|one| &one.epcis).map(|one| (&one.siren, &one.name)).collect();
    let mut territories: BTreeMap<&str, Territory> = BTreeMap::new();
    for commune in &communes {
        let Some(siren) = commune.epci.as_deref() else { continue };
        let name = names.get(&siren.to_owned()).map_or("", |name| name.as_str());
        let place = territories.entry(siren).or_insert_with(|| Territory {
            code: siren.into(),
            name: name.to_owned(),
            kind: TerritoryKind::Epci,
            communes: [].into(),
            population: 0,
            talking_points: None,
        });
        place.communes.insert(commune.insee.clone());
        place.population += u64::from(commune.population);
    }
    let territories: Vec<Territory> = territories.into_values().collect();
    let count = territories.len() as u64;
    let place = |at: u64| &territories[usize::try_from(at % count).expect("a place")];
    let conventions = (0..count).map(|at| convention(at, place(at))).collect();
    let follow_ups = (0..FOLLOW_UPS).map(|at| FollowUp {
        id: format!("f{at}").as_str().into(),
        note: None,
        territory: Some(place(at * 7).code.clone()),
        convention: None,
        action: None,
        what: format!("Rappeler la mairie, suite {at}"),
        owed_by: OwedBy::Caf,
        due: today()
            .checked_sub_days(Days::new(at % 200))
            .and_then(|day| day.checked_add_days(Days::new(100))),
        done: None,
    });
    let binomes = (0..count / 3).map(|at| Binome {
        cadence_days: None,
        id: format!("b{at}").as_str().into(),
        administrateur: Some("anne".into()),
        technicien: at.is_multiple_of(4).then(|| "luc".into()),
        start: today() - Days::new(at),
        end: None,
        sector: (0..3).map(|more| place(at * 3 + more).code.clone()).collect(),
    });
    Snapshot {
        base: BaseInfo {
            department: "00".into(),
            department_name: "France".into(),
            ..BaseInfo::default()
        },
        conventions,
        follow_ups: follow_ups.collect(),
        binomes: binomes.collect(),
        last_notes: (0..count)
            .step_by(2)
            .map(|at| (place(at).code.clone(), today() - Days::new(at % 300)))
            .collect(),
        communes: communes.into(),
        territories: territories.clone(),
        ..Snapshot::default()
    }
}

fn convention(at: u64, place: &Territory) -> Convention {
    let start = today() - Days::new(at * 3 % 1900);
    let passage = |n: u64, stage| Passage {
        id: format!("p{at}-{n}").as_str().into(),
        convention: format!("c{at}").as_str().into(),
        stage,
        on: start + Days::new(n * 90),
        reason: String::new(),
        author: None,
    };
    Convention {
        id: format!("c{at}").as_str().into(),
        name: format!("CTG {}", place.name),
        generation: 1,
        predecessor: None,
        start: Some(start),
        end: Some(start + Days::new(1825)),
        signed: (!at.is_multiple_of(5)).then_some(start),
        communes: place.communes.clone(),
        themes: [].into(),
        sppe: None,
        amendments: Vec::new(),
        passages: Stage::LINE
            .iter()
            .take(7)
            .zip(0..)
            .map(|(stage, n)| passage(n, *stage))
            .collect(),
    }
}
