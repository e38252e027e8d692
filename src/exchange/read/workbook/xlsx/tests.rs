//! Workbooks of Excel written by the tests: traps and attacks.

use std::{
    io::{Cursor, Write},
    ops::ControlFlow,
};

use zip::{ZipWriter, write::SimpleFileOptions};

use super::{
    super::{Content, Format, Progress, Unreadable, Watch, Workbook, read_bytes},
    beside, place,
    strings::unescaped,
};

const BOOK: &str = r#"<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="S" r:id="a"/></sheets></workbook>"#;

const RELATIONS: &str = r#"<Relationships><Relationship Id="a" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="x/externalLink" TargetMode="External" Target="file:///etc/passwd"/></Relationships>"#;

const STYLES: &str = r#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs></styleSheet>"#;

fn zipped(sheet: &[u8], more: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    let mut parts = vec![
        ("xl/workbook.xml", BOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes()),
        ("xl/styles.xml", STYLES.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    parts.extend_from_slice(more);
    for (name, bytes) in parts {
        zip.start_file(name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn sheet(cells: &str) -> Vec<u8> {
    format!("<worksheet><sheetData>{cells}</sheetData></worksheet>").into_bytes()
}

fn read(cells: &str) -> Result<Workbook, Unreadable> {
    read_bytes(&zipped(&sheet(cells), &[]), &mut ())
}

#[test]
fn formulas_faults_rates_and_days_of_1904() {
    let book = read(concat!(
        r#"<row r="3"><c r="A3"><f>SUM(A1)</f></c><c r="B3"><f>X</f><v></v></c>"#,
        r#"<c r="C3" t="str"><f>X</f><v></v></c><c r="D3" t="e"><v>#SPILL!</v></c>"#,
        r#"<c r="E3" s="2"><v>0.5</v></c><c r="F3" s="1"><v>43813</v></c><c t="b"><v>1</v></c>"#,
        r#"<c t="inlineStr"><is><r><t>a&amp;</t></r><rPh><t>no</t></rPh><r><t> b_x000D_</t></r></is></c>"#,
        r#"<c><f>WEBSERVICE("http://x")</f><v>7</v></c></row>"#,
    ))
    .unwrap();
    let row = &book.sheets[0].rows[0];
    assert_eq!((row.number, row.at(0), row.at(1)), (3, &Content::Uncalculated, row.at(0)));
    assert_eq!((row.at(2), row.at(3)), (&Content::Empty, &Content::Fault("#SPILL!".into())));
    assert_eq!(row.at(4), &Content::Rate(0.5));
    let Content::Moment(day) = row.at(5) else { panic!("{:?}", row.at(5)) };
    assert_eq!(day.to_string(), "2023-12-15 00:00:00");
    assert_eq!(row.at(6), &Content::Truth(true));
    assert_eq!(row.at(7), &Content::Text("a& b\n".into()));
    assert_eq!(row.at(8), &Content::Number(7.0));
}

#[test]
fn places_and_names_are_read_as_written() {
    assert_eq!(place("C7"), Some((7, 2)));
    assert_eq!(place("$AA$10"), Some((10, 26)));
    for bad in ["", "7", "C", "C0", "ABCD1", "C99999999"] {
        assert_eq!(place(bad), None, "{bad}");
    }
    assert_eq!(beside("xl/worksheets", "../comments1.xml"), "xl/comments1.xml");
    assert_eq!(beside("xl", "/xl/a.xml"), "xl/a.xml");
    assert_eq!(unescaped("a_x005F_x000D_b_xé".into()), "a_x000D_b_xé");
}

#[test]
fn a_bomb_is_found_before_it_is_read() {
    let zeros = vec![b' '; 201 << 20];
    let bytes = zipped(&sheet(""), &[("xl/media/image1.png", &zeros)]);
    assert!(bytes.len() < 1 << 20);
    assert_eq!(read_bytes(&bytes, &mut ()), Err(Unreadable::Swollen(200_000_000)));
}

#[test]
fn sheets_beyond_the_bounds_are_not_let_in() {
    let far = read(r#"<row r="1"><c r="GS1"><v>1</v></c></row>"#);
    assert!(matches!(far, Err(Unreadable::Wide { row: 1, limit: 200, .. })));
    let blank =
        read(r#"<row r="1048576"><c r="XFD1048576" s="1"/></row><row r="1"><c><v>1</v></c></row>"#);
    assert!(blank.is_err() || blank.unwrap().sheets[0].rows.len() == 1);
    let rows = "<row><c><v>1</v></c></row>".repeat(200_001);
    assert!(matches!(read(&rows), Err(Unreadable::Long { limit: 200_000, .. })));
    let cells = format!("<row>{}</row>", "<c><v>1</v></c>".repeat(200)).repeat(15_000);
    // On a machine that does much else, its time may be over first.
    assert!(matches!(read(&cells), Err(Unreadable::Full(_) | Unreadable::Slow(_))));
    let text = format!("<row><c t=\"inlineStr\"><is><t>{}</t></is></c></row>", "x".repeat(5 << 20));
    assert_eq!(read(&text), Err(Unreadable::Broken(Format::Xlsx)));
    let deep = "<a>".repeat(1000);
    assert_eq!(read(&deep), Err(Unreadable::Broken(Format::Xlsx)));
}

#[test]
fn a_million_shared_strings_stay_within_memory() {
    let strings = format!("<sst>{}</sst>", "<si><t>Petite enfance</t></si>".repeat(1_000_000));
    let cells = sheet(r#"<row r="1"><c t="s"><v>999999</v></c><c t="s"><v>1000000</v></c></row>"#);
    let book =
        read_bytes(&zipped(&cells, &[("xl/sharedStrings.xml", strings.as_bytes())]), &mut ());
    let row = &book.unwrap().sheets[0].rows[0];
    assert_eq!(row.at(0), &Content::Text("Petite enfance".into()));
    assert_eq!(row.at(1), &Content::Fault("?1000000".into()));
}

#[test]
fn one_cut_short_or_damaged_is_broken_and_never_fails_otherwise() {
    let bytes = zipped(&sheet(r#"<row r="1"><c><v>1</v></c></row>"#), &[]);
    for end in [4, 30, bytes.len() / 2, bytes.len() - 1] {
        let cut = read_bytes(&bytes[..end], &mut ());
        assert!(matches!(cut, Err(Unreadable::Broken(_))), "{end}: {cut:?}");
    }
    let mut random = fastrand::Rng::with_seed(13);
    for _ in 0..2000 {
        let mut bytes = bytes.clone();
        let at = random.usize(4..bytes.len());
        bytes[at] = random.u8(..);
        drop(read_bytes(&bytes, &mut ()));
    }
}

#[test]
fn whoever_watches_may_stop_it() {
    struct Impatient;
    impl Watch for Impatient {
        fn reached(&mut self, _: Progress) -> ControlFlow<()> {
            ControlFlow::Break(())
        }
    }
    let bytes = zipped(&sheet(""), &[]);
    assert_eq!(read_bytes(&bytes, &mut Impatient), Err(Unreadable::Stopped));
}
