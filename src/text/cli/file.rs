//! Files that a command writes where a user asked.

/// What is said of them; each is given the path.
#[derive(Debug)]
pub struct FileText {
    /// It is written.
    pub written: fn(&str) -> String,
    /// A file is there already.
    pub is_there: fn(&str) -> String,
    /// It could not be written: why.
    pub not_written: fn(&str, &str) -> String,
}
