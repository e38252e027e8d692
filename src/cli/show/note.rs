//! `binome show note`.

use clap::Args;

use crate::{
    cli::{
        Failure, Session,
        list::state,
        names, output,
        table::{block, sheet},
    },
    domain::{
        field::{Field, RecordKind},
        follow_up::FollowUp,
        id::NoteId,
        note,
        refusal::Refusal,
        snapshot::Snapshot,
    },
    exchange::write::json,
    store::Store,
};

#[derive(Debug, Args)]
pub(in crate::cli) struct Note {
    #[arg(id = "note_id")]
    id: String,
    #[arg(long)]
    json: bool,
}

impl Note {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        let (store, snapshot) = session.read()?;
        let found = find(&store, &self.id).map_err(|refusal| session.refused(&refusal))?;
        let Some((note, follow_ups)) = found else {
            let refusal = Refusal::NoRecord(RecordKind::Note, self.id.clone());
            return Err(session.refused(&refusal));
        };
        if self.json {
            return output::json(&json::Note::of(&note, &follow_ups, &snapshot, session.today));
        }
        output::print(&told(session, &snapshot, &note, &follow_ups))
    }
}

/// By the whole id, or an end of it that only one note has.
fn find(store: &Store, typed: &str) -> Result<Option<(note::Note, Vec<FollowUp>)>, Refusal> {
    let found = store.note(&NoteId::from(typed))?;
    if found.is_some() {
        return Ok(found);
    }
    let id = names::of_kind(store, RecordKind::Note, typed)?;
    store.note(&id.into())
}

fn told(
    session: &Session,
    snapshot: &Snapshot,
    note: &note::Note,
    follow_ups: &[FollowUp],
) -> String {
    let (words, headings) = (&session.text.words, &session.text.cli.told.headings);
    let field = words.field;
    let themes: Vec<&str> = note.themes.iter().map(|code| snapshot.theme_label(code)).collect();
    let ctg = note.convention.as_ref().and_then(|id| snapshot.convention(id));
    let place = snapshot.territory(&note.territory);
    let mark = |truth: bool| if truth { (words.yes_no)(true).to_owned() } else { String::new() };
    let lines = sheet(&[
        (field(Field::On), (words.day)(note.on)),
        (field(Field::Kind), snapshot.kind_label(&note.kind).to_owned()),
        (field(Field::Territory), place.map(|place| place.name.clone()).unwrap_or_default()),
        (field(Field::Convention), ctg.map(|ctg| ctg.name.clone()).unwrap_or_default()),
        (field(Field::Author), snapshot.person_name(note.author.as_ref()).to_owned()),
        (field(Field::Themes), themes.join(", ")),
        (field(Field::AdministratorPresent), mark(note.administrator_present)),
        (field(Field::SendUp), mark(note.send_up)),
        (headings.id, note.id.to_string()),
    ]);
    let follow_ups = follow_ups.iter().map(|one| {
        let due = one.due.map(|due| format!(", {}", (words.day)(due))).unwrap_or_default();
        format!("{} ({}{due}, {})", one.what, (words.owed_by)(one.owed_by), state(session, one))
    });
    format!("{lines}\n{}\n{}", note.text, block(headings.follow_ups, follow_ups))
}
