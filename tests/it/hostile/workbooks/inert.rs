//! What would act if it were obeyed: formulas, macros, links, DDE, escapes. It is text, or it is nothing.

use std::{fs, net::TcpListener};

use super::{
    Corpus,
    forged::{ROWS, TABLE, ods, once, xlsx},
};

/// Formulas that act in a spreadsheet, as text in the cells of a follow-up.
const FORMULAS: [&str; 5] = [
    "=cmd|' /C touch agi'!A0",
    "+SUM(1)*cmd|' /C touch agi'!A0",
    "-2+3+cmd|' /C touch agi'!A0",
    "@SUM(1+1)*cmd|' /C touch agi'!A0",
    "=HYPERLINK(\"http://127.0.0.1:9/?\"&A1;\"Voir\")",
];

#[test]
fn formulas_macros_and_links_of_a_workbook_are_never_followed() {
    let corpus = Corpus::new();
    let heard = TcpListener::bind("127.0.0.1:0").unwrap();
    heard.set_nonblocking(true).unwrap();
    let at = format!("http://{}/", heard.local_addr().unwrap());
    let relations = format!(
        r#"<Relationships><Relationship Id="a" Type="x/worksheet" Target="worksheets/sheet1.xml"/>
           <Relationship Id="b" Type="x/externalLink" Target="externalLinks/externalLink1.xml"/>
           <Relationship Id="c" Type="x/sharedStrings" TargetMode="External" Target="{at}s.xml"/>
           <Relationship Id="d" Type="x/styles" TargetMode="External" Target="file:///dev/zero"/>
           <Relationship Id="e" Type="x/vbaProject" Target="vbaProject.bin"/></Relationships>"#
    );
    let outside = format!(
        r#"<Relationships><Relationship Id="rId1" Type="x/externalLinkPath" TargetMode="External" Target="{at}autre.xlsx"/></Relationships>"#
    );
    let acts = format!(
        r#"<row r="3"><c r="A3" t="str"><f>WEBSERVICE("{at}")</f><v>CC de la Dombes</v></c><c r="B3" t="str"><v>Signée</v></c>
           <c r="C3"><f>[1]Feuil1!C3</f></c><c r="D3" t="str"><f>cmd|'/C touch agi'!A0</f><v>01/01/2024</v></c>
           <c r="E3" t="str"><v>31/12/2028</v></c><c r="F3" t="e"><f>#REF!</f><v>#REF!</v></c></row>"#
    );
    let rows = vec![(ROWS.as_bytes(), 1), (acts.as_bytes(), 1)];
    let more = vec![
        once("xl/_rels/workbook.xml.rels", &relations),
        once(
            "xl/externalLinks/externalLink1.xml",
            r#"<externalLink><ddeLink ddeService="cmd" ddeTopic="/C touch agi"/></externalLink>"#,
        ),
        once("xl/externalLinks/_rels/externalLink1.xml.rels", &outside),
        once("xl/vbaProject.bin", "Sub Auto_Open()"),
    ];
    let path = corpus.file("macros.xlsm", &xlsx(rows, more));
    let read = corpus.understood(&path);
    let row = &read["rows"][2];
    assert_eq!((&row["signed"], &row["start"]), (&().into(), &"2024-01-01".into()), "{row}");
    let lost = |one: &serde_json::Value| one["code"] == "fault" && one["cell"] == "Suivi!C3";
    assert!(row["why"].as_array().unwrap().iter().any(lost), "a formula without a value, {row}");
    assert_eq!(corpus.import(&path, &[]).code, Some(0));
    assert!(heard.accept().is_err(), "nobody called");
    assert!(!corpus.shell.folder().join("agi").exists());
}

#[test]
fn what_a_sheet_links_to_in_libreoffice_is_never_opened() {
    let corpus = Corpus::new();
    let linked = format!(
        r#"<table:table-source xlink:href="file:///etc/passwd"/>{TABLE}</table:table>
           <table:dde-links><table:dde-link><office:dde-source office:dde-application="cmd" office:dde-item="/C"/>
           <table:table>{TABLE}</table:table></table:dde-link></table:dde-links>
           <table:table table:name="Suivi 2">{TABLE}
           <table:table-row><table:table-cell table:formula="of:=DDE(&quot;cmd&quot;;&quot;/C&quot;;&quot;x&quot;)"><text:p/></table:table-cell></table:table-row>"#
    );
    let read =
        corpus.understood(&corpus.file("liens.ods", &ods(vec![(linked.as_bytes(), 1)], vec![])));
    assert_eq!((&read["sheet"], &read["summary"]["create"]), (&"Suivi 2".into(), &1.into()));
    assert!(!read.to_string().contains("root:"));
}

/// What is kept of a cell that a spreadsheet would obey is text, and leaves as text.
#[test]
fn what_a_spreadsheet_would_obey_is_kept_and_told_as_text() {
    let corpus = Corpus::new();
    let epci = [
        "CC de la Veyle",
        "CC de la Dombes",
        "CC Bugey Sud",
        "CC Val Saône Centre",
        "CC Rives de l'Ain - Pays du Cerdon",
    ];
    let mut lines = vec!["Territoire;État;Signée le;Début;Fin;Commentaire".to_owned()];
    for (name, formula) in epci.iter().zip(FORMULAS) {
        let quoted = formula.replace('"', "\"\"");
        lines.push(format!("{name};Signée;01/02/2024;01/01/2024;31/12/2028;\"{quoted}\""));
    }
    let path = corpus.file("formules.csv", lines.join("\n").as_bytes());
    assert_eq!(corpus.import(&path, &[]).code, Some(0));
    let notes = corpus.shell.run(["list", "notes", "--json"]).json();
    let mut kept: Vec<&str> =
        notes.as_array().unwrap().iter().filter_map(|one| one["text"].as_str()).collect();
    kept.sort_unstable();
    let mut given = FORMULAS.to_vec();
    given.sort_unstable();
    assert_eq!(kept, given);
}

#[test]
fn characters_that_would_move_a_cursor_or_turn_a_line_are_nowhere() {
    let corpus = Corpus::new();
    let evil = "Bilan \u{1b}[2J\u{1b}]0;titre\u{7}\u{9b}31m fait\u{202e}tiaf\u{2066}\u{200b}";
    let text = format!(
        "Territoire;\u{1b}[31mÉtat;Signée le;Début;Fin;Commentaire\n\
         CC de la Veyle;Signée;01/02/2024;01/01/2024;31/12/2028;{evil}\n\
         CC de la Dom\u{202e}bes\u{1b}[2J ?;Sig\u{1b}[1mnée ?;\u{1b}]8;;http://x\u{7}01/02/2024;x{evil};y;z\n"
    );
    let path = corpus.file("échappées\u{1b}[2J.csv", text.as_bytes());
    corpus.understood(&path);
    assert_eq!(corpus.import(&path, &[]).code, Some(0));
    let bytes = fs::read(corpus.shell.base()).unwrap();
    for hidden in ["\u{1b}[", "\u{202e}", "\u{2066}", "\u{9b}"] {
        let held = bytes.windows(hidden.len()).any(|at| at == hidden.as_bytes());
        assert!(!held, "{hidden:?} is in the base");
    }
    // A file whose very name would turn the sentence round.
    let named = corpus.file("vide\u{202e}\u{1b}[2J.csv", b"");
    corpus.refused(&named, "est vide");
}
