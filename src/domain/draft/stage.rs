//! The passage to another stage as it is typed.

use chrono::NaiveDate;

use super::{
    super::{
        clean,
        convention::Convention,
        field::Field,
        id::{PassageId, PersonId},
        stage::{Passage, Stage},
    },
    LINE_MAX, Problem, Problems, Trouble,
};

/// A passage being typed. Its signature is offered with it, as the two come together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageDraft {
    /// To which stage.
    pub stage: Stage,
    /// On which day, as typed.
    pub on: String,
    /// Why, as typed.
    pub reason: String,
    /// Day of signature, as typed; left empty, it stays what it was.
    pub signed: String,
}

impl StageDraft {
    /// The passage, and the convention with its signature as typed. An empty field leaves a signature
    /// alone: moving a convention along is no place to take it out of force; its own form is.
    ///
    /// # Errors
    /// A day that is none or has not come.
    pub fn check(
        &self,
        convention: &Convention,
        today: NaiveDate,
        author: Option<PersonId>,
    ) -> Result<(Passage, Convention), Vec<Problem>> {
        let mut problems = Problems::default();
        let on = problems.day(Field::On, &self.on, today);
        if on.is_some_and(|on| on > today) {
            problems.add(Field::On, Trouble::NotYet);
        }
        let reason = clean::line(&self.reason);
        problems.length(Field::Reason, &reason, LINE_MAX);
        let signed = problems.optional_day(Field::Signed, &self.signed, today);
        problems.or(on.map(|on| {
            let passage = Passage {
                id: PassageId::default(),
                convention: convention.id.clone(),
                stage: self.stage,
                on,
                reason,
                author,
            };
            (passage, Convention { signed: signed.or(convention.signed), ..convention.clone() })
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::{super::super::convention::tests::convention, *};

    #[test]
    fn a_passage_is_never_dated_tomorrow() {
        let draft = StageDraft {
            stage: Stage::Plan,
            on: "demain".into(),
            reason: String::new(),
            signed: String::new(),
        };
        let ctg = convention("", "", "", &[]);
        let problems = draft.check(&ctg, "2026-05-01".parse().unwrap(), None).unwrap_err();
        assert_eq!(problems, [Problem { field: Field::On, trouble: Trouble::NotYet }]);
    }

    #[test]
    fn a_passage_without_a_signature_leaves_the_one_there_is() {
        let draft = StageDraft {
            stage: Stage::Evaluation,
            on: "01/05/2026".into(),
            reason: String::new(),
            signed: " ".into(),
        };
        let today = "2026-05-01".parse().unwrap();
        for signed in ["2021-12-15", ""] {
            let ctg = convention("2022-01-01", "2026-12-31", signed, &[]);
            assert_eq!(draft.check(&ctg, today, None).unwrap().1, ctg);
        }
    }

    #[test]
    fn a_passage_may_bring_the_signature() {
        let draft = StageDraft {
            stage: Stage::MiseEnOeuvre,
            on: "01/05/2026".into(),
            reason: "  conseil   communautaire ".into(),
            signed: "30/04/2026".into(),
        };
        let ctg = convention("2026-01-01", "2030-12-31", "", &[]);
        let (passage, signed) = draft.check(&ctg, "2026-05-01".parse().unwrap(), None).unwrap();
        assert_eq!(passage.reason, "conseil communautaire");
        assert_eq!(signed.signed, "2026-04-30".parse().ok());
    }
}
