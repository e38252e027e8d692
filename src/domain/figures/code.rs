//! Which figures there are, and in which section each is read.

use crate::domain::code::codes;

codes! {
    /// A figure, or a family of them, by the code that scripts rely on.
    pub enum FigureCode {
        /// The share of the population under a convention in force.
        Coverage = "coverage",
        /// What a period still needs.
        Pace = "pace",
        /// Inhabitants under a convention that stays.
        Signed = "signed",
        /// Inhabitants whose convention ends soon.
        Expiring = "expiring",
        /// Inhabitants whose convention is being made.
        Preparing = "preparing",
        /// Inhabitants without any.
        Uncovered = "none",
        /// Conventions signed in the year.
        Signatures = "signatures",
        /// Conventions that end within so many months.
        Ending = "ending",
        /// Conventions that expired, and nothing follows.
        Expired = "expired",
        /// Conventions at a stage.
        Stage = "stage",
        /// Late follow-ups.
        Late = "late",
        /// Territories without a contact for long.
        Silent = "silent",
        /// Territories that nobody follows.
        NoBinome = "no_binome",
        /// Territories followed by one out of two.
        HalfBinome = "half_binome",
        /// Steering committees held in the year.
        Copil = "copil",
        /// Conventions in force that held none.
        NoCopil = "no_copil",
        /// Boards held in a territory in the year.
        CaDecentralise = "ca_decentralise",
        /// Actions done.
        Done = "actions_done",
        /// Actions late.
        ActionsLate = "actions_late",
        /// Full-time equivalents of an employer.
        Posts = "posts",
        /// What a technicien carries.
        Load = "load",
        /// Open difficulties.
        Difficulties = "difficulties",
        /// Needs and projects.
        Needs = "needs",
        /// Orientations that no action carries.
        Bare = "orientations_without_action",
        /// Coverage at the end of a year.
        Trajectory = "trajectory",
    }
}

codes! {
    /// Figures that are read together.
    pub enum Section {
        /// Coverage and who is covered.
        Coverage = "coverage",
        /// Conventions.
        Conventions = "conventions",
        /// Who follows what.
        Following = "following",
        /// Committees and plans.
        Plans = "plans",
        /// Posts and loads.
        Means = "means",
        /// Difficulties.
        Difficulties = "difficulties",
        /// Needs and orientations.
        Needs = "needs",
        /// Coverage year by year.
        Trajectory = "trajectory",
    }
}

impl FigureCode {
    /// Where it is read.
    #[must_use]
    pub const fn section(self) -> Section {
        match self {
            Self::Coverage
            | Self::Pace
            | Self::Signed
            | Self::Expiring
            | Self::Preparing
            | Self::Uncovered => Section::Coverage,
            Self::Signatures | Self::Ending | Self::Expired | Self::Stage => Section::Conventions,
            Self::Late | Self::Silent | Self::NoBinome | Self::HalfBinome => Section::Following,
            Self::Copil | Self::NoCopil | Self::CaDecentralise | Self::Done | Self::ActionsLate => {
                Section::Plans
            }
            Self::Posts | Self::Load => Section::Means,
            Self::Difficulties => Section::Difficulties,
            Self::Needs | Self::Bare => Section::Needs,
            Self::Trajectory => Section::Trajectory,
        }
    }
}

/// One figure: its code, and which of a family it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// Its code.
    pub code: FigureCode,
    /// Of which stage, cause, employer, person, orientation, period or day; nothing of one alone, or of all.
    pub of: Option<String>,
}

impl Key {
    /// A figure that stands alone, or the sum of a family.
    #[must_use]
    pub const fn one(code: FigureCode) -> Self {
        Self { code, of: None }
    }

    /// One of a family.
    #[must_use]
    pub fn of(code: FigureCode, of: impl Into<String>) -> Self {
        Self { code, of: Some(of.into()) }
    }
}
