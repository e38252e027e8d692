//! What unpacks to more than it says, or to more of something than any workbook has.

use super::{
    Corpus,
    forged::{Part, ROWS, TABLE, ods, once, xlsx, zipped},
};

/// Beyond what a workbook may unpack to.
const BOMB: usize = 400_000_000;

/// Texts end to end, each by its number.
fn each(count: usize, text: impl Fn(usize) -> String) -> String {
    let mut all = String::new();
    for at in 0..count {
        all.push_str(&text(at));
    }
    all
}

#[test]
fn what_swells_without_end_is_refused_while_it_swells() {
    let corpus = Corpus::new();
    let blanks = vec![(ROWS.as_bytes(), 1), (&b" "[..], BOMB)];
    corpus.refused(&corpus.file("bombe.xlsx", &xlsx(blanks, vec![])), "200 Mo");
    let blanks = vec![(TABLE.as_bytes(), 1), (&b"\n"[..], BOMB)];
    corpus.refused(&corpus.file("bombe.ods", &ods(blanks, vec![])), "200 Mo");
    // What is in no part that is read swells all the same.
    let aside = vec![("xl/media/image1.png", vec![(&b"\0"[..], BOMB)])];
    let bytes = xlsx(vec![(ROWS.as_bytes(), 1)], aside);
    corpus.refused(&corpus.file("image.xlsx", &bytes), "200 Mo");
    let name: Vec<String> = (0..20_000).map(|at| format!("xl/{at}")).collect();
    let many: Vec<Part<'_>> = name.iter().map(|name| once(name, "")).collect();
    corpus.refused(&corpus.file("parties.xlsx", &zipped(&many)), "200 Mo");
}

/// A header lies of what a part unpacks to.
#[test]
fn what_says_that_it_is_small_is_counted_all_the_same() {
    let corpus = Corpus::new();
    let blanks = vec![(ROWS.as_bytes(), 1), (&b" "[..], BOMB)];
    let mut bytes = xlsx(blanks, vec![]);
    let size = u32::try_from(BOMB + ROWS.len() + 46).unwrap().to_le_bytes();
    let mut changed = 0;
    for at in 0..bytes.len() - 4 {
        if bytes[at..at + 4] == size {
            bytes[at..at + 4].copy_from_slice(&1000_u32.to_le_bytes());
            changed += 1;
        }
    }
    assert!(changed > 0);
    corpus.refused(&corpus.file("menteur.xlsx", &bytes), "Enregistrez");
}

