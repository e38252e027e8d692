//! The steps of an update, in an order valid both ways: a record is created before those that name it,
//! and archived last.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    holding::{Edition, Held, HeldSet, Holding, Mention},
    plan::Plan,
};
use crate::domain::{
    change::{Change, Step},
    field::{Field, FieldEdit, FieldKey, Fields, FieldsBuilder, RecordKind, Value, edits_between},
    record,
    territory::{Commune, Epci, TerritoryKind},
};

impl Plan {
    /// Everything as one change, with what was written of territories that are no more.
    #[must_use]
    pub fn change(&self, mentions: &[Mention]) -> Change {
        let mut steps = self.steps.clone();
        for one in mentions {
            let Some(heir) = self.heir(one.names, &one.of) else { continue };
            let mut edits = passed_on(one, heir);
            if one.archived {
                // Archived records stay archived.
                edits.push(archived(true, true));
            }
            steps.push(Step::Edit { kind: one.kind, id: one.id.clone(), edits });
        }
        steps.extend(self.closing.iter().cloned());
        Change { steps }
    }

    /// Writes the steps, once all that they follow from is known.
    pub(super) fn write(&mut self, held: &Holding, edition: &Edition) {
        self.perimeters.retain(|one| !self.heirs.contains_key(&one.id));
        let mut steps = self.departments_steps(held);
        steps.extend(self.epci_steps(held, edition));
        steps.extend(self.commune_steps(held));
        steps.extend(self.territory_steps(held));
        for set in &held.perimeters {
            if self.perimeters.iter().any(|one| one.kind == set.kind && one.id == set.id) {
                steps.extend(members(set, Field::Communes, &self.lead(&set.members)));
            }
        }
        for set in &held.sectors {
            let heir = |code: &String| self.heirs.get(code).unwrap_or(code).clone();
            let led = set.members.iter().map(heir).collect();
            steps.extend(members(set, Field::Territories, &led));
        }
        self.steps = steps;
        self.closing = self.closing_steps(held);
    }

    fn departments_steps(&self, held: &Holding) -> Vec<Step> {
        let each = held.departments.iter().zip(&self.departments);
        let edits = each.filter_map(|((department, before), now)| {
            let says = |millesime: &str, year: u16| {
                FieldsBuilder::default()
                    .with(Field::Millesime, millesime)
                    .with(Field::PopulationYear, u32::from(year))
                    .done()
            };
            let after = self.millesime.1.to_string();
            let (base, mine) = (says(before, now.years.0), says(&after, now.years.1));
            edit(RecordKind::Department, &department.code, &base, &mine, None)
        });
        edits.collect()
    }

    fn epci_steps(&self, held: &Holding, edition: &Edition) -> Vec<Step> {
        let known: BTreeMap<&str, &Held<Epci>> =
            held.epcis.iter().map(|one| (one.record.siren.as_str(), one)).collect();
        let standing: BTreeSet<&str> =
            self.after.iter().filter_map(|one| one.epci.as_deref()).collect();
        let steps = standing.into_iter().filter_map(|siren| {
            let now = edition.epcis.get(siren);
            match known.get(siren) {
                Some(one) => {
                    let mine = now.map_or_else(|| epci(&one.record), epci);
                    let back = one.archived.then(|| archived(true, false));
                    edit(RecordKind::Epci, siren, &epci(&one.record), &mine, back)
                }
                None => Some(create(RecordKind::Epci, siren, epci(now?))),
            }
        });
        steps.collect()
    }

    fn commune_steps(&self, held: &Holding) -> Vec<Step> {
        let known: BTreeMap<&str, &Held<Commune>> =
            held.communes.iter().map(|one| (one.record.insee.as_str(), one)).collect();
        let steps = self.after.iter().filter_map(|now| match known.get(now.insee.as_str()) {
            Some(one) => {
                let was = held.successors.get(&now.insee).map(String::as_str);
                let back = one.archived.then(|| archived(true, false));
                edit(
                    RecordKind::Commune,
                    &now.insee,
                    &commune(&one.record, was),
                    &commune(now, None),
                    back,
                )
            }
            None => Some(create(RecordKind::Commune, &now.insee, commune(now, None))),
        });
        steps.collect()
    }

    /// The territories that people follow: one an EPCI, and one a commune that has none.
    fn territory_steps(&self, held: &Holding) -> Vec<Step> {
        let kind = RecordKind::Territory;
        let mut steps = Vec::new();
        let one_of = |id: &str| held.territories.iter().find(|one| one.id == id);
        for place in &self.epcis.created {
            let fields = FieldsBuilder::default()
                .with(Field::Name, place.name.as_str())
                .with(Field::Kind, TerritoryKind::Epci.as_str())
                .done();
            steps.extend(match one_of(&place.code) {
                Some(one) if one.archived => edit(
                    kind,
                    &place.code,
                    &Fields::new(),
                    &Fields::new(),
                    Some(archived(true, false)),
                ),
                Some(_) => None,
                None => Some(create(kind, &place.code, fields)),
            });
        }
        for renamed in &self.epcis.renamed {
            // A name that people chose stays.
            let official = one_of(&renamed.code).filter(|one| one.name == renamed.before);
            if official.is_some() {
                let name = |name: &str| FieldsBuilder::default().with(Field::Name, name).done();
                let (base, mine) = (name(&renamed.before), name(&renamed.after));
                steps.extend(edit(kind, &renamed.code, &base, &mine, None));
            }
        }
        let alone = self.after.iter().filter(|one| one.epci.is_none());
        for commune in alone.filter(|one| !self.is_followed(held, &one.insee)) {
            let fields = FieldsBuilder::default()
                .with(Field::Name, commune.name.as_str())
                .with(Field::Kind, TerritoryKind::Group.as_str())
                .with_set(Field::Communes, [commune.insee.as_str()])
                .done();
            // Under an id that was archived, it comes back.
            steps.push(create(kind, &commune.insee, fields));
        }
        steps
    }

