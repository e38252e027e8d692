//! Records of the kinds that have no list or page of their own, as they stand.

use super::{options::Given, typed::Place, written::found};
use crate::{
    cli::{
        Failure, Session,
        list::Shape,
        output,
        table::{Column, sheet},
    },
    domain::{
        field::{Field, Fields, Value},
        record::{Holds, Spec},
        snapshot::Snapshot,
    },
    exchange::write::json,
    store::Stored,
};

pub(super) fn list(session: &Session, given: &Given) -> Result<(), Failure> {
    let (store, data) = session.read()?;
    let mut all = store
        .records(given.kind.kind, given.archived)
        .map_err(|refusal| session.refused(&refusal))?;
    all.sort_by_key(|one| one.fields.get(&Field::Position.into()).cloned());
    let kind = given.kind;
    if given.json {
        let all =
            all.iter().map(|one| json::record(kind, &one.id, &one.fields, one.archived, &data));
        return output::json(&all.collect::<Vec<_>>());
    }
    let rows = all.iter().map(|one| row(session, given, one, &data));
    let headings = &session.text.cli.output.headings;
    let columns = [
        Column::Whole(headings.id),
        Column::Loose((session.text.kind)(kind.kind).one),
        Column::Loose(headings.state),
    ];
    Shape::default().tell(session, columns, rows)
}

pub(super) fn show(session: &Session, given: &Given) -> Result<(), Failure> {
    let (store, data) = session.read()?;
    let place = Place { session, store: &store, data: &data, kind: given.kind.kind };
    let Stored { id, archived, fields } = found(&place, given, false)?;
    if given.json {
        return output::json(&json::record(given.kind, &id, &fields, archived, &data));
    }
    let label = |spec: &Spec| session.text.label(given.kind.kind, spec.field);
    let mut lines: Vec<(&str, String)> = given
        .kind
        .fields
        .iter()
        .map(|spec| (label(spec), field_text(session, spec, &fields, &data)))
        .collect();
    lines.push((session.text.cli.output.headings.id, id));
    output::print(&sheet(&lines))
}

fn row(session: &Session, given: &Given, one: &Stored, data: &Snapshot) -> [String; 3] {
    let first = given.kind.named_by;
    let (naming, rest): (Vec<&Spec>, Vec<&Spec>) =
        given.kind.fields.iter().partition(|spec| first.contains(&spec.field));
    let text = |spec: &Spec| field_text(session, spec, &one.fields, data);
    let named: Vec<String> = naming.into_iter().map(text).filter(|text| !text.is_empty()).collect();
    let rest = rest.into_iter().map(|spec| (spec, text(spec))).filter(|(_, text)| !text.is_empty());
    let colon = session.text.page.colon;
    let label = |spec: &Spec| session.text.label(given.kind.kind, spec.field);
    let rest = rest.map(|(spec, text)| format!("{}{colon}{text}", label(spec)));
    [one.id.clone(), named.join(" · "), rest.collect::<Vec<_>>().join(" · ")]
}

/// A field in words.
fn field_text(session: &Session, spec: &Spec, fields: &Fields, data: &Snapshot) -> String {
    let words = &session.text.words;
    let value = fields.get(&spec.field.into());
    let text = match value {
        Some(Value::Text(text)) => text.as_str(),
        Some(Value::Int(_) | Value::Null) | None => "",
    };
    match spec.holds {
        Holds::Day => text.parse().map(words.day).unwrap_or_default(),
        Holds::Truth => match value {
            Some(Value::Int(1)) => (words.yes_no)(true).to_owned(),
            _ => String::new(),
        },
        Holds::Number(..) => match value {
            Some(Value::Int(number)) => number.to_string(),
            _ => String::new(),
        },
        Holds::Code(_) => words.of_code(spec.field, text).unwrap_or(text).to_owned(),
        Holds::One(kind) => data.name_of(kind, text).unwrap_or(text).to_owned(),
        Holds::Lines => text.lines().collect::<Vec<_>>().join(", "),
        Holds::Many(kind) => members(spec, fields, |id| data.name_of(kind, id)),
        Holds::Communes => {
            members(spec, fields, |id| data.commune(id).map(|one| one.name.as_str()))
        }
        Holds::Name | Holds::Line | Holds::Text | Holds::Key | Holds::Value => text.to_owned(),
    }
}

fn members<'a>(
    spec: &Spec,
    fields: &'a Fields,
    name: impl Fn(&'a str) -> Option<&'a str>,
) -> String {
    let members = fields.keys().filter(|key| key.field == spec.field);
    let members = members.filter_map(|key| key.member.as_deref());
    members.map(|id| name(id).unwrap_or(id)).collect::<Vec<_>>().join(", ")
}
