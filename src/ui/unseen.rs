//! What others did and I have not looked at: the marks on changed rows, and the sentence at the
//! bottom when it has just happened.
//!
//! A mark goes once I have been on what changed. A note or an open follow-up is looked at while its
//! row is selected in the pane in use, or its sheet is open; one that has no row any more, with the
//! pane of its territory's notes; a convention, a passage or a binôme, with the pane of the CTG of
//! its territory. The sheet of a territory tells all that changed there, and looks at it all.

use std::collections::BTreeSet;

use super::{
    Model, Pane,
    overlays::{Overlay, Sheet, sheet::About},
    panes::notes::Item,
    widgets::line::cut,
    words,
};
use crate::{
    domain::{
        field::RecordKind,
        fold::short_name,
        id::TerritoryCode,
        news::{self, RemoteChange, SinceVisit},
        record,
        snapshot::Snapshot,
    },
    text::ui::unseen::ChangedRecord,
};

/// What others did.
#[derive(Debug, Default)]
pub struct Unseen {
    /// What I have not looked at, the latest first.
    changes: Vec<RemoteChange>,
    /// The territories it is about.
    marked: BTreeSet<TerritoryCode>,
    /// What has just happened, until the next key.
    fresh: Vec<RemoteChange>,
    /// Of what I have not looked at, by its place in the journal, what I am looking at now.
    looked: BTreeSet<i64>,
    /// What happened since my last visit, and what was added to it since the base was opened.
    pub since: SinceVisit,
}

/// How many changes are marked at most: beyond, the oldest are those of a flood.
const MOST: usize = 1_000;

impl Unseen {
    /// Hears of what has just happened.
    pub fn hear(&mut self, changes: Vec<RemoteChange>, data: &Snapshot) {
        news::add(&mut self.fresh, changes.clone());
        news::add(&mut self.since.changes, changes.clone());
        self.mark(changes, data);
    }

    /// Hears of what happened before the base was opened.
    pub fn hear_since(&mut self, since: SinceVisit, data: &Snapshot) {
        let later = std::mem::replace(&mut self.since, since);
        self.mark(self.since.changes.clone(), data);
        news::add(&mut self.since.changes, later.changes);
    }

    fn mark(&mut self, mut changes: Vec<RemoteChange>, data: &Snapshot) {
        // What is about no territory has no row: it is told, and that is all.
        changes.retain(|one| !one.territories(data).is_empty());
        news::add(&mut self.changes, changes);
        self.changes.truncate(MOST);
        self.reckon(data);
    }

    /// Computes what depends on the data.
    pub fn reckon(&mut self, data: &Snapshot) {
        self.marked = self.changes.iter().flat_map(|one| one.territories(data)).collect();
    }

    /// What has just happened was read, or passed over.
    pub fn pass(&mut self) {
        self.fresh.clear();
    }

    /// Whether something of a territory changed that I have not looked at.
    #[must_use]
    pub fn marks(&self, territory: &TerritoryCode) -> bool {
        self.marked.contains(territory)
    }

    /// The latest change of a record that I have not looked at.
    #[must_use]
    pub fn change_of(&self, kind: RecordKind, record: &str) -> Option<&RemoteChange> {
        self.changes.iter().find(|one| one.is_of(kind, record))
    }

    /// The changes of a territory that I have not looked at, the latest first.
    #[must_use]
    pub fn changes_on(&self, territory: &TerritoryCode, data: &Snapshot) -> Vec<&RemoteChange> {
        if !self.marks(territory) {
            return Vec::new();
        }
        self.changes.iter().filter(|one| one.territories(data).contains(territory)).collect()
    }
}

/// Takes the marks off what I was looking at and have left.
pub(super) fn follow(model: &mut Model) {
    if model.unseen.changes.is_empty() {
        return;
    }
    let now = looked_at(model);
    let world = &mut model.world;
    let others = &mut world.unseen;
    let left: BTreeSet<i64> = others.looked.difference(&now).copied().collect();
    others.looked = now;
    if !left.is_empty() {
        others.changes.retain(|one| !left.contains(&one.seq));
        others.reckon(&world.data);
    }
}

