//! A document that a terminal may be shown.

use std::fmt::Write as _;

use crate::domain::clean::printable;

/// Escapes in a document what a terminal would obey, so that nothing of it is lost. Outside strings
/// JSON has no such character.
#[must_use]
pub fn harmless(document: String) -> String {
    let harmful = |c: char| {
        let mut bytes = [0; 4];
        matches!(printable(c.encode_utf8(&mut bytes)), std::borrow::Cow::Owned(_))
    };
    if matches!(printable(&document), std::borrow::Cow::Borrowed(_)) {
        return document;
    }
    document.chars().fold(String::new(), |mut safe, c| {
        if harmful(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                // Writing to a string never fails.
                let _ = write!(safe, "\\u{unit:04x}");
            }
        } else {
            safe.push(c);
        }
        safe
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_keeps_what_it_escapes() {
        let wild = "a\u{202e}b\u{85}c\u{e0041}\u{7f}é€\n";
        let document = harmless(serde_json::to_string(wild).unwrap());
        assert!(matches!(printable(&document), std::borrow::Cow::Borrowed(_)), "{document}");
        assert_eq!(serde_json::from_str::<String>(&document).unwrap(), wild);
    }
}
