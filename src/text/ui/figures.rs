//! The keys of the figures by other names.

/// What keys do over figures.
#[derive(Debug)]
pub struct FiguresUiText {
    /// An earlier day.
    pub earlier: &'static str,
    /// A later day.
    pub later: &'static str,
    /// The rule of a figure.
    pub its_rule: &'static str,
    /// The day of a signature.
    pub its_day: &'static str,
    /// A month earlier.
    pub month_earlier: &'static str,
    /// A month later.
    pub month_later: &'static str,
    /// A figure was handed to the clipboard.
    pub copied: fn(&str) -> String,
}
