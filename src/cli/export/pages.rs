//! The pages of the house in one file, Markdown or HTML: the figures, then each territory, then each convention.

use super::taken::Taken;
use crate::{
    cli::{Failure, Session},
    document::{self, Document},
    domain::{
        clean::printable,
        field::RecordKind,
        figures::{Figures, FiguresQuery},
        page::NotesFilter,
    },
};

fn pages(session: &Session, taken: &Taken) -> Result<Vec<Document>, Failure> {
    let refused = |refusal| session.refused(&refusal);
    let (facts, store) = (&taken.facts, &taken.store);
    let context = session.context(facts);
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
    let without = |text: &str| taken.redacted(text.to_owned());
    Ok(match taken.redaction {
        Some(_) => pages.into_iter().map(|page| page.redacted(&without)).collect(),
        None => pages,
    })
}

pub(super) fn markdown(session: &Session, taken: &Taken) -> Result<String, Failure> {
    let pages = pages(session, taken)?;
    let written = pages.iter().map(|page| document::markdown(page, session.text));
    Ok(printable(&written.collect::<Vec<_>>().join("\n")).into_owned())
}

pub(super) fn html(session: &Session, taken: &Taken) -> Result<String, Failure> {
    Ok(document::book(&taken.facts.base.called(), &pages(session, taken)?, session.text))
}
