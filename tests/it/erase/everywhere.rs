//! A person erased from a base that several people keep copies of, each in a home of their own: once
//! each has opened it again, no byte of any file of anybody holds the name.

use std::{
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};

use binome::{
    domain::{
        binome::Binome,
        change::{Change, Step},
        field::{Field, FieldEdit, RecordKind},
        person::Role,
    },
    store::Store,
};
use tempfile::TempDir;

use super::{HELENE, named, peopled, spellings};
use crate::{
    base::{DOMBES, day, follow_up, founding, note, person, write, write_as},
    terminal::{PATIENCE, Pty, binome, wait_for_draft},
};

/// Three people, and one base that they share.
struct Office {
    folder: TempDir,
}

impl Office {
    /// Somebody and others' texts that name them, and a binôme of theirs.
    fn new() -> Self {
        let office = Self { folder: tempfile::tempdir().unwrap() };
        fs::create_dir(office.folder.path().join("partage")).unwrap();
        let mut store = Store::create(&office.base(), &founding("01", Vec::new())).unwrap();
        let subject = peopled(&mut store, HELENE);
        for name in ["Anne Essai", "Luc Spécimen", "Zoé Modèle"] {
            write(&mut store, &Change::add_person(&person(name, Role::Technicien)));
        }
        let pair = Binome {
            cadence_days: None,
            id: "".into(),
            administrateur: subject.person.clone(),
            technicien: None,
            start: day("2026-01-01"),
            end: None,
            sector: [DOMBES.into()].into(),
        };
        write(&mut store, &Change::add_binome(&pair));
        office
    }

    fn base(&self) -> PathBuf {
        self.folder.path().join("partage/ain.db")
    }

    fn user(&self, me: &'static str) -> User {
        let home = self.folder.path().join(me.split_once(' ').unwrap().0);
        fs::create_dir_all(&home).unwrap();
        User { home, me }
    }

    /// Every file of everybody.
    fn files(&self) -> Vec<PathBuf> {
        let (mut folders, mut files) = (vec![self.folder.path().to_owned()], Vec::new());
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() { folders.push(path) } else { files.push(path) }
            }
        }
        files.sort();
        files
    }

    /// The files that hold the name in any of its spellings.
    fn holding(&self) -> Vec<PathBuf> {
        let words = spellings(HELENE);
        let holds = |path: &PathBuf| {
            let bytes = fs::read(path).unwrap();
            let held = |word: &String| bytes.windows(word.len()).any(|one| one == word.as_bytes());
            words.iter().any(held)
        };
        self.files().into_iter().filter(holds).collect()
    }

    /// Every base and copy is whole, its journal too.
    fn whole(&self) {
        for path in self.files().iter().filter(|path| path.to_string_lossy().contains(".db")) {
            let copy = path.extension().is_some_and(|end| end == "db");
            if copy || path.to_string_lossy().contains(".replaced-") {
                Store::read_copy(path).unwrap().full_check().unwrap();
            }
        }
    }
}

/// Somebody with a home.
struct User {
    home: PathBuf,
    me: &'static str,
}

impl User {
    /// A command on a base; what it printed and how it ended.
    fn run<A: AsRef<OsStr>>(
        &self,
        base: &Path,
        args: impl IntoIterator<Item = A>,
    ) -> (i32, String) {
        let ran = Command::new(binome())
            .env_clear()
            .env("HOME", &self.home)
            .env("LANG", "fr_FR.UTF-8")
            .args(["--as", self.me, "--today", "2026-11-23", "--db"])
            .arg(base)
            .args(args)
            .output()
            .unwrap();
        let output = [ran.stdout, ran.stderr].concat();
        (ran.status.code().unwrap(), String::from_utf8(output).unwrap().replace('\u{a0}', " "))
    }

    #[track_caller]
    fn done<A: AsRef<OsStr>>(&self, base: &Path, args: impl IntoIterator<Item = A>) -> String {
        let (code, output) = self.run(base, args);
        assert_eq!(code, 0, "{output}");
        output
    }

    /// The screen on a base.
    fn screen(&self, base: &Path) -> Pty {
        let script = format!("{} --db {} --as '{}'", binome(), base.display(), self.me);
        let pty = Pty::run(&script, 100, 30, "xterm-256color", &self.home);
        pty.wait_for("Dombes");
        pty
    }

    /// Opens the screen until these copies stand in the own folder, then leaves.
    fn opens(&self, base: &Path, copies: usize) {
        let mut pty = self.screen(base);
        let own = self.home.join(".local/share/binome/copies");
        wait(|| found(&own) >= copies);
        pty.type_in("q");
        pty.end();
    }

    /// Opens the screen until the copies are cleaned; then it stops.
    fn opens_after_cleaning(&self, base: &Path) {
        let mut pty = self.screen(base);
        pty.wait_for("effacée de la base");
        pty.kill();
    }
}

