//! What others did since my last visit: first the others of my binômes on my territories, then
//! anybody else there, then a count of the rest. From a line one goes to what it tells of.

use ratatui::{
    Frame,
    layout::{Margin, Rect},
    style::Style,
    text::{Line, Span},
    widgets::Paragraph,
};

use crate::{
    domain::{
        field::RecordKind,
        news::{Parted, RemoteChange, part, partners_of},
        record,
        rows::Listing,
    },
    keys::{Action, Key, Scope},
    ui::{
        Effect, changes,
        layer::{Layer, Reply, Then},
        layout,
        route::{At, Route, Row},
        style::glyph,
        widgets::{
            line::{cut, left},
            list::ListState,
            sheet,
        },
        world::World,
    },
};

/// The cursor, by place in the journal.
#[derive(Debug, Default)]
pub struct Since {
    list: ListState<i64>,
}

/// Whether there is something on my territories.
#[must_use]
pub fn concerns_me(world: &World) -> bool {
    let Parted { partners, others, .. } = parted(world);
    !partners.is_empty() || !others.is_empty()
}

/// The changes, grouped.
fn parted(world: &World) -> Parted<'_> {
    let binomes = &world.data.binomes;
    let partners =
        world.me.as_ref().map(|me| partners_of(me, binomes, world.today)).unwrap_or_default();
    let found = part(&world.unseen.since.changes, &world.data, &world.sector, &partners);
    if world.sector.is_empty() {
        // Somebody without territories follows them all.
        let Parted { elsewhere, .. } = found;
        return Parted { others: elsewhere, ..Parted::default() };
    }
    found
}

impl Since {
    /// From the first line.
    #[must_use]
    pub fn new(world: &World) -> Self {
        let mut since = Self::default();
        since.settle(world);
        since
    }

    /// Brings the cursor to the changes listed now.
    fn settle(&mut self, world: &World) {
        let all = parted(world);
        let heads = [0, all.partners.len()];
        let height = usize::from(area(world).height).saturating_sub(tail(world, &all).len());
        let height_of = |row| if heads.contains(&row) { 2 } else { 1 };
        self.list.settle(&keys(world), height.max(2), height_of);
    }

    /// Where the change that is chosen happened: its row, or the list it is in.
    fn place(&self, world: &World) -> Option<Route> {
        let all = parted(world);
        let mut changes = all.partners.iter().chain(&all.others).copied();
        let one = changes.find(|one| Some(&one.seq) == self.list.selected())?;
        row_of(one, world).map(Route::Row).or_else(|| list_of(one.kind))
    }
}

/// Where something happened: its territory, and there its note, its follow-up or its convention.
fn row_of(one: &RemoteChange, world: &World) -> Option<Row> {
    let places = one.territories(&world.data);
    let mine = places.iter().find(|code| world.sector.contains(*code)).or(places.first());
    let at = if matches!(one.kind, RecordKind::Note | RecordKind::FollowUp) {
        At::Notes(one.has_row().then(|| (one.kind, one.record.clone())))
    } else {
        At::Ctg(one.convention())
    };
    Some(Row { territory: mine?.clone(), at })
}

/// The list of what is about no territory.
fn list_of(kind: RecordKind) -> Option<Route> {
    if kind == RecordKind::Person {
        return Some(Route::People);
    }
    let listed = record::in_lists().any(|one| one.kind == kind);
    listed.then(|| Route::Rows(Listing::every(kind)))
}

fn keys(world: &World) -> Vec<i64> {
    let all = parted(world);
    all.partners.iter().chain(&all.others).map(|one| one.seq).collect()
}

