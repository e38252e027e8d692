//! How a page is written, and where.

use std::path::PathBuf;

use clap::Args;

use crate::{
    cli::{Failure, Session, destination::Destination, output, page, redaction},
    document::{self, Document},
    domain::field::RecordKind,
};

/// How a page is written: plain text, where neither is asked; on the standard output, where no file is.
#[derive(Debug, Clone, Args)]
pub(super) struct Format {
    #[arg(long)]
    markdown: bool,
    #[arg(long, conflicts_with = "markdown")]
    html: bool,
    #[arg(long)]
    redact: bool,
    #[command(flatten)]
    to: To,
}

/// Where it goes.
#[derive(Debug, Clone, Args)]
struct To {
    #[arg(long = "out", id = "page_out", value_name = "path")]
    out: Option<PathBuf>,
    #[arg(long, requires = "page_out")]
    force: bool,
}

impl Format {
    /// Prints the page, or writes it into the file that was asked.
    pub(super) fn write(&self, session: &Session, written: Document) -> Result<(), Failure> {
        let written = if self.redact { redacted(session, written)? } else { written };
        let text = match (self.html, self.markdown) {
            (true, _) => document::html(&written, session.text),
            (false, true) => document::markdown(&written, session.text),
            (false, false) => format!("{}\n\n{}", written.title, page::plain(&written)),
        };
        let to = Destination::new(self.to.out.as_deref(), self.to.force);
        if to.is_printed() {
            return output::print(&text);
        }
        to.write(session, text.as_bytes())
    }
}

/// The page without a name of anybody, those of the bin too.
fn redacted(session: &Session, written: Document) -> Result<Document, Failure> {
    let (store, snapshot) = session.read()?;
    let all = store.contents(&[RecordKind::Person, RecordKind::Contact]);
    let all = all.map_err(|why| session.refused(&why))?;
    let redaction = redaction::of(&all, &snapshot, session.text);
    Ok(written.redacted(&|text| redaction.text(text)))
}
