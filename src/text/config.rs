//! Errors of the configuration file.

/// Problems of the configuration; each follows its place on one line.
#[derive(Debug)]
pub struct ConfigText {
    /// Where: a file or a variable, and a line of it; ends with its colon.
    pub place: fn(&str, Option<usize>) -> String,
    /// The file that was asked for is not there.
    pub missing: &'static str,
    /// It cannot be read.
    pub unreadable: &'static str,
    /// It is not UTF-8 text.
    pub not_text: &'static str,
    /// The line is not TOML; whether it has a backslash, as paths of Windows do.
    pub syntax: fn(bool) -> String,
    /// A key is given twice.
    pub duplicate: &'static str,
    /// A key that does not exist, and the nearest that does.
    pub unknown_key: fn(&str, Option<&str>) -> String,
    /// A key that wants text between quotes.
    pub wants_text: fn(&str) -> String,
    /// A key that wants a whole number between two.
    pub wants_number: fn(&str, i64, i64) -> String,
    /// A key that wants a list of texts.
    pub wants_list: fn(&str) -> String,
    /// A name that wants a section.
    pub wants_section: fn(&str) -> String,
    /// A key, a value it does not take, those it takes, and the nearest of them.
    pub choice: fn(&str, &str, &[&str], Option<&str>) -> String,
    /// An action that wants a key or a list of keys.
    pub wants_keys: fn(&str) -> String,
    /// A name that no key has.
    pub unknown_key_name: fn(&str) -> String,
    /// A key that types, where letters are text.
    pub types_there: fn(&str) -> String,
    /// A key, what was asked of it, what it does already, and where.
    pub clash: fn(&str, &str, &str, &str) -> String,
    /// It cannot be written.
    pub unwritable: &'static str,
    /// The folder of the log cannot be written.
    pub unwritable_log: &'static str,
    /// The path of the base is not UTF-8 text.
    pub path_not_text: &'static str,
    /// The system names no folder for it.
    pub no_place: &'static str,
}
