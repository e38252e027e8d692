//! The two lists a base is born with and may change: themes and kinds of exchange.
//!
//! Labels are data, in the language of the Caf: they are not translated.

use std::collections::BTreeSet;

/// A theme of a convention, a note or an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// Stored code.
    pub code: String,
    /// Label as shown.
    pub label: String,
    /// Whether every convention must cover it.
    pub socle: bool,
}

/// A kind of exchange.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteKind {
    /// Stored code.
    pub code: String,
    /// Label as shown.
    pub label: String,
}

/// Code, label, socle. Source: caf.fr, the page on the CTG, for the first ten; the others are found
/// in signed conventions.
pub const THEMES: [(&str, &str, bool); 16] = [
    ("petite_enfance", "Petite enfance", true),
    ("enfance", "Enfance", false),
    ("jeunesse", "Jeunesse", true),
    ("parentalite", "Parentalité", true),
    ("acces_aux_droits", "Accès aux droits", false),
    ("inclusion_numerique", "Inclusion numérique", false),
    ("animation_vie_sociale", "Animation de la vie sociale", false),
    ("logement", "Logement", false),
    ("handicap", "Handicap", false),
    ("accompagnement_social", "Accompagnement social", false),
    ("mobilite", "Mobilité", false),
    ("insertion", "Insertion", false),
    ("habitat", "Habitat", false),
    ("seniors", "Seniors", false),
    ("gouvernance", "Gouvernance", false),
    ("sppe", "Service public de la petite enfance", false),
];

/// Code and label of the kinds of exchange, the commonest first.
pub const NOTE_KINDS: [(&str, &str); 16] = [
    ("telephone", "Téléphone"),
    ("courriel", "Courriel"),
    ("rencontre_elus", "Rencontre d’élus"),
    ("copil", "COPIL"),
    ("cotech", "COTECH"),
    ("groupe_thematique", "Groupe thématique"),
    ("visite_equipement", "Visite d’équipement"),
    ("inauguration", "Inauguration"),
    ("signature", "Signature"),
    ("ca_decentralise", "CA décentralisé"),
    ("commission_delocalisee", "Commission délocalisée"),
    ("comite_local", "Comité local"),
    ("seminaire", "Séminaire"),
    ("cdsf", "CDSF"),
    ("evaluation", "Évaluation"),
    ("autre", "Autre"),
];

/// Kinds of exchange that are instances of a convention: people who meet by its rules.
pub const INSTANCES: [&str; 6] = [
    "copil",
    "cotech",
    "groupe_thematique",
    "comite_local",
    "commission_delocalisee",
    "ca_decentralise",
];

/// Themes a set lacks for the socle: the themes missing, and whether one more than the
/// socle is missing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SocleGap {
    /// Codes of the socle's themes that are not covered.
    pub missing: Vec<String>,
    /// Whether no theme outside the socle is covered.
    pub needs_another: bool,
}

impl SocleGap {
    /// Whether the socle holds.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.missing.is_empty() && !self.needs_another
    }
}

/// Gaps of the *socle thématique*: petite enfance, jeunesse, parentalité and at least
/// one other theme.
#[must_use]
pub fn socle_gap(covered: &BTreeSet<String>, themes: &[Theme]) -> SocleGap {
    let socle = |code: &str| themes.iter().any(|theme| theme.socle && theme.code == code);
    SocleGap {
        missing: themes
            .iter()
            .filter(|theme| theme.socle && !covered.contains(&theme.code))
            .map(|theme| theme.code.clone())
            .collect(),
        needs_another: !covered.iter().any(|code| !socle(code)),
    }
}

/// The shipped themes.
#[must_use]
pub fn default_themes() -> Vec<Theme> {
    THEMES
        .iter()
        .map(|&(code, label, socle)| Theme { code: code.into(), label: label.into(), socle })
        .collect()
}

/// The shipped kinds of exchange.
#[must_use]
pub fn default_note_kinds() -> Vec<NoteKind> {
    NOTE_KINDS
        .iter()
        .map(|&(code, label)| NoteKind { code: code.into(), label: label.into() })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gap(codes: &[&str]) -> SocleGap {
        let covered = codes.iter().map(|&code| code.to_owned()).collect();
        socle_gap(&covered, &default_themes())
    }

    #[test]
    fn the_socle_wants_its_three_themes_and_one_more() {
        assert!(gap(&["petite_enfance", "jeunesse", "parentalite", "logement"]).is_none());
        let three = gap(&["petite_enfance", "jeunesse", "parentalite"]);
        assert!(three.missing.is_empty() && three.needs_another);
        assert_eq!(gap(&["jeunesse", "logement"]).missing, ["petite_enfance", "parentalite"]);
        assert!(gap(&[]).needs_another);
    }
}
