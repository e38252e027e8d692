//! Questions put to the person, and the answers they gave: the only door between a doubt and a value.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Reason;

/// An answer that is offered.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Choice {
    /// What an answers file says to take it.
    pub answer: String,
    /// As shown: a name, a day, a state.
    pub label: String,
}

/// Something only the person can tell.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Question {
    /// About what.
    pub code: Reason,
    /// In which cell.
    pub cell: String,
    /// What stands there.
    pub read: String,
    /// Answers offered, the likeliest first; none where it has to be typed.
    pub choices: Vec<Choice>,
    /// Who wrote what the base says, where it says otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wrote: Option<Wrote>,
}

/// By whom a value of the base was written, and when.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Wrote {
    /// Their name; none where it is not known.
    pub by: Option<String>,
    /// The day.
    pub on: Option<NaiveDate>,
}

/// An answer as a file holds it: of one row or cell, else of every question in which the same was read.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settled {
    /// « Suivi!7 » or « Suivi!C7 »; none for all alike.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// What was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read: Option<String>,
    /// The question.
    pub code: Reason,
    /// What was answered.
    pub answer: String,
    /// The digest of the row it was given for, as the base keeps it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<String>,
    /// The letter of its cell there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
}

/// Answers given so far, by the row or cell and the code, or for all alike by the code and what was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers {
    one: BTreeMap<(String, Reason, Option<String>), String>,
    alike: BTreeMap<(Reason, String), String>,
}

/// From where an answer came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Given {
    /// It names its cell, or what was read there.
    Cell,
    /// It names the row alone.
    Row,
    /// It holds for all alike.
    Alike,
}

impl Answers {
    /// Takes on answers; of two of the same question, the later.
    pub fn take(&mut self, all: &[Settled]) {
        for one in all {
            match (&one.source, &one.read) {
                (Some(source), read) => {
                    let read = read.as_deref().map(|read| read.trim().to_owned());
                    self.one.insert((source.clone(), one.code, read), one.answer.clone());
                }
                (None, Some(read)) if one.row.is_none() => {
                    self.settle_alike(one.code, read, &one.answer);
                }
                (None, _) => {}
            }
        }
    }

    /// Answers the question of one row, or of one cell.
    pub fn settle(&mut self, source: &str, code: Reason, answer: &str) {
        self.one.insert((source.to_owned(), code, None), answer.to_owned());
    }

    /// Answers every question of one code in which the same was read.
    pub fn settle_alike(&mut self, code: Reason, read: &str, answer: &str) {
        self.alike.insert((code, read.trim().to_owned()), answer.to_owned());
    }

    /// What was answered about a cell of a row: for it alone, for its row, for all alike.
    #[must_use]
    pub fn of(
        &self,
        (source, cell): (&str, &str),
        code: Reason,
        read: &str,
    ) -> Option<(&str, Given)> {
        let read = read.trim().to_owned();
        let one = |place: &str, read: Option<&String>| {
            self.one.get(&(place.to_owned(), code, read.cloned())).map(String::as_str)
        };
        let exact = || one(cell, Some(&read)).or_else(|| one(source, Some(&read)));
        let cell_alone = || if cell == source { None } else { one(cell, None) };
        let alike = || self.alike.get(&(code, read.clone())).map(String::as_str);
        exact()
            .or_else(cell_alone)
            .map(|answer| (answer, Given::Cell))
            .or_else(|| one(source, None).map(|answer| (answer, Given::Row)))
            .or_else(|| alike().map(|answer| (answer, Given::Alike)))
    }
}

#[cfg(test)]
mod tests {
    use super::{Answers, Given, Settled};
    use crate::domain::import::Reason;

    #[test]
    fn the_cell_answers_before_its_row_and_the_row_before_all_alike() {
        let mut answers = Answers::default();
        let of = |answers: &Answers| {
            let found = answers.of(("S!7", "S!C7"), Reason::Date, " à définir ");
            found.map(|(answer, given)| (answer.to_owned(), given))
        };
        assert_eq!(of(&answers), None);
        answers.settle_alike(Reason::Date, "à définir", "alike");
        assert_eq!(of(&answers), Some(("alike".into(), Given::Alike)));
        answers.settle("S!7", Reason::Date, "row");
        assert_eq!(of(&answers), Some(("row".into(), Given::Row)));
        answers.settle("S!C7", Reason::Date, "cell");
        assert_eq!(of(&answers), Some(("cell".into(), Given::Cell)));
        let settled = Settled {
            source: Some("S!7".into()),
            read: Some("à définir".into()),
            code: Reason::Date,
            answer: "read".into(),
            row: None,
            column: None,
        };
        answers.take(&[settled]);
        assert_eq!(of(&answers), Some(("read".into(), Given::Cell)));
        assert_eq!(answers.of(("S!8", "S!C8"), Reason::Date, "autre"), None);
    }
}
