//! The desk: where its panes are, and choosing a row of them that another place tells of.

use ratatui::layout::{Constraint, Layout, Rect};

use super::{
    Model, Pane, layout,
    panes::{notes::Item, territories},
    route::{About, At, Row},
};
use crate::domain::{field::RecordKind, id::TerritoryCode};

/// The parts of the desk.
#[derive(Debug, Clone, Copy)]
pub struct Areas {
    /// Who, what, how much.
    pub header: Rect,
    /// All that lies between header and bottom.
    pub body: Rect,
    /// The three panes in the order of [`Pane::ALL`]; an empty area for one that is not shown.
    pub panes: [Rect; 3],
    /// Keys and notices.
    pub bottom: Rect,
}

impl Areas {
    /// The area of a pane, its border included.
    #[must_use]
    pub fn pane(&self, pane: Pane) -> Rect {
        self.panes[pane as usize]
    }

    /// Rows inside the border of a pane.
    #[must_use]
    pub fn height(&self, pane: Pane) -> usize {
        usize::from(self.pane(pane).height.saturating_sub(2))
    }

    /// The pane at a column and row.
    #[must_use]
    pub fn at(&self, column: u16, row: u16) -> Option<Pane> {
        Pane::ALL.into_iter().find(|pane| self.pane(*pane).contains((column, row).into()))
    }
}

/// The parts of the desk on this model's screen.
#[must_use]
pub fn areas(model: &Model) -> Areas {
    let [header, body, bottom] = layout::bands(&model.world);
    Areas { header, body, panes: panes(model, body), bottom }
}

fn panes(model: &Model, body: Rect) -> [Rect; 3] {
    if model.zoom {
        return Pane::ALL.map(|pane| if pane == model.focus { body } else { Rect::ZERO });
    }
    let left = (body.width * 52 / 100).clamp(30, 62);
    let [left, notes] =
        Layout::horizontal([Constraint::Length(left), Constraint::Min(0)]).areas(body);
    // A sector is a few territories: the convention below takes the rows they leave.
    let most = body.height * 3 / 5;
    let rows = u16::try_from(territories::in_reach(model)).unwrap_or(most);
    let two_lines = rows.saturating_mul(2).saturating_add(2);
    let tall = model.size.1 >= territories::TALL && two_lines <= most;
    let wanted = if tall { two_lines } else { rows.saturating_add(2) };
    let list = wanted.clamp(5, most.max(5));
    let [territories, ctg] =
        Layout::vertical([Constraint::Length(list), Constraint::Min(0)]).areas(left);
    [territories, ctg, notes]
}

/// Puts the cursors of the panes on what a sheet is about.
pub fn choose(model: &mut Model, about: &About) {
    match about {
        About::Territory(code) | About::Reasons(code) => {
            territory(model, code.clone());
            model.focus = Pane::Territories;
        }
        About::Convention(id) => {
            let Some(convention) = model.data.convention(id) else { return };
            let places: Vec<TerritoryCode> =
                model.data.territories_of(convention).iter().map(|one| one.code.clone()).collect();
            let mine = places.iter().find(|code| model.sector.contains(*code));
            if let Some(code) = mine.or(places.first()).cloned() {
                choose_row(model, Row { territory: code, at: At::Ctg(Some(id.clone())) });
            }
        }
        About::FollowUp(id) => {
            let Some(code) = model.data.follow_up(id).map(|one| one.territory.clone()) else {
                return;
            };
            let item = Some((RecordKind::FollowUp, id.to_string()));
            choose_row(model, Row { territory: code, at: At::Notes(item) });
        }
        About::Note(id) => look_for(model, RecordKind::Note, id.as_str()),
    }
}

/// Puts the cursors of the panes on a row.
pub fn choose_row(model: &mut Model, row: Row) {
    territory(model, row.territory);
    match row.at {
        At::Notes(Some((kind, id))) => look_for(model, kind, &id),
        At::Notes(None) => {
            model.focus = Pane::Notes;
            model.notes.filter.clear();
        }
        At::Ctg(convention) => {
            model.focus = Pane::Ctg;
            model.ctg.convention = convention.or(model.ctg.convention.take());
        }
    }
}

fn look_for(model: &mut Model, kind: RecordKind, id: &str) {
    model.focus = Pane::Notes;
    model.notes.filter.clear();
    model.notes.look_for(match kind {
        RecordKind::Note => Item::Note(id.into()),
        _ => Item::FollowUp(id.into()),
    });
}

/// Puts the cursor on a territory, even one that is hidden.
pub fn territory(model: &mut Model, code: TerritoryCode) {
    if model.territories.list.selected() == Some(&code) {
        return;
    }
    model.territories.filter.clear();
    let mine = model.sector.contains(&code);
    model.territories.whole_caf |= !mine;
    model.territories.list.select(code);
    let height = areas(model).height(Pane::Territories);
    territories::settle(model, height);
}
