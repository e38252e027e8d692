//! Drafts that name a person erased from the base: they are kept without the name. Those of a
//! run that still lives are its own.

use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

use serde_json::Value;

use crate::config::{replace, replaced_by};

/// A text without the name; nothing where it does not say it.
pub(crate) type Without<'a> = &'a dyn Fn(&str) -> Option<String>;

/// The drafts of a folder that say the name.
pub(crate) fn holding(folder: &Path, without: Without<'_>) -> Vec<PathBuf> {
    files(folder, "json").filter(|draft| redacted(draft, without).is_some()).collect()
}

/// Takes the name out of every draft whose run has ended.
pub(crate) fn forget(folder: &Path, without: Without<'_>) -> io::Result<()> {
    // Half written by a run that was killed: what it was to replace is whole.
    for file in files(folder, "tmp") {
        if replaced_by(&file).is_some_and(|draft| is_left(&draft)) {
            fs::remove_file(file)?;
        }
    }
    for draft in files(folder, "json").filter(|file| is_left(file)) {
        let Some(redacted) = redacted(&draft, without) else { continue };
        replace(&draft, &serde_json::to_vec(&redacted)?)?;
    }
    Ok(())
}

fn files(folder: &Path, ending: &'static str) -> impl Iterator<Item = PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let files = entries.map(|entry| entry.path());
    files.filter(move |file| file.extension().is_some_and(|end| end == ending))
}

/// Whether nobody is writing it.
fn is_left(draft: &Path) -> bool {
    File::open(draft.with_extension("lock")).map_or(true, |lock| lock.try_lock().is_ok())
}

/// A draft without the name; nothing where the name is absent.
fn redacted(draft: &Path, without: Without<'_>) -> Option<Value> {
    let mut value = serde_json::from_slice(&fs::read(draft).ok()?).ok()?;
    replaced(&mut value, without).then_some(value)
}

fn replaced(value: &mut Value, without: Without<'_>) -> bool {
    match value {
        Value::String(text) => match without(text) {
            Some(left) => {
                *text = left;
                true
            }
            None => false,
        },
        Value::Array(values) => {
            values.iter_mut().fold(false, |some, one| replaced(one, without) | some)
        }
        Value::Object(fields) => {
            fields.values_mut().fold(false, |some, one| replaced(one, without) | some)
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_goes_out_of_what_nobody_types_any_more() {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str| folder.path().join(name);
        for name in ["left.json", "held.json", "left.Ab3dE6.tmp", "held.Ab3dE6.tmp"] {
            fs::write(file(name), r#"{"title":"Vu X","values":[["text","X, puis X"],1]}"#).unwrap();
        }
        let lock = File::create(file("held.lock")).unwrap();
        lock.lock().unwrap();
        let without = |text: &str| text.contains('X').then(|| text.replace('X', "…"));
        assert_eq!(holding(folder.path(), &without).len(), 2);
        forget(folder.path(), &without).unwrap();
        assert_eq!(
            fs::read_to_string(file("left.json")).unwrap(),
            r#"{"title":"Vu …","values":[["text","…, puis …"],1]}"#
        );
        assert_eq!(holding(folder.path(), &without), [file("held.json")]);
        assert!(!file("left.Ab3dE6.tmp").exists() && file("held.Ab3dE6.tmp").exists());
    }
}
