//! The page of a note: its whole text and its follow-ups.

use super::{
    Document,
    context::Context,
    follow_ups::{self, Tells},
    sentence::{Sentence, Tone},
};
use crate::domain::{field::Field, follow_up::FollowUp, note::Note};

/// The page of a note, with its follow-ups, done or not.
#[must_use]
pub fn page(context: &Context<'_>, note: &Note, follow_ups: &[FollowUp]) -> Document {
    let (words, page) = (&context.text.words, &context.text.page);
    let field = words.field;
    let title = format!("{} · {}", context.day(note.on), context.data.kind_label(&note.kind));
    let mut out = Document::new(title, note.id.to_string(), context.today);
    let place = context.whereabouts(note.territory.as_ref(), note.convention.as_ref());
    let author = match context.person(note.author.as_ref()) {
        "" => place,
        author => format!("{place} · {author}"),
    };
    out.text(Sentence::toned(Tone::Dim, author));
    out.note(&note.text);
    out.table(page.follow_ups, follow_ups::table(context, follow_ups, Tells::OwedBy));
    let convention = note.convention.as_ref().and_then(|id| context.data.convention(id));
    out.pair(field(Field::Convention), convention.map_or("", |one| one.name.as_str()));
    out.pair(field(Field::Themes), context.themes(&note.themes));
    out.pair(field(Field::Place), note.place.as_deref().unwrap_or_default());
    let people = note.persons.iter().map(|id| context.person(Some(id)).to_owned());
    out.pair(field(Field::Persons), listed(people));
    let contacts = note.contacts.iter().filter_map(|id| context.data.contact(id.as_str()));
    out.pair(field(Field::Contacts), listed(contacts.map(|one| one.label.clone())));
    out.pair(field(Field::Others), note.others.map(|count| count.to_string()).unwrap_or_default());
    let board = note.had_administrateur(&context.data.people);
    out.pair(field(Field::AdministratorPresent), (words.yes_no)(board));
    out.pair(field(Field::SendUp), (words.yes_no)(note.send_up));
    out
}

fn listed(names: impl Iterator<Item = String>) -> String {
    names.filter(|name| !name.is_empty()).collect::<Vec<_>>().join(", ")
}
