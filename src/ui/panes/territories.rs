//! The pane of territories: name, population, status of the CTG, alerts.
//!
//! ```text
//! ! CC de la Dombes     41 329 ● en vigueur
//! ```

use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::Paragraph,
};
use unicode_width::UnicodeWidthStr;

use super::{
    super::{
        style::{Theme, glyph},
        widgets::{
            line::{left, right, wrap},
            sheet,
        },
        world::World,
    },
    bar,
    desk::{Desk, Pane},
};
use crate::{
    domain::{
        alerts::Urgency,
        fold::{fold, short_name},
        id::TerritoryCode,
        overview::TerritoryLine,
        places::by_commune,
        territory::Territory,
        territory_status::TerritoryStatus,
    },
    keys::Action,
};

/// Rows of a screen that has room for two lines a territory.
pub const TALL: u16 = 34;

/// How many territories there are before the filter.
#[must_use]
pub fn in_reach(world: &World) -> usize {
    reach(world).count()
}

fn reach(world: &World) -> impl Iterator<Item = (&Territory, &TerritoryLine)> {
    let all = world.reaches_all();
    let both = world.data.territories.iter().zip(&world.data.overview.lines);
    both.filter(move |(territory, _)| all || world.sector.contains(&territory.code))
}

/// The territories shown.
#[must_use]
pub fn shown<'a>(desk: &'a Desk, world: &'a World) -> Vec<(&'a Territory, &'a TerritoryLine)> {
    let needle = desk.territories.filter.needle();
    let by_commune = &desk.territories.by_commune;
    reach(world)
        .filter(|(place, line)| {
            let named = needle.is_empty() || line.called(place).answers(&needle);
            named || by_commune.contains(&place.code)
        })
        .collect()
}

fn codes(desk: &Desk, world: &World) -> Vec<TerritoryCode> {
    shown(desk, world).into_iter().map(|(territory, _)| territory.code.clone()).collect()
}

/// Brings the cursor to what is there.
pub fn settle(desk: &mut Desk, world: &World, height: usize) {
    let needle = desk.territories.filter.needle();
    desk.territories.by_commune = by_commune(&world.data, &needle);
    let codes = codes(desk, world);
    let rows = row_height(world, height);
    desk.territories.list.settle(&codes, height.max(1), |_| rows);
}

/// Moves the cursor; tells whether the action was one.
pub fn step(desk: &mut Desk, world: &World, action: Action, page: usize) -> bool {
    let codes = codes(desk, world);
    desk.territories.list.step(&codes, action, page)
}

/// Lines of a row: a second one says what presses, where every row then fits.
#[must_use]
pub fn row_height(world: &World, height: usize) -> usize {
    let tall = world.size.1 >= TALL && height >= 2 * in_reach(world);
    if tall { 2 } else { 1 }
}

/// Puts the cursor on the row at a line of the window.
pub fn click(desk: &mut Desk, world: &World, line: usize, height: usize) {
    let codes = codes(desk, world);
    let rows = row_height(world, height);
    if let Some(row) = desk.territories.list.row_at(line, codes.len(), |_| rows) {
        desk.territories.list.select(codes[row].clone());
    }
}

/// Draws the pane.
pub fn draw(frame: &mut Frame<'_>, area: Rect, desk: &Desk, world: &World) {
    let text = world.text();
    let shown = shown(desk, world);
    let title = if world.reaches_all() {
        (text.ui.all_territories)(shown.len())
    } else {
        (text.ui.my_territories)(shown.len())
    };
    let inner = super::framed(frame, area, desk, world, Pane::Territories, &title);
    if shown.is_empty() {
        super::cursor(frame, area, desk, Pane::Territories, 0);
        let empty = text.ui.no_territory;
        let lines: Vec<Line<'_>> =
            wrap(empty, usize::from(inner.width)).into_iter().map(Line::from).collect();
        frame.render_widget(Paragraph::new(lines).style(world.settings.theme.dim), inner);
        return;
    }
    let list = &desk.territories.list;
    let rows = row_height(world, usize::from(inner.height));
    let window = shown.iter().enumerate().skip(list.offset());
    let columns = Columns::of(&shown, inner.width, world);
    let lines: Vec<Line<'_>> = window
        .take(usize::from(inner.height) / rows)
        .flat_map(|(row, (territory, line))| {
            let second = (rows > 1).then(|| pressing(world, line, inner.width));
            let selected = row == list.index();
            [Some(row_line(world, territory, line, columns)), second].into_iter().flatten().map(
                move |line| {
                    if selected { bar(line, desk, world, Pane::Territories) } else { line }
                },
            )
        })
        .collect();
    frame.render_widget(Paragraph::new(lines), inner);
    let end = (list.offset() + usize::from(inner.height) / rows).min(shown.len());
    sheet::how_far(frame, inner, end, shown.len());
    super::cursor(
        frame,
        area,
        desk,
        Pane::Territories,
        rows * list.index().saturating_sub(list.offset()),
    );
}

