//! The page of the JSON documents: every key of every document is on it, and no other.

use std::{collections::BTreeSet, fs};

use binome::{
    domain::{
        computed::{Computed, keys as keys_of},
        field::RecordKind,
        record::{self, Holds, Kind},
    },
    text::Lang,
};
use serde_json::Value;

use super::{conventions::contact, export::known};
use crate::shell::{LUC, Shell};

const PAGE: &str = "docs/json.md";

/// What has keys of its own rather than those of its description.
const OWN: [RecordKind; 6] = [
    RecordKind::Territory,
    RecordKind::Convention,
    RecordKind::Note,
    RecordKind::FollowUp,
    RecordKind::Person,
    RecordKind::Setting,
];

fn holds(holds: Holds) -> String {
    match holds {
        Holds::Day => "a day".into(),
        Holds::Truth => "true or false".into(),
        Holds::Number(least, most) => format!("{least} to {most}"),
        Holds::Decimal => "a number".into(),
        Holds::Hundredths(_) => "hundredths of a full-time equivalent".into(),
        Holds::Code(codes) => {
            codes.iter().map(|code| format!("`{code}`")).collect::<Vec<_>>().join(", ")
        }
        Holds::One(RecordKind::Person) => "a name".into(),
        Holds::Many(RecordKind::Person) => "names".into(),
        Holds::One(kind) => format!("id of a {}", kind.as_str().replace('_', " ")),
        Holds::Many(kind) => format!("ids of {}s", kind.as_str().replace('_', " ")),
        Holds::Communes => "INSEE codes".into(),
        Holds::Lines => "lines".into(),
        Holds::Name | Holds::Line | Holds::Text | Holds::Key | Holds::Value => "text".into(),
    }
}

const fn tells(computed: Computed) -> &'static str {
    match computed {
        Computed::Open | Computed::Runs | Computed::Blocked => "true or false",
        Computed::Age | Computed::MonthsVacant | Computed::MonthsLeft => {
            "a whole number, `null` where it does not apply"
        }
        Computed::Needs | Computed::Actions => "a whole number",
        Computed::Vacant => "hundredths of a full-time equivalent",
        Computed::ProjectDue => "a day",
        Computed::Territories => "codes",
        Computed::Standing => "`project`, `signed`, `in_force`, `over`",
    }
}

fn kinds() -> String {
    let mut out = String::new();
    for kind in record::by_people().filter(|kind| !OWN.contains(&kind.kind)) {
        let head = format!("### `{}`\n\n| key | what it is |\n|---|---|\n", kind.kind.as_str());
        out.push_str(&head);
        out += "| `id` | its id |\n";
        for spec in kind.fields {
            let label = Lang::En.text().label(kind.kind, spec.field);
            let line = format!("| `{}` | {label}: {} |\n", spec.key, holds(spec.holds));
            out.push_str(&line);
        }
        for key in keys_of(kind.kind) {
            let label = (Lang::En.text().words.computed)(*key);
            let line = format!("| `{}` | {label}: {}, computed |\n", key.as_str(), tells(*key));
            out.push_str(&line);
        }
        out += "| `archived` | whether it is in the bin |\n\n";
    }
    out
}

#[test]
fn the_page_tells_the_keys_of_every_kind() {
    let (begin, end) = ("<!-- kinds:begin -->\n", "<!-- kinds:end -->\n");
    let page = fs::read_to_string(PAGE).unwrap();
    let (head, rest) = page.split_once(begin).unwrap();
    let (told, tail) = rest.split_once(end).unwrap();
    if std::env::var_os("BINOME_WRITE_DOCS").is_some_and(|value| value == "1") {
        fs::write(PAGE, [head, begin, &kinds(), end, tail].concat()).unwrap();
        return;
    }
    assert_eq!(told, kinds(), "BINOME_WRITE_DOCS=1 cargo test --test it docs writes it");
}

