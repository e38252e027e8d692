//! A deadline in words, for the view of deadlines and the command line alike.
//!
//! Must not know where it is drawn.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::{
    domain::{
        deadline::{Concern, Deadline},
        evaluation::Planned,
        facts::Facts,
        field::{Field, RecordKind},
        id::{ConventionId, TerritoryCode},
        meeting::Meeting,
    },
    text::Text,
};

/// Who reads deadlines, and when.
#[derive(Debug, Clone, Copy)]
pub struct Due<'a> {
    /// The base.
    pub data: &'a Facts,
    /// The words.
    pub text: &'a Text,
    /// The day.
    pub today: NaiveDate,
    /// The territories of who reads.
    pub sector: &'a BTreeSet<TerritoryCode>,
}

impl<'a> Due<'a> {
    /// Everything it says, uncut.
    #[must_use]
    pub fn full(&self, one: &Deadline) -> String {
        let (places, what) = (self.places(one, str::to_owned), self.what(one));
        let day = (self.text.words.day)(one.on);
        format!("{day} · {} · {places}{}{what}", self.owed(one, false), self.text.page.colon)
    }

    /// Who owes it: one of the two, else what it is of; in a few letters where columns are few.
    #[must_use]
    pub fn owed(&self, one: &Deadline, narrow: bool) -> &'static str {
        let Concern::FollowUp(id) = &one.concern else {
            return if one.convention.is_some() { "CTG" } else { "Caf" };
        };
        let (text, words) = (&self.text.ui.due, &self.text.words);
        let say = if narrow { text.owed_short } else { words.owed_by };
        self.data.follow_up(id).map(|one| say(one.owed_by)).unwrap_or_default()
    }

    /// The territory it is read on, and how many more there are.
    #[must_use]
    pub fn places(&self, one: &Deadline, written: impl Fn(&'a str) -> String) -> String {
        let found = one.territory(self.sector).and_then(|code| self.data.territory(code));
        let name = written(found.map(|one| one.name.as_str()).unwrap_or_default());
        match one.territories.len() {
            0 | 1 => name,
            more => format!("{name} +{}", more - 1),
        }
    }

    /// A meeting: what it is, its title, its hour; the day after, that it is to be confirmed.
    fn meeting(&self, one: &Meeting) -> String {
        let kind = self.data.kind_label(&one.kind);
        let hour = one.at.as_deref().map(self.text.words.hour);
        let named = [Some(kind), one.title.as_deref(), hour.as_deref()];
        let named = named.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        if one.on < self.today { (self.text.ui.due.to_confirm)(&named) } else { named }
    }

    /// What it is, in words.
    #[must_use]
    pub fn what(&self, one: &Deadline) -> String {
        let (data, text) = (self.data, &self.text.ui.due);
        let name = |id: &ConventionId| {
            data.convention(id).map(|one| one.name.as_str()).unwrap_or_default()
        };
        match &one.concern {
            Concern::FollowUp(id) => {
                data.follow_up(id).map(|one| one.what.clone()).unwrap_or_default()
            }
            Concern::Evaluation(id) => (text.evaluation)(name(id)),
            Concern::End(id) => (text.end)(name(id)),
            Concern::Step(id) => data.step(id).map(|one| one.title.clone()).unwrap_or_default(),
            Concern::Action(id) => {
                let found = data.actions.of(id);
                found.map(|one| (text.action)(&one.number, &one.title)).unwrap_or_default()
            }
            Concern::Meeting(id) => {
                let found = data.meetings.iter().find(|one| one.id == *id);
                found.map(|one| self.meeting(one)).unwrap_or_default()
            }
            Concern::Planned(id) => {
                let found = data.evaluations_planned.iter().find(|one| one.id == *id);
                let kind = |one: &Planned| {
                    let code = one.kind.as_str();
                    self.text.code(RecordKind::Evaluation, Field::Kind, code).unwrap_or(code)
                };
                let said = found.map(|one| (text.planned)(kind(one), name(&one.convention)));
                said.unwrap_or_default()
            }
            Concern::Agreement(id) => {
                let found = data.equipments.iter().find(|one| one.id == *id);
                found.map(|one| (text.agreement)(&one.name)).unwrap_or_default()
            }
            Concern::Mandate(id) => {
                let found = data.contact(id.as_str());
                found.map(|one| (text.mandate)(&one.label)).unwrap_or_default()
            }
        }
    }
}
