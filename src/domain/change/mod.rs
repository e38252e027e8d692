//! Changes asked of the store, as data.
//!
//! A change is a few steps done together or not at all. Who, when and from which machine are the
//! store's to add.

mod conflicts;
mod newcomers;
mod order;
mod rebase;
mod records;

pub use self::{order::Place, rebase::Rebase};
use super::field::{Field, FieldEdit, Fields, RecordKind, Value};

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
        /// With each of these fields holding the id that an earlier step made.
        made: Vec<(Field, usize)>,
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
    /// Make a record that says nothing there yet name what an earlier step made.
    Link {
        /// Of this kind.
        kind: RecordKind,
        /// Which.
        id: String,
        /// In this field.
        field: Field,
        /// The step.
        from: usize,
    },
    /// Archive a record.
    Archive {
        /// Of this kind.
        kind: RecordKind,
        /// Which.
        id: String,
        /// As it was read; where empty, nothing is compared.
        read: Fields,
    },
    /// Merge a record into another, which takes its references.
    Merge {
        /// Of this kind, both.
        kind: RecordKind,
        /// Which.
        id: String,
        /// The one that stays.
        into: String,
    },
}

impl Step {
    /// The kind of record it is about.
    #[must_use]
    pub const fn kind(&self) -> RecordKind {
        match self {
            Self::Create { kind, .. }
            | Self::Edit { kind, .. }
            | Self::Link { kind, .. }
            | Self::Archive { kind, .. }
            | Self::Merge { kind, .. } => *kind,
        }
    }

    /// The record it is about, where it is known before it is written.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        match self {
            Self::Create { id, .. } => id.as_deref(),
            Self::Edit { id, .. }
            | Self::Link { id, .. }
            | Self::Archive { id, .. }
            | Self::Merge { id, .. } => Some(id),
        }
    }
}

impl Change {
    /// A record that bears an id already keeps it, so that later changes may name it.
    fn create(kind: RecordKind, id: &str, fields: Fields) -> Self {
        Self::default().and(Step::Create { kind, id: given(id), fields, made: Vec::new() })
    }

    /// Changes fields of a record, each from what was read.
    #[must_use]
    pub fn edit(kind: RecordKind, id: &str, edits: Vec<FieldEdit>) -> Self {
        let step = Step::Edit { kind, id: id.to_owned(), edits };
        Self::default().and(step)
    }

    /// One more field of a record: in the step that changes it already, where there is one.
    #[must_use]
    pub fn with_edit(
        mut self,
        step: Option<usize>,
        kind: RecordKind,
        id: &str,
        edit: FieldEdit,
    ) -> Self {
        match step.and_then(|at| self.steps.get_mut(at)) {
            Some(Step::Edit { edits, .. }) => {
                edits.push(edit);
                self
            }
            Some(_) | None => self.then(Self::edit(kind, id, vec![edit])),
        }
    }

    /// Makes a record name what the first step makes, where it names nothing yet.
    #[must_use]
    pub fn linking(self, kind: RecordKind, id: &str, field: Field) -> Self {
        self.and(Step::Link { kind, id: id.to_owned(), field, from: 0 })
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
            match &mut step {
                Step::Create { made, .. } => {
                    for (_, from) in made {
                        *from += done;
                    }
                }
                Step::Link { from, .. } => *from += done,
                Step::Edit { .. } | Step::Archive { .. } | Step::Merge { .. } => {}
            }
            step
        }));
        self
    }

    /// The texts it writes, each with its field.
    pub fn texts(&self) -> impl Iterator<Item = (Field, &str)> {
        let written = self.steps.iter().flat_map(|step| -> Vec<(Field, &Value)> {
            match step {
                Step::Create { fields, .. } => {
                    fields.iter().map(|(key, value)| (key.field, value)).collect()
                }
                Step::Edit { edits, .. } => {
                    edits.iter().map(|edit| (edit.key.field, &edit.mine)).collect()
                }
                Step::Link { .. } | Step::Archive { .. } | Step::Merge { .. } => Vec::new(),
            }
        });
        written.filter_map(|(field, value)| match value {
            Value::Text(text) => Some((field, text.as_str())),
            Value::Int(_) | Value::Null => None,
        })
    }

    /// Whether nothing would change.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let nothing = |step: &Step| matches!(step, Step::Edit { edits, .. } if edits.is_empty());
        self.steps.iter().all(nothing)
    }

    /// Archives a record as it was read: deleting is archiving.
    ///
    /// Where somebody wrote in it since, it is refused: an edit wins over an archiving, whichever
    /// comes first. An entry of a list holds nobody's words, and is archived without a read state.
    #[must_use]
    pub fn archive(kind: RecordKind, id: &str, read: &Fields) -> Self {
        Self::default().and(Step::Archive { kind, id: id.to_owned(), read: read.clone() })
    }

    /// Merges a record into another of its kind; what names it is found when it is done.
    #[must_use]
    pub fn merge(kind: RecordKind, id: &str, into: &str) -> Self {
        Self::default().and(Step::Merge { kind, id: id.to_owned(), into: into.to_owned() })
    }

    /// Brings back an archived record with its fields.
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
