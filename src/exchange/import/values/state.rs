//! The state of a convention by the words of a workbook.
//!
//! Words only: what dates say of it is for the reader of conventions.

use super::said::words;

/// Where a convention stands, as workbooks say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Signed, whether or not its period has begun.
    Signed,
    /// Being made, not signed.
    Preparing,
    /// In force, the next one being made; or prolonged meanwhile.
    Renewing,
    /// Its end has passed.
    Expired,
    /// Followed by another Caf, or by none.
    Outside,
    /// Given up before it was signed.
    Abandoned,
    /// Ended before its time.
    Terminated,
    /// There is none.
    NoCtg,
}

impl State {
    /// Every one, in the order they are offered.
    pub const ALL: &[Self] =
        &[Signed, Preparing, Renewing, Expired, Abandoned, Terminated, Outside, NoCtg];

    /// Its code.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Signed => "signed",
            Preparing => "preparing",
            Renewing => "renewing",
            Expired => "expired",
            Outside => "outside",
            Abandoned => "abandoned",
            Terminated => "terminated",
            NoCtg => "no_ctg",
        }
    }

    /// The one of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.as_str() == code)
    }
}

/// What words say of a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// One state.
    One(State),
    /// One of several, the dates deciding; the likeliest first where they do not.
    Either(&'static [State]),
    /// Nothing that is known.
    Unknown,
}

use State::{Abandoned, Expired, NoCtg, Outside, Preparing, Renewing, Signed, Terminated};

/// Whole texts, folded.
const WHOLE: &[(&str, State)] = &[
    ("oui", Signed),
    ("o", Signed),
    ("vrai", Signed),
    ("active", Signed),
    ("actif", Signed),
    ("ok", Signed),
    ("fait", Signed),
    ("faite", Signed),
    ("projet", Preparing),
    ("en projet", Preparing),
    ("nego", Preparing),
    ("en nego", Preparing),
    ("plan d action", Preparing),
    ("plan d actions", Preparing),
    ("enjeux et orientations", Preparing),
    ("orientations", Preparing),
    ("instruction", Preparing),
    ("prevue", Preparing),
    ("prevu", Preparing),
    ("a venir", Preparing),
    ("renouv", Renewing),
    ("fin", Expired),
    ("finie", Expired),
    ("hors ctg", NoCtg),
];

/// Words that begin or hold a state, the first that fits; negations come before what they deny.
const HELD: &[(&str, State)] = &[
    ("sans ctg", NoCtg),
    ("pas de ctg", NoCtg),
    ("pas de convention", NoCtg),
    ("aucune ctg", NoCtg),
    ("hors caf", Outside),
    ("hors perimetre", Outside),
    ("hors departement", Outside),
    ("hors secteur", Outside),
    ("suivie par la caf", Outside),
    ("suivi par la caf", Outside),
    ("suivi caf", Outside),
    ("suivie caf", Outside),
    ("gere par la caf", Outside),
    ("geree par la caf", Outside),
    ("pilote par la caf", Outside),
    ("pilotee par la caf", Outside),
    ("ctg caf", Outside),
    ("ctg de la caf", Outside),
    ("autre caf", Outside),
    ("non signe", Preparing),
    ("pas encore signe", Preparing),
    ("pas signe", Preparing),
    ("a signer", Preparing),
    ("en attente de signature", Preparing),
    ("en cours de signature", Preparing),
    ("signature en cours", Preparing),
    ("signature prevue", Preparing),
    ("resilie", Terminated),
    ("denonce", Terminated),
    ("abandon", Abandoned),
    ("accord de methode", Preparing),
    ("demarche engage", Preparing),
    ("demarche en cours", Preparing),
    ("en instruction", Preparing),
    ("en ecriture", Preparing),
    ("en mobilisation", Preparing),
    ("mobilisation", Preparing),
    ("en cours d elaboration", Preparing),
    ("en cours d ecriture", Preparing),
    ("en cours de redaction", Preparing),
    ("en cours de negociation", Preparing),
    ("en cours de construction", Preparing),
    ("en cours de preparation", Preparing),
    ("en cours de diagnostic", Preparing),
    ("en elaboration", Preparing),
    ("en redaction", Preparing),
    ("en negociation", Preparing),
    ("negociation en cours", Preparing),
    ("en preparation", Preparing),
    ("preparation", Preparing),
    ("en construction", Preparing),
    ("en reflexion", Preparing),
    ("en discussion", Preparing),
    ("en diagnostic", Preparing),
    ("diagnostic", Preparing),
    ("non demarre", Preparing),
    ("en cours de renouv", Renewing),
    ("en cours renouv", Renewing),
    ("en renouvellement", Renewing),
    ("renouvellement", Renewing),
    ("a renouveler", Renewing),
    ("proroge", Renewing),
    ("prolonge", Renewing),
    ("en evaluation", Renewing),
    ("echu", Expired),
    ("expire", Expired),
    ("caduc", Expired),
    ("caduque", Expired),
    ("termine", Expired),
    ("arrivee a echeance", Expired),
    ("arrivee a terme", Expired),
    ("signe", Signed),
    ("valide", Signed),
    ("contractualise", Signed),
    ("en vigueur", Signed),
    ("en application", Signed),
    ("mise en oeuvre", Signed),
];

