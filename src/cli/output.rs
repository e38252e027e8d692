//! Printing on the standard output: harmless to a terminal, and silent when nobody reads.

use std::io::{self, BufWriter, ErrorKind, IsTerminal, Write};

use serde::Serialize;

use super::Failure;
use crate::{
    domain::{clean::printable, decimal::of_hundredths},
    exchange::write::json::harmless,
    text::Text,
};

/// Prints text, ended by one line break.
pub(super) fn print(text: &str) -> Result<(), Failure> {
    raw(printable(text).trim_end_matches('\n').as_bytes(), true)
}

/// Prints what was done. On failure stderr says that it is done, so that nobody repeats it.
pub(super) fn done(text: &Text, sentence: &str) -> Result<(), Failure> {
    print(sentence).map_err(|failure| failure.though_done((text.cli.output.done_anyway)(sentence)))
}

/// The same, as one JSON document.
pub(super) fn done_json(text: &Text, document: &impl Serialize) -> Result<(), Failure> {
    done(text, &document_of(document)?)
}

/// Prints one JSON document.
pub(super) fn json(document: &impl Serialize) -> Result<(), Failure> {
    raw(document_of(document)?.as_bytes(), true)
}

/// Whether people read, rather than a program or a file.
pub(super) fn is_terminal() -> bool {
    io::stdout().is_terminal()
}

/// Prints lines as they come, each with its line break.
pub(super) fn lines(lines: impl Iterator<Item = String>) -> Result<(), Failure> {
    let mut out = BufWriter::new(io::stdout().lock());
    for line in lines {
        written(out.write_all(printable(&line).as_bytes()))?;
    }
    written(out.flush())
}

fn document_of(document: &impl Serialize) -> Result<String, Failure> {
    let text = serde_json::to_string_pretty(document);
    text.map(harmless).map_err(|error| Failure::refused(error.to_string()))
}

/// One JSON array, printed item by item as one document: what is long is never held whole.
#[derive(Debug, Default)]
pub(super) struct Array {
    any: bool,
}

impl Array {
    /// Some more items.
    pub(super) fn items<T: Serialize>(
        &mut self,
        items: impl IntoIterator<Item = T>,
    ) -> Result<(), Failure> {
        let mut text = String::new();
        for item in items {
            text += if self.any { ",\n  " } else { "[\n  " };
            self.any = true;
            // No line ends inside a string of JSON.
            text += &document_of(&item)?.replace('\n', "\n  ");
        }
        raw(text.as_bytes(), false)
    }

    /// That was all.
    pub(super) fn end(self) -> Result<(), Failure> {
        raw(if self.any { b"\n]" } else { b"[]" }, true)
    }
}

/// Prints what another program reads, as it is.
pub(super) fn generated(bytes: &[u8]) -> Result<(), Failure> {
    raw(bytes, false)
}

/// Hundredths of a full-time equivalent, as they are written.
pub(super) fn full_time(text: &Text, count: i32) -> String {
    (text.words.decimal)(&of_hundredths(i64::from(count)))
}

/// Says on the standard error that there is nothing to print.
pub(super) fn nothing(text: &Text) {
    // A message that cannot be given is not a failure of the command.
    let _ = writeln!(io::stderr(), "{}", text.cli.output.nothing);
}

fn raw(bytes: &[u8], line: bool) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    written(
        out.write_all(bytes)
            .and_then(|()| if line { out.write_all(b"\n") } else { Ok(()) })
            .and_then(|()| out.flush()),
    )
}

fn written(done: io::Result<()>) -> Result<(), Failure> {
    match done {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Err(Failure::silent()),
        Err(_) => Err(Failure::unwritten()),
        Ok(()) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_one_by_one_are_the_document_of_all() {
        let items = [vec!["a\nb", "c"], vec![], vec!["d"]];
        let whole = serde_json::to_string_pretty(&items).unwrap();
        let each = items.iter().map(|item| document_of(item).unwrap().replace('\n', "\n  "));
        assert_eq!(whole, format!("[\n  {}\n]", each.collect::<Vec<_>>().join(",\n  ")));
        assert_eq!(serde_json::to_string_pretty::<[u8; 0]>(&[]).unwrap(), "[]");
    }
}
