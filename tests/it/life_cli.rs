//! The whole life of a convention from a shell, on a new base: nine stages, a plan, two steering committees,
//! an amendment, an evaluation, its renewal.

mod journal;
mod settings;

use binome::text::Lang;
use insta::assert_snapshot;
use serde_json::Value;

use self::journal::{
    renewal_taken_back_and_done_again, says_no_id, sentences, taken_back_and_done_again,
};
use crate::{
    life_told::{assert_as_expected, told},
    shell::{LUC, Shell},
};

const DOMBES: &str = "200069193";
const ANNE: &str = "Anne Témoin";

/// One who types commands of a convention; what is unexpected stops the test.
struct Life {
    shell: Shell,
    ctg: String,
}

impl Life {
    #[track_caller]
    fn run(&self, args: &[&str]) -> String {
        let ran = self.shell.run(args);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{args:?}");
        ran.out.trim_end().to_owned()
    }

    /// Writes a record; its id.
    #[track_caller]
    fn add(&self, kind: &str, args: &[&str]) -> String {
        self.run(&[&["add", kind], args].concat())
    }

    /// Writes a record of the convention; its id.
    #[track_caller]
    fn of(&self, kind: &str, args: &[&str]) -> String {
        self.add(kind, &[&["--convention", &self.ctg], args].concat())
    }

    fn shown(&self, id: &str) -> Value {
        self.shell.run(["show", "convention", id, "--json"]).json()
    }
}

/// A new base, two people, and a convention over the Dombes less three communes plus one of its
/// neighbour, led through its nine stages and signed late.
fn begun() -> Life {
    let shell = Shell::new();
    let base = shell.base().display().to_string();
    let mut shell = shell.set("BINOME_DB", base);
    shell.run(["init", "--department", "01"]).done();
    shell.run(["add", "person", "--name", LUC, "--role", "technicien"]).done();
    shell = shell.set("BINOME_AS", LUC);
    let mut life = Life { shell, ctg: String::new() };
    life.add("person", &["--name", ANNE, "--role", "administrateur"]);
    let dombes = life.shell.run(["show", "territory", DOMBES, "--json"]).json();
    let dombes = dombes["insee"].as_array().unwrap().iter().map(|one| one.as_str().unwrap());
    let left = ["01248", "01261", "01449"];
    let communes = dombes.filter(|one| !left.contains(one)).chain(["01005"]);
    let communes: Vec<&str> = communes.flat_map(|one| ["--commune", one]).collect();
    let says = ["--name", "CTG Dombes", "--start", "2021-01-01", "--end", "2025-12-31"];
    let more = ["--theme", "jeunesse", "--theme", "Petite enfance", "--today", "2020-01-15"];
    life.ctg = life.add("convention", &[&says[..], &more, &communes].concat());
    for (stage, on) in [
        ("methode", "2020-03-02"),
        ("diagnostic", "2020-05-04"),
        ("orientations", "2020-10-05"),
        ("plan", "2020-12-07"),
        ("signature", "2021-07-21"),
        ("mise_en_oeuvre", "2021-09-01"),
        ("evaluation", "2025-01-13"),
        ("renouvellement", "2025-06-02"),
    ] {
        life.of("passage", &["--stage", stage, "--on", on]);
    }
    life.run(&["set", "convention", &life.ctg, "--signed", "2021-07-21"]);
    life
}

/// Those who sign, and those in front: two contacts with their part.
fn people(life: &Life) -> [String; 2] {
    let signed = ["--signed-on", "2021-07-21"];
    let board = "Présidente du conseil d’administration";
    let caf = ["--kind", "caf_president", "--party", "Caf de l’Ain", "--function", board];
    life.of("signatory", &[&caf[..], &signed].concat());
    let epci = ["--kind", "epci", "--party", "CC de la Dombes", "--code", DOMBES, "--lead"];
    let council = ["--deliberation-on", "2021-06-24", "--deliberation-ref", "D-2021-41"];
    life.of("signatory", &[&epci[..], &council, &signed].concat());
    life.of(
        "signatory",
        &["--kind", "commune", "--party", "Ambérieux-en-Dombes", "--code", "01005"],
    );
    let of = ["--body", "CC de la Dombes", "--territory", DOMBES];
    let head = ["--function", "Présidente", "--kind", "elu", "--mandate-end", "2026-03-22"];
    let head = life.add("contact", &[&head[..], &of].concat());
    let other = ["--function", "Coordinatrice", "--kind", "agent"];
    let other = life.add("contact", &[&other[..], &of].concat());
    life.of("contact-role", &["--contact", &head, "--role", "decideur"]);
    life.of("contact-role", &["--contact", &other, "--role", "pilote"]);
    [head, other]
}

