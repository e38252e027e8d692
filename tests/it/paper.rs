//! Reports on paper: the same figures as the commands written under them, files that are never written over,
//! HTML that is whole and harmless.

use std::{collections::BTreeSet, fs};

use crate::shell::Shell;

fn demonstration() -> Shell {
    let shell = Shell::new();
    let base = shell.base().display().to_string();
    shell.run(["demo", "--out", &base]).done();
    shell.set("BINOME_DB", base)
}

/// The lines of a Markdown page that tell a figure.
fn figures(page: &str) -> BTreeSet<&str> {
    page.lines()
        .map(str::trim)
        .filter(|line| line.starts_with("- ") && line.contains("**"))
        .collect()
}

#[test]
fn the_yearly_report_has_the_figures_of_the_last_day_of_its_year() {
    let shell = demonstration();
    for year in ["2021", "2025", "2026"] {
        let report = shell.run(["report", "board", "--year", year, "--markdown"]).done();
        let on = format!("{year}-12-31");
        let stats = shell.run(["report", "dashboard", "--on", &on, "--markdown"]).done();
        let (report, board) = (figures(&report), figures(&stats));
        let missing: Vec<_> = board.difference(&report).collect();
        assert!(board.len() > 20 && missing.is_empty(), "{year}: {missing:?}");
        let counted = shell.run(["stats", "--on", &on, "--json"]).json();
        let rate =
            counted["covered"].as_f64().unwrap() * 100.0 / counted["population"].as_f64().unwrap();
        let rate = format!("{rate:.1}").replace('.', ",");
        let told = board.iter().find(|line| line.contains("Couverture")).unwrap();
        assert!(told.contains(&rate), "{year}: {rate} in {told}");
    }
}

#[test]
fn every_command_under_a_figure_can_be_typed() {
    let shell = demonstration();
    let conventions = shell.run(["list", "conventions", "--json"]).json();
    let id = conventions[0]["id"].as_str().unwrap().to_owned();
    let mut typed = BTreeSet::new();
    for report in [
        vec!["board", "--year", "2026"],
        vec!["convention", &id],
        vec!["plan", &id],
        vec!["sdsf"],
        vec!["handover", "Inès Gabarit"],
    ] {
        let page = shell.run(["report"].iter().chain(&report).chain(&["--markdown"])).done();
        let commands: Vec<String> = page
            .lines()
            .filter_map(|line| line.strip_prefix("`binome ")?.strip_suffix('`'))
            .map(str::to_owned)
            .collect();
        assert!(!commands.is_empty(), "{report:?}: {page}");
        typed.extend(commands);
    }
    for line in &typed {
        shell.run(line.split(' ')).done();
    }
    assert!(typed.len() > 10, "{typed:?}");
}

#[test]
fn a_signature_is_told_by_functions_and_without_an_amount() {
    let shell = demonstration();
    let page = shell.run(["report", "board", "--year", "2026", "--markdown"]).done();
    let signed = page.split("## CTG signées").nth(1).unwrap().split("\n## ").next().unwrap();
    assert!(signed.contains("présidence du conseil d’administration"), "{signed}");
    assert!(signed.contains("du 01/03/2026 au 28/02/2031"), "{signed}");
    assert!(!signed.contains('€'), "{signed}");
    let none = shell.run(["report", "board", "--year", "2020"]).done();
    assert!(none.contains("Aucune CTG n’a été signée cette année"), "{none}");
}

#[test]
fn the_minutes_of_a_meeting_tell_who_was_there_and_what_was_decided() {
    let shell = demonstration();
    let all = shell.run(["list", "meetings", "--json"]).json();
    let all = all.as_array().unwrap();
    let held = all.iter().filter(|one| !one["note"].is_null());
    let pages: Vec<String> = held
        .map(|one| shell.run(["report", "meeting", one["id"].as_str().unwrap()]).done())
        .collect();
    assert!(pages.iter().any(|page| page.contains("Décisions\n· ")), "{}", pages[0]);
    assert!(pages.iter().all(|page| page.starts_with("Relevé de décisions · ")), "{}", pages[0]);
    assert!(pages.iter().any(|page| page.contains("Présents\n· ")), "{}", pages[0]);
    let awaited = all.iter().find(|one| one["note"].is_null() && one["cancelled"] != true).unwrap();
    let page = shell.run(["report", "meeting", awaited["id"].as_str().unwrap()]).done();
    assert!(page.contains("pas encore de note"), "{page}");
    let why = shell.run(["report", "meeting", "nulle-part"]).message(1);
    assert!(why.contains("nulle-part"), "{why}");
}

#[test]
fn needs_stand_under_their_orientation_and_none_is_lost() {
    let shell = demonstration();
    let page = shell.run(["report", "sdsf", "--markdown"]).done();
    let needs = shell.run(["list", "needs", "--json"]).json();
    for one in needs.as_array().unwrap() {
        let text = one["text"].as_str().unwrap().lines().next().unwrap();
        assert!(page.contains(text), "{text} in {page}");
    }
    assert!(page.contains("## Orientations qu’aucune fiche ne porte"), "{page}");
}

