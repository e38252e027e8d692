//! Records found by a typed code or name; none or several is refused with the nearest names.

use std::collections::BTreeSet;

use crate::{
    domain::{
        alerts::RuleCode,
        convention::Convention,
        field::{Field, RecordKind},
        follow_up::OwedBy,
        lookup::{Miss, Named, find},
        person::Person,
        places::leads_to,
        refusal::Refusal,
        snapshot::Snapshot,
        stage::Stage,
        territory::{Commune, Department, Territory},
    },
    store::Store,
    text::Text,
    ui::widgets::line::capitalised,
};

/// The record found, or a sentence.
pub(super) type Found<T> = Result<T, String>;

/// The shortest end of an id that stands for it.
const SHORT: usize = 8;

pub(super) fn territory<'a>(
    text: &Text,
    snapshot: &'a Snapshot,
    typed: &str,
) -> Found<&'a Territory> {
    let all: Vec<_> = snapshot
        .territories
        .iter()
        .map(|thing| Named { thing, code: thing.code.as_str(), name: &thing.name })
        .collect();
    let found = find(typed, &all).or_else(|miss| match (miss, by_commune(snapshot, typed)) {
        (Miss::Unknown(_), Ok(place)) => Ok(place),
        (Miss::Unknown(near), Err(other)) if near.is_empty() => Err(other),
        (Miss::Unknown(_), Err(among @ Miss::Ambiguous(_))) => Err(among),
        (miss, _) => Err(miss),
    });
    found.map_err(|miss| sentence(text, (text.words.field)(Field::Territory), typed, &miss))
}

/// The territory of the one commune that is meant.
fn by_commune<'a>(snapshot: &'a Snapshot, typed: &str) -> Result<&'a Territory, Miss> {
    let led = |commune: &'a Commune| {
        let thing = leads_to(snapshot, commune)?;
        Some(Named { thing, code: commune.insee.as_str(), name: &commune.name })
    };
    let all: Vec<_> = snapshot.communes.iter().filter_map(led).collect();
    find(typed, &all).map_err(|miss| match miss {
        Miss::Unknown(near) => Miss::Unknown(near),
        // Communes of one name differ by their code.
        Miss::Ambiguous(among) => {
            let named = all.iter().filter(|one| among.iter().any(|name| name == one.name));
            let labels = named.take(among.len()).map(|one| format!("{} ({})", one.name, one.code));
            Miss::Ambiguous(labels.collect())
        }
    })
}

/// A département of the base, by its code or its name.
pub(super) fn department<'a>(
    text: &Text,
    snapshot: &'a Snapshot,
    typed: &str,
) -> Found<&'a Department> {
    let padded = format!("{typed:0>2}");
    let all = &snapshot.base.departments;
    if let Some(one) = all.iter().find(|one| one.code.eq_ignore_ascii_case(&padded)) {
        return Ok(one);
    }
    let all = all.iter().map(|thing| Named { thing, code: &thing.code, name: &thing.name });
    one(text, text.cli.output.department, typed, all)
}

pub(super) fn person<'a>(text: &Text, snapshot: &'a Snapshot, typed: &str) -> Found<&'a Person> {
    somebody(text, text.cli.usage.person, snapshot, typed)
}

/// A person, under the label of what they were asked for.
pub(super) fn somebody<'a>(
    text: &Text,
    label: &str,
    snapshot: &'a Snapshot,
    typed: &str,
) -> Found<&'a Person> {
    let all = snapshot.people.iter();
    let all = all.map(|thing| Named { thing, code: thing.id.as_str(), name: &thing.name });
    one(text, label, typed, all)
}

pub(super) fn kind<'a>(text: &Text, snapshot: &'a Snapshot, typed: &str) -> Found<&'a str> {
    let all = snapshot.note_kinds.iter();
    let all =
        all.map(|kind| Named { thing: kind.code.as_str(), code: &kind.code, name: &kind.label });
    one(text, (text.words.field)(Field::Kind), typed, all)
}

pub(super) fn theme<'a>(text: &Text, snapshot: &'a Snapshot, typed: &str) -> Found<&'a str> {
    let all = snapshot.themes.iter();
    let all = all.map(|theme| Named {
        thing: theme.code.as_str(),
        code: &theme.code,
        name: &theme.label,
    });
    one(text, (text.words.field)(Field::Themes), typed, all)
}

/// A commune, by its code or its name.
pub(super) fn commune<'a>(text: &Text, snapshot: &'a Snapshot, typed: &str) -> Found<&'a str> {
    let all = snapshot.communes.iter();
    let all = all.map(|one| Named {
        thing: one.insee.as_str(),
        code: one.insee.as_str(),
        name: &one.name,
    });
    one(text, (text.words.field)(Field::Communes), typed, all)
}

/// A rule of alerts, by its code or its name.
pub(super) fn rule(text: &Text, typed: &str) -> Found<RuleCode> {
    let all = RuleCode::ALL.iter();
    let all = all.map(|rule| Named {
        thing: *rule,
        code: rule.as_str(),
        name: (text.alerts.rule)(*rule),
    });
    one(text, text.alerts.labels.rule, typed, all)
}

