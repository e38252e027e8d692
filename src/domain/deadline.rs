//! Deadlines known today: due follow-ups, evaluations to begin, conventions that end, what their schedules
//! and plans promise, meetings to hold or to confirm.
//!
//! Computed with the index, on the file's thread; sorted for a reader: late ones, this week, the next, this
//! month, later; in each those of the reader's sector first, what the Caf owes before the rest, then by day.

mod concern;

use std::collections::{BTreeSet, HashMap};

use chrono::{Datelike, Days, NaiveDate};

pub use self::concern::Concern;
use super::{
    alerts::Thresholds,
    convention::{Convention, Standing},
    day::add_months,
    id::{ConventionId, TerritoryCode},
    index::Index,
    snapshot::Snapshot,
};

/// How near, seen from a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Span {
    /// The day has passed.
    Late,
    /// To the Sunday that comes.
    ThisWeek,
    /// The week after.
    NextWeek,
    /// The rest of the month.
    ThisMonth,
    /// Later.
    Later,
}

/// Something due on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// The day.
    pub on: NaiveDate,
    /// The subject.
    pub concern: Concern,
    /// Of which convention, where it hangs on one.
    pub convention: Option<ConventionId>,
    /// Where, in the order of the snapshot.
    pub territories: Vec<TerritoryCode>,
}

impl Deadline {
    /// How near it is, seen from today.
    #[must_use]
    pub fn span(&self, today: NaiveDate) -> Span {
        span_of(self.on, today)
    }

    /// Whether it is on a territory of that sector, or of the whole Caf; without a sector all are.
    #[must_use]
    pub fn is_of(&self, sector: &BTreeSet<TerritoryCode>) -> bool {
        sector.is_empty()
            || self.territories.is_empty()
            || self.territories.iter().any(|code| sector.contains(code))
    }

    /// The territory it is read on: one of the sector where there is one.
    #[must_use]
    pub fn territory(&self, sector: &BTreeSet<TerritoryCode>) -> Option<&TerritoryCode> {
        let mine = self.territories.iter().find(|code| sector.contains(*code));
        mine.or(self.territories.first())
    }
}

/// How near a day is, seen from today.
#[must_use]
pub fn span_of(on: NaiveDate, today: NaiveDate) -> Span {
    let left = 7 - u64::from(today.weekday().num_days_from_monday());
    let monday = |weeks: u64| today.checked_add_days(Days::new(left + 7 * weeks));
    if on < today {
        Span::Late
    } else if monday(0).is_none_or(|next| on < next) {
        Span::ThisWeek
    } else if monday(1).is_none_or(|next| on < next) {
        Span::NextWeek
    } else if (on.year(), on.month()) == (today.year(), today.month()) {
        Span::ThisMonth
    } else {
        Span::Later
    }
}

/// Every deadline known today, by day.
#[must_use]
pub fn deadlines(
    snapshot: &Snapshot,
    index: &Index,
    today: NaiveDate,
    limits: &Thresholds,
) -> Vec<Deadline> {
    let places: HashMap<&ConventionId, usize> =
        snapshot.conventions.iter().map(|one| &one.id).zip(0..).collect();
    let promised = snapshot.follow_ups.iter().filter(|one| one.is_open()).filter_map(|one| {
        let (on, concern) = (one.due?, Concern::FollowUp(one.id.clone()));
        let convention = snapshot.convention_of(one).filter(|_| one.territory.is_none());
        let through = convention.and_then(|id| places.get(id));
        let through = through.map(|at| codes_of(*at, snapshot, index)).unwrap_or_default();
        let territories = one.territory.iter().cloned().chain(through).collect();
        Some(Deadline { on, concern, convention: one.convention.clone(), territories })
    });
    let mut found: Vec<Deadline> = promised.collect();
    found.extend(meetings(snapshot, index, &places));
    found.extend(planned(snapshot, index, &places));
    found.extend(means(snapshot, today));
    let scheduled: BTreeSet<&ConventionId> = snapshot
        .schedule
        .iter()
        .filter(|one| one.template.as_deref() == Some(EVALUATION_BEGUN))
        .map(|one| &one.convention)
        .collect();
    let mut running: HashMap<&ConventionId, usize> = HashMap::new();
    for (at, convention) in snapshot.conventions.iter().enumerate() {
        let renewed = index.renewed_on(at, snapshot).is_some_and(|signed| signed <= today);
        if renewed {
            continue;
        }
        if matches!(convention.standing(today), Standing::Expired | Standing::Abandoned) {
            continue;
        }
        running.insert(&convention.id, at);
        let of = |on, concern| Deadline {
            on,
            concern,
            convention: Some(convention.id.clone()),
            territories: codes_of(at, snapshot, index),
        };
        // A schedule that tells of the evaluation says it itself.
        let says = scheduled.contains(&convention.id)
            || snapshot.evaluations_begun.get(&convention.id).is_some_and(|day| *day <= today);
        let days = days_of(convention, today, limits);
        let days = days.map(|(on, concern)| (on, concern(convention.id.clone())));
        let days = days.filter(|(_, concern)| !(says && matches!(concern, Concern::Evaluation(_))));
        found.extend(days.map(|(on, concern)| of(on, concern)));
        found.extend(snapshot.actions_of(&convention.id).filter_map(|action| {
            let (on, _) = action.due.filter(|_| action.is_running())?;
            Some(of(on, Concern::Action(action.id.clone())))
        }));
    }
    found.extend(snapshot.schedule.iter().filter_map(|step| {
        let at = *running.get(&step.convention)?;
        Some(Deadline {
            on: step.due,
            concern: Concern::Step(step.id.clone()),
            convention: Some(step.convention.clone()),
            territories: codes_of(at, snapshot, index),
        })
    }));
    found.sort_by(|one, other| (one.on, &one.concern).cmp(&(other.on, &other.concern)));
    found
}

