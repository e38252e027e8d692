//! The small things of a base, read in one transaction and never changed: a new one replaces it.
//!
//! Notes are not here: they are many, and the store pages them.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{
    binome::{Binome, sector_of},
    communes::Communes,
    conflict::OpenConflict,
    convention::{Convention, latest_first},
    field::RecordKind,
    fold::fold,
    follow_up::FollowUp,
    goal::Goal,
    id::{ConventionId, FollowUpId, PersonId, TerritoryCode},
    lists::{NoteKind, Theme},
    person::Person,
    territory::{Commune, Department, Territory},
};

/// The identity of a base.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BaseInfo {
    /// Identity of the base, a UUID given at its birth.
    pub id: String,
    /// Code of the département; of several, their codes.
    pub department: String,
    /// Name of the département; of several, what they are called together.
    pub department_name: String,
    /// The départements, by code.
    pub departments: Vec<Department>,
    /// Vintage of the reference: its geography.
    pub millesime: String,
    /// The year whose populations it counts.
    pub population_year: u16,
    /// Whether everything but the territories is invented.
    pub demo: bool,
}

impl BaseInfo {
    /// Its départements as they are called, the first of many.
    #[must_use]
    pub fn called(&self) -> String {
        match &self.departments[..] {
            [one, other, _, _, ..] if self.department.contains(',') => {
                format!("{}, {}… ({})", one.name, other.name, self.departments.len())
            }
            _ => self.department_name.clone(),
        }
    }
}

/// Everything small in a base.
#[derive(Debug, Clone, Default)]
pub struct Snapshot {
    /// The base itself.
    pub base: BaseInfo,
    /// Last line of the journal that this snapshot has seen.
    pub seq: i64,
    /// Communes of the reference, by INSEE code.
    pub communes: Communes,
    /// Territories, in the order of their sort key.
    pub territories: Vec<Territory>,
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
    /// The day of the latest note of each territory that has one.
    pub contacts: BTreeMap<TerritoryCode, NaiveDate>,
    /// Open conflicts, oldest first.
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

    /// The name of a person, even one who has left, or nothing where they are unknown.
    #[must_use]
    pub fn person_name(&self, id: Option<&PersonId>) -> &str {
        let Some(id) = id else {
            return "";
        };
        self.name_of(RecordKind::Person, id.as_str()).unwrap_or_default()
    }

    /// The label of a theme, even one no longer offered, or its code where the list has lost it.
    #[must_use]
    pub fn theme_label<'a>(&'a self, code: &'a str) -> &'a str {
        self.name_of(RecordKind::Theme, code).unwrap_or(code)
    }

    /// The label of a kind of exchange, even one no longer offered, or its code where the list has
    /// lost it.
    #[must_use]
    pub fn kind_label<'a>(&'a self, code: &'a str) -> &'a str {
        self.name_of(RecordKind::NoteKind, code).unwrap_or(code)
    }

    /// The name of a record of a kind that has one, even where it was archived.
    #[must_use]
    pub fn name_of<'a>(&'a self, kind: RecordKind, id: &str) -> Option<&'a str> {
        let is = |held: RecordKind| kind == held;
        let standing = if is(RecordKind::Person) {
            self.person(&id.into()).map(|one| &one.name)
        } else if is(RecordKind::Territory) {
            self.territory(&id.into()).map(|one| &one.name)
        } else if is(RecordKind::Convention) {
            self.convention(&id.into()).map(|one| &one.name)
        } else if is(RecordKind::FollowUp) {
            self.follow_up(&id.into()).map(|one| &one.what)
        } else if is(RecordKind::Theme) {
            self.themes.iter().find(|one| one.code == id).map(|one| &one.label)
        } else if is(RecordKind::NoteKind) {
            self.note_kinds.iter().find(|one| one.code == id).map(|one| &one.label)
        } else if is(RecordKind::Commune) {
            self.commune(id).map(|one| &one.name)
        } else if is(RecordKind::Epci) {
            self.territory(&id.into()).map(|one| &one.name)
        } else if is(RecordKind::Department) {
            self.base.departments.iter().find(|one| one.code == id).map(|one| &one.name)
        } else {
            None
        };
        standing.map(String::as_str).or_else(|| self.archived_name(kind, id))
    }

    /// The ids and names of the records of a kind that has names and is held here, in their order.
    #[must_use]
    pub fn names(&self, kind: RecordKind) -> Vec<(&str, &str)> {
        let is = |held: RecordKind| kind == held;
        if is(RecordKind::Person) {
            self.people.iter().map(|one| (one.id.as_str(), one.name.as_str())).collect()
        } else if is(RecordKind::Territory) {
            self.territories.iter().map(|one| (one.code.as_str(), one.name.as_str())).collect()
        } else if is(RecordKind::Convention) {
            self.conventions.iter().map(|one| (one.id.as_str(), one.name.as_str())).collect()
        } else if is(RecordKind::Theme) {
            self.themes.iter().map(|one| (one.code.as_str(), one.label.as_str())).collect()
        } else if is(RecordKind::NoteKind) {
            self.note_kinds.iter().map(|one| (one.code.as_str(), one.label.as_str())).collect()
        } else {
            Vec::new()
        }
    }

    /// The name of an archived record.
    #[must_use]
    pub fn archived_name(&self, kind: RecordKind, id: &str) -> Option<&str> {
        self.archived.get(&(kind, id.to_owned())).map(String::as_str)
    }

    /// Conventions whose perimeter has a commune in this territory: the latest generation first,
    /// then the latest start.
    #[must_use]
    pub fn conventions_of(&self, territory: &Territory) -> Vec<&Convention> {
        let mut found: Vec<&Convention> = self
            .conventions
            .iter()
            .filter(|convention| !convention.communes.is_disjoint(&territory.communes))
            .collect();
        found.sort_by_key(|one| latest_first(one));
        found
    }

    /// Territories that a convention's perimeter touches, in their order.
    #[must_use]
    pub fn territories_of(&self, convention: &Convention) -> Vec<&Territory> {
        self.territories
            .iter()
            .filter(|territory| !territory.communes.is_disjoint(&convention.communes))
            .collect()
    }

    /// Inhabitants of a set of communes, those of the reference only.
    #[must_use]
    pub fn population<'a>(&self, communes: impl IntoIterator<Item = &'a String>) -> u64 {
        communes
            .into_iter()
            .filter_map(|insee| self.commune(insee))
            .map(|commune| u64::from(commune.population))
            .sum()
    }

    /// Open follow-ups of a territory, by due date.
    pub fn follow_ups_of(&self, territory: &TerritoryCode) -> impl Iterator<Item = &FollowUp> {
        self.follow_ups.iter().filter(move |follow_up| follow_up.territory == *territory)
    }
}
