//! Choosing at the desk what another place tells of, so that it can be changed there.

use super::{
    Model, Pane, layout,
    panes::{notes::Item, territories},
    route::Subject,
};
use crate::domain::id::TerritoryCode;

/// Puts the cursors of the panes on a record.
pub fn choose(model: &mut Model, subject: &Subject) {
    match subject {
        Subject::Territory(code) => {
            territory(model, code.clone());
            model.focus = Pane::Territories;
        }
        Subject::Convention(id) => {
            let Some(convention) = model.data.convention(id) else { return };
            let places: Vec<TerritoryCode> =
                model.data.territories_of(convention).iter().map(|one| one.code.clone()).collect();
            let mine = places.iter().find(|code| model.sector.contains(*code));
            if let Some(code) = mine.or(places.first()).cloned() {
                territory(model, code);
            }
            model.focus = Pane::Ctg;
            model.ctg.convention = Some(id.clone());
        }
        Subject::FollowUp(id) => {
            let Some(code) = model.data.follow_up(id).map(|one| one.territory.clone()) else {
                return;
            };
            territory(model, code);
            model.focus = Pane::Notes;
            model.notes.filter.clear();
            model.notes.look_for(Item::FollowUp(id.clone()));
        }
        Subject::Note(id) => {
            model.focus = Pane::Notes;
            model.notes.filter.clear();
            model.notes.look_for(Item::Note(id.clone()));
        }
    }
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
    let height = layout::areas(model).height(Pane::Territories);
    territories::settle(model, height);
}
