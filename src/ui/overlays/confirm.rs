//! The question before something is done that can be taken back: undoing, redoing, the bin.
//!
//! It shows the activity to take back, and takes back that one only.

use ratatui::{Frame, layout::Rect};

use super::asking::asking;
use crate::{
    domain::{
        change::Change,
        field::RecordKind,
        journal::{Activity, Direction, How, Named},
    },
    keys::{Action, Scope},
    ui::{
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
}

impl Confirm {
    /// The question.
    #[must_use]
    pub fn new(asked: Asked, world: &World) -> Self {
        match asked {
            Asked::TakeBack(direction, activity) => take_back(direction, &activity, world),
            Asked::Archive(named) => archive(&named, world),
            Asked::Restore(named) => restore(&named, world),
        }
    }
}

/// Asks whether to take this back.
fn take_back(direction: Direction, activity: &Activity, world: &World) -> Confirm {
    let journal = &world.text().ui.journal;
    let what = (journal.activity)(activity, &world.when(&activity.at), &world.data);
    let sentence = (journal.ask_back)(direction, &what);
    let work = Work::TakeBack(direction, activity.group.clone());
    Confirm { sentence, yes: Some((Pending::TakingBack(direction, what), work)) }
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
    Confirm { sentence, yes: Some((Pending::Activity(did), Work::Change(change))) }
}

/// Asks whether to bring a record back.
fn restore(named: &Named, world: &World) -> Confirm {
    let journal = &world.text().ui.journal;
    let sentence = (journal.ask_restore)(&(journal.record)(named, &world.data));
    let did = (journal.became)(named, How::BroughtBack, &world.data);
    let change = Change::restore(named.kind, &named.id);
    Confirm { sentence, yes: Some((Pending::Activity(did), Work::Change(change))) }
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
        let yes = match action {
            Action::Yes => self.yes.take(),
            Action::No | Action::Back => None,
            _ => return Reply::default(),
        };
        let command = yes.map(|(pending, work)| Command::Write(pending, work));
        Reply { then: Then::Close, command, ..Reply::default() }
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, world: &World) {
        let yes = world.keys_of(Scope::Confirm, Action::Yes);
        let no = world.key(Scope::Confirm, Action::No);
        let answers = (world.text().ui.journal.yes_or_no)(&yes, &no);
        asking(frame, area, world, 60, &self.sentence, answers);
    }
}
