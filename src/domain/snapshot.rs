//! The small things of a base, read in one transaction and never changed: a new one replaces it.
//!
//! Notes are not here: they are many, and the store pages them.

use std::{cmp::Reverse, collections::BTreeMap};

use chrono::NaiveDate;

use super::{
    base_info::BaseInfo,
    binome::{Binome, sector_of},
    communes::Communes,
    conflict::OpenConflict,
    contact::Contact,
    convention::{Convention, latest_first},
    difficulty::Difficulty,
    equipment::Equipment,
    evaluation::Planned,
    field::RecordKind,
    fold::fold,
    follow_up::FollowUp,
    goal::Goal,
    id::{ConventionId, FollowUpId, PersonId, TerritoryCode},
    indexed::Indexed,
    lists::{NoteKind, Theme},
    meeting::Meeting,
    need::Need,
    orientation::Orientation,
    pact::Pact,
    person::Person,
    plan::{Action, Axis},
    post::Post,
    schedule::{Deadline, Template},
    snooze::Snooze,
    territory::{Commune, Territory},
};

/// Everything small in a base.
#[derive(Debug, Clone, Default)]
pub struct Snapshot {
    /// The base itself.
    pub base: BaseInfo,
    /// Last line of the journal that this snapshot has seen.
    pub seq: i64,
    /// Whether it holds what the first picture shows and no more: plans, contacts and means follow.
    pub partial: bool,
    /// Communes of the reference, by INSEE code.
    pub communes: Communes,
    /// Territories, in the order of their sort key.
    pub territories: Vec<Territory>,
    /// Who wrote the talking points of a territory last, where known, and on which day.
    pub talking_points: BTreeMap<TerritoryCode, (Option<PersonId>, NaiveDate)>,
    /// People, by name.
    pub people: Vec<Person>,
    /// Binômes, past and present.
    pub binomes: Vec<Binome>,
    /// Conventions with their passages.
    pub conventions: Vec<Convention>,
    /// Follow-ups still to be done, by due date, those without one last.
    pub follow_ups: Vec<FollowUp>,
    /// Themes in their order.
    pub themes: Vec<Theme>,
    /// Kinds of exchange in their order.
    pub note_kinds: Vec<NoteKind>,
    /// Goals of the whole base by year.
    pub goals: Vec<Goal>,
    /// Goals of one département each, by its code.
    pub department_goals: BTreeMap<String, Vec<Goal>>,
    /// The day of the latest note of each territory that has one of its own.
    pub last_notes: BTreeMap<TerritoryCode, NaiveDate>,
    /// The day of the latest note of each convention that has one.
    pub last_of_conventions: BTreeMap<ConventionId, NaiveDate>,
    /// The day an elected person was met last, by territory.
    pub elus_met: BTreeMap<TerritoryCode, NaiveDate>,
    /// The same, by convention.
    pub elus_of_conventions: BTreeMap<ConventionId, NaiveDate>,
    /// The day of the latest steering committee of each convention that had one in the year.
    pub copils: BTreeMap<ConventionId, NaiveDate>,
    /// The day of the latest board held on the ground in the year.
    pub board_held: Option<NaiveDate>,
    /// How many councils have still to deliberate, of each convention where one has.
    pub deliberations_missing: BTreeMap<ConventionId, usize>,
    /// The day on which the evaluation of each convention began, of those half-way and final.
    pub evaluations_begun: BTreeMap<ConventionId, NaiveDate>,
    /// Evaluations that begin after the day, by day.
    pub evaluations_planned: Vec<Planned>,
    /// Alerts that were put off.
    pub snoozes: Vec<Snooze>,
    /// Contacts: people in front, by function.
    pub contacts: Vec<Contact>,
    /// Axes of every plan, in their order, by convention.
    pub axes: Indexed<Axis>,
    /// Actions of every plan, by axis then number.
    pub actions: Indexed<Action>,
    /// Ids and labels of indicators, by label.
    pub indicators: Vec<(String, String)>,
    /// Orientations of the schémas, in their order.
    pub orientations: Vec<Orientation>,
    /// Establishments, by name.
    pub equipments: Vec<Equipment>,
    /// Posts, of collectivities and of the Caf.
    pub posts: Vec<Post>,
    /// Difficulties that are not closed, the oldest first.
    pub difficulties: Vec<Difficulty>,
    /// Needs, by territory.
    pub needs: Vec<Need>,
    /// Pacts, by name.
    pub pacts: Vec<Pact>,
    /// Templates of deadlines, in their order.
    pub templates: Vec<Template>,
    /// Deadlines of schedules still to be done, by day.
    pub schedule: Vec<Deadline>,
    /// Meetings neither held nor called off, by day.
    pub meetings: Vec<Meeting>,
    /// Thresholds that were set, by their name.
    pub settings: BTreeMap<String, String>,
    /// What two people want of one field and nobody has settled, the oldest first.
    pub conflicts: Vec<OpenConflict>,
    /// Names and labels of archived records, by kind and id: others may still name them.
    pub archived: BTreeMap<(RecordKind, String), String>,
}

