//! What a file is, told by its first bytes: a name lies.
//!
//! Must not read further than it needs to tell.

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A workbook of today's Excel, with or without macros.
    Xlsx,
    /// A workbook of Excel 97 to 2003, or 5.
    Xls,
    /// A workbook of `LibreOffice`.
    Ods,
    /// Cells parted by a character.
    Text,
    /// A binary workbook of Excel.
    Xlsb,
    /// A workbook older than Excel 5.
    OldXls,
    /// A text document or slides.
    Document,
    /// An archive of files.
    Archive,
    /// A PDF.
    Pdf,
    /// A page of the web, whatever its name: many programs export those as `.xls`.
    Page,
    /// XML: a workbook of Excel 2003 or a flat one of `LibreOffice` too.
    Xml,
    /// A picture.
    Picture,
    /// Something else.
    Unknown,
}

/// What is at the front of a file, before its parts are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Front {
    /// A zip: Excel, `LibreOffice` and Word write those.
    Zip,
    /// A compound file: Excel 97, Word 97, and encrypted files.
    Compound,
    /// Characters.
    Text,
    /// What needs no further look.
    Told(Format),
}

const SIGNATURES: [(&[u8], Front); 18] = [
    (b"PK\x03\x04", Front::Zip),
    (b"PK\x05\x06", Front::Zip),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Front::Compound),
    (b"\x09\x00\x04\x00", Front::Told(Format::OldXls)),
    (b"\x09\x02\x06\x00", Front::Told(Format::OldXls)),
    (b"\x09\x04\x06\x00", Front::Told(Format::OldXls)),
    (b"%PDF", Front::Told(Format::Pdf)),
    (b"{\\rtf", Front::Told(Format::Document)),
    (b"\x89PNG", Front::Told(Format::Picture)),
    (b"\xFF\xD8\xFF", Front::Told(Format::Picture)),
    (b"GIF8", Front::Told(Format::Picture)),
    (b"II*\0", Front::Told(Format::Picture)),
    (b"MM\0*", Front::Told(Format::Picture)),
    (b"\x1F\x8B", Front::Told(Format::Archive)),
    (b"7z\xBC\xAF\x27\x1C", Front::Told(Format::Archive)),
    (b"Rar!", Front::Told(Format::Archive)),
    (b"MZ", Front::Told(Format::Unknown)),
    (b"SQLite format 3\0", Front::Told(Format::Unknown)),
];

/// Tells what the bytes of a file are.
pub(super) fn front(bytes: &[u8]) -> Front {
    SIGNATURES
        .iter()
        .find(|(signature, _)| bytes.starts_with(signature))
        .filter(|(signature, _)| *signature != b"MZ" || bytes.contains(&0))
        .map_or_else(|| markup(bytes), |(_, front)| *front)
}

/// A page, XML, or other characters.
fn markup(bytes: &[u8]) -> Front {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    let start = bytes.get(..512).unwrap_or(bytes).to_ascii_lowercase();
    let page = ["<!doctype html", "<html", "<head", "<body", "<table", "<meta"];
    if page.iter().any(|tag| start.starts_with(tag.as_bytes())) {
        return Front::Told(Format::Page);
    }
    if start.starts_with(b"<?xml") || start.starts_with(b"<!doctype") {
        let holds = |word: &[u8]| start.windows(word.len()).any(|at| at == word);
        return Front::Told(if holds(b"<html") { Format::Page } else { Format::Xml });
    }
    Front::Text
}
