//! The view of one's territories: three panes, the convention and the notes of the territory chosen.

mod actions;

use ratatui::{Frame, layout::Rect};

use self::actions::{add, archive, explain, history, mark_done, opening, selected};
use crate::{
    document::{self, Document},
    domain::{clean, field::RecordKind, news::RemoteChange, query::Answer},
    keys::{Action, Scope},
    ui::{
        changes,
        layer::{Layer, Reply, Then},
        panes::{
            areas::{Areas, areas},
            ctg,
            desk::{Desk, Pane},
            notes::{self, Item},
            territories,
        },
        route::{About, Route},
        style::glyph,
        views::any,
        widgets::filter::Filter,
        world::World,
    },
};

impl Layer for Desk {
    fn scope(&self) -> Scope {
        match self.focus {
            _ if self.filter().is_typing() => Scope::Filter,
            Pane::Territories => Scope::Territories,
            Pane::Ctg => Scope::Ctg,
            Pane::Notes => Scope::Notes,
        }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    fn act(&mut self, action: Action, world: &World) -> Reply {
        if self.filter().is_typing() {
            match action {
                Action::Choose => self.filter_mut().keep(),
                Action::Back => self.filter_mut().clear(),
                other => self.step(other, world),
            }
            return Reply::default();
        }
        any::go(action, world).unwrap_or_else(|| self.act_here(action, world))
    }

    fn filter_in_use(&mut self) -> Option<&mut Filter> {
        Some(self.filter_mut())
    }

    fn paste(&mut self, text: &str, world: &World) -> bool {
        self.typed(&clean::line(text), world)
    }

    /// A click selects; what is selected is opened by a key, so that a slip of the hand does nothing.
    fn click(&mut self, _area: Rect, column: u16, row: u16, world: &World) {
        let areas = areas(self, world);
        let Some(pane) = areas.at(column, row) else { return };
        self.go_to(pane);
        // The border is no row.
        let top = areas.pane(pane).y + 1;
        let line = row.checked_sub(top).map(usize::from);
        let Some(line) = line.filter(|line| *line < areas.height(pane)) else { return };
        match pane {
            Pane::Territories => territories::click(self, world, line, areas.height(pane)),
            Pane::Ctg => {}
            Pane::Notes => notes::click(self, world, line, areas.height(pane)),
        }
    }

    fn wheel_at(&mut self, (column, row): (u16, u16), by: i32, world: &World) {
        let Some(pane) = areas(self, world).at(column, row) else { return };
        self.go_to(pane);
        let action = if by < 0 { Action::Up } else { Action::Down };
        for _ in 0..by.abs() {
            self.step(action, world);
        }
    }

    fn reconcile(&mut self, _area: Rect, world: &World) -> Reply {
        let areas: Areas = areas(self, world);
        territories::settle(self, world, areas.height(Pane::Territories));
        ctg::settle(self, world);
        Reply::ask(notes::settle(self, world, areas.height(Pane::Notes)))
    }

    fn answer(&mut self, answer: &Answer, _world: &World) {
        if let Answer::Notes(page) = answer {
            self.notes.take((**page).clone());
        } else if let Answer::CountNotes(counted) = answer {
            self.notes.take_count(&counted.0, &counted.1);
        }
    }

    fn unread(&mut self) {
        self.notes.unread();
    }

    fn is_waiting(&self) -> bool {
        self.notes.is_waiting()
    }

    fn document(&self, world: &World) -> Option<Document> {
        let (context, data) = (world.context(), &world.data);
        match selected(self, world)? {
            About::Territory(code) => {
                Some(document::territory::page(&context, data.territory(&code)?, &[]))
            }
            About::Convention(id) => {
                Some(document::convention::page(&context, data.convention(&id)?))
            }
            // Their follow-ups are not here: a sheet has them.
            About::Note(_) | About::FollowUp(_) => None,
        }
    }

    fn neighbour(&mut self, back: bool, world: &World) -> Option<Route> {
        let before = selected(self, world);
        let action = match (self.focus, back) {
            (Pane::Ctg, true) => Action::Previous,
            (Pane::Ctg, false) => Action::Next,
            (_, true) => Action::Up,
            (_, false) => Action::Down,
        };
        self.step(action, world);
        selected(self, world).filter(|now| Some(now) != before.as_ref()).map(Route::Sheet)
    }

    fn leave(&mut self) {
        // The text of a filter stays, out of focus.
        self.filter_mut().keep();
    }

    fn offers(&self, action: Action, world: &World) -> bool {
        any::offers(action, world)
    }

    fn writes(&self, action: Action, _world: &World) -> Option<RecordKind> {
        let of_a_row = matches!(action, Action::Edit | Action::Archive | Action::MarkDone);
        match self.notes.list.selected().filter(|_| of_a_row && self.focus == Pane::Notes)? {
            Item::Note(_) => Some(RecordKind::Note),
            Item::FollowUp(_) => Some(RecordKind::FollowUp),
        }
    }

    /// A pane alone on the screen says how the others come back.
    fn insists(&self, action: Action, _world: &World) -> bool {
        self.zoom && action == Action::Zoom
    }

    fn word(&self, action: Action, world: &World) -> Option<&'static str> {
        let back = self.zoom && action == Action::Zoom;
        back.then_some(world.text().ui.keys.unzoom).or_else(|| any::word(action, world))
    }