impl Snapshot {
    /// A commune by its INSEE code.
    #[must_use]
    pub fn commune(&self, insee: &str) -> Option<&Commune> {
        self.communes.of(insee)
    }

    /// INSEE codes and names of the communes, by name.
    #[must_use]
    pub fn commune_names(&self) -> Vec<(&str, &str)> {
        let each = self.communes.counted().filter_map(|one| self.commune(one.insee));
        let mut all: Vec<(&str, &str)> =
            each.map(|one| (one.insee.as_str(), one.name.as_str())).collect();
        all.sort_by_cached_key(|(insee, name)| (fold(name), (*insee).to_owned()));
        all
    }

    /// A territory by its code.
    #[must_use]
    pub fn territory(&self, code: &TerritoryCode) -> Option<&Territory> {
        self.territories.iter().find(|territory| territory.code == *code)
    }

    /// A person by id.
    #[must_use]
    pub fn person(&self, id: &PersonId) -> Option<&Person> {
        self.people.iter().find(|person| person.id == *id)
    }

    /// A person by name, accents and case ignored.
    #[must_use]
    pub fn person_named(&self, name: &str) -> Option<&Person> {
        let name = fold(name);
        self.people.iter().find(|person| fold(&person.name) == name)
    }

    /// The first territory of a person: of their sector, else of all.
    #[must_use]
    pub fn first_territory(&self, me: Option<&str>, today: NaiveDate) -> Option<&Territory> {
        let me = me.and_then(|name| self.person_named(name));
        let sector = me.map(|me| sector_of(&me.id, &self.binomes, today)).unwrap_or_default();
        let mine = |one: &&Territory| sector.is_empty() || sector.contains(&one.code);
        self.territories.iter().find(mine)
    }

    /// A contact by id.
    #[must_use]
    pub fn contact(&self, id: &str) -> Option<&Contact> {
        self.contacts.iter().find(|one| one.id.as_str() == id)
    }

    /// A convention by id.
    #[must_use]
    pub fn convention(&self, id: &ConventionId) -> Option<&Convention> {
        self.conventions.iter().find(|convention| convention.id == *id)
    }

    /// An open follow-up by id.
    #[must_use]
    pub fn follow_up(&self, id: &FollowUpId) -> Option<&FollowUp> {
        self.follow_ups.iter().find(|follow_up| follow_up.id == *id)
    }

    /// Conventions whose perimeter has a commune in this territory: the latest generation first,
    /// then the latest start.
    #[must_use]
    pub fn conventions_of(&self, territory: &Territory) -> Vec<&Convention> {
        let mut found: Vec<&Convention> = self
            .conventions
            .iter()
            .filter(|one| one.all_communes().any(|insee| territory.communes.contains(insee)))
            .collect();
        found.sort_by_key(|one| latest_first(one));
        found
    }

