//! Requests to the thread of drafts, and its events.

use crate::{
    domain::trace::Trace,
    ui::{Orphan, UnsavedForm},
};

/// A draft of an earlier run.
#[derive(Debug)]
pub(in crate::app) struct Left {
    pub(in crate::app) orphan: Orphan,
    /// The operation it was last to be saved under.
    pub(in crate::app) tried: Option<String>,
}

/// A request to the thread.
pub(super) enum Order {
    Keep(Box<UnsavedForm>),
    Tried(String),
    Drop,
    DropOrphan(String),
    Forget(Vec<Trace>),
    Find,
}
