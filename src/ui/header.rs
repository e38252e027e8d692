//! The header: who I am and my partners, how much is covered, what is late.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
    widgets::Paragraph,
};
use unicode_width::UnicodeWidthStr;

use super::{
    Model, views,
    widgets::line::{cut, left},
};
use crate::{
    domain::binome::Binome,
    keys::{Action, Scope},
};

/// Who and their partners; how much is covered and what is late; the views, where there is room.
pub fn header(frame: &mut Frame<'_>, area: Rect, model: &Model) {
    let width = usize::from(area.width);
    let first = band(model, width).unwrap_or_else(|| identity(model, width));
    let mut lines = vec![first, figures(model, width)];
    if area.height > 2 {
        lines.push(views::line(model.views.here(), &model.world));
    }
    frame.render_widget(Paragraph::new(lines), area);
}

/// In the place of who I am, which past is looked at and how to come back.
fn band(model: &Model, width: usize) -> Option<Line<'static>> {
    let [whole, shorter] = model.band()?;
    let whole = if whole.width() > width { shorter } else { whole };
    Some(Line::styled(left(&cut(&whole, width), width), model.settings.theme.demo))
}

fn identity(model: &Model, width: usize) -> Line<'static> {
    let theme = &model.settings.theme;
    let ui = &model.text().ui;
    let base = &model.data.base;
    let mut spans = vec![Span::styled(format!(" {} ", (ui.caf)(&base.called())), theme.accent)];
    if base.demo {
        spans.push(Span::styled(format!(" {} ", ui.demo), theme.demo));
    }
    let strange = model.unfamiliar.as_ref().map(|_| ui.unseen.unfamiliar.to_owned());
    let tier = model.base.as_ref().and_then(|base| (ui.tier)(&base.tier));
    if let Some(warning) = strange.or(tier) {
        spans.push(Span::styled(format!(" {warning}"), theme.warning));
    }
    spans.push(Span::raw(" "));
    let used: usize = spans.iter().map(Span::width).sum();
    let room = width.saturating_sub(used);
    let who = [who(model, true), who(model, false)].into_iter().find(|who| who.width() <= room);
    let who = who.unwrap_or_else(|| who_am_i(model, false));
    spans.push(Span::styled(cut(&who, room), theme.header));
    Line::from(spans)
}

/// Me, with my role where there is room for it, and the others of my binômes.
fn who(model: &Model, role: bool) -> String {
    let ui = &model.text().ui;
    let me = who_am_i(model, role);
    match partners(model) {
        partners if !partners.is_empty() => (ui.with_partner)(&me, &partners),
        _ if model.me.is_some() && model.sector.is_empty() => {
            format!("{me} · {}", (ui.no_sector_yet)(&model.key(Scope::Desk, Action::AssignBinome)))
        }
        _ => me,
    }
}

fn who_am_i(model: &Model, role: bool) -> String {
    match model.myself() {
        None => model.text().ui.nobody_yet.to_owned(),
        Some(me) if role => format!("{} ({})", me.name, model.role_word(me.role)),
        Some(me) => me.name.clone(),
    }
}

/// The other halves of my binômes.
fn partners(model: &Model) -> String {
    let Some(me) = &model.me else { return String::new() };
    let other = |binome: &Binome| {
        let both = [binome.administrateur.clone(), binome.technicien.clone()];
        both.into_iter().flatten().find(|one| one != me)
    };
    let mine = model.data.binomes.iter();
    let mine = mine.filter(|binome| binome.active_on(model.today) && binome.includes(me));
    let mut names: Vec<String> = mine
        .filter_map(other)
        .map(|id| model.data.person_name(Some(&id)).to_owned())
        .filter(|name| !name.is_empty())
        .collect();
    names.sort();
    names.dedup();
    names.join(", ")
}

/// How much is covered against the goal, and what is late in my sector; shorter where the
/// screen is narrow, so that neither figure is cut.
fn figures(model: &Model, width: usize) -> Line<'static> {
    let theme = &model.settings.theme;
    let (ui, words) = (&model.text().ui, &model.text().words);
    let overview = &model.data.overview;
    let rate = overview.coverage.rounded();
    let reached = overview.goal.is_none_or(|goal| rate >= f64::from(goal));
    let style = if reached { theme.good } else { theme.warning };
    let mine =
        if model.sector.is_empty() { overview.late } else { overview.late_in(&model.sector) };
    let late = (ui.late_count)(mine);
    let late_style = if mine > 0 { theme.bad } else { theme.good };
    let covered = format!(" {}", (ui.coverage)(&(words.percent)(rate)));
    let key = model.key(Scope::Desk, Action::SetGoal);
    let goals = [
        format!(" {}", (ui.coverage_goal)(overview.on, overview.goal, &key)),
        overview
            .goal
            .map(|goal| format!(" / {}", (words.percent)(f64::from(goal))))
            .unwrap_or_default(),
    ];
    let conflicts = match model.data.conflicts.len() {
        0 => String::new(),
        count => format!("{PARTED}{}", (ui.conflict.count)(count)),
    };
    let rest = PARTED.width() + late.width() + conflicts.width();
    let room = width.saturating_sub(covered.width() + rest);
    let goal = goals.into_iter().find(|goal| goal.width() <= room).unwrap_or_default();
    Line::from(vec![
        Span::styled(covered, style),
        Span::raw(goal),
        Span::raw(PARTED),
        Span::styled(late, late_style),
        Span::styled(conflicts, theme.warning),
    ])
}

/// Between two figures.
const PARTED: &str = "  ·  ";
