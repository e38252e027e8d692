//! A cell that lists territories or communes: « Bègles, Floirac et Cenon », « CC A + CC B ».
//!
//! All of them make one ground. Where one of them is not known, the person is asked: the others alone would be
//! a wrong ground.

use std::collections::BTreeSet;

use super::{
    called::{Part, is_of_epci, without_beside},
    entry::Fit,
    index::Places,
};
use crate::exchange::import::values::said::{over, words};

/// What a text lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Listed {
    /// One place, or what is no place.
    One,
    /// Several, all known: codes of territories, then of communes.
    Several(Vec<String>, Vec<String>),
    /// Several, of which these are known.
    Doubt(Vec<String>),
}

/// What one of them says.
enum Said {
    Epci(String),
    Commune(String),
    /// A commune, and the EPCI that bears its name.
    Both(String, String),
    Nothing,
}

/// What parts two places, where none of the whole text is a name. A hyphen also parts a name from its acronym.
const PARTED_BY: [&str; 9] = ["/", ";", "+", "\n", ",", " et ", " & ", " ET ", " - "];

/// Letters of an acronym, at most.
const ACRONYM: usize = 8;

impl Places<'_> {
    /// What a text lists.
    pub(super) fn listed(&self, text: &str, part: Part) -> Listed {
        if part == Part::Quarter {
            // « Oyonnax – quartier La Plaine ».
            return Listed::One;
        }
        let all = parts(text);
        let whole = self.fits(&words(text), is_of_epci(text)).0;
        if all.len() < 2 || whole.is_some_and(|fit| fit <= Fit::Learnt) {
            return Listed::One;
        }
        if !self.communes_called(text).is_empty() {
            return Listed::One;
        }
        let said: Vec<Said> = all.iter().map(|part| self.said(part)).collect();
        let (mut epcis, mut communes) = (BTreeSet::new(), BTreeSet::new());
        for one in &said {
            match one {
                Said::Epci(code) => drop(epcis.insert(code.clone())),
                Said::Commune(code) => drop(communes.insert(code.clone())),
                Said::Both(..) | Said::Nothing => {}
            }
        }
        // « Nozay » beside communes is the commune, beside EPCI the EPCI.
        let (surely_epci, surely_commune) = (!epcis.is_empty(), !communes.is_empty());
        let mut lost = false;
        for (one, part) in said.iter().zip(&all) {
            match one {
                Said::Both(code, _) if surely_epci && !surely_commune => {
                    epcis.insert(code.clone());
                }
                Said::Both(_, code) if surely_commune && !surely_epci => {
                    communes.insert(code.clone());
                }
                Said::Both(..) => lost = true,
                Said::Nothing => lost |= !is_aside(part, text, surely_commune),
                Said::Epci(_) | Said::Commune(_) => {}
            }
        }
        self.settled(epcis, communes, lost)
    }

    fn settled(&self, epcis: BTreeSet<String>, communes: BTreeSet<String>, lost: bool) -> Listed {
        let held = |insee: &String| epcis.iter().any(|epci| self.holds(epci, insee));
        let known: Vec<String> = epcis.iter().chain(&communes).cloned().collect();
        if known.is_empty() || known.len() == 1 && !lost {
            return Listed::One;
        }
        let twice = communes.iter().any(held);
        if twice && epcis.len() == 1 {
            // The EPCI and communes of it: others tell which of them are meant.
            return Listed::One;
        }
        if lost || twice {
            return Listed::Doubt(known);
        }
        Listed::Several(epcis.into_iter().collect(), communes.into_iter().collect())
    }

    fn said(&self, part: &str) -> Said {
        let said = words(part);
        let kind = is_of_epci(part);
        let (fit, epcis) = self.fits(&said, kind);
        let communes =
            if kind { Vec::new() } else { self.communes_named(&without_beside(&said), &said) };
        match (&epcis[..], &communes[..]) {
            ([epci], [commune]) => Said::Both(epci.clone(), commune.clone()),
            ([epci], []) if self.is_of_area(epci) && fit < Some(Fit::Words) => {
                Said::Epci(epci.clone())
            }
            ([], [commune]) => Said::Commune(commune.clone()),
            _ => Said::Nothing,
        }
    }
}

/// The parts of a text, what stands in brackets left out.
fn parts(text: &str) -> Vec<String> {
    let text = over(text);
    let mut outside = String::new();
    let mut depth = 0_usize;
    for c in text.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            c if depth == 0 => outside.push(c),
            _ => {}
        }
    }
    let mut outside = outside.replace(['–', '—'], " - ");
    for mark in PARTED_BY {
        outside = outside.replace(mark, "/");
    }
    let parts = outside.split('/').map(str::trim).filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}

/// Whether a part that says no place is the acronym of another, or a word after a hyphen beside an EPCI.
fn is_aside(part: &str, text: &str, beside_commune: bool) -> bool {
    let acronym = part.chars().count() <= ACRONYM
        && !part.contains(' ')
        && part.chars().all(|c| c.is_uppercase() || c.is_ascii_digit() || c == '.');
    let hyphen = !text.contains(['/', ';', '+', ',', '\n']);
    acronym || hyphen && !beside_commune
}
