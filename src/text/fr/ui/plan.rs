//! The view of plans, in French.

use super::super::super::ui::plan::PlanText;
use crate::domain::plan::grouping::Grouping;

pub(super) const PLAN: PlanText = PlanText {
    title: |all, by, (n, several), key| {
        let place = if all { "toute la Caf" } else { "mon secteur" };
        let by = match by {
            Grouping::Axis => "par axe",
            Grouping::Pilot => "par pilote",
            Grouping::Theme => "par thématique",
            Grouping::Commune => "par commune",
        };
        match several {
            0 => format!("Plan · {place} · {by} ({n}) · {key}\u{a0}: regrouper autrement"),
            some => format!("Plan · {place} · {by} ({n}, dont {some} sous plusieurs)"),
        }
    },
    group: |name, n, late| match late {
        0 => format!("{name} ({n})"),
        late => format!("{name} ({n}, dont {late} en retard)"),
    },
    none: |by| match by {
        Grouping::Axis => "Sans axe",
        Grouping::Pilot => "Sans pilote",
        Grouping::Theme => "Sans thématique",
        Grouping::Commune => "Tout le périmètre",
    },
    nothing: "Aucune fiche action. Dans une CTG, la touche c puis f en ajoute une.",
    no_match: "Aucune fiche ne répond à ces mots.",
};