/// How many copies stand in the folders of a folder.
fn found(folder: &Path) -> usize {
    let inside = |one: fs::DirEntry| {
        fs::read_dir(one.path()).map_or(0, |found| {
            let whole = |one: &fs::DirEntry| one.path().extension().is_some_and(|end| end == "db");
            found.flatten().filter(whole).count()
        })
    };
    fs::read_dir(folder).map_or(0, |all| all.flatten().map(inside).sum())
}

#[track_caller]
fn wait(until: impl Fn() -> bool) {
    let end = Instant::now() + PATIENCE;
    while !until() {
        assert!(Instant::now() < end, "it never came");
        std::thread::sleep(Duration::from_millis(10));
    }
}

#[test]
fn once_everybody_has_opened_the_base_again_no_byte_of_anybody_holds_the_name() {
    let office = Office::new();
    let base = office.base();
    let (anne, luc, zoe) =
        (office.user("Anne Essai"), office.user("Luc Spécimen"), office.user("Zoé Modèle"));
    for user in [&anne, &luc, &zoe] {
        user.opens(&base, 1);
        user.done(&base, ["backup"]);
    }
    // Luc takes the base away, and writes of her there.
    let away = luc.home.join("portable.db");
    luc.done(&base, ["take-away".as_ref(), away.as_os_str()]);
    luc.opens(&away, 2);
    let mut copy = Store::open(&away).unwrap();
    let text = format!("Vu {HELENE}, {}", HELENE.to_uppercase());
    write_as(&mut copy, "luc", &Change::add_note(&note(&text), &[follow_up(&text)]));
    let people = copy.snapshot(day("2026-11-23")).unwrap().people.clone();
    let helene = people.iter().find(|one| one.name == HELENE).unwrap();
    let functions = FieldEdit {
        key: Field::Functions.into(),
        base: helene.functions.iter().next().unwrap().as_str().into(),
        mine: format!("vice-présidente, dit {HELENE}").into(),
    };
    let (kind, id) = (RecordKind::Person, helene.id.as_str().to_owned());
    let edit = Change { steps: vec![Step::Edit { kind, id, edits: vec![functions] }] };
    write_as(&mut copy, "luc", &edit);
    write_as(&mut copy, "luc", &Change::add_person(&named("Hélène LÉGER-CROZET")));
    drop(copy);
    // Zoé is typing of her when her machine stops.
    let mut typing = zoe.screen(&base);
    typing.type_in("n");
    typing.wait_for("Nouvelle note");
    typing.type_in(&format!("Rappeler {HELENE}"));
    wait_for_draft(&zoe.home, HELENE);
    typing.kill();
    let before = office.holding();
    assert!(before.len() > 8, "{before:?}");

    // She used it herself, and her own configuration names her.
    let helene = office.user(HELENE);
    let config = helene.home.join(".config/binome/config.toml");
    fs::create_dir_all(config.parent().unwrap()).unwrap();
    fs::write(&config, format!("# à moi\nlang = \"fr\"\nme = \"{HELENE}\"\n")).unwrap();
    let before = [before, vec![config.clone()]].concat();

    // The plan, before anything is touched.
    let (code, output) = anne.run(&base, ["erase", "person", HELENE]);
    assert_eq!(code, 1, "{output}");
    for part in [
        "copies personnelles : Luc Spécimen",
        "copies personnelles : Zoé Modèle",
        "copie de travail : Luc Spécimen",
        "pas encore rapportée",
        "ain.db.copies/",
    ] {
        assert!(output.contains(part), "{part}: {output}");
    }
    let mut same = office.holding();
    let mut before = before;
    same.sort();
    before.sort();
    assert_eq!(same, before);
    let output = anne.done(&base, ["erase", "person", HELENE, "--yes"]);
    assert!(output.contains("Effacé aussi de") && output.contains("Zoé Modèle"), "{output}");
    let left = office.holding();
    assert!(
        left.iter()
            .all(|path| [&luc, &zoe, &helene].iter().any(|user| path.starts_with(&user.home))),
        "{left:?}"
    );

    // Each hears of it when they open the base again; what comes back comes without her.
    zoe.opens_after_cleaning(&base);
    let output = luc.done(&base, ["bring-back".as_ref(), away.as_os_str()]);
    assert!(output.contains("sans son nom"), "{output}");
    luc.done(&base, ["list", "notes"]);
    let output = anne.done(&base, ["erase", "person", HELENE, "--yes"]);
    assert!(output.contains("nulle part") && !output.contains("Spécimen"), "{output}");
    for user in [&anne, &luc, &zoe, &helene] {
        user.done(&base, ["list", "people"]);
    }
    assert_eq!(office.holding(), Vec::<PathBuf>::new());
    assert_eq!(fs::read_to_string(config).unwrap(), "# à moi\nlang = \"fr\"\n");
    office.whole();
    // What Luc wrote is there, all but her name.
    let texts: Vec<String> = crate::base::notes(&Store::open(&base).unwrap())
        .into_iter()
        .map(|note| note.text)
        .collect();
    let kept = "Vu [personne effacée], [personne effacée]".to_owned();
    assert!(texts.contains(&kept), "{texts:?}");
    anne.done(&base, ["check"]);
}
