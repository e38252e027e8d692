//! How a page is written, and where.

use std::path::PathBuf;

use clap::Args;

use crate::{
    cli::{Failure, Session, new_file, output, page},
    document::{self, Document},
};

/// How a page is written: plain text, where neither is asked; on the standard output, where no file is.
#[derive(Debug, Clone, Args)]
pub(super) struct Format {
    #[arg(long)]
    markdown: bool,
    #[arg(long, conflicts_with = "markdown")]
    html: bool,
    #[arg(long = "out", id = "page_out", value_name = "path")]
    out: Option<PathBuf>,
    #[arg(long = "force", id = "page_force", requires = "page_out")]
    force: bool,
}

impl Format {
    /// Prints the page, or writes it into the file that was asked.
    pub(super) fn write(&self, session: &Session, written: &Document) -> Result<(), Failure> {
        let text = match (self.html, self.markdown) {
            (true, _) => document::html(written, session.text),
            (false, true) => document::markdown(written, session.text),
            (false, false) => format!("{}\n\n{}", written.title, page::plain(written)),
        };
        match &self.out {
            Some(path) if path.as_os_str() != "-" => {
                new_file::write(session, path, text.as_bytes(), self.force)
            }
            _ => output::print(&text),
        }
    }
}
