//! « de » and « que » before a name, elided where French asks for it. Knows no record and no screen.

use crate::domain::fold::fold;

/// « d’Anne », « de Bruno ».
pub(super) fn de(name: &str) -> String {
    before("d", name)
}

/// « de la CC Bugey Sud », « de la Métropole de Lyon », « d’Artemare ».
pub(super) fn of_place(name: &str) -> String {
    let first = name.split(' ').next().unwrap_or_default();
    if matches!(first, "CC" | "CA" | "CU" | "Métropole") {
        return format!("de la {name}");
    }
    de(name)
}

/// « qu’Anne », « que Bruno ».
pub(super) fn que(name: &str) -> String {
    before("qu", name)
}

fn before(word: &str, name: &str) -> String {
    let link = if is_elided(name) { "’" } else { "e " };
    format!("{word}{link}{name}")
}

/// Whether a name is heard beginning with a vowel: a mute h, or a y before a consonant, too.
fn is_elided(name: &str) -> bool {
    const VOWELS: [char; 5] = ['a', 'e', 'i', 'o', 'u'];
    let folded = fold(name);
    let mut letters = folded.chars();
    let (first, next) = (letters.next(), letters.next());
    match first {
        // « de Hauteville », « de Haut-Bugey »: there the h is aspirated.
        Some('h') => !folded.starts_with("hau") && next.is_some_and(char::is_alphabetic),
        Some('y') => next.is_some_and(|next| next.is_alphabetic() && !VOWELS.contains(&next)),
        first => first.is_some_and(|first| VOWELS.contains(&first)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_community_has_its_article() {
        let said = ["CC Bugey Sud", "Métropole de Lyon", "Artemare", "Belley"].map(of_place);
        let expected = ["de la CC Bugey Sud", "de la Métropole de Lyon", "d’Artemare", "de Belley"];
        assert_eq!(said, expected);
    }

    #[test]
    fn de_is_elided_before_what_is_heard_as_a_vowel() {
        let elided = ["Anne Exemple", "Élodie", "Œuvray", "Hélène", "Inès", "Ugo", "Yves", "élu"];
        for name in elided {
            assert_eq!(de(name), format!("d’{name}"));
            assert_eq!(que(name), format!("qu’{name}"));
        }
        for name in ["Bruno", "Yann", "Hauteville", "Haut-Bugey", "quelqu’un", "", "H"] {
            assert_eq!(de(name), format!("de {name}"));
            assert_eq!(que(name), format!("que {name}"));
        }
    }
}
