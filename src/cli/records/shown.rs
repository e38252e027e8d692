//! Records of the kinds that have no list or page of their own, as they stand.

use super::{options::Given, settings, typed::Place, written::found};
use crate::{
    cli::{
        Failure, Session,
        list::Shape,
        output,
        table::{Column, sheet},
    },
    document::record,
    domain::{
        field::{Field, RecordKind},
        record::Spec,
        snapshot::Snapshot,
    },
    exchange::write::json,
    store::Stored,
};

pub(super) fn list(session: &Session, given: &Given) -> Result<(), Failure> {
    if given.kind.kind == RecordKind::Setting {
        return settings::list(session, given);
    }
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
    if given.kind.kind == RecordKind::Setting {
        return settings::show(session, given);
    }
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
        .map(|spec| {
            (label(spec), record::field_text(given.kind.kind, spec, &fields, &data, session.text))
        })
        .collect();
    lines.push((session.text.cli.output.headings.id, id));
    output::print(&sheet(&lines))
}

fn row(session: &Session, given: &Given, one: &Stored, data: &Snapshot) -> [String; 3] {
    let (kind, text) = (given.kind, session.text);
    let named = record::named(kind, &one.fields, data, text);
    [one.id.clone(), named, record::details(kind, &one.fields, data, text)]
}
