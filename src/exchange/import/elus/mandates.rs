//! Mandates: one record a function, the same from every shape of the file; a new holder ends the one before.
//!
//! Names tell people apart while a file is read; they are written only where the person says so.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};

use super::line::{MAYOR, Office};
use crate::{
    domain::{
        contact::{Contact, ContactKind, label},
        field::{Field, FieldsBuilder, RecordKind},
        fold::fold,
    },
    exchange::import::{Asking, Base, How, Imported, Reason, Wanted},
};

/// A row that gave an office.
pub(super) struct Held<'a> {
    pub office: Office,
    pub asking: Asking<'a>,
    /// Its place among the rows.
    pub at: usize,
}

/// What tells a post from the others: the body, the function, and the commune where several hold it.
type Post = (String, String, String);

/// What tells a person from the others of a file: the folded name, and the commune.
type Holder = (String, Option<String>);

/// Rows of offices as records.
pub(super) fn settle(held: Vec<Held<'_>>, base: &Base<'_>, names: bool) -> Vec<(usize, Imported)> {
    let mut posts: BTreeMap<Post, Vec<Held<'_>>> = BTreeMap::new();
    let functions = several(&held);
    for mut one in held {
        let person = (fold(&one.office.name), one.office.commune.clone());
        if functions.get(&person).is_some_and(|all| all.len() > 1) {
            let source = one.asking.source().to_owned();
            one.asking.say(Reason::SeveralFunctions, &source, &one.office.function);
        }
        posts.entry(post(&one.office)).or_default().push(one);
    }
    let contacts = Contacts::of(base);
    posts.into_values().flat_map(|all| one_post(all, &contacts, names)).collect()
}

/// The functions of each person: a name in a commune.
fn several(held: &[Held<'_>]) -> BTreeMap<Holder, BTreeSet<(String, String)>> {
    let mut all: BTreeMap<Holder, BTreeSet<_>> = BTreeMap::new();
    for Held { office, .. } in held {
        let person = (fold(&office.name), office.commune.clone());
        all.entry(person).or_default().insert((office.code.clone(), fold(&office.function)));
    }
    all
}

fn post(office: &Office) -> Post {
    let commune = if is_single(&office.function) { None } else { office.commune.clone() };
    (office.code.clone(), fold(&office.function), commune.unwrap_or_default())
}

/// Whether one person holds it at a time.
fn is_single(function: &str) -> bool {
    let folded = fold(function);
    let numbered = folded.starts_with(|c: char| c.is_ascii_digit());
    folded == fold(MAYOR)
        || folded.starts_with("president ")
        || folded.starts_with("presidente ")
        || numbered && folded.contains("vice president")
}

/// The contacts of the base that are élus, by function and body.
struct Contacts<'a>(BTreeMap<(String, String), Vec<&'a Contact>>);

impl<'a> Contacts<'a> {
    fn of(base: &Base<'a>) -> Self {
        let mut all: BTreeMap<_, Vec<&Contact>> = BTreeMap::new();
        for one in base.data.contacts.iter().filter(|one| one.kind == ContactKind::Elu) {
            all.entry((fold(&one.function), fold(&one.body))).or_default().push(one);
        }
        Self(all)
    }

    /// Those of a post.
    fn held(&self, office: &Office) -> Vec<&'a Contact> {
        let found = self.0.get(&(fold(&office.function), fold(&office.body)));
        let here = |one: &&&Contact| is_single(&office.function) || one.commune == office.commune;
        found.map(|all| all.iter().filter(here).copied().collect()).unwrap_or_default()
    }
}

/// The holders of a post, the earliest first.
fn one_post(mut all: Vec<Held<'_>>, base: &Contacts<'_>, names: bool) -> Vec<(usize, Imported)> {
    all.sort_by_key(|one| (one.office.start, fold(&one.office.name), one.at));
    let Some(first) = all.first() else { return Vec::new() };
    let single = is_single(&first.office.function);
    let mut left = base.held(&first.office);
    let starts: Vec<Option<NaiveDate>> = all.iter().map(|one| one.office.start).collect();
    let mut seen: Vec<(Option<NaiveDate>, String)> = Vec::new();
    let mut matched = Vec::new();
    let mut rows = Vec::new();
    for mut one in all {
        let said = (one.office.start, fold(&one.office.name));
        if seen.contains(&said) {
            let source = one.asking.source().to_owned();
            one.asking.say(Reason::Duplicate, &source, &one.office.function);
            rows.push((one.at, Imported::nothing(one.asking)));
            continue;
        }
        let rank = seen.iter().filter(|(start, _)| *start == said.0).count();
        seen.push(said);
        if single && rank > 0 {
            // Two mayors since the same day.
            let source = one.asking.source().to_owned();
            let _ = one.asking.ask(Reason::Contradiction, &source, &one.office.function, vec![]);
            rows.push((one.at, Imported::nothing(one.asking)));
            continue;
        }
        let known = recognized(&one.office, &mut left);
        let next = starts.iter().flatten().find(|start| single && Some(**start) > one.office.start);
        matched.push((one, rank, known, next.copied()));
    }
    for (one, rank, known, next) in matched {
        let row = record(one, rank, (known, next), if single { &left } else { &[] }, names);
        rows.push(row);
    }
    rows
}

