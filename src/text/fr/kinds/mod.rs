//! The words of each kind of record in French.

mod import;
mod life;
mod means;
mod people;
mod plan;

use super::{super::kinds::KindWords, elision::de};
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
    one: "personne",
    count: ["personne", "personnes"],
    command: "personne",
    feminine: true,
    named: |known| format!("la fiche {}", de(known.at(0).unwrap_or("quelqu’un"))),
    changed: |label| format!("personne {label}"),
    fields: &[
        (Field::Name, "Nom"),
        (Field::Role, "Rôle"),
        (Field::Functions, "Fonctions"),
        (Field::MandateStart, "Début de mandat"),
        (Field::MandateEnd, "Fin de mandat"),
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
            return format!("le binôme {}", de(&known.short(2)));
        }
        let people: Vec<&str> = [0, 1].into_iter().filter_map(|half| known.at(half)).collect();
        format!("le binôme {}", de(&people.join(" et ")))
    },
    changed: |_| "binôme".into(),
    fields: &[
        (Field::Administrateur, "Administrateur"),
        (Field::Technicien, "Technicien"),
        (Field::Start, "Début"),
        (Field::End, "Fin"),
        (Field::CadenceDays, "Rythme des contacts (jours)"),
        (Field::Territories, "Secteur"),
    ],
    codes: &[],
};

const TERRITORY: KindWords = KindWords {
    one: "territoire",
    count: ["territoire", "territoires"],
    command: "territoire",
    feminine: false,
    named: |known| format!("le territoire {}", known.text(0)),
    changed: |_| "territoire".into(),
    fields: &[
        (Field::Name, "Nom"),
        (Field::Kind, "Nature"),
        (Field::Communes, "Communes"),
        (Field::TalkingPoints, "Éléments de langage"),
    ],
    codes: &[],
};

const CONVENTION: KindWords = KindWords {
    one: "convention",
    count: ["convention", "conventions"],
    command: "convention",
    feminine: true,
    named: |known| {
        let generation = known.text(1).parse().unwrap_or(1);
        let title = (super::ui::UI.convention_title)(known.text(0), generation);
        format!("la convention «\u{a0}{title}\u{a0}»")
    },
    changed: ctg,
    fields: &[
        (Field::Name, "Nom"),
        (Field::Start, "Début"),
        (Field::End, "Fin"),
        (Field::Signed, "Signée le"),
        (Field::Communes, "Communes"),
        (Field::Themes, "Thématiques"),
        (Field::Sppe, "Schéma SPPE"),
        (Field::Predecessor, "Fait suite à"),
        (Field::Generation, "Génération"),
    ],
    codes: &[(
        Field::Sppe,
        &[
            ("tient_lieu", "La CTG tient lieu de schéma"),
            ("schema_distinct", "Schéma distinct"),
            ("a_decider", "À décider"),
        ],
    )],
};

const PASSAGE: KindWords = KindWords {
    one: "étape",
    count: ["étape", "étapes"],
    command: "etape",
    feminine: true,
    named: |known| {
        format!("l’étape {}{}", known.text(0), known.within(" de «\u{a0}", 1, "\u{a0}»"))
    },
    changed: |label| format!("étape {label}"),
    fields: &[
        (Field::Convention, "Convention"),
        (Field::Stage, "Étape"),
        (Field::On, "Date"),
        (Field::Reason, "Motif"),
        (Field::Author, "Auteur"),
    ],
    codes: &[],
};

const NOTE: KindWords = KindWords {
    one: "note",
    count: ["note", "notes"],
    command: "note",
    feminine: true,
    named: |known| format!("la note{}{}", known.within(" du ", 1, ""), known.bracketed(0)),
    changed: |label| format!("note {label}"),
    fields: &[
        (Field::On, "Date"),
        (Field::Kind, "Nature"),
        (Field::Territory, "Territoire"),
        (Field::Convention, "Convention"),
        (Field::Action, "Fiche action"),
        (Field::Place, "Lieu"),
        (Field::Persons, "Présents de la Caf"),
        (Field::Contacts, "Interlocuteurs"),
        (Field::Others, "Autres présents (nombre)"),
        (Field::Author, "Auteur"),
        (Field::Themes, "Thématiques"),
        (Field::Text, "Faits et décisions"),
        (Field::AdministratorPresent, "Administrateur présent"),
        (Field::SendUp, "À porter au SDSF"),
    ],
    codes: &[],
};

