//! What the words of a filter let through of a plan.

use std::collections::BTreeSet;

use crate::{
    document::{Context, fiche::status_searched},
    domain::{
        convention::Convention,
        fold::fold,
        plan::{
            Action, Plan,
            filter::{PlanFilter, Searched},
        },
    },
};

/// What of a plan is shown.
#[derive(Debug, Default)]
pub(super) struct Narrowed {
    /// Fiches, by id.
    pub(super) actions: BTreeSet<String>,
    /// Axes without a fiche.
    pub(super) axes: BTreeSet<String>,
    /// Indicators of the whole convention.
    pub(super) indicators: BTreeSet<String>,
}

/// What each fiche of a plan says, folded, in the order of the plan.
pub(super) fn searched(
    context: &Context<'_>,
    convention: &Convention,
    plan: &Plan,
) -> Vec<Searched> {
    let names = |codes: &mut dyn Iterator<Item = &str>| {
        let names =
            codes.filter_map(|insee| context.data.commune(insee)).map(|one| one.name.as_str());
        names.collect::<Vec<_>>().join(" ")
    };
    let perimeter = names(&mut convention.perimeter_on(context.today).into_iter());
    let one = |action: &Action| {
        let communes = names(&mut action.communes.iter().map(String::as_str));
        let whole = if action.communes.is_empty() { &perimeter } else { &communes };
        let status = status_searched(context, action);
        let themes: Vec<&str> =
            action.themes.iter().map(|code| context.data.theme_label(code)).collect();
        let pilot = action.pilot.as_deref().unwrap_or_default();
        let axis = plan.axes.iter().find(|axis| axis.id == action.axis);
        let indicators = plan.indicators_of(Some(&action.id)).map(|one| one.label.as_str());
        let said = [action.number.as_str(), &action.title, pilot, &status, &communes];
        let said = said.into_iter().chain(themes.iter().copied()).chain(indicators);
        let said = said.chain(axis.map(|axis| axis.title.as_str())).collect::<Vec<_>>();
        Searched {
            all: fold(&said.join(" ")),
            facets: [fold(&themes.join(" ")), fold(whole), fold(&status), fold(pilot)],
        }
    };
    plan.actions.iter().map(one).collect()
}

/// What passes of a plan.
pub(super) fn narrow(
    context: &Context<'_>,
    words: &str,
    plan: &Plan,
    searched: &[Searched],
) -> Narrowed {
    let filter = PlanFilter::read(words, &context.text.ui.life.facets);
    let passing = plan.actions.iter().zip(searched).filter(|(_, said)| filter.passes(said));
    let is_empty = |axis: &str| plan.of_axis(axis).next().is_none();
    let named = |text: &str| filter.passes_words(&fold(text));
    Narrowed {
        actions: passing.map(|(one, _)| one.id.clone()).collect(),
        axes: (plan.axes.iter())
            .filter(|axis| is_empty(&axis.id) && named(&axis.title))
            .map(|axis| axis.id.clone())
            .collect(),
        indicators: plan
            .indicators_of(None)
            .filter(|one| named(&one.label))
            .map(|one| one.id.clone())
            .collect(),
    }
}
