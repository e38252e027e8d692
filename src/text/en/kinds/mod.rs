//! The words of each kind of record in English.

mod import;
mod life;
mod means;
mod people;
mod plan;

use super::super::kinds::KindWords;
use crate::domain::field::{Field, RecordKind};

pub(super) fn kind(kind: RecordKind) -> &'static KindWords {
    match kind {
        RecordKind::Person => &PERSON,
        RecordKind::Binome => &BINOME,
        RecordKind::Territory => &TERRITORY,
        RecordKind::Convention => &CONVENTION,
        RecordKind::Passage => &PASSAGE,
        RecordKind::Note => &NOTE,
        RecordKind::FollowUp => &FOLLOW_UP,
        RecordKind::Amendment => &life::AMENDMENT,
        RecordKind::Signatory => &life::SIGNATORY,
        RecordKind::Axis => &plan::AXIS,
        RecordKind::Action => &plan::ACTION,
        RecordKind::Indicator => &plan::INDICATOR,
        RecordKind::Reading => &plan::READING,
        RecordKind::Meeting => &people::MEETING,
        RecordKind::Contact => &people::CONTACT,
        RecordKind::ContactRole => &people::CONTACT_ROLE,
        RecordKind::Deadline => &life::DEADLINE,
        RecordKind::Evaluation => &life::EVALUATION,
        RecordKind::DeadlineTemplate => &life::DEADLINE_TEMPLATE,
        RecordKind::Setting => &life::SETTING,
        RecordKind::Difficulty => &means::DIFFICULTY,
        RecordKind::Need => &means::NEED,
        RecordKind::Orientation => &means::ORIENTATION,
        RecordKind::Post => &means::POST,
        RecordKind::Equipment => &means::EQUIPMENT,
        RecordKind::Pact => &means::PACT,
        RecordKind::Document => &means::DOCUMENT,
        RecordKind::Period => &means::PERIOD,
        RecordKind::Snooze => &means::SNOOZE,
        RecordKind::KeptList => &means::KEPT_LIST,
        RecordKind::ImportMapping => &import::IMPORT_MAPPING,
        RecordKind::Theme => &THEME,
        RecordKind::NoteKind => &NOTE_KIND,
        RecordKind::Goal => &life::GOAL,
        RecordKind::Conflict => &CONFLICT,
        RecordKind::Department => &DEPARTMENT,
        RecordKind::Epci => &EPCI,
        RecordKind::Commune => &COMMUNE,
    }
}

const PERSON: KindWords = KindWords {
    one: "person",
    count: ["person record", "person records"],
    command: "person",
    feminine: false,
    named: |known| format!("the sheet of {}", known.at(0).unwrap_or("somebody")),
    changed: |label| format!("person {label}"),
    fields: &[
        (Field::Name, "Name"),
        (Field::Role, "Role"),
        (Field::Functions, "Functions"),
        (Field::MandateStart, "Start of mandate"),
        (Field::MandateEnd, "End of mandate"),
    ],
    codes: &[],
};

const BINOME: KindWords = KindWords {
    one: "binôme",
    count: ["binôme", "binômes"],
    command: "binome",
    feminine: false,
    named: |known| {
        if known.at(2).is_some() {
            return format!("the binôme of {}", known.short(2));
        }
        let people: Vec<&str> = [0, 1].into_iter().filter_map(|half| known.at(half)).collect();
        format!("the binôme of {}", people.join(" and "))
    },
    changed: |_| "binôme".into(),
    fields: &[
        (Field::Administrateur, "Board member"),
        (Field::Technicien, "Field adviser"),
        (Field::Start, "Start"),
        (Field::End, "End"),
        (Field::CadenceDays, "Rhythm of contacts (days)"),
        (Field::Territories, "Sector"),
    ],
    codes: &[],
};

const TERRITORY: KindWords = KindWords {
    one: "territory",
    count: ["territory record", "territory records"],
    command: "territory",
    feminine: false,
    named: |known| format!("the territory {}", known.text(0)),
    changed: |_| "territory".into(),
    fields: &[
        (Field::Name, "Name"),
        (Field::Kind, "Kind"),
        (Field::Communes, "Communes"),
        (Field::TalkingPoints, "Talking points"),
    ],
    codes: &[],
};

const CONVENTION: KindWords = KindWords {
    one: "convention",
    count: ["convention", "conventions"],
    command: "convention",
    feminine: false,
    named: |known| {
        let generation = known.text(1).parse().unwrap_or(1);
        let title = (super::ui::UI.convention_title)(known.text(0), generation);
        format!("the convention “{title}”")
    },
    changed: ctg,
    fields: &[
        (Field::Name, "Name"),
        (Field::Start, "Start"),
        (Field::End, "End"),
        (Field::Signed, "Signed on"),
        (Field::Communes, "Communes"),
        (Field::Themes, "Themes"),
        (Field::Sppe, "SPPE scheme"),
        (Field::Predecessor, "Follows"),
        (Field::Generation, "Generation"),
    ],
    codes: &[(
        Field::Sppe,
        &[
            ("tient_lieu", "The CTG stands in for it"),
            ("schema_distinct", "A scheme of its own"),
            ("a_decider", "To be decided"),
        ],
    )],
};

