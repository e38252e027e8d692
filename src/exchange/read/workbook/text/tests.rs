//! Encodings, separators, lines and quotes.

use encoding_rs::WINDOWS_1252;

use super::super::{Content, Format, Unreadable, Workbook, read_bytes};

const TEXT: &str =
    "Territoire;Signée le;Taux\r\nVeyle;28/06/2023;60,5\r\nDombes;30/06/2022;12,5\r\n";

fn book(bytes: &[u8]) -> Workbook {
    read_bytes(bytes, &mut ()).unwrap()
}

fn lines(book: &Workbook) -> Vec<(usize, usize)> {
    book.sheets[0].rows.iter().map(|row| (row.number, row.cells.len())).collect()
}

#[test]
fn every_encoding_gives_the_same_rows() {
    let wide = |mark: &str, little: bool| -> Vec<u8> {
        let units = mark.encode_utf16().chain(TEXT.encode_utf16());
        units
            .flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() })
            .collect()
    };
    let encoded = [
        ("UTF-8", TEXT.as_bytes().to_vec()),
        ("UTF-8", ["\u{FEFF}".as_bytes(), TEXT.as_bytes()].concat()),
        ("windows-1252", WINDOWS_1252.encode(TEXT).0.into_owned()),
        ("UTF-16LE", wide("\u{FEFF}", true)),
        ("UTF-16BE", wide("\u{FEFF}", false)),
        ("UTF-16LE", wide("", true)),
        ("UTF-16BE", wide("", false)),
    ];
    let expected = book(TEXT.as_bytes()).sheets;
    for (name, bytes) in encoded {
        let book = book(&bytes);
        assert_eq!(book.encoding, Some(name));
        assert_eq!(book.separator, Some(';'));
        assert_eq!(book.sheets, expected, "{name}");
    }
}

#[test]
fn what_parts_the_cells_is_found() {
    let found = |text: &str| book(text.as_bytes()).separator;
    assert_eq!(found(&TEXT.replace(';', "\t")), Some('\t'));
    assert_eq!(found(&TEXT.replace(';', "|")), Some('|'));
    assert_eq!(found("a,b,c\n1,\"x;y\",2\n3,4;5,6\n"), Some(','));
    assert_eq!(found("Nom;2023;2024\nA;12,5;13,2\nB;1,5;2,5\n"), Some(';'));
    assert_eq!(found("seul\nsans rien\n"), None);
    assert_eq!(found("sep=,\na,b\n"), Some(','));
}

#[test]
fn a_row_bears_the_line_it_begins_on() {
    let book = book(b"a;b;c\r\n\r\n1;\"x\ny\";2\r\n3;4\r\n\r\n5;6;7;8\r\n;;\r\n9;;\r\n");
    assert_eq!(lines(&book), [(1, 3), (3, 3), (5, 2), (7, 4), (9, 3)]);
    assert_eq!(book.sheets[0].rows[1].at(1), &Content::Text("x\ny".into()));
}

#[test]
fn a_quote_that_nobody_closed_takes_its_own_line() {
    let book = book(b"a;b;c\n1;2;3\n4;\"x;6\n7;8;9\n10;11;12\n");
    assert_eq!(lines(&book), [(1, 3), (2, 3), (3, 3), (4, 3), (5, 3)]);
    assert_eq!(book.sheets[0].rows[2].at(1), &Content::Text("\"x".into()));
}

#[test]
fn what_is_no_text_is_not_let_in() {
    let told = |bytes: &[u8]| read_bytes(bytes, &mut ());
    assert_eq!(told(b""), Err(Unreadable::Empty));
    assert_eq!(told(b" \r\n\t\r\n"), Err(Unreadable::Empty));
    assert_eq!(told(b"a\0b;\x01\0\0\0\x7F"), Err(Unreadable::Other(Format::Unknown)));
    assert_eq!(told(b"%PDF-1.7"), Err(Unreadable::Other(Format::Pdf)));
    assert_eq!(told(b"\xEF\xBB\xBF <HTML><table>"), Err(Unreadable::Other(Format::Page)));
    assert_eq!(told(b"<?xml version='1.0'?><Workbook>"), Err(Unreadable::Other(Format::Xml)));
}

#[test]
fn too_many_rows_or_columns_are_not_let_in() {
    let long = "a;b\n".repeat(200_001);
    assert!(matches!(read_bytes(long.as_bytes(), &mut ()), Err(Unreadable::Long { .. })));
    let wide = format!("{}x\n", "a;".repeat(200));
    assert!(matches!(read_bytes(wide.as_bytes(), &mut ()), Err(Unreadable::Wide { row: 1, .. })));
}