    /// Territories that a convention’s perimeter touches, the one with the most of its communes first.
    #[must_use]
    pub fn territories_of(&self, convention: &Convention) -> Vec<&Territory> {
        let shared = |one: &Territory| {
            convention.all_communes().filter(|insee| one.communes.contains(*insee)).count()
        };
        let each = self.territories.iter().map(|one| (shared(one), one));
        let mut found: Vec<_> = each.filter(|(communes, _)| *communes > 0).collect();
        found.sort_by_key(|(communes, _)| Reverse(*communes));
        found.into_iter().map(|(_, one)| one).collect()
    }

    /// The axes of a convention, in their order.
    pub fn axes_of<'a>(&'a self, convention: &'a ConventionId) -> impl Iterator<Item = &'a Axis> {
        let from = self.axes.partition_point(|axis| axis.convention < *convention);
        let rest = self.axes.get(from..).unwrap_or_default().iter();
        rest.take_while(move |axis| axis.convention == *convention)
    }

    /// The actions of an axis, by number.
    #[must_use]
    pub fn actions_in(&self, axis: &str) -> &[Action] {
        let from = self.actions.partition_point(|one| one.axis.as_str() < axis);
        let rest = self.actions.get(from..).unwrap_or_default();
        &rest[..rest.partition_point(|one| one.axis == axis)]
    }

    /// The actions of a plan, axis by axis.
    pub fn actions_of<'a>(
        &'a self,
        convention: &'a ConventionId,
    ) -> impl Iterator<Item = &'a Action> {
        self.axes_of(convention).flat_map(|axis| self.actions_in(&axis.id))
    }

    /// The convention whose plan has this axis.
    #[must_use]
    pub fn convention_of_axis(&self, axis: &str) -> Option<&ConventionId> {
        self.axes.of(axis).map(|one| &one.convention)
    }

    /// Inhabitants of a set of communes, those of the reference only.
    #[must_use]
    pub fn population<C: AsRef<str>>(&self, communes: impl IntoIterator<Item = C>) -> u64 {
        communes
            .into_iter()
            .filter_map(|insee| self.commune(insee.as_ref()))
            .map(|commune| u64::from(commune.population))
            .sum()
    }

    /// The convention whose plan has this action.
    #[must_use]
    pub fn convention_of_action(&self, action: &str) -> Option<&ConventionId> {
        self.convention_of_axis(&self.actions.of(action)?.axis)
    }

    /// The convention of a follow-up: the one it names, else that of its action.
    #[must_use]
    pub fn convention_of<'a>(&'a self, one: &'a FollowUp) -> Option<&'a ConventionId> {
        let through = || self.convention_of_action(one.action.as_deref()?);
        one.convention.as_ref().or_else(through)
    }

    /// The territory a follow-up is read on: its own, else the first of its convention.
    #[must_use]
    pub fn place_of(&self, one: &FollowUp) -> Option<TerritoryCode> {
        let convention = || self.convention(self.convention_of(one)?);
        let through = || Some(self.territories_of(convention()?).first()?.code.clone());
        one.territory.clone().or_else(through)
    }

    /// A deadline of a schedule still to be done, by id.
    #[must_use]
    pub fn step(&self, id: &str) -> Option<&Deadline> {
        self.schedule.iter().find(|one| one.id == id)
    }

    /// Whether a follow-up counts for a territory: its own, or one of its convention where it names none.
    #[must_use]
    pub fn is_of(&self, one: &FollowUp, code: &TerritoryCode) -> bool {
        if let Some(own) = &one.territory {
            return own == code;
        }
        let convention = self.convention_of(one).and_then(|id| self.convention(id));
        convention.is_some_and(|one| self.territories_of(one).iter().any(|at| at.code == *code))
    }

    /// Open follow-ups of a territory, by due date.
    pub fn follow_ups_of(&self, territory: &TerritoryCode) -> impl Iterator<Item = &FollowUp> {
        self.follow_ups.iter().filter(move |follow_up| self.is_of(follow_up, territory))
    }
}
