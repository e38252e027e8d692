//! The words of means, levers and needs, in French.

use super::KindWords;
use crate::domain::field::Field;

pub(super) const DIFFICULTY: KindWords = KindWords {
    one: "difficulté",
    count: ["difficulté", "difficultés"],
    command: "difficulte",
    feminine: true,
    named: |known| format!("la difficulté «\u{a0}{}\u{a0}»", known.short(0)),
    changed: |label| format!("difficulté «\u{a0}{label}\u{a0}»"),
    fields: &[
        (Field::Text, "Ce qui bloque"),
        (Field::Territory, "Territoire"),
        (Field::Kind, "Nature"),
        (Field::Level, "Poids"),
        (Field::Convention, "CTG"),
        (Field::Action, "Fiche bloquée"),
        (Field::WayOut, "Issue possible"),
        (Field::OpenedOn, "Depuis le"),
        (Field::ClosedOn, "Levée le"),
        (Field::Note, "Note qui l’a levée"),
    ],
    codes: &[
        (
            Field::Kind,
            &[
                ("interlocuteurs", "Multiplicité des interlocuteurs"),
                ("incomprehension", "Incompréhension de la démarche"),
                ("positionnement", "Positionnement de chacun"),
                ("personnel", "Manque de personnel qualifié"),
                ("echelle", "Échelle inadaptée"),
                ("competence", "Crainte d’un transfert de compétence"),
                ("moyens", "Moyens insuffisants"),
                ("diagnostic", "Diagnostic périmé"),
                ("elections", "Élections"),
                ("autre", "Autre"),
            ],
        ),
        (Field::Level, &[("faible", "Faible"), ("moyenne", "Moyenne"), ("forte", "Forte")]),
    ],
};

pub(super) const NEED: KindWords = KindWords {
    one: "besoin",
    count: ["besoin", "besoins"],
    command: "besoin",
    feminine: false,
    named: |known| format!("le besoin «\u{a0}{}\u{a0}»", known.short(0)),
    changed: |label| format!("besoin «\u{a0}{label}\u{a0}»"),
    fields: &[
        (Field::Text, "Besoin ou projet"),
        (Field::Territory, "Territoire"),
        (Field::Kind, "Nature"),
        (Field::Status, "État"),
        (Field::Themes, "Thématiques"),
        (Field::Orientation, "Orientation du SDSF"),
        (Field::Note, "Note d’origine"),
        (Field::SentOn, "Transmis le"),
        (Field::AnsweredOn, "Réponse le"),
        (Field::Answer, "Réponse"),
    ],
    codes: &[
        (Field::Kind, &[("besoin", "Besoin"), ("projet", "Projet")]),
        (
            Field::Status,
            &[
                ("a_examiner", "À examiner"),
                ("transmis", "Transmis au CDSF"),
                ("inscrit", "Inscrit au schéma"),
                ("sans_suite", "Sans suite"),
            ],
        ),
    ],
};

pub(super) const ORIENTATION: KindWords = KindWords {
    one: "orientation",
    count: ["orientation", "orientations"],
    command: "orientation",
    feminine: true,
    named: |known| {
        format!("l’orientation «\u{a0}{}\u{a0}»{}", known.short(0), known.within(" (", 2, ")"))
    },
    changed: |label| format!("orientation «\u{a0}{label}\u{a0}»"),
    fields: &[
        (Field::Title, "Orientation"),
        (Field::Scheme, "Schéma"),
        (Field::Code, "Numéro"),
        (Field::From, "À partir du"),
        (Field::To, "Jusqu’au"),
        (Field::Position, "Ordre"),
    ],
    codes: &[],
};

pub(super) const POST: KindWords = KindWords {
    one: "poste",
    count: ["poste", "postes"],
    command: "poste",
    feminine: false,
    named: |known| format!("le poste «\u{a0}{}\u{a0}» ({})", known.text(0), known.text(1)),
    changed: |label| format!("poste «\u{a0}{label}\u{a0}»"),
    fields: &[
        (Field::Employer, "Employeur"),
        (Field::Function, "Fonction"),
        (Field::Convention, "CTG"),
        (Field::Territories, "Territoires"),
        (Field::Funded, "ETP financés"),
        (Field::Filled, "ETP pourvus"),
        (Field::SinceOn, "Depuis le"),
        (Field::EndsOn, "Prend fin le"),
        (Field::HolderContact, "Titulaire (interlocuteur)"),
        (Field::HolderPerson, "Titulaire (de la Caf)"),
    ],
    codes: &[
        (Field::Employer, &[("collectivite", "Collectivité"), ("caf", "Caf")]),
        (
            Field::Function,
            &[
                ("charge_cooperation", "Chargé de coopération"),
                ("coordinateur", "Coordinateur"),
                ("conseiller", "Conseiller technique"),
                ("autre", "Autre"),
            ],
        ),
    ],
};

