//! The form of any kind of record, made of its description: for the kinds that have none of their own.

use std::collections::BTreeSet;

use super::{
    super::{
        widgets::{
            input::Input,
            set_input::{SetInput, SetOption},
        },
        words,
        world::World,
    },
    Entry, Form, Subject, own_id, perimeter,
};
use crate::domain::{
    change::Change,
    day::Precision,
    decimal::of_hundredths,
    draft::Problem,
    field::{Field, FieldKey, Fields, RecordKind, Value},
    journal::Named,
    record::{self, Holds, Need, Spec, rules, typed as values},
    territory::Territory,
    watch::is_prose,
};

/// A record of a kind as it was read.
#[must_use]
pub(super) fn open(world: &World, kind: RecordKind, id: &str, fields: &Fields) -> Form {
    let specs = record::of(kind).fields.iter();
    let entries = specs.filter_map(|spec| entry(world, kind, spec, fields, false));
    let named = Named { kind, id: id.to_owned(), says: fields.clone() };
    let title = (world.text().ui.journal.record)(&named, &world.data);
    let kept = fields.iter().map(|(key, value)| (key.clone(), value.clone())).collect();
    let subject = Subject::Record(kind, Some((id.to_owned(), kept)));
    Form::new(subject, (world.text().ui.form.change_record)(&title), entries.collect())
}

/// What to say at the next visit of a territory, alone: the rest of an EPCI comes from the reference.
#[must_use]
pub(super) fn open_points(world: &World, territory: &Territory) -> Form {
    let form = open(world, RecordKind::Territory, territory.code.as_str(), &territory.fields());
    let entries = form.entries.into_iter().filter(|one| one.field == Field::TalkingPoints);
    let title = (world.text().ui.means.edit_points)(&territory.name);
    Form::new(form.subject, title, entries.collect())
}

/// A new one, of which this is known already.
#[must_use]
pub(super) fn open_new(world: &World, kind: RecordKind, fields: &Fields) -> Form {
    let (text, description) = (world.text(), record::of(kind));
    let specs = description.fields.iter();
    let entries = specs.filter_map(|spec| entry(world, kind, spec, fields, true));
    let title = (text.ui.form.add_record)((text.kind)(kind).one);
    let entries = own_id::entries(description, world).into_iter().chain(entries);
    let form = Form::new(Subject::Record(kind, None), title, entries.collect());
    // What is known already is passed over.
    let given = |spec: &&Spec| fields.keys().any(|key| key.field == spec.field);
    let left = || description.fields.iter().filter(|spec| !given(spec));
    let wanted = left().find(|spec| spec.need == Need::Must);
    let wanted = wanted.or_else(|| left().find(|spec| spec.need == Need::May));
    // What came out of a note is read over.
    let from_note = fields.contains_key(&Field::Note.into());
    if kind == RecordKind::Need && from_note {
        return form.focused_on(Field::Text);
    }
    match wanted.filter(|_| !fields.is_empty()) {
        Some(spec) => form.focused_on(spec.field),
        None => form,
    }
}

