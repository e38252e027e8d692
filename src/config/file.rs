//! Reading `config.toml`.
//!
//! Walks the parsed file itself rather than through a deserializer: what is wrong is then known by
//! its key and its line, not by an English message.

mod keys;

use std::{
    io::{ErrorKind, Read as _},
    ops::Range,
    path::{Path, PathBuf},
};

use toml_edit::{Document, Item, Key, TableLike};
use tracing::level_filters::LevelFilter;

use super::{
    Config, Theme, log, places,
    problem::{Problem, What, nearest},
};
use crate::{
    domain::{alerts::Setting, path},
    text::Lang,
};

const TOP: [&str; 9] = ["db", "accepted", "me", "lang", "log", "alerts", "theme", "words", "keys"];
const ALERTS: [&str; 4] = ["silence_days", "end_plan", "end_evaluate", "end_renew"];
const THEME: [&str; 1] = ["name"];
const WORDS: [&str; 1] = ["technicien"];
const LANGS: &[&str] = &["fr", "en"];
const THEMES: &[&str] = &["auto", "dark", "light", "mono"];

/// No configuration is longer: 1 MB.
const LONGEST: u64 = 1_000_000;

/// Reads the file that was asked for, or the usual one, which may be absent. Gives also the path
/// where choices are to be kept.
///
/// # Errors
/// The first problem of the file.
pub fn load(asked: Option<&Path>) -> Result<(Option<PathBuf>, Config), Problem> {
    let Some(path) = asked.map(places::whole).or_else(places::config_file) else {
        return Ok((None, Config::default()));
    };
    let wrong = |what| Err(Problem::of_file(&path, None, what));
    let bytes = match read(&path, asked.is_some()) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => {
            return if asked.is_some() {
                wrong(What::Missing)
            } else {
                Ok((Some(path), Config::default()))
            };
        }
        Err(_) => return wrong(What::Unreadable),
    };
    match String::from_utf8(bytes) {
        Ok(text) => parse(&text, &path).map(|config| (Some(path), config)),
        Err(_) => wrong(What::NotText),
    }
}

