//! Settings above the file — environment, then flags — and the result of all of them.

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
};

use tracing::level_filters::LevelFilter;

use super::{
    Config, log, places,
    problem::{Problem, What},
};
use crate::text::Lang;

/// Values of the environment or the flags; they have the same six words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Given {
    /// The configuration file.
    pub config: Option<PathBuf>,
    /// The base.
    pub db: Option<PathBuf>,
    /// Who acts.
    pub me: Option<String>,
    /// The language's code.
    pub lang: Option<String>,
    /// The day held to be today, as typed.
    pub today: Option<String>,
    /// How much binome tells of itself, by its level's name.
    pub log: Option<String>,
}

impl Given {
    /// Values of `BINOME_CONFIG`, `BINOME_DB`, `BINOME_AS`, `BINOME_LANG`, `BINOME_TODAY` and
    /// `BINOME_LOG` say; an empty variable says nothing.
    #[must_use]
    pub fn environment(variable: impl Fn(&str) -> Option<OsString>) -> Self {
        let filled = |name| variable(name).filter(|value| !value.is_empty());
        let path = |name| filled(name).map(PathBuf::from).map(places::unquoted);
        let text = |name| filled(name).map(|value| value.to_string_lossy().into_owned());
        Self {
            config: path("BINOME_CONFIG"),
            db: path("BINOME_DB"),
            me: text("BINOME_AS"),
            lang: text("BINOME_LANG"),
            today: text("BINOME_TODAY"),
            log: text("BINOME_LOG"),
        }
    }

    /// These, and where they say nothing, what lies under them.
    #[must_use]
    pub fn over(self, under: Self) -> Self {
        Self {
            config: self.config.or(under.config),
            db: self.db.or(under.db),
            me: self.me.or(under.me),
            lang: self.lang.or(under.lang),
            today: self.today.or(under.today),
            log: self.log.or(under.log),
        }
    }
}

/// All that was chosen, the layers taken together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The settings: the file, under the environment and the flags.
    pub config: Config,
    /// Where choices are kept; `None` where the system names no home.
    pub file: Option<PathBuf>,
    /// The base.
    pub db: PathBuf,
    /// Whether nobody named a base, so that it is where binome looks by itself.
    pub usual_place: bool,
    /// Who acts.
    pub me: Option<String>,
    /// Who acts, where the environment or the flags say so: the file's name is left out.
    pub named: Option<String>,
    /// The base that the environment or the flags name, where the file names another.
    pub lent: Option<PathBuf>,
    /// The language.
    pub lang: Lang,
    /// The day held to be today, as typed.
    pub today: Option<String>,
    /// How much binome tells of itself.
    pub log: LevelFilter,
}

/// The language of sentences, even where the rest is wrong: what was given, else the file's, else
/// the system's, else French.
#[must_use]
pub fn language(given: &Given, config: Option<&Config>, locale: Option<&str>) -> Lang {
    given
        .lang
        .as_deref()
        .and_then(exact)
        .or_else(|| config.and_then(|config| config.lang))
        .or_else(|| locale.and_then(Lang::from_code))
        .unwrap_or_default()
}

/// Puts the layers together.
///
/// # Errors
/// A language or a level that is none; no place for the base.
pub fn settle(
    given: Given,
    (file, config): (Option<PathBuf>, Config),
    locale: Option<&str>,
) -> Result<Settings, Problem> {
    if let Some(code) = given.lang.as_deref().filter(|code| exact(code).is_none()) {
        let what = What::Choice("lang", code.to_owned(), &["fr", "en"]);
        return Err(Problem::of_variable("BINOME_LANG", what));
    }
    let log = match given.log.as_deref() {
        None => config.log.unwrap_or(LevelFilter::OFF),
        Some(code) => log::level(code).ok_or_else(|| {
            Problem::of_variable("BINOME_LOG", What::Choice("log", code.to_owned(), log::LEVELS))
        })?,
    };
    let lang = language(&given, Some(&config), locale);
    let of_run = given.db.as_deref().map(places::whole);
    let lent = of_run.clone().filter(|db| config.db.as_ref().is_some_and(|own| own != db));
    let named = of_run.or_else(|| config.db.clone());
    let usual_place = named.is_none();
    let db = named
        .or_else(places::base)
        .ok_or_else(|| Problem::of_file(Path::new("binome.db"), None, What::NoPlace))?;
    let named = given.me;
    let me = named.clone().or_else(|| config.me.clone());
    Ok(Settings { config, file, db, usual_place, me, named, lent, lang, today: given.today, log })
}

fn exact(code: &str) -> Option<Lang> {
    [Lang::Fr, Lang::En].into_iter().find(|lang| lang.code() == code)
}