fn entry(
    world: &World,
    kind: RecordKind,
    spec: &Spec,
    fields: &Fields,
    new: bool,
) -> Option<Entry> {
    let help = &world.text().ui.form;
    let usual = if let (Need::Usual(code), true) = (spec.need, new) { code } else { "" };
    let current = rules::text(fields, spec.field).unwrap_or(usual);
    let members = || -> BTreeSet<String> {
        let keys = fields.keys().filter(|key| key.field == spec.field);
        keys.filter_map(|key| key.member.clone()).collect()
    };
    let (input, help) = match spec.holds {
        _ if spec.need == Need::Counted => return None,
        // Typed with its day: « T4 2025 ».
        _ if values::is_precision(record::of(kind), spec.field) => return None,
        Holds::Key | Holds::Value => return None,
        Holds::Name | Holds::Line | Holds::Decimal => {
            (Input::line(current), is_prose(spec.field).then_some(help.help_note_text))
        }
        Holds::Text | Holds::Lines => {
            (Input::text(current), is_prose(spec.field).then_some(help.help_note_text))
        }
        Holds::Day => {
            let day =
                current.parse().ok().or((new && spec.need == Need::Today).then_some(world.today));
            let precision = precision(kind, spec, fields).unwrap_or(Precision::Jour);
            let day = day.map(|day| (world.text().words.period)(day, precision));
            (Input::line(&day.unwrap_or_default()), Some(help.help_day))
        }
        Holds::Truth => {
            let is = fields.get(&spec.field.into()) == Some(&Value::Int(1));
            (Input::Truth(is), Some(help.help_truth))
        }
        Holds::Number(..) => {
            let number = match fields.get(&spec.field.into()) {
                Some(Value::Int(number)) => number.to_string(),
                Some(Value::Text(_) | Value::Null) | None => String::new(),
            };
            (Input::line(&number), None)
        }
        Holds::Hundredths(_) => {
            let typed = match fields.get(&spec.field.into()) {
                Some(Value::Int(count)) => (world.text().words.decimal)(&of_hundredths(*count)),
                Some(Value::Text(_) | Value::Null) | None => String::new(),
            };
            (Input::line(&typed), None)
        }
        Holds::Code(codes) => {
            let text = world.text();
            let say = |code: &str| text.code(kind, spec.field, code).unwrap_or(code).to_owned();
            let all = codes.iter().map(|code| ((*code).to_owned(), say(code)));
            (
                Input::choice(blank(spec, current).chain(all).collect(), current),
                Some(help.help_choice),
            )
        }
        Holds::One(of) => {
            let all = named(world, of, [current].into_iter());
            // Nothing may be chosen yet: nothing is asked.
            if all.is_empty() && spec.need == Need::May {
                return None;
            }
            (
                Input::choice(blank(spec, current).chain(all).collect(), current),
                Some(help.help_choice),
            )
        }
        Holds::Many(of) if spec.need == Need::May && world.data.names(of).is_empty() => {
            return None;
        }
        Holds::Many(of) => (several(world, of, members()), Some(help.help_set)),
        Holds::Communes => (perimeter::input(world, &members(), None), Some(help.help_set)),
    };
    let label = world.text().label(kind, spec.field);
    let entry = Entry::new(spec.field, input).label(label);
    Some(match help {
        Some(help) => entry.help(help),
        None => entry,
    })
}

/// How precisely a day was typed, where it may be typed in other ways.
fn precision(kind: RecordKind, spec: &Spec, fields: &Fields) -> Option<Precision> {
    let (field, _) = record::typed::precision(record::of(kind), spec)?;
    Precision::from_code(rules::text(fields, field)?)
}

/// The records of a kind, of which several may be chosen.
pub(super) fn several(world: &World, of: RecordKind, chosen: BTreeSet<String>) -> Input {
    let all = named(world, of, chosen.iter().map(String::as_str));
    let all = all.iter().map(|(id, name)| SetOption::new(id, name, "")).collect();
    // « Présents », « Invités »: people are named in the masculine.
    let feminine = of != RecordKind::Person && (world.text().kind)(of).feminine;
    let set = SetInput::new(all, chosen);
    Input::Set(Box::new(if feminine { set } else { set.masculine() }))
}

/// Nothing, as a choice, where the field may be empty or says nothing yet.
fn blank(spec: &Spec, current: &str) -> impl Iterator<Item = (String, String)> + use<> {
    let may = spec.need == Need::May || current.is_empty();
    may.then(|| (String::new(), "–".to_owned())).into_iter()
}

