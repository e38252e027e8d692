//! Thresholds of the base: all of them, whether somebody set them or not.

use serde::Serialize;

use super::options::Given;
use crate::{
    cli::{Failure, Session, list::Shape, names, output, table::Column, writing},
    domain::{
        alerts::{Setting, Thresholds},
        change::Change,
        draft::Trouble,
        field::{Field, Fields, RecordKind},
        lookup::Named,
        snapshot::Snapshot,
    },
};

const KIND: RecordKind = RecordKind::Setting;

/// A threshold as a document.
#[derive(Debug, Serialize)]
struct Line {
    id: &'static str,
    value: i64,
    usual: i64,
    set: bool,
}

impl Line {
    fn of(setting: Setting, data: &Snapshot) -> Self {
        Self {
            id: setting.key(),
            value: setting.of(&Thresholds::of(&data.settings)),
            usual: setting.of(&Thresholds::default()),
            set: data.settings.contains_key(setting.key()),
        }
    }
}

fn named(session: &Session, typed: &str) -> Result<Setting, Failure> {
    let all = Setting::ALL.into_iter();
    let all = all.map(|thing| Named { thing, code: thing.key(), name: thing.key() });
    let label = (session.text.kind)(KIND).one;
    names::one(session.text, label, typed, all).map_err(Failure::unknown)
}

pub(super) fn set(session: &Session, given: &Given) -> Result<(), Failure> {
    let (mut store, data) = session.read_to_write()?;
    let op = writing::operation(session, given.op.as_deref())?;
    let me = session.who(&data)?.id.clone();
    let setting = named(session, &given.id)?;
    let typed = given.says.iter().find(|(spec, _)| spec.field == Field::Value);
    let typed = typed.and_then(|(_, typed)| typed.last());
    let Some(typed) = typed else {
        return Err(Failure::usage((session.text.cli.usage.missing)(&["--value".to_owned()])));
    };
    let Some(value) = setting.read(typed) else {
        let (least, most) = setting.bounds();
        let label = session.text.label(KIND, Field::Value);
        let trouble = Trouble::Number(least, most);
        let sentence = (session.text.trouble.under)(label, Field::Value, &trouble);
        return Err(Failure::usage(sentence));
    };
    let mine: Fields = [(Field::Value.into(), value.to_string().into())].into();
    let known = store.record(KIND, setting.key()).map_err(|refusal| session.refused(&refusal))?;
    let change = match known.filter(|known| !known.archived) {
        Some(known) => Change::rewrite(KIND, setting.key(), &known.fields, &mine),
        None => Change::write(KIND, Some(setting.key()), mine),
    };
    writing::apply(session, &mut store, &op, Some(me), &change)?;
    output::done(session.text, setting.key())
}

pub(super) fn show(session: &Session, given: &Given) -> Result<(), Failure> {
    let (_store, data) = session.read()?;
    let line = Line::of(named(session, &given.id)?, &data);
    if given.json { output::json(&line) } else { output::print(&line.value.to_string()) }
}

pub(super) fn list(session: &Session, given: &Given) -> Result<(), Failure> {
    let (_store, data) = session.read()?;
    let all = Setting::ALL.into_iter().map(|setting| Line::of(setting, &data));
    if given.json {
        return output::json(&all.collect::<Vec<_>>());
    }
    let words = &session.text.cli.output;
    let columns = [
        Column::Whole((session.text.kind)(KIND).one),
        Column::Number(session.text.label(KIND, Field::Value)),
        Column::Loose(words.headings.state),
    ];
    let row = |line: Line| {
        let state = if line.set { words.set_here } else { words.usual };
        [line.id.to_owned(), line.value.to_string(), state.to_owned()]
    };
    Shape::default().tell(session, columns, all.map(row))
}
