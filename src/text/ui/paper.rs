//! What is said of pages written into files.

/// Pages in files.
#[derive(Debug)]
pub struct PaperText {
    /// A page is written there.
    pub written: fn(&str) -> String,
    /// Whether to open it.
    pub ask_open: fn(&str) -> String,
    /// It could not be written, or opened: why.
    pub not_written: fn(&str) -> String,
    /// Nothing here has a page.
    pub no_page: &'static str,
}