/// The keys that a section of the page tells.
fn told(page: &str, title: &str) -> BTreeSet<String> {
    let from = page.split_once(&format!("\n## `{title}`\n")).unwrap_or_else(|| panic!("{title}")).1;
    let section = from.split("\n## ").next().unwrap();
    let rows = section.lines().filter_map(|line| line.strip_prefix("| `"));
    rows.map(|row| row.split('`').next().unwrap().to_owned()).collect()
}

/// The keys of a document, those of its objects after a dot; not into what has a section of its own.
fn keys(document: &Value, lead: &str, elsewhere: &[&str], out: &mut BTreeSet<String>) {
    if elsewhere.contains(&lead) {
        return;
    }
    match document {
        Value::Array(all) => all.iter().for_each(|one| keys(one, lead, elsewhere, out)),
        Value::Object(map) => {
            for (key, value) in map {
                let path = if lead.is_empty() { key.clone() } else { format!("{lead}.{key}") };
                keys(value, &path, elsewhere, out);
                out.insert(path);
            }
        }
        _ => {}
    }
}

fn found(document: &Value, elsewhere: &[&str]) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    keys(document, "", elsewhere, &mut out);
    out
}

/// Without the keys that a description tells of records under a lead.
fn without(mut found: BTreeSet<String>, lead: &str, kind: RecordKind) -> BTreeSet<String> {
    let Kind { fields, .. } = record::of(kind);
    let own = fields.iter().map(|spec| spec.key).chain(["id", "archived"]);
    let lead = if lead.is_empty() { String::new() } else { format!("{lead}.") };
    let computed = keys_of(kind).iter().map(|key| key.as_str());
    for key in own.chain(computed) {
        found.remove(&format!("{lead}{key}"));
    }
    found
}

/// A convention with one of everything.
fn whole(shell: &Shell) -> String {
    let (ctg, _) = known(shell);
    let run = |args: &[&str]| shell.run(args).out.trim().to_owned();
    run(&["convention", "amend", &ctg, "--end", "2027-12-31", "--signed-on", "2025-01-01"]);
    run(&["add", "signatory", "--convention", &ctg, "--kind", "epci", "--party", "CC"]);
    let axis = run(&["add", "axis", "--convention", &ctg, "--title", "Axe"]);
    let action = run(&["add", "action", "--axis", &axis, "--title", "Fiche", "--due-on", "2025"]);
    for of in [["--action", &action], ["--convention", &ctg]] {
        let indicator = run(&["add", "indicator", "--label", "Places", of[0], of[1]]);
        run(&["add", "reading", "--indicator", &indicator, "--value", "12"]);
    }
    run(&["add", "evaluation", "--convention", &ctg, "--kind", "finale"]);
    let contact = contact(shell, &["--function", "Maire"]);
    run(&["add", "contact-role", "--contact", &contact, "--convention", &ctg, "--role", "pilote"]);
    run(&["schedule", &ctg, "--apply"]);
    run(&["add", "convention", "--name", "Dombes", "--commune", "01093"]);
    ctg
}

