//! The goal of a year as it is typed.

use super::{
    super::{field::Field, goal::Goal},
    Problem, Problems, Trouble,
};

/// A goal being typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GoalDraft {
    /// The year.
    pub year: i32,
    /// Coverage in percent, as typed.
    pub coverage: String,
    /// Signatures, as typed; may be left out.
    pub signatures: String,
}

impl GoalDraft {
    /// The goal.
    ///
    /// # Errors
    /// A coverage that is no whole number from 0 to 100, signatures that are none.
    pub fn check(&self) -> Result<Goal, Vec<Problem>> {
        let mut problems = Problems::default();
        let coverage = problems.take(Field::Coverage, number(&self.coverage, 100));
        let signatures = if self.signatures.trim().is_empty() {
            None
        } else {
            problems.take(Field::Signatures, number(&self.signatures, 999))
        };
        problems.or(coverage.map(|coverage| Goal { year: self.year, coverage, signatures }))
    }
}

fn number(typed: &str, most: i32) -> Result<u32, Trouble> {
    let digits = typed.trim().trim_end_matches('%').trim_end();
    let number = digits.parse().ok().filter(|number: &u32| *number <= most.unsigned_abs());
    number.ok_or(Trouble::Number(0, most))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_goal_is_a_percentage_and_maybe_a_count() {
        let goal = |coverage: &str, signatures: &str| {
            GoalDraft { year: 2026, coverage: coverage.into(), signatures: signatures.into() }
                .check()
        };
        assert_eq!(goal("85 %", "4").unwrap().signatures, Some(4));
        assert_eq!(goal("85", "").unwrap().signatures, None);
        assert_eq!(goal("101", "x").unwrap_err().len(), 2);
    }
}
