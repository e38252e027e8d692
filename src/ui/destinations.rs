//! The places one goes to by `v` and a letter: their routes, keys and names. A new view is a line here.

use super::route::Route;
use crate::{keys::Action, text::ui::views::ViewsText};

/// A place one goes to by a letter.
#[derive(Debug)]
pub struct Destination {
    /// Where it is.
    pub route: Route,
    /// The action of its key.
    pub action: Action,
    /// Its name.
    pub name: fn(&ViewsText) -> &'static str,
    /// Whether it is a view: a whole screen, named on the line of views.
    pub view: bool,
}

/// Every destination, in the order they are shown.
pub static DESTINATIONS: &[Destination] = &[
    view(Route::Sector, Action::ViewSector, |text| text.sector),
    view(Route::Due, Action::ViewDue, |text| text.due),
    view(Route::Plan, Action::ViewPlan, |text| text.plan),
    view(Route::Figures, Action::ViewFigures, |text| text.figures),
    view(Route::Map, Action::ViewMap, |text| text.map),
    view(Route::Timeline, Action::ViewTimeline, |text| text.timeline),
    view(Route::Questions, Action::ViewQuestions, |text| text.questions),
    view(Route::Activity, Action::Journal, |text| text.activity),
    over(Route::Visit(None), Action::ViewVisit, |text| text.visit),
    over(Route::Lists, Action::ViewLists, |text| text.lists),
    over(Route::Import, Action::ViewImport, |text| text.import),
    over(Route::Conflicts, Action::ViewConflicts, |text| text.conflicts),
];

const fn view(route: Route, action: Action, name: fn(&ViewsText) -> &'static str) -> Destination {
    Destination { route, action, name, view: true }
}

const fn over(route: Route, action: Action, name: fn(&ViewsText) -> &'static str) -> Destination {
    Destination { route, action, name, view: false }
}

/// Whether it is a view.
#[must_use]
pub fn is_view(route: &Route) -> bool {
    DESTINATIONS.iter().any(|one| one.view && one.route == *route)
}

/// Where an action leads, by a letter.
#[must_use]
pub fn of(action: Action) -> Option<Route> {
    let found = DESTINATIONS.iter().find(|one| one.action == action);
    found.map(|one| one.route.clone())
}
