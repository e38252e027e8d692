//! A convention as it is typed.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    super::{
        convention::{Convention, Sppe},
        day,
        field::Field,
        id::{ConventionId, PassageId, PersonId},
        stage::{Passage, Stage},
    },
    Problem, Problems, Trouble,
};

/// A convention being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConventionDraft {
    /// Name as shown.
    pub name: String,
    /// INSEE codes of the perimeter.
    pub communes: BTreeSet<String>,
    /// The one it renews.
    pub predecessor: Option<ConventionId>,
    /// First stage, for a new one.
    pub stage: Stage,
    /// First day, as typed.
    pub start: String,
    /// Last day, as typed.
    pub end: String,
    /// Day of signature, as typed.
    pub signed: String,
    /// Codes of its themes.
    pub themes: BTreeSet<String>,
    /// What it says of the schéma of the SPPE.
    pub sppe: Option<Sppe>,
}

impl ConventionDraft {
    /// The draft of a convention as it stands, for editing.
    #[must_use]
    pub fn of(convention: &Convention, today: NaiveDate) -> Self {
        let typed = |day: Option<NaiveDate>| day.map(day::format_fr).unwrap_or_default();
        Self {
            name: convention.name.clone(),
            communes: convention.communes.clone(),
            predecessor: convention.predecessor.clone(),
            stage: convention.stage_on(today),
            start: typed(convention.start),
            end: typed(convention.end),
            signed: typed(convention.signed),
            themes: convention.themes.clone(),
            sppe: convention.sppe,
        }
    }

    /// The convention, without passages. Its generation is counted from its predecessor, as far as
    /// that one is known; an edit that leaves the predecessor alone leaves the generation alone too.
    ///
    /// # Errors
    /// Every problem: no name, no commune, a day that is none, an end before the start.
    pub fn check(
        &self,
        conventions: &[Convention],
        today: NaiveDate,
    ) -> Result<Convention, Vec<Problem>> {
        let mut problems = Problems::default();
        let name = problems.line(Field::Name, &self.name);
        if self.communes.is_empty() {
            problems.add(Field::Communes, Trouble::Required);
        }
        let start = problems.optional_day(Field::Start, &self.start, today);
        let end = problems.last_day(Field::End, &self.end, today, start);
        let signed = problems.optional_day(Field::Signed, &self.signed, today);
        if let (Some(start), Some(end)) = (start, end)
            && end < start
        {
            problems.add(Field::End, Trouble::EndBeforeStart);
        }
        let before = conventions.iter().find(|one| self.predecessor.as_ref() == Some(&one.id));
        problems.or(Some(Convention {
            id: ConventionId::default(),
            name,
            generation: before.map_or(1, |before| before.generation + 1),
            predecessor: self.predecessor.clone(),
            start,
            end,
            signed,
            communes: self.communes.clone(),
            themes: self.themes.clone(),
            sppe: self.sppe,
            passages: Vec::new(),
            amendments: Vec::new(),
        }))
    }

    /// The passage with which a new convention begins, today.
    #[must_use]
    pub fn first_passage(&self, today: NaiveDate, author: Option<PersonId>) -> Passage {
        Passage {
            id: PassageId::default(),
            convention: ConventionId::default(),
            stage: self.stage,
            on: today,
            reason: String::new(),
            author,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::super::convention::Standing, *};

    fn draft() -> ConventionDraft {
        ConventionDraft {
            name: "CTG de la Dombes".into(),
            communes: ["01001".to_owned()].into(),
            predecessor: None,
            stage: Stage::Mobilisation,
            start: "01/01/2026".into(),
            end: "31/12/2030".into(),
            signed: String::new(),
            themes: BTreeSet::new(),
            sppe: None,
        }
    }

    fn today() -> NaiveDate {
        "2026-05-01".parse().unwrap()
    }

    #[test]
    fn an_end_before_the_start_and_an_empty_perimeter_are_both_reported() {
        let bad =
            ConventionDraft { communes: BTreeSet::new(), end: "31/12/2025".into(), ..draft() };
        let problems = bad.check(&[], today()).unwrap_err();
        let fields: Vec<_> = problems.iter().map(|problem| problem.field).collect();
        assert_eq!(fields, [Field::Communes, Field::End]);
    }

    #[test]
    fn an_end_given_as_a_length_counts_from_the_start() {
        for end in ["5 ans", "dans 5 ans", "+5 ans", "cinq ans", "60 mois", "pour 5 ans"] {
            let draft = ConventionDraft { start: "01/01/2027".into(), end: end.into(), ..draft() };
            let found = draft.check(&[], today()).unwrap().end;
            assert_eq!(found, "2031-12-31".parse().ok(), "{end}");
        }
        let draft = ConventionDraft { start: "1/7/2027".into(), end: "30 juin".into(), ..draft() };
        assert_eq!(draft.check(&[], today()).unwrap().end, "2028-06-30".parse().ok());
    }

    #[test]
    fn one_signed_without_its_period_is_undated_and_never_in_force() {
        let open = ConventionDraft { end: String::new(), signed: "3/4".into(), ..draft() };
        let made = open.check(&[], today()).unwrap();
        for day in ["2026-05-01", "2060-01-01"] {
            assert_eq!(made.standing(day.parse().unwrap()), Standing::Undated);
        }
    }

    #[test]
    fn a_renewal_is_one_generation_later() {
        let first = Convention { id: "a".into(), ..draft().check(&[], today()).unwrap() };
        let next = ConventionDraft { predecessor: Some("a".into()), ..draft() };
        assert_eq!(next.check(&[first], today()).unwrap().generation, 2);
    }
}