const FOLLOW_UP: KindWords = KindWords {
    one: "suite",
    count: ["suite", "suites"],
    command: "suite",
    feminine: true,
    named: |known| format!("la suite «\u{a0}{}\u{a0}»", known.short(0)),
    changed: |label| format!("suite «\u{a0}{label}\u{a0}»"),
    fields: &[
        (Field::What, "Suite à donner"),
        (Field::OwedBy, "Due par"),
        (Field::Due, "Échéance"),
        (Field::Done, "Faite le"),
        (Field::Territory, "Territoire"),
        (Field::Convention, "CTG"),
        (Field::Action, "Fiche action"),
        (Field::Note, "Note"),
    ],
    codes: &[],
};

const THEME: KindWords = KindWords {
    one: "thématique",
    count: ["thématique", "thématiques"],
    command: "thematique",
    feminine: true,
    named: |known| format!("la thématique {}", known.text(0)),
    changed: |label| format!("thématique {label}"),
    fields: &[(Field::Label, "Libellé"), (Field::Socle, "Socle"), (Field::Position, "Ordre")],
    codes: &[],
};

const NOTE_KIND: KindWords = KindWords {
    one: "nature d’échange",
    count: ["nature d’échange", "natures d’échange"],
    command: "nature",
    feminine: true,
    named: |known| format!("la nature d’échange {}", known.text(0)),
    changed: |label| format!("nature d’échange {label}"),
    fields: &[(Field::Label, "Libellé"), (Field::Position, "Ordre")],
    codes: &[],
};

const CONFLICT: KindWords = KindWords {
    one: "conflit",
    count: ["conflit", "conflits"],
    command: "conflit",
    feminine: false,
    named: |known| format!("le conflit sur «\u{a0}{}\u{a0}»", known.text(2)),
    changed: |_| "conflit".into(),
    fields: &[
        (Field::Kind, "Nature"),
        (Field::Record, "Fiche"),
        (Field::Field, "Champ"),
        (Field::Member, "Élément"),
        (Field::Read, "Lu"),
        (Field::Wanted, "Voulu"),
        (Field::Settled, "Réglé"),
    ],
    codes: &[],
};

const DEPARTMENT: KindWords = KindWords {
    one: "département",
    count: ["référence", "références"],
    command: "departement",
    feminine: true,
    named: |known| format!("la référence officielle ({})", known.text(0)),
    changed: |label| format!("référence officielle {label}"),
    fields: &[
        (Field::Name, "Nom"),
        (Field::Millesime, "Millésime"),
        (Field::PopulationYear, "Année de population"),
    ],
    codes: &[],
};

const EPCI: KindWords = KindWords {
    one: "EPCI",
    count: ["EPCI", "EPCI"],
    command: "epci",
    feminine: false,
    named: |known| format!("l’EPCI {}", known.text(0)),
    changed: |label| format!("EPCI {label}"),
    fields: &[(Field::Name, "Nom"), (Field::Nature, "Nature juridique")],
    codes: &[],
};

const COMMUNE: KindWords = KindWords {
    one: "commune",
    count: ["commune", "communes"],
    command: "commune",
    feminine: true,
    named: |known| format!("la commune {}", known.text(0)),
    changed: |label| format!("commune {label}"),
    fields: &[
        (Field::Name, "Nom"),
        (Field::Department, "Département"),
        (Field::Epci, "EPCI"),
        (Field::Population, "Population municipale"),
        (Field::Successor, "Fusionnée dans"),
    ],
    codes: &[],
};

/// A convention by its name, which most often says already that it is a CTG.
fn ctg(name: &str) -> String {
    if name.starts_with("CTG") { name.to_owned() } else { format!("CTG {name}") }
}