/// Four axes and twelve actions, then what became of them.
fn plan(life: &Life) {
    let axis = |title: &str| life.of("axis", &["--title", title]);
    let action = |axis: &str, title: &str, more: &[&str]| {
        life.add("action", &[&["--axis", axis, "--title", title], more].concat())
    };
    let early = axis("Petite enfance");
    let first = action(
        &early,
        "Ouvrir un relais petite enfance",
        &["--pilot", "CC de la Dombes", "--due-on", "T4 2023", "--theme", "petite_enfance"],
    );
    let trained = ["--pilot", "Caf de l’Ain", "--due-on", "2024"];
    let trained = action(&early, "Former les assistantes maternelles", &trained);
    let places = ["--start-on", "juin 2025", "--due-on", "2e semestre 2026"];
    let places = action(&early, "Créer douze places d’accueil", &places);
    let young = axis("Jeunesse");
    let youth = action(&young, "Ouvrir un accueil de jeunes", &["--due-on", "juin 2024"]);
    let given_up = ["--due-on", "14/03/2025", "--status", "abandonnee"];
    action(&young, "Réunir un forum des métiers", &given_up);
    action(&young, "Soutenir les juniors associations", &[]);
    let parents = axis("Parentalité");
    let open = action(&parents, "Créer un lieu d’accueil enfants-parents", &["--due-on", "2025"]);
    let paused = ["--due-on", "octobre 2025", "--status", "En pause"];
    action(&parents, "Organiser une semaine des familles", &paused);
    let guide = ["--due-on", "T1 2026", "--status", "en_cours"];
    action(&parents, "Rédiger un guide des parents", &guide);
    let rights = axis("Accès aux droits");
    let point = action(&rights, "Ouvrir un point relais Caf", &["--due-on", "30/09/2022"]);
    action(&rights, "Former les agents d’accueil", &["--due-on", "2026"]);
    let there = ["--start-on", "pas avant le second semestre 2026", "--commune", "Chalamont"];
    action(&rights, "Tenir une permanence à Chalamont", &there);
    for (action, on) in [
        (&first, "2023-10-02"),
        (&trained, "2024-11-15"),
        (&youth, "2024-06-01"),
        (&open, "2025-02-03"),
        (&point, "2022-09-01"),
    ] {
        life.run(&["set", "action", action, "--status", "realisee", "--done-on", on]);
    }
    life.run(&["set", "action", &places, "--status", "en_cours", "--progress", "60"]);
    indicators(life, &first);
}

/// One of an action, in numbers; one of the convention, in words; three readings each.
fn indicators(life: &Life, action: &str) {
    let says = ["--action", action, "--label", "Places d’accueil", "--kind", "resultat"];
    let from = ["--baseline", "40", "--baseline-on", "2020-12-31"];
    let to = ["--target", "60", "--unit", "places"];
    let places = life.add("indicator", &[&says[..], &from, &to].concat());
    let words = ["--label", "Entente des partenaires", "--nature", "Qualitatif"];
    let words = life.of("indicator", &words);
    for (on, value, text) in [
        ("2022-12-31", "44", "Distante"),
        ("2023-12-31", "52,5", "Réelle"),
        ("2024-12-31", "61", "Bonne"),
    ] {
        life.add("reading", &["--indicator", &places, "--on-date", on, "--value", value]);
        life.add("reading", &["--indicator", &words, "--on-date", on, "--text", text]);
    }
}

/// Two steering committees: planned, then held, with who was there.
fn committees(life: &Life, [head, other]: &[String; 2]) {
    let invited = ["--person", LUC, "--contact", head];
    let more = ["--person", ANNE, "--contact", other, "--place", "Châtillon-sur-Chalaronne"];
    let here = ["--planned-at", "14 h 30", "--host", "collectivite"];
    let plan = |on: &str, more: &[&str]| {
        life.of("meeting", &[&["--kind", "copil", "--planned-on", on], &invited[..], more].concat())
    };
    let first = plan("2022-11-24", &[&more[..], &here].concat());
    let second = plan("2024-11-28", &[]);
    let hold = |meeting: &str, on: &str, text: &str, more: &[&str]| {
        let says = ["--kind", "copil", "--on", on, "--territory", DOMBES, "--text", text];
        let note = life.of("note", &[&says[..], &invited, more].concat());
        life.run(&["set", "meeting", meeting, "--note", &note]);
    };
    hold(&first, "2022-11-24", "Le plan est validé.", &[&more[..], &["--others", "12"]].concat());
    hold(&second, "2024-11-28", "Décision : évaluer dès janvier.", &[]);
}

