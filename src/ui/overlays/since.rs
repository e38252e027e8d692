//! What others did since my last visit: first the others of my binômes on my territories, then
//! anybody else there, then a count of the rest. From a line one goes to what it tells of.

use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::Paragraph,
};

use super::Overlay;
use crate::{
    domain::{
        field::RecordKind,
        news::{Parted, RemoteChange, part, partners_of},
    },
    keys::{Action, Key, Scope},
    ui::{
        Effect, Model, Pane, desk, layout,
        panes::notes::Item,
        route::Route,
        stack,
        style::glyph,
        unseen,
        widgets::{
            line::{cut, left},
            list::ListState,
            sheet,
        },
    },
};

/// The cursor, by place in the journal.
#[derive(Debug, Default)]
pub struct Since {
    list: ListState<i64>,
}

/// What there is to tell, parted.
fn parted(model: &Model) -> Parted<'_> {
    let binomes = &model.data.binomes;
    let partners =
        model.me.as_ref().map(|me| partners_of(me, binomes, model.today)).unwrap_or_default();
    let found = part(&model.unseen.since.changes, &model.data, &model.sector, &partners);
    if model.sector.is_empty() {
        // Somebody without territories follows them all.
        let Parted { elsewhere, .. } = found;
        return Parted { others: elsewhere, ..Parted::default() };
    }
    found
}

/// Opens it under whatever is open, where there is something on my territories.
pub fn arrive(model: &mut Model) {
    let Parted { partners, others, .. } = parted(model);
    if !partners.is_empty() || !others.is_empty() {
        let since = settled(model, Since::default());
        model.overlays.insert(0, Overlay::Since(since));
    }
}

/// Opens it again, or says that there is nothing.
pub fn open(model: &mut Model) {
    if model.unseen.since.changes.is_empty() {
        model.say(model.text().ui.unseen.nothing);
        return;
    }
    let since = settled(model, Since::default());
    model.overlays.push(Overlay::Since(since));
}

/// Handles a key. What is done at the desk closes it and is done there.
pub fn key(model: &mut Model, mut since: Since, key: Key) -> Vec<Effect> {
    let done = vec![Effect::Visited];
    match model.resolve(Scope::Since, key) {
        Some(Action::Back) => return done,
        Some(Action::Quit) => return vec![Effect::Visited, Effect::Quit],
        Some(Action::GoThere) => {
            let all = parted(model);
            let chosen = all.partners.iter().chain(&all.others);
            let chosen = chosen.copied().find(|one| Some(&one.seq) == since.list.selected());
            if let Some(one) = chosen.cloned() {
                go(model, &one);
            }
            return done;
        }
        Some(action) => step(model, &mut since, action),
        None if model.resolve(Scope::Desk, key).is_some() => {
            let mut effects = done;
            effects.extend(crate::ui::update::at_desk(model, key));
            return effects;
        }
        None => {}
    }
    let since = settled(model, since);
    model.overlays.push(Overlay::Since(since));
    Vec::new()
}

/// Moves the cursor.
pub fn step(model: &Model, since: &mut Since, action: Action) {
    let page = usize::from(area(model).height);
    since.list.step(&keys(model), action, page);
}

/// Brings the cursor to what is told now, wherever it is open.
pub fn settle(model: &mut Model) {
    for at in 0..model.overlays.len() {
        if let Overlay::Since(since) = &mut model.overlays[at] {
            let since = std::mem::take(since);
            let since = settled(model, since);
            model.overlays[at] = Overlay::Since(since);
        }
    }
}

fn keys(model: &Model) -> Vec<i64> {
    let all = parted(model);
    all.partners.iter().chain(&all.others).map(|one| one.seq).collect()
}

fn settled(model: &Model, mut since: Since) -> Since {
    let all = parted(model);
    let heads = [0, all.partners.len()];
    let height = usize::from(area(model).height).saturating_sub(tail(model, &all).len());
    since.list.settle(&keys(model), height.max(2), |row| if heads.contains(&row) { 2 } else { 1 });
    since
}

