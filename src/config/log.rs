//! The log level, and the user's log file.
//!
//! Knows no event; events never hold texts or names of people.

use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
    sync::Mutex,
};

use tracing::level_filters::LevelFilter;

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

/// Writes events of that level and above to a file a day; makes none where it is off.
///
/// # Errors
/// No folder for it, or one that cannot be written.
pub fn begin(level: LevelFilter, today: &str) -> Result<(), Problem> {
    if level == LevelFilter::OFF {
        return Ok(());
    }
    let folder = places::log()
        .ok_or_else(|| Problem::of_file(Path::new("binome.log"), None, What::NoPlace))?;
    let file =
        open(&folder, today).map_err(|_| Problem::of_file(&folder, None, What::UnwritableLog))?;
    // Whoever listens already goes on: the first level asked for is that of the run.
    let _ = tracing::subscriber::set_global_default(
        tracing_subscriber::fmt().with_max_level(level).with_writer(Mutex::new(file)).finish(),
    );
    tracing::info!(version = env!("CARGO_PKG_VERSION"), "begins");
    Ok(())
}

/// The file of a day, its owner's alone; those of long ago go.
fn open(folder: &Path, day: &str) -> io::Result<File> {
    fs::create_dir_all(folder)?;
    let mut options = File::options();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(folder.join(format!("binome-{day}.log")))?;
    let mut kept: Vec<PathBuf> = fs::read_dir(folder)?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| is_ours(path))
        .collect();
    // By their names: as the days went.
    kept.sort();
    kept.iter().rev().skip(DAYS).try_for_each(fs::remove_file)?;
    Ok(file)
}

fn is_ours(path: &Path) -> bool {
    let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
    name.starts_with("binome-") && path.extension().is_some_and(|ending| ending == "log")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_of_days_is_kept_and_nothing_that_is_not_ours_goes() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("log");
        fs::create_dir(&path).unwrap();
        fs::write(path.join("autre.log"), "").unwrap();
        for day in 10..20 {
            open(&path, &format!("2026-11-{day}")).unwrap();
        }
        open(&path, "2026-11-19").unwrap();
        let mut names: Vec<_> =
            fs::read_dir(&path).unwrap().map(|one| one.unwrap().file_name()).collect();
        names.sort();
        assert_eq!(names.len(), DAYS + 1);
        assert_eq!(
            (names[0].to_str(), names[1].to_str()),
            (Some("autre.log"), Some("binome-2026-11-13.log"))
        );
    }
}
