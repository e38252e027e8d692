//! Means, levers and needs, a row of a table each; nothing of them is drawn but their ids.
//!
//! A row says its fields by the keys of its kind. `@-90` is a day before today, `#name` another row, `$ctg`,
//! `$fiche` and `$adviser` what a territory has. A row of what is not there is left out.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{
    super::{
        book::{Book, later},
        french::typeset,
        notes::WrittenNote,
        texts::means,
    },
    Ground, Life,
};
use crate::domain::{
    change::Change,
    field::{Field, FieldEdit, FieldKey, Fields, RecordKind, Value},
    id::TerritoryCode,
    need::from_note,
    record::{self, Holds, Spec},
};

/// What a row may name.
struct Known<'a> {
    ground: &'a Ground<'a>,
    life: &'a Life,
    today: NaiveDate,
    /// Rows that are written, by their name.
    rows: HashMap<&'static str, String>,
}

/// Writes them all.
pub(super) fn write(
    book: &mut Book,
    ground: &Ground<'_>,
    life: &Life,
    written: &[WrittenNote<'_>],
) {
    let mut known = Known { ground, life, today: book.today(), rows: HashMap::new() };
    for row in means::ALL {
        let [name, kind, ago, place, says] = *row;
        let on = book.ago(ago.parse().unwrap_or_default());
        if kind == "need_of_note" {
            send_up(book, ground, written, on);
        } else if let Some(kind) = RecordKind::from_code(kind) {
            of_row(book, &mut known, (kind, name), (on, place), says);
        }
    }
}

/// The last note that was flagged by then becomes a need.
fn send_up(book: &mut Book, ground: &Ground<'_>, written: &[WrittenNote<'_>], by: NaiveDate) {
    let flagged = written.iter().filter(|one| one.written <= by && one.note.send_up);
    let Some(one) = flagged.max_by_key(|one| (one.written, &one.note.id)) else { return };
    let author = one.note.territory.as_ref().and_then(|code| ground.adviser(code, one.written));
    if let Some(change) = from_note(&one.note) {
        book.write(later(one.written, 2), author.as_ref(), change);
    }
}

/// A new record, or fields of one that is there.
fn of_row(
    book: &mut Book,
    known: &mut Known<'_>,
    (kind, name): (RecordKind, &'static str),
    (on, place): (NaiveDate, &str),
    says: &str,
) -> Option<()> {
    let code = TerritoryCode::from(place);
    let is_there = place.is_empty() || known.ground.places.iter().any(|one| one.code == code);
    let fields = known.fields(kind, says).filter(|_| is_there)?;
    let by = if place.is_empty() {
        known.ground.team.direction().cloned()
    } else {
        known.ground.adviser(&code, on)
    };
    let stands = matches!(kind, RecordKind::Action | RecordKind::Territory);
    let (on, change) = if stands {
        let (id, since) = known.standing(kind, name)?;
        let edit = |(key, mine)| FieldEdit { key, base: Value::Null, mine };
        (on.max(since), Change::edit(kind, &id, fields.into_iter().map(edit).collect()))
    } else {
        // A setting is known by its name.
        let named = (kind == RecordKind::Setting).then(|| name.to_owned());
        let id = named.unwrap_or_else(|| book.id(book.written(on)));
        known.rows.insert(name, id.clone());
        (on, Change::write(kind, Some(&id), fields))
    };
    book.write(on, by.as_ref(), change);
    Some(())
}

impl Known<'_> {
    /// A territory, or a fiche and the day it was written.
    fn standing(&self, kind: RecordKind, name: &str) -> Option<(String, NaiveDate)> {
        if kind == RecordKind::Territory {
            return Some((name.to_owned(), NaiveDate::MIN));
        }
        self.fiche(name.strip_prefix("$fiche:")?)
    }

    fn fiche(&self, named: &str) -> Option<(String, NaiveDate)> {
        let (code, at) = named.split_once(':')?;
        let convention = self.convention(code)?;
        let mut all = self.life.fiches.iter().filter(|one| one.convention.as_str() == convention);
        let one = all.nth(at.parse().ok()?)?;
        Some((one.id.clone(), one.written))
    }

    fn convention(&self, code: &str) -> Option<&str> {
        let mut all = self.ground.conventions();
        let has = |id: &str| self.life.fiches.iter().any(|one| one.convention.as_str() == id);
        let found =
            all.find(|(ctg, place)| place.code.as_str() == code && has(ctg.convention.id.as_str()));
        Some(found?.0.convention.id.as_str())
    }

    fn fields(&self, kind: RecordKind, says: &str) -> Option<Fields> {
        let mut fields = Fields::new();
        for (key, said) in says.split('|').filter_map(|one| one.split_once('=')) {
            let spec = record::of(kind).keyed(key)?;
            for (member, value) in self.values(spec, said)? {
                fields.insert(FieldKey { field: spec.field, member }, value);
            }
        }
        Some(fields)
    }

    fn values(&self, spec: &Spec, said: &str) -> Option<Vec<(Option<String>, Value)>> {
        if spec.is_set() {
            let members = said.split(',').map(|one| Some((Some(self.named(one)?), Value::Int(1))));
            return members.collect();
        }
        let value: Value = match spec.holds {
            Holds::Day => self.day(said)?.to_string().into(),
            Holds::Hundredths(_) | Holds::Number(..) => Value::Int(said.parse().ok()?),
            Holds::One(_) => self.named(said)?.into(),
            Holds::Text | Holds::Line if spec.field != Field::Place => {
                typeset(&said.replace("\\n", "\n")).into()
            }
            Holds::Name
            | Holds::Line
            | Holds::Text
            | Holds::Lines
            | Holds::Truth
            | Holds::Decimal
            | Holds::Code(_)
            | Holds::Many(_)
            | Holds::Communes
            | Holds::Key
            | Holds::Value => said.into(),
        };
        Some(vec![(None, value)])
    }

    fn day(&self, said: &str) -> Option<NaiveDate> {
        match said.strip_prefix('@') {
            Some(days) => Some(later(self.today, days.parse().ok()?)),
            None => said.parse().ok(),
        }
    }

    /// The id of what is named; nothing where it is not there.
    fn named(&self, said: &str) -> Option<String> {
        if let Some(row) = said.strip_prefix('#') {
            return self.rows.get(row).cloned();
        }
        if let Some(code) = said.strip_prefix("$ctg:") {
            return self.convention(code).map(str::to_owned);
        }
        if let Some(fiche) = said.strip_prefix("$fiche:") {
            return Some(self.fiche(fiche)?.0);
        }
        if let Some(code) = said.strip_prefix("$adviser:") {
            let who = self.ground.adviser(&code.into(), later(self.today, -1))?;
            return Some(who.to_string());
        }
        Some(said.to_owned())
    }
}
