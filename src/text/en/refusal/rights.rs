//! Refusals of what a role does not allow, in English.

use std::fmt::Write as _;

use crate::domain::{may::Why, refusal::Followed};

/// The most territories that are named.
const NAMED: usize = 3;

pub(super) const fn not_allowed(why: Why) -> &'static str {
    match why {
        Why::Reads => {
            "Your role only reads: nothing was saved. The direction may change it, or a colleague while there is no direction."
        }
        Why::Notes => {
            "Nothing was saved: a board member writes notes, follow-ups and talking points. Ask whoever follows this territory, or the direction."
        }
        Why::Direction => {
            "Nothing was saved: roles, goals, lists, thresholds and templates are for the direction. Ask them."
        }
        Why::OwnRole => {
            "Nothing was saved: nobody changes their own role. Ask somebody of the direction."
        }
    }
}

/// Who follows each of these territories.
pub(in crate::text::en) fn follows(found: &[Followed]) -> String {
    let each = found.iter().take(NAMED).map(|one| {
        let follow = if one.by.len() > 1 { "follow" } else { "follows" };
        format!("{} {follow} {}", one.by.join(" and "), one.name)
    });
    let mut sentence = each.collect::<Vec<_>>().join(", ");
    if let Some(others) = found.len().checked_sub(NAMED).filter(|others| *others > 0) {
        let _ = write!(sentence, " (and {others} more)");
    }
    sentence
}

pub(super) fn outside(found: &[Followed]) -> String {
    format!("Outside your sector, nothing was saved: {}.", follows(found))
}
