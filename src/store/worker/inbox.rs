//! The queue of requests, in order. A query that a later one replaces is never begun: a filter being
//! typed costs its last letter alone.

use std::{
    collections::VecDeque,
    sync::mpsc::{Receiver, RecvTimeoutError},
    time::Duration,
};

use super::message::Request;

/// Requests that have come and were not taken yet.
pub(super) struct Inbox<'a> {
    requests: &'a Receiver<Request>,
    waiting: VecDeque<Request>,
}

impl<'a> Inbox<'a> {
    /// Nothing was taken yet.
    pub(super) fn new(requests: &'a Receiver<Request>) -> Self {
        Self { requests, waiting: VecDeque::new() }
    }

    /// The next request, awaited for that long at most.
    pub(super) fn next(&mut self, longest: Duration) -> Result<Request, RecvTimeoutError> {
        let requests = self.requests;
        for later in requests.try_iter() {
            self.join(later);
        }
        self.waiting.pop_front().map_or_else(|| requests.recv_timeout(longest), Ok)
    }

    fn join(&mut self, later: Request) {
        if let Request::Read(query) = &later {
            self.waiting
                .retain(|one| !matches!(one, Request::Read(earlier) if query.replaces(earlier)));
        }
        self.waiting.push_back(later);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;
    use crate::domain::{
        page::NotesQuery,
        query::Query::{self, Note, Notes},
    };

    fn notes(territory: &str, filter: &str) -> Query {
        let (territory, filter) = (Some(territory.into()), filter.into());
        Notes(NotesQuery { territory, filter, ..NotesQuery::default() })
    }

    #[test]
    fn of_a_filter_being_typed_the_last_letter_alone_is_answered() {
        let (ask, requests) = mpsc::channel();
        let asked = [
            notes("a", "s"),
            Note("n".into()),
            notes("a", "sa"),
            notes("b", ""),
            notes("a", "sal"),
            Note("n".into()),
        ];
        for query in asked {
            ask.send(Request::Read(query)).unwrap();
        }
        drop(ask);
        let mut inbox = Inbox::new(&requests);
        let mut taken = Vec::new();
        while let Ok(Request::Read(query)) = inbox.next(Duration::ZERO) {
            taken.push(query);
        }
        let note = || Note("n".into());
        assert_eq!(taken, [note(), notes("b", ""), notes("a", "sal"), note()]);
    }
}
