//! A little French: « de » and « à » before a name, days and months, the spaces of typography.

use chrono::{Datelike, NaiveDate};

use crate::domain::day::MONTHS_FR;

const WEEKDAYS: [&str; 7] =
    ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

/// « de » before a name or a noun: du Poizat, d’Oyonnax, de La Boisse, du centre social.
pub(super) fn de(name: &str) -> String {
    let vowel = name.starts_with([
        'A', 'E', 'I', 'O', 'U', 'Â', 'É', 'È', 'Ê', 'Î', 'Œ', 'a', 'e', 'i', 'o', 'u', 'é', 'œ',
    ]);
    match article(name) {
        Some(("le", rest)) => format!("du {rest}"),
        Some((_, rest)) => format!("des {rest}"),
        None if vowel => format!("d’{name}"),
        None => format!("de {name}"),
    }
}

/// « à » before a name or a noun: au Poizat, aux Neyrolles, à La Boisse.
pub(super) fn to(name: &str) -> String {
    match article(name) {
        Some(("le", rest)) => format!("au {rest}"),
        Some((_, rest)) => format!("aux {rest}"),
        None => format!("à {name}"),
    }
}

/// The article that melts into « de » and « à ».
fn article(name: &str) -> Option<(&'static str, &str)> {
    let melts = [("le ", "le"), ("Le ", "le"), ("les ", "les"), ("Les ", "les")];
    melts.iter().find_map(|(head, article)| Some((*article, name.strip_prefix(head)?)))
}

/// The name of the month of a day.
pub(super) fn month(day: NaiveDate) -> &'static str {
    MONTHS_FR.get(day.month0() as usize).copied().unwrap_or_default()
}

/// « mardi 1er décembre ».
pub(super) fn long_day(day: NaiveDate) -> String {
    let weekday =
        WEEKDAYS.get(day.weekday().num_days_from_monday() as usize).copied().unwrap_or_default();
    let first = if day.day() == 1 { "er" } else { "" };
    format!("{weekday} {}{first} {}", day.day(), month(day))
}

/// The sentence with a capital.
pub(super) fn capital(sentence: &str) -> String {
    let mut rest = sentence.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}

/// The spaces and apostrophes of French typography in a text typed with plain ones.
pub(super) fn typeset(plain: &str) -> String {
    let mut set = String::with_capacity(plain.len() + 16);
    let mut chars = plain.chars().peekable();
    while let Some(c) = chars.next() {
        let after_digit = set.ends_with(|last: char| last.is_ascii_digit());
        match (c, chars.peek()) {
            ('\'', _) => set.push('’'),
            (' ', Some(';' | '!' | '?')) => set.push('\u{202f}'),
            (' ', Some(':' | '»' | '%' | '€')) => set.push('\u{a0}'),
            (' ', Some(next)) if after_digit && next.is_ascii_digit() => set.push('\u{202f}'),
            (' ', _) if after_digit || set.ends_with('«') => set.push('\u{a0}'),
            _ => set.push(c),
        }
    }
    set
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_melt_and_vowels_elide() {
        assert_eq!(
            (de("Le Plantay"), to("Les Neyrolles")),
            ("du Plantay".into(), "aux Neyrolles".into())
        );
        assert_eq!((de("Oyonnax"), de("Échallon")), ("d’Oyonnax".into(), "d’Échallon".into()));
        assert_eq!(
            (de("La Boisse"), to("La Boisse")),
            ("de La Boisse".into(), "à La Boisse".into())
        );
        assert_eq!(
            (de("Haut Valromey"), de("une élue")),
            ("de Haut Valromey".into(), "d’une élue".into())
        );
        assert_eq!(
            (de("le centre social"), to("l’agglomération")),
            ("du centre social".into(), "à l’agglomération".into())
        );
    }

    #[test]
    fn a_text_is_set_with_the_spaces_that_do_not_break() {
        assert_eq!(
            typeset("L'« essai » : 12 000 € ?"),
            "L’«\u{a0}essai\u{a0}»\u{a0}: 12\u{202f}000\u{a0}€\u{202f}?"
        );
        assert_eq!(typeset("18 h, 3 % ; fin"), "18\u{a0}h, 3\u{a0}%\u{202f}; fin");
        assert_eq!(typeset("- un\n- deux"), "- un\n- deux");
    }

    #[test]
    fn the_first_of_a_month_is_an_ordinal() {
        assert_eq!(long_day("2026-12-01".parse().unwrap()), "mardi 1er décembre");
        assert_eq!(long_day("2026-08-12".parse().unwrap()), "mercredi 12 août");
    }
}
