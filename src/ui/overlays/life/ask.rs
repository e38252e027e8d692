//! What a letter leads to, and what is done with the chosen record.

use super::{
    ConventionPlace,
    asking::{Asking, Choice},
    lines::Key as RowKey,
};
use crate::{
    domain::{
        change::Change,
        draft::note::NoteDraft,
        field::{Field, RecordKind, Value},
        journal::Named,
        life::Life,
        may::Verdict,
        plan::Status,
        refusal::Refusal,
        schedule::{self, Move},
    },
    keys::{Action, Key},
    ui::{
        forms::{NoteOrigin, Opening},
        layer::{Reply, Then},
        overlays::meeting,
        rights::{may_add, may_kind},
        route::Route,
        world::{Pending, World},
    },
};

impl ConventionPlace {
    /// Asks what to add, or says why nothing may be.
    pub(super) fn ask_kind(&mut self, world: &World) -> Reply {
        if world.myself().is_some()
            && let Verdict::No(why) = may_kind(world, RecordKind::Convention)
        {
            let refusal = Refusal::NotAllowed(why);
            return Reply::warn((world.text().refusal.sentence)(&refusal));
        }
        let section = self.section(self.shown.rows());
        self.asking = Some(Asking::added(section, |kind| may_add(world, kind)));
        Reply::default()
    }

    /// Back, or what comes first.
    pub(super) fn answer_asked(&mut self, action: Action, world: &World) -> Reply {
        let Some(asking) = self.asking.take() else { return Reply::default() };
        match asking.choices.first() {
            Some((_, choice)) if action == Action::Choose => self.take(*choice, world),
            Some(_) | None => Reply::default(),
        }
    }

    /// A letter of what is asked.
    pub(super) fn letter(&mut self, key: Key, world: &World) -> Reply {
        let Some(asking) = &self.asking else { return Reply::default() };
        let found = asking.choices.iter().find(|(letter, _)| key == Key::char(*letter));
        let Some((_, choice)) = found.copied() else { return Reply::default() };
        self.asking = None;
        self.take(choice, world)
    }

    fn take(&mut self, choice: Choice, world: &World) -> Reply {
        match choice {
            Choice::Add(kind) => self.add(kind, world),
            Choice::Renew => {
                let life = self
                    .shown
                    .life()
                    .cloned()
                    .filter(|_| world.data.convention(&self.id).is_some());
                life.map_or_else(Reply::default, |life| {
                    Then::go(Route::Form(Opening::Renewal(Box::new(life)))).into()
                })
            }
            Choice::Schedule => self.schedule_it(world),
            Choice::Go(section) => {
                self.folded.remove(&section);
                self.list.select_at_top(RowKey::Section(section));
                Reply::default()
            }
        }
    }

    /// Writes the deadlines of the templates that the convention has not. Those it has stay where they are:
    /// they move with a date, once they were shown.
    fn schedule_it(&self, world: &World) -> Reply {
        let words = &world.text().ui.renewal;
        let found = world.data.convention(&self.id).zip(self.shown.life());
        let Some((convention, life)) = found else { return Reply::default() };
        let moves =
            schedule::preview(convention, &world.data.templates, &life.schedule(), world.today);
        let new = moves.iter().filter(|one| matches!(one, Move::New { .. }));
        let changes: Vec<Change> = new.map(|one| one.change(&self.id)).collect();
        if changes.is_empty() {
            return Reply::say(words.schedule_is_whole);
        }
        let did = (words.scheduled)(changes.len());
        let change = changes.into_iter().fold(Change::default(), Change::then);
        Reply::write(Pending::Activity(did), change)
    }

    /// The chosen record with what it says.
    pub(super) fn named(&self, world: &World) -> Option<Named> {
        let Some(RowKey::Record(kind, id)) = self.list.selected() else { return None };
        let says = if *kind == RecordKind::Contact {
            world.data.contact(id)?.fields()
        } else {
            self.shown.life()?.row(*kind, id)?.fields.clone()
        };
        Some(Named { kind: *kind, id: id.clone(), says })
    }

    /// The convention with what it says.
    pub(super) fn itself(&self, world: &World) -> Option<Named> {
        let found = world.data.convention(&self.id)?;
        let (kind, id) = (RecordKind::Convention, self.id.to_string());
        Some(Named { kind, id, says: found.fields() })
    }

    /// A note about the convention, and about the action of the line; of an open difficulty, the one that
    /// closes it.
    pub(super) fn note(&self, world: &World) -> Reply {
        let closes = self.open_difficulty(world);
        let place = closes.as_ref().map(|one| one.territory.clone());
        let origin = NoteOrigin {
            territory: place.or_else(|| self.territory(world)),
            action: self.chosen_action(),
            meeting: None,
            closes: closes.map(|one| one.id),
        };
        let draft = NoteDraft { convention: Some(self.id.clone()), ..NoteDraft::default() };
        Then::go(Route::Form(Opening::NewNoteOn(Box::new((origin, draft))))).into()
    }

    /// A meeting whose day has come asks for its note; one held opens it.
    pub(super) fn open_meeting(&self, id: &str, world: &World) -> Reply {
        let meetings = self.shown.life().map(Life::meetings).unwrap_or_default();
        let Some(meeting) = meetings.into_iter().find(|one| one.id == id) else {
            return Reply::default();
        };
        meeting::open(&meeting, world).unwrap_or_else(|| self.edit(world))
    }

    /// Marks the chosen action or deadline done today, or to be done again.
    #[expect(clippy::wildcard_enum_match_arm, reason = "few kinds are distinguished here")]
    pub(super) fn mark_done(&self, world: &World) -> Reply {
        let Some(named) = self.named(world) else { return Reply::default() };
        if named.kind == RecordKind::Difficulty {
            return Self::lift(&named, world);
        }
        let is_done = named.value(Field::DoneOn) != Value::Null;
        let done = if is_done { Value::Null } else { world.today.into() };
        let mut edits = vec![named.edit(Field::DoneOn, done)];
        match named.kind {
            RecordKind::Action => {
                let status = if is_done { Status::EnCours } else { Status::Realisee };
                edits.push(named.edit(Field::Status, status.as_str().into()));
            }
            RecordKind::Deadline => {}
            _ => return Reply::default(),
        }
        let what = (world.text().ui.journal.record)(&named, &world.data);
        let did = (world.text().ui.life.marked)(&what, !is_done);
        Reply::write(Pending::Activity(did), Change::edit(named.kind, &named.id, edits))
    }
}
