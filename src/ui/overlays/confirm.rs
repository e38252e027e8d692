//! The question before something is done that can be taken back: undoing, redoing, the bin.
//!
//! It shows the activity to take back, and takes back that one only.

use ratatui::{Frame, layout::Rect};

use super::asking::asking;
use crate::{
    domain::{
        alerts::Setting,
        change::Change,
        field::{Field, RecordKind},
        journal::{Activity, Direction, How, Named},
        query::{Answer, Query},
    },
    keys::{Action, Scope},
    ui::{
        Effect,
        layer::{Command, Layer, Reply, Then, Work},
        route::Asked,
        world::{Pending, World},
    },
};

/// The question, and the effect of a yes.
#[derive(Debug)]
pub struct Confirm {
    sentence: String,
    yes: Option<(Pending, Work)>,
    /// The effect of a no.
    no: Option<Effect>,
    /// Two records that become one: the one that goes, the one that stays.
    merged: Option<Box<[Named; 2]>>,
}

impl Confirm {
    /// The question.
    #[must_use]
    pub fn new(asked: Asked, world: &World) -> Self {
        match asked {
            Asked::TakeBack(direction, activity) => take_back(direction, &activity, world),
            Asked::Archive(named) => archive(&named, world),
            Asked::Restore(named) => restore(&named, world),
            Asked::Merge(both) => merge(both, world),
            Asked::Thresholds(offered) => thresholds(&offered, world),
        }
    }

    fn that(sentence: String, pending: Pending, work: Work) -> Self {
        Self { sentence, yes: Some((pending, work)), no: None, merged: None }
    }
}

/// Asks whether to take this back.
fn take_back(direction: Direction, activity: &Activity, world: &World) -> Confirm {
    let journal = &world.text().ui.journal;
    let what = (journal.activity)(activity, &world.when(&activity.at), &world.data);
    let sentence = (journal.ask_back)(direction, &what);
    let work = Work::TakeBack(direction, activity.group.clone());
    Confirm::that(sentence, Pending::TakingBack(direction, what), work)
}

/// Asks whether to put a record in the bin, as it was read.
fn archive(named: &Named, world: &World) -> Confirm {
    let journal = &world.text().ui.journal;
    let note = named.id.as_str().into();
    let open_ones = world.data.follow_ups.iter().filter(|one| {
        named.kind == RecordKind::Note && one.is_open() && one.note.as_ref() == Some(&note)
    });
    let what = (journal.record)(named, &world.data);
    let sentence = (journal.ask_archive)(&what, open_ones.count());
    let did = (journal.became)(named, How::Archived, &world.data);
    let change = Change::archive(named.kind, &named.id, &named.says);
    Confirm::that(sentence, Pending::Activity(did), Work::Change(change))
}

/// Asks whether to make one record of two; how many name the one that goes is read next.
fn merge(both: Box<[Named; 2]>, world: &World) -> Confirm {
    let [goes, stays] = both.as_ref();
    let [what, into] = [goes, stays].map(|one| (world.text().ui.journal.record)(one, &world.data));
    let words = &world.text().ui.rows;
    let sentence = (words.ask_merge)(&what, &into, None);
    let change = Change::merge(goes.kind, &goes.id, &stays.id);
    let did = Pending::Activity((words.merged)(&what, &into));
    Confirm { merged: Some(both), ..Confirm::that(sentence, did, Work::Change(change)) }
}

/// Asks whether the base takes thresholds of the user's file.
fn thresholds(offered: &[(Setting, i64, i32)], world: &World) -> Confirm {
    let journal = &world.text().ui.journal;
    let kind = RecordKind::Setting;
    let change = offered.iter().fold(Change::default(), |change, (setting, _, value)| {
        let fields = [(Field::Value.into(), value.to_string().into())].into();
        change.then(Change::write(kind, Some(setting.key()), fields))
    });
    let did = Pending::Activity((journal.set_thresholds)(offered.len()));
    let asked = Confirm::that((journal.ask_thresholds)(offered), did, Work::Change(change));
    Confirm { no: Some(Effect::Decline(world.thresholds.clone())), ..asked }
}

/// Asks whether to bring a record back.
fn restore(named: &Named, world: &World) -> Confirm {
    let journal = &world.text().ui.journal;
    let sentence = (journal.ask_restore)(&(journal.record)(named, &world.data));
    let did = (journal.became)(named, How::BroughtBack, &world.data);
    let change = Change::restore(named.kind, &named.id);
    Confirm::that(sentence, Pending::Activity(did), Work::Change(change))
}

impl Layer for Confirm {
    fn scope(&self) -> Scope {
        Scope::Confirm
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    fn act(&mut self, action: Action, _world: &World) -> Reply {
        let (yes, no) = match action {
            Action::Yes => (self.yes.take(), None),
            Action::No => (None, self.no.take()),
            Action::Back => (None, None),
            _ => return Reply::default(),
        };
        let command = yes.map(|(pending, work)| Command::Write(pending, work));
        Reply { then: Then::Close, command, ..Reply::ask(no) }
    }

    fn reads(&self, _world: &World) -> Option<Query> {
        let [goes, _] = self.merged.as_deref()?;
        Some(Query::Naming(goes.kind, goes.id.clone()))
    }

    fn answer(&mut self, answer: &Answer, world: &World) {
        if let (Some([goes, stays]), Answer::Naming(kind, id, count)) =
            (self.merged.as_deref(), answer)
            && (goes.kind, &goes.id) == (*kind, id)
        {
            let what = |one| (world.text().ui.journal.record)(one, &world.data);
            let words = &world.text().ui.rows;
            self.sentence = (words.ask_merge)(&what(goes), &what(stays), Some(*count));
        }
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, world: &World) {
        let yes = world.keys_of(Scope::Confirm, Action::Yes);
        let no = world.key(Scope::Confirm, Action::No);
        let answers = (world.text().ui.journal.yes_or_no)(&yes, &no);
        asking(frame, area, world, 60, &self.sentence, answers);
    }
}
