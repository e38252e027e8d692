//! What is said of pages written into files, in French.

use super::super::super::ui::paper::PaperText;

pub(super) const PAPER: PaperText = PaperText {
    written: |path| format!("Page écrite\u{a0}: {path}"),
    ask_open: |path| format!("Page écrite\u{a0}: {path}. L’ouvrir maintenant\u{a0}?"),
    not_written: |why| format!("La page n’a pas pu être écrite ni ouverte\u{a0}: {why}"),
    no_page: "Rien ici ne s’écrit en page\u{a0}: ouvrez d’abord une fiche.",
};
