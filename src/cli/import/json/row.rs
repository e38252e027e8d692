//! A row of an import, as JSON.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Map, Value as Json};

use crate::{
    domain::{
        field::{Field, RecordKind, Value},
        import::{
            Choice, Does, Edited, Holds, Imported, Question, Reason, Summary, Wanted, Why, Wrote,
        },
        record,
        snapshot::Snapshot,
    },
    exchange::write::json,
    text::Text,
};

#[derive(Debug, Serialize)]
pub(super) struct Row<'a> {
    source: &'a str,
    kind: &'static str,
    does: Does,
    fields: Map<String, Json>,
    #[serde(flatten)]
    summary: Option<&'a Summary>,
    /// The other records of the row.
    also: Vec<Other>,
    changes: Vec<Changed>,
    why: &'a [Why],
    questions: Vec<Asked<'a>>,
}

/// Another record of a row.
#[derive(Debug, Serialize)]
struct Other {
    kind: &'static str,
    fields: Map<String, Json>,
}

/// A value that a row changes.
#[derive(Debug, Serialize)]
struct Changed {
    kind: &'static str,
    id: String,
    field: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    member: Option<String>,
    before: Json,
    after: Json,
}

#[derive(Debug, Serialize)]
struct Asked<'a> {
    code: Reason,
    cell: &'a str,
    read: &'a str,
    message: &'static str,
    choices: &'a [Choice],
    #[serde(skip_serializing_if = "Option::is_none")]
    wrote: Option<&'a Wrote>,
}

/// What a row is told with.
pub(super) struct Telling<'a> {
    pub(super) text: &'a Text,
    pub(super) data: &'a Snapshot,
    /// What the records of the file are called, by what tells them.
    pub(super) names: BTreeMap<(RecordKind, &'a str), String>,
}

/// What the records of the rows are called.
pub(super) fn names(rows: &[(Imported, Does)]) -> BTreeMap<(RecordKind, &str), String> {
    let records = rows.iter().flat_map(|(row, _)| match &row.holds {
        Holds::Records(all) => &all[..],
        Holds::Nothing => &[],
    });
    let text = |of: &Wanted, field: Field| match of.fields.get(&field.into()) {
        Some(Value::Text(text)) => Some(text.clone()),
        Some(Value::Int(_) | Value::Null) | None => None,
    };
    let name = |of: &Wanted| {
        [Field::Name, Field::Title, Field::Label].iter().find_map(|one| text(of, *one))
    };
    records.filter_map(|one| Some(((one.kind, one.key.as_str()), name(one)?))).collect()
}

pub(super) fn row<'a>(telling: &Telling<'_>, of: &'a Imported, does: Does) -> Row<'a> {
    let all = match &of.holds {
        Holds::Records(all) => &all[..],
        Holds::Nothing => &[],
    };
    let commune = matches!(of.summary, Summary::Commune(_));
    let kind = all.first().map_or("none", |wanted| wanted.kind.as_str());
    let other = |one: &Wanted| Other { kind: one.kind.as_str(), fields: fields(telling, one) };
    Row {
        source: &of.source,
        kind: if commune { "commune" } else { kind },
        does,
        fields: all.first().map(|one| fields(telling, one)).unwrap_or_default(),
        summary: (of.summary != Summary::None).then_some(&of.summary),
        also: all.iter().skip(1).map(other).collect(),
        changes: changes(of, does),
        why: &of.why,
        questions: of.questions.iter().map(|one| asked(telling.text, one)).collect(),
    }
}

/// What a record says; those that the file makes too are given by their names.
fn fields(telling: &Telling<'_>, of: &Wanted) -> Map<String, Json> {
    let kind = record::of(of.kind);
    let mut said = json::said(kind, &of.fields, telling.data);
    for (field, named, key) in &of.named {
        let Some(spec) = kind.spec(*field) else { continue };
        let Some(name) = telling.names.get(&(*named, key.as_str())) else { continue };
        if spec.is_set() {
            let set = said.entry(spec.key).or_insert_with(|| Json::Array(Vec::new()));
            if let Json::Array(members) = set {
                members.push(name.as_str().into());
            }
        } else {
            said.insert(spec.key.to_owned(), name.as_str().into());
        }
    }
    said
}

/// What a row changes; nothing of one that waits.
fn changes(of: &Imported, does: Does) -> Vec<Changed> {
    let value = |value: &Value| match value {
        Value::Null => Json::Null,
        Value::Int(number) => (*number).into(),
        Value::Text(text) => text.clone().into(),
    };
    let changed = |one: &Edited| {
        let key = &one.edit.key;
        let spec = record::of(one.kind).spec(key.field);
        Changed {
            kind: one.kind.as_str(),
            id: one.id.clone(),
            field: spec.map_or(key.field.as_str(), |spec| spec.key),
            member: key.member.clone(),
            before: value(&one.edit.base),
            after: value(&one.edit.mine),
        }
    };
    of.edits.iter().filter(|_| does.writes()).map(changed).collect()
}

fn asked<'a>(text: &Text, of: &'a Question) -> Asked<'a> {
    Asked {
        code: of.code,
        cell: &of.cell,
        read: &of.read,
        message: (text.import.reason)(of.code),
        choices: &of.choices,
        wrote: of.wrote.as_ref(),
    }
}
