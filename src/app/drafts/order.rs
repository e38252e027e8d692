//! What is asked of the thread that keeps drafts, and what it tells.

use crate::{
    domain::trace::Trace,
    ui::{Orphan, UnsavedForm},
};

/// What an earlier run left behind.
#[derive(Debug)]
pub(in crate::app) struct Left {
    pub(in crate::app) orphan: Orphan,
    /// The operation it was last to be saved under.
    pub(in crate::app) tried: Option<String>,
}

/// What is asked of the thread.
pub(super) enum Order {
    Keep(Box<UnsavedForm>),
    Tried(String),
    Drop,
    DropOrphan(String),
    Forget(Vec<Trace>),
    Find,
}
