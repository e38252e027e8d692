//! Names of copies, and folders that are not ours.

use super::*;

fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S").unwrap()
}

#[test]
fn a_name_carries_its_moment_and_no_other_name_is_a_copy() {
    let base = Path::new("/x/ain-2.binome");
    assert_eq!(beside(base), Path::new("/x/ain-2.binome.copies"));
    let taken = at("2026-11-23 09:05:00");
    assert_eq!(named(base, taken), "ain-2-20261123-090500.db");
    assert_eq!(moment("ain-2-20261123-090500.db", base), Some(taken));
    for other in [
        "ain-20261123-090500.db",
        "ain-2-20261123-090500",
        "ain-2-2026113-090500.db",
        "ain-2-20261323-090500.db",
        "ain-2-20261123-090500.db.partial-1",
    ] {
        assert_eq!(moment(other, base), None, "{other}");
    }
}

#[test]
fn only_what_a_program_of_this_machine_left_of_this_base_is_swept() {
    let folder = tempfile::tempdir().unwrap();
    let base = Path::new("/x/ain.db");
    let file = |name: &str, days: u64| {
        let path = folder.path().join(name);
        let file = fs::File::create(&path).unwrap();
        let age = std::time::Duration::from_hours(24 * days);
        file.set_modified(std::time::SystemTime::now() - age).unwrap();
        path
    };
    let (id, here) = (uuid::Uuid::now_v7(), machine());
    // Whatever the clock of the disk, a file written just now is fresh.
    let fresh = file(&format!("ain.db{PARTIAL}{id}-{here}-1"), 2);
    let gone = format!("ain.db{PARTIAL}{id}-{here}-{}", u32::MAX);
    let swept = file(&gone, 4);
    let kept: Vec<_> = [
        ("thesis.partial-backup.odt".to_owned(), 400),
        (format!("ain.db{PARTIAL}{id}-{here}-{}", std::process::id()), 4),
        (format!("ain.db{PARTIAL}{id}-{here}-4294967294"), 2),
        (format!("ain.db{PARTIAL}{id}-00000000-{}", u32::MAX), 400),
        (format!("ain.db{PARTIAL}{id}"), 400),
        (format!("autre.db{PARTIAL}{id}-{here}-{}", u32::MAX), 400),
        (format!("{gone}.odt"), 400),
        (format!("ain.db{PARTIAL}{id}-{here}-04294967295"), 400),
    ]
    .map(|(name, days)| file(&name, days))
    .into();
    sweep(folder.path(), base, &fresh);
    assert!(fresh.exists() && kept.iter().all(|path| path.exists()));
    assert_eq!(swept.exists(), !cfg!(target_os = "linux"));
}

#[cfg(unix)]
#[test]
fn a_folder_that_is_a_link_is_nobody_s_to_write_or_clear_in() {
    let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (base, link) = (folder.path().join("ain.db"), folder.path().join("ain.db.copies"));
    fs::write(other.path().join("ain-20261123-090500.db"), "x").unwrap();
    std::os::unix::fs::symlink(other.path(), &link).unwrap();
    assert_eq!(make(&link), Err(Refusal::LinkedFolder(link.clone())));
    assert_eq!(list(&link, &base), []);
    clear(&link, &["ain"]);
    assert!(all(&link, &base).is_empty() && other.path().join("ain-20261123-090500.db").exists());
}

#[test]
fn two_copies_of_one_second_stand_side_by_side() {
    let folder = tempfile::tempdir().unwrap();
    let (base, taken) = (Path::new("ain.db"), at("2026-11-23 23:59:59"));
    for text in ["first", "second"] {
        let file = folder.path().join("temporary");
        fs::write(&file, text).unwrap();
        shelve(&file, folder.path(), base, taken).unwrap();
    }
    fs::write(folder.path().join("ain-20261125-000000.db"), "").unwrap();
    let found = list(folder.path(), base);
    let listed: Vec<_> =
        found.iter().map(|copy| (copy.taken, fs::read_to_string(&copy.path).unwrap())).collect();
    let later = at("2026-11-24 00:00:00");
    assert_eq!(listed, [(later, "second".into()), (taken, "first".into())]);
}
