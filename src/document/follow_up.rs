//! The page of a follow-up: what was promised, its author, the due day, and the note it came out of.

use super::{Document, context::Context, follow_ups, sentence::Sentence};
use crate::domain::{field::Field, follow_up::FollowUp, note::Note};

/// The page of a follow-up, with the note it came out of where it was read.
#[must_use]
pub fn page(context: &Context<'_>, one: &FollowUp, note: Option<&Note>) -> Document {
    let (words, page) = (&context.text.words, &context.text.page);
    let title = page.follow_up.to_owned();
    let mut out = Document::new(title, one.id.to_string(), context.today);
    out.text(one.what.as_str());
    out.pair(
        (words.field)(Field::Territory),
        context.whereabouts(one.territory.as_ref(), one.convention.as_ref()),
    );
    out.pair((words.field)(Field::OwedBy), (words.owed_by)(one.owed_by));
    let due = one.due.map(|day| context.day(day));
    out.pair((words.field)(Field::Due), due.as_deref().unwrap_or(context.text.ui.no_due_date));
    let (mark, state) = (follow_ups::mark(context, one), follow_ups::state(context, one));
    let state = if state.is_empty() { page.to_be_done.to_owned() } else { state };
    out.pair(page.state, Sentence::marked(mark, state));
    if let Some(note) = note {
        let kind = context.data.kind_label(&note.kind);
        out.heading((context.text.ui.form.out_of_note)(&context.day(note.on), kind));
        out.note(&note.text);
    }
    out
}
