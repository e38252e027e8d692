//! Hearing the loop that owns the file.

use std::sync::mpsc::Sender;

use binome::store::worker::News;

/// Passes on all but the whole of an opened base, which `store::worker::opening` tries.
pub(crate) fn tell_but_whole(tell: &Sender<News>, one: News) {
    if !matches!(one, News::Whole(_)) {
        tell.send(one).unwrap();
    }
}
