//! Files that a command writes, in English.

use super::super::super::cli::file::FileText;

pub(super) const FILE: FileText = FileText {
    written: |path| format!("Written: {path}"),
    is_there: |path| {
        format!("{path} is there already: give another name, or --force to replace it.")
    },
    not_written: |path, why| format!("{path} could not be written ({why}): choose another folder."),
};
