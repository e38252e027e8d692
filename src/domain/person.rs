//! The people of a Caf who use binome or are named in it.
//!
//! No party, no union, no body that designates: a person is a name, a role and functions (RGPD).

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    clean,
    code::codes,
    field::{Field, Fields, FieldsBuilder},
    fold::fold,
    id::PersonId,
};

codes! {
    /// The role of a person. The label of « technicien » differs by Caf.
    pub enum Role {
        /// A board member of the Caf.
        Administrateur = "administrateur",
        /// A field adviser, employed by the Caf.
        Technicien = "technicien",
        /// The direction of the Caf.
        Direction = "direction",
        /// A person who only reads.
        Lecture = "lecture",
    }
}

impl Role {
    /// Whether people of this role write notes and follow-ups.
    #[must_use]
    pub fn may_write(self) -> bool {
        self != Self::Lecture
    }
}

/// A person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Who.
    pub id: PersonId,
    /// First name then last name, as shown.
    pub name: String,
    /// The role.
    pub role: Role,
    /// Functions on the board or at the Caf, in free words.
    pub functions: BTreeSet<String>,
    /// First day of the mandate.
    pub mandate_start: Option<NaiveDate>,
    /// Last day of the mandate.
    pub mandate_end: Option<NaiveDate>,
}

impl Person {
    /// Functions as they are kept, one a line; nothing where there is none.
    ///
    /// One text, not a set: a member of a set stays in the journal for good, and these words may
    /// have to be forgotten.
    fn functions_text(&self) -> Option<String> {
        let functions: Vec<String> = self.functions.iter().map(|one| clean::line(one)).collect();
        let text = functions.join("\n");
        (!text.is_empty()).then_some(text)
    }

    /// The record's fields.
    #[must_use]
    pub fn fields(&self) -> Fields {
        FieldsBuilder::default()
            .with(Field::Name, self.name.as_str())
            .with(Field::Role, self.role.as_str())
            .with(Field::Functions, self.functions_text().as_deref())
            .with(Field::MandateStart, self.mandate_start)
            .with(Field::MandateEnd, self.mandate_end)
            .done()
    }
}

/// Whether each word typed begins a word of a name: « anne » is no part of « Jeanne ».
#[must_use]
pub fn is_called(name: &str, typed: &str) -> bool {
    let name = fold(name);
    let begins = |word: &str| name.split([' ', '-', '\'']).any(|one| one.starts_with(word));
    fold(typed).split([' ', '-', '\'']).all(begins)
}

/// Functions as they were kept, one a line.
#[must_use]
pub fn functions_of(kept: &str) -> BTreeSet<String> {
    kept.lines().map(str::trim).filter(|line| !line.is_empty()).map(String::from).collect()
}

#[cfg(test)]
mod tests {
    use super::{super::field::Value, *};

    fn person(functions: &[&str]) -> Person {
        Person {
            id: PersonId::default(),
            name: "Anne Crozet".into(),
            role: Role::Administrateur,
            functions: functions.iter().map(|&one| one.to_owned()).collect(),
            mandate_start: None,
            mandate_end: None,
        }
    }

    #[test]
    fn functions_are_one_value_of_which_no_word_is_in_a_key() {
        let anne = person(&["vice-présidente", "membre de la\ncommission"]);
        let fields = anne.fields();
        assert!(fields.keys().all(|key| key.member.is_none()));
        let kept = Value::from("membre de la commission\nvice-présidente");
        assert_eq!(fields.get(&Field::Functions.into()), Some(&kept));
        assert_eq!(person(&[]).fields().get(&Field::Functions.into()), None);
    }

    #[test]
    fn a_name_is_found_by_the_beginnings_of_its_words() {
        for typed in ["", "croz", "anne-ma", "CROZET anne", "l'e"] {
            assert!(is_called("Anne-Marie Crozet l’Épine", typed), "{typed}");
        }
        assert!(!is_called("Jeanne Martin", "Anne Martin"));
        assert!(!is_called("Anne Martin", "Anne Martinez"));
    }

    #[test]
    fn functions_read_back_one_a_line() {
        let kept = functions_of("membre\n\nvice-présidente \n");
        assert_eq!(kept, person(&["membre", "vice-présidente"]).functions);
        assert!(functions_of("").is_empty());
    }
}
