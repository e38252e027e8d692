//! Thresholds of a configuration file that its user does not want in the base: remembered as they were, so
//! that they are not offered again.

use std::{collections::BTreeMap, fs, io, path::Path};

use super::replace::replace;
use crate::domain::alerts::Setting;

/// Beside the memos.
const NAME: &str = "thresholds.declined";

/// Whether just these were declined.
#[must_use]
pub fn is_declined(folder: Option<&Path>, thresholds: &BTreeMap<Setting, i32>) -> bool {
    let kept = folder.and_then(|folder| fs::read_to_string(folder.join(NAME)).ok());
    kept.is_some_and(|kept| kept == text(thresholds))
}

/// Remembers that these were declined.
///
/// # Errors
/// The error of the system.
pub fn decline(folder: &Path, thresholds: &BTreeMap<Setting, i32>) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    replace(&folder.join(NAME), text(thresholds).as_bytes())
}

fn text(thresholds: &BTreeMap<Setting, i32>) -> String {
    let lines = thresholds.iter().map(|(setting, value)| format!("{} = {value}\n", setting.key()));
    lines.collect::<Vec<_>>().concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_very_same_are_not_offered_again() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path().join("memos");
        let kept: BTreeMap<Setting, i32> = [(Setting::EndPlan, 24)].into();
        assert!(!is_declined(Some(&folder), &kept) && !is_declined(None, &kept));
        decline(&folder, &kept).unwrap();
        assert!(is_declined(Some(&folder), &kept));
        assert!(!is_declined(Some(&folder), &[(Setting::EndPlan, 12)].into()));
    }
}
