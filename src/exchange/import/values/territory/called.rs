//! What a name says: territories and communes it may mean, and how much of them.

use super::{entry::Fit, index::Places};
use crate::exchange::import::values::said::{over, words};

/// Words that say a legal kind: an EPCI is meant, not the commune of that name.
const KINDS: [&str; 12] = [
    "cc",
    "ca",
    "cu",
    "communaute",
    "communautes",
    "agglo",
    "agglomeration",
    "metropole",
    "eurometropole",
    "interco",
    "intercommunalite",
    "epci",
];

/// Words before the name of a commune: no EPCI is meant.
const COMMUNE: [&str; 3] = ["commune", "ville", "mairie"];

/// Words beside the name of a commune, or that say that it is alone.
const BESIDE: [&str; 11] = [
    "commune",
    "ville",
    "mairie",
    "seul",
    "seule",
    "uniquement",
    "de",
    "d",
    "la",
    "seulement",
    "nouvelle",
];

/// How much of a territory a name says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Part {
    /// All of it.
    #[default]
    Whole,
    /// The commune that is named, alone.
    Alone,
    /// What lies in the département: how many communes, where it says.
    OfDepartment(Option<usize>),
    /// A part of a commune.
    Quarter,
}

/// What a name says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Called {
    /// Codes of territories it may mean.
    pub epcis: Vec<String>,
    /// How they are meant; none where no name fits.
    pub fit: Option<Fit>,
    /// INSEE codes of communes it names.
    pub communes: Vec<String>,
    /// Whether its first words are those of a commune.
    pub commune_first: bool,
    /// Whether it says a legal kind.
    pub is_epci: bool,
    /// Whether it gives a former name.
    pub former: bool,
    /// How much.
    pub part: Part,
}

impl Places<'_> {
    /// What a name says: as a whole, else piece by piece.
    pub(super) fn called(&self, text: &str) -> Called {
        let said = words(text);
        let mut called = Called {
            is_epci: is_of_epci(text),
            part: part(&said),
            former: said.iter().any(|word| matches!(word.as_str(), "ex" | "anciennement")),
            ..Called::default()
        };
        let mut all = vec![text.to_owned()];
        all.extend(pieces(text));
        for (at, piece) in all.iter().enumerate() {
            let said = words(piece);
            if at > 0 && matches!(said.first().map(String::as_str), Some("ex" | "anciennement")) {
                continue;
            }
            let (fit, codes) = self.fits(&said, called.is_epci);
            // The same piece may be both: the commune and the EPCI it gave its name to.
            let communes = self.communes_named(&without_beside(&said), &said);
            if COMMUNE.iter().any(|word| said.first().is_some_and(|first| first == word))
                && !called.is_epci
                && !communes.is_empty()
            {
                // « Ville de Paris » is no EPCI.
                return Called { communes, commune_first: true, ..called };
            }
            let plain = fit.is_none_or(|fit| fit >= Fit::Words);
            if plain && called.communes.is_empty() && !communes.is_empty() {
                called.commune_first = called.epcis.is_empty();
                called.communes = communes;
            }
            called.take(fit, codes);
            if at == 0 && fit.is_some_and(|fit| fit <= Fit::Name) {
                break;
            }
        }
        called
    }
}

impl Called {
    /// The best fit wins; as good a one that says another territory makes two.
    fn take(&mut self, fit: Option<Fit>, codes: Vec<String>) {
        let Some(fit) = fit else { return };
        match self.fit {
            Some(best) if fit > best => {}
            Some(best) if fit == best => {
                let more: Vec<String> =
                    codes.into_iter().filter(|code| !self.epcis.contains(code)).collect();
                self.epcis.extend(more);
            }
            _ => {
                self.fit = Some(fit);
                self.epcis = codes;
            }
        }
    }
}

/// Whether words say a legal kind.
pub(super) fn is_of_epci(text: &str) -> bool {
    words(text).iter().any(|word| KINDS.contains(&word.as_str()))
}

/// Words without those that stand beside the name of a commune.
pub(super) fn without_beside(said: &[String]) -> Vec<String> {
    said.iter().filter(|word| !BESIDE.contains(&word.as_str())).cloned().collect()
}

/// « CCDSV - Dombes Saône Vallée », « 3CM (Côtière à Montluel) ».
fn pieces(text: &str) -> Vec<String> {
    let marked = over(text).replace(" - ", "(").replace(['–', '—', '/', ')', ';', ':', ','], "(");
    let pieces = marked.split('(').map(|piece| piece.trim().to_owned());
    pieces.filter(|piece| !piece.is_empty() && piece != text).collect()
}

/// How much the words say.
fn part(said: &[String]) -> Part {
    let has = |one: &[&str]| said.iter().any(|word| one.contains(&word.as_str()));
    if has(&["quartier", "qpv", "qrr", "hameau", "faubourg"]) {
        return Part::Quarter;
    }
    let count = said.windows(2).find_map(|pair| {
        let [count, word] = pair else { return None };
        (word.starts_with("commune")).then(|| count.parse().ok())?
    });
    if count.is_some() && !has(&["signataires", "signataire"]) {
        return Part::OfDepartment(count);
    }
    if has(&["part", "partie"]) {
        return Part::OfDepartment(None);
    }
    if has(&["seul", "seule", "uniquement", "seulement"]) { Part::Alone } else { Part::Whole }
}