/// Columns of the state in words.
const STATE: usize = 10;

/// Columns that a name needs to be known by: the population gives way to it.
const NAME: usize = 12;

/// How wide the columns of the list are.
#[derive(Debug, Clone, Copy)]
struct Columns {
    name: usize,
    population: usize,
    /// Whether names go without their legal kind: all of them, or none.
    short: bool,
}

impl Columns {
    /// The population is as wide as the largest; the name takes what is left.
    fn of(shown: &[(&Territory, &TerritoryLine)], width: u16, world: &World) -> Self {
        let number = world.text().words.number;
        let widest = shown.iter().map(|(one, _)| number(one.population).width()).max().unwrap_or(0);
        // Mark, change, blank, glyph, blank and word.
        let rest = usize::from(width).saturating_sub(2 + 1 + 2 + STATE);
        let fits = rest > widest + NAME;
        let population = if fits { widest + 1 } else { 0 };
        let name = rest.saturating_sub(population);
        let short = shown.iter().any(|(one, _)| one.name.width() > name);
        Self { name, population, short }
    }
}

fn row_line<'a>(
    world: &'a World,
    territory: &'a Territory,
    line: &'a TerritoryLine,
    columns: Columns,
) -> Line<'a> {
    let text = world.text();
    let theme = &world.settings.theme;
    let population = right(&(text.words.number)(territory.population), columns.population);
    let full = territory.name.as_str();
    let shown = if columns.short { without_kind(full) } else { full };
    let (mark, mark_style) = mark(line, theme);
    let changed = if world.unseen.marks(&territory.code) { glyph::CHANGED } else { " " };
    let state = left(text.words.short_ground(line.ground), STATE);
    Line::from(vec![
        Span::styled(mark, mark_style),
        Span::styled(changed, theme.accent),
        Span::raw(left(shown, columns.name)),
        Span::raw(format!("{population} ")),
        Span::styled(
            format!("{} {state}", glyph::ground(line.ground)),
            ground_style(line.ground, theme),
        ),
    ])
}

/// « Dombes » for « CC de la Dombes »; a métropole keeps its kind, its town being another thing.
#[must_use]
pub fn without_kind(full: &str) -> &str {
    if fold(full).starts_with("metropole ") { full } else { short_name(full) }
}

/// The alerts there, in words, under the name.
fn pressing(world: &World, line: &TerritoryLine, width: u16) -> Line<'static> {
    let alerts = world.data.overview.alerts_of(line);
    let presses = alerts.filter(|alert| alert.urgency > Urgency::Remark);
    let told = world.text().alerts.told(presses).into_iter();
    let all: Vec<String> = told.map(|(_, sentence)| sentence).collect();
    let sentence = left(&format!("  {}", all.join(" · ")), usize::from(width));
    Line::styled(sentence, world.settings.theme.dim)
}

/// The mark of the most urgent alert; a remark has none in a list.
fn mark(line: &TerritoryLine, theme: &Theme) -> (&'static str, Style) {
    match line.urgency {
        Some(urgency @ (Urgency::Overdue | Urgency::Soon)) => {
            (glyph::urgency(urgency), theme.urgency(urgency))
        }
        Some(Urgency::Remark) | None => (" ", theme.text),
    }
}

/// The style of where a territory stands.
#[must_use]
pub fn ground_style(ground: TerritoryStatus, theme: &Theme) -> Style {
    match ground {
        TerritoryStatus::InForce => theme.good,
        TerritoryStatus::InForcePartly | TerritoryStatus::Undated | TerritoryStatus::Preparing => {
            theme.warning
        }
        TerritoryStatus::Expired => theme.bad,
        TerritoryStatus::None => theme.dim,
    }
}