#[test]
fn a_page_is_written_into_a_new_file_and_over_another_only_where_asked() {
    let shell = demonstration();
    let path = shell.folder().join("ca.html");
    let typed = path.display().to_string();
    let said = shell.run(["report", "board", "--html", "--out", &typed]).done();
    assert!(said.contains(&typed), "{said}");
    let first = fs::read_to_string(&path).unwrap();
    assert!(first.starts_with("<!DOCTYPE html>\n<html lang=\"fr\">"), "{first}");
    let why = shell.run(["report", "sdsf", "--html", "--out", &typed]).message(1);
    assert!(why.contains("existe déjà"), "{why}");
    assert_eq!(fs::read_to_string(&path).unwrap(), first);
    shell.run(["report", "sdsf", "--html", "--out", &typed, "--force"]).done();
    assert!(fs::read_to_string(&path).unwrap().contains("Besoins et projets"));
    let nowhere = shell.folder().join("rien").join("ca.html").display().to_string();
    let why = shell.run(["report", "sdsf", "--html", "--out", &nowhere]).message(1);
    assert!(why.contains("n’a pas pu être écrit"), "{why}");
    for year in ["26", "deux mille", "9999999999999"] {
        let why = shell.run(["report", "board", "--year", year]).message(2);
        assert!(why.contains("année"), "{why}");
    }
}

/// Tags that are opened and closed, each in the other: what is left open.
fn open_tags(html: &str) -> Vec<&str> {
    const VOID: [&str; 2] = ["meta", "!DOCTYPE"];
    let mut open = Vec::new();
    for tag in html.split('<').skip(1).filter_map(|part| part.split('>').next()) {
        let name = tag.split([' ', '/']).find(|part| !part.is_empty()).unwrap_or_default();
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name), "</{name}> in {}", &html[..400]);
        } else if !tag.ends_with('/') && !VOID.contains(&name) {
            open.push(name);
        }
    }
    open
}

#[test]
fn every_page_is_whole_html_that_asks_for_nothing_elsewhere() {
    let shell = demonstration();
    let me = ["--as", "Inès Gabarit"];
    let hostile = "<script>alert(1)</script> \u{202e}gauche\u{1b}[31m =2+2 & \"'";
    shell
        .run([
            "note",
            "add",
            "--territory",
            "Bugey Sud",
            "--kind",
            "copil",
            "--text",
            hostile,
            me[0],
            me[1],
        ])
        .done();
    for report in [
        vec!["board"],
        vec!["convention", "Bugey Sud"],
        vec!["plan", "Bugey Sud"],
        vec!["sdsf"],
        vec!["dashboard"],
        vec!["visit", "Belley"],
        vec!["handover", "Bugey Sud"],
        vec!["handover", "Inès Gabarit"],
    ] {
        let page = shell.run(["report"].iter().chain(&report).chain(&["--html"])).done();
        assert_eq!(open_tags(&page), Vec::<&str>::new(), "{report:?}");
        for word in ["<script", "http:", "https:", "@import", "src=", "\u{202e}", "\u{1b}"] {
            assert!(!page.contains(word), "{report:?}: {word:?}");
        }
        assert_eq!(page.matches("<h1>").count(), 1, "{report:?}");
    }
    let book = shell.run(["export", "--format", "html"]).done();
    assert_eq!(open_tags(&book), Vec::<&str>::new());
    assert_eq!(book.matches("<h1>").count(), book.matches("<li><a href=\"#page-").count());
    let visit = shell.run(["report", "visit", "Bugey Sud", "--html"]).done();
    assert!(visit.contains("&lt;script&gt;alert(1)"), "{visit}");
}

#[test]
fn no_name_of_anybody_is_left_where_names_are_left_out() {
    let shell = demonstration();
    let people = shell.run(["list", "people", "--json"]).json();
    let contacts = shell.run(["list", "contacts", "--json"]).json();
    let all = people.as_array().unwrap().iter().chain(contacts.as_array().unwrap());
    let names: BTreeSet<String> =
        all.filter_map(|one| one["name"].as_str()).map(str::to_owned).collect();
    assert!(names.len() > 15, "{names:?}");
    for report in [
        vec!["board"],
        vec!["convention", "Bugey Sud"],
        vec!["plan", "Bugey Sud"],
        vec!["sdsf"],
        vec!["dashboard"],
        vec!["visit", "Plaine de l'Ain"],
        vec!["handover", "Bugey Sud"],
        vec!["handover", "Inès Gabarit"],
    ] {
        let whole = shell.run(["report"].iter().chain(&report).chain(&["--html"])).done();
        let page =
            shell.run(["report"].iter().chain(&report).chain(&["--html", "--redact"])).done();
        let left: Vec<&String> = names.iter().filter(|name| page.contains(name.as_str())).collect();
        assert!(left.is_empty(), "{report:?}: {left:?}");
        if report[0] == "handover" {
            assert!(names.iter().any(|name| whole.contains(name.as_str())), "{report:?}");
        }
    }
}
