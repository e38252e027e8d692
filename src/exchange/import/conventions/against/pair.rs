//! Who follows the territory of a row, against the binômes of the base.

use std::collections::BTreeSet;

use super::{super::told::Told, asked::differ};
use crate::{
    domain::{
        binome::Binome,
        field::{Field, FieldKey, Fields, FieldsBuilder, RecordKind, Value},
        fold::fold,
        id::{PersonId, TerritoryCode},
        reader::Reader,
    },
    exchange::import::{Asking, Base, How, Wanted, values::state::State},
};

/// What becomes of the binômes of a territory.
#[derive(Debug, Default)]
pub struct Pairs {
    /// The pairs of the row, board member first; none where the base has them, or where it is asked.
    pub taken: Vec<(Option<String>, Option<String>)>,
    /// Binômes that began today: the pairs are put in their place, in order.
    pub corrected: Vec<String>,
    /// Binômes that end.
    pub ended: Vec<Wanted>,
}

/// Names of board members, then of field advisers, folded.
type Sides = [BTreeSet<String>; 2];

/// What becomes of the binômes of the territory of a row.
pub fn pairs(told: &Told, base: &Base<'_>, asking: &mut Asking<'_>) -> Pairs {
    let read = [&told.pair.administrators, &told.pair.technicians]
        .map(|names| names.iter().map(|name| fold(name)).collect::<BTreeSet<_>>());
    if read.iter().all(BTreeSet::is_empty) {
        return Pairs::default();
    }
    let taken = told.pair.pairs();
    let ended = told.state == Some(State::Expired);
    let lone = !told.communes.is_empty() && told.siren.is_empty();
    let code = told.group(base).map(|one| one.code.clone());
    let code = code.unwrap_or_else(|| TerritoryCode::from(told.siren.as_str()));
    let follows = |one: &&Binome| one.active_on(base.today) && one.sector.contains(&code);
    let now: Vec<&Binome> = base.data.binomes.iter().filter(follows).collect();
    // Who followed a convention that has ended says nothing of who follows its territory today.
    if ended && !now.is_empty() {
        return Pairs::default();
    }
    if now.is_empty() || lone {
        return Pairs { taken, ..Pairs::default() };
    }
    let own = own(&now, base);
    if says(&read, &own) {
        return Pairs::default();
    }
    let last = last(&code, base);
    if last.as_ref().is_some_and(|(_, last)| says(&read, last)) {
        return Pairs::default();
    }
    let ids: BTreeSet<&str> = now.iter().map(|one| one.id.as_str()).collect();
    let untouched = last.is_some_and(|(of, last)| {
        of.iter().map(String::as_str).collect::<BTreeSet<_>>() == ids && last == own
    });
    let pair = &told.pair;
    let words = pair.administrators.iter().chain(&pair.technicians).cloned().collect::<Vec<_>>();
    let people = now.iter().flat_map(|one| [&one.administrateur, &one.technicien]);
    let mut names: Vec<&str> = Vec::new();
    for name in people.flatten().map(|id| base.data.person_name(Some(id))) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let wrote = || {
        let key = FieldKey::from(Field::Technicien);
        now.first().and_then(|one| base.wrote(RecordKind::Binome, one.id.as_str(), &key))
    };
    let instead_of =
        untouched || differ("binôme", (&names.join(", "), &words.join(", ")), wrote(), asking);
    if instead_of { instead(taken, &now, &code, base) } else { Pairs::default() }
}

/// Whether the sides that are read are those: one that the row leaves empty says nothing.
fn says(read: &Sides, of: &Sides) -> bool {
    read.iter().zip(of).all(|(read, of)| read.is_empty() || read == of)
}

fn own(now: &[&Binome], base: &Base<'_>) -> Sides {
    let named = |of: &dyn Fn(&Binome) -> Option<&PersonId>| {
        let ids = now.iter().filter_map(|one| of(one));
        ids.map(|id| fold(base.data.person_name(Some(id)))).collect::<BTreeSet<_>>()
    };
    [named(&|one| one.administrateur.as_ref()), named(&|one| one.technicien.as_ref())]
}