#[test]
fn a_million_empty_rows_are_passed_over() {
    let corpus = Corpus::new();
    let rows = vec![(ROWS.as_bytes(), 1), (&br#"<row spans="1:9" ht="15"/>"#[..], 1_048_000)];
    let read = corpus.understood(&corpus.file("vides.xlsx", &xlsx(rows, vec![])));
    assert_eq!(read["summary"]["create"], 1);
    let styled = br#"<row><c s="0"/><c s="0"/></row>"#;
    let rows = vec![(ROWS.as_bytes(), 1), (&styled[..], 1_048_000)];
    corpus.contained(&corpus.file("mises en forme.xlsx", &xlsx(rows, vec![])));
    let empty = br#"<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#;
    let rows = vec![(TABLE.as_bytes(), 1), (&empty[..], 1)];
    let read = corpus.understood(&corpus.file("vides.ods", &ods(rows, vec![])));
    assert_eq!(read["summary"]["create"], 1);
}

#[test]
fn a_million_rows_that_say_something_are_refused() {
    let corpus = Corpus::new();
    let full = br#"<table:table-row table:number-rows-repeated="1048000"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>"#;
    let rows = vec![(TABLE.as_bytes(), 1), (&full[..], 1)];
    corpus.refused(&corpus.file("pleines.ods", &ods(rows, vec![])), "200000 lignes");
    let rows = vec![(ROWS.as_bytes(), 1), (&b"<row><c><v>1</v></c></row>"[..], 1_048_000)];
    corpus.refused(&corpus.file("pleines.xlsx", &xlsx(rows, vec![])), "200000 lignes");
    corpus.refused(&corpus.file("pleines.csv", &b"a;b;c\n".repeat(1_048_000)), "200000 lignes");
    let wide = br#"<table:table-row><table:table-cell table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row>"#;
    let rows = vec![(TABLE.as_bytes(), 1), (&wide[..], 1)];
    corpus.refused(&corpus.file("large.ods", &ods(rows, vec![])), "200 colonnes");
    for (name, separator) in [("large.csv", ";"), ("large.tsv", "\t"), ("large.txt", "\"\"|")] {
        let line = separator.repeat(19_000_000 / separator.len()) + "x";
        corpus.refused(&corpus.file(name, line.as_bytes()), "200 colonnes");
    }
}

#[test]
fn a_million_shared_strings_stay_in_room() {
    let corpus = Corpus::new();
    let strings = each(1_000_000, |at| format!("<si><t>Texte partagé n° {at}</t></si>"));
    let runs = vec![(&b"<sst>"[..], 1), (strings.as_bytes(), 1), (b"</sst>", 1)];
    let bytes = xlsx(vec![(ROWS.as_bytes(), 1)], vec![("xl/sharedStrings.xml", runs)]);
    let read = corpus.understood(&corpus.file("textes.xlsx", &bytes));
    assert_eq!(read["summary"]["create"], 1);
    // Long ones are more than what is kept of a workbook.
    let long = format!("<si><t>{}</t></si>", "x".repeat(30_000));
    let runs = vec![(&b"<sst>"[..], 1), (long.as_bytes(), 6_000), (b"</sst>", 1)];
    let bytes = xlsx(vec![(ROWS.as_bytes(), 1)], vec![("xl/sharedStrings.xml", runs)]);
    corpus.refused(&corpus.file("longs.xlsx", &bytes), "Mo");
    // One text of 150 MB.
    let runs = vec![(&b"<sst><si><t>"[..], 1), (b"x", 150_000_000), (b"</t></si></sst>", 1)];
    let bytes = xlsx(vec![(ROWS.as_bytes(), 1)], vec![("xl/sharedStrings.xml", runs)]);
    corpus.refused(&corpus.file("un long.xlsx", &bytes), "Enregistrez");
}

/// Sheets, relations, styles, merged cells: what a workbook has few of.
#[test]
fn millions_of_what_a_workbook_has_few_of_are_refused() {
    let corpus = Corpus::new();
    let row = || vec![(ROWS.as_bytes(), 1)];
    let many = |name: &'static str, open: &'static str, one: &'static str, close: &'static str| {
        let times = 60_000_000 / one.len();
        let runs = vec![(open.as_bytes(), 1), (one.as_bytes(), times), (close.as_bytes(), 1)];
        xlsx(row(), vec![(name, runs)])
    };
    let sheets = many(
        "xl/workbook.xml",
        "<workbook><sheets>",
        r#"<sheet name="S" r:id="a"/>"#,
        "</sheets></workbook>",
    );
    corpus.refused(&corpus.file("feuilles.xlsx", &sheets), "Mo");
    let formats = many(
        "xl/styles.xml",
        "<styleSheet><cellXfs>",
        r#"<xf numFmtId="14"/>"#,
        "</cellXfs></styleSheet>",
    );
    corpus.contained(&corpus.file("styles.xlsx", &formats));
    let ids = each(3_000_000, |at| format!(r#"<Relationship Id="{at}" Type="t" Target="x"/>"#));
    let runs = vec![
        (&b"<Relationships>"[..], 1),
        (ids.as_bytes(), 1),
        (br#"<Relationship Id="a" Type="x/worksheet" Target="worksheets/sheet1.xml"/>"#, 1),
        (b"</Relationships>", 1),
    ];
    let bytes = xlsx(row(), vec![("xl/_rels/workbook.xml.rels", runs)]);
    corpus.refused(&corpus.file("relations.xlsx", &bytes), "Mo");
    let merged = br#"<mergeCell ref="A1:B2"/>"#;
    let rows = vec![(ROWS.as_bytes(), 1), (&merged[..], 2_000_000)];
    corpus.contained(&corpus.file("fusions.xlsx", &xlsx(rows, vec![])));
    let names = each(1_500_000, |at| {
        format!(
            r#"<style:style style:name="ta{at}"><style:table-properties table:display="false"/></style:style>"#
        )
    });
    let runs = vec![(&b"<office:document-content>"[..], 1), (names.as_bytes(), 1)];
    let bytes = zipped(&[("content.xml", runs)]);
    corpus.refused(&corpus.file("styles.ods", &bytes), "120 Mo");
}

#[test]
fn elements_without_end_inside_one_another_are_refused() {
    let corpus = Corpus::new();
    let deep = vec![(ROWS.as_bytes(), 1), (&b"<a>"[..], 10_000_000)];
    corpus.refused(&corpus.file("profond.xlsx", &xlsx(deep, vec![])), "Enregistrez");
    let deep = vec![(TABLE.as_bytes(), 1), (&b"<text:span>"[..], 10_000_000)];
    corpus.refused(&corpus.file("profond.ods", &ods(deep, vec![])), "Enregistrez");
    // Entities of entities: none is followed.
    let laughs = concat!(
        r#"<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">"#,
        r#"<!ENTITY c SYSTEM "file:///etc/passwd">]><sst><si><t>&b;&c;</t></si></sst>"#,
    );
    let shared = r#"<row r="3"><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>"#;
    let rows = vec![(ROWS.as_bytes(), 1), (shared.as_bytes(), 1)];
    let bytes = xlsx(rows, vec![once("xl/sharedStrings.xml", laughs)]);
    let read = corpus.understood(&corpus.file("entités.xlsx", &bytes)).to_string();
    assert!(!read.contains("root:") && !read.contains("aaaa"), "{read}");
}
