//! What the base holds of a row's convention, and where the row says otherwise.
//!
//! Fields are compared with all others of the file. A state and a pair are not one field: they are compared
//! here, by the same rule of three ways.

mod asked;
mod pair;
mod state;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

pub(super) use self::{
    pair::{Pairs, pairs},
    state::moves,
};
use super::told::Told;
use crate::{
    domain::convention::{Convention, Standing},
    exchange::import::{Base, values::state::State},
};

/// Conventions of the file by their ground and first day: each is its own.
type Claims = BTreeSet<(String, Option<NaiveDate>)>;

/// The other rows of the file, and the conventions of the base by their ground.
pub(super) struct Beside<'b> {
    claims: Claims,
    grounds: BTreeMap<&'b BTreeSet<String>, Vec<&'b Convention>>,
}

impl<'b> Beside<'b> {
    /// Those of a base.
    pub fn of(claims: Claims, base: &Base<'b>) -> Self {
        let mut grounds: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for one in &base.data.conventions {
            grounds.entry(&one.communes).or_default().push(one);
        }
        Self { claims, grounds }
    }

    /// The conventions of which most is in a perimeter, and it in them: a commune alone is not its EPCI.
    fn on(&self, perimeter: &BTreeSet<String>) -> Vec<&'b Convention> {
        let like = |ground: &BTreeSet<String>| {
            let shared = ground.intersection(perimeter).count();
            shared * 2 > ground.len() && shared * 2 > perimeter.len()
        };
        let near = self.grounds.iter().filter(|(ground, _)| like(ground));
        near.flat_map(|(_, all)| all.iter().copied()).collect()
    }
}

/// The convention of the base that a row is about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Held {
    /// Its id; none where the base has none.
    pub id: Option<String>,
    /// Whether the base already has the end that an avenant gave.
    pub prolonged: bool,
}

/// The convention of the base with the same ground and the same start. Without a start, the only one of the
/// same end, or that has not ended. Else the only one of the same years whose start no other row bears: its
/// start differs; else the only one without days.
pub(super) fn held(told: &Told, beside: &Beside<'_>, base: &Base<'_>) -> Held {
    let Some(one) = convention(told, beside, base) else { return Held::default() };
    let last = told.dates.last();
    let end = one.end_on(base.today);
    let prolonged = (one.end != end || told.dates.amendment.is_some()) && end == last;
    Held { id: Some(one.id.as_str().to_owned()), prolonged }
}

fn convention<'b>(told: &Told, beside: &Beside<'b>, base: &Base<'_>) -> Option<&'b Convention> {
    let all = beside.on(&told.perimeter(base).into_iter().collect());
    let only = |fits: &dyn Fn(&Convention) -> bool| {
        let mut found = all.iter().filter(|one| fits(one));
        found.next().filter(|_| found.next().is_none()).copied()
    };
    let Some(start) = told.dates.start else {
        let open = [Standing::Preparing, Standing::Signed, Standing::Undated];
        let end = told.dates.last();
        let ended = told.state == Some(State::Expired);
        let same_end = |one: &Convention| one.end == end || one.end_on(base.today) == end;
        let standing = |one: &Convention, all: &[Standing]| all.contains(&one.standing(base.today));
        return only(&|one| end.is_some() && same_end(one))
            .or_else(|| only(&|one| !ended && standing(one, &open)))
            .or_else(|| only(&|one| end.is_none() && standing(one, standings(told.state))));
    };
    let ground = told.ground();
    let claimed = |one: &Convention| beside.claims.contains(&(ground.clone(), one.start));
    let same_years = |one: &Convention| overlap(one, start, told, base.today);
    only(&|one| one.start == Some(start))
        .or_else(|| only(&|one| same_years(one) && !claimed(one)))
        // One that is being made gets its days.
        .or_else(|| only(&|one| one.start.is_none() && !claimed(one)))
}

/// How a convention may stand that a row without days is about.
const fn standings(state: Option<State>) -> &'static [Standing] {
    match state {
        Some(State::Signed) => &[Standing::InForce],
        Some(State::Renewing) => &[Standing::InForce, Standing::Expired],
        Some(State::Expired | State::Terminated) => &[Standing::Expired],
        Some(State::Abandoned) => &[Standing::Abandoned],
        Some(State::Preparing | State::Outside | State::NoCtg) | None => &[],
    }
}

/// Whether both cover a day.
fn overlap(one: &Convention, start: NaiveDate, told: &Told, today: NaiveDate) -> bool {
    let begins = one.start.is_some_and(|own| told.dates.last().unwrap_or(start) >= own);
    begins && one.end_on(today).is_none_or(|end| start <= end)
}