/// The records of a kind with their names, and those that are named already: none of these is lost
/// because it was archived since, or is too many to be held.
fn named<'a>(
    world: &World,
    kind: RecordKind,
    current: impl Iterator<Item = &'a str>,
) -> Vec<(String, String)> {
    let known = world.data.names(kind);
    let is_known = |id: &str| known.iter().any(|(one, _)| *one == id);
    let others = current.filter(|id| !id.is_empty() && !is_known(id));
    let others: Vec<(&str, &str)> = others
        .map(|id| (id, world.data.name_of(kind, id).unwrap_or(unnamed(world, kind, id))))
        .collect();
    let all = known.iter().copied().chain(others);
    all.map(|(id, name)| (id.to_owned(), name.to_owned())).collect()
}

/// A note has no name, and its id says nothing.
fn unnamed<'a>(world: &World, kind: RecordKind, id: &'a str) -> &'a str {
    if kind == RecordKind::Note { (world.text().kind)(kind).one } else { id }
}

/// A record as it was read: its id, what it says.
type Read = (String, Vec<(FieldKey, Value)>);

fn base(read: Option<&Read>) -> Fields {
    read.map(|(_, fields)| fields.iter().cloned().collect()).unwrap_or_default()
}

/// What is typed, over what was read where it was; and each field that says nothing of its kind.
pub(super) fn typed(
    form: &Form,
    world: &World,
    kind: RecordKind,
    read: Option<&Read>,
) -> (Fields, Vec<Problem>) {
    let description = record::of(kind);
    let mut mine = base(read);
    let mut wrong = Vec::new();
    for spec in description.fields {
        if form.input(spec.field).is_none() {
            continue;
        }
        mine.retain(|key, _| key.field != spec.field);
        if spec.is_set() {
            let chosen = form.chosen(spec.field).into_iter();
            let key = |member| FieldKey { field: spec.field, member: Some(member) };
            mine.extend(chosen.map(|member| (key(member), Value::Int(1))));
            continue;
        }
        match values::values(description, spec, &form.value(spec.field), &mine, world.today) {
            Ok(values) => {
                for (field, value) in values {
                    mine.retain(|key, _| key.field != field);
                    if value != Value::Null {
                        mine.insert(field.into(), value);
                    }
                }
            }
            Err(trouble) => wrong.push(Problem { field: spec.field, trouble }),
        }
    }
    if read.is_none() {
        record::number(description, &mut mine, &world.data);
    }
    (mine, wrong)
}

/// The change that writes it, from what was read where it was.
pub(super) fn submit(
    form: &Form,
    world: &World,
    kind: RecordKind,
    read: Option<&Read>,
) -> Result<(Change, String), Vec<Problem>> {
    let description = record::of(kind);
    let base = base(read);
    let (mut mine, mut wrong) = typed(form, world, kind, read);
    let id = read.map(|(id, _)| id.as_str());
    let mut own = None;
    if id.is_none() {
        let last = u32::try_from(world.data.names(kind).len()).unwrap_or(u32::MAX);
        rules::complete(description, &mut mine, world.today, world.me.as_ref(), last);
        rules::count(description, &mut mine, &world.data);
        match own_id::of(form, world, description, &mine) {
            Ok(id) => own = id,
            Err(problem) => wrong.push(problem),
        }
        // The need of a note has its id: asked twice, by anybody, it is one.
        if kind == RecordKind::Need && own.is_none() {
            own = rules::text(&mine, Field::Note).map(str::to_owned);
        }
    }
    let is_wrong = |field: Field| wrong.iter().any(|one| one.field == field);
    let mut problems = rules::problems(description, id, &mine, &world.data, world.today);
    problems.retain(|one| !is_wrong(one.field));
    problems.extend(wrong);
    if !problems.is_empty() {
        return Err(problems);
    }
    let named = match description.named_by.first() {
        Some(field) => {
            let key = FieldKey::from(*field);
            mine.get(&key).map(|value| words::value(world, kind, &key, value))
        }
        None => id.or(own.as_deref()).map(str::to_owned),
    };
    let did = ((world.text().kind)(kind).changed)(named.as_deref().unwrap_or_default());
    let change = match id {
        Some(id) => Change::rewrite(kind, id, &base, &mine),
        None => Change::write(kind, own.as_deref(), mine),
    };
    Ok((change, did))
}