/// The template whose deadline is the day by which the evaluation has begun.
const EVALUATION_BEGUN: &str = "evaluation_commencee";

/// Meetings to hold, and those to confirm.
fn meetings<'a>(
    snapshot: &'a Snapshot,
    index: &'a Index,
    places: &'a HashMap<&ConventionId, usize>,
) -> impl Iterator<Item = Deadline> + use<'a> {
    snapshot.meetings.iter().map(move |one| {
        let through = one.convention.as_ref().and_then(|id| places.get(id));
        let through = through.map(|at| codes_of(*at, snapshot, index)).unwrap_or_default();
        let own = one.territories.iter().filter(|code| !through.contains(code)).cloned();
        Deadline {
            on: one.on,
            concern: Concern::Meeting(one.id.clone()),
            convention: one.convention.clone(),
            territories: through.iter().cloned().chain(own).collect(),
        }
    })
}

/// Evaluations that are planned.
fn planned<'a>(
    snapshot: &'a Snapshot,
    index: &'a Index,
    places: &'a HashMap<&ConventionId, usize>,
) -> impl Iterator<Item = Deadline> + use<'a> {
    snapshot.evaluations_planned.iter().map(move |one| Deadline {
        on: one.on,
        concern: Concern::Planned(one.id.clone()),
        convention: Some(one.convention.clone()),
        territories: places
            .get(&one.convention)
            .map(|at| codes_of(*at, snapshot, index))
            .unwrap_or_default(),
    })
}

/// Agreements and mandates that end, where they have not.
fn means(snapshot: &Snapshot, today: NaiveDate) -> Vec<Deadline> {
    let with = |commune: &str| -> Vec<TerritoryCode> {
        let all = snapshot.territories.iter().filter(|one| one.communes.contains(commune));
        all.map(|one| one.code.clone()).collect()
    };
    let of = |on, concern, territories| Deadline { on, concern, convention: None, territories };
    let open = snapshot.equipments.iter().filter(|one| one.is_open(today));
    let agreements = open.filter_map(|one| {
        Some(of(one.agreement_end?, Concern::Agreement(one.id.clone()), with(&one.commune)))
    });
    let mandates = snapshot.contacts.iter().filter_map(|one| {
        let end = one.mandate_end.filter(|end| *end >= today)?;
        let own: Vec<TerritoryCode> = one.territories.iter().cloned().collect();
        let through = || one.commune.as_deref().map(with).unwrap_or_default();
        let territories = if own.is_empty() { through() } else { own };
        Some(of(end, Concern::Mandate(one.id.clone()), territories))
    });
    agreements.chain(mandates).collect()
}

/// The territories of the convention at that place.
fn codes_of(at: usize, snapshot: &Snapshot, index: &Index) -> Vec<TerritoryCode> {
    let places = index.territories_of(at).iter();
    places.filter_map(|place| Some(snapshot.territories.get(*place)?.code.clone())).collect()
}

/// The days that a convention asks for: its evaluation where it has not begun, and its end.
fn days_of(
    convention: &Convention,
    today: NaiveDate,
    limits: &Thresholds,
) -> impl Iterator<Item = (NaiveDate, fn(ConventionId) -> Concern)> {
    let signed = [Standing::InForce, Standing::Signed, Standing::Undated];
    let running = signed.contains(&convention.standing(today));
    let end = convention.end_on(today).filter(|_| running);
    let to_evaluate = end.filter(|_| !convention.stage_on(today).evaluation_begun());
    let begins = to_evaluate.map(|end| add_months(end, -limits.end_evaluate));
    let evaluation = begins.map(|on| (on, Concern::Evaluation as fn(ConventionId) -> Concern));
    evaluation.into_iter().chain(end.map(|on| (on, Concern::End as fn(ConventionId) -> Concern)))
}

#[cfg(test)]
mod tests;
