//! The base as it was known on a day, in English.

use super::super::super::ui::past::PastText;

pub(super) const PAST: PastText = PastText {
    title: "As known on a day",
    intro: "The base is read as it was known at the end of this day. Dates are typed as they are said: yesterday, 31/12/2025. Without the second, that day is the one counted.",
    labels: ["Known on", "Counted on"],
    not_yet: "This day has not come yet: give a past day. To count a day to come, fill in the second date.",
    band: |known, counted| match counted {
        None => format!("As known on {known}"),
        Some(counted) => format!("As known on {known} · counted on {counted}"),
    },
    alone: "read only",
    way_back: |key| format!("{key} or Esc: back"),
    read_only: |key| format!("Nothing is written in the past: {key} or Esc comes back to today."),
    back: "Back to what is known today.",
};
