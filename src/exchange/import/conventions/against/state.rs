//! The state of a row against that of its convention.

use chrono::NaiveDate;

use super::{super::told::Told, asked::differ};
use crate::{
    domain::{
        convention::{Convention, Standing},
        field::{Field, RecordKind},
        import::Wrote,
        reader::Reader,
        stage::Stage,
    },
    exchange::import::{Asking, Base, values::state::State},
};

/// Whether a row moves its convention to the stage that its state says.
pub fn moves(told: &Told, id: &str, base: &Base<'_>, asking: &mut Asking<'_>) -> bool {
    let Some(one) = base.data.convention(&id.into()) else { return true };
    let own = state_of(one, base.today);
    let Some(read) = told.state.filter(|state| *state != own) else { return false };
    let stage = told.stage();
    let latest = one.passages.iter().max_by_key(|passage| passage.on);
    if base.imports.is_some_and(|imports| imports.of(RecordKind::Convention, id).is_some()) {
        let last = last(id, base);
        if last == stage {
            return false;
        }
        if last == latest.map(|passage| passage.stage) {
            return true;
        }
    }
    let wrote = latest.map(|passage| Wrote {
        by: passage.author.as_ref().map(|by| base.data.person_name(Some(by)).to_owned()),
        on: Some(passage.on),
    });
    differ("state", (own.as_str(), read.as_str()), wrote, asking)
}

/// The stage that the last import gave it; it may have given none.
fn last(id: &str, base: &Base<'_>) -> Option<Stage> {
    let passages = base.imports?.of_kind(RecordKind::Passage).map(|(_, fields)| Reader(fields));
    let own = passages.filter(|one| one.optional(Field::Convention).as_deref() == Some(id));
    own.max_by_key(|one| one.day(Field::On))?.code(Field::Stage, Stage::from_code)
}

/// The state that the base would say, in the words of a workbook.
fn state_of(one: &Convention, today: NaiveDate) -> State {
    let stage = one.stage_on(today);
    let renewing = stage == Stage::Renouvellement;
    match one.standing(today) {
        Standing::Abandoned => State::Abandoned,
        Standing::Expired if stage == Stage::Resiliee => State::Terminated,
        // Prolonged, or being renewed once it has ended.
        Standing::Expired
        | Standing::Preparing
        | Standing::Signed
        | Standing::Undated
        | Standing::InForce
            if renewing =>
        {
            State::Renewing
        }
        Standing::Expired => State::Expired,
        // Said to be signed, the day is not known.
        Standing::Preparing if stage == Stage::MiseEnOeuvre => State::Signed,
        Standing::Preparing => State::Preparing,
        Standing::Signed | Standing::Undated | Standing::InForce => State::Signed,
    }
}
