//! `binome list notes`.

use clap::Args;

use super::{Place, Shape, stream::Rows, whereabouts};
use crate::{
    cli::{Failure, Session, names, table::Column},
    domain::{
        field::Field,
        note::Note,
        page::{NotePlace, NotesFilter},
        refusal::Refusal,
        snapshot::Snapshot,
    },
    exchange::write::json,
    store::Store,
};

#[derive(Debug, Args)]
pub(in crate::cli) struct Notes {
    #[command(flatten)]
    place: Place,
    #[arg(long, allow_hyphen_values = true)]
    from: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    to: Option<String>,
    #[arg(long)]
    search: Option<String>,
    #[arg(long)]
    kind: Option<String>,
    #[arg(long)]
    limit: Option<usize>,
    #[command(flatten)]
    shape: Shape,
}

impl Notes {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        let day = |option: &str, typed: &Option<String>| {
            typed.as_deref().map(|typed| session.day(option, typed)).transpose()
        };
        let (from, to) = (day("--from", &self.from)?, day("--to", &self.to)?);
        let (store, snapshot) = session.read()?;
        let kind = self.kind.as_deref().map(|typed| names::kind(session.text, &snapshot, typed));
        let filter = NotesFilter {
            territories: self.place.codes(session, &snapshot)?,
            kind: kind.transpose().map_err(Failure::unknown)?.map(str::to_owned),
            from,
            to,
            words: self.search.clone().unwrap_or_default(),
            after: None,
            limit: self.limit,
        };
        if self.shape.json {
            return document(session, &store, &snapshot, filter);
        }
        let (headings, field) = (&session.text.cli.output.headings, session.text.words.field);
        let columns = [
            Column::Whole(headings.id),
            Column::Whole(field(Field::On)),
            Column::Loose(field(Field::Kind)),
            Column::Loose(field(Field::Territory)),
            Column::Loose(headings.text),
        ];
        let read = |filter: &NotesFilter| store.list_notes(filter);
        rows(session, filter, read, |note| note)
            .tell(&self.shape, columns, |note| self.row(session, &snapshot, &note))
    }
}

/// The notes that answer a filter, each read from where the last one stands.
fn rows<'a, T: 'a>(
    session: &'a Session,
    mut filter: NotesFilter,
    read: impl Fn(&NotesFilter) -> Result<Vec<T>, Refusal> + 'a,
    note: impl Fn(&T) -> &Note + 'a,
) -> Rows<'a, T> {
    Rows::new(session, filter.limit, move |limit| {
        filter.limit = Some(limit);
        let found = read(&filter)?;
        if let Some(last) = found.last() {
            filter.after = Some(NotePlace::of(note(last)));
        }
        let is_last = found.len() < limit;
        Ok((found, is_last))
    })
}

fn document(
    session: &Session,
    store: &Store,
    snapshot: &Snapshot,
    filter: NotesFilter,
) -> Result<(), Failure> {
    let read = |filter: &NotesFilter| store.list_whole_notes(filter);
    rows(session, filter, read, |(note, _)| note).document(|array, rows| {
        let rows = rows.as_slice().iter();
        array.items(rows.map(|(note, its)| json::Note::of(note, its, snapshot, session.today)))
    })
}

impl Notes {
    fn row(&self, session: &Session, snapshot: &Snapshot, note: &Note) -> [String; 5] {
        [
            self.shape.id(note.id.as_str()),
            (session.text.words.day)(note.on),
            snapshot.kind_label(&note.kind).to_owned(),
            whereabouts(session, snapshot, note.territory.as_ref(), note.convention.as_ref()),
            note.text.clone(),
        ]
    }
}
