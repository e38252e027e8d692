//! The view of plans, in English.

use super::super::super::ui::plan::PlanText;
use crate::domain::plan::grouping::Grouping;

pub(super) const PLAN: PlanText = PlanText {
    title: |all, by, (n, several), key| {
        let place = if all { "the whole Caf" } else { "my sector" };
        let by = match by {
            Grouping::Axis => "by axis",
            Grouping::Pilot => "by pilot",
            Grouping::Theme => "by theme",
            Grouping::Commune => "by commune",
        };
        match several {
            0 => format!("Plan · {place} · {by} ({n}) · {key}: group otherwise"),
            some => format!("Plan · {place} · {by} ({n}, {some} under several)"),
        }
    },
    group: |name, n, late| match late {
        0 => format!("{name} ({n})"),
        late => format!("{name} ({n}, {late} late)"),
    },
    none: |by| match by {
        Grouping::Axis => "No axis",
        Grouping::Pilot => "No pilot",
        Grouping::Theme => "No theme",
        Grouping::Commune => "The whole perimeter",
    },
    nothing: "No action yet. In a CTG, the key c then f adds one.",
    no_match: "No action answers these words.",
};
