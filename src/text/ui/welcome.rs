//! Sentences of the first screens.

use crate::domain::area::AreaSize;

/// The first screens.
#[derive(Debug)]
pub struct WelcomeText {
    /// Title.
    pub title: &'static str,
    /// The introduction of binome.
    pub intro: &'static str,
    /// How to begin.
    pub menu: &'static str,
    /// The four ways: the demonstration, a new base, a shared file, a workbook.
    pub ways: [&'static str; 4],
    /// Which départements.
    pub ask_department: &'static str,
    /// All of France, as a line among the départements.
    pub france: &'static str,
    /// What is ticked, and how much that is.
    pub ticked: fn(&[&str], AreaSize) -> String,
    /// Where the base shall stand.
    pub ask_where: &'static str,
    /// Which file.
    pub ask_file: &'static str,
    /// Who are you.
    pub ask_who: &'static str,
    /// Somebody who is not in the list; with the letters typed, where there are some.
    pub somebody_new: fn(&str) -> String,
    /// Nobody was named: what that means, and the way back.
    pub only_looking: fn(&str) -> String,
    /// To look only, as a key's word.
    pub look: &'static str,
    /// Somebody new is written: what to do next.
    pub hello: fn(&str, &str, &str) -> String,
    /// There is no file there.
    pub no_file: fn(&str) -> String,
    /// The file is being opened.
    pub waiting: &'static str,
    /// The configuration could not be written, and why.
    pub choice_not_kept: fn(&str) -> String,
}