    /// The alerts of the selected territory.
    fn status(&self, world: &World) -> String {
        let Some(territory) = self.territory(world) else { return String::new() };
        let alerts = world.data.overview.alerts_on(&territory.code);
        let told = world.text().alerts.told(alerts).into_iter();
        let alerts = told.map(|(_, sentence)| sentence);
        let changed = self.changed(world);
        let sentences: Vec<String> = changed.into_iter().chain(alerts).collect();
        let colon = world.text().page.colon;
        let name = &territory.name;
        if sentences.is_empty() {
            name.clone()
        } else {
            format!("{name}{colon}{}", sentences.join(" · "))
        }
    }

    fn tells(&self, one: &RemoteChange, world: &World) -> bool {
        let of_notes = matches!(one.kind, RecordKind::Note | RecordKind::FollowUp);
        let territory = self.territories.list.selected();
        let here = || territory.is_some_and(|code| one.territories(&world.data).contains(code));
        match self.focus {
            Pane::Notes if of_notes => match self.notes.list.selected() {
                Some(Item::Note(id)) if one.is_of(RecordKind::Note, id.as_str()) => true,
                Some(Item::FollowUp(id)) if one.is_of(RecordKind::FollowUp, id.as_str()) => true,
                _ => !one.has_row() && here(),
            },
            Pane::Ctg => !of_notes && here(),
            Pane::Notes | Pane::Territories => false,
        }
    }

    fn draw(&self, frame: &mut Frame<'_>, _area: Rect, world: &World) {
        let areas = areas(self, world);
        for pane in Pane::ALL {
            let area = areas.pane(pane);
            if area.area() == 0 {
                continue;
            }
            match pane {
                Pane::Territories => territories::draw(frame, area, self, world),
                Pane::Ctg => ctg::draw(frame, area, self, world),
                Pane::Notes => notes::draw(frame, area, self, world),
            }
        }
    }
}

impl Desk {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    fn act_here(&mut self, action: Action, world: &World) -> Reply {
        match action {
            Action::NextPlace => self.turn_focus(1),
            Action::PreviousPlace => self.turn_focus(Pane::ALL.len() - 1),
            Action::Zoom => self.zoom = !self.zoom,
            Action::Filter => self.filter_mut().open(),
            Action::Back if self.filter().is_active() => self.filter_mut().clear(),
            Action::Back => self.zoom = false,
            Action::Open => {
                let go = selected(self, world).map(|about| Then::go(Route::Sheet(about)));
                return go.unwrap_or_default().into();
            }
            Action::Explain => return explain(self, world),
            Action::Archive => return archive(self, world),
            Action::History => return history(self, world),
            Action::Add => return add(self, world),
            Action::MarkDone => return mark_done(self, world),
            Action::NewNote
            | Action::NewFollowUp
            | Action::Edit
            | Action::MoveStage
            | Action::AssignBinome
            | Action::SetGoal => {
                return match opening(self, action, world) {
                    Ok(opening) => Then::go(Route::Form(opening)).into(),
                    Err(why) => Reply::warn(why),
                };
            }
            other => self.step(other, world),
        }
        Reply::default()
    }

    fn turn_focus(&mut self, by: usize) {
        let at = (self.focus as usize + by) % Pane::ALL.len();
        self.go_to(Pane::ALL[at]);
    }

    fn step(&mut self, action: Action, world: &World) {
        let areas = areas(self, world);
        let page = areas.height(self.focus);
        match self.focus {
            Pane::Territories => territories::step(self, world, action, page),
            Pane::Ctg => ctg::step(self, world, action, areas.pane(Pane::Ctg)),
            Pane::Notes => notes::step(self, world, action, page),
        };
    }

    /// Changes of others in the selected row, else on its territory.
    fn changed(&self, world: &World) -> Option<String> {
        let row = match self.notes.list.selected().filter(|_| self.focus == Pane::Notes) {
            Some(Item::Note(id)) => world.unseen.change_of(RecordKind::Note, id.as_str()),
            Some(Item::FollowUp(id)) => world.unseen.change_of(RecordKind::FollowUp, id.as_str()),
            None => None,
        };
        if let Some(one) = row {
            return Some(format!("{} {}", glyph::CHANGED, changes::changed(world, one)));
        }
        let all = world.unseen.changes_on(&self.territory(world)?.code, &world.data);
        let latest = all.first()?;
        let (who, what) = (changes::who(world, latest), changes::what(world, latest));
        let sentence = (world.text().ui.unseen.who_what)(who, &what, None);
        let more = if all.len() > 1 { format!(" (+{})", all.len() - 1) } else { String::new() };
        Some(format!("{} {sentence}{more}", glyph::CHANGED))
    }
}
