//! What people are warned of, in English.

use super::super::common::first_few;
use crate::domain::{decimal::of_hundredths, warning::Warning};

pub(super) fn sentence(warning: &Warning) -> String {
    match warning {
        Warning::Number { number, next } => {
            format!("Amendment {number} does not follow the last one: the next would be {next}.")
        }
        Warning::SignedAfterEnd { end } => {
            let end = (super::TEXT.words.day)(*end);
            format!(
                "This amendment is signed after the end of the convention ({end}): it is not in force in between."
            )
        }
        Warning::Covered { by, communes } => {
            let are = if communes.len() == 1 { "A commune is" } else { "Communes are" };
            let named = first_few(communes, |more| format!("and {more} others"));
            format!("{are} already under “{by}” on those dates: {named}.")
        }
        Warning::Renewed { by } => format!("“{by}” renews it already."),
        Warning::LongAgreement => {
            "An agreement lasts four years at most: this one is longer.".to_owned()
        }
        Warning::Overfilled { funded } => {
            let funded = (super::TEXT.words.decimal)(&of_hundredths(i64::from(*funded)));
            format!("More FTE are filled than are funded ({funded}).")
        }
    }
}

/// Words that touch private life, the first of them named.
pub(super) fn care(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().take(3).map(|word| format!("“{word}”")).collect();
    let more = if words.len() > quoted.len() { "…" } else { "" };
    format!("Private life? {}{more} in this text: only where it is needed.", quoted.join(", "))
}
