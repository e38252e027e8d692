//! Writing and changing each kind of record, as steps.

use chrono::NaiveDate;

use super::{Change, Step, given};
use crate::domain::{
    binome::Binome,
    convention::Convention,
    field::{Field, FieldEdit, Fields, RecordKind, edits_between},
    follow_up::FollowUp,
    goal::Goal,
    id::FollowUpId,
    note::Note,
    person::Person,
    stage::Passage,
    territory::Territory,
};

impl Change {
    /// Writes a record of any kind, under this id where it has its own.
    #[must_use]
    pub fn write(kind: RecordKind, id: Option<&str>, fields: Fields) -> Self {
        Self::create(kind, id.unwrap_or_default(), fields)
    }

    /// Changes a record of any kind from what was read to what it shall say.
    #[must_use]
    pub fn rewrite(kind: RecordKind, id: &str, base: &Fields, mine: &Fields) -> Self {
        Self::edit(kind, id, edits_between(base, mine))
    }

    /// The first passage of the convention that was just written.
    #[must_use]
    pub fn with_passage(self, passage: &Passage) -> Self {
        self.and(Step::Create {
            kind: RecordKind::Passage,
            id: given(passage.id.as_str()),
            fields: passage.fields(),
            made: vec![(Field::Convention, 0)],
        })
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
                made: vec![(Field::Note, 0)],
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

    /// Marks a deadline of a schedule done on a day.
    #[must_use]
    pub fn mark_step(id: &str, was: Option<NaiveDate>, done: NaiveDate) -> Self {
        let edit = FieldEdit { key: Field::DoneOn.into(), base: was.into(), mine: done.into() };
        Self::edit(RecordKind::Deadline, id, vec![edit])
    }

    /// Writes a convention and its first passage.
    #[must_use]
    pub fn add_convention(convention: &Convention, passage: &Passage) -> Self {
        let change =
            Self::create(RecordKind::Convention, convention.id.as_str(), convention.fields());
        change.with_passage(passage)
    }

    /// Changes a convention's own fields.
    ///
    /// The generation was set when the predecessor was named, and stays with it: a predecessor that
    /// is not in the base, or was archived since, can no longer be counted from.
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

    /// Changes a person.
    #[must_use]
    pub fn edit_person(base: &Person, mine: &Person) -> Self {
        let edits = edits_between(&base.fields(), &mine.fields());
        Self::edit(RecordKind::Person, base.id.as_str(), edits)
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

    /// Sets the goal of a year that may have had one.
    #[must_use]
    pub fn set_goal(base: Option<&Goal>, mine: &Goal) -> Self {
        Self::goal(mine.year.to_string(), base, mine)
    }

    /// Sets the goals of a year of one département.
    #[must_use]
    pub fn set_department_goal(department: &str, base: Option<&Goal>, mine: &Goal) -> Self {
        Self::goal(format!("{}-{department}", mine.year), base, mine)
    }

    fn goal(id: String, base: Option<&Goal>, mine: &Goal) -> Self {
        match base {
            Some(base) => {
                Self::edit(RecordKind::Goal, &id, edits_between(&base.fields(), &mine.fields()))
            }
            None => Self::default().and(Step::Create {
                kind: RecordKind::Goal,
                id: Some(id),
                fields: mine.fields(),
                made: Vec::new(),
            }),
        }
    }
}
