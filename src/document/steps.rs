//! The line of stages as marks: done, current, to come.

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::sentence::{Mark, Tone};
use crate::domain::{convention::Convention, stage::Stage};

/// A mark a stage of the line, as of a day. One given up stops where it was.
#[must_use]
pub fn steps(convention: &Convention, day: NaiveDate) -> Vec<(Mark, Tone)> {
    let now = convention.stage_on(day);
    let reached = convention.reached(day);
    let closed = now.is_outcome();
    let mark = |at: usize| match at.cmp(&reached) {
        Ordering::Less => Mark::StepDone,
        Ordering::Equal if now == Stage::Abandonnee => Mark::StepStopped,
        Ordering::Equal if closed => Mark::StepDone,
        Ordering::Equal => Mark::StepHere,
        Ordering::Greater => Mark::StepAhead,
    };
    let tone = |mark: Mark| match mark {
        Mark::StepDone if closed => Tone::Dim,
        mark @ (Mark::Remark
        | Mark::Attention
        | Mark::Late
        | Mark::Open
        | Mark::Done
        | Mark::StepDone
        | Mark::StepHere
        | Mark::StepAhead
        | Mark::StepStopped
        | Mark::Ticked
        | Mark::Unticked
        | Mark::Changed
        | Mark::Folded
        | Mark::Unfolded) => mark.tone(),
    };
    (0..Stage::LINE.len()).map(|at| (mark(at), tone(mark(at)))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::convention::tests::{convention, day, passage};

    fn drawn(stages: &[Stage]) -> String {
        let mut ctg = convention("", "", "", &[]);
        ctg.passages = stages
            .iter()
            .enumerate()
            .map(|(at, stage)| passage(&at.to_string(), *stage, &format!("2026-0{}-01", at + 1)))
            .collect();
        steps(&ctg, day("2026-12-31")).iter().map(|(mark, _)| mark.glyph()).collect()
    }

    #[test]
    fn a_convention_given_up_stops_where_it_was() {
        assert_eq!(drawn(&[]), "►○○○○○○○○");
        assert_eq!(drawn(&[Stage::Diagnostic]), "●●►○○○○○○");
        assert_eq!(drawn(&[Stage::Diagnostic, Stage::Abandonnee]), "●●×○○○○○○");
        assert_eq!(drawn(&[Stage::Diagnostic, Stage::Methode, Stage::Abandonnee]), "●×○○○○○○○");
        assert_eq!(drawn(&[Stage::Abandonnee]), "×○○○○○○○○");
        assert_eq!(drawn(&[Stage::Evaluation, Stage::Echue]), "●●●●●●●●○");
        assert_eq!(drawn(&[Stage::MiseEnOeuvre, Stage::Renouvelee]), "●●●●●●●●●");
    }
}
