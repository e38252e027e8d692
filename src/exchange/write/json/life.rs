//! A convention with all that hangs on it, as JSON: each record after the description of its kind, with
//! what is computed of it beside its fields.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Map, Value as Json};

use super::{
    Convention,
    record::{figure, with},
    whole_record,
};
use crate::domain::{
    convention, decimal,
    evaluation::has_begun,
    field::{Field, Fields, RecordKind},
    life::Life,
    meeting::Outcome,
    plan::{Action, Indicator, Plan, Progress, year_of},
    reader::Reader,
    record as described,
    rows::Row,
    signatory::{Signatory, is_complete, missing_deliberations},
    snapshot::Snapshot,
};

/// A convention with all that hangs on it.
#[derive(Debug, Serialize)]
pub struct WholeConvention<'a> {
    #[serde(flatten)]
    convention: Convention<'a>,
    /// Both of the Caf, and a collectivité.
    complete: bool,
    missing_deliberations: Vec<Party>,
    evaluation_begun: bool,
    copil_of_year: usize,
    amendments: Vec<Json>,
    signatories: Vec<Json>,
    axes: Vec<Json>,
    indicators: Vec<Json>,
    meetings: Vec<Json>,
    deadlines: Vec<Json>,
    evaluations: Vec<Json>,
    contacts: Vec<Json>,
}

/// A party whose council has still to deliberate.
#[derive(Debug, Serialize)]
struct Party {
    id: String,
    party: String,
}

impl<'a> WholeConvention<'a> {
    /// As it is on that day; `copils` is how many were held in its year by then.
    #[must_use]
    pub fn of(
        ctg: &'a convention::Convention,
        life: &Life,
        copils: usize,
        data: &'a Snapshot,
        on: NaiveDate,
    ) -> Self {
        let made = Made { life, plan: life.plan(), data, on };
        let parties = life.signatories();
        let missing = missing_deliberations(&parties);
        let missing = missing.map(|one| Party { id: one.id.clone(), party: one.party.clone() });
        Self {
            convention: Convention::of(ctg, data, on),
            complete: is_complete(&parties),
            missing_deliberations: missing.collect(),
            evaluation_begun: has_begun(ctg, &life.evaluations(), on),
            copil_of_year: copils,
            amendments: made.amendments(ctg),
            signatories: parties.iter().map(|one| made.signatory(one)).collect(),
            axes: made.axes(),
            indicators: made.indicators(None),
            meetings: made.meetings(),
            deadlines: made.deadlines(),
            evaluations: life.evaluations().iter().map(|one| made.evaluation(&one.id)).collect(),
            contacts: made.contacts(),
        }
    }
}

/// What the parts of a convention are made of.
struct Made<'a> {
    life: &'a Life,
    plan: Plan,
    data: &'a Snapshot,
    on: NaiveDate,
}

impl Made<'_> {
    /// A record with what is computed of it.
    fn record(&self, kind: RecordKind, id: &str, more: Vec<(&str, Json)>) -> Json {
        let nothing = Row { id: id.to_owned(), fields: Fields::new() };
        let row = self.life.row(kind, id).unwrap_or(&nothing);
        let on = (self.data, self.on);
        with(whole_record(described::of(kind), id, &row.fields, false, on), more)
    }

    fn amendments(&self, ctg: &convention::Convention) -> Vec<Json> {
        let counts = |signed: Option<NaiveDate>| signed.is_some_and(|day| day <= self.on);
        let one = |one: &crate::domain::amendment::Amendment| {
            let more = vec![("counts", counts(one.signed).into())];
            self.record(RecordKind::Amendment, &one.id, more)
        };
        ctg.amendments.iter().map(one).collect()
    }

    fn signatory(&self, one: &Signatory) -> Json {
        let more = vec![("missing_deliberation", one.lacks_deliberation().into())];
        self.record(RecordKind::Signatory, &one.id, more)
    }

    fn axes(&self) -> Vec<Json> {
        let axes = self.plan.axes.iter().map(|axis| {
            let progress = Progress::of(self.plan.of_axis(&axis.id), self.on);
            let actions = self.plan.of_axis(&axis.id).map(|one| self.action(one));
            let more = vec![
                ("progress", progress.percent().into()),
                ("late", progress.late.into()),
                ("actions", actions.collect()),
            ];
            self.record(RecordKind::Axis, &axis.id, more)
        });
        axes.collect()
    }

    fn action(&self, one: &Action) -> Json {
        let mut more = computed(one, self.on);
        more.push(("indicators", self.indicators(Some(&one.id)).into()));
        self.record(RecordKind::Action, &one.id, more)
    }

    fn indicators(&self, of: Option<&str>) -> Vec<Json> {
        self.plan.indicators_of(of).map(|one| self.indicator(one)).collect()
    }

    fn indicator(&self, one: &Indicator) -> Json {
        let readings = one.readings.iter();
        let readings = readings.map(|one| self.record(RecordKind::Reading, &one.id, Vec::new()));
        let more = vec![
            ("last", one.last().map(figure).into()),
            ("change", one.change().map(difference).into()),
            ("reached", one.reached().into()),
            ("readings", readings.collect()),
        ];
        self.record(RecordKind::Indicator, &one.id, more)
    }

    fn meetings(&self) -> Vec<Json> {
        let one = |one: &crate::domain::meeting::Meeting| {
            let more = vec![("outcome", outcome(one.outcome(self.on)).into())];
            self.record(RecordKind::Meeting, &one.id, more)
        };
        self.life.meetings().iter().map(one).collect()
    }

    fn deadlines(&self) -> Vec<Json> {
        let one = |one: &crate::domain::schedule::Deadline| {
            let more = vec![("late", one.is_late(self.on).into())];
            self.record(RecordKind::Deadline, &one.id, more)
        };
        self.life.deadlines().iter().map(one).collect()
    }

    fn evaluation(&self, id: &str) -> Json {
        self.record(RecordKind::Evaluation, id, Vec::new())
    }

    /// Contacts with their part, which is a record of its own.
    fn contacts(&self) -> Vec<Json> {
        let roles = self.life.of(RecordKind::ContactRole).iter().map(|row| {
            let read = Reader(&row.fields);
            let contact = read.text(Field::Contact);
            let known = self.data.contact(&contact);
            let more = vec![
                ("id", contact.as_str().into()),
                ("role", read.optional(Field::Role).into()),
                ("contact_role", row.id.as_str().into()),
                ("function", known.map(|one| one.function.as_str()).into()),
                ("body", known.map(|one| one.body.as_str()).into()),
                ("kind", known.map(|one| one.kind.as_str()).into()),
                ("name", known.and_then(|one| one.name.as_deref()).into()),
                ("mandate_ended", known.is_some_and(|one| one.has_left(self.on)).into()),
            ];
            with(Json::Object(Map::new()), more)
        });
        roles.collect()
    }
}

/// What is computed of an action.
#[must_use]
pub fn computed(action: &Action, on: NaiveDate) -> Vec<(&'static str, Json)> {
    vec![("late", action.is_late(on).into()), ("year", year_of(action).into())]
}

/// A difference of decimals, without what binary adds to it.
fn difference(number: f64) -> Json {
    decimal::read(&format!("{number:.9}")).map_or(Json::Null, |text| figure(&text))
}

fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Planned => "planned",
        Outcome::Held => "held",
        Outcome::ToConfirm => "to_confirm",
        Outcome::Cancelled => "cancelled",
    }
}
