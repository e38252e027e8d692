//! Removing the name of an erased person from the configuration.

use std::{fs, path::Path};

use toml_edit::DocumentMut;

use super::replace::replace;

/// Whether the configuration says that its user bears such a name.
#[must_use]
pub fn names_me(path: &Path, is_theirs: &dyn Fn(&str) -> bool) -> bool {
    read(path).is_some_and(|document| me(&document).is_some_and(is_theirs))
}

/// Takes the name out of it, so that its user is asked who they are; whether it was there.
///
/// # Errors
/// The error of the system; the file is left as it is.
pub fn forget_me(path: &Path, is_theirs: &dyn Fn(&str) -> bool) -> std::io::Result<bool> {
    let Some(mut document) = read(path).filter(|document| me(document).is_some_and(is_theirs))
    else {
        return Ok(false);
    };
    document.remove("me");
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    replace(&target, document.to_string().as_bytes()).map(|()| true)
}

fn read(path: &Path) -> Option<DocumentMut> {
    fs::read_to_string(path).ok()?.trim_start_matches('\u{feff}').parse().ok()
}

fn me(document: &DocumentMut) -> Option<&str> {
    document.get("me")?.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_goes_and_the_rest_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.toml");
        let is_luc = |name: &str| name == "Luc Spécimen";
        assert!(!forget_me(&path, &is_luc).unwrap());
        fs::write(&path, "# à nous\ndb = \"b.db\"\nme = \"Luc Spécimen\"\n").unwrap();
        assert!(names_me(&path, &is_luc) && !names_me(&path, &|_| false));
        assert!(!forget_me(&path, &|_| false).unwrap());
        assert!(forget_me(&path, &is_luc).unwrap());
        assert_eq!(fs::read_to_string(&path).unwrap(), "# à nous\ndb = \"b.db\"\n");
    }
}
