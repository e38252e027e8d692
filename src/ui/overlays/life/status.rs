//! The bottom line over the chosen line: how a filter is typed, else the fiche in full.

use super::ConventionPlace;
use crate::{domain::field::RecordKind, ui::world::World};

impl ConventionPlace {
    /// What is to be known of the line: how a filter is typed, else the fiche in full.
    pub(super) fn status_line(&self, world: &World) -> String {
        if self.filter.is_typing() {
            return world.text().ui.life.how_to_filter.to_owned();
        }
        let action = self.chosen(RecordKind::Action);
        let action = action.and_then(|id| self.shown.plan().action(&id));
        let Some(action) = action else { return String::new() };
        let context = world.context();
        let themes = action.themes.iter().map(|code| context.data.theme_label(code));
        let communes = action.communes.iter().filter_map(|insee| context.data.commune(insee));
        let communes = communes.map(|one| one.name.as_str());
        let pilot = action.pilot.as_deref();
        let parts: Vec<&str> = pilot.into_iter().chain(themes).chain(communes).collect();
        let title = format!("{}. {}", action.number, action.title);
        std::iter::once(title.as_str()).chain(parts).collect::<Vec<_>>().join(" · ")
    }
}
