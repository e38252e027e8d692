//! What people are warned of, in French.

use super::super::common::first_few;
use crate::domain::{decimal::of_hundredths, warning::Warning};

pub(super) fn sentence(warning: &Warning) -> String {
    match warning {
        Warning::Number { number, next } => {
            format!("L’avenant {number} ne suit pas le dernier\u{a0}: le suivant serait le {next}.")
        }
        Warning::SignedAfterEnd { end } => {
            let end = (super::TEXT.words.day)(*end);
            format!(
                "Cet avenant est signé après la fin de la convention ({end})\u{a0}: elle n’est pas en vigueur entre les deux."
            )
        }
        Warning::Covered { by, communes } => {
            let are = if communes.len() == 1 { "Une commune est" } else { "Des communes sont" };
            let named = first_few(communes, |more| format!("et {more} autres"));
            format!("{are} déjà sous «\u{a0}{by}\u{a0}» à ces dates\u{a0}: {named}.")
        }
        Warning::Renewed { by } => format!("«\u{a0}{by}\u{a0}» la renouvelle déjà."),
        Warning::LongAgreement => {
            "Un agrément dure quatre ans au plus\u{a0}: celui-ci va au-delà.".to_owned()
        }
        Warning::Overfilled { funded } => {
            let funded = (super::TEXT.words.decimal)(&of_hundredths(i64::from(*funded)));
            format!("Les ETP pourvus dépassent ceux qui sont financés ({funded}).")
        }
    }
}

/// Words that touch private life, the first of them named.
pub(super) fn care(words: &[&str]) -> String {
    let quoted: Vec<String> =
        words.iter().take(3).map(|word| format!("«\u{a0}{word}\u{a0}»")).collect();
    let more = if words.len() > quoted.len() { "…" } else { "" };
    format!(
        "Vie privée\u{202f}? {}{more} dans ce texte\u{a0}: seulement si c’est utile.",
        quoted.join(", ")
    )
}
