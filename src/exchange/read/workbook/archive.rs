//! The zip that a workbook is: every part really inflated once, within bounds, before any is read.
//!
//! Must not believe what a header says of a size.

use std::{
    collections::HashMap,
    io::{self, BufReader, Cursor, Read},
};

use zip::{ZipArchive, result::ZipError};

use super::{
    Format, Unreadable,
    gauge::{self, Gauge, Progress},
    xml::Xml,
};

/// The most parts: a workbook of a hundred sheets with comments has less than a thousand.
const PARTS: usize = 10_000;

/// What begins the entry of a part in the directory of a zip.
const ENTRY: &[u8] = b"PK\x01\x02";

/// The one part that says something where `LibreOffice` encrypts a workbook whole.
const ENCRYPTED: &str = "encrypted-package";

/// A zip whose parts are known to stay within bounds.
pub(super) struct Archive<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    /// The place of each part, by its name in lower case with `/`.
    places: HashMap<String, usize>,
    format: Format,
}

impl<'b> Archive<'b> {
    /// Opens a zip and inflates all of it to nowhere.
    pub(super) fn open(bytes: &'b [u8], gauge: &mut Gauge<'_>) -> Result<Self, Unreadable> {
        let format = guess(bytes);
        if bytes.windows(ENTRY.len()).filter(|at| *at == ENTRY).nth(PARTS).is_some() {
            return Err(Unreadable::Swollen(gauge::UNPACKED));
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::Broken(format))?;
        let mut archive = Self { zip, places: HashMap::new(), format };
        archive.inflate(gauge)?;
        if archive.places.contains_key(ENCRYPTED) {
            return Err(Unreadable::Protected);
        }
        archive.format = archive.told();
        Ok(archive)
    }

    /// What it is.
    pub(super) fn format(&self) -> Format {
        self.format
    }

    /// A part to read as XML; none where there is no such part.
    pub(super) fn xml(&mut self, name: &str) -> Result<Option<Xml<'_>>, Unreadable> {
        let Some(place) = self.places.get(&plain(name)) else { return Ok(None) };
        let part = self.zip.by_index(*place).map_err(|_| Unreadable::Broken(self.format))?;
        Ok(Some(Xml::new(Box::new(BufReader::new(part)), self.format)))
    }

    /// Counts the bytes of every part.
    fn inflate(&mut self, gauge: &mut Gauge<'_>) -> Result<(), Unreadable> {
        let mut done = 0;
        for place in 0..self.zip.len() {
            let mut part = self.zip.by_index(place).map_err(|error| damage(&error, self.format))?;
            if let Ok(name) = part.name() {
                self.places.insert(plain(&name), place);
            }
            loop {
                let left = gauge::UNPACKED + 1 - done;
                let read = io::copy(&mut part.by_ref().take(left.min(1 << 20)), &mut io::sink());
                let more = read.map_err(|_| Unreadable::Broken(self.format))?;
                done += more;
                if done > gauge::UNPACKED {
                    return Err(Unreadable::Swollen(gauge::UNPACKED));
                }
                gauge.tell(Progress::Bytes { done, of: gauge::UNPACKED })?;
                if more == 0 {
                    break;
                }
            }
        }
        Ok(())
    }

    /// What its parts say that it is.
    fn told(&self) -> Format {
        let has = |name: &str| self.places.contains_key(name);
        let begins = |start: &str| self.places.keys().any(|name| name.starts_with(start));
        if has("xl/workbook.bin") {
            Format::Xlsb
        } else if has("xl/workbook.xml") || begins("xl/worksheets/") {
            Format::Xlsx
        } else if begins("word/") || begins("ppt/") {
            Format::Document
        } else if has("content.xml") {
            Format::Ods
        } else {
            Format::Archive
        }
    }
}

/// What the first names of a zip cut short say that it was.
fn guess(bytes: &[u8]) -> Format {
    let start = bytes.get(..4096).unwrap_or(bytes);
    let holds = |word: &[u8]| start.windows(word.len()).any(|at| at == word);
    if holds(b"opendocument.spreadsheet") {
        Format::Ods
    } else if holds(b"[Content_Types].xml") || holds(b"docProps/") || holds(b"xl/") {
        Format::Xlsx
    } else {
        Format::Archive
    }
}

/// A name as parts refer to it: some programs write `\` or other capitals.
fn plain(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_ascii_lowercase()
}

/// A part that does not open.
fn damage(error: &ZipError, format: Format) -> Unreadable {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            Unreadable::Protected
        }
        ZipError::Io(_)
        | ZipError::InvalidArchive(_)
        | ZipError::UnsupportedArchive(_)
        | ZipError::FileNotFound
        | ZipError::CompressionMethodNotSupported(_)
        | _ => Unreadable::Broken(format),
    }
}
