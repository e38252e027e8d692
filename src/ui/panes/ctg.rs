//! The pane of the convention: where it is on its line of stages, its dates, its perimeter, what is
//! expected next.

mod perimeter;

use chrono::NaiveDate;
use ratatui::{Frame, layout::Rect, text::Line};

use super::super::{
    Model, Pane,
    style::{Theme, glyph},
    widgets::{
        filter::Filter,
        line::wrap,
        page,
        sheet::{self, Scroll},
    },
};
use crate::{
    document::steps,
    domain::{
        convention::{Convention, Standing},
        day::months_between,
        id::ConventionId,
        lists::socle_gap,
        stage::Stage,
        territory::Commune,
    },
    keys::{Action, Scope},
};

/// Which convention is looked at, and how far down.
#[derive(Debug, Default)]
pub struct CtgPane {
    /// The one chosen among those of the territory.
    pub convention: Option<ConventionId>,
    /// One that was just written, to be chosen once it is read.
    pub wanted: Option<ConventionId>,
    /// The scroll.
    pub scroll: Scroll,
    /// The filter, over the communes of the perimeter.
    pub filter: Filter,
}

/// The conventions of the selected territory: in force first, then those being made, then the rest.
#[must_use]
pub fn conventions(model: &Model) -> Vec<&Convention> {
    let Some(territory) = model.territory() else { return Vec::new() };
    let mut found = model.data.conventions_of(territory);
    found.sort_by_key(|convention| match convention.standing(model.today) {
        Standing::InForce => 0,
        Standing::Signed => 1,
        Standing::Preparing => 2,
        Standing::Expired => 3,
        Standing::Abandoned => 4,
    });
    found
}

/// The convention looked at.
#[must_use]
pub fn convention(model: &Model) -> Option<&Convention> {
    model.data.convention(model.ctg.convention.as_ref()?)
}

/// The communes of a perimeter that pass the filter, by name.
#[must_use]
pub fn communes<'a>(model: &'a Model, convention: &'a Convention) -> Vec<&'a Commune> {
    let needle = model.ctg.filter.needle();
    let found = convention.communes.iter().filter_map(|insee| model.data.commune(insee));
    found.filter(|commune| needle.is_in(&crate::domain::fold::fold(&commune.name))).collect()
}

/// Keeps to a convention of the selected territory.
pub fn settle(model: &mut Model) {
    let conventions = conventions(model);
    let there = |id: Option<&ConventionId>| conventions.iter().find(|one| Some(&one.id) == id);
    let new = there(model.ctg.wanted.as_ref());
    let next = new.or_else(|| there(model.ctg.convention.as_ref())).or(conventions.first());
    let next = next.map(|one| one.id.clone());
    let wanted = if new.is_some() { None } else { model.ctg.wanted.clone() };
    if next == model.ctg.convention {
        model.ctg.wanted = wanted;
    } else {
        model.ctg = CtgPane { convention: next, wanted, ..CtgPane::default() };
    }
}

/// To the convention before or after; else scrolls. Tells whether the action was one.
pub fn step(model: &mut Model, action: Action, area: Rect) -> bool {
    let ids: Vec<ConventionId> = conventions(model).into_iter().map(|one| one.id.clone()).collect();
    let at = ids.iter().position(|id| Some(id) == model.ctg.convention.as_ref()).unwrap_or(0);
    let to = match action {
        Action::Previous => at.saturating_sub(1),
        Action::Next => (at + 1).min(ids.len().saturating_sub(1)),
        _ => {
            let lines = lines(model, area.width.saturating_sub(2)).len();
            let height = usize::from(area.height.saturating_sub(2));
            return model.ctg.scroll.step(action, lines, height);
        }
    };
    if to != at {
        model.ctg = CtgPane { convention: ids.get(to).cloned(), ..CtgPane::default() };
    }
    true
}

/// Draws the pane.
pub fn draw(frame: &mut Frame<'_>, area: Rect, model: &Model) {
    let text = model.text();
    let all = conventions(model);
    let title = match convention(model) {
        Some(one) => {
            let at = all.iter().position(|other| other.id == one.id).unwrap_or(0) + 1;
            let name = (text.ui.convention_title)(&one.name, one.generation);
            if all.len() > 1 { format!("{at}/{} ←→ {name}", all.len()) } else { name }
        }
        None => text.ui.ctg.to_owned(),
    };
    let inner = super::framed(frame, area, model, Pane::Ctg, &title);
    let mut lines = lines(model, inner.width);
    let room = usize::from(inner.height).saturating_sub(lines.len() + 1);
    if let Some(convention) = convention(model).filter(|_| room > 0 && !tells_communes(model)) {
        lines.extend(perimeter::lines(model, convention, usize::from(inner.width), room));
    }
    sheet::draw(frame, inner, &lines, model.ctg.scroll);
    super::cursor(frame, area, model, Pane::Ctg, 0);
}

