//! The first question of the screen about an opened base: answered before it is asked, so that reading it
//! takes no time of its own before the first picture.

use chrono::NaiveDate;

use crate::domain::{facts::Facts, page::NotesQuery, query::Query};

/// The first question and its state.
#[derive(Debug, Default)]
pub(super) struct Prefetch {
    /// Who asks, by name, and how many notes; nothing where nothing is prefetch.
    who: Option<(Option<String>, usize)>,
    /// The question that was answered before it was asked.
    prefetched: Option<Query>,
}

impl Prefetch {
    /// The first that many notes of the territory that this person sees first.
    pub(super) fn of(me: Option<String>, limit: usize) -> Self {
        Self { who: Some((me, limit)), prefetched: None }
    }

    /// The first question about a base that was opened.
    pub(super) fn first(&self, facts: &Facts, today: NaiveDate) -> Option<Query> {
        let (me, limit) = self.who.as_ref()?;
        let territory = facts.first_territory(me.as_deref(), today)?.code.clone();
        let territory = Some(territory);
        Some(Query::Notes(NotesQuery { territory, limit: *limit, ..NotesQuery::default() }))
    }

    /// Records a query as answered.
    pub(super) fn remember(&mut self, query: Query) {
        self.prefetched = Some(query);
    }

    /// Whether this question was answered already; it is answered anew when it is asked again.
    pub(super) fn is_prefetched(&mut self, query: &Query) -> bool {
        self.prefetched.take().as_ref() == Some(query)
    }
}
