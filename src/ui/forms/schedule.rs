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
        if let Subject::Stage(convention, _) = &self.subject {
            return Some(convention.clone());
        }
        let (kind, read) = self.subject.record();
        if kind == RecordKind::Amendment {
            let of = self.value(Field::Convention);
            return (!of.is_empty()).then(|| of.into());
        }
        read.filter(|_| kind == RecordKind::Convention).map(ConventionId::from)
    }
}
