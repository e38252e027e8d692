//! What is not the workbook its name says: cut short, locked, of another format, or no file.

use std::fs;

use super::{
    Corpus,
    forged::{ROWS, TABLE, XLS, encrypted, ods, once, with_password, xlsx, zipped},
};

#[test]
fn a_file_cut_short_is_refused_wherever_it_was_cut() {
    let corpus = Corpus::new();
    let sheet = || vec![(ROWS.as_bytes(), 1)];
    let more = vec![("xl/media/image1.png", vec![(&b"not packed well"[..], 1)])];
    for (name, bytes) in [
        ("coupé.xlsx", xlsx(sheet(), more)),
        ("coupé.ods", ods(vec![(TABLE.as_bytes(), 1)], vec![])),
        // What is after the end of the last stream is missed by nobody.
        ("coupé.xls", XLS[..XLS.len() / 2].to_vec()),
    ] {
        for part in [40, bytes.len() / 3, bytes.len() / 2, bytes.len() - 30] {
            corpus.refused(&corpus.file(name, &bytes[..part]), "Enregistrez-le de nouveau");
        }
    }
    corpus.refused(&corpus.file("vide.xlsx", b""), "est vide");
    corpus.refused(&corpus.file("blancs.csv", b" \r\n\t\r\n"), "est vide");
}

#[test]
fn a_file_that_a_password_protects_is_refused_and_the_remedy_is_said() {
    let corpus = Corpus::new();
    let manifest = r#"<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"#;
    let each = || vec![once("META-INF/manifest.xml", manifest)];
    let whole = zipped(&[
        once("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        once("encrypted-package", "x"),
        once("META-INF/manifest.xml", manifest),
    ]);
    let mut locked = xlsx(vec![(ROWS.as_bytes(), 1)], vec![]);
    // The flag of each part, beside its data and in the directory.
    for (mark, at) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        for place in 0..locked.len() - 4 {
            if &locked[place..place + 4] == mark {
                locked[place + at] |= 1;
            }
        }
    }
    for (name, bytes) in [
        ("chiffré.xlsx", encrypted()),
        ("chiffré.xls", with_password()),
        ("chiffré.ods", ods(vec![(TABLE.as_bytes(), 1)], each())),
        ("tout chiffré.ods", whole),
        ("zip chiffré.xlsx", locked),
    ] {
        corpus.refused(&corpus.file(name, &bytes), "une copie sans mot de passe");
    }
}

/// What a file holds counts, not its name.
#[test]
fn a_workbook_under_another_name_is_read() {
    let corpus = Corpus::new();
    let table = || ods(vec![(TABLE.as_bytes(), 1)], vec![]);
    for (name, bytes) in [
        ("ancien.xlsx", XLS.to_vec()),
        ("récent.xls", xlsx(vec![(ROWS.as_bytes(), 1)], vec![])),
        ("libre.xlsx", table()),
        ("libre", table()),
        ("texte.xls", "Territoire;État;Début;Fin\nCC de la Veyle;en préparation;;\n".into()),
    ] {
        let read = corpus.understood(&corpus.file(name, &bytes));
        assert_ne!(read["rows"].as_array().unwrap().len(), 0, "{name}");
    }
}

#[test]
fn what_is_no_workbook_is_refused_whatever_its_name() {
    let corpus = Corpus::new();
    let text = zipped(&[once("word/document.xml", "<w/>")]);
    for (name, bytes) in [
        ("page.xls", b"<html><table><tr><td>Territoire</td></tr></table></html>".to_vec()),
        ("flux.xlsx", b"<?xml version='1.0'?><Workbook></Workbook>".to_vec()),
        ("lettre.xlsx", text),
        ("archive.xlsx", zipped(&[once("suivi.csv", "a;b")])),
        ("portrait.csv", b"\x89PNG\r\n\x1a\n\0\0\0".to_vec()),
        ("page.csv", b"%PDF-1.7\n".to_vec()),
        ("comprimé.xlsx", b"\x1f\x8b\x08\0\0\0".to_vec()),
        ("base.xlsx", b"SQLite format 3\0".to_vec()),
        (
            "hasard.csv",
            (0..100_000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 24) as u8).collect(),
        ),
    ] {
        corpus.refused(&corpus.file(name, &bytes), "Enregistrez-le");
    }
    // The base itself.
    corpus.refused(&corpus.shell.base(), "Enregistrez-le");
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_refused_and_not_waited_for() {
    let corpus = Corpus::new();
    let folder = corpus.files.path().join("dossier.xlsx");
    fs::create_dir(&folder).unwrap();
    corpus.refused(&folder, "un dossier");
    let pipe = corpus.files.path().join("tube.xlsx");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let link = corpus.files.path().join("lien.xlsx");
    std::os::unix::fs::symlink("/dev/zero", &link).unwrap();
    let socket = corpus.files.path().join("prise.xlsx");
    let _held = std::os::unix::net::UnixListener::bind(&socket).unwrap();
    for path in [&pipe, &link, &socket] {
        corpus.refused(path, "Enregistrez-le");
    }
    let round = corpus.files.path().join("rond.xlsx");
    std::os::unix::fs::symlink(&round, &round).unwrap();
    corpus.refused(&round, "le système le refuse");
    corpus.refused(&corpus.files.path().join("rien.xlsx"), "n’existe pas");
}

/// Somebody is still writing it: a row may be cut short without anybody seeing it.
#[test]
fn a_file_that_grows_while_it_is_read_is_refused() {
    use std::{
        io::Write as _,
        sync::atomic::{AtomicBool, Ordering},
    };
    let corpus = Corpus::new();
    let line = "CC de la Veyle;signée;28/06/2023;01/01/2023;31/12/2027\n";
    let rows = line.repeat(12_000_000 / line.len());
    let path =
        corpus.file("suivi.csv", format!("Territoire;État;Signée le;Début;Fin\n{rows}").as_bytes());
    let over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut file = fs::OpenOptions::new().append(true).open(&path).unwrap();
            while !over.load(Ordering::Relaxed) {
                file.write_all(line.as_bytes()).unwrap();
                std::thread::sleep(std::time::Duration::from_micros(50));
            }
        });
        corpus.refused(&path, "en train d’être écrit");
        over.store(true, Ordering::Relaxed);
    });
}
