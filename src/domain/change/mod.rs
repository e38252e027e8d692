//! What a person asks the store to do, as data.
//!
//! A change is a few steps done together or not at all. Who, when and from which machine are the
//! store's to add.

mod rebase;

use chrono::NaiveDate;

pub use self::rebase::Rebase;

use super::{
    binome::Binome,
    conflict::{self, Settled, Unsettled},
    convention::Convention,
    field::{Field, FieldEdit, Fields, RecordKind, Value, edits_between},
    follow_up::FollowUp,
    goal::Goal,
    id::{ConflictId, FollowUpId},
    note::Note,
    person::Person,
    refusal::Disagreement,
    stage::Passage,
    territory::Territory,
};

/// Steps done together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Change {
    /// In order.
    pub steps: Vec<Step>,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Write a new record.
    Create {
        /// Of this kind.
        kind: RecordKind,
        /// Under this id; where there is none, the store makes one.
        id: Option<String>,
        /// Saying this.
        fields: Fields,
        /// With this field holding the id that an earlier step made.
        made: Option<(Field, usize)>,
    },
    /// Change fields of a record.
    Edit {
        /// Of this kind.
        kind: RecordKind,
        /// Which.
        id: String,
        /// How.
        edits: Vec<FieldEdit>,
    },
    /// Put a record aside.
    Archive {
        /// Of this kind.
        kind: RecordKind,
        /// Which.
        id: String,
        /// As it was read; where nothing is told, nothing is compared.
        read: Fields,
    },
}

impl Change {
    /// A record that bears an id already keeps it, so that later changes may name it.
    fn create(kind: RecordKind, id: &str, fields: Fields) -> Self {
        Self::default().and(Step::Create { kind, id: given(id), fields, made: None })
    }

    fn edit(kind: RecordKind, id: &str, edits: Vec<FieldEdit>) -> Self {
        let step = Step::Edit { kind, id: id.to_owned(), edits };
        Self::default().and(step)
    }

    fn and(mut self, step: Step) -> Self {
        self.steps.push(step);
        self
    }

    /// This change and then another, as one; links of the other stay within it.
    #[must_use]
    pub fn then(mut self, other: Self) -> Self {
        let done = self.steps.len();
        self.steps.extend(other.steps.into_iter().map(|mut step| {
            if let Step::Create { made: Some((_, from)), .. } = &mut step {
                *from += done;
            }
            step
        }));
        self
    }

