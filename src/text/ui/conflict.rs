//! Sentences of conflicts.

/// Two versions of a field.
#[derive(Debug)]
pub struct ConflictText {
    /// Title of one field of several: its place and their count.
    pub title: fn(usize, usize) -> String,
    /// Title of a conflict that is only read.
    pub title_read: &'static str,
    /// Why the form was refused, and by whose write where known.
    pub intro: fn(Option<&str>) -> String,
    /// The same, where one thing was done without a form.
    pub intro_action: fn(Option<&str>) -> String,
    /// The same, where it was to be undone.
    pub intro_undo: fn(Option<&str>) -> String,
    /// The same, where it was to be redone.
    pub intro_redo: fn(Option<&str>) -> String,
    /// Above what I read.
    pub read: &'static str,
    /// Above what I want.
    pub mine: &'static str,
    /// Above what the other wrote, and when they did.
    pub theirs: fn(Option<&str>, Option<&str>) -> String,
    /// Above what waits to be settled: whose it is, and since when.
    pub waiting: fn(Option<&str>, &str) -> String,
    /// Above the present value of the base, its author and moment.
    pub standing: fn(Option<&str>, Option<&str>) -> String,
    /// Title of one that waits of several: its place and their count.
    pub conflicts: fn(usize, usize) -> String,
    /// How many wait to be settled, in the header.
    pub count: fn(usize) -> String,
    /// None waits.
    pub none: &'static str,
    /// Somebody else settled the one that was shown, and the next has taken its place.
    pub settled_meanwhile: &'static str,
    /// Conflicts put off in a saved change.
    pub put_off: &'static str,
    /// A field of a record was settled.
    pub did_settle: fn(&str, &str) -> String,
    /// Above what I had written, and wanted to undo.
    pub written: &'static str,
    /// Above what undoing would bring back.
    pub restored: &'static str,
    /// Above what my undoing had brought back.
    pub undone: &'static str,
    /// Above what redoing would bring again.
    pub redone: &'static str,
    /// Nothing there.
    pub empty: &'static str,
    /// Nothing of mine is left to save.
    pub theirs_kept: &'static str,
    /// Both texts are in the form.
    pub both_in_form: fn(&str) -> String,
}
