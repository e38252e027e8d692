//! The communes of a convention by name, in the rows that its pane leaves: those of the selected
//! territory that it leaves out first.

use ratatui::text::Line;

use crate::{
    domain::{convention::Convention, territory::Commune},
    ui::{panes::desk::Desk, widgets::line::wrap, world::World},
};

/// A blank line, then the names, in so many rows; a mark where they go on.
pub(super) fn lines(
    desk: &Desk,
    world: &World,
    convention: &Convention,
    width: usize,
    room: usize,
) -> Vec<Line<'static>> {
    let theme = &world.settings.theme;
    let ui = &world.text().ui;
    let perimeter = convention.perimeter_on(world.today);
    let inside = communes(world, perimeter.iter().copied());
    let territory = desk.territory(world).map(|one| &one.communes).into_iter().flatten();
    let outside = territory.map(String::as_str).filter(|insee| !perimeter.contains(insee));
    let outside = communes(world, outside);
    let parts = [(ui.outside_perimeter, outside), (ui.in_perimeter, inside)];
    let mut out: Vec<Line<'static>> = parts
        .into_iter()
        .filter(|(_, communes)| !communes.is_empty())
        .map(|(sentence, communes)| sentence(communes.len(), &names(world, &communes)))
        .flat_map(|sentence| wrap(&sentence, width))
        .map(|line| Line::styled(line, theme.dim))
        .collect();
    if out.len() > room {
        out.truncate(room.saturating_sub(1));
        out.push(Line::styled("…", theme.dim));
    }
    std::iter::once(Line::default()).chain(out).collect()
}

/// The largest first.
fn communes<'a>(world: &'a World, insee: impl Iterator<Item = &'a str>) -> Vec<&'a Commune> {
    let mut found: Vec<&Commune> = insee.filter_map(|one| world.data.commune(one)).collect();
    found.sort_by(|a, b| b.population.cmp(&a.population).then_with(|| a.name.cmp(&b.name)));
    found
}

fn names(world: &World, communes: &[&Commune]) -> String {
    let number = world.text().words.number;
    let one = |one: &&Commune| {
        let name = one.name.replace(' ', "\u{a0}");
        format!("{name}\u{a0}{}", number(u64::from(one.population)))
    };
    communes.iter().map(one).collect::<Vec<_>>().join(", ")
}
