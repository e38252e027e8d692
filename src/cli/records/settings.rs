//! Settings of the base: every threshold, whether somebody set it or not, and the words that are watched.

use serde::Serialize;

use super::given::{Format, Given};
use crate::{
    cli::{Failure, Session, list::Shape, names, output, table::Column, writing},
    domain::{
        alerts::{Setting, Thresholds},
        change::Change,
        clean,
        draft::Trouble,
        field::{Field, Fields, RecordKind},
        lookup::Named,
        snapshot::Snapshot,
        watch,
    },
};

const KIND: RecordKind = RecordKind::Setting;

/// What can be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    Threshold(Setting),
    Words,
}

impl What {
    fn all() -> impl Iterator<Item = Self> {
        Setting::ALL.into_iter().map(Self::Threshold).chain([Self::Words])
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Threshold(setting) => setting.key(),
            Self::Words => watch::KEY,
        }
    }
}

/// The value of a setting.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Said {
    Number(i64),
    Words(String),
}

impl Said {
    fn text(&self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Words(words) => words.clone(),
        }
    }
}

/// A setting as a document.
#[derive(Debug, Serialize)]
struct Line {
    id: &'static str,
    value: Said,
    usual: Said,
    set: bool,
}

impl Line {
    fn of(what: What, data: &Snapshot) -> Self {
        let (value, usual) = match what {
            What::Threshold(setting) => {
                let number = |limits: &Thresholds| Said::Number(setting.of(limits));
                (number(&Thresholds::of(&data.settings)), number(&Thresholds::default()))
            }
            What::Words => {
                let words = data.settings.get(watch::KEY).map_or(watch::USUAL, String::as_str);
                (Said::Words(words.to_owned()), Said::Words(watch::USUAL.to_owned()))
            }
        };
        Self { id: what.key(), value, usual, set: data.settings.contains_key(what.key()) }
    }
}

fn named(session: &Session, typed: &str) -> Result<What, Failure> {
    let all = What::all().map(|thing| Named { thing, code: thing.key(), name: thing.key() });
    let label = (session.text.kind)(KIND).one;
    names::one(session.text, label, typed, all).map_err(Failure::unknown)
}

/// What was typed as it is kept.
fn kept(session: &Session, what: What, typed: &str) -> Result<String, Failure> {
    let What::Threshold(setting) = what else { return Ok(clean::text(typed)) };
    if let Some(value) = setting.read(typed) {
        return Ok(value.to_string());
    }
    let (least, most) = setting.bounds();
    let label = session.text.label(KIND, Field::Value);
    let trouble = Trouble::Number(least, most);
    Err(Failure::usage((session.text.trouble.under)(label, Field::Value, &trouble)))
}

pub(super) fn set(session: &Session, given: &Given) -> Result<(), Failure> {
    let (mut store, data) = session.read_to_write()?;
    let op = writing::operation(session, given.op.as_deref())?;
    let me = session.who(&data)?.id.clone();
    let what = named(session, &given.id)?;
    let typed = given.says.iter().find(|(spec, _)| spec.field == Field::Value);
    let typed = typed.and_then(|(_, typed)| typed.last());
    let Some(typed) = typed.filter(|typed| !typed.trim().is_empty()) else {
        return Err(Failure::usage((session.text.cli.usage.missing)(&["--value".to_owned()])));
    };
    let mine: Fields = [(Field::Value.into(), kept(session, what, typed)?.into())].into();
    let known = store.record(KIND, what.key()).map_err(|refusal| session.refused(&refusal))?;
    let change = match known.filter(|known| !known.archived) {
        Some(known) => Change::rewrite(KIND, what.key(), &known.fields, &mine),
        None => Change::write(KIND, Some(what.key()), mine),
    };
    writing::apply(session, &mut store, &op, Some(me), &change)?;
    output::done(session.text, what.key())
}

pub(super) fn show(session: &Session, given: &Given) -> Result<(), Failure> {
    let (_store, data) = session.read()?;
    let line = Line::of(named(session, &given.id)?, &data);
    if given.format == Format::Json {
        output::json(&line)
    } else {
        output::print(&line.value.text())
    }
}

pub(super) fn list(session: &Session, given: &Given) -> Result<(), Failure> {
    let (_store, data) = session.read()?;
    let all = What::all().map(|what| Line::of(what, &data));
    if given.format == Format::Json {
        return output::json(&all.collect::<Vec<_>>());
    }
    let words = &session.text.cli.output;
    let columns = [
        Column::Whole((session.text.kind)(KIND).one),
        Column::Loose(session.text.label(KIND, Field::Value)),
        Column::Loose(words.headings.state),
    ];
    let row = |line: Line| {
        let state = if line.set { words.set_here } else { words.usual };
        [line.id.to_owned(), line.value.text(), state.to_owned()]
    };
    Shape::csv(given.format == Format::Csv).tell(session, columns, all.map(row))
}
