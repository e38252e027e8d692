//! Pages written into the user's documents and opened there, on threads of their own: the folder may be slow.

use std::{
    env,
    fs::OpenOptions,
    io::{ErrorKind, Result, Write},
    path::{Path, PathBuf},
    thread,
};

use super::Performer;
use crate::{
    app::event::{Event, send},
    document::{self, Document},
    domain::fold::fold,
    ui::Message,
};

/// Files of one name on one day, at most.
const MOST: u32 = 99;

impl Performer {
    /// Writes a page into the documents of the user, under a name that no file has.
    pub(super) fn write_page(&self, page: Document) -> bool {
        let (events, lang) = (self.events.clone(), self.around.lang);
        let folder = self.around.documents.clone().unwrap_or_else(env::temp_dir);
        thread::spawn(move || {
            let html = document::html(&page, lang.text());
            let heard = match written(&folder, &name(&page), html.as_bytes()) {
                Ok(path) => Ok((path, has_desktop())),
                Err(error) => Err(format!("{} ({error})", folder.display())),
            };
            send(&events, Event::Input(Message::Page(heard)));
        });
        true
    }

    /// Hands a file to the program that opens such files.
    pub(super) fn open_page(&self, path: PathBuf) -> bool {
        let events = self.events.clone();
        thread::spawn(move || {
            if let Err(error) = open::that_detached(&path) {
                let why = format!("{} ({error})", path.display());
                send(&events, Event::Input(Message::Page(Err(why))));
            }
        });
        true
    }
}

/// Whether there is a desktop whose browser could open a page: on a bare terminal a text browser would take
/// the screen.
fn has_desktop() -> bool {
    let is_set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(any(windows, target_os = "macos")) || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

/// « visite-cc-bugey-sud-2026-11-28 ».
fn name(page: &Document) -> String {
    let words = fold(&page.title);
    let words = words.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<&str> = words.take(12).collect();
    format!("{}-{}", words.join("-"), page.as_of)
}

/// A new file of that name in the folder; with a number where the name is taken.
fn written(folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf> {
    let mut number = 1;
    loop {
        let path = match number {
            1 => folder.join(format!("{name}.html")),
            _ => folder.join(format!("{name}-{number}.html")),
        };
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(mut file) => {
                file.write_all(bytes)?;
                return Ok(path);
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists && number < MOST => number += 1,
            Err(error) => return Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_never_takes_the_place_of_another() {
        let folder = tempfile::tempdir().expect("a folder");
        let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 28).expect("a day");
        let page = Document::new("Visite · L’Abergement (CC)".into(), String::new(), day);
        let first = written(folder.path(), &name(&page), b"1").expect("written");
        assert!(first.ends_with("visite-l-abergement-cc-2026-11-28.html"), "{first:?}");
        let second = written(folder.path(), &name(&page), b"2").expect("written");
        assert!(second.ends_with("visite-l-abergement-cc-2026-11-28-2.html"), "{second:?}");
        assert_eq!(std::fs::read(first).expect("read"), b"1");
    }
}