/// Of what I have not looked at, what is in front of me now.
fn looked_at(model: &Model) -> BTreeSet<i64> {
    let sheets = model.overlays.iter().filter_map(|overlay| match overlay {
        Overlay::Sheet(sheet) => Some(sheet),
        _ => None,
    });
    let sheets: Vec<&Sheet> = sheets.collect();
    let territory = model.territories.list.selected();
    let here = |one: &RemoteChange| {
        territory.is_some_and(|code| one.territories(&model.data).contains(code))
    };
    let at_desk = model.views.layer().is_none();
    let in_pane = |one: &RemoteChange| match (model.focus, one.kind) {
        _ if !at_desk => false,
        (Pane::Notes, RecordKind::Note | RecordKind::FollowUp) => match model.notes.list.selected()
        {
            Some(Item::Note(id)) if one.is_of(RecordKind::Note, id.as_str()) => true,
            Some(Item::FollowUp(id)) if one.is_of(RecordKind::FollowUp, id.as_str()) => true,
            _ => !one.has_row() && here(one),
        },
        (Pane::Ctg, kind) => !matches!(kind, RecordKind::Note | RecordKind::FollowUp) && here(one),
        _ => false,
    };
    let in_sheet = |one: &RemoteChange| sheets.iter().any(|sheet| tells(model, sheet, one));
    let seen = model.unseen.changes.iter().filter(|one| in_pane(one) || in_sheet(one));
    seen.map(|one| one.seq).collect()
}

/// Whether a sheet tells something that happened.
fn tells(model: &Model, sheet: &Sheet, one: &RemoteChange) -> bool {
    one.seq <= sheet.opened
        && match &sheet.about {
            About::Territory(code) => one.territories(&model.data).contains(code),
            About::Convention(id) => one.convention().as_ref() == Some(id),
            About::Note(id, _) => one.is_of(RecordKind::Note, id.as_str()),
            About::Reasons(_) => false,
            About::FollowUp(id) => one.is_of(RecordKind::FollowUp, id.as_str()),
        }
}

/// What a sheet tells of what I have not looked at, the latest first.
pub fn told_in<'a>(model: &'a Model, sheet: &Sheet) -> impl Iterator<Item = &'a RemoteChange> {
    model.unseen.changes.iter().filter(move |one| tells(model, sheet, one))
}

/// Something that happened, as a sheet tells it: of one record, it need not be named.
#[must_use]
pub fn in_sheet(model: &Model, sheet: &Sheet, one: &RemoteChange) -> String {
    match sheet.about {
        About::Territory(_) | About::Convention(_) | About::Reasons(_) => dated(model, one),
        About::Note(..) | About::FollowUp(_) => changed(model, one),
    }
}

/// Who did it.
#[must_use]
pub fn who<'a>(model: &'a Model, one: &RemoteChange) -> &'a str {
    match model.data.person_name(one.by.as_ref()) {
        "" => model.text().ui.unseen.somebody,
        name => name,
    }
}

/// Columns of what a record is about: what became of it and where are to be read, too.
const LABEL: usize = 32;

/// What became of which record, in words.
#[must_use]
pub fn what(model: &Model, one: &RemoteChange) -> String {
    let first = record::of(one.kind).named_by.first();
    let label = match first.map(|field| (*field, one.text(*field))) {
        Some((field, Some(told))) => words::of_code(model, one.kind, field, told),
        Some((_, None)) => String::new(),
        None => one.record.clone(),
    };
    let label = cut(&label, LABEL);
    (model.text().ui.unseen.change)(&ChangedRecord {
        kind: one.kind,
        turn: one.turn,
        label: &label,
    })
}

/// Who, what and where, in one sentence.
#[must_use]
pub fn told(model: &Model, one: &RemoteChange) -> String {
    let text = &model.text().ui.unseen;
    let places = one.territories(&model.data);
    let place = match places.len() {
        0 => None,
        1 => {
            let found = places.first().and_then(|code| model.data.territory(code));
            found.map(|found| short_name(&found.name).to_owned())
        }
        n => Some((text.places)(n)),
    };
    (text.who_what)(who(model, one), &what(model, one), place.as_deref())
}

/// What became of a record that is in sight, by whom and when.
#[must_use]
pub fn changed(model: &Model, one: &RemoteChange) -> String {
    let text = &model.text().ui.unseen;
    let when = (text.moment)(one.at, model.today);
    (text.by)((text.turn)(one.turn), who(model, one), &when)
}

/// Who, what and when, where the territory is in sight.
fn dated(model: &Model, one: &RemoteChange) -> String {
    let text = &model.text().ui.unseen;
    let told = (text.who_what)(who(model, one), &what(model, one), None);
    format!("{told}, {}", (text.moment)(one.at, model.today))
}

/// What has just happened, in one sentence.
#[must_use]
pub fn sentence(model: &Model) -> Option<String> {
    match &model.unseen.fresh[..] {
        [] => None,
        [one] => Some(told(model, one)),
        all => {
            let by = |one: &RemoteChange| all.iter().filter(|other| other.by == one.by).count();
            let most = all.iter().max_by_key(|one| (by(one), one.seq))?;
            let several = model.text().ui.unseen.several;
            Some(several(by(most), who(model, most), all.len() - by(most)))
        }
    }
}