impl Layer for Since {
    fn scope(&self) -> Scope {
        Scope::Since
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    fn act(&mut self, action: Action, world: &World) -> Reply {
        let done = Reply::ask([Effect::Visited]);
        match action {
            Action::Back => return done.then(Then::Close),
            Action::GoThere => {
                let place = self.place(world).map(Then::instead);
                return done.then(place.unwrap_or(Then::Close));
            }
            action => self.list.step(&keys(world), action, usize::from(area(world).height)),
        };
        self.settle(world);
        Reply::default()
    }

    fn quit(&mut self, _world: &World) -> Reply {
        Reply::ask([Effect::Visited, Effect::Quit])
    }

    /// Actions of the desk close it and are done there.
    fn key(&mut self, key: Key, world: &World) -> Reply {
        if world.resolve(Scope::Desk, key).is_some() {
            Reply::ask([Effect::Visited]).then(Then::Leave)
        } else {
            Reply::default()
        }
    }

    fn reconcile(&mut self, _area: Rect, world: &World) -> Reply {
        self.settle(world);
        Reply::default()
    }

    fn draw(&self, frame: &mut Frame<'_>, _area: Rect, world: &World) {
        let theme = &world.settings.theme;
        let text = &world.text().ui.unseen;
        let inner = area(world);
        let outer = inner.outer(Margin::new(1, 1));
        let at = world.unseen.since.at.map(|at| (text.moment)(at, world.today));
        sheet::frame_over(frame, outer, &(text.since_title)(at.as_deref()), theme);
        let all = parted(world);
        let width = usize::from(inner.width);
        let tail: Vec<Line<'_>> = tail(world, &all)
            .into_iter()
            .map(|line| Line::styled(cut(&line, width), theme.dim))
            .collect();
        let room = usize::from(inner.height).saturating_sub(tail.len());
        let firsts = if world.sector.is_empty() { text.everywhere } else { text.others };
        let heads = [(0, text.partners), (all.partners.len(), firsts)];
        let of_partners = all.partners.len();
        let rows: Vec<&RemoteChange> = all.partners.into_iter().chain(all.others).collect();
        let mut lines: Vec<Line<'_>> = Vec::new();
        let mut cursor = 0;
        for (row, one) in rows.iter().enumerate().skip(self.list.offset()) {
            let head = if row == of_partners { heads.last() } else { heads.first() };
            if let Some((_, head)) = head.filter(|(at, _)| *at == row) {
                lines.push(Line::styled((*head).to_owned(), theme.accent));
            }
            if lines.len() >= room {
                break;
            }
            if row == self.list.index() {
                cursor = lines.len();
            }
            lines.push(line(world, one, row == self.list.index(), width));
        }
        lines.truncate(room);
        lines.extend(tail);
        frame.render_widget(Paragraph::new(lines), inner);
        let row = u16::try_from(cursor).unwrap_or(0).min(inner.height.saturating_sub(1));
        frame.set_cursor_position((inner.x, inner.y + row));
    }
}

/// The lines below the list.
fn tail(world: &World, all: &Parted<'_>) -> Vec<String> {
    let text = &world.text().ui.unseen;
    let elsewhere = (!all.elsewhere.is_empty()).then(|| (text.elsewhere)(all.elsewhere.len()));
    let more = world.unseen.since.more.then(|| text.more.to_owned());
    elsewhere.into_iter().chain(more).collect()
}

fn area(world: &World) -> Rect {
    let all = parted(world);
    let heads = usize::from(!all.partners.is_empty()) + usize::from(!all.others.is_empty());
    let lines = all.partners.len() + all.others.len() + heads + tail(world, &all).len();
    let height = u16::try_from(lines).unwrap_or(u16::MAX).saturating_add(2);
    let area = layout::popup(layout::above_bottom(world), 100, height);
    Rect::new(area.x + 1, area.y + 1, area.width.saturating_sub(2), area.height.saturating_sub(2))
}

fn line(world: &World, one: &RemoteChange, selected: bool, width: usize) -> Line<'static> {
    let theme = &world.settings.theme;
    let when = (world.text().ui.unseen.moment_short)(one.at);
    let mark =
        if world.unseen.change_of(one.kind, &one.record).is_some() { glyph::CHANGED } else { " " };
    let head = format!("{mark} {when}  ");
    let room = width.saturating_sub(head.chars().count());
    let style = if selected { theme.selected } else { Style::new() };
    Line::from(vec![
        Span::styled(head, theme.dim),
        Span::raw(left(&changes::described(world, one), room)),
    ])
    .style(style)
}
