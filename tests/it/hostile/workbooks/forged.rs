//! Workbooks written by hand: what no spreadsheet would write.

use std::io::{Cursor, Write};

use zip::{ZipWriter, write::SimpleFileOptions};

/// Bytes, so many times over.
pub type Run<'a> = (&'a [u8], usize);

/// A part of a workbook: its name, and the runs of bytes that it unpacks to.
pub type Part<'a> = (&'a str, Vec<Run<'a>>);

/// A part that says something once.
pub fn once<'a>(name: &'a str, text: &'a str) -> Part<'a> {
    (name, vec![(text.as_bytes(), 1)])
}

/// A zip of parts, packed as it is written: what it unpacks to is never in memory.
pub fn zipped(parts: &[Part<'_>]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    for (name, runs) in parts {
        zip.start_file(*name, options).unwrap();
        for (bytes, times) in runs {
            // About a megabyte at once: packing a few bytes at a time is slow.
            let some = ((1 << 20) / bytes.len().max(1)).clamp(1, *times);
            let block = bytes.repeat(some);
            for _ in 0..times / some {
                zip.write_all(&block).unwrap();
            }
            zip.write_all(&bytes.repeat(times % some)).unwrap();
        }
    }
    zip.finish().unwrap().into_inner()
}

const BOOK: &str =
    r#"<workbook xmlns:r="r"><sheets><sheet name="Suivi" r:id="a"/></sheets></workbook>"#;

const RELATIONS: &str = r#"<Relationships><Relationship Id="a" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;

/// The header of a follow-up, and one row of it, in the sheet of a workbook of Excel.
pub const ROWS: &str = concat!(
    r#"<row r="1"><c r="A1" t="str"><v>Territoire</v></c><c r="B1" t="str"><v>État</v></c>"#,
    r#"<c r="C1" t="str"><v>Signée le</v></c><c r="D1" t="str"><v>Début</v></c>"#,
    r#"<c r="E1" t="str"><v>Fin</v></c><c r="F1" t="str"><v>Commentaire</v></c></row>"#,
    r#"<row r="2"><c r="A2" t="str"><v>CC de la Veyle</v></c><c r="B2" t="str"><v>Signée</v></c>"#,
    r#"<c r="C2" t="str"><v>28/06/2023</v></c><c r="D2" t="str"><v>01/01/2023</v></c>"#,
    r#"<c r="E2" t="str"><v>31/12/2027</v></c><c r="F2" t="str"><v>Bilan fait</v></c></row>"#,
);

/// A workbook of Excel of one sheet, and what else is in it.
pub fn xlsx(sheet: Vec<Run<'_>>, more: Vec<Part<'_>>) -> Vec<u8> {
    let mut runs: Vec<Run<'_>> = vec![(b"<worksheet><sheetData>", 1)];
    runs.extend(sheet);
    runs.push((b"</sheetData></worksheet>", 1));
    let own = |name: &str| !more.iter().any(|(other, _)| *other == name);
    let mut parts = vec![("xl/worksheets/sheet1.xml", runs)];
    for (name, text) in [("xl/workbook.xml", BOOK), ("xl/_rels/workbook.xml.rels", RELATIONS)] {
        if own(name) {
            parts.push(once(name, text));
        }
    }
    parts.extend(more);
    zipped(&parts)
}

/// The same header and row in a sheet of `LibreOffice`.
pub const TABLE: &str = concat!(
    "<table:table-row><table:table-cell><text:p>Territoire</text:p></table:table-cell>",
    "<table:table-cell><text:p>État</text:p></table:table-cell>",
    "<table:table-cell><text:p>Début</text:p></table:table-cell>",
    "<table:table-cell><text:p>Fin</text:p></table:table-cell></table:table-row>",
    "<table:table-row><table:table-cell><text:p>CC de la Veyle</text:p></table:table-cell>",
    "<table:table-cell><text:p>En préparation</text:p></table:table-cell>",
    "<table:table-cell><text:p>01/01/2027</text:p></table:table-cell>",
    "<table:table-cell><text:p>31/12/2031</text:p></table:table-cell></table:table-row>",
);

/// A workbook of `LibreOffice` of one sheet, and what else is in it.
pub fn ods(sheet: Vec<Run<'_>>, more: Vec<Part<'_>>) -> Vec<u8> {
    let mut runs: Vec<Run<'_>> = vec![(
        b"<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body>\
          <office:spreadsheet><table:table table:name=\"Suivi\">",
        1,
    )];
    runs.extend(sheet);
    runs.push((b"</table:table></office:spreadsheet></office:body></office:document-content>", 1));
    let mut parts = vec![
        once("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", runs),
    ];
    parts.extend(more);
    zipped(&parts)
}

/// A workbook of Excel 97 as one was left.
pub const XLS: &[u8] = include_bytes!("../../../fixtures/import/suivi_97.xls");

/// The same, its stream named as that of an encrypted package.
pub fn encrypted() -> Vec<u8> {
    let wide = |name: &str| name.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let (name, other) = (wide("Workbook"), wide("EncryptedPackage"));
    let mut bytes = XLS.to_vec();
    let at = bytes.windows(name.len()).rposition(|at| at == name).unwrap();
    bytes[at..at + other.len()].copy_from_slice(&other);
    bytes[at + 64] = u8::try_from(other.len() + 2).unwrap();
    bytes
}

/// The same, a password to open it said after its first record.
pub fn with_password() -> Vec<u8> {
    let mut bytes = XLS.to_vec();
    let first = [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00];
    let at = bytes.windows(first.len()).position(|at| at == first).unwrap();
    bytes[at + 20..at + 22].copy_from_slice(&0x2F_u16.to_le_bytes());
    bytes
}
