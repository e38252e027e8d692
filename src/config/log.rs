//! How much binome tells of itself, and the file of the user it is told to.
//!
//! Knows no event; those who tell one say which, never what people write nor who they are.

use std::path::Path;

use tracing::level_filters::LevelFilter;
use tracing_appender::rolling::{RollingFileAppender, Rotation};

use super::{
    places,
    problem::{Problem, What},
};

/// The levels, as they are written: each tells what those before it do.
pub(super) const LEVELS: &[&str] = &["off", "error", "warn", "info", "debug", "trace"];

/// Files that are kept, of a day each.
const DAYS: usize = 7;

/// The level of that name.
pub(super) fn level(code: &str) -> Option<LevelFilter> {
    LEVELS.contains(&code).then(|| code.parse().ok()).flatten()
}

/// From here on events of that level and above are told to a file a day; nothing is made where it is off.
///
/// # Errors
/// No folder for it, or one that cannot be written.
pub fn begin(level: LevelFilter) -> Result<(), Problem> {
    if level == LevelFilter::OFF {
        return Ok(());
    }
    let folder = places::log()
        .ok_or_else(|| Problem::of_file(Path::new("binome.log"), None, What::NoPlace))?;
    let file = RollingFileAppender::builder()
        .rotation(Rotation::DAILY)
        .filename_prefix("binome")
        .filename_suffix("log")
        .max_log_files(DAYS)
        .build(&folder)
        .map_err(|_| Problem::of_file(&folder, None, What::UnwritableLog))?;
    // Whoever listens already goes on: the first level asked for is that of the run.
    let _ = tracing::subscriber::set_global_default(
        tracing_subscriber::fmt().with_max_level(level).with_writer(file).finish(),
    );
    tracing::info!(version = env!("CARGO_PKG_VERSION"), "begins");
    Ok(())
}
