//! Workbooks of `LibreOffice` written by the tests: traps and attacks.

use std::io::{Cursor, Write};

use zip::{ZipWriter, write::SimpleFileOptions};

use super::super::{Content, Unreadable, Workbook, read_bytes};

fn read(rows: &str, manifest: &str) -> Result<Workbook, Unreadable> {
    let content = format!(
        concat!(
            r#"<office:document-content><office:automatic-styles><style:style style:name="ta2">"#,
            r#"<style:table-properties table:display="false"/></style:style></office:automatic-styles>"#,
            r#"<office:body><office:spreadsheet><table:table table:name="S" table:style-name="ta2">{}"#,
            r#"</table:table><table:dde-links><table:table table:name="D"/></table:dde-links>"#,
            r#"<table:table table:name="E"><table:table-source xlink:href="x.ods"/></table:table>"#,
            r#"</office:spreadsheet></office:body></office:document-content>"#
        ),
        rows
    );
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in [("content.xml", content.as_str()), ("META-INF/manifest.xml", manifest)] {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    read_bytes(&zip.finish().unwrap().into_inner(), &mut ())
}

#[test]
fn lines_comments_hours_and_faults_of_a_cell() {
    let book = read(
        concat!(
            r#"<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#,
            r#"<table:table-row table:visibility="filter"><table:table-cell office:value-type="string">"#,
            r#"<office:annotation><dc:creator>X</dc:creator><text:p>Vu</text:p></office:annotation>"#,
            r#"<text:p>a<text:s text:c="2"/>b</text:p><text:p>c<text:line-break/>d</text:p></table:table-cell>"#,
            r#"<table:table-cell office:value-type="time" office:time-value="PT14H30M00S"><text:p>14:30</text:p></table:table-cell>"#,
            r#"<table:table-cell table:formula="of:=X" office:value-type="string" calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>"#,
            r#"<table:table-cell table:formula="of:=X"/><table:covered-table-cell office:value-type="string"><text:p>caché</text:p></table:covered-table-cell>"#,
            r#"<table:table-cell office:value-type="percentage" office:value="0.5"><text:p>50 %</text:p></table:table-cell></table:table-row>"#,
        ),
        "<m/>",
    )
    .unwrap();
    let [sheet] = &book.sheets[..] else { panic!("{} sheets", book.sheets.len()) };
    let [row] = &sheet.rows[..] else { panic!("{} rows", sheet.rows.len()) };
    assert_eq!((sheet.hidden, row.number, row.hidden), (true, 1_048_001, true));
    assert_eq!(row.at(0), &Content::Text("a  b\nc\nd".into()));
    assert_eq!(row.cells[0].comment.as_deref(), Some("Vu"));
    assert_eq!(row.at(1), &Content::Hour(870));
    assert_eq!(row.at(2), &Content::Fault("#N/A".into()));
    assert_eq!((row.at(3), row.at(4)), (&Content::Uncalculated, &Content::Empty));
    assert_eq!(row.at(5), &Content::Rate(0.5));
}

#[test]
fn what_is_repeated_stays_within_bounds() {
    let cell = r#"<table:table-cell office:value-type="float" office:value="1" "#;
    let long = format!(
        r#"<table:table-row table:number-rows-repeated="4000000000">{cell}/></table:table-row>"#
    );
    assert!(matches!(read(&long, "<m/>"), Err(Unreadable::Long { .. })));
    let wide = format!(
        r#"<table:table-row>{cell} table:number-columns-repeated="4000000000"/></table:table-row>"#
    );
    assert!(matches!(read(&wide, "<m/>"), Err(Unreadable::Wide { .. })));
}

#[test]
fn one_with_a_password_is_said_to_be_protected() {
    let manifest = "<manifest:manifest><manifest:encryption-data/></manifest:manifest>";
    assert_eq!(read("", manifest), Err(Unreadable::Protected));
}
