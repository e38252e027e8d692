//! Texts that would run, hide or break something, in every free text of every kind: harmless in each format.

use std::{fs, io::Read as _};

use super::{calendar, of_every_kind, tables};

const HOSTILE: [&str; 6] = [
    "a\u{202e}b\u{1b}]0;x\u{7}\u{1b}[31mc\u{200b}d",
    "=cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd",
    "<script>alert(1)</script>\"'&amp;",
    "BEGIN:VEVENT;X,Y\\n",
    "| a | b |\n# titre [x](http://y)",
];

fn hides_nothing(text: &str) {
    let hidden = text.chars().find(|c| {
        let control = c.is_control() && !matches!(c, '\n' | '\r' | '\t');
        control || matches!(c, '\u{202a}'..='\u{202e}' | '\u{200b}'..='\u{200f}' | '\u{feff}')
    });
    assert_eq!(hidden, None);
}

#[test]
fn hostile_texts_come_out_harmless_in_each_format() {
    for hostile in HOSTILE {
        let shell = of_every_kind(hostile);
        let run = |args: &[&str]| shell.run(["export", "--format"].iter().chain(args)).done();
        let printed = run(&["csv", "--out", "tableaux"]);
        for format in ["json", "ics", "md"] {
            hides_nothing(&run(&[format]));
        }
        for file in printed.lines() {
            hides_nothing(fs::read_to_string(file).unwrap().strip_prefix('\u{feff}').unwrap());
            for cell in tables::rows(&fs::read_to_string(file).unwrap()).iter().flatten() {
                let number = cell.replace(',', ".").parse::<f64>().is_ok();
                let runs = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
                assert!(number || !runs, "{file} {cell}");
            }
        }
        calendar::events(&run(&["ics"]));
        let document: serde_json::Value = serde_json::from_str(&run(&["json"])).unwrap();
        let notes = document["records"]["note"].as_array().unwrap();
        let whole = |one: &serde_json::Value| one["text"].as_str().unwrap().contains(hostile);
        assert!(notes.iter().all(whole), "{notes:?}");
        let pages = run(&["md"]);
        assert!(!pages.contains("<script>") && !pages.contains("[x](http"), "{pages}");
        run(&["xlsx", "--out", "a.xlsx"]);
        let file = fs::File::open(shell.folder().join("a.xlsx")).unwrap();
        let mut book = zip::ZipArchive::new(file).unwrap();
        for at in 0..book.len() {
            let mut part = book.by_index(at).unwrap();
            let mut xml = String::new();
            part.read_to_string(&mut xml).unwrap();
            hides_nothing(&xml);
            assert!(!xml.contains("<f>") && !xml.contains("<script>"), "{at}");
        }
    }
}

#[test]
fn a_text_of_a_hundred_kilobytes_goes_through() {
    let long = "mot ".repeat(25_000);
    let shell = of_every_kind(long.trim_end());
    let printed = shell.run(["export", "--format", "csv", "--what", "notes"]).done();
    assert!(tables::rows(&printed)[1].iter().any(|cell| cell.len() > 90_000));
    shell.run(["export", "--format", "xlsx", "--out", "a.xlsx"]).done();
    for event in calendar::events(&shell.run(["export", "--format", "ics"]).done()) {
        assert!(event["SUMMARY"].chars().count() <= 400, "{}", event["SUMMARY"].len());
    }
    shell.run(["export", "--format", "md"]).done();
}
