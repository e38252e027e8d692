//! Drawing the model: the header, the panes, the bottom line, and what is open over them.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
    widgets::Paragraph,
};
use unicode_width::UnicodeWidthStr;

use super::{
    Model, Notice, Pane, layout,
    overlays::{self, Overlay},
    panes::{ctg, notes, territories},
    update::scope,
    widgets::line::{cut, wrap},
};
use crate::{
    domain::binome::Binome,
    keys::{Action, Scope, reachable},
};

/// Draws everything.
pub fn view(frame: &mut Frame<'_>, model: &Model) {
    let screen = frame.area();
    if screen.width < layout::SMALLEST.0 || screen.height < layout::SMALLEST.1 {
        too_small(frame, screen, model);
        return;
    }
    if (screen.width, screen.height) != model.size {
        // The terminal has just changed: the message that says so is on its way.
        return;
    }
    let areas = layout::areas(model);
    if model.base.is_some() {
        header(frame, areas.header, model);
        for pane in Pane::ALL {
            let area = areas.pane(pane);
            if area.area() > 0 {
                draw_pane(frame, area, model, pane);
            }
        }
    }
    let over = layout::above_bottom(model);
    for overlay in &model.overlays {
        overlays::draw(frame, over, model, overlay);
    }
    bottom(frame, areas.bottom, model);
}

fn draw_pane(frame: &mut Frame<'_>, area: Rect, model: &Model, pane: Pane) {
    match pane {
        Pane::Territories => territories::draw(frame, area, model),
        Pane::Ctg => ctg::draw(frame, area, model),
        Pane::Notes => notes::draw(frame, area, model),
    }
}

fn too_small(frame: &mut Frame<'_>, screen: Rect, model: &Model) {
    let sentence = (model.text().ui.too_small)(screen.width, screen.height);
    let lines: Vec<Line<'_>> =
        wrap(&sentence, usize::from(screen.width)).into_iter().map(Line::from).collect();
    frame.render_widget(Paragraph::new(lines), screen);
}

/// Two lines: who and with whom; how much is covered and what is late.
fn header(frame: &mut Frame<'_>, area: Rect, model: &Model) {
    let width = usize::from(area.width);
    let lines = vec![identity(model, width), figures(model)];
    frame.render_widget(Paragraph::new(lines), area);
}

fn identity(model: &Model, width: usize) -> Line<'static> {
    let theme = &model.settings.theme;
    let ui = &model.text().ui;
    let base = &model.data.base;
    let mut spans =
        vec![Span::styled(format!(" {} ", (ui.caf)(&base.department_name)), theme.accent)];
    if base.demo {
        spans.push(Span::styled(format!(" {} ", ui.demo), theme.demo));
        spans.push(Span::raw(" "));
    }
    if model.base.as_ref().is_some_and(|base| base.read_only) {
        spans.push(Span::styled(format!("{} ", ui.read_only), theme.warning));
    }
    let used: usize = spans.iter().map(Span::width).sum();
    let me = model.myself().map_or_else(
        || ui.nobody_yet.to_owned(),
        |me| format!("{} ({})", me.name, model.role_word(me.role)),
    );
    let who = match partners(model) {
        partners if partners.is_empty() => me,
        partners => (ui.with_partner)(&me, &partners),
    };
    spans.push(Span::styled(cut(&who, width.saturating_sub(used)), theme.header));
    Line::from(spans)
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

fn figures(model: &Model) -> Line<'static> {
    let theme = &model.settings.theme;
    let (ui, words) = (&model.text().ui, &model.text().words);
    let overview = &model.overview;
    let rate = overview.coverage.rounded();
    let reached = overview.goal.is_none_or(|goal| rate >= f64::from(goal));
    let style = if reached { theme.good } else { theme.warning };
    let mut spans = vec![
        Span::styled(format!(" {}", (ui.coverage)(&(words.percent)(rate))), style),
        Span::raw(format!(" {}", (ui.coverage_goal)(overview.on, overview.goal))),
    ];
    let mine =
        if model.sector.is_empty() { overview.late } else { overview.late_in(&model.sector) };
    let late_style = if mine > 0 { theme.bad } else { theme.good };
    spans.push(Span::raw("  ·  "));
    spans.push(Span::styled((ui.late_count)(mine), late_style));
    Line::from(spans)
}

/// Two lines: the notice, or what is selected; and the keys that work here.
fn bottom(frame: &mut Frame<'_>, area: Rect, model: &Model) {
    let theme = &model.settings.theme;
    let width = usize::from(area.width);
    let notice = match &model.notice {
        Some(Notice::Done(sentence)) => {
            Line::styled(cut(&format!(" {sentence}"), width), theme.good)
        }
        Some(Notice::Warning(sentence)) => {
            Line::styled(cut(&format!(" {sentence}"), width), theme.bad)
        }
        None => Line::styled(cut(&format!(" {}", aside(model)), width), theme.dim),
    };
    let rows = usize::from(area.height).saturating_sub(1);
    let mut lines = vec![notice];
    lines.extend(hints(model, scope(model), width, rows));
    frame.render_widget(Paragraph::new(lines), area);
}

/// What is said when there is nothing to say: what the selected territory needs.
fn aside(model: &Model) -> String {
    match model.overlays.last() {
        Some(Overlay::Form(form)) if form.saving.is_some() => {
            return model.text().ui.saving.to_owned();
        }
        Some(_) => return String::new(),
        None => {}
    }
    let Some(territory) = model.territory() else { return String::new() };
    let attention = model.overview.line(&territory.code);
    let told: Vec<String> = attention
        .map(|line| line.attention.as_slice())
        .unwrap_or_default()
        .iter()
        .map(|one| (model.text().words.attention)(one))
        .collect();
    let colon = model.text().ui.sheet.colon;
    let name = &territory.name;
    if told.is_empty() { name.clone() } else { format!("{name}{colon}{}", told.join(" · ")) }
}

/// The keys that work here, as many as fit in the rows; the help, always.
fn hints(model: &Model, scope: Scope, width: usize, rows: usize) -> Vec<Line<'static>> {
    let ui = &model.text().ui;
    let hint = |binding: &crate::keys::Binding| {
        let key = binding.keys.first().map(|key| (ui.keys.key_name)(*key)).unwrap_or_default();
        (key, (ui.keys.action)(binding.action))
    };
    let told = |binding: &&crate::keys::Binding| binding.hint && binding.action != Action::Help;
    let mut all: Vec<(String, &str)> =
        reachable(scope).into_iter().filter(told).map(hint).collect();
    let help =
        reachable(scope).into_iter().find(|binding| binding.action == Action::Help).map(hint);
    // The help comes first on the last row, so that it is never the one left out.
    let mut lines: Vec<Vec<(String, &str)>> = vec![Vec::new(); rows];
    if let (Some(last), Some(help)) = (lines.last_mut(), help) {
        last.push(help);
    }
    let size = |(key, word): &(String, &str)| key.width() + word.width() + 3;
    for line in &mut lines {
        let mut room = width.saturating_sub(line.iter().map(size).sum());
        while let Some(one) = all.first().filter(|one| size(one) <= room) {
            room -= size(one);
            line.push(all.remove(0));
        }
    }
    lines.iter().map(|line| hint_line(line, model)).collect()
}

fn hint_line(hints: &[(String, &str)], model: &Model) -> Line<'static> {
    let theme = &model.settings.theme;
    let spans = hints.iter().flat_map(|(key, word)| {
        [Span::styled(format!(" {key}"), theme.key), Span::styled(format!(" {word} "), theme.text)]
    });
    Line::from(spans.collect::<Vec<_>>())
}
