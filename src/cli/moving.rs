//! What moves with a date that is written: said with the command that does it.

use super::{Failure, Session, names, writing};
use crate::{
    domain::{
        change::Change,
        field::{Field, RecordKind},
        id::ConventionId,
        journal::Named,
        reader::Reader,
        schedule::{Move, is_dated, moved},
        snapshot::Snapshot,
    },
    store::Store,
};

/// How many deadlines of a convention a change would move.
#[derive(Debug)]
pub(super) struct Moving(ConventionId, usize);

impl Moving {
    /// What a change of a record would move, before it is written.
    pub(super) fn with(
        session: &Session,
        store: &Store,
        data: &Snapshot,
        record: &Named,
        change: &Change,
    ) -> Result<Option<Self>, Failure> {
        #[expect(clippy::wildcard_enum_match_arm, reason = "few kinds are distinguished here")]
        let of = match record.kind {
            RecordKind::Convention => Some(ConventionId::from(record.id.as_str())),
            RecordKind::Amendment => Reader(&record.says).id(Field::Convention),
            _ => None,
        };
        let Some(of) = of.filter(|_| is_dated(change)) else { return Ok(None) };
        let life = store.life(&of).map_err(|refusal| session.refused(&refusal))?;
        let all = moved(data, &life, change, session.today);
        let moving = all.iter().filter(|one| matches!(one, Move::Moved { .. })).count();
        Ok((moving > 0).then_some(Self(of, moving)))
    }

    /// Tells it on the standard error, once the change is written.
    pub(super) fn tell(&self, session: &Session) {
        let Self(of, moving) = self;
        writing::tell(&(session.text.cli.output.schedule_moves)(
            *moving,
            &names::short(of.as_str()),
        ));
    }
}
