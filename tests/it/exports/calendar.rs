//! Deadlines as a calendar, read again by a reader of its own.

use std::collections::{BTreeMap, BTreeSet};

use super::demonstration;
use crate::shell::Shell;

/// The events of a calendar, a map of properties each; every rule of form is looked at on the way.
pub fn events(calendar: &str) -> Vec<BTreeMap<String, String>> {
    assert!(calendar.ends_with("END:VCALENDAR\r\n"));
    for line in calendar.split_terminator("\r\n") {
        assert!(line.len() <= 75 && !line.contains(['\n', '\r']), "{} {line}", line.len());
    }
    let unfolded = calendar.replace("\r\n ", "").replace("\r\n\t", "");
    let (mut all, mut event): (Vec<_>, Option<BTreeMap<String, String>>) = (Vec::new(), None);
    for line in unfolded.split_terminator("\r\n") {
        let (name, value) = line.split_once(':').expect(line);
        match (name, value) {
            ("BEGIN", "VEVENT") => event = Some(BTreeMap::new()),
            ("END", "VEVENT") => all.extend(event.take()),
            _ => {
                let known =
                    event.as_mut().map(|event| event.insert(name.to_owned(), unescaped(value)));
                assert!(!matches!(known, Some(Some(_))), "{name} twice");
            }
        }
    }
    assert!(event.is_none());
    all
}

fn unescaped(value: &str) -> String {
    let (mut out, mut letters) = (String::new(), value.chars());
    while let Some(c) = letters.next() {
        match c {
            '\\' => match letters.next() {
                Some('n' | 'N') => out.push('\n'),
                Some(c @ ('\\' | ';' | ',')) => out.push(c),
                other => panic!("{other:?} is escaped"),
            },
            ';' | ',' => panic!("{value}"),
            c => out.push(c),
        }
    }
    out
}

fn calendar(shell: &Shell, more: &[&str]) -> String {
    shell.run(["export", "--format", "ics"].iter().chain(more)).done()
}

#[test]
fn every_deadline_of_the_view_is_a_whole_day_with_an_identity_that_stays() {
    let shell = demonstration();
    let first = calendar(&shell, &[]);
    let all = events(&first);
    let agenda = shell.run(["agenda", "--due", "90 ans", "--json"]);
    let agenda: Vec<serde_json::Value> = serde_json::from_str(&agenda.out).unwrap();
    assert_eq!(all.len(), agenda.len());
    let told: BTreeSet<(String, String)> = agenda
        .iter()
        .map(|one| {
            let day = one["on"].as_str().unwrap().replace('-', "");
            (day, one["what"].as_str().unwrap().to_owned())
        })
        .collect();
    let mut ids = BTreeSet::new();
    for event in &all {
        let day = &event["DTSTART;VALUE=DATE"];
        assert!(told.contains(&(day.clone(), event["SUMMARY"].clone())), "{event:?}");
        assert!(event["DTEND;VALUE=DATE"] > *day, "{event:?}");
        assert!(event["UID"].ends_with("@binome") && ids.insert(event["UID"].clone()), "{event:?}");
        assert!(event["LAST-MODIFIED"].ends_with('Z') && event["DTSTAMP"].ends_with('Z'));
        assert_eq!(event.get("DESCRIPTION"), None);
    }
    assert_eq!(calendar(&shell, &[]), first, "the same twice");
    assert_eq!(calendar(&shell, &["--lang", "en"]).matches("UID:").count(), all.len());
    let mine = events(&calendar(&shell, &["--mine"]));
    assert!(!mine.is_empty() && mine.len() < all.len());
    let meetings = events(&calendar(&shell, &["--what", "meetings"]));
    assert!(meetings.iter().all(|event| event["UID"].starts_with("meeting-")), "{meetings:?}");
    assert!(!meetings.is_empty());
}

#[test]
fn what_changes_in_the_base_moves_last_modified_and_not_the_identity() {
    let shell = Shell::with_luc();
    let add = ["add", "follow-up", "--what", "rappeler; vite, oui", "--owed-by", "caf"];
    let id = shell.run(add.iter().chain(&["--due", "2026-12-01", "--territory", "Dombes"])).done();
    let before = events(&calendar(&shell, &[])).remove(0);
    assert_eq!(before["SUMMARY"], "rappeler; vite, oui");
    assert_eq!(before["UID"], format!("follow_up-{}@binome", id.trim()));
    std::thread::sleep(std::time::Duration::from_millis(1100));
    shell.run(["set", "follow-up", id.trim(), "--due", "2026-12-08"]).done();
    let after = events(&calendar(&shell, &[])).remove(0);
    assert_eq!(before["UID"], after["UID"]);
    assert_eq!(after["DTSTART;VALUE=DATE"], "20261208");
    assert!(after["LAST-MODIFIED"] > before["LAST-MODIFIED"]);
}
