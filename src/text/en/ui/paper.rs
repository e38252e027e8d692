//! What is said of pages written into files, in English.

use super::super::super::ui::paper::PaperText;

pub(super) const PAPER: PaperText = PaperText {
    written: |path| format!("Page written: {path}"),
    ask_open: |path| format!("Page written: {path}. Open it now?"),
    not_written: |why| format!("The page could not be written or opened: {why}"),
    no_page: "Nothing here has a page: open a sheet first.",
};