    /// Whether a group that goes on has this commune.
    fn is_followed(&self, held: &Holding, insee: &str) -> bool {
        let goes_on = |one: &&HeldSet| {
            one.kind == RecordKind::Territory && !one.archived && !self.heirs.contains_key(&one.id)
        };
        held.perimeters.iter().filter(goes_on).any(|one| self.lead(&one.members).contains(insee))
    }

    /// Steps that archive: communes with their successor, territories, EPCI.
    fn closing_steps(&self, held: &Holding) -> Vec<Step> {
        let people = self.people();
        let mut steps = Vec::new();
        for one in held.standing().filter(|one| !people.contains_key(one.insee.as_str())) {
            let base = commune(one, None);
            let mine = commune(one, self.successor(&one.insee, &people));
            steps.extend(edit(
                RecordKind::Commune,
                &one.insee,
                &base,
                &mine,
                Some(archived(false, true)),
            ));
        }
        let none = Fields::new();
        let gone: BTreeSet<&str> =
            self.epcis.gone.iter().map(|(one, _)| one.code.as_str()).collect();
        for one in held.territories.iter().filter(|one| !one.archived) {
            // Without an heir it stays: what was written of it would be out of sight.
            if self.heirs.contains_key(&one.id) {
                steps.extend(edit(
                    RecordKind::Territory,
                    &one.id,
                    &none,
                    &none,
                    Some(archived(false, true)),
                ));
            }
        }
        for siren in gone {
            steps.extend(edit(RecordKind::Epci, siren, &none, &none, Some(archived(false, true))));
        }
        steps
    }
}

/// The edits by which a record names the heir; a set that has it already keeps it.
fn passed_on(one: &Mention, heir: &str) -> Vec<FieldEdit> {
    if !record::of(one.kind).spec(one.field).is_some_and(record::Spec::is_set) {
        let (base, mine) = (Value::from(one.of.as_str()), Value::from(heir));
        return vec![FieldEdit { key: one.field.into(), base, mine }];
    }
    let edit = |member: &str, base: Value, mine: Value| FieldEdit {
        key: FieldKey { field: one.field, member: Some(member.to_owned()) },
        base,
        mine,
    };
    vec![edit(heir, Value::Null, Value::Int(1)), edit(&one.of, Value::Int(1), Value::Null)]
}

fn commune(one: &Commune, successor: Option<&str>) -> Fields {
    FieldsBuilder::default()
        .with(Field::Name, one.name.as_str())
        .with(Field::Department, one.department.as_str())
        .with(Field::Epci, one.epci.as_deref())
        .with(Field::Population, one.population)
        .with(Field::Successor, successor)
        .done()
}

fn epci(one: &Epci) -> Fields {
    FieldsBuilder::default()
        .with(Field::Name, one.name.as_str())
        .with(Field::Nature, one.nature.as_str())
        .done()
}

fn create(kind: RecordKind, id: &str, fields: Fields) -> Step {
    Step::Create { kind, id: Some(id.to_owned()), fields, made: Vec::new() }
}

fn edit(
    kind: RecordKind,
    id: &str,
    base: &Fields,
    mine: &Fields,
    more: Option<FieldEdit>,
) -> Option<Step> {
    let mut edits = edits_between(base, mine);
    edits.extend(more);
    (!edits.is_empty()).then(|| Step::Edit { kind, id: id.to_owned(), edits })
}

fn archived(base: bool, mine: bool) -> FieldEdit {
    FieldEdit { key: Field::Archived.into(), base: base.into(), mine: mine.into() }
}

/// The edits of a set, the members that join first.
fn members(set: &HeldSet, field: Field, led: &BTreeSet<String>) -> Option<Step> {
    let one = |member: &String, base: Value, mine: Value| FieldEdit {
        key: FieldKey { field, member: Some(member.clone()) },
        base,
        mine,
    };
    let joined = led.difference(&set.members).map(|code| one(code, Value::Null, Value::Int(1)));
    let left = set.members.difference(led).map(|code| one(code, Value::Int(1), Value::Null));
    let mut edits: Vec<FieldEdit> = joined.chain(left).collect();
    if edits.is_empty() {
        return None;
    }
    if set.archived {
        edits.push(archived(true, true));
    }
    Some(Step::Edit { kind: set.kind, id: set.id.clone(), edits })
}
