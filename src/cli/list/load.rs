//! `binome list load`: what each technicien carries; the sum is the Caf.

use clap::Args;

use super::Shape;
use crate::{
    cli::{Failure, Session, output, table::Column},
    domain::{
        field::{Field, RecordKind},
        load::{Load as Carried, loads},
        snapshot::Snapshot,
    },
    exchange::write::json,
};

#[derive(Debug, Args)]
pub(in crate::cli) struct Load {
    #[command(flatten)]
    shape: Shape,
}

impl Load {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        let (_store, data) = session.read()?;
        let data = session.facts(data, session.today);
        let all = loads(&data, session.today);
        if self.shape.json {
            let document = all.iter().map(|one| json::Load::of(one, &data));
            return output::json(&document.collect::<Vec<_>>());
        }
        let (text, words) = (session.text, &session.text.cli.output);
        let headings = &words.headings;
        let columns = [
            Column::Loose(text.label(RecordKind::Binome, Field::Technicien)),
            Column::Whole(text.label(RecordKind::Binome, Field::Territories)),
            Column::Whole(headings.ctg),
            Column::Loose(headings.stages),
            Column::Whole(headings.follow_ups),
            Column::Whole(headings.full_time),
        ];
        let rows = all.iter().map(|one| row(session, &data, one));
        self.shape.tell(session, columns, rows)
    }
}

fn row(session: &Session, data: &Snapshot, one: &Carried) -> [String; 6] {
    let (text, words) = (session.text, &session.text.cli.output);
    let who = match &one.technicien {
        Some(id) => data.person(id).map_or_else(|| id.to_string(), |one| one.name.clone()),
        None => words.by_nobody.to_owned(),
    };
    let stages = one.stages.iter();
    let stages = stages.map(|(stage, count)| format!("{} {count}", (text.words.stage)(*stage)));
    [
        who,
        one.territories.len().to_string(),
        one.conventions().to_string(),
        stages.collect::<Vec<_>>().join(", "),
        one.follow_ups.to_string(),
        output::full_time(text, one.posts.filled),
    ]
}
