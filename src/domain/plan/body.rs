//! The bodies that lead actions, by the acronyms the field writes where room is scarce.

use std::borrow::Cow;

/// What a name begins with, and its acronym.
const ACRONYMS: [(&str, &str); 7] = [
    ("Communauté de communes", "CC"),
    ("Communauté d’agglomération", "CA"),
    ("Communauté d'agglomération", "CA"),
    ("Communauté urbaine", "CU"),
    ("Espace de vie sociale", "EVS"),
    ("Lieu d’accueil enfants-parents", "LAEP"),
    ("Relais petite enfance", "RPE"),
];

/// The name with its acronym: « CC » for « Communauté de communes ».
#[must_use]
pub fn short_body(name: &str) -> Cow<'_, str> {
    let found = ACRONYMS.iter().find_map(|(long, short)| Some((name.strip_prefix(long)?, short)));
    found.map_or(Cow::Borrowed(name), |(rest, short)| format!("{short}{rest}").into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_have_the_acronyms_of_the_field() {
        let said = [
            "Communauté de communes",
            "Communauté d’agglomération du Pays de Gex",
            "Espace de vie sociale « Les Brouillons »",
            "Commune de Belley",
            "Caf",
        ];
        let expected =
            ["CC", "CA du Pays de Gex", "EVS « Les Brouillons »", "Commune de Belley", "Caf"];
        assert_eq!(said.map(short_body), expected);
    }
}
