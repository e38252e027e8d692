//! The words of people in front and of meetings, in English.

use super::KindWords;
use crate::domain::field::Field;

pub(super) const MEETING: KindWords = KindWords {
    one: "meeting",
    count: ["meeting", "meetings"],
    command: "meeting",
    feminine: false,
    named: |known| format!("the meeting{}{}", known.within(" of ", 1, ""), known.bracketed(0)),
    changed: |label| format!("meeting {label}"),
    fields: &[
        (Field::Kind, "Kind"),
        (Field::PlannedOn, "Planned on"),
        (Field::PlannedAt, "At (hour)"),
        (Field::Title, "Title"),
        (Field::Convention, "CTG"),
        (Field::Territories, "Territories"),
        (Field::Place, "Place"),
        (Field::Host, "Hosted by"),
        (Field::Equipment, "Equipment"),
        (Field::Persons, "Invited of the Caf"),
        (Field::Contacts, "Invited contacts"),
        (Field::Agenda, "Agenda"),
        (Field::Note, "Note"),
        (Field::Cancelled, "Cancelled"),
        (Field::Reason, "Reason"),
    ],
    codes: &[(
        Field::Host,
        &[
            ("collectivite", "Local authority"),
            ("partenaire", "Partner"),
            ("equipement", "Establishment"),
            ("caf", "Caf"),
            ("autre", "Other"),
        ],
    )],
};

pub(super) const CONTACT: KindWords = KindWords {
    one: "contact",
    count: ["contact", "contacts"],
    command: "contact",
    feminine: false,
    named: |known| format!("the contact {}{}", known.text(0), known.within(" (", 1, ")")),
    changed: |label| format!("contact {label}"),
    fields: &[
        (Field::Function, "Function"),
        (Field::Body, "Body"),
        (Field::Kind, "Kind"),
        (Field::Name, "Name"),
        (Field::CommuneOf, "Commune"),
        (Field::Territories, "Territories"),
        (Field::MandateStart, "Start of mandate"),
        (Field::MandateEnd, "End of mandate"),
    ],
    codes: &[(
        Field::Kind,
        &[
            ("elu", "Elected"),
            ("agent", "Agent"),
            ("etat", "State"),
            ("institution", "Institution"),
            ("association", "Association"),
            ("gestionnaire", "Manager"),
            ("professionnel", "Professional"),
            ("autre", "Other"),
        ],
    )],
};

pub(super) const CONTACT_ROLE: KindWords = KindWords {
    one: "role in the CTG",
    count: ["role in the CTG", "roles in the CTG"],
    command: "contact-role",
    feminine: false,
    named: |known| format!("the role “{}”{}", known.text(1), known.within(" of ", 0, "")),
    changed: |label| format!("role of {label}"),
    fields: &[(Field::Contact, "Contact"), (Field::Convention, "CTG"), (Field::Role, "Role")],
    codes: &[(
        Field::Role,
        &[
            ("decideur", "Decides"),
            ("pilote", "Steers"),
            ("technique", "Prepares"),
            ("appui", "Supports"),
            ("informe", "Is informed"),
        ],
    )],
};
