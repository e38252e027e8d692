//! Narrowing a plan as one types: words that a fiche says anywhere, then words after the name of what
//! they are looked for in, « commune: ambérieu statut: retard ». Must not know how a fiche is worded.

use crate::domain::fold::{Needle, fold};

/// What words are looked for in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Facet {
    /// Themes.
    Theme,
    /// Communes; a fiche that names none holds the whole perimeter.
    Commune,
    /// Status, and whether it is late.
    Status,
    /// The body that leads it.
    Pilot,
}

impl Facet {
    /// Every one, in the order their names are given.
    pub const ALL: [Self; 4] = [Self::Theme, Self::Commune, Self::Status, Self::Pilot];
}

/// What a fiche says, folded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Searched {
    /// All of it: number, title, pilot, status, themes, communes, axis, indicators.
    pub all: String,
    /// By facet, in the order of [`Facet::ALL`].
    pub facets: [String; 4],
}

/// What is asked of a plan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlanFilter {
    words: Needle,
    facets: Vec<(Facet, Needle)>,
}

impl PlanFilter {
    /// From what was typed; the names of the facets in the order of [`Facet::ALL`], of which the first
    /// letters do.
    #[must_use]
    pub fn read(typed: &str, names: &[&str; 4]) -> Self {
        let mut words = String::new();
        let mut facets: Vec<(Facet, String)> = Vec::new();
        let typed = typed.replace(" :", ":").replace("\u{a0}:", ":");
        for token in typed.split_whitespace() {
            let (facet, rest) = match token.split_once(':') {
                Some((name, rest)) => (named(name, names), rest),
                None => (None, token),
            };
            match (facet, facets.last_mut()) {
                (Some(facet), _) => facets.push((facet, rest.to_owned())),
                (None, Some((_, said))) => said.extend([" ", token]),
                (None, None) => words.extend([" ", token]),
            }
        }
        let facets = facets.into_iter().map(|(facet, said)| (facet, Needle::new(&said))).collect();
        Self { words: Needle::new(&words), facets }
    }

    /// Whether a fiche passes.
    #[must_use]
    pub fn passes(&self, one: &Searched) -> bool {
        let says = |facet: Facet| {
            let said = Facet::ALL.into_iter().zip(&one.facets);
            said.filter(move |(of, _)| *of == facet).map(|(_, said)| said.as_str())
        };
        let holds = |(facet, needle): &(Facet, Needle)| says(*facet).all(|said| needle.is_in(said));
        self.words.is_in(&one.all) && self.facets.iter().all(holds)
    }

    /// Whether an axis without fiches, or an indicator of the whole convention, passes: by its words alone.
    #[must_use]
    pub fn passes_words(&self, folded: &str) -> bool {
        self.facets.is_empty() && self.words.is_in(folded)
    }
}

fn named(typed: &str, names: &[&str; 4]) -> Option<Facet> {
    let typed = fold(typed);
    let begins = |name: &&&str| !typed.is_empty() && fold(name).starts_with(&typed);
    let found = names.iter().position(|name| begins(&name));
    found.and_then(|at| Facet::ALL.get(at).copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 4] = ["thème", "commune", "statut", "pilote"];

    fn fiche() -> Searched {
        let facets =
            ["Petite enfance", "Ambérieu-en-Bugey", "En cours en retard", "CC de la Dombes"];
        let facets = facets.map(fold);
        Searched { all: fold("3 Ouvrir un RPE Petite enfance en retard"), facets }
    }

    fn passes(typed: &str) -> bool {
        PlanFilter::read(typed, &NAMES).passes(&fiche())
    }

    #[test]
    fn words_are_found_anywhere_and_after_a_name_only_there() {
        for typed in
            ["", "rpe", "retard", "RPE enfance", "thème: enfance", "theme:enf", "t: petite"]
        {
            assert!(passes(typed), "{typed}");
        }
        for typed in ["crèche", "thème: rpe", "statut: réalisée", "pilote: ambérieu", "rpe p: msa"]
        {
            assert!(!passes(typed), "{typed}");
        }
    }

    #[test]
    fn words_belong_to_the_name_before_them_and_names_add_up() {
        assert!(passes("commune: ambérieu bugey statut : en retard"));
        assert!(passes("rpe s: en cours s: retard p: dombes"));
        assert!(!passes("commune: ambérieu dombes"));
        // A name nobody knows is a word; a name alone asks nothing yet.
        assert!(!passes("couleur: rouge") && passes("pilote:"));
    }
}
