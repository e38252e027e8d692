//! What the base holds of a row's convention, and where the row says otherwise: it is asked.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Told, people::Pair};
use crate::{
    domain::{
        convention::{Convention, Standing},
        fold::fold,
        id::TerritoryCode,
        stage::Stage,
        territory::{Territory, TerritoryKind},
    },
    exchange::import::{Asking, Base, Choice, Reason, values::state::State},
};

/// The convention of the base that a row is about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Held {
    /// Its id; none where the base has none.
    pub id: Option<String>,
    /// Whether the base already has the end that an avenant gave.
    pub prolonged: bool,
}

/// The convention of the base with the same ground and the same start; without a start, the only one
/// that has not ended.
pub(super) fn held(told: &Told, base: &Base<'_>) -> Held {
    let Some(one) = convention(told, base) else { return Held::default() };
    let last = told.dates.last();
    let prolonged = one.end != one.end_on(base.today) && one.end_on(base.today) == last;
    Held { id: Some(one.id.as_str().to_owned()), prolonged }
}

fn convention<'b>(told: &Told, base: &Base<'b>) -> Option<&'b Convention> {
    let perimeter: BTreeSet<String> = told.perimeter(base).into_iter().collect();
    let on = |one: &&Convention| {
        let shared = one.communes.iter().filter(|insee| perimeter.contains(*insee)).count();
        // Most of each is in the other: a commune alone is not its EPCI.
        shared * 2 > one.communes.len() && shared * 2 > perimeter.len()
    };
    let all: Vec<&Convention> = base.data.conventions.iter().filter(on).collect();
    let open = |one: &Convention| {
        let standing = one.standing(base.today);
        matches!(standing, Standing::Preparing | Standing::Signed | Standing::Undated)
    };
    let start = told.dates.start;
    let fits = |one: &&Convention| if start.is_some() { one.start == start } else { open(one) };
    let same: Vec<&Convention> = all.into_iter().filter(fits).collect();
    match same[..] {
        [one] => Some(one),
        _ => None,
    }
}

/// The group of the base that has the communes of a row, where it is less than an EPCI.
pub(super) fn group<'b>(told: &Told, base: &Base<'b>) -> Option<&'b Territory> {
    let communes: BTreeSet<String> = told.communes.iter().cloned().collect();
    let same = |one: &&Territory| !communes.is_empty() && one.communes == communes;
    base.data.territories.iter().filter(|one| one.kind == TerritoryKind::Group).find(same)
}

/// Asks what the row says otherwise; whether its state may be taken.
pub(super) fn against(told: &Told, held: &Held, base: &Base<'_>, asking: &mut Asking<'_>) -> bool {
    let Some(one) = held.id.as_ref().and_then(|id| base.data.convention(&id.as_str().into()))
    else {
        return true;
    };
    let source = asking.source().to_owned();
    let said = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let days = [
        ("signed", one.signed, told.dates.signed),
        ("end", one.end_on(base.today), told.dates.last().filter(|_| !told.dates.crossed)),
    ];
    for (what, own, read) in days {
        if own.is_some() && read.is_some() && own != read {
            differ(&source, what, &said(own), &said(read), asking);
        }
    }
    let own = state_of(one, base.today);
    let other = told.state.filter(|state| *state != own);
    if let Some(state) = other {
        differ(&source, "state", own.as_str(), state.as_str(), asking);
    }
    other.is_none()
}

/// The state that the base would say, in the words of a workbook.
fn state_of(one: &Convention, today: NaiveDate) -> State {
    let renewing = one.stage_on(today) == Stage::Renouvellement;
    match one.standing(today) {
        Standing::Expired | Standing::Abandoned => State::Expired,
        Standing::Preparing => State::Preparing,
        Standing::Signed | Standing::Undated | Standing::InForce if renewing => State::Renewing,
        Standing::Signed | Standing::Undated | Standing::InForce => State::Signed,
    }
}

/// Both values, that of the base first.
fn differ(cell: &str, what: &str, own: &str, read: &str, asking: &mut Asking<'_>) {
    let choices = [("base", own), ("file", read)]
        .map(|(answer, label)| Choice { answer: answer.to_owned(), label: label.to_owned() });
    let _ =
        asking.ask(Reason::AgainstBase, cell, &format!("{what} : {own} / {read}"), choices.into());
}

/// Whether the pairs of a row are to be taken: not those the base has, nor others before it is asked.
pub(super) fn pairs_stand(told: &Told, base: &Base<'_>, asking: &mut Asking<'_>) -> bool {
    if told.pair == Pair::default() {
        return false;
    }
    let group = group(told, base).map(|one| one.code.clone());
    let code = group.unwrap_or_else(|| TerritoryCode::from(told.siren.as_str()));
    let now: Vec<_> = base
        .data
        .binomes
        .iter()
        .filter(|one| one.active_on(base.today) && one.sector.contains(&code))
        .collect();
    if now.is_empty() || !told.communes.is_empty() && told.siren.is_empty() {
        return true;
    }
    let named = |id: Option<&crate::domain::id::PersonId>| fold(base.data.person_name(id));
    let own = |technicien: bool| -> BTreeSet<String> {
        let halves = now.iter().map(|one| {
            named(if technicien { one.technicien.as_ref() } else { one.administrateur.as_ref() })
        });
        halves.filter(|name| !name.is_empty()).collect()
    };
    let read = |names: &[String]| names.iter().map(|name| fold(name)).collect::<BTreeSet<_>>();
    let sides =
        [(own(false), read(&told.pair.administrators)), (own(true), read(&told.pair.technicians))];
    // A side that the row leaves empty says nothing against the base.
    if sides.iter().all(|(own, read)| read.is_empty() || own == read) {
        return false;
    }
    let all = |each: Vec<&BTreeSet<String>>| {
        each.into_iter().flatten().cloned().collect::<Vec<_>>().join(", ")
    };
    let own = all(sides.iter().map(|(own, _)| own).collect());
    let read = all(sides.iter().map(|(_, read)| read).collect());
    let source = asking.source().to_owned();
    differ(&source, "binôme", &own, &read, asking);
    false
}