/// Goes to what happened: its territory, and there its note, its follow-up or its convention.
fn go(model: &mut Model, one: &RemoteChange) {
    let places = one.territories(&model.data);
    let mine = places.iter().find(|code| model.sector.contains(*code)).or(places.first()).cloned();
    let Some(territory) = mine else { return };
    stack::show(model, Route::Sector);
    desk::territory(model, territory);
    match one.kind {
        RecordKind::Note | RecordKind::FollowUp => {
            model.focus = Pane::Notes;
            model.notes.filter.clear();
            let id = one.record.as_str();
            if one.has_row() {
                model.notes.look_for(match one.kind {
                    RecordKind::Note => Item::Note(id.into()),
                    _ => Item::FollowUp(id.into()),
                });
            }
        }
        _ => {
            model.focus = Pane::Ctg;
            model.ctg.convention = one.convention().or(model.ctg.convention.take());
        }
    }
}

/// What is told below the lines.
fn tail(model: &Model, all: &Parted<'_>) -> Vec<String> {
    let text = &model.text().ui.unseen;
    let elsewhere = (!all.elsewhere.is_empty()).then(|| (text.elsewhere)(all.elsewhere.len()));
    let more = model.unseen.since.more.then(|| text.more.to_owned());
    elsewhere.into_iter().chain(more).collect()
}

fn area(model: &Model) -> Rect {
    let all = parted(model);
    let heads = usize::from(!all.partners.is_empty()) + usize::from(!all.others.is_empty());
    let lines = all.partners.len() + all.others.len() + heads + tail(model, &all).len();
    let height = u16::try_from(lines).unwrap_or(u16::MAX).saturating_add(2);
    let area = layout::popup(layout::above_bottom(model), 100, height);
    Rect::new(area.x + 1, area.y + 1, area.width.saturating_sub(2), area.height.saturating_sub(2))
}

/// Draws it.
pub fn draw(frame: &mut Frame<'_>, _screen: Rect, model: &Model, since: &Since) {
    let theme = &model.settings.theme;
    let text = &model.text().ui.unseen;
    let inner = area(model);
    let outer = inner.outer(ratatui::layout::Margin::new(1, 1));
    let at = model.unseen.since.at.map(|at| (text.moment)(at, model.today));
    sheet::frame_over(frame, outer, &(text.since_title)(at.as_deref()), theme);
    let all = parted(model);
    let width = usize::from(inner.width);
    let tail: Vec<Line<'_>> = tail(model, &all)
        .into_iter()
        .map(|told| Line::styled(cut(&told, width), theme.dim))
        .collect();
    let room = usize::from(inner.height).saturating_sub(tail.len());
    let firsts = if model.sector.is_empty() { text.everywhere } else { text.others };
    let heads = [(0, text.partners), (all.partners.len(), firsts)];
    let of_partners = all.partners.len();
    let rows: Vec<&RemoteChange> = all.partners.into_iter().chain(all.others).collect();
    let mut lines: Vec<Line<'_>> = Vec::new();
    let mut cursor = 0;
    for (row, one) in rows.iter().enumerate().skip(since.list.offset()) {
        let head = if row == of_partners { heads.last() } else { heads.first() };
        if let Some((_, head)) = head.filter(|(at, _)| *at == row) {
            lines.push(Line::styled((*head).to_owned(), theme.accent));
        }
        if lines.len() >= room {
            break;
        }
        if row == since.list.index() {
            cursor = lines.len();
        }
        lines.push(line(model, one, row == since.list.index(), width));
    }
    lines.truncate(room);
    lines.extend(tail);
    frame.render_widget(Paragraph::new(lines), inner);
    let row = u16::try_from(cursor).unwrap_or(0).min(inner.height.saturating_sub(1));
    frame.set_cursor_position((inner.x, inner.y + row));
}

fn line(model: &Model, one: &RemoteChange, selected: bool, width: usize) -> Line<'static> {
    let theme = &model.settings.theme;
    let when = (model.text().ui.unseen.moment_short)(one.at);
    let mark =
        if model.unseen.change_of(one.kind, &one.record).is_some() { glyph::CHANGED } else { " " };
    let head = format!("{mark} {when}  ");
    let room = width.saturating_sub(head.chars().count());
    let style = if selected { theme.selected } else { Style::new() };
    Line::from(vec![
        Span::styled(head, theme.dim),
        Span::raw(left(&unseen::told(model, one), room)),
    ])
    .style(style)
}
