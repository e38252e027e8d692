//! A follow-up as it is typed, in a form or as « what; caf or partner; due » on a command line.

use chrono::NaiveDate;

use super::{
    super::{
        day,
        field::Field,
        fold,
        follow_up::{FollowUp, OwedBy},
        id::{FollowUpId, NoteId, TerritoryCode},
    },
    Problem, Problems, Trouble,
};

/// A follow-up being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUpDraft {
    /// The promise.
    pub what: String,
    /// Who owes it.
    pub owed_by: OwedBy,
    /// By when, as typed.
    pub due: String,
}

impl Default for FollowUpDraft {
    fn default() -> Self {
        Self { what: String::new(), owed_by: OwedBy::Caf, due: String::new() }
    }
}

impl FollowUpDraft {
    /// The draft of a follow-up as it stands, for editing.
    #[must_use]
    pub fn of(follow_up: &FollowUp) -> Self {
        Self {
            what: follow_up.what.clone(),
            owed_by: follow_up.owed_by,
            due: follow_up.due.map(day::format_fr).unwrap_or_default(),
        }
    }

    /// Reads « what; caf|partner; due »; the due date may be left out.
    ///
    /// # Errors
    /// The form is not that one.
    pub fn parse(typed: &str) -> Result<Self, Problem> {
        let wrong = || Problem { field: Field::What, trouble: Trouble::FollowUpForm };
        let parts: Vec<&str> = typed.split(';').map(str::trim).collect();
        let (what, owed_by, due) = match parts[..] {
            [what, owed_by] => (what, owed_by, ""),
            [what, owed_by, due] => (what, owed_by, due),
            _ => return Err(wrong()),
        };
        let owed_by = match fold::fold(owed_by).as_str() {
            "caf" => OwedBy::Caf,
            "partner" | "partenaire" => OwedBy::Partner,
            _ => return Err(wrong()),
        };
        Ok(Self { what: what.to_owned(), owed_by, due: due.to_owned() })
    }

    /// Whether nothing was typed in it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.what.trim().is_empty() && self.due.trim().is_empty()
    }

    /// The follow-up.
    ///
    /// # Errors
    /// Nothing promised, or a due date that is no day.
    pub fn check(
        &self,
        territory: Option<&TerritoryCode>,
        note: Option<NoteId>,
        today: NaiveDate,
    ) -> Result<FollowUp, Vec<Problem>> {
        let mut problems = Problems::default();
        let what = problems.line(Field::What, &self.what);
        let due = problems.optional_day(Field::Due, &self.due, today);
        problems.or(Some(FollowUp {
            id: FollowUpId::default(),
            note,
            territory: territory.cloned(),
            convention: None,
            action: None,
            what,
            owed_by: self.owed_by,
            due,
            done: None,
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_form_reads_what_who_and_when() {
        let draft = FollowUpDraft::parse("envoyer le bilan ; Partenaire; 31/12/2026").unwrap();
        assert_eq!((draft.what.as_str(), draft.owed_by), ("envoyer le bilan", OwedBy::Partner));
        assert_eq!(draft.due, "31/12/2026");
        assert!(FollowUpDraft::parse("rappeler; caf").unwrap().due.is_empty());
        assert!(FollowUpDraft::parse("rappeler").is_err());
        assert!(FollowUpDraft::parse("rappeler; mairie; demain").is_err());
    }

    #[test]
    fn every_problem_is_reported_at_once() {
        let draft = FollowUpDraft { due: "31/02/2026".into(), ..FollowUpDraft::default() };
        let today = "2026-01-15".parse().unwrap();
        let problems = draft.check(Some(&"t".into()), None, today).unwrap_err();
        let fields: Vec<_> = problems.iter().map(|problem| problem.field).collect();
        assert_eq!(fields, [Field::What, Field::Due]);
    }
}
