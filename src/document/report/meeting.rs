//! What a meeting decided: who was there, decisions, what was promised, what was said.

use super::{
    super::{
        Context, Document,
        follow_ups::{self, Tells},
        sentence::{Mark, Sentence, Tone},
    },
    annual::listed,
    page,
};
use crate::domain::{
    decision::decisions,
    field::{Field, RecordKind},
    follow_up::FollowUp,
    meeting::Meeting,
    note::Note,
};

/// The minutes; the note is that of the meeting, where one was written.
#[must_use]
pub fn report(
    context: &Context<'_>,
    meeting: &Meeting,
    note: Option<(&Note, &[FollowUp])>,
) -> Document {
    let (text, words, field) = (context.text, &context.text.report, context.text.words.field);
    let on = note.map_or(meeting.on, |(note, _)| note.on);
    let title = (words.minutes)(context.data.kind_label(&meeting.kind), &context.day(on));
    let mut out = page(title, &meeting.id, context.today);
    let title = meeting.title.as_deref().unwrap_or_default();
    out.pair(text.label(RecordKind::Meeting, Field::Title), title);
    let first = meeting.territories.iter().next();
    let place = context.whereabouts(first, meeting.convention.as_ref());
    out.pair(field(Field::Territory), place);
    let Some((note, promised)) = note else {
        out.pair(field(Field::Place), meeting.place.as_deref().unwrap_or_default());
        out.text(Sentence::toned(Tone::Warning, words.not_held));
        return out;
    };
    let place = note.place.as_deref().or(meeting.place.as_deref());
    out.pair(field(Field::Place), place.unwrap_or_default());
    let people = note.persons.iter().map(|id| context.person(Some(id)).to_owned());
    let contacts = note.contacts.iter().filter_map(|id| context.data.contact(id.as_str()));
    let others = note.others.filter(|count| *count > 0).map(words.others);
    let present = people.chain(contacts.map(|one| one.label.clone())).chain(others);
    let present = present.filter(|one| !one.is_empty());
    listed(&mut out, words.present, present.map(|one| Sentence::marked(Mark::Remark, one)));
    out.heading(words.decisions);
    let decided: Vec<Sentence> =
        decisions(&note.text).into_iter().map(|one| Sentence::marked(Mark::Remark, one)).collect();
    if decided.is_empty() {
        out.text(Sentence::toned(Tone::Dim, words.no_decision));
    }
    out.list(decided);
    out.table(words.follow_ups, follow_ups::table(context, promised, Tells::OwedBy));
    out.heading(words.said);
    out.note(&note.text);
    out
}
