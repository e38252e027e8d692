//! The pages of the house in one Markdown file: the figures, then each territory, then each convention.

use super::taken::Taken;
use crate::{
    cli::{Failure, Session},
    document::{self, Context, Document},
    domain::{
        field::RecordKind,
        figures::{Figures, FiguresQuery},
        page::NotesFilter,
    },
};

pub(super) fn markdown(session: &Session, taken: &Taken) -> Result<String, Failure> {
    let refused = |refusal| session.refused(&refusal);
    let (facts, store) = (&taken.facts, &taken.store);
    let context = Context {
        data: facts,
        text: session.text,
        today: session.today,
        technicien: session.settings.config.technicien.as_deref(),
    };
    let mut pages: Vec<Document> = Vec::new();
    if taken.kinds.is_none() {
        let sources = store.sources(session.today).map_err(refused)?;
        let query = FiguresQuery { on: session.today, sector: taken.sector.clone(), rows: None };
        pages.push(document::figures::page(&context, &Figures::of(&sources, &query)));
    }
    for place in &facts.territories {
        if taken.contents.find(RecordKind::Territory, place.code.as_str()).is_none() {
            continue;
        }
        let last = NotesFilter {
            territories: Some([place.code.clone()].into()),
            limit: Some(document::territory::EXCHANGES),
            ..NotesFilter::default()
        };
        let last = store.list_notes(&last).map_err(refused)?;
        pages.push(document::territory::page(&context, place, &last));
    }
    for ctg in &facts.conventions {
        if taken.contents.find(RecordKind::Convention, ctg.id.as_str()).is_some() {
            pages.push(document::convention::page(&context, ctg));
        }
    }
    let written = pages.iter().map(|page| document::markdown(page, session.text));
    let whole = written.collect::<Vec<_>>().join("\n");
    let whole = crate::domain::clean::printable(&whole).into_owned();
    // Line by line: no name goes over two of them.
    let lines = whole.lines().map(|line| taken.redacted(line.to_owned()) + "\n");
    Ok(lines.collect())
}
