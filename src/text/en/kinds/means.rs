//! The words of means, levers and needs, in English.

use super::KindWords;
use crate::domain::field::Field;

pub(super) const DIFFICULTY: KindWords = KindWords {
    one: "difficulty",
    count: ["difficulty", "difficulties"],
    command: "difficulty",
    feminine: false,
    named: |known| format!("the difficulty “{}”", known.short(0)),
    changed: |label| format!("difficulty “{label}”"),
    fields: &[
        (Field::Text, "What is in the way"),
        (Field::Territory, "Territory"),
        (Field::Kind, "Kind"),
        (Field::Level, "Weight"),
        (Field::Convention, "CTG"),
        (Field::Action, "Blocked action"),
        (Field::WayOut, "Way out"),
        (Field::OpenedOn, "Since"),
        (Field::ClosedOn, "Lifted on"),
        (Field::Note, "Note that lifted it"),
    ],
    codes: &[
        (
            Field::Kind,
            &[
                ("interlocuteurs", "Too many people to speak to"),
                ("incomprehension", "Approach not understood"),
                ("positionnement", "Who stands where"),
                ("personnel", "Qualified staff lacking"),
                ("echelle", "Wrong scale"),
                ("competence", "Fear of a transfer of competence"),
                ("moyens", "Means lacking"),
                ("diagnostic", "Diagnosis out of date"),
                ("elections", "Elections"),
                ("autre", "Other"),
            ],
        ),
        (Field::Level, &[("faible", "Low"), ("moyenne", "Medium"), ("forte", "High")]),
    ],
};

pub(super) const NEED: KindWords = KindWords {
    one: "need",
    count: ["need", "needs"],
    command: "need",
    feminine: false,
    named: |known| format!("the need “{}”", known.short(0)),
    changed: |label| format!("need “{label}”"),
    fields: &[
        (Field::Text, "Need or project"),
        (Field::Territory, "Territory"),
        (Field::Kind, "Kind"),
        (Field::Status, "Status"),
        (Field::Themes, "Themes"),
        (Field::Orientation, "Orientation of the SDSF"),
        (Field::Note, "Note it comes from"),
        (Field::SentOn, "Sent on"),
        (Field::AnsweredOn, "Answered on"),
        (Field::Answer, "Answer"),
    ],
    codes: &[
        (Field::Kind, &[("besoin", "Need"), ("projet", "Project")]),
        (
            Field::Status,
            &[
                ("a_examiner", "To be looked at"),
                ("transmis", "Sent to the CDSF"),
                ("inscrit", "Written in the scheme"),
                ("sans_suite", "Closed"),
            ],
        ),
    ],
};

pub(super) const ORIENTATION: KindWords = KindWords {
    one: "orientation",
    count: ["orientation", "orientations"],
    command: "orientation",
    feminine: false,
    named: |known| format!("the orientation “{}”{}", known.short(0), known.within(" (", 2, ")")),
    changed: |label| format!("orientation “{label}”"),
    fields: &[
        (Field::Title, "Orientation"),
        (Field::Scheme, "Scheme"),
        (Field::Code, "Number"),
        (Field::From, "From"),
        (Field::To, "To"),
        (Field::Position, "Order"),
    ],
    codes: &[],
};

pub(super) const POST: KindWords = KindWords {
    one: "post",
    count: ["post", "posts"],
    command: "post",
    feminine: false,
    named: |known| format!("the post “{}” ({})", known.text(0), known.text(1)),
    changed: |label| format!("post “{label}”"),
    fields: &[
        (Field::Employer, "Employer"),
        (Field::Function, "Function"),
        (Field::Convention, "CTG"),
        (Field::Territories, "Territories"),
        (Field::Funded, "FTE funded"),
        (Field::Filled, "FTE filled"),
        (Field::SinceOn, "Since"),
        (Field::EndsOn, "Ends on"),
        (Field::HolderContact, "Holder (contact)"),
        (Field::HolderPerson, "Holder (of the Caf)"),
    ],
    codes: &[
        (Field::Employer, &[("collectivite", "Local authority"), ("caf", "Caf")]),
        (
            Field::Function,
            &[
                ("charge_cooperation", "Cooperation officer"),
                ("coordinateur", "Coordinator"),
                ("conseiller", "Technical adviser"),
                ("autre", "Other"),
            ],
        ),
    ],
};

