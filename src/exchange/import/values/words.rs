//! What a cell says in words, and words that say nothing.

use crate::{
    domain::{clean, fold::fold},
    exchange::read::workbook::Content,
};

/// What people write where there is nothing.
const NOTHING: [&str; 18] = [
    "so",
    "s/o",
    "s.o.",
    "sans objet",
    "nc",
    "n.c",
    "n.c.",
    "nr",
    "n/c",
    "n/a",
    "na",
    "nd",
    "neant",
    "aucun",
    "aucune",
    "none",
    "non renseigne",
    "non communique",
];

/// A cell as it is read: one line, blanks of every kind alike.
#[must_use]
pub fn shown(content: &Content) -> String {
    match content {
        Content::Empty => String::new(),
        Content::Text(text) | Content::Fault(text) => plain(text),
        Content::Number(number) => number.to_string(),
        Content::Rate(rate) => format!("{} %", (rate * 1e8).round() / 1e6),
        Content::Moment(moment) if moment.time() == chrono::NaiveTime::MIN => {
            moment.date().to_string()
        }
        Content::Moment(moment) => moment.format("%Y-%m-%d %H:%M").to_string(),
        Content::Hour(minutes) => format!("{:02}:{:02}", minutes / 60, minutes % 60),
        Content::Truth(truth) => if *truth { "oui" } else { "non" }.to_owned(),
        Content::Uncalculated => "=".to_owned(),
    }
}

/// One line, with plain spaces only.
fn plain(text: &str) -> String {
    clean::line(&text.replace(['\u{a0}', '\u{202f}', '\u{2009}', '\u{2007}'], " "))
}

/// Whether words say that there is nothing: « — », « n.c. », « SO ».
#[must_use]
pub fn says_nothing(words: &str) -> bool {
    let folded = fold(words);
    let dashes = !words.trim().is_empty() && folded.chars().all(|c| matches!(c, '/' | '.' | '_'));
    dashes || NOTHING.contains(&folded.as_str())
}

/// Whether it stands for the same cell of the row above, or of the column before.
#[must_use]
pub fn is_ditto(words: &str) -> bool {
    let folded = fold(words);
    let marks =
        !folded.is_empty() && folded.chars().all(|c| matches!(c, '"' | '”' | '“' | '〃' | '″'));
    let quotes = matches!(words.trim(), "''" | "’’" | "«" | "»" | "« »");
    let said = ["idem", "id.", "ibid", "ibid.", "ditto", "do.", "meme chose"];
    marks || quotes || said.contains(&folded.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dashes_and_abbreviations_say_nothing() {
        for words in ["-", "—", " – ", "n.c.", "SO", "Néant", "/", "...", "--"] {
            assert!(says_nothing(words), "{words}");
        }
        for words in ["", "0", "?", "non", "à définir", "CC"] {
            assert!(!says_nothing(words), "{words}");
        }
    }

    #[test]
    fn a_ditto_is_told_from_words() {
        for words in ["idem", "IDEM", "\"", "”", "''", "id."] {
            assert!(is_ditto(words), "{words}");
        }
        for words in ["", "identique à Vonnas", "id"] {
            assert!(!is_ditto(words), "{words}");
        }
    }

    #[test]
    fn a_cell_is_shown_as_it_is_read() {
        assert_eq!(shown(&Content::Number(75.0)), "75");
        assert_eq!(shown(&Content::Rate(0.5)), "50 %");
        assert_eq!(shown(&Content::Text(" en\u{a0}cours\n".into())), "en cours");
        assert_eq!(shown(&Content::Hour(665)), "11:05");
    }
}
