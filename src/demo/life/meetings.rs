//! The meetings: those held, which name their note; those to come; one to confirm, one called off.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    super::{
        book::{Book, later, working, working_after},
        french::typeset,
        notes::WrittenNote,
        places::{BUGEY_SUD, CERDON, PLAINE, Place, VEYLE, VILLEFRANCHE},
        texts::life::{AGENDAS, PLACES},
    },
    Ground,
    contacts::Known,
    ground::scene,
    record::Record,
};
use crate::domain::{
    field::{Field, Fields, FieldsBuilder, RecordKind},
    id::{ContactId, ConventionId, PersonId, TerritoryCode},
    meeting::Host,
};

/// Where (nowhere: the whole Caf), kind, title, whether it is of the convention there.
///
/// Then days from today, hour, who receives, why it is called off.
type Planned =
    (&'static str, &'static str, &'static str, bool, i64, &'static str, Host, &'static str);

const PLANNED: [Planned; 7] = [
    (PLAINE, "copil", "", true, 16, "14 h", Host::Collectivite, ""),
    (BUGEY_SUD, "copil", "", true, -6, "9 h 30", Host::Collectivite, ""),
    (
        VEYLE,
        "copil",
        "",
        true,
        -38,
        "18 h",
        Host::Collectivite,
        "trop d’élus absents, à reprogrammer",
    ),
    (
        VILLEFRANCHE,
        "inauguration",
        "Inauguration de la crèche « Le Prototype »",
        false,
        24,
        "11 h",
        Host::Equipement,
        "",
    ),
    (CERDON, "ca_decentralise", "", false, 83, "9 h", Host::Collectivite, ""),
    (
        PLAINE,
        "visite_equipement",
        "Visite du relais petite enfance",
        false,
        40,
        "",
        Host::Partenaire,
        "",
    ),
    ("", "cdsf", "", false, 47, "14 h 30", Host::Autre, ""),
];

/// Who is invited.
#[derive(Clone, Default)]
struct Guests {
    persons: BTreeSet<PersonId>,
    contacts: BTreeSet<ContactId>,
}

/// Writes them all.
pub(super) fn write(
    book: &mut Book,
    ground: &Ground<'_>,
    contacts: &[Known],
    notes: &[WrittenNote<'_>],
) {
    let kinds = ["copil", "signature", "ca_decentralise", "inauguration"];
    let met = notes.iter().filter(|one| kinds.contains(&one.note.kind.as_str()));
    for (at, one) in met.enumerate() {
        // Some were noted without having been planned here.
        if at % 5 != 3 {
            held(book, ground, contacts, one);
        }
    }
    for planned in &PLANNED {
        to_come(book, ground, contacts, planned);
    }
}

/// One that was held: planned some weeks before, then it names its note.
fn held(book: &mut Book, ground: &Ground<'_>, contacts: &[Known], written: &WrittenNote<'_>) {
    let note = &written.note;
    let planned = working(later(note.on, -book.chance.between(20, 45)));
    // One invites those who are there by then.
    let mut guests = guests(ground, contacts, written.scene.place, book.written(planned));
    guests.contacts.retain(|one| note.contacts.contains(one));
    let hour = book.chance.weighted(&[("9 h", 2), ("9 h 30", 3), ("14 h", 3), ("18 h 30", 1)]);
    let host = match note.kind.as_str() {
        "inauguration" => Host::Equipement,
        _ => Host::Collectivite,
    };
    let agenda = (note.kind == "copil").then(|| typeset(book.chance.deal(AGENDAS)));
    let territories = note.territory.iter().filter(|_| note.convention.is_none());
    let all = FieldsBuilder::default()
        .with(Field::Kind, note.kind.as_str())
        .with(Field::PlannedOn, note.on)
        .with(Field::PlannedAt, hour)
        .with(Field::Convention, note.convention.as_ref().map(ConventionId::as_str))
        .with(Field::Place, note.place.as_deref())
        .with(Field::Host, host.as_str())
        .with(Field::Agenda, agenda)
        .with_set(Field::Territories, territories.map(TerritoryCode::as_str))
        .with_set(Field::Persons, guests.persons.iter().map(PersonId::as_str))
        .with_set(Field::Contacts, guests.contacts.iter().map(ContactId::as_str))
        .done();
    let id: String = book.id(book.written(planned));
    let noted = written.written;
    let fields = |day: NaiveDate| {
        let mut fields = all.clone();
        if day >= noted {
            fields.insert(Field::Note.into(), note.id.as_str().into());
        }
        fields
    };
    let code = written.scene.place.code.clone();
    let by = |day: NaiveDate| {
        let adviser = ground.adviser(&code, day);
        if day >= noted { note.author.clone().or(adviser) } else { adviser }
    };
    let record = Record { kind: RecordKind::Meeting, id: &id, fields: &fields, by: &by };
    record.insert(book, planned);
    record.update(book, planned, &[noted]);
}

/// One that is not held, or not yet.
fn to_come(book: &mut Book, ground: &Ground<'_>, contacts: &[Known], planned: &Planned) {
    let (at, kind, title, of_convention, days, hour, host, reason) = *planned;
    let place = ground.places.iter().find(|place| place.code.as_str() == at);
    if place.is_none() && !at.is_empty() {
        return;
    }
    let today = book.today();
    let day = if days < 0 { working(book.ago(-days)) } else { working_after(later(today, days)) };
    let written = working(later(day, -50).min(book.ago(9)));
    let mut ctgs = ground.conventions().map(|(ctg, _)| ctg);
    let ctg = place.filter(|_| of_convention).and_then(|place| {
        ctgs.find(|ctg| ctg.territories.contains(&place.code) && ctg.convention.in_force(today))
    });
    let guests = place.map(|place| guests(ground, contacts, place, written)).unwrap_or_default();
    let fields = |on: NaiveDate| {
        let off = !reason.is_empty() && on >= later(day, -4);
        let where_ = place.filter(|_| ctg.is_none()).map(|place| place.code.as_str());
        let mut fields = FieldsBuilder::default()
            .with(Field::Kind, kind)
            .with(Field::Title, text(title).map(typeset))
            .with(Field::PlannedOn, day)
            .with(Field::PlannedAt, text(hour))
            .with(Field::Convention, ctg.map(|ctg| ctg.convention.id.as_str()))
            .with(Field::Host, host.as_str())
            .with_set(Field::Territories, where_)
            .with_set(Field::Persons, guests.persons.iter().map(PersonId::as_str))
            .with_set(Field::Contacts, guests.contacts.iter().map(ContactId::as_str));
        if off {
            fields = fields.with(Field::Cancelled, true).with(Field::Reason, reason);
        }
        fields.done()
    };
    let (agenda, room) = (book.chance.deal(AGENDAS), book.chance.deal(PLACES));
    let room = place.map(|place| typeset(&scene(place, day).fill(&mut book.chance, room)));
    let fields = |on: NaiveDate| -> Fields {
        let mut fields = fields(on);
        if let Some(room) = room.as_ref().filter(|_| kind == "copil") {
            fields.insert(Field::Place.into(), room.as_str().into());
            fields.insert(Field::Agenda.into(), typeset(agenda).into());
        }
        fields
    };
    let id: String = book.id(book.written(written));
    let by = |on| match place {
        Some(place) => ground.adviser(&place.code, on),
        None => ground.team.direction().cloned(),
    };
    let record = Record { kind: RecordKind::Meeting, id: &id, fields: &fields, by: &by };
    record.insert(book, written);
    record.update(book, written, &[working(later(day, -3))]);
}

fn text(words: &str) -> Option<&str> {
    (!words.is_empty()).then_some(words)
}

/// The binôme of a place, and some of those in front.
fn guests(ground: &Ground<'_>, contacts: &[Known], place: &Place, on: NaiveDate) -> Guests {
    let (administrateur, technicien) = ground.team.pair(&place.code, on);
    let own = contacts.iter().filter(|one| one.meets(&place.code, on));
    Guests {
        persons: administrateur.into_iter().chain(technicien).collect(),
        contacts: own.map(|one| one.id.clone()).collect(),
    }
}
