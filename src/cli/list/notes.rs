//! `binome list notes`.

use std::collections::BTreeMap;

use clap::Args;

use super::{Place, Shape};
use crate::{
    cli::{Failure, Session, names, output, table::Column},
    domain::{
        field::Field, follow_up::FollowUp, id::NoteId, note::Note, page::NotesFilter,
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
            limit: self.limit,
        };
        let notes = store.list_notes(&filter).map_err(|refusal| session.refused(&refusal))?;
        if self.shape.json {
            return document(session, &store, &snapshot, &notes);
        }
        let (headings, field) = (&session.text.cli.told.headings, session.text.words.field);
        let columns = [
            Column::Whole(headings.id),
            Column::Whole(field(Field::On)),
            Column::Loose(field(Field::Kind)),
            Column::Loose(field(Field::Territory)),
            Column::Loose(headings.text),
        ];
        self.shape.tell(
            session,
            columns,
            notes.iter().map(|note| self.row(session, &snapshot, note)),
        )
    }
}

fn document(
    session: &Session,
    store: &Store,
    snapshot: &Snapshot,
    notes: &[Note],
) -> Result<(), Failure> {
    // One read for all of them rather than one a note.
    let follow_ups = store.follow_ups().map_err(|refusal| session.refused(&refusal))?;
    let mut by_note: BTreeMap<Option<&NoteId>, Vec<&FollowUp>> = BTreeMap::new();
    for one in &follow_ups {
        by_note.entry(one.note.as_ref()).or_default().push(one);
    }
    let told = notes.iter().map(|note| {
        let its = by_note.get(&Some(&note.id)).into_iter().flatten().copied();
        json::Note::of(note, its, snapshot, session.today)
    });
    output::json(&told.collect::<Vec<_>>())
}

impl Notes {
    fn row(&self, session: &Session, snapshot: &Snapshot, note: &Note) -> [String; 5] {
        let place = snapshot.territory(&note.territory);
        [
            self.shape.id(note.id.as_str()),
            (session.text.words.day)(note.on),
            snapshot.kind_label(&note.kind).to_owned(),
            place.map_or_else(|| note.territory.to_string(), |place| place.name.clone()),
            note.text.clone(),
        ]
    }
}
