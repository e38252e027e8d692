//! A workbook of Excel 97, whole and damaged. Its file was written by xlwt and is invented.

use chrono::NaiveDate;

use super::super::{Content, Format, Unreadable, read_bytes};

const BYTES: &[u8] =
    include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/import/suivi_97.xls"));

#[test]
fn a_workbook_of_excel_97_is_read_with_what_is_hidden() {
    let book = read_bytes(BYTES, &mut ()).unwrap();
    let [sheet, lists] = &book.sheets[..] else { panic!("{} sheets", book.sheets.len()) };
    assert_eq!((sheet.name.as_deref(), sheet.hidden), (Some("Suivi 97 "), false));
    assert!(lists.hidden);
    let day = NaiveDate::from_ymd_opt(2023, 6, 28).unwrap().and_hms_opt(0, 0, 0).unwrap();
    let row = &sheet.rows[1];
    assert_eq!(row.at(0), &Content::Text("CC de la Veyle\nœuvre €".into()));
    assert_eq!(row.at(1), &Content::Moment(day));
    assert_eq!(row.at(2), &Content::Hour(870));
    assert_eq!(row.at(3), &Content::Rate(0.45));
    assert_eq!(row.at(4), &Content::Truth(true));
    assert_eq!(sheet.rows[2].at(0), &Content::Number(200_071_751.0));
    assert_eq!(sheet.rows[2].at(2), &Content::Text("x".repeat(9000)));
    assert_eq!(sheet.rows[3].at(0), &Content::Text("y".repeat(9000) + "é"));
    assert_eq!(
        sheet.rows.iter().map(|row| row.hidden).collect::<Vec<_>>()[..4],
        [false, false, true, false]
    );
    assert_eq!(sheet.hidden_columns.iter().copied().collect::<Vec<_>>(), [3]);
    // The second row of the block says nothing: it ends with the last that does.
    assert_eq!((sheet.merged[0].rows, sheet.merged[0].columns), ((5, 5), (0, 1)));
}

#[test]
fn one_cut_short_is_said_to_be_broken() {
    for end in [8, 100, 512, 1000, BYTES.len() / 2] {
        let cut = read_bytes(&BYTES[..end], &mut ());
        assert_eq!(cut, Err(Unreadable::Broken(Format::Xls)), "{end} bytes");
    }
}

#[test]
fn no_damaged_byte_makes_it_fail_otherwise() {
    let mut random = fastrand::Rng::with_seed(13);
    for _ in 0..2000 {
        let mut bytes = BYTES.to_vec();
        for _ in 0..random.usize(1..8) {
            let at = random.usize(8..bytes.len());
            bytes[at] = random.u8(..);
        }
        drop(read_bytes(&bytes, &mut ()));
    }
}

#[test]
fn one_encrypted_is_said_to_be_protected() {
    let name: Vec<u8> = "Workbook".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let other: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut bytes = BYTES.to_vec();
    let at = bytes.windows(name.len()).rposition(|at| at == name).unwrap();
    bytes[at..at + other.len()].copy_from_slice(&other);
    bytes[at + 64] = u8::try_from(other.len() + 2).unwrap();
    assert_eq!(read_bytes(&bytes, &mut ()), Err(Unreadable::Protected));
}
