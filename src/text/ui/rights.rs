//! Sentences of what a role allows on the screen.

use crate::domain::refusal::Followed;

/// Sentences of what a role allows.
#[derive(Debug)]
pub struct RightsText {
    /// Whether to write where others follow, in their place.
    pub ask_replace: fn(&[Followed]) -> String,
    /// How to answer.
    pub replace_or_not: fn(&str, &str) -> String,
}
