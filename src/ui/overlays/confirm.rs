//! The question before something is done that can be taken back: undoing, redoing, the bin.
//!
//! It shows the activity to take back, and takes back that one only; of an amendment, the deadlines that
//! move with it.

use std::path::PathBuf;

use ratatui::{Frame, layout::Rect};

use super::{asking::asking, moves::Moves};
use crate::{
    domain::{
        alerts::Setting,
        change::Change,
        field::{Field, RecordKind},
        journal::{Activity, Direction, How, Named},
        query::{Answer, Query},
        reader::Reader,
        schedule,
    },
    keys::{Action, Key, Scope},
    ui::{
        Effect,
        layer::{Command, Layer, Reply, Then, Work},
        route::{Asked, Moved},
        world::{Pending, World},
    },
};

/// The question, and the effect of a yes.
#[derive(Debug)]
pub struct Confirm {
    sentence: String,
    yes: Option<(Pending, Work)>,
    /// The effect of a yes that writes nothing.
    opens: Option<Effect>,
    /// The effect of a no.
    no: Option<Effect>,
    /// Two records that become one: the one that goes, the one that stays.
    merged: Option<Box<[Named; 2]>>,
    /// The amendment that is archived or brought back, and what moves with it once that is read.
    amended: Option<(Named, Option<Moves>)>,
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
            Asked::Week(moved) => week(*moved, world),
            Asked::Thresholds(offered) => thresholds(&offered, world),
            Asked::OpenPage(path) => open_page(path, world),
        }
    }

    fn that(sentence: String, pending: Pending, work: Work) -> Self {
        Self { yes: Some((pending, work)), ..Self::only(sentence, None) }
    }

    /// A question whose yes has this effect and writes nothing.
    const fn only(sentence: String, opens: Option<Effect>) -> Self {
        Self { sentence, yes: None, opens, no: None, merged: None, amended: None }
    }

    /// About a record with which deadlines may move.
    fn about(self, named: &Named) -> Self {
        let is_amendment = named.kind == RecordKind::Amendment;
        Self { amended: is_amendment.then(|| (named.clone(), None)), ..self }
    }

    /// The query for the schedule that may move.
    fn schedule(&self) -> Option<Query> {
        let (named, _) = self.amended.as_ref()?;
        Reader(&named.says).id(Field::Convention).map(Query::Life)
    }

    /// What moves, once the schedule is read.
    fn moves(&self) -> Option<&Moves> {
        let moves = self.amended.as_ref().and_then(|(_, moves)| moves.as_ref());
        moves.filter(|moves| !moves.all().is_empty())
    }

    /// The change with what moves; nothing while the schedule is read.
    fn whole(&mut self) -> Option<(Pending, Work)> {
        let Some((named, moves)) = &self.amended else { return self.yes.take() };
        let (Some(of), Some(moves)) = (Reader(&named.says).id(Field::Convention), moves) else {
            return None;
        };
        let (pending, work) = self.yes.take()?;
        let work = match work {
            Work::Change(change) => {
                let moves = moves.all().iter().map(|one| one.change(&of));
                Work::Change(moves.fold(change, Change::then))
            }
            work @ Work::TakeBack(..) => work,
        };
        Some((pending, work))
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
    Confirm::that(sentence, Pending::Activity(did), Work::Change(change)).about(named)
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

/// Asks whether something goes to another day.
fn week(moved: Moved, world: &World) -> Confirm {
    let (text, day) = (&world.text().ui.due, world.text().words.day);
    let sentence = (text.ask_move)(&moved.what, &day(moved.from), &day(moved.to));
    let did = Pending::Activity((text.moved)(&moved.what, &day(moved.to)));
    Confirm::that(sentence, did, Work::Change(moved.change))
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

/// Asks whether to open a page that was just written.
fn open_page(path: PathBuf, world: &World) -> Confirm {
    let sentence = (world.text().ui.paper.ask_open)(&path.display().to_string());
    Confirm::only(sentence, Some(Effect::OpenPage(path)))
}

/// Asks whether to bring a record back.
fn restore(named: &Named, world: &World) -> Confirm {
    let journal = &world.text().ui.journal;
    let sentence = (journal.ask_restore)(&(journal.record)(named, &world.data));
    let did = (journal.became)(named, How::BroughtBack, &world.data);
    let change = Change::restore(named.kind, &named.id);
    Confirm::that(sentence, Pending::Activity(did), Work::Change(change)).about(named)
}

impl Layer for Confirm {
    fn scope(&self) -> Scope {
        Scope::Confirm
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    fn act(&mut self, action: Action, world: &World) -> Reply {
        let (yes, effect) = match action {
            Action::Yes => match self.whole() {
                None if self.yes.is_some() => {
                    let key = world.key(Scope::Confirm, Action::Yes);
                    let effects = self.schedule().map(Effect::Read).into_iter().collect();
                    let not_read = world.text().ui.renewal.not_read;
                    return Reply { effects, ..Reply::warn(not_read(&key)) };
                }
                yes => (yes, self.opens.take()),
            },
            Action::No => (None, self.no.take()),
            Action::Back => (None, None),
            _ => return Reply::default(),
        };
        let command = yes.map(|(pending, work)| Command::Write(pending, work));
        Reply { then: Then::Close, command, ..Reply::ask(effect) }
    }

    fn reads(&self, _world: &World) -> Option<Query> {
        let Some([goes, _]) = self.merged.as_deref() else { return self.schedule() };
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
        if let (Some((named, moves)), Some((_, Work::Change(change))), Answer::Life(life)) =
            (&mut self.amended, &self.yes, answer)
            && Reader(&named.says).id(Field::Convention).as_ref() == Some(&life.convention)
        {
            let all = schedule::moved(&world.data, life, change, world.today);
            *moves = Some(Moves::new(all));
        }
    }

    fn key(&mut self, key: Key, _world: &World) -> Reply {
        if let Some((_, Some(moves))) = &mut self.amended {
            moves.key(key);
        }
        Reply::default()
    }

    fn wheel(&mut self, by: i32, _world: &World) {
        if let Some((_, Some(moves))) = &mut self.amended {
            moves.turn(by);
        }
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, world: &World) {
        let yes = world.keys_of(Scope::Confirm, Action::Yes);
        let no = world.key(Scope::Confirm, Action::No);
        let answers = (world.text().ui.journal.yes_or_no)(&yes, &no);
        match self.moves() {
            Some(moves) => moves.draw(frame, area, world, Some(&self.sentence), answers),
            None => asking(frame, area, world, 60, &self.sentence, answers),
        }
    }
}