/// What the words of a cell say.
#[must_use]
pub fn state(text: &str) -> Said {
    let said = words(text).join(" ");
    if let Some((_, state)) = WHOLE.iter().find(|(whole, _)| *whole == said) {
        return Said::One(*state);
    }
    match said.as_str() {
        "en cours" => return Said::Either(&[Preparing, Signed]),
        "non" | "n" | "faux" => return Said::Either(&[Preparing, NoCtg]),
        "renouvelee" | "renouvele" => return Said::Either(&[Signed, Expired]),
        _ => {}
    }
    if said.starts_with("caf ") {
        return Said::One(Outside);
    }
    let padded = format!(" {said}");
    let found = HELD.iter().find(|(words, _)| padded.contains(&format!(" {words}")));
    found.map_or(Said::Unknown, |(_, state)| Said::One(*state))
}

#[cfg(test)]
mod tests {
    use super::{Said, State, state};

    #[test]
    fn words_of_every_caf_say_a_state() {
        let expected = [
            ("Signée", State::Signed),
            ("signée ", State::Signed),
            ("SIGNEE", State::Signed),
            ("Signé", State::Signed),
            ("VALIDÉE", State::Signed),
            ("En cours de renouvellement", State::Renewing),
            ("En cours renouv.", State::Renewing),
            ("À renouveler", State::Renewing),
            ("renouv.", State::Renewing),
            ("PROROGÉE", State::Renewing),
            ("En négociation", State::Preparing),
            ("Diagnostic en cours", State::Preparing),
            ("non signée", State::Preparing),
            ("Projet", State::Preparing),
            ("Echue", State::Expired),
            ("suivie par la Caf 71", State::Outside),
            ("Ctg Caf du Rhône", State::Outside),
            ("HORS CAF", State::Outside),
            ("Caf 74", State::Outside),
            ("Sans CTG", State::NoCtg),
            ("O", State::Signed),
            ("suivi Caf 62", State::Outside),
            ("Suivi par la CAF des Côtes d’Armor", State::Outside),
            ("Résiliée", State::Terminated),
            ("Abandonnée (refus du conseil)", State::Abandoned),
            ("Accord de méthode", State::Preparing),
            ("Démarche engagée", State::Preparing),
        ];
        for (text, one) in expected {
            assert_eq!(state(text), Said::One(one), "{text}");
        }
    }

    #[test]
    fn what_is_not_known_is_not_guessed() {
        for text in ["?", "voir Claire", "Signature", ""] {
            assert_eq!(state(text), Said::Unknown, "{text}");
        }
        assert_eq!(state("EN COURS"), Said::Either(&[State::Preparing, State::Signed]));
        assert_eq!(state("non"), Said::Either(&[State::Preparing, State::NoCtg]));
    }
}