/// The bytes of a file, as many as a configuration may have. In the usual place a pipe is none, and would
/// be waited for; a shell hands one over where it is asked for by name.
fn read(path: &Path, asked: bool) -> std::io::Result<Vec<u8>> {
    if !asked && !std::fs::metadata(path)?.is_file() {
        return Err(ErrorKind::InvalidInput.into());
    }
    let mut bytes = Vec::new();
    std::fs::File::open(path)?.take(LONGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LONGEST {
        return Err(ErrorKind::FileTooLarge.into());
    }
    Ok(bytes)
}

/// Reads the text of a configuration; `path` names it in problems, and a relative `db` starts from
/// its folder.
///
/// # Errors
/// The first problem, by its line.
pub fn parse(text: &str, path: &Path) -> Result<Config, Problem> {
    // Notepad begins its files with a mark that is not TOML.
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = Reader { path, text, problems: Vec::new() };
    match Document::parse(text) {
        Err(error) => {
            let span = error.span();
            let what = if error.message().contains("duplicate") {
                What::Duplicate
            } else {
                What::Syntax(reader.line_at(span.clone()).contains('\\'))
            };
            reader.wrong(span, what);
            Err(reader.problems.remove(0))
        }
        Ok(document) => {
            let config = reader.config(document.as_table());
            match reader.problems.into_iter().min_by_key(|problem| problem.line) {
                Some(first) => Err(first),
                None => Ok(config),
            }
        }
    }
}

/// The keys of a section, each with what it says.
fn entries(table: &dyn TableLike) -> impl Iterator<Item = (&Key, &Item)> {
    table.iter().filter_map(|(name, _)| table.get_key_value(name))
}

struct Reader<'a> {
    path: &'a Path,
    text: &'a str,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn wrong(&mut self, span: Option<Range<usize>>, what: What) {
        let before = self.text.get(..span.unwrap_or_default().start).unwrap_or(self.text);
        let line = before.matches('\n').count() + 1;
        self.problems.push(Problem::of_file(self.path, Some(line), what));
    }

    fn line_at(&self, span: Option<Range<usize>>) -> &str {
        let start =
            self.text.get(..span.unwrap_or_default().start).and_then(|text| text.rfind('\n'));
        let rest = self.text.get(start.map_or(0, |at| at + 1)..).unwrap_or_default();
        rest.lines().next().unwrap_or_default()
    }

    fn config(&mut self, table: &dyn TableLike) -> Config {
        let mut config = Config::default();
        for (key, value) in entries(table) {
            match key.get() {
                "db" => config.db = self.filled("db", value).map(|text| self.base(&text)),
                "accepted" => config.accepted = self.bases("accepted", value),
                "me" => config.me = self.filled("me", value),
                "lang" => {
                    let code = self.choice("lang", value, LANGS);
                    config.lang = code.and_then(|code| Lang::from_code(&code));
                }
                "log" => {
                    let code = self.choice("log", value, log::LEVELS);
                    config.log = code
                        .and_then(|code| log::level(&code))
                        .filter(|log| *log != LevelFilter::OFF);
                }
                "alerts" => self.section("alerts", value, &mut config, Self::alert),
                "theme" => self.section("theme", value, &mut config, Self::theme),
                "words" => self.section("words", value, &mut config, Self::word),
                "keys" => self.keys(value, &mut config),
                _ => self.unknown(key, &TOP),
            }
        }
        config
    }

    fn section(
        &mut self,
        name: &'static str,
        value: &Item,
        config: &mut Config,
        read: impl Fn(&mut Self, &Key, &Item, &mut Config),
    ) {
        match value.as_table_like() {
            Some(table) => {
                for (key, value) in entries(table) {
                    read(self, key, value, config);
                }
            }
            None => self.wrong(value.span(), What::WantsSection(name)),
        }
    }

    fn alert(&mut self, key: &Key, value: &Item, config: &mut Config) {
        let Some(setting) = Setting::from_key(key.get()) else {
            return self.unknown(key, &ALERTS);
        };
        self.number(setting.key(), value, setting.bounds(), |number| {
            config.thresholds.insert(setting, number);
        });
    }

    fn theme(&mut self, key: &Key, value: &Item, config: &mut Config) {
        if key.get() != "name" {
            return self.unknown(key, &THEME);
        }
        if let Some(code) = self.choice("name", value, THEMES) {
            let named = Theme::ALL.into_iter().find(|theme| theme.code() == code);
            config.theme = named.unwrap_or_default();
        }
    }

    fn word(&mut self, key: &Key, value: &Item, config: &mut Config) {
        match key.get() {
            "technicien" => config.technicien = self.filled("technicien", value),
            _ => self.unknown(key, &WORDS),
        }
    }

    /// The text of a value; an empty one is as good as none.
    fn filled(&mut self, key: &'static str, value: &Item) -> Option<String> {
        let Some(text) = value.as_str() else {
            self.wrong(value.span(), What::WantsText(key));
            return None;
        };
        let text = text.trim();
        (!text.is_empty()).then(|| text.to_owned())
    }

    fn choice(
        &mut self,
        key: &'static str,
        value: &Item,
        choices: &'static [&'static str],
    ) -> Option<String> {
        let text = self.filled(key, value)?;
        if choices.contains(&text.as_str()) {
            return Some(text);
        }
        self.wrong(value.span(), What::Choice(key, text, choices));
        None
    }

    fn number(
        &mut self,
        key: &'static str,
        value: &Item,
        (least, most): (i32, i32),
        keep: impl FnOnce(i32),
    ) {
        let number = value.as_integer().and_then(|number| i32::try_from(number).ok());
        match number.filter(|number| (least..=most).contains(number)) {
            Some(number) => keep(number),
            None => {
                self.wrong(value.span(), What::WantsNumber(key, least.into(), most.into()));
            }
        }
    }

    /// A key that is not among those of its section, which may be one of another.
    fn unknown(&mut self, key: &Key, here: &[&str]) {
        let typed = key.get();
        let elsewhere = [("alerts", &ALERTS[..]), ("words", &WORDS)]
            .into_iter()
            .find(|(_, names)| names.contains(&typed))
            .map(|(section, _)| format!("[{section}] {typed}"));
        let near = elsewhere.or_else(|| nearest(typed, here.iter().copied()).map(str::to_owned));
        self.wrong(key.span(), What::UnknownKey(typed.to_owned(), near));
    }

    /// The paths of a list.
    fn bases(&mut self, key: &'static str, value: &Item) -> Vec<PathBuf> {
        let all = value.as_array().map(|all| {
            let text = |one: &toml_edit::Value| one.as_str().map(str::to_owned);
            all.iter().map(text).collect::<Option<Vec<_>>>()
        });
        let Some(Some(all)) = all else {
            self.wrong(value.span(), What::WantsList(key));
            return Vec::new();
        };
        all.iter().filter(|text| !text.trim().is_empty()).map(|text| self.base(text)).collect()
    }

    fn base(&self, text: &str) -> PathBuf {
        let path = places::expanded(Path::new(&path::typed(text)));
        match self.path.parent() {
            Some(folder) => folder.join(path),
            None => path,
        }
    }
}