const PASSAGE: KindWords = KindWords {
    one: "stage",
    count: ["stage", "stages"],
    command: "passage",
    feminine: false,
    named: |known| format!("the stage {}{}", known.text(0), known.within(" of “", 1, "”")),
    changed: |label| format!("stage {label}"),
    fields: &[
        (Field::Convention, "Convention"),
        (Field::Stage, "Stage"),
        (Field::On, "Date"),
        (Field::Reason, "Reason"),
        (Field::Author, "Author"),
    ],
    codes: &[],
};

const NOTE: KindWords = KindWords {
    one: "note",
    count: ["note", "notes"],
    command: "note",
    feminine: false,
    named: |known| format!("the note{}{}", known.within(" of ", 1, ""), known.bracketed(0)),
    changed: |label| format!("note {label}"),
    fields: &[
        (Field::On, "Date"),
        (Field::Kind, "Kind"),
        (Field::Territory, "Territory"),
        (Field::Convention, "Convention"),
        (Field::Action, "Action"),
        (Field::Place, "Place"),
        (Field::Persons, "Present of the Caf"),
        (Field::Contacts, "Contacts present"),
        (Field::Others, "Others present (number)"),
        (Field::Author, "Author"),
        (Field::Themes, "Themes"),
        (Field::Text, "Facts and decisions"),
        (Field::AdministratorPresent, "Board member present"),
        (Field::SendUp, "Send up to the SDSF"),
    ],
    codes: &[],
};

const FOLLOW_UP: KindWords = KindWords {
    one: "follow-up",
    count: ["follow-up", "follow-ups"],
    command: "follow-up",
    feminine: false,
    named: |known| format!("the follow-up “{}”", known.short(0)),
    changed: |label| format!("follow-up “{label}”"),
    fields: &[
        (Field::What, "Follow-up"),
        (Field::OwedBy, "Owed by"),
        (Field::Due, "Due"),
        (Field::Done, "Done on"),
        (Field::Territory, "Territory"),
        (Field::Convention, "CTG"),
        (Field::Action, "Action"),
        (Field::Note, "Note"),
    ],
    codes: &[],
};

const THEME: KindWords = KindWords {
    one: "theme",
    count: ["theme", "themes"],
    command: "theme",
    feminine: false,
    named: |known| format!("the theme {}", known.text(0)),
    changed: |label| format!("theme {label}"),
    fields: &[(Field::Label, "Label"), (Field::Socle, "Socle"), (Field::Position, "Order")],
    codes: &[],
};

const NOTE_KIND: KindWords = KindWords {
    one: "kind of exchange",
    count: ["exchange kind", "exchange kinds"],
    command: "note-kind",
    feminine: false,
    named: |known| format!("the kind of exchange {}", known.text(0)),
    changed: |label| format!("kind of exchange {label}"),
    fields: &[(Field::Label, "Label"), (Field::Position, "Order")],
    codes: &[],
};

const CONFLICT: KindWords = KindWords {
    one: "conflict",
    count: ["disagreement", "disagreements"],
    command: "conflict",
    feminine: false,
    named: |known| format!("the disagreement on “{}”", known.text(2)),
    changed: |_| "disagreement".into(),
    fields: &[
        (Field::Kind, "Kind"),
        (Field::Record, "Record"),
        (Field::Field, "Field"),
        (Field::Member, "Member"),
        (Field::Read, "Read"),
        (Field::Wanted, "Wanted"),
        (Field::Settled, "Settled"),
    ],
    codes: &[],
};

const DEPARTMENT: KindWords = KindWords {
    one: "département",
    count: ["reference", "references"],
    command: "department",
    feminine: false,
    named: |known| format!("the reference of {}", known.text(0)),
    changed: |label| format!("official reference {label}"),
    fields: &[
        (Field::Name, "Name"),
        (Field::Millesime, "Vintage"),
        (Field::PopulationYear, "Population year"),
    ],
    codes: &[],
};

const EPCI: KindWords = KindWords {
    one: "EPCI",
    count: ["EPCI", "EPCIs"],
    command: "epci",
    feminine: false,
    named: |known| format!("the EPCI {}", known.text(0)),
    changed: |label| format!("EPCI {label}"),
    fields: &[(Field::Name, "Name"), (Field::Nature, "Legal kind")],
    codes: &[],
};

const COMMUNE: KindWords = KindWords {
    one: "commune",
    count: ["commune", "communes"],
    command: "commune",
    feminine: false,
    named: |known| format!("the commune {}", known.text(0)),
    changed: |label| format!("commune {label}"),
    fields: &[
        (Field::Name, "Name"),
        (Field::Department, "Département"),
        (Field::Epci, "EPCI"),
        (Field::Population, "Population"),
        (Field::Successor, "Merged into"),
    ],
    codes: &[],
};

/// A convention by its name, which most often says already that it is a CTG.
fn ctg(name: &str) -> String {
    if name.starts_with("CTG") { name.to_owned() } else { format!("CTG {name}") }
}