/// The contact that this is, taken from those left.
fn recognized<'a>(office: &Office, left: &mut Vec<&'a Contact>) -> Option<&'a Contact> {
    let single = is_single(&office.function);
    let name = fold(&office.name);
    let named = |one: &Contact| one.name.as_ref().map(|held| same_words(&fold(held), &name));
    let since = |one: &Contact| one.mandate_start == office.start;
    let goes_on = |one: &Contact| one.mandate_end.is_none();
    let ways: [&dyn Fn(&Contact) -> bool; 4] = [
        &|one| since(one) && named(one) == Some(true),
        &|one| since(one) && (single || named(one).is_none()),
        &|one| goes_on(one) && named(one) == Some(true),
        &|one| goes_on(one) && one.mandate_start.is_none() && named(one).is_none(),
    ];
    let at = ways.iter().find_map(|way| left.iter().position(|one| way(one)))?;
    Some(left.remove(at))
}

/// « Zéphyrine Brindezingue » is « BRINDEZINGUE Zéphyrine ».
fn same_words(one: &str, other: &str) -> bool {
    let sorted = |text: &str| {
        let mut words: Vec<String> = text.split(' ').map(str::to_owned).collect();
        words.sort_unstable();
        words
    };
    sorted(one) == sorted(other)
}

/// The record of an office, then those whose mandate it ends.
fn record(
    held: Held<'_>,
    rank: usize,
    (known, next): (Option<&Contact>, Option<NaiveDate>),
    others: &[&Contact],
    names: bool,
) -> (usize, Imported) {
    let Held { office, mut asking, at } = held;
    let source = asking.source().to_owned();
    let later = others.iter().filter_map(|one| one.mandate_start);
    let later = later.filter(|start| Some(*start) > office.start).chain(next).min();
    // An older edition does not take a mandate back.
    let older = known.is_some_and(|one| office.start.is_none() || one.mandate_start > office.start);
    let fields = FieldsBuilder::default()
        .with(Field::Function, office.function.as_str())
        .with(Field::Body, office.body.as_str())
        .with(Field::Kind, ContactKind::Elu.as_str())
        .with(Field::Name, (names && !office.name.is_empty()).then_some(office.name.as_str()))
        .with(Field::CommuneOf, office.commune.as_deref())
        .with_set(Field::Territories, office.territories.iter().map(String::as_str))
        .with(Field::MandateStart, office.start.filter(|_| !older))
        .with(Field::MandateEnd, later.and_then(eve).filter(|_| !older))
        .done();
    let id = known.map(|one| one.id.as_str().to_owned());
    let wanted = Wanted {
        kind: RecordKind::Contact,
        key: key(&office, rank),
        id,
        fields,
        named: Vec::new(),
        how: How::Compared,
    };
    let mut all = vec![wanted];
    for before in others {
        let ends = office.start.filter(|start| before.mandate_start.is_none_or(|one| one < *start));
        let goes_on = before.mandate_end.is_none_or(|end| Some(end) >= office.start);
        let Some(end) = ends.and_then(eve).filter(|_| goes_on && !older) else { continue };
        asking.say(Reason::Replaced, &source, &label(&before.function, &before.body, None));
        all.push(Wanted {
            kind: RecordKind::Contact,
            key: format!("elu|{}", before.id.as_str()),
            id: Some(before.id.as_str().to_owned()),
            fields: FieldsBuilder::default().with(Field::MandateEnd, end).done(),
            named: Vec::new(),
            how: How::Compared,
        });
    }
    (at, Imported::records(all, asking))
}

/// The day before.
fn eve(start: NaiveDate) -> Option<NaiveDate> {
    start.checked_sub_days(Days::new(1))
}

/// The same from every shape of the file, whether names are kept or not.
fn key(office: &Office, rank: usize) -> String {
    let (body, function, commune) = post(office);
    let start = office.start.map(|day| day.to_string()).unwrap_or_default();
    format!("elu|{body}|{function}|{commune}|{start}|{rank}")
}
