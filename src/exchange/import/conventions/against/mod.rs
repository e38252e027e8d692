//! What the base holds of a row's convention, and where the row says otherwise.
//!
//! Fields are compared with all others of the file. A state and a pair are not one field: they are compared
//! here, by the same rule of three ways.

mod pair;
mod state;

use std::collections::BTreeSet;

use chrono::NaiveDate;

pub(super) use self::{
    pair::{Pairs, pairs},
    state::moves,
};
use super::Told;
use crate::{
    domain::{
        convention::{Convention, Standing},
        import::{KEEP, TAKE, Wrote},
        territory::{Territory, TerritoryKind},
    },
    exchange::import::{Asking, Base, Choice, Reason},
};

/// Conventions of the file by their ground and first day: each is its own.
pub(super) type Claims = BTreeSet<(String, Option<NaiveDate>)>;

/// The convention of the base that a row is about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Held {
    /// Its id; none where the base has none.
    pub id: Option<String>,
    /// Whether the base already has the end that an avenant gave.
    pub prolonged: bool,
}

/// The convention of the base with the same ground and the same start. Without a start, the only one that has
/// not ended. Else the only one of the same years whose start no other row bears: its start differs.
pub(super) fn held(told: &Told, claims: &Claims, base: &Base<'_>) -> Held {
    let Some(one) = convention(told, claims, base) else { return Held::default() };
    let last = told.dates.last();
    let end = one.end_on(base.today);
    let prolonged = (one.end != end || told.dates.amendment.is_some()) && end == last;
    Held { id: Some(one.id.as_str().to_owned()), prolonged }
}

fn convention<'b>(told: &Told, claims: &Claims, base: &Base<'b>) -> Option<&'b Convention> {
    let perimeter: BTreeSet<String> = told.perimeter(base).into_iter().collect();
    let on = |one: &&Convention| {
        let shared = one.communes.iter().filter(|insee| perimeter.contains(*insee)).count();
        // Most of each is in the other: a commune alone is not its EPCI.
        shared * 2 > one.communes.len() && shared * 2 > perimeter.len()
    };
    let all: Vec<&Convention> = base.data.conventions.iter().filter(on).collect();
    let only = |fits: &dyn Fn(&Convention) -> bool| {
        let mut found = all.iter().filter(|one| fits(one));
        found.next().filter(|_| found.next().is_none()).copied()
    };
    let Some(start) = told.dates.start else {
        let open = [Standing::Preparing, Standing::Signed, Standing::Undated];
        return only(&|one| open.contains(&one.standing(base.today)));
    };
    let claimed = |one: &Convention| claims.contains(&(told.ground(), one.start));
    only(&|one| one.start == Some(start)).or_else(|| {
        let same_years = |one: &Convention| overlap(one, start, told, base.today);
        only(&|one| same_years(one) && !claimed(one))
    })
}

/// Whether both cover a day.
fn overlap(one: &Convention, start: NaiveDate, told: &Told, today: NaiveDate) -> bool {
    let begins = one.start.is_some_and(|own| told.dates.last().unwrap_or(start) >= own);
    begins && one.end_on(today).is_none_or(|end| start <= end)
}

/// The group of the base that has the communes of a row, where it is less than an EPCI.
pub(super) fn group<'b>(told: &Told, base: &Base<'b>) -> Option<&'b Territory> {
    let communes: BTreeSet<String> = told.communes.iter().cloned().collect();
    let same = |one: &&Territory| !communes.is_empty() && one.communes == communes;
    base.data.territories.iter().filter(|one| one.kind == TerritoryKind::Group).find(same)
}

/// Both values, that of the base first; whether that of the file is to be taken, once it is answered.
fn differ(
    what: &str,
    (own, read): (&str, &str),
    wrote: Option<Wrote>,
    asking: &mut Asking<'_>,
) -> bool {
    let source = asking.source().to_owned();
    let choices = [(KEEP, own), (TAKE, read)]
        .map(|(answer, label)| Choice { answer: answer.to_owned(), label: label.to_owned() });
    let said = format!("{what}\u{a0}: {own} / {read}");
    let put = asking.questions.len();
    let answer = asking.ask(Reason::AgainstBase, &source, &said, choices.into());
    if let Some(question) = asking.questions.get_mut(put) {
        question.wrote = wrote;
    }
    answer.is_some_and(|answer| answer.trim() == TAKE)
}
