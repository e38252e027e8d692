//! Which convention's deadlines may move with what is typed in a form.

use super::{Form, Subject};
use crate::domain::{
    field::{Field, RecordKind},
    id::ConventionId,
};

impl Form {
    /// The convention whose dates, or whose amendment's, are typed there.
    #[must_use]
    pub fn schedule_of(&self) -> Option<ConventionId> {
        match &self.subject {
            Subject::Convention(base) => Some(base.id.clone()),
            Subject::Stage(id, _) => Some(id.clone()),
            Subject::Record(RecordKind::Convention, Some((id, _))) => Some(id.as_str().into()),
            Subject::Record(RecordKind::Amendment, _) => {
                let of = self.value(Field::Convention);
                (!of.is_empty()).then(|| of.into())
            }
            Subject::NewNote(_)
            | Subject::NewNoteOn(_)
            | Subject::Note(_)
            | Subject::NewFollowUp(..)
            | Subject::FollowUp(_)
            | Subject::NewConvention
            | Subject::Renewal(..)
            | Subject::Binome(..)
            | Subject::Goal(..)
            | Subject::Settling(..)
            | Subject::Person
            | Subject::NewPerson
            | Subject::EditPerson(_)
            | Subject::Leaving(_)
            | Subject::Record(..) => None,
        }
    }
}