pub(super) fn stage(text: &Text, typed: &str) -> Found<Stage> {
    let all = Stage::ALL.iter();
    let all = all.map(|stage| Named {
        thing: *stage,
        code: stage.as_str(),
        name: (text.words.stage)(*stage),
    });
    one(text, (text.words.field)(Field::Stage), typed, all)
}

/// A field by its code or its label. Several have one label: those go by their code.
pub(super) fn field(text: &Text, typed: &str) -> Found<Field> {
    let named = |field: Field| Named {
        thing: field,
        code: field.as_str(),
        name: (text.words.field)(field),
    };
    one(text, text.cli.output.headings.field, typed, Field::ALL.iter().copied().map(named))
}

/// A record by its id, or by the end of it where only one ends so.
pub(super) fn record(store: &Store, typed: &str) -> Result<String, Refusal> {
    if !is_end(typed) {
        return Ok(typed.to_owned());
    }
    let mut all = store.ids_ending(typed)?.into_iter();
    Ok(match (all.next(), all.next()) {
        (Some((_, only)), None) => only,
        _ => typed.to_owned(),
    })
}

/// A record of one kind by its id, or by the end of it where only one ends so.
pub(super) fn of_kind(store: &Store, kind: RecordKind, typed: &str) -> Result<String, Refusal> {
    if !is_end(typed) {
        return Ok(typed.to_owned());
    }
    Ok(match &store.ids_of_kind_ending(kind, typed)?[..] {
        [only] => only.clone(),
        _ => typed.to_owned(),
    })
}

pub(super) fn owed_by(text: &Text, typed: &str) -> Found<OwedBy> {
    let named = |thing, code| Named { thing, code, name: (text.words.owed_by)(thing) };
    let all = [
        named(OwedBy::Caf, "caf"),
        named(OwedBy::Partner, "partner"),
        named(OwedBy::Partner, "partenaire"),
    ];
    one(text, (text.words.field)(Field::OwedBy), typed, all.into_iter())
}

/// A convention by its id, the end of it, or its name.
pub(super) fn convention<'a>(
    text: &Text,
    snapshot: &'a Snapshot,
    typed: &str,
) -> Found<&'a Convention> {
    let ends = |one: &&Convention| is_end(typed) && one.id.as_str().ends_with(typed);
    let mut ending = snapshot.conventions.iter().filter(ends);
    if let (Some(only), None) = (ending.next(), ending.next()) {
        return Ok(only);
    }
    let all = snapshot.conventions.iter();
    let all = all.map(|thing| Named { thing, code: thing.id.as_str(), name: &thing.name });
    one(text, (text.words.field)(Field::Convention), typed, all)
}

/// Whether this may be the end of an id: long enough not to be shared, and nothing but its figures.
pub(super) fn is_end(typed: &str) -> bool {
    typed.len() >= SHORT && typed.chars().all(|c| c.is_ascii_hexdigit() || c == '-')
}

/// The end of an id, which is enough to show the record; ids begin alike, as their moment does.
pub(super) fn short(id: &str) -> String {
    let long = id.len() > 2 * SHORT && id.is_ascii();
    if long { id[id.len() - SHORT..].to_owned() } else { id.to_owned() }
}

pub(super) fn one<'a, T: Copy + PartialEq>(
    text: &Text,
    label: &str,
    typed: &str,
    all: impl Iterator<Item = Named<'a, T>>,
) -> Found<T> {
    let all: Vec<Named<'a, T>> = all.collect();
    find(typed, &all).map_err(|miss| sentence(text, label, typed, &told_apart(miss, &all)))
}

/// One of a few codes; where none is near, all of them are suggested.
pub(super) fn code(
    text: &Text,
    label: &str,
    typed: &str,
    all: &[Named<'_, &'static str>],
) -> Found<&'static str> {
    find(typed, all).map_err(|miss| {
        let miss = match miss {
            Miss::Unknown(near) if near.is_empty() => {
                Miss::Unknown(all.iter().map(|one| one.name.to_owned()).collect())
            }
            Miss::Unknown(_) | Miss::Ambiguous(_) => miss,
        };
        sentence(text, label, typed, &miss)
    })
}

/// Records of one name differ by the end of their id.
fn told_apart<T>(miss: Miss, all: &[Named<'_, T>]) -> Miss {
    let Miss::Ambiguous(among) = miss else { return miss };
    if among.iter().collect::<BTreeSet<_>>().len() == among.len() {
        return Miss::Ambiguous(among);
    }
    let alike = all.iter().filter(|one| among.iter().any(|name| name == one.name));
    let labels = alike.map(|one| format!("{} ({})", one.name, short(one.code)));
    Miss::Ambiguous(labels.take(among.len()).collect())
}

pub(super) fn sentence(text: &Text, label: &str, typed: &str, miss: &Miss) -> String {
    let (usage, label) = (&text.cli.usage, &capitalised(label));
    match miss {
        Miss::Unknown(near) => (usage.no_match)(label, typed, near),
        Miss::Ambiguous(among) => (usage.ambiguous)(label, typed, among),
    }
}
