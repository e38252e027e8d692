//! The follow-ups of a new note: three fields each, as often as there are some, and once more.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{
    Entry, Form, Subject,
    follow_up::{blank, held},
};
use crate::{
    domain::{
        draft::{Problem, follow_up::FollowUpDraft},
        field::Field,
    },
    text::Text,
};

/// Fields of a follow-up.
const GROUP: usize = 3;

/// Where the follow-ups of a new note begin.
fn first(form: &Form) -> Option<usize> {
    let of_note = matches!(form.subject, Subject::NewNote(_) | Subject::NewNoteOn(_));
    let what = || form.entries.iter().position(|entry| entry.field == Field::What);
    of_note.then(what).flatten()
}

/// The follow-ups typed in a new note, those left blank included.
pub(super) fn typed(form: &Form) -> Vec<FollowUpDraft> {
    let entries = first(form).and_then(|first| form.entries.get(first..)).unwrap_or_default();
    entries.chunks(GROUP).map(held).collect()
}

/// Problems of each follow-up of a new note, under its fields.
pub(super) fn problems(form: &Form, today: NaiveDate) -> BTreeMap<usize, Vec<Problem>> {
    let Some(first) = first(form) else { return BTreeMap::new() };
    let mut found = BTreeMap::new();
    for (nth, draft) in typed(form).iter().enumerate() {
        let wrong = match draft.check(None, None, today) {
            Err(problems) if !draft.is_blank() => problems,
            _ => Vec::new(),
        };
        let begins = first + nth * GROUP;
        found.extend((begins..begins + GROUP).map(|at| (at, wrong.clone())));
    }
    found
}

/// Keeps one blank follow-up at the end of a new note: another can always be added.
pub(in crate::ui) fn keep_one_blank(form: &mut Form, text: &Text) {
    let Some(first) = first(form) else { return };
    let empty = |draft: Option<&FollowUpDraft>| draft.is_some_and(FollowUpDraft::is_blank);
    let mut drafts = typed(form);
    while drafts.len() > 1 && empty(drafts.last()) && empty(drafts.get(drafts.len() - 2)) {
        let last = first + (drafts.len() - 1) * GROUP;
        if form.focus >= last {
            break;
        }
        form.cut(last);
        drafts.pop();
    }
    if !empty(drafts.last()) {
        form.add(blank(text));
    }
}

/// Makes room for as many follow-ups as were typed.
#[must_use]
pub(in crate::ui) fn with_room(mut form: Form, text: &Text, wanted: usize) -> Form {
    for _ in typed(&form).len()..wanted {
        form.add(blank(text));
    }
    form
}

impl Form {
    /// More fields at the end.
    fn add(&mut self, entries: Vec<Entry>) {
        self.at_first.extend(entries.iter().map(|entry| entry.input.value()));
        self.entries.extend(entries);
    }

    /// More fields, before the first of that name.
    pub(super) fn insert_before(&mut self, field: Field, entries: Vec<Entry>) {
        let at = self.entries.iter().position(|entry| entry.field == field);
        let at = at.unwrap_or(self.entries.len());
        if self.focus >= at {
            self.focus += entries.len();
        }
        let values: Vec<String> = entries.iter().map(|entry| entry.input.value()).collect();
        self.at_first.splice(at..at, values);
        self.entries.splice(at..at, entries);
    }

    /// Without the fields from there on.
    fn cut(&mut self, from: usize) {
        self.entries.truncate(from);
        self.at_first.truncate(from);
    }

    /// How many entries before this one fill a field of the same name.
    pub(super) fn nth(&self, at: usize) -> usize {
        let field = self.entries.get(at).map(|entry| entry.field);
        self.entries.iter().take(at).filter(|entry| Some(entry.field) == field).count()
    }
}
