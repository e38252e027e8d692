//! Settings: defaults ← file ← environment ← flags.
//!
//! Knows where things usually are and how `config.toml` is written; must not know the base nor the
//! screen. A problem is one sentence with its place, in the user's language.

mod declined;
mod file;
mod forget;
mod given;
mod log;
mod memos;
mod places;
mod problem;
mod replace;
mod save;

#[cfg(test)]
mod tests;

use std::{collections::BTreeMap, path::PathBuf};

use tracing::level_filters::LevelFilter;

use crate::{domain::alerts::Setting, keys::Keymap, text::Lang};

pub(crate) use self::replace::{Beside, replace, replaced_by};
pub use self::{
    declined::{decline, is_declined},
    file::{load, parse},
    forget::{forget_me, names_me},
    given::{Given, Settings, language, settle},
    log::begin as begin_log,
    memos::Memos,
    places::{copies, documents, drafts, memos, whole},
    problem::Problem,
    save::Keeping,
};

/// The content of `config.toml`; the default is an empty file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Config {
    /// The shared base.
    pub db: Option<PathBuf>,
    /// Bases that are written to although nobody measured the place they stand in.
    pub accepted: Vec<PathBuf>,
    /// The name of the person who acts.
    pub me: Option<String>,
    /// The language; without one, that of the system.
    pub lang: Option<Lang>,
    /// Thresholds of alerts that the file still holds: they are the base’s, to which they are offered.
    pub thresholds: BTreeMap<Setting, i32>,
    /// The colours.
    pub theme: Theme,
    /// How much binome tells of itself in its log; without one, nothing.
    pub log: Option<LevelFilter>,
    /// This Caf's word for techniciens; without one, the language's.
    pub technicien: Option<String>,
    /// Which key does what.
    pub keymap: Keymap,
}

/// The colours of the screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Theme {
    /// Those that suit the terminal.
    #[default]
    Auto,
    /// For a dark ground.
    Dark,
    /// For a light ground.
    Light,
    /// None.
    Mono,
}

impl Theme {
    const ALL: [Self; 4] = [Self::Auto, Self::Dark, Self::Light, Self::Mono];

    /// As it is written in the file.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Dark => "dark",
            Self::Light => "light",
            Self::Mono => "mono",
        }
    }
}