    /// Whether nothing would change.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let nothing = |step: &Step| matches!(step, Step::Edit { edits, .. } if edits.is_empty());
        self.steps.iter().all(nothing)
    }

    /// Writes a note with the follow-ups that come out of it.
    #[must_use]
    pub fn add_note(note: &Note, follow_ups: &[FollowUp]) -> Self {
        let change = Self::create(RecordKind::Note, note.id.as_str(), note.fields());
        follow_ups.iter().fold(change, |change, follow_up| {
            change.and(Step::Create {
                kind: RecordKind::FollowUp,
                id: given(follow_up.id.as_str()),
                fields: follow_up.fields(),
                made: Some((Field::Note, 0)),
            })
        })
    }

    /// Changes a note from what was read to what it shall be.
    #[must_use]
    pub fn edit_note(base: &Note, mine: &Note) -> Self {
        let edits = edits_between(&base.fields(), &mine.fields());
        Self::edit(RecordKind::Note, base.id.as_str(), edits)
    }

    /// Writes a follow-up.
    #[must_use]
    pub fn add_follow_up(follow_up: &FollowUp) -> Self {
        Self::create(RecordKind::FollowUp, follow_up.id.as_str(), follow_up.fields())
    }

    /// Changes a follow-up.
    #[must_use]
    pub fn edit_follow_up(base: &FollowUp, mine: &FollowUp) -> Self {
        let edits = edits_between(&base.fields(), &mine.fields());
        Self::edit(RecordKind::FollowUp, base.id.as_str(), edits)
    }

    /// Marks a follow-up done on a day, or open again.
    #[must_use]
    pub fn mark_follow_up(
        id: &FollowUpId,
        was: Option<NaiveDate>,
        done: Option<NaiveDate>,
    ) -> Self {
        let edit = FieldEdit { key: Field::Done.into(), base: was.into(), mine: done.into() };
        Self::edit(RecordKind::FollowUp, id.as_str(), vec![edit])
    }

    /// Writes a convention and its first passage.
    #[must_use]
    pub fn add_convention(convention: &Convention, passage: &Passage) -> Self {
        let change =
            Self::create(RecordKind::Convention, convention.id.as_str(), convention.fields());
        change.and(Step::Create {
            kind: RecordKind::Passage,
            id: given(passage.id.as_str()),
            fields: passage.fields(),
            made: Some((Field::Convention, 0)),
        })
    }

    /// Changes a convention's own fields.
    ///
    /// The generation was told when the predecessor was named, and stays with it: a predecessor that
    /// is not in the base, or was put aside since, can no longer be counted from.
    #[must_use]
    pub fn edit_convention(base: &Convention, mine: &Convention) -> Self {
        let mut edits = edits_between(&base.fields(), &mine.fields());
        if base.predecessor == mine.predecessor {
            edits.retain(|edit| edit.key.field != Field::Generation);
        }
        Self::edit(RecordKind::Convention, base.id.as_str(), edits)
    }

    /// Writes a passage to a stage.
    #[must_use]
    pub fn add_passage(passage: &Passage) -> Self {
        Self::create(RecordKind::Passage, passage.id.as_str(), passage.fields())
    }

    /// Writes a person.
    #[must_use]
    pub fn add_person(person: &Person) -> Self {
        Self::create(RecordKind::Person, person.id.as_str(), person.fields())
    }

    /// Writes a binôme.
    #[must_use]
    pub fn add_binome(binome: &Binome) -> Self {
        Self::create(RecordKind::Binome, binome.id.as_str(), binome.fields())
    }

    /// Changes a binôme.
    #[must_use]
    pub fn edit_binome(base: &Binome, mine: &Binome) -> Self {
        let edits = edits_between(&base.fields(), &mine.fields());
        Self::edit(RecordKind::Binome, base.id.as_str(), edits)
    }

    /// Writes a free group of communes.
    #[must_use]
    pub fn add_group(territory: &Territory) -> Self {
        Self::create(RecordKind::Territory, territory.code.as_str(), territory.fields())
    }

    /// Puts off what two people want of a field: what this person wanted is kept beside it.
    #[must_use]
    pub fn put_off(found: &Disagreement) -> Self {
        Self::create(RecordKind::Conflict, "", conflict::fields(found))
    }

    /// Settles what was put off, the field saying from now on what is told, or staying as it was
    /// seen. Whoever writes in the field meanwhile stands in the way.
    #[must_use]
    pub fn settle(one: &Unsettled, how: Settled, value: Option<Value>) -> Self {
        Self::settle_seen(&one.id, &one.found, how, value)
    }

    /// The same, of a field as it was seen when one began.
    #[must_use]
    pub fn settle_seen(
        conflict: &ConflictId,
        seen: &Disagreement,
        how: Settled,
        value: Option<Value>,
    ) -> Self {
        let Disagreement { kind, id, key, theirs, .. } = seen.clone();
        let edit = FieldEdit { key, mine: value.unwrap_or_else(|| theirs.clone()), base: theirs };
        let (base, mine) = (Value::Null, Value::from(how.as_str()));
        let settled = FieldEdit { key: Field::Settled.into(), base, mine };
        Self::edit(kind, &id, vec![edit]).then(Self::edit(
            RecordKind::Conflict,
            conflict.as_str(),
            vec![settled],
        ))
    }

    /// Sets the goal of a year that may have had one.
    #[must_use]
    pub fn set_goal(base: Option<&Goal>, mine: &Goal) -> Self {
        let id = mine.year.to_string();
        match base {
            Some(base) => {
                Self::edit(RecordKind::Goal, &id, edits_between(&base.fields(), &mine.fields()))
            }
            None => Self::default().and(Step::Create {
                kind: RecordKind::Goal,
                id: Some(id),
                fields: mine.fields(),
                made: None,
            }),
        }
    }

    /// Puts a record aside as it was read: deleting is archiving.
    ///
    /// Where somebody wrote in it since, it is refused: an edit wins over a putting aside, whichever
    /// comes first. An entry of a list holds nobody's words, and is put aside with nothing told.
    #[must_use]
    pub fn archive(kind: RecordKind, id: &str, read: &Fields) -> Self {
        Self::default().and(Step::Archive { kind, id: id.to_owned(), read: read.clone() })
    }

    /// Brings back a record that was put aside, saying what it said.
    #[must_use]
    pub fn restore(kind: RecordKind, id: &str) -> Self {
        let edit =
            FieldEdit { key: Field::Archived.into(), base: Value::Int(1), mine: Value::Int(0) };
        Self::edit(kind, id, vec![edit])
    }
}

/// An empty id is a record that nobody has written yet.
fn given(id: &str) -> Option<String> {
    (!id.is_empty()).then(|| id.to_owned())
}

#[cfg(test)]
mod tests;
