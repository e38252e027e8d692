//! What is held about somebody, as Markdown.

use super::held::Held;
use crate::{
    cli::{Session, list},
    document::{escaped, record::field_text},
    domain::{
        field::{Field, RecordKind},
        record,
        rows::Row,
        snapshot::Snapshot,
    },
    store::Store,
};

pub(super) fn page(session: &Session, store: &Store, data: &Snapshot, held: &Held) -> String {
    let text = session.text;
    let mut out = format!("# {}\n\n*{}*\n", escaped(&held.name), (text.words.day)(session.today));
    let kind = |kind: RecordKind| (text.kind)(kind).count[1];
    if let Some(row) = &held.record {
        out += &heading((text.kind)(RecordKind::Person).one);
        out += &fields(session, data, RecordKind::Person, row, &[]);
    }
    for (of, all) in &held.named {
        out += &heading(kind(*of));
        let each = all.iter().map(|(row, named)| fields(session, data, *of, row, named));
        out += &each.collect::<Vec<_>>().join("\n");
    }
    if !held.follow_ups.is_empty() {
        out += &heading(kind(RecordKind::FollowUp));
        let each = held.follow_ups.iter();
        let each = each.map(|row| fields(session, data, RecordKind::FollowUp, row, &[]));
        out += &each.collect::<Vec<_>>().join("\n");
    }
    let words = &text.cli.output;
    if !held.texts.is_empty() {
        out += &heading(words.texts_naming);
        let each = held.texts.iter().map(|(kind, row)| {
            let one = (text.kind)(*kind).one;
            format!("**{}**\n\n{}", escaped(one), fields(session, data, *kind, row, &[]))
        });
        out += &each.collect::<Vec<_>>().join("\n");
    }
    if !held.lines.is_empty() {
        out += &heading(words.lines_by);
        for line in &held.lines {
            let [seq, at, _, record, change] = list::journal_row(session, store, data, line);
            let (record, change) = (escaped(&record), escaped(&change));
            out = format!("{out}- {seq} · {at} · {record} · {change}\n");
        }
    }
    out
}

fn heading(title: &str) -> String {
    let mut letters = title.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    format!("\n## {first}{}\n\n", letters.as_str())
}

/// Every field that says something, one a line; those that name the person are marked.
fn fields(
    session: &Session,
    data: &Snapshot,
    kind: RecordKind,
    row: &Row,
    named: &[Field],
) -> String {
    let text = session.text;
    let said = record::of(kind).fields.iter().filter_map(|spec| {
        let said = field_text(kind, spec, &row.fields, data, text);
        let mark = if named.contains(&spec.field) { " ←" } else { "" };
        let label = text.label(kind, spec.field);
        let said = escaped(&said.replace('\n', " / "));
        (!said.is_empty()).then(|| format!("- **{label}**{}{said}{mark}\n", text.page.colon))
    });
    let id = format!("- *{} {}*\n", text.page.id, row.id);
    std::iter::once(id).chain(said).collect()
}