pub(super) const EQUIPMENT: KindWords = KindWords {
    one: "equipment",
    count: ["equipment", "equipments"],
    command: "equipment",
    feminine: false,
    named: |known| format!("the equipment “{}”{}", known.short(0), known.within(" in ", 2, "")),
    changed: |label| format!("equipment “{label}”"),
    fields: &[
        (Field::Name, "Name"),
        (Field::Kind, "Kind"),
        (Field::CommuneOf, "Commune"),
        (Field::Manager, "Manager"),
        (Field::AgreementStart, "Agreement from"),
        (Field::AgreementEnd, "Agreement until"),
        (Field::OpenedOn, "Opened on"),
        (Field::ClosedOn, "Closed on"),
    ],
    codes: &[(
        Field::Kind,
        &[
            ("centre_social", "Social centre"),
            ("evs", "Social life space"),
            ("eaje", "Day nursery (crèche)"),
            ("rpe", "Childminder network"),
            ("laep", "Parent and child centre"),
            ("ludotheque", "Toy library"),
            ("alsh", "Holiday centre"),
            ("autre", "Other"),
        ],
    )],
};

pub(super) const PACT: KindWords = KindWords {
    one: "cooperation pact",
    count: ["cooperation pact", "cooperation pacts"],
    command: "pact",
    feminine: false,
    named: |known| format!("the pact “{}”", known.short(0)),
    changed: |label| format!("pact “{label}”"),
    fields: &[
        (Field::Name, "Name"),
        (Field::Territories, "Territories"),
        (Field::Signed, "Signed on"),
        (Field::Start, "Start"),
        (Field::End, "End"),
        (Field::Equipments, "Linked equipments"),
        (Field::Convention, "CTG it led to"),
        (Field::Text, "Content"),
    ],
    codes: &[],
};

pub(super) const DOCUMENT: KindWords = KindWords {
    one: "document",
    count: ["document", "documents"],
    command: "document",
    feminine: false,
    named: |known| format!("the document “{}”", known.short(0)),
    changed: |label| format!("document “{label}”"),
    fields: &[
        (Field::Title, "Title"),
        (Field::Kind, "Kind"),
        (Field::On, "Date"),
        (Field::Place, "Place (path or address)"),
        (Field::Convention, "CTG"),
        (Field::Action, "Action"),
        (Field::Meeting, "Meeting"),
        (Field::Equipment, "Equipment"),
    ],
    codes: &[(
        Field::Kind,
        &[
            ("convention", "Convention"),
            ("avenant", "Amendment"),
            ("deliberation", "Council decision"),
            ("cadrage", "Framing note"),
            ("diagnostic", "Diagnosis"),
            ("fiche_action", "Action sheet"),
            ("bilan", "Review"),
            ("releve", "Decisions of a meeting"),
            ("evaluation", "Evaluation"),
            ("support", "Slides"),
            ("autre", "Other"),
        ],
    )],
};

pub(super) const PERIOD: KindWords = KindWords {
    one: "period",
    count: ["period", "periods"],
    command: "period",
    feminine: false,
    named: |known| format!("the period {}", known.text(0)),
    changed: |label| format!("period {label}"),
    fields: &[
        (Field::Label, "Label"),
        (Field::Kind, "Kind"),
        (Field::Start, "Start"),
        (Field::End, "End"),
    ],
    codes: &[(Field::Kind, &[("cog", "COG"), ("cpog", "CPOG")])],
};

pub(super) const SNOOZE: KindWords = KindWords {
    one: "snoozed alert",
    count: ["snoozed alert", "snoozed alerts"],
    command: "snooze",
    feminine: false,
    named: |known| format!("the snooze of alert {}", known.text(0)),
    changed: |label| format!("snoozed alert {label}"),
    fields: &[
        (Field::Rule, "Alert"),
        (Field::Record, "Record"),
        (Field::UntilOn, "Until"),
        (Field::SeenRev, "Seen at revision"),
        (Field::Reason, "Reason"),
        (Field::Author, "By"),
    ],
    codes: &[],
};

pub(super) const KEPT_LIST: KindWords = KindWords {
    one: "kept list",
    count: ["kept list", "kept lists"],
    command: "kept-list",
    feminine: false,
    named: |known| format!("the list “{}”", known.short(0)),
    changed: |label| format!("list “{label}”"),
    fields: &[
        (Field::Label, "Name"),
        (Field::Query, "Search"),
        (Field::Author, "Of (person; empty for all)"),
    ],
    codes: &[],
};
