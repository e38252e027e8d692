//! A contact: somebody in front, known by function before name, and what they are to a convention.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    code::codes,
    field::{Field, Fields, FieldsBuilder},
    id::{ContactId, ConventionId, TerritoryCode},
    reader::Reader,
};

codes! {
    /// What a contact is.
    pub enum ContactKind {
        /// An elected person.
        Elu = "elu",
        /// An agent of a local authority.
        Agent = "agent",
        /// Of the State.
        Etat = "etat",
        /// Of an institution.
        Institution = "institution",
        /// Of an association.
        Association = "association",
        /// Who runs an establishment.
        Gestionnaire = "gestionnaire",
        /// A professional.
        Professionnel = "professionnel",
        /// Another.
        Autre = "autre",
    }
}

codes! {
    /// The part a contact has in a convention.
    pub enum Part {
        /// Decides.
        Decideur = "decideur",
        /// Steers.
        Pilote = "pilote",
        /// Prepares.
        Technique = "technique",
        /// Supports.
        Appui = "appui",
        /// Is informed.
        Informe = "informe",
    }
}

/// Somebody in front.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Which.
    pub id: ContactId,
    /// Function: what they are called by.
    pub function: String,
    /// The body they speak for.
    pub body: String,
    /// What they are.
    pub kind: ContactKind,
    /// What it is called by: function and body, then the name.
    pub label: String,
    /// Name, where it is needed.
    pub name: Option<String>,
    /// INSEE code of the commune of an elected person.
    pub commune: Option<String>,
    /// Territories.
    pub territories: BTreeSet<TerritoryCode>,
    /// First day of the mandate.
    pub mandate_start: Option<NaiveDate>,
    /// Last day of the mandate.
    pub mandate_end: Option<NaiveDate>,
}

impl Contact {
    /// From the fields of its record.
    #[must_use]
    pub fn of(id: &str, fields: &Fields) -> Self {
        let read = Reader(fields);
        let (function, body) = (read.text(Field::Function), read.text(Field::Body));
        let name = read.optional(Field::Name);
        Self {
            id: id.into(),
            label: label(&function, &body, name.as_deref()),
            function,
            body,
            kind: read.code(Field::Kind, ContactKind::from_code).unwrap_or(ContactKind::Autre),
            name,
            commune: read.optional(Field::CommuneOf),
            territories: read.members(Field::Territories),
            mandate_start: read.day(Field::MandateStart),
            mandate_end: read.day(Field::MandateEnd),
        }
    }

    /// The record's fields.
    #[must_use]
    pub fn fields(&self) -> Fields {
        FieldsBuilder::default()
            .with(Field::Function, self.function.as_str())
            .with(Field::Body, self.body.as_str())
            .with(Field::Kind, self.kind.as_str())
            .with(Field::Name, self.name.as_deref())
            .with(Field::CommuneOf, self.commune.as_deref())
            .with_set(Field::Territories, self.territories.iter().map(TerritoryCode::as_str))
            .with(Field::MandateStart, self.mandate_start)
            .with(Field::MandateEnd, self.mandate_end)
            .done()
    }

    /// Whether its mandate has ended by that day.
    #[must_use]
    pub fn has_left(&self, on: NaiveDate) -> bool {
        self.mandate_end.is_some_and(|end| end < on)
    }
}

/// What a contact is called by: « Maire · Belley (Ada Exemple) ».
#[must_use]
pub fn label(function: &str, body: &str, name: Option<&str>) -> String {
    let place = if body.is_empty() { String::new() } else { format!(" · {body}") };
    let name = name.map(|name| format!(" ({name})")).unwrap_or_default();
    format!("{function}{place}{name}")
}

/// The part of a contact in a convention.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactRole {
    /// Which.
    pub id: String,
    /// Who.
    pub contact: ContactId,
    /// In which convention.
    pub convention: ConventionId,
    /// As what.
    pub role: Part,
}

impl ContactRole {
    /// From the fields of its record.
    #[must_use]
    pub fn of(id: &str, fields: &Fields) -> Option<Self> {
        let read = Reader(fields);
        Some(Self {
            id: id.to_owned(),
            contact: read.id(Field::Contact)?,
            convention: read.id(Field::Convention)?,
            role: read.code(Field::Role, Part::from_code)?,
        })
    }
}