/// The way to the renewal: what was done, and what was moved by hand.
fn deadlines(life: &Life) {
    life.run(&["schedule", &life.ctg, "--apply"]);
    let all = life.shown(&life.ctg)["deadlines"].clone();
    let of = |template: &str, year: &str| {
        let mut all = all.as_array().unwrap().iter();
        let found = all.find(|one| {
            one["template"] == template && one["due_on"].as_str().unwrap().starts_with(year)
        });
        found.unwrap()["id"].as_str().unwrap().to_owned()
    };
    for (template, year, change) in [
        ("copil_bilan", "2022", &["--done-on", "2022-11-24"][..]),
        ("copil_bilan", "2024", &["--done-on", "2024-11-28"]),
        ("evaluation_commencee", "2024", &["--done-on", "2025-01-13"]),
        ("cadrer_renouvellement", "2024", &["--due-on", "2024-11-15", "--pinned"]),
    ] {
        life.run(&[&["set", "deadline", &of(template, year)], change].concat());
    }
}

/// Evaluated, prolonged, its deadlines moved with its end.
fn prolonged(life: &Life) {
    let days = ["--year", "2025", "--started-on", "2025-01-13", "--ended-on", "2025-05-30"];
    let says = ["--kind", "finale", "--conduct", "partagee", "--conclusions", "Le plan a tenu."];
    life.of("evaluation", &[&says[..], &days].concat());
    let end = ["--end", "2026-12-31", "--signed-on", "2025-11-10"];
    let amend = ["convention", "amend", &life.ctg, "--object", "Prolongation d’un an"];
    let ran = life.shell.run([&amend[..], &end].concat());
    assert!(ran.code == 0 && ran.err.contains("5\u{a0}échéances bougeraient"), "{ran:?}");
    life.run(&["schedule", &life.ctg, "--apply"]);
}

/// The next generation, over less, without the party that is not of it any more.
fn renewed(life: &Life) -> String {
    let period = ["--start", "2027-01-01", "--end", "2031-12-31"];
    let carried = ["3", "9", "11", "12"].map(|number| ["--action", number]).concat();
    let next = life.run(&[&["convention", "renew", &life.ctg], &period[..], &carried].concat());
    let less = ["--remove-commune", "01005", "--remove-commune", "Châtenay"];
    life.run(&[&["set", "convention", &next], &less[..]].concat());
    let party = life.shown(&next)["signatories"].clone();
    let party = party.as_array().unwrap().iter().find(|one| one["code"] == "01005").unwrap();
    life.run(&["archive", "signatory", party["id"].as_str().unwrap()]);
    next
}

/// All of it, and the next generation.
fn lived() -> (Life, String) {
    let life = begun();
    let contacts = people(&life);
    plan(&life);
    committees(&life, &contacts);
    deadlines(&life);
    prolonged(&life);
    let next = renewed(&life);
    (life, next)
}

#[test]
fn a_convention_lives_through_commands_as_it_is_told() {
    let (life, next) = lived();
    assert_as_expected(&told(&life.shell, &life.ctg, &next));
    let closed = life.shell.run(["show", "convention", &life.ctg, "--on", "2027-01-01", "--json"]);
    assert_eq!(closed.json()["stage"], "renouvelee");
    life.shell.run(["journal", "verify"]).done();
    assert_eq!(life.shown(&life.ctg)["progress"], progress_by_sql(&life));
    let sentences = [Lang::Fr, Lang::En].map(|lang| sentences(&life, lang));
    assert_snapshot!("sentences_fr", sentences[0]);
    assert_snapshot!("sentences_en", sentences[1]);
    says_no_id(&life);
    renewal_taken_back_and_done_again(&life, &next);
}

/// Every activity of the life, taken back and done again.
pub(crate) fn taken_back() {
    let (life, next) = lived();
    taken_back_and_done_again(&life, &next);
}

/// The progress of the plan, as any SQLite tool counts it.
fn progress_by_sql(life: &Life) -> i64 {
    let conn = rusqlite::Connection::open(life.shell.base()).unwrap();
    let sql =
        "SELECT CAST(round(100.0 * sum(status = 'realisee') / sum(status <> 'abandonnee')) AS INT)
               FROM action JOIN axis ON axis.id = action.axis WHERE convention = ?";
    conn.query_row(sql, [&life.ctg], |row| row.get(0)).unwrap()
}
