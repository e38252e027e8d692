//! The questions people ask, by the number and the name that scripts rely on: what their rows are, what may
//! narrow them, what they read beyond the snapshot. Must not know how a row is found.

use super::{beyond::Read, narrow::Narrow, row::Measure};
use crate::domain::{
    code::codes,
    lookup::{Miss, Named, find},
};

codes! {
    /// A question. Its number is its place in this list.
    pub enum Question {
        /// Conventions that end soon, their evaluation not begun.
        EndsWithoutEvaluation = "ends_without_evaluation",
        /// Coverage today, and at the end of the year with the signatures expected.
        Coverage = "coverage",
        /// Signatures of the year, against its goal.
        SignaturesOfYear = "signatures_of_year",
        /// Territories without contact for long.
        SilentTerritories = "silent_territories",
        /// Conventions in force without a COPIL this year.
        NoCopilThisYear = "no_copil_this_year",
        /// What the Caf promised and has not done.
        PromisesNotKept = "promises_not_kept",
        /// Late actions, with their pilots.
        LateActions = "late_actions",
        /// Territories that nobody follows, or one person out of two.
        WithoutBinome = "without_binome",
        /// Communes that no convention in force has.
        CommunesWithoutCtg = "communes_without_ctg",
        /// Stages that last longer than is usual.
        LongStages = "long_stages",
        /// What changed since a line of the journal.
        ChangesSince = "changes_since",
        /// Conventions that lack a part of the socle.
        LackingSocle = "lacking_socle",
        /// Big communes that rely on their convention as schéma of the SPPE.
        SppeByCtg = "sppe_by_ctg",
        /// Vacant posts of chargé de coopération.
        VacantPosts = "vacant_posts",
        /// Agreements that end soon.
        AgreementsEnding = "agreements_ending",
        /// Needs for the next CDSF, by orientation.
        NeedsForCdsf = "needs_for_cdsf",
        /// Territories for the next CA décentralisé.
        NextCaDecentralise = "next_ca_decentralise",
        /// The story of a territory.
        Story = "story",
        /// Who attended the last COPIL.
        LastCopil = "last_copil",
        /// The themes least covered.
        LeastCoveredThemes = "least_covered_themes",
        /// Difficulties that come back.
        RecurringDifficulties = "recurring_difficulties",
        /// Actions that touch a theme, whatever their convention.
        ActionsOnTheme = "actions_on_theme",
        /// Visits of administrateurs, with their technicien or without.
        AdministratorVisits = "administrator_visits",
        /// Signatures that wait for a délibération.
        WaitingForDeliberation = "waiting_for_deliberation",
        /// The yearly report of the board.
        YearlyReport = "yearly_report",
    }
}

impl Question {
    /// Its number, from 1.
    #[must_use]
    pub fn number(self) -> usize {
        Self::ALL.iter().position(|one| *one == self).map_or(0, |at| at + 1)
    }

    /// The question of a number or of a name.
    ///
    /// # Errors
    /// There is none; the nearest names.
    pub fn asked(typed: &str) -> Result<Self, Miss> {
        let number = typed.trim().parse::<usize>().ok();
        let at = number.and_then(|number| number.checked_sub(1));
        if let Some(one) = at.and_then(|at| Self::ALL.get(at)) {
            return Ok(*one);
        }
        let named = |one: &Self| Named { thing: *one, code: one.as_str(), name: one.as_str() };
        find(typed, &Self::ALL.iter().map(named).collect::<Vec<_>>())
    }

