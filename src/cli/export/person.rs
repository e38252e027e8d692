//! `binome export person`: all that a base holds about somebody (RGPD). Their record and the records that
//! name them; the follow-ups of their notes; texts with their name; the lines of the journal they wrote.

use clap::Args;
use serde_json::{Map, Value as Json, json};

use super::{held::Held, page};
use crate::{
    cli::{Failure, Session, erase, list, output},
    domain::{field::RecordKind, record, rows::Row, snapshot::Snapshot},
    exchange::write::json as document,
};

#[derive(Debug, Args)]
pub(in crate::cli) struct ExportPerson {
    #[arg(id = "exported_person")]
    subject: String,
    #[arg(long)]
    json: bool,
}

impl ExportPerson {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        let (store, data) = session.read()?;
        let (subject, near) = erase::subject(session, &data, &self.subject)?;
        let held = Held::of(&store, &subject).map_err(|refusal| session.refused(&refusal))?;
        if held.record.is_none() && held.texts.is_empty() {
            let label = (session.text.kind)(RecordKind::Person).one;
            return Err(Failure::unknown((session.text.cli.usage.no_match)(
                label,
                &self.subject,
                &near,
            )));
        }
        if self.json {
            return output::json(&document_of(&held, &data));
        }
        output::print(&page::page(session, &store, &data, &held))
    }
}

fn document_of(held: &Held, data: &Snapshot) -> Json {
    let document_of_row =
        |kind, row: &Row| document::record(record::of(kind), &row.id, &row.fields, false, data);
    let mut whole = Map::new();
    whole.insert("name".into(), held.name.as_str().into());
    let own = held.record.as_ref().map(|row| document_of_row(RecordKind::Person, row));
    whole.insert("person".into(), own.unwrap_or_default());
    let naming = [RecordKind::Person, RecordKind::Contact].into_iter();
    for (kind, _) in naming.flat_map(record::references) {
        let all = held.named.get(&kind).into_iter().flatten().map(|(row, fields)| {
            let keys = fields.iter().filter_map(|field| record::of(kind).spec(*field));
            let keys: Vec<&str> = keys.map(|spec| spec.key).collect();
            document::with(document_of_row(kind, row), [("named_as", json!(keys))])
        });
        whole.insert(format!("{}s", kind.as_str()), all.collect());
    }
    let texts = held.texts.iter().map(|(kind, row)| {
        document::with(document_of_row(*kind, row), [("record_kind", kind.as_str().into())])
    });
    let follow_ups = held.follow_ups.iter().map(|row| document_of_row(RecordKind::FollowUp, row));
    whole.insert("follow_ups".into(), follow_ups.collect());
    whole.insert("texts".into(), texts.collect());
    whole.insert("machines".into(), json!(held.machines));
    let lines = held.lines.iter().map(|line| json!(list::Line::of(line, data)));
    whole.insert("journal".into(), lines.collect());
    Json::Object(whole)
}