/// The binômes of a territory that were imported last, and who they were.
fn last(code: &TerritoryCode, base: &Base<'_>) -> Option<(BTreeSet<String>, Sides)> {
    let member = FieldKey { field: Field::Territories, member: Some(code.as_str().to_owned()) };
    let over = |fields: &Fields| fields.get(&member) == Some(&Value::Int(1));
    let all: Vec<(&str, &Fields)> =
        base.imports?.of_kind(RecordKind::Binome).filter(|(_, fields)| over(fields)).collect();
    let start = |fields: &Fields| Reader(fields).day(Field::Start);
    let latest = all.iter().filter_map(|(_, fields)| start(fields)).max()?;
    let mut found = (BTreeSet::new(), Sides::default());
    for (id, fields) in all.into_iter().filter(|(_, fields)| start(fields) == Some(latest)) {
        found.0.insert(id.to_owned());
        for (side, field) in [Field::Administrateur, Field::Technicien].into_iter().enumerate() {
            let person: Option<PersonId> = Reader(fields).id(field);
            found.1[side].extend(person.map(|person| fold(base.data.person_name(Some(&person)))));
        }
    }
    Some(found)
}

/// The pairs of a row take the place of those of the base, which end on the eve; those that began today are
/// corrected. A side that the row leaves empty stays.
fn instead(
    mut taken: Vec<(Option<String>, Option<String>)>,
    now: &[&Binome],
    code: &TerritoryCode,
    base: &Base<'_>,
) -> Pairs {
    if let ([(administrateur, technicien)], [one]) = (&mut taken[..], now) {
        let name = |id: &Option<PersonId>| {
            id.as_ref().map(|id| base.data.person_name(Some(id)).to_owned())
        };
        *administrateur = administrateur.take().or_else(|| name(&one.administrateur));
        *technicien = technicien.take().or_else(|| name(&one.technicien));
    }
    let young = |one: &Binome| one.start >= base.today && one.sector.len() == 1;
    let (young, old): (Vec<&Binome>, Vec<&Binome>) = now.iter().partition(|one| young(one));
    let mut young = young.into_iter();
    let corrected = young.by_ref().take(taken.len()).map(|one| one.id.as_str().to_owned());
    let corrected = corrected.collect();
    let left = young.map(|one| wanted("left", one, code, Fields::default(), How::Archived));
    let ended = left.chain(old.into_iter().flat_map(|one| end(one, code, base))).collect();
    Pairs { taken, corrected, ended }
}

fn wanted(key: &str, of: &Binome, code: &TerritoryCode, fields: Fields, how: How) -> Wanted {
    Wanted {
        kind: RecordKind::Binome,
        key: format!("{key}|{}|{code}", of.id),
        id: Some(of.id.as_str().to_owned()),
        fields,
        named: Vec::new(),
        how,
    }
}

/// A binôme that no longer follows a territory from today on. What it follows besides stays; its past over
/// this one is a record of its own.
fn end(one: &Binome, code: &TerritoryCode, base: &Base<'_>) -> Vec<Wanted> {
    let eve = base.today.pred_opt();
    if one.sector.len() == 1 {
        let fields = FieldsBuilder::default().with(Field::End, eve).done();
        return vec![wanted("end", one, code, fields, How::Taken)];
    }
    let member = FieldKey { field: Field::Territories, member: Some(code.as_str().to_owned()) };
    let left = wanted("left", one, code, [(member, Value::Null)].into(), How::Taken);
    let past = Binome { end: eve, sector: [code.clone()].into(), ..one.clone() }.fields();
    let past = Wanted { id: None, ..wanted("past", one, code, past, How::Compared) };
    std::iter::once(left).chain((one.start < base.today).then_some(past)).collect()
}
