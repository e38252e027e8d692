//! What is computed of a record, in English.

use crate::domain::{computed::Computed, pact::PactStanding};

pub(super) const fn label(of: Computed) -> &'static str {
    match of {
        Computed::Open => "Open",
        Computed::Age => "For (days)",
        Computed::Needs => "Needs",
        Computed::Actions => "Actions",
        Computed::Runs => "Running",
        Computed::Vacant => "FTE vacant",
        Computed::MonthsVacant => "Months vacant",
        Computed::ProjectDue => "Project due on",
        Computed::Territories => "Territories",
        Computed::Standing => "Standing",
        Computed::MonthsLeft => "Months left",
        Computed::Blocked => "Blocked",
    }
}

pub(super) const fn standing(of: PactStanding) -> &'static str {
    match of {
        PactStanding::Project => "planned",
        PactStanding::Signed => "signed",
        PactStanding::InForce => "in force",
        PactStanding::Over => "over",
    }
}
