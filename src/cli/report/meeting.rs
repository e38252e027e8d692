//! `binome report meeting` and `report sdsf`: what a meeting decided; what goes up to the schéma.

use clap::Args;

use super::{Format, dated};
use crate::{
    cli::{Failure, Session, known::Known, names},
    document::report::{meeting, sdsf},
    domain::{field::RecordKind, id::NoteId, lookup::Miss, meeting::Meeting},
};

#[derive(Debug, Args)]
pub(in crate::cli) struct Minutes {
    #[arg(value_name = "meeting")]
    meeting: String,
    #[command(flatten)]
    format: Format,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Sdsf {
    #[command(flatten)]
    known: Known,
    #[command(flatten)]
    format: Format,
}

impl Minutes {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        let (store, snapshot) = session.read()?;
        let refused = |why| session.refused(&why);
        let id = names::of_kind(&store, RecordKind::Meeting, &self.meeting).map_err(refused)?;
        let found = store.record(RecordKind::Meeting, &id).map_err(refused)?;
        let one = found.and_then(|found| Meeting::of(&id, &found.fields));
        let Some(one) = one else {
            let label = (session.text.kind)(RecordKind::Meeting).one;
            let miss = Miss::Unknown(Vec::new());
            return Err(Failure::unknown(names::sentence(
                session.text,
                label,
                &self.meeting,
                &miss,
            )));
        };
        let note: Option<&NoteId> = one.note.as_ref();
        let note = note.map(|id| store.note(id)).transpose().map_err(refused)?.flatten();
        let data = session.facts(snapshot, session.today);
        let note = note.as_ref().map(|(note, promised)| (note, promised.as_slice()));
        self.format.write(session, meeting::report(&session.context(&data), &one, note))
    }
}

impl Sdsf {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        let (now, session) = (session.today, &self.known.of(session)?);
        let (_, snapshot) = session.read()?;
        let data = session.facts(snapshot, session.today);
        let page = sdsf::report(&session.context(&data));
        self.format.write(session, dated(session, now, page))
    }
}
