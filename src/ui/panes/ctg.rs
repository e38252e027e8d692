//! The pane of the convention: its stage, its dates, its perimeter, the next steps.

mod ahead;
mod perimeter;

use chrono::NaiveDate;
use ratatui::{Frame, layout::Rect, text::Line};

use super::super::{
    style::{Theme, glyph},
    widgets::{line::wrap, page, sheet},
    world::World,
};
use super::desk::{CtgPane, Desk, Pane};
use crate::{
    document::steps,
    domain::{
        alerts::RuleCode,
        convention::{Convention, Standing},
        id::ConventionId,
        lists::socle_gap,
        renewal,
        stage::Stage,
        territory::Commune,
        time_left::TimeLeft,
    },
    keys::{Action, Scope},
};

/// The conventions of the selected territory: in force first, then those being made, then the rest. A
/// closed generation is left out, unless one goes to it.
#[must_use]
pub fn conventions<'a>(desk: &'a Desk, world: &'a World) -> Vec<&'a Convention> {
    let Some(territory) = desk.territory(world) else { return Vec::new() };
    let mut found = world.data.conventions_of(territory);
    let asked = [desk.ctg.convention.as_ref(), desk.ctg.wanted.as_ref()];
    let is_closed =
        |one: &Convention| renewal::is_closed(one, &world.data.conventions, world.today);
    found.retain(|one| asked.contains(&Some(&one.id)) || !is_closed(one));
    found.sort_by_key(|convention| match convention.standing(world.today) {
        Standing::InForce => 0,
        Standing::Signed => 1,
        Standing::Undated => 2,
        Standing::Preparing => 3,
        Standing::Expired => 4,
        Standing::Abandoned => 5,
    });
    found
}

/// The communes of a perimeter that pass the filter, by name.
#[must_use]
pub fn communes<'a>(
    desk: &'a Desk,
    world: &'a World,
    convention: &'a Convention,
) -> Vec<&'a Commune> {
    let needle = desk.ctg.filter.needle();
    let found = convention.perimeter_on(world.today).into_iter();
    let found = found.filter_map(|insee| world.data.commune(insee));
    found.filter(|commune| needle.is_in(&crate::domain::fold::fold(&commune.name))).collect()
}

/// Keeps to a convention of the selected territory.
pub fn settle(desk: &mut Desk, world: &World) {
    let conventions = conventions(desk, world);
    let there = |id: Option<&ConventionId>| conventions.iter().find(|one| Some(&one.id) == id);
    let new = there(desk.ctg.wanted.as_ref());
    let next = new.or_else(|| there(desk.ctg.convention.as_ref())).or(conventions.first());
    let next = next.map(|one| one.id.clone());
    let wanted = if new.is_some() { None } else { desk.ctg.wanted.clone() };
    if next == desk.ctg.convention {
        desk.ctg.wanted = wanted;
    } else {
        desk.ctg = CtgPane { convention: next, wanted, ..CtgPane::default() };
    }
}

/// To the convention before or after; else scrolls. Tells whether the action was one.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "a place answers the actions that have a key there"
)]
pub fn step(desk: &mut Desk, world: &World, action: Action, area: Rect) -> bool {
    let ids: Vec<ConventionId> =
        conventions(desk, world).into_iter().map(|one| one.id.clone()).collect();
    let at = ids.iter().position(|id| Some(id) == desk.ctg.convention.as_ref()).unwrap_or(0);
    let to = match action {
        Action::Previous => at.saturating_sub(1),
        Action::Next => (at + 1).min(ids.len().saturating_sub(1)),
        _ => {
            let lines = lines(desk, world, area.width.saturating_sub(2)).len();
            let height = usize::from(area.height.saturating_sub(2));
            return desk.ctg.scroll.step(action, lines, height);
        }
    };
    if to != at {
        desk.ctg = CtgPane { convention: ids.get(to).cloned(), ..CtgPane::default() };
    }
    true
}

/// Draws the pane.
pub fn draw(frame: &mut Frame<'_>, area: Rect, desk: &Desk, world: &World) {
    let text = world.text();
    let all = conventions(desk, world);
    let title = match desk.convention(world) {
        Some(one) => {
            let at = all.iter().position(|other| other.id == one.id).unwrap_or(0) + 1;
            let name = (text.ui.convention_title)(&one.name, one.generation);
            if all.len() > 1 { format!("{at}/{} ←→ {name}", all.len()) } else { name }
        }
        None => text.ui.ctg.to_owned(),
    };
    let inner = super::framed(frame, area, desk, world, Pane::Ctg, &title);
    let mut lines = lines(desk, world, inner.width);
    let room = usize::from(inner.height).saturating_sub(lines.len() + 1);
    if let Some(convention) = desk.convention(world).filter(|_| room > 0 && !tells_communes(desk)) {
        let width = usize::from(inner.width);
        lines.extend(ahead::lines(desk, world, convention, width, room));
        let room = usize::from(inner.height).saturating_sub(lines.len() + 1);
        if room > 0 {
            lines.extend(perimeter::lines(desk, world, convention, width, room));
        }
    }
    sheet::draw(frame, inner, &lines, desk.ctg.scroll);
    super::cursor(frame, area, desk, Pane::Ctg, 0);
}

