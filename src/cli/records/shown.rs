//! Records of the kinds that have no list or page of their own, as they stand.

use super::{
    given::{Format, Given},
    settings,
    typed::Place,
    written::found,
};
use crate::{
    cli::{
        Failure, Session,
        list::{self, Shape},
        output,
        table::{Column, sheet},
    },
    document::{computed, record},
    domain::{
        field::{Field, RecordKind},
        record::{Kind, Spec},
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
    if given.format == Format::Json {
        let on = (&data, session.today);
        let all =
            all.iter().map(|one| json::whole_record(kind, &one.id, &one.fields, one.archived, on));
        return output::json(&all.collect::<Vec<_>>());
    }
    if given.format == Format::Csv && !all.is_empty() {
        return output::lines(list::csv(table(session, kind, &all, &data)));
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
    if given.format == Format::Json {
        return output::json(&json::whole_record(
            given.kind,
            &id,
            &fields,
            archived,
            (&data, session.today),
        ));
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
    let on = (session.text, session.today);
    lines.extend(computed::described(given.kind.kind, &id, &fields, &data, on));
    lines.push((session.text.cli.output.headings.id, id));
    output::print(&sheet(&lines))
}

/// Headings, then rows, a column for each field.
fn table<'a>(
    session: &'a Session,
    kind: &'a Kind,
    all: &'a [Stored],
    data: &'a Snapshot,
) -> impl Iterator<Item = Vec<String>> + 'a {
    let text = session.text;
    let labels = kind.fields.iter().map(|spec| text.label(kind.kind, spec.field).to_owned());
    let headings = std::iter::once(text.cli.output.headings.id.to_owned()).chain(labels).collect();
    let rows = all.iter().map(move |one| {
        let say = |spec| record::field_text(kind.kind, spec, &one.fields, data, text);
        std::iter::once(one.id.clone()).chain(kind.fields.iter().map(say)).collect()
    });
    std::iter::once(headings).chain(rows)
}

fn row(session: &Session, given: &Given, one: &Stored, data: &Snapshot) -> [String; 3] {
    let (kind, text) = (given.kind, session.text);
    let named = record::named(kind, &one.fields, data, text);
    let details = record::details(kind, &one.fields, data, text);
    let remark = computed::remark(kind.kind, &one.id, &one.fields, data, (text, session.today));
    let said = [Some(details.as_str()), remark].into_iter().flatten().filter(|one| !one.is_empty());
    [one.id.clone(), named, said.collect::<Vec<_>>().join(" · ")]
}