fn lines(model: &Model, width: u16) -> Vec<Line<'static>> {
    let width = usize::from(width);
    let theme = &model.settings.theme;
    let text = model.text();
    let Some(convention) = convention(model) else {
        let empty = if model.territory().is_some() {
            (text.ui.no_ctg)(&model.key(Scope::Desk, Action::NewConvention))
        } else {
            String::new()
        };
        return wrap(&empty, width).into_iter().map(|line| Line::styled(line, theme.dim)).collect();
    };
    let stage = convention.stage_on(model.today);
    let mut out = vec![page::steps(&steps(convention, model.today), theme)];
    for (sentence, style) in sentences(model, convention, stage, theme) {
        out.extend(wrap(&sentence, width).into_iter().map(|line| Line::styled(line, style)));
    }
    if tells_communes(model) {
        for commune in communes(model, convention) {
            let population = (text.words.number)(u64::from(commune.population));
            out.push(Line::styled(format!("  {} · {population}", commune.name), theme.text));
        }
    }
    out
}

/// Whether the communes of the perimeter have a line each.
fn tells_communes(model: &Model) -> bool {
    model.ctg.filter.is_active() || model.ctg.filter.is_typing() || model.zoom
}

fn sentences(
    model: &Model,
    convention: &Convention,
    stage: Stage,
    theme: &Theme,
) -> Vec<(String, ratatui::style::Style)> {
    let text = model.text();
    let (ui, words) = (&text.ui, &text.words);
    let since = convention.passage_on(model.today).map(|passage| (words.day)(passage.on));
    let standing = convention.standing(model.today);
    let standing_style = match standing {
        Standing::InForce => theme.good,
        Standing::Expired | Standing::Abandoned => theme.bad,
        Standing::Preparing | Standing::Signed => theme.warning,
    };
    let mut out = vec![
        ((ui.stage_line)((words.stage)(stage), stage.position(), since), theme.accent),
        (
            (ui.standing_line)((words.standing)(standing), convention.signed.map(words.day)),
            standing_style,
        ),
    ];
    if let Some(period) = period(model, convention, model.today) {
        out.push((period, theme.text));
    }
    out.push(((ui.expected_next)((words.outcome)(stage)), theme.text));
    let population = model.data.population(&convention.communes);
    let places = model.data.territories_of(convention).len();
    out.push((
        (ui.perimeter_line)(convention.communes.len(), &(words.number)(population), places),
        theme.text,
    ));
    out.push((themes(model, convention), theme.text));
    let gap = socle_gap(&convention.themes, &model.data.themes);
    if !gap.is_none() {
        let missing: Vec<&str> =
            gap.missing.iter().map(|code| model.data.theme_label(code)).collect();
        let told = (text.page.socle_gap)(&missing, gap.needs_another);
        out.push((format!("{} {told}", glyph::ATTENTION), theme.warning));
    }
    let here = model.territory().map(|territory| &territory.code);
    for alert in here.into_iter().flat_map(|code| model.data.overview.alerts_on(code)) {
        let told = (text.alerts.sentence)(alert.measured);
        let mark = glyph::urgency(alert.urgency);
        out.push((format!("{mark} {told}"), theme.urgency(alert.urgency)));
    }
    out
}

/// The period and the months left.
fn period(model: &Model, convention: &Convention, today: NaiveDate) -> Option<String> {
    let words = &model.text().words;
    let (start, end) = (convention.start?, convention.end?);
    let left = (end >= today).then(|| months_between(today, end));
    Some((model.text().ui.period_line)(&(words.day)(start), &(words.day)(end), left))
}

fn themes(model: &Model, convention: &Convention) -> String {
    // In the order of the list, as people know it.
    let labels: Vec<&str> = model
        .data
        .themes
        .iter()
        .filter(|theme| convention.themes.contains(&theme.code))
        .map(|theme| theme.label.as_str())
        .collect();
    (model.text().ui.themes_line)(&labels)
}
