//! What stands beside the map: the territories with what is measured of them, the chosen one in words,
//! the legend.

use ratatui::{
    style::Style,
    text::{Line, Span},
};

use super::{
    picture::{Look, look},
    places::Place,
};
use crate::{
    domain::{alerts::Thresholds, painted::Painted, territory::Territory},
    ui::{
        panes::territories::without_kind,
        widgets::line::{cut, left, right, wrap},
        world::World,
    },
};

/// Columns of a measure.
const VALUE: usize = 10;

/// Columns from which all measures are listed.
const WIDE: usize = 78;

/// What is painted, and in which columns.
#[derive(Debug, Clone, Copy)]
pub(super) struct Table {
    pub painted: Painted,
    pub width: usize,
    /// Whether names go without their legal kind: all of them, or none.
    pub short: bool,
}

impl Table {
    fn columns(self) -> Vec<Painted> {
        if self.width < WIDE { vec![self.painted] } else { Painted::ALL.to_vec() }
    }

    /// Columns of a name.
    pub fn name(self) -> usize {
        self.width.saturating_sub(2 + self.columns().len() * (VALUE + 1))
    }

    /// The heads of the columns, where there are several.
    pub fn head(self, world: &World) -> Option<Line<'static>> {
        let columns = self.columns();
        let heads = columns.iter().map(|one| {
            let style = world.settings.theme.header;
            let head = format!(" {}", right((world.text().ui.map.head)(*one), VALUE));
            Span::styled(head, if *one == self.painted { style } else { world.settings.theme.dim })
        });
        let blank = Span::raw(" ".repeat(2 + self.name()));
        (columns.len() > 1)
            .then(|| Line::from([blank].into_iter().chain(heads).collect::<Vec<_>>()))
    }

    /// A territory on a line.
    pub fn row(
        self,
        place: &Place,
        chosen: bool,
        limits: &Thresholds,
        world: &World,
    ) -> Line<'static> {
        let theme = &world.settings.theme;
        let full = place.territory(world).map_or("", |one| one.name.as_str());
        let name = if self.short { without_kind(full) } else { full };
        let columns = self.columns().into_iter();
        let values = columns.map(|one| {
            format!(" {}", right(&(world.text().ui.map.short)(one, &place.measured), VALUE))
        });
        let rest = format!(" {}{}", left(name, self.name()), values.collect::<String>());
        let Look { glyph, style, .. } =
            look(place.measured.shade(self.painted, limits), self.painted, theme);
        if chosen {
            return Line::styled(format!("{glyph}{rest}"), theme.selected);
        }
        let dim = if place.mine { Style::new() } else { theme.dim };
        Line::from(vec![Span::styled(glyph, style), Span::styled(rest, dim)])
    }
}

/// The chosen one in words, a line a measure.
pub(super) fn card(place: &Place, width: usize, world: &World) -> Vec<Line<'static>> {
    let theme = &world.settings.theme;
    let Some(territory) = place.territory(world) else { return Vec::new() };
    let mut lines = vec![
        Line::raw(""),
        Line::styled(cut(&territory.name, width), theme.header),
        Line::raw(cut(&people(territory, world), width)),
    ];
    let said = Painted::ALL.iter().map(|one| (world.text().ui.map.long)(*one, &place.measured));
    lines.extend(said.map(|one| Line::raw(cut(&one, width))));
    lines.extend(besides(place, world).map(|one| Line::styled(cut(&one, width), theme.dim)));
    lines
}

/// The same on one line, what is painted first.
pub(super) fn sentence(place: &Place, painted: Painted, world: &World) -> String {
    let Some(territory) = place.territory(world) else { return String::new() };
    let others = Painted::ALL.into_iter().filter(|one| *one != painted);
    let said = [painted].into_iter().chain(others);
    let said = said.map(|one| (world.text().ui.map.long)(one, &place.measured));
    let all = [territory.name.clone()].into_iter().chain(besides(place, world)).chain(said);
    all.collect::<Vec<_>>().join(" · ")
}

fn people(territory: &Territory, world: &World) -> String {
    let text = world.text();
    (text.ui.map.inhabitants)(&(text.words.number)(territory.population))
}

/// Why it has no shape, or has several.
fn besides(place: &Place, world: &World) -> impl Iterator<Item = String> {
    let text = &world.text().ui.map;
    let no_contour = place.contour.is_none().then(|| text.no_contour.to_owned());
    let departments = place.territory(world).map(|one| departments(one, world)).unwrap_or_default();
    let several = (departments.len() > 1).then(|| (text.also_in)(&departments.join(", ")));
    no_contour.into_iter().chain(several)
}

/// Those of the base where a territory has communes.
fn departments<'a>(territory: &Territory, world: &'a World) -> Vec<&'a str> {
    let all = &world.data.base.departments;
    if all.len() < 2 {
        return Vec::new();
    }
    let communes = || territory.communes.iter().filter_map(|insee| world.data.commune(insee));
    let has = |code: &str| communes().any(|commune| commune.department == code);
    all.iter().filter(|one| has(&one.code)).map(|one| one.name.as_str()).collect()
}

/// Every shade of what is painted, with its words.
pub(super) fn legend(
    painted: Painted,
    limits: &Thresholds,
    width: usize,
    world: &World,
) -> Vec<Line<'static>> {
    use crate::domain::painted::Shade;
    let text = world.text();
    let called = |shade| match shade {
        Shade::State(state) => text.words.short_ground(state).to_owned(),
        Shade::Level(level) => (text.ui.map.level)(painted, level, limits),
    };
    let mut lines = vec![Vec::new()];
    let mut used = 0;
    for shade in painted.shades() {
        let Look { glyph, style, .. } = look(shade, painted, &world.settings.theme);
        let said = format!(" {}  ", called(shade));
        let wide = said.trim_end().chars().count() + 1;
        if used + wide > width && used > 0 {
            lines.push(Vec::new());
            used = 0;
        }
        used += said.chars().count() + 1;
        if let Some(line) = lines.last_mut() {
            line.extend([Span::styled(glyph, style), Span::raw(said)]);
        }
    }
    lines.into_iter().map(Line::from).collect()
}

/// A sentence in the place of the list.
pub(super) fn told(sentence: &str, width: usize, world: &World) -> Vec<Line<'static>> {
    let lines = wrap(sentence, width).into_iter();
    lines.map(|line| Line::styled(line, world.settings.theme.dim)).collect()
}
