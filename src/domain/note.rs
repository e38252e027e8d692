//! A note of an exchange or a visit: when, where, and its author.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    field::{Field, Fields, FieldsBuilder},
    id::{ContactId, ConventionId, NoteId, PersonId, TerritoryCode},
    person::{Person, Role},
};

/// A note on a territory, and on a convention where it is about one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Which.
    pub id: NoteId,
    /// Code of the kind of exchange.
    pub kind: String,
    /// Day of the exchange.
    pub on: NaiveDate,
    /// Its main territory; none stands for its convention's, its meeting's or the whole Caf.
    pub territory: Option<TerritoryCode>,
    /// The convention it is about.
    pub convention: Option<ConventionId>,
    /// The action it is about.
    #[serde(default)]
    pub action: Option<String>,
    /// Where it took place.
    #[serde(default)]
    pub place: Option<String>,
    /// People of the Caf who were there.
    #[serde(default)]
    pub persons: BTreeSet<PersonId>,
    /// Contacts who were there.
    #[serde(default)]
    pub contacts: BTreeSet<ContactId>,
    /// How many others were there.
    #[serde(default)]
    pub others: Option<u32>,
    /// Codes of its themes.
    pub themes: BTreeSet<String>,
    /// Facts and decisions.
    pub text: String,
    /// Who wrote it.
    pub author: Option<PersonId>,
    /// Whether the board member was there.
    pub administrator_present: bool,
    /// Whether it shall be sent up to the SDSF.
    pub send_up: bool,
}

impl Note {
    /// The record's fields.
    #[must_use]
    pub fn fields(&self) -> Fields {
        FieldsBuilder::default()
            .with(Field::Kind, self.kind.as_str())
            .with(Field::On, self.on)
            .with(Field::Territory, self.territory.as_ref().map(TerritoryCode::as_str))
            .with(Field::Convention, self.convention.as_ref().map(ConventionId::as_str))
            .with(Field::Action, self.action.as_deref())
            .with(Field::Place, self.place.as_deref())
            .with_set(Field::Persons, self.persons.iter().map(PersonId::as_str))
            .with_set(Field::Contacts, self.contacts.iter().map(ContactId::as_str))
            .with(Field::Others, self.others)
            .with_set(Field::Themes, self.themes.iter().map(String::as_str))
            .with(Field::Text, self.text.as_str())
            .with(Field::Author, self.author.as_ref().map(PersonId::as_str))
            .with(Field::AdministratorPresent, self.administrator_present)
            .with(Field::SendUp, self.send_up)
            .done()
    }

    /// Whether a board member was there: said so, or among those who were.
    #[must_use]
    pub fn had_administrateur(&self, people: &[Person]) -> bool {
        let of_board = |one: &&Person| one.role == Role::Administrateur;
        let mut board = people.iter().filter(of_board);
        self.administrator_present || board.any(|one| self.persons.contains(&one.id))
    }

    /// The first line that says something; « … » tells that there is more.
    #[must_use]
    pub fn first_line(&self) -> String {
        let mut lines = self.text.lines().map(str::trim).filter(|line| !line.is_empty());
        let first = lines.next().unwrap_or_default().to_owned();
        if lines.next().is_some() { first + " …" } else { first }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_first_line_is_shown_with_a_mark_for_the_rest() {
        let first = |text: &str| Note { text: text.into(), ..Note::default() }.first_line();
        assert_eq!(first("\n un \n deux"), "un …");
        assert_eq!(first("un"), "un");
    }
}
