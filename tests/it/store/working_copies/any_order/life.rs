//! The records of a convention's life in that world, one or two of a kind, and what people say of them.

use binome::{
    domain::{
        change::Change,
        field::{Field, FieldKey, FieldsBuilder, RecordKind, Value},
    },
    store::{Store, Stored},
};

use super::world::PEOPLE;

/// What is said in a field.
enum Said {
    /// Words of whoever says them.
    Words,
    /// One of these.
    Of([&'static str; 3]),
}

/// Kind, id and field of what is said, and how.
const FIELDS: [(RecordKind, &str, Field, Said); 18] = [
    (RecordKind::Action, "action", Field::Title, Said::Words),
    (RecordKind::Action, "action", Field::Status, Said::Of(["en_cours", "en_pause", "abandonnee"])),
    (RecordKind::Meeting, "meeting", Field::Place, Said::Words),
    (RecordKind::Indicator, "indicator", Field::Label, Said::Words),
    (RecordKind::Reading, "reading", Field::Value, Said::Of(["41", "42.5", "43"])),
    (
        RecordKind::Deadline,
        "deadline",
        Field::DueOn,
        Said::Of(["2027-01-01", "2027-01-02", "2027-01-03"]),
    ),
    (RecordKind::Contact, "head", Field::Function, Said::Words),
    (RecordKind::Contact, "agent", Field::Body, Said::Words),
    (RecordKind::Amendment, "amendment", Field::Object, Said::Words),
    (
        RecordKind::Amendment,
        "amendment",
        Field::NewEndOn,
        Said::Of(["2027-06-30", "2027-12-31", "2028-06-30"]),
    ),
    (RecordKind::Difficulty, "difficulty", Field::WayOut, Said::Words),
    (RecordKind::Need, "need", Field::Text, Said::Words),
    (RecordKind::Orientation, "orientation", Field::Title, Said::Words),
    (RecordKind::Post, "post", Field::EndsOn, Said::Of(["2027-06-30", "2027-12-31", "2028-06-30"])),
    (RecordKind::Equipment, "equipment", Field::Manager, Said::Words),
    (RecordKind::Pact, "pact", Field::Text, Said::Words),
    (RecordKind::Document, "document", Field::Place, Said::Words),
    (RecordKind::Period, "period", Field::Label, Said::Words),
];

/// How many fields are spoken of.
pub const SPOKEN_OF: usize = FIELDS.len();

/// Those who may be invited to the meeting.
pub const CONTACTS: [&str; 2] = ["head", "agent"];

/// The kinds that are in that world beside notes, follow-ups and goals.
pub const KINDS: [RecordKind; 15] = [
    RecordKind::Action,
    RecordKind::Meeting,
    RecordKind::Indicator,
    RecordKind::Reading,
    RecordKind::Deadline,
    RecordKind::Contact,
    RecordKind::Amendment,
    RecordKind::Difficulty,
    RecordKind::Need,
    RecordKind::Orientation,
    RecordKind::Post,
    RecordKind::Equipment,
    RecordKind::Pact,
    RecordKind::Document,
    RecordKind::Period,
];

/// Writes the convention and all that hangs on it.
pub fn founded(base: &mut Store, write: impl Fn(&mut Store, &Change)) {
    let tell = || FieldsBuilder::default();
    let of_ctg = || tell().with(Field::Convention, "ctg");
    let all = [
        (
            RecordKind::Convention,
            "ctg",
            tell().with(Field::Name, "CTG").with(Field::Generation, 1_u32),
        ),
        (RecordKind::Axis, "axis", of_ctg().with(Field::Title, "Axe").with(Field::Position, 1_u32)),
        (
            RecordKind::Action,
            "action",
            tell()
                .with(Field::Axis, "axis")
                .with(Field::Number, "1")
                .with(Field::Title, "Fiche")
                .with(Field::Status, "a_venir"),
        ),
        (
            RecordKind::Indicator,
            "indicator",
            tell()
                .with(Field::Action, "action")
                .with(Field::Label, "Places")
                .with(Field::Kind, "resultat")
                .with(Field::Nature, "nombre"),
        ),
        (
            RecordKind::Reading,
            "reading",
            tell()
                .with(Field::Indicator, "indicator")
                .with(Field::On, "2026-01-01")
                .with(Field::Value, "40"),
        ),
        (RecordKind::Contact, "head", contact("Présidente", "elu")),
        (RecordKind::Contact, "agent", contact("Coordinatrice", "agent")),
        (
            RecordKind::Meeting,
            "meeting",
            of_ctg().with(Field::Kind, "copil").with(Field::PlannedOn, "2026-12-01"),
        ),
        (
            RecordKind::Deadline,
            "deadline",
            of_ctg().with(Field::Title, "Échéance").with(Field::DueOn, "2026-12-31"),
        ),
        (
            RecordKind::Amendment,
            "amendment",
            of_ctg().with(Field::Number, 1_u32).with(Field::Object, "Prolongation"),
        ),
    ];
    for (kind, id, fields) in all.into_iter().chain(means()) {
        write(base, &Change::write(kind, Some(id), fields.done()));
    }
}

/// A territory of Mayotte, and a commune of it.
const PLACE: &str = "200060465";
const COMMUNE: &str = "97601";

/// Means, levers and needs, one of a kind.
fn means() -> [(RecordKind, &'static str, FieldsBuilder); 8] {
    let tell = || FieldsBuilder::default();
    let there = || tell().with(Field::Territory, PLACE).with(Field::Text, "Dit");
    let dated = |kind| tell().with(Field::Kind, kind).with(Field::Start, "2023-01-01");
    [
        (
            RecordKind::Difficulty,
            "difficulty",
            there()
                .with(Field::Kind, "personnel")
                .with(Field::Level, "forte")
                .with(Field::OpenedOn, "2026-01-01"),
        ),
        (
            RecordKind::Need,
            "need",
            there().with(Field::Kind, "besoin").with(Field::Status, "a_examiner"),
        ),
        (
            RecordKind::Orientation,
            "orientation",
            tell()
                .with(Field::Title, "Orientation")
                .with(Field::Scheme, "SDSF")
                .with(Field::Position, 1_u32),
        ),
        (
            RecordKind::Post,
            "post",
            tell()
                .with(Field::Employer, "caf")
                .with(Field::Function, "conseiller")
                .with(Field::Funded, 80_u32)
                .with(Field::Filled, 80_u32)
                .with(Field::SinceOn, "2026-01-01")
                .with_set(Field::Territories, [PLACE]),
        ),
        (
            RecordKind::Equipment,
            "equipment",
            tell()
                .with(Field::Name, "Les Étangs")
                .with(Field::Kind, "evs")
                .with(Field::CommuneOf, COMMUNE),
        ),
        (
            RecordKind::Pact,
            "pact",
            tell().with(Field::Name, "Pacte").with_set(Field::Territories, [PLACE]),
        ),
        (
            RecordKind::Document,
            "document",
            tell()
                .with(Field::Title, "Diagnostic")
                .with(Field::Kind, "diagnostic")
                .with(Field::On, "2026-01-01")
                .with(Field::Place, "serveur"),
        ),
        (
            RecordKind::Period,
            "period",
            dated("cog").with(Field::End, "2027-12-31").with(Field::Label, "COG"),
        ),
    ]
}

fn contact(function: &str, kind: &str) -> FieldsBuilder {
    FieldsBuilder::default()
        .with(Field::Function, function)
        .with(Field::Body, "Communauté")
        .with(Field::Kind, kind)
}

/// A field said anew, of what the copy says now; nothing of a record in the bin.
pub fn said(copy: &Store, who: usize, at: usize, word: u8) -> Option<Change> {
    let (kind, id, field, said) = &FIELDS[at];
    let value = match said {
        Said::Words => format!("{field:?} {word} de {}", PEOPLE[who]),
        Said::Of(values) => values[usize::from(word)].to_owned(),
    };
    rewritten(copy, *kind, id, |mine| {
        mine.fields.insert((*field).into(), Value::from(value.as_str()));
    })
}

/// A contact invited to the meeting, or no longer.
pub fn invited(copy: &Store, at: usize, comes: bool) -> Option<Change> {
    let key = FieldKey { field: Field::Contacts, member: Some(CONTACTS[at].into()) };
    rewritten(copy, RecordKind::Meeting, "meeting", |mine| {
        if comes {
            mine.fields.insert(key, Value::Int(1));
        } else {
            mine.fields.remove(&key);
        }
    })
}

/// The record of one of the fields, to the bin.
pub fn archived(copy: &Store, at: usize) -> Option<Change> {
    let (kind, id, ..) = FIELDS[at];
    let stands = copy.record(kind, id).unwrap().filter(|one| !one.archived)?;
    Some(Change::archive(kind, id, &stands.fields))
}

/// A reading more.
pub fn read(count: usize) -> Change {
    let says = FieldsBuilder::default().with(Field::Indicator, "indicator");
    let says = says.with(Field::On, "2026-06-01").with(Field::Value, count.to_string());
    Change::write(RecordKind::Reading, None, says.done())
}

fn rewritten(
    copy: &Store,
    kind: RecordKind,
    id: &str,
    edit: impl FnOnce(&mut Stored),
) -> Option<Change> {
    let stands = copy.record(kind, id).unwrap().filter(|one| !one.archived)?;
    let mut mine = stands.clone();
    edit(&mut mine);
    Some(Change::rewrite(kind, id, &stands.fields, &mine.fields))
}

/// Every record of these kinds that stands in a base.
pub fn standing(base: &Store) -> Vec<(RecordKind, Stored)> {
    let of = |kind: &RecordKind| {
        let all = base.records(*kind, false).unwrap();
        all.into_iter().map(|one| (*kind, one)).collect::<Vec<_>>()
    };
    KINDS.iter().flat_map(of).collect()
}

/// The words somebody said in a record.
pub fn words(one: &Stored) -> impl Iterator<Item = &Value> {
    let of_somebody = |value: &&Value| {
        let Value::Text(text) = value else { return false };
        PEOPLE.iter().any(|who| text.ends_with(&format!(" de {who}")))
    };
    one.fields.values().filter(of_somebody)
}
