//! The conventions of the demonstration, written as they were made: passage after passage.

mod amendments;
mod late;
mod plans;
mod table;

use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate};

pub(super) use self::late::write_late;

use self::{
    plans::{MAKING, Plan},
    table::PLANS,
};
use super::{
    book::{Book, later, working},
    people::Team,
    places::Place,
};
use crate::domain::{
    change::Change,
    convention::{Convention, Standing},
    day,
    id::{ConventionId, PassageId, TerritoryCode},
    stage::{Passage, Stage},
    territory::DepartmentReference,
};

/// A convention, and the territories it is about.
pub(super) struct Ctg {
    pub(super) convention: Convention,
    pub(super) territories: Vec<TerritoryCode>,
    /// The form of its axes, and how many fiches they hold.
    pub(super) fiches: (&'static str, usize),
}

impl Ctg {
    /// Whether it is in the base: not where the reference lacks its communes.
    pub(super) fn is_in_base(&self) -> bool {
        !self.convention.communes.is_empty()
    }

    /// Whether one would speak of it there and then: begun, neither closed nor given up.
    pub(super) fn lives(&self, territory: &TerritoryCode, on: NaiveDate) -> bool {
        let begun = self.convention.passages.first().is_some_and(|first| first.on <= on);
        let standing = self.convention.standing(on);
        begun
            && self.territories.contains(territory)
            && !self.convention.stage_on(on).is_outcome()
            && !matches!(standing, Standing::Abandoned | Standing::Expired)
    }
}

/// Writes them all.
pub(super) fn write(
    book: &mut Book,
    reference: &DepartmentReference,
    places: &[Place],
    team: &Team,
) -> Vec<Ctg> {
    let mut made: Vec<Ctg> = Vec::new();
    for plan in &PLANS {
        let before = plan.renews.and_then(|at| made.get(at)).map(|ctg| ctg.convention.clone());
        let convention = convention(book, plan, reference, before.as_ref());
        made.push(with_dates(book, plan, convention, places, team));
    }
    close_renewed(book, &mut made, team);
    for ctg in made.iter().filter(|ctg| ctg.is_in_base()) {
        write_one(book, &ctg.convention);
    }
    for (plan, ctg) in PLANS.iter().zip(&made).filter(|(_, ctg)| ctg.is_in_base()) {
        amendments::write(book, plan, ctg, team);
    }
    made
}

/// A convention with its territories, its passages and its avenants.
fn with_dates(
    book: &mut Book,
    plan: &Plan,
    convention: Convention,
    places: &[Place],
    team: &Team,
) -> Ctg {
    let territories = plan.territories.iter().map(|&code| TerritoryCode::from(code));
    let territories = territories.filter(|code| places.iter().any(|place| place.code == *code));
    let mut ctg = Ctg { convention, territories: territories.collect(), fiches: plan.fiches };
    ctg.convention.passages = passages(book, plan, &ctg, team);
    ctg.convention.amendments = amendments::of(book, plan, &ctg.convention);
    ctg
}

fn convention(
    book: &mut Book,
    plan: &Plan,
    reference: &DepartmentReference,
    before: Option<&Convention>,
) -> Convention {
    let this_month = book.today().with_day(1).unwrap_or(book.today());
    let start = plan.start.map(|months| day::add_months(this_month, months));
    let first = book.opened();
    Convention {
        id: book.id::<ConventionId>(first),
        name: plan.name.to_owned(),
        generation: before.map_or(1, |before| before.generation + 1),
        predecessor: before.map(|before| before.id.clone()),
        start,
        end: start.map(|start| later(day::add_months(start, plan.months), -1)),
        signed: start.zip(plan.signed).map(|(start, days)| working(later(start, days))),
        communes: perimeter(plan, reference),
        themes: plan.themes.iter().map(|&theme| theme.to_owned()).collect(),
        sppe: plan.sppe,
        passages: Vec::new(),
        amendments: Vec::new(),
    }
}

fn perimeter(plan: &Plan, reference: &DepartmentReference) -> BTreeSet<String> {
    let inside = |insee: &str, epci: Option<&str>| {
        let own = epci.is_some_and(|epci| plan.territories.contains(&epci));
        let chosen = plan.only.is_empty() || plan.only.contains(&insee);
        own && chosen && !plan.without.contains(&insee) || plan.with.contains(&insee)
    };
    reference
        .communes
        .iter()
        .filter(|commune| inside(&commune.insee, commune.epci.as_deref()))
        .map(|commune| commune.insee.clone())
        .collect()
}

/// Its passages, oldest first.
fn passages(book: &mut Book, plan: &Plan, ctg: &Ctg, team: &Team) -> Vec<Passage> {
    let mut stages: Vec<(Stage, NaiveDate, &str)> = Vec::new();
    let Convention { start, signed, .. } = ctg.convention;
    if let (Some(start), Some(making)) = (start, plan.making) {
        let on = |share: i64| working(later(start, making * share / 100 - making));
        let made = MAKING.iter().filter(|(stage, _)| !plan.skips.contains(stage));
        stages.extend(made.map(|&(stage, share)| (stage, on(share), "")));
        let begun = signed.map_or(start, |signed| signed.max(start));
        stages.push((Stage::MiseEnOeuvre, working(later(begun, 6)), ""));
    }
    stages.extend(
        plan.since.iter().map(|&(stage, days, reason)| (stage, working(book.ago(days)), reason)),
    );
    stages
        .into_iter()
        .map(|(stage, on, reason)| passage(book, ctg, team, stage, on, reason))
        .collect()
}

fn passage(
    book: &mut Book,
    ctg: &Ctg,
    team: &Team,
    stage: Stage,
    on: NaiveDate,
    reason: &str,
) -> Passage {
    let author = ctg.territories.first().and_then(|code| team.pair(code, on).1);
    Passage {
        id: book.id::<PassageId>(book.written(on)),
        convention: ctg.convention.id.clone(),
        stage,
        on,
        reason: reason.to_owned(),
        author,
    }
}

/// A convention whose successor is in force is closed on the day that one begins.
fn close_renewed(book: &mut Book, made: &mut [Ctg], team: &Team) {
    let today = book.today();
    let begun: Vec<_> = made
        .iter()
        .filter(|ctg| ctg.convention.in_force(today))
        .filter_map(|ctg| ctg.convention.predecessor.clone().zip(ctg.convention.start))
        .collect();
    for (id, start) in begun {
        for ctg in made.iter_mut().filter(|ctg| ctg.convention.id == id) {
            let closed = passage(book, ctg, team, Stage::Renouvelee, start, "");
            ctg.convention.passages.push(closed);
        }
    }
}

/// Writes the convention with its first passage, then each thing on the day it was known.
fn write_one(book: &mut Book, whole: &Convention) {
    let Some((first, rest)) = whole.passages.split_first() else {
        return;
    };
    let by = first.author.as_ref();
    let mut known = as_known(whole, book.written(first.on));
    book.write(first.on, by, Change::add_convention(&known, first));
    for passage in rest {
        book.write(passage.on, passage.author.as_ref(), Change::add_passage(passage));
    }
    for on in [dated_on(whole), whole.signed].into_iter().flatten() {
        let now = as_known(whole, book.written(on));
        let change = Change::edit_convention(&known, &now);
        if !change.is_empty() {
            book.write(on, by, change);
        }
        known = now;
    }
}

/// The convention as one knew it on a day: its period comes with the plan, its signature later.
fn as_known(whole: &Convention, on: NaiveDate) -> Convention {
    let dated = dated_on(whole).is_some_and(|day| day <= on);
    Convention {
        start: whole.start.filter(|_| dated),
        end: whole.end.filter(|_| dated),
        signed: whole.signed.filter(|signed| *signed <= on),
        sppe: whole.sppe.filter(|_| dated),
        ..whole.clone()
    }
}

fn dated_on(whole: &Convention) -> Option<NaiveDate> {
    whole.passages.iter().find(|passage| passage.stage == Stage::Plan).map(|passage| passage.on)
}
