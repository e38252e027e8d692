//! A problem of the configuration, and its place.

use std::path::Path;

use crate::{keys::Clash, text::Lang};

/// A problem at its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// A file or an environment variable.
    place: String,
    /// Line of the file, from 1.
    pub(super) line: Option<usize>,
    what: What,
}

/// The problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum What {
    /// The file that was asked for is not there.
    Missing,
    /// It cannot be read.
    Unreadable,
    /// It is not UTF-8.
    NotText,
    /// Not TOML; whether a backslash is on the line, which paths of Windows have.
    Syntax(bool),
    /// A key given twice.
    Duplicate,
    /// A key that does not exist, and the nearest that does.
    UnknownKey(String, Option<String>),
    /// This key wants text.
    WantsText(&'static str),
    /// This key wants a whole number between two.
    WantsNumber(&'static str, i64, i64),
    /// This key wants a list of texts.
    WantsList(&'static str),
    /// This name wants a section.
    WantsSection(&'static str),
    /// A key, a value it does not take, and those it takes.
    Choice(&'static str, String, &'static [&'static str]),
    /// This action wants a key or a list of keys.
    WantsKeys(&'static str),
    /// No key has that name.
    UnknownKeyName(String),
    /// This key types, where letters are text.
    TypesThere(String),
    /// A key that does something else already.
    Clash(Clash),
    /// It cannot be written.
    Unwritable,
    /// The folder of the log cannot be written.
    UnwritableLog,
    /// The base's path is not UTF-8, as the file is.
    PathNotText,
    /// The system names no home folder.
    NoPlace,
}

impl Problem {
    pub(super) fn of_file(path: &Path, line: Option<usize>, what: What) -> Self {
        Self { place: path.display().to_string(), line, what }
    }

    pub(super) fn of_variable(name: &str, what: What) -> Self {
        Self { place: name.to_owned(), line: None, what }
    }

    /// The problem in one sentence that begins with its place.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        let text = &lang.text().config;
        let what = match &self.what {
            What::Missing => text.missing.into(),
            What::Unreadable => text.unreadable.into(),
            What::NotText => text.not_text.into(),
            What::Syntax(backslash) => (text.syntax)(*backslash),
            What::Duplicate => text.duplicate.into(),
            What::UnknownKey(key, near) => (text.unknown_key)(key, near.as_deref()),
            What::WantsText(key) => (text.wants_text)(key),
            What::WantsNumber(key, least, most) => (text.wants_number)(key, *least, *most),
            What::WantsList(key) => (text.wants_list)(key),
            What::WantsSection(name) => (text.wants_section)(name),
            What::Choice(key, value, choices) => {
                (text.choice)(key, value, choices, nearest(value, choices.iter().copied()))
            }
            What::WantsKeys(action) => (text.wants_keys)(action),
            What::UnknownKeyName(name) => (text.unknown_key_name)(name),
            What::TypesThere(key) => (text.types_there)(key),
            What::Clash(clash) => (text.clash)(
                &clash.key.name(),
                clash.asked.name(),
                clash.other.name(),
                clash.scope.name(),
            ),
            What::Unwritable => text.unwritable.into(),
            What::UnwritableLog => text.unwritable_log.into(),
            What::PathNotText => text.path_not_text.into(),
            What::NoPlace => text.no_place.into(),
        };
        format!("{} {what}", (text.place)(&self.place, self.line))
    }
}

/// The name most like what was typed, where one is alike enough to be what was meant.
pub(super) fn nearest<'a>(typed: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let typed = typed.to_lowercase();
    names
        .map(|name| (strsim::normalized_damerau_levenshtein(&typed, name), name))
        .filter(|(likeness, _)| *likeness >= 0.5)
        .max_by(|(one, _), (other, _)| one.total_cmp(other))
        .map(|(_, name)| name)
}
