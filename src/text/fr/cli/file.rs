//! Files that a command writes, in French.

use super::super::super::cli::file::FileText;

pub(super) const FILE: FileText = FileText {
    written: |path| format!("Écrit\u{a0}: {path}"),
    is_there: |path| {
        format!("{path} existe déjà\u{a0}: donnez un autre nom, ou --force pour le remplacer.")
    },
    not_written: |path, why| {
        format!("{path} n’a pas pu être écrit ({why})\u{a0}: choisissez un autre dossier.")
    },
};