pub(super) const EQUIPMENT: KindWords = KindWords {
    one: "équipement",
    count: ["équipement", "équipements"],
    command: "equipement",
    feminine: false,
    named: |known| {
        format!("l’équipement «\u{a0}{}\u{a0}»{}", known.short(0), known.within(" à ", 2, ""))
    },
    changed: |label| format!("équipement «\u{a0}{label}\u{a0}»"),
    fields: &[
        (Field::Name, "Nom"),
        (Field::Kind, "Nature"),
        (Field::CommuneOf, "Commune"),
        (Field::Manager, "Gestionnaire"),
        (Field::AgreementStart, "Agrément à partir du"),
        (Field::AgreementEnd, "Agrément jusqu’au"),
        (Field::OpenedOn, "Ouvert le"),
        (Field::ClosedOn, "Fermé le"),
    ],
    codes: &[(
        Field::Kind,
        &[
            ("centre_social", "Centre social"),
            ("evs", "Espace de vie sociale"),
            ("eaje", "Accueil du jeune enfant (crèche)"),
            ("rpe", "Relais petite enfance"),
            ("laep", "Lieu d’accueil enfants-parents"),
            ("ludotheque", "Ludothèque"),
            ("alsh", "Accueil de loisirs"),
            ("autre", "Autre"),
        ],
    )],
};

pub(super) const PACT: KindWords = KindWords {
    one: "pacte de coopération",
    count: ["pacte de coopération", "pactes de coopération"],
    command: "pacte",
    feminine: false,
    named: |known| format!("le pacte «\u{a0}{}\u{a0}»", known.short(0)),
    changed: |label| format!("pacte «\u{a0}{label}\u{a0}»"),
    fields: &[
        (Field::Name, "Nom"),
        (Field::Territories, "Territoires"),
        (Field::Signed, "Signé le"),
        (Field::Start, "Début"),
        (Field::End, "Fin"),
        (Field::Equipments, "Équipements liés"),
        (Field::Convention, "CTG qui en est née"),
        (Field::Text, "Contenu"),
    ],
    codes: &[],
};

pub(super) const DOCUMENT: KindWords = KindWords {
    one: "document",
    count: ["document", "documents"],
    command: "document",
    feminine: false,
    named: |known| format!("le document «\u{a0}{}\u{a0}»", known.short(0)),
    changed: |label| format!("document «\u{a0}{label}\u{a0}»"),
    fields: &[
        (Field::Title, "Titre"),
        (Field::Kind, "Nature"),
        (Field::On, "Date"),
        (Field::Place, "Emplacement (chemin ou adresse)"),
        (Field::Convention, "CTG"),
        (Field::Action, "Fiche action"),
        (Field::Meeting, "Rendez-vous"),
        (Field::Equipment, "Équipement"),
    ],
    codes: &[(
        Field::Kind,
        &[
            ("convention", "Convention"),
            ("avenant", "Avenant"),
            ("deliberation", "Délibération"),
            ("cadrage", "Note de cadrage"),
            ("diagnostic", "Diagnostic"),
            ("fiche_action", "Fiche action"),
            ("bilan", "Bilan"),
            ("releve", "Relevé de décisions"),
            ("evaluation", "Évaluation"),
            ("support", "Support de présentation"),
            ("autre", "Autre"),
        ],
    )],
};

pub(super) const PERIOD: KindWords = KindWords {
    one: "période",
    count: ["période", "périodes"],
    command: "periode",
    feminine: true,
    named: |known| format!("la période {}", known.text(0)),
    changed: |label| format!("période {label}"),
    fields: &[
        (Field::Label, "Libellé"),
        (Field::Kind, "Nature"),
        (Field::Start, "Début"),
        (Field::End, "Fin"),
    ],
    codes: &[(Field::Kind, &[("cog", "COG"), ("cpog", "CPOG")])],
};

pub(super) const SNOOZE: KindWords = KindWords {
    one: "alerte reportée",
    count: ["alerte reportée", "alertes reportées"],
    command: "report",
    feminine: true,
    named: |known| format!("le report de l’alerte {}", known.text(0)),
    changed: |label| format!("alerte reportée {label}"),
    fields: &[
        (Field::Rule, "Alerte"),
        (Field::Record, "Fiche"),
        (Field::UntilOn, "Jusqu’au"),
        (Field::SeenRev, "Vue à la révision"),
        (Field::Reason, "Motif"),
        (Field::Author, "Par"),
    ],
    codes: &[],
};

pub(super) const KEPT_LIST: KindWords = KindWords {
    one: "liste gardée",
    count: ["liste gardée", "listes gardées"],
    command: "liste",
    feminine: true,
    named: |known| format!("la liste «\u{a0}{}\u{a0}»", known.short(0)),
    changed: |label| format!("liste «\u{a0}{label}\u{a0}»"),
    fields: &[
        (Field::Label, "Nom"),
        (Field::Query, "Recherche"),
        (Field::Author, "De (personne\u{a0}; vide pour tous)"),
    ],
    codes: &[],
};