fn lines(desk: &Desk, world: &World, width: u16) -> Vec<Line<'static>> {
    let width = usize::from(width);
    let theme = &world.settings.theme;
    let text = world.text();
    let Some(convention) = desk.convention(world) else {
        let empty = if desk.territory(world).is_some() {
            (text.ui.no_ctg)(&format!("{} c", world.key(Scope::Desk, Action::Add)))
        } else {
            String::new()
        };
        return wrap(&empty, width).into_iter().map(|line| Line::styled(line, theme.dim)).collect();
    };
    let stage = convention.stage_on(world.today);
    let mut out = vec![page::steps(&steps(convention, world.today), theme)];
    for (sentence, style) in sentences(desk, world, convention, stage, theme) {
        out.extend(wrap(&sentence, width).into_iter().map(|line| Line::styled(line, style)));
    }
    if tells_communes(desk) {
        for commune in communes(desk, world, convention) {
            let population = (text.words.number)(u64::from(commune.population));
            out.push(Line::styled(format!("  {} · {population}", commune.name), theme.text));
        }
    }
    out
}

/// Whether the communes of the perimeter have a line each.
fn tells_communes(desk: &Desk) -> bool {
    desk.ctg.filter.is_active() || desk.ctg.filter.is_typing() || desk.zoom
}

fn sentences(
    desk: &Desk,
    world: &World,
    convention: &Convention,
    stage: Stage,
    theme: &Theme,
) -> Vec<(String, ratatui::style::Style)> {
    let text = world.text();
    let (ui, words) = (&text.ui, &text.words);
    let since = convention.passage_on(world.today).map(|passage| (words.day)(passage.on));
    let standing = convention.standing(world.today);
    let standing_style = match standing {
        Standing::InForce => theme.good,
        Standing::Expired | Standing::Abandoned => theme.bad,
        Standing::Preparing | Standing::Undated | Standing::Signed => theme.warning,
    };
    let mut out = vec![
        ((ui.stage_line)((words.stage)(stage), stage.position(), since), theme.accent),
        (
            (ui.standing_line)((words.standing)(standing), convention.signed.map(words.day)),
            standing_style,
        ),
    ];
    if let Some(period) = period(world, convention, world.today) {
        out.push((period, theme.text));
    }
    out.push(((ui.expected_next)((words.outcome)(stage)), theme.text));
    let communes = convention.perimeter_on(world.today);
    let population = world.data.population(&communes);
    let places = world.data.territories_of(convention).len();
    out.push((
        (ui.perimeter_line)(communes.len(), &(words.number)(population), places),
        theme.text,
    ));
    out.push((themes(world, convention), theme.text));
    let gap = socle_gap(&convention.themes, &world.data.themes);
    if !gap.is_none() {
        let missing: Vec<&str> =
            gap.missing.iter().map(|code| world.data.theme_label(code)).collect();
        let sentence = (text.page.socle_gap)(&missing, gap.needs_another);
        out.push((format!("{} {sentence}", glyph::ATTENTION), theme.warning));
    }
    let here = desk.territory(world).map(|territory| &territory.code);
    let alerts = here.into_iter().flat_map(|code| world.data.overview.alerts_on(code));
    // The socle is told above, theme by theme.
    let alerts = alerts.filter(|one| one.measured.rule() != RuleCode::Socle);
    for (urgency, sentence) in text.alerts.told(alerts) {
        let mark = glyph::urgency(urgency);
        out.push((format!("{mark} {sentence}"), theme.urgency(urgency)));
    }
    out
}

/// The period and the months left.
fn period(world: &World, convention: &Convention, today: NaiveDate) -> Option<String> {
    let words = &world.text().words;
    let (start, end) = (convention.start?, convention.end_on(today)?);
    let left = TimeLeft::of(convention, today);
    Some((world.text().ui.period_line)(&(words.day)(start), &(words.day)(end), left))
}

fn themes(world: &World, convention: &Convention) -> String {
    // In the order of the list, as people know it.
    let labels: Vec<&str> = world
        .data
        .themes
        .iter()
        .filter(|theme| convention.themes.contains(&theme.code))
        .map(|theme| theme.label.as_str())
        .collect();
    (world.text().ui.themes_line)(&labels)
}