    /// What may narrow it.
    #[must_use]
    pub const fn narrowed_by(self) -> &'static [Narrow] {
        match self {
            Self::NeedsForCdsf => &[Narrow::Territory, Narrow::Theme, Narrow::Orientation],
            Self::ActionsOnTheme => &[Narrow::Theme, Narrow::Territory],
            Self::AdministratorVisits => &[Narrow::Person, Narrow::Territory],
            Self::YearlyReport => &[],
            Self::EndsWithoutEvaluation
            | Self::Coverage
            | Self::SignaturesOfYear
            | Self::SilentTerritories
            | Self::NoCopilThisYear
            | Self::PromisesNotKept
            | Self::LateActions
            | Self::WithoutBinome
            | Self::CommunesWithoutCtg
            | Self::LongStages
            | Self::ChangesSince
            | Self::LackingSocle
            | Self::SppeByCtg
            | Self::VacantPosts
            | Self::AgreementsEnding
            | Self::NextCaDecentralise
            | Self::Story
            | Self::LastCopil
            | Self::LeastCoveredThemes
            | Self::RecurringDifficulties
            | Self::WaitingForDeliberation => &[Narrow::Territory],
        }
    }

    /// What it reads that the snapshot lacks.
    #[must_use]
    pub const fn reads(self) -> &'static [Read] {
        match self {
            Self::EndsWithoutEvaluation => &[Read::Evaluations],
            Self::NoCopilThisYear | Self::LastCopil => &[Read::Copils],
            Self::ChangesSince => &[Read::Changes],
            Self::NeedsForCdsf => &[Read::Flagged],
            Self::NextCaDecentralise | Self::AdministratorVisits => &[Read::Visits],
            Self::Story => &[Read::Story],
            Self::LeastCoveredThemes => &[Read::NotedThemes, Read::Members],
            Self::ActionsOnTheme => &[Read::Members],
            Self::RecurringDifficulties => &[Read::Difficulties],
            Self::WaitingForDeliberation => &[Read::Signatories],
            Self::Coverage
            | Self::SignaturesOfYear
            | Self::SilentTerritories
            | Self::PromisesNotKept
            | Self::LateActions
            | Self::WithoutBinome
            | Self::CommunesWithoutCtg
            | Self::LongStages
            | Self::LackingSocle
            | Self::SppeByCtg
            | Self::VacantPosts
            | Self::AgreementsEnding
            | Self::YearlyReport => &[],
        }
    }

    /// The measures that a list shows beside the name of a row, the most telling first.
    #[must_use]
    pub const fn columns(self) -> &'static [Measure] {
        match self {
            Self::EndsWithoutEvaluation | Self::AgreementsEnding => {
                &[Measure::EndsOn, Measure::MonthsLeft]
            }
            Self::Coverage => &[
                Measure::CountsToday,
                Measure::Expected,
                Measure::CountsAtYearEnd,
                Measure::Covered,
            ],
            Self::SignaturesOfYear => &[Measure::Signed],
            Self::SilentTerritories => &[Measure::LastContact, Measure::SilentDays],
            Self::NoCopilThisYear => &[Measure::LastCopil, Measure::NextCopil],
            Self::PromisesNotKept => &[Measure::DueOn, Measure::LateDays],
            Self::LateActions => &[Measure::Pilot, Measure::DueOn, Measure::LateDays],
            Self::WithoutBinome => &[Measure::Missing],
            Self::CommunesWithoutCtg => &[Measure::Inhabitants, Measure::State],
            Self::LongStages => &[Measure::Stage, Measure::Months, Measure::UsualMonths],
            Self::ChangesSince => &[Measure::Turn, Measure::ChangedBy],
            Self::LackingSocle => &[Measure::MissingThemes, Measure::LacksAnother],
            Self::SppeByCtg => &[Measure::Inhabitants, Measure::InConvention],
            Self::VacantPosts => &[Measure::VacantFte, Measure::Months],
            Self::NeedsForCdsf => &[Measure::OfOrientation],
            Self::NextCaDecentralise => {
                &[Measure::Reasons, Measure::EventOn, Measure::LastVisit, Measure::PlanProgress]
            }
            Self::Story => &[Measure::Day, Measure::Happened],
            Self::LastCopil => {
                &[Measure::Day, Measure::Attended, Measure::Persons, Measure::Contacts]
            }
            Self::LeastCoveredThemes => &[
                Measure::CarriedBy,
                Measure::OfConventions,
                Measure::ThemeActions,
                Measure::ThemeNotes,
            ],
            Self::RecurringDifficulties => {
                &[Measure::Cause, Measure::Times, Measure::OnTerritories]
            }
            Self::ActionsOnTheme => &[Measure::InConvention, Measure::Pilot],
            Self::AdministratorVisits => &[Measure::Day, Measure::WithTechnicien],
            Self::WaitingForDeliberation => &[Measure::InConvention],
            Self::YearlyReport => &[],
        }
    }

    /// Whether its rows are of no place: those of a sector are found by the rule itself.
    #[must_use]
    pub(super) const fn is_of_no_place(self) -> bool {
        matches!(self, Self::LeastCoveredThemes)
    }

    /// Whether it is asked of one territory alone.
    #[must_use]
    pub const fn wants_territory(self) -> bool {
        matches!(self, Self::Story)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_asked_by_its_number_or_its_name() {
        assert_eq!(Question::ALL.len(), 25);
        assert_eq!(Question::asked("9"), Ok(Question::CommunesWithoutCtg));
        assert_eq!(Question::asked("story"), Ok(Question::Story));
        for one in Question::ALL {
            assert_eq!(Question::asked(&one.number().to_string()), Ok(*one));
            assert_eq!(Question::asked(one.as_str()), Ok(*one));
        }
        for typed in ["0", "26", "-1", "", "coverag"] {
            assert!(Question::asked(typed).is_err(), "{typed}");
        }
        let near = Question::asked("coverag").unwrap_err();
        assert_eq!(near, Miss::Unknown(vec!["coverage".into()]));
    }
}
