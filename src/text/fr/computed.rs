//! What is computed of a record, in French.

use crate::domain::{computed::Computed, pact::PactStanding};

pub(super) const fn label(of: Computed) -> &'static str {
    match of {
        Computed::Open => "Ouverte",
        Computed::Age => "Depuis (jours)",
        Computed::Needs => "Besoins",
        Computed::Actions => "Fiches action",
        Computed::Runs => "En cours",
        Computed::Vacant => "ETP vacants",
        Computed::MonthsVacant => "Mois de vacance",
        Computed::ProjectDue => "Projet attendu le",
        Computed::Territories => "Territoires",
        Computed::Standing => "État",
        Computed::MonthsLeft => "Mois restants",
        Computed::Blocked => "Bloquée",
    }
}

pub(super) const fn standing(of: PactStanding) -> &'static str {
    match of {
        PactStanding::Project => "en projet",
        PactStanding::Signed => "signé",
        PactStanding::InForce => "en vigueur",
        PactStanding::Over => "terminé",
    }
}