#[test]
fn the_page_tells_every_key_of_the_documents_and_no_other() {
    let page = fs::read_to_string(PAGE).unwrap();
    let shell = Shell::with_luc();
    let ctg = whole(&shell);
    let json = |args: &[&str]| {
        let ran = shell.run(args.iter().chain(&["--json"]));
        // Something is late.
        let code = if args[0] == "agenda" { 3 } else { 0 };
        assert_eq!(ran.code, code, "{args:?} {}", ran.err);
        serde_json::from_str::<Value>(&ran.out).unwrap()
    };
    let plain: [(&str, &[&str], &[&str]); 12] = [
        ("list territories", &["list", "territories"], &[]),
        ("list conventions", &["list", "conventions"], &[]),
        ("list notes", &["list", "notes"], &["follow_ups"]),
        ("list follow-ups", &["list", "follow-ups"], &[]),
        ("list people", &["list", "people"], &[]),
        ("list journal", &["list", "journal"], &[]),
        ("list alerts", &["list", "alerts"], &[]),
        ("agenda", &["agenda", "--due", "50 ans"], &[]),
        ("list settings", &["list", "settings"], &[]),
        ("list load", &["list", "load"], &["by_stage"]),
        ("stats", &["stats"], &["by_stage", "needs"]),
        ("check", &["check"], &["records"]),
    ];
    for (title, args, elsewhere) in plain {
        let (found, told) = (found(&json(args), elsewhere), told(&page, title));
        if title == "check" {
            assert!(found.is_subset(&told), "{title} {:?}", found.difference(&told));
        } else {
            assert_eq!(found, told, "{title}");
        }
    }
    for (args, title) in [
        (["show", "follow-up"], "list follow-ups"),
        (["show", "note"], "list notes"),
        (["show", "person"], "list people"),
    ] {
        let list = args[1].replace("person", "people").replace("note", "notes");
        let list = list.replace("follow-up", "follow-ups");
        let all = json(&["list", &list]);
        let one = json(&[args[0], args[1], all[0]["id"].as_str().unwrap()]);
        assert_eq!(found(&one, &["follow_ups"]), told(&page, title));
    }
    let territory = found(&json(&["show", "territory", "Dombes"]), &["conventions", "follow_ups"]);
    let expected = &told(&page, "list territories") | &told(&page, "show territory");
    assert_eq!(territory, expected, "show territory");
    let one = found(&json(&["show", "convention", &ctg]), &[]);
    let mut more = &one - &told(&page, "list conventions");
    for (lead, kind) in [
        ("amendments", RecordKind::Amendment),
        ("signatories", RecordKind::Signatory),
        ("axes", RecordKind::Axis),
        ("axes.actions", RecordKind::Action),
        ("axes.actions.indicators", RecordKind::Indicator),
        ("axes.actions.indicators.readings", RecordKind::Reading),
        ("indicators", RecordKind::Indicator),
        ("indicators.readings", RecordKind::Reading),
        ("meetings", RecordKind::Meeting),
        ("deadlines", RecordKind::Deadline),
        ("evaluations", RecordKind::Evaluation),
    ] {
        assert!(more.contains(&format!("{lead}.id")), "{lead}");
        more = without(more, lead, kind);
    }
    assert_eq!(more, told(&page, "show convention"), "show convention");
    let actions = found(&json(&["list", "actions"]), &[]);
    let actions = without(actions, "", RecordKind::Action);
    assert_eq!(actions, told(&page, "list actions"), "list actions");
    shell.run(["set", "convention", &ctg, "--start", "2021-02-01"]).done();
    let moves = json(&["schedule", "Dombes"]);
    assert!(moves.as_array().unwrap().is_empty());
    shell.run(["convention", "amend", &ctg, "--end", "2028-12-31", "--signed-on", "2025-02-01"]);
    assert_eq!(found(&json(&["schedule", &ctg]), &[]), told(&page, "schedule"), "schedule");
    let held = found(&json(&["export", "person", "Anne Témoin"]), &["journal"]);
    let held = [
        ("person", RecordKind::Person),
        ("binomes", RecordKind::Binome),
        ("notes", RecordKind::Note),
        ("meetings", RecordKind::Meeting),
        ("texts", RecordKind::Note),
    ]
    .into_iter()
    .fold(held, |held, (lead, kind)| without(held, lead, kind));
    let mut expected = told(&page, "export person");
    // Anne moved no convention, is no contact, holds no post.
    for kept in ["passages", "contact_roles", "posts", "snoozes", "kept_lists"] {
        assert!(expected.remove(&format!("{kept}.named_as")), "{kept}");
    }
    assert_eq!(held, expected, "export person");
    let luc = json(&["export", "person", LUC]);
    assert!(luc["passages"][0]["named_as"].is_array());
    let merged = json(&["merge", "theme", "logement", "habitat"]);
    assert_eq!(found(&merged, &[]), told(&page, "merge"));
    let ordered = json(&["reorder", "theme", "habitat", "--first"]);
    assert_eq!(found(&ordered, &[]), told(&page, "reorder"));
}
