//! The words of people in front and of meetings, in French.

use super::{super::elision::de, KindWords};
use crate::domain::field::Field;

pub(super) const MEETING: KindWords = KindWords {
    one: "rendez-vous",
    count: ["rendez-vous", "rendez-vous"],
    command: "rendez-vous",
    feminine: false,
    named: |known| format!("le rendez-vous{}{}", known.within(" du ", 1, ""), known.bracketed(0)),
    changed: |label| format!("rendez-vous {label}"),
    fields: &[
        (Field::Kind, "Nature"),
        (Field::PlannedOn, "Prévu le"),
        (Field::PlannedAt, "À (heure)"),
        (Field::Title, "Titre"),
        (Field::Convention, "CTG"),
        (Field::Territories, "Territoires"),
        (Field::Place, "Lieu"),
        (Field::Host, "Chez"),
        (Field::Equipment, "Équipement"),
        (Field::Persons, "Invités de la Caf"),
        (Field::Contacts, "Interlocuteurs"),
        (Field::Agenda, "Ordre du jour"),
        (Field::Note, "Note"),
        (Field::Cancelled, "Annulé"),
        (Field::Reason, "Motif"),
    ],
    codes: &[(
        Field::Host,
        &[
            ("collectivite", "Collectivité"),
            ("partenaire", "Partenaire"),
            ("equipement", "Établissement"),
            ("caf", "Caf"),
            ("autre", "Autre"),
        ],
    )],
};

pub(super) const CONTACT: KindWords = KindWords {
    one: "interlocuteur",
    count: ["interlocuteur", "interlocuteurs"],
    command: "interlocuteur",
    feminine: false,
    named: |known| format!("l’interlocuteur {}{}", known.text(0), known.within(" (", 1, ")")),
    changed: |label| format!("interlocuteur {label}"),
    fields: &[
        (Field::Function, "Fonction"),
        (Field::Body, "Organisme"),
        (Field::Kind, "Nature"),
        (Field::Name, "Nom"),
        (Field::CommuneOf, "Commune"),
        (Field::Territories, "Territoires"),
        (Field::MandateStart, "Début de mandat"),
        (Field::MandateEnd, "Fin de mandat"),
    ],
    codes: &[(
        Field::Kind,
        &[
            ("elu", "Élu"),
            ("agent", "Agent"),
            ("etat", "État"),
            ("institution", "Institution"),
            ("association", "Association"),
            ("gestionnaire", "Gestionnaire"),
            ("professionnel", "Professionnel"),
            ("autre", "Autre"),
        ],
    )],
};

pub(super) const CONTACT_ROLE: KindWords = KindWords {
    one: "rôle dans la CTG",
    count: ["rôle dans la CTG", "rôles dans la CTG"],
    command: "role",
    feminine: false,
    named: |known| {
        let of = known.at(0).map(|who| format!(" {}", de(who))).unwrap_or_default();
        format!("le rôle «\u{a0}{}\u{a0}»{of}", known.text(1))
    },
    changed: |label| format!("rôle {}", de(label)),
    fields: &[(Field::Contact, "Interlocuteur"), (Field::Convention, "CTG"), (Field::Role, "Rôle")],
    codes: &[(
        Field::Role,
        &[
            ("decideur", "Décide"),
            ("pilote", "Pilote"),
            ("technique", "Prépare"),
            ("appui", "Appuie"),
            ("informe", "Est informé"),
        ],
    )],
};
