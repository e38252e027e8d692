//! Names of communes, of today and of before, folded once for a whole file.

use std::{cell::OnceCell, collections::BTreeMap};

use strsim::normalized_damerau_levenshtein;

use crate::{
    domain::territory::Commune,
    exchange::import::{Base, values::said::words},
};

/// Communes of before: `ancien;nouveau;nom`, the name missing where it is not known.
const FORMER: &str = include_str!("../../../../../data/former_communes.csv");

/// Words that begin a name, or end it: « Neyrolles (Les) ».
const ARTICLES: [&str; 4] = ["le", "la", "les", "l"];

/// How alike names must be to be held for one, where the code says so too.
const SAME: f64 = 0.75;

/// How alike a name must be to be offered.
const ALIKE: f64 = 0.6;

/// How many names are offered.
const OFFERED: usize = 3;

/// A commune that is no more, or a name that one bore.
#[derive(Debug, Clone, Copy)]
struct Former<'a> {
    into: &'a str,
    name: &'a str,
}

/// Every commune of France by its code and its names, and those of the base.
pub struct Communes<'a> {
    base: Base<'a>,
    /// By former code.
    former: BTreeMap<&'a str, Former<'a>>,
    /// Names by département, each folded when it is first asked for.
    names: BTreeMap<&'a str, OnceCell<Names<'a>>>,
}

/// Names in a département, without their articles.
#[derive(Default)]
struct Names<'a> {
    /// INSEE codes of today.
    today: BTreeMap<String, Vec<&'a str>>,
    /// Former codes of what is a part of a commune of today.
    before: BTreeMap<String, Vec<&'a str>>,
}

impl<'a> Communes<'a> {
    /// Of a base.
    #[must_use]
    pub fn of(base: &Base<'a>) -> Self {
        let all = base.national.communes.iter().chain(base.data.communes.iter());
        let names = all.map(|one| (one.department.as_str(), OnceCell::new())).collect();
        let former = FORMER.lines().skip(1).filter_map(|line| {
            let mut fields = line.split(';');
            let (code, into) = (fields.next()?, fields.next()?);
            Some((code, Former { into, name: fields.next().unwrap_or_default() }))
        });
        Self { base: *base, former: former.collect(), names }
    }

    /// The names of a département; nothing where there is none.
    fn names(&self, department: &str) -> Option<&Names<'a>> {
        Some(self.names.get(department)?.get_or_init(|| self.fold(department)))
    }

    fn fold(&self, department: &str) -> Names<'a> {
        let mut names = Names::default();
        let all = self.base.national.communes.iter().chain(self.base.data.communes.iter());
        for one in all.filter(|one| one.department == department) {
            let called = names.today.entry(key(&one.name)).or_default();
            if !called.contains(&one.insee.as_str()) {
                called.push(&one.insee);
            }
        }
        for (code, one) in self.former.iter().filter(|(_, one)| !one.name.is_empty()) {
            if self.department(one.into) == Some(department) {
                names.before.entry(key(one.name)).or_default().push(code);
            }
        }
        names
    }

    /// A commune of today: of the base, else of France.
    fn held(&self, insee: &str) -> Option<&'a Commune> {
        let own = self.base.data.communes.of(insee);
        let all = &self.base.national.communes;
        let of_france = || {
            let at = all.binary_search_by(|one| one.insee.as_str().cmp(insee)).ok()?;
            all.get(at)
        };
        own.or_else(of_france)
    }

    /// What a commune of today is called.
    #[must_use]
    pub fn name(&self, insee: &str) -> Option<&'a str> {
        self.held(insee).map(|one| one.name.as_str())
    }

    /// The département of a commune of today.
    #[must_use]
    pub fn department(&self, insee: &str) -> Option<&'a str> {
        self.held(insee).map(|one| one.department.as_str())
    }

    /// The SIREN of the EPCI of a commune of today.
    #[must_use]
    pub fn epci(&self, insee: &str) -> Option<&'a str> {
        self.held(insee)?.epci.as_deref()
    }

    /// The commune of today that one of before is a part of.
    pub(super) fn into(&self, code: &str) -> Option<&'a str> {
        self.former.get(code).map(|one| one.into).filter(|into| self.held(into).is_some())
    }

    /// Communes of today that are called so in a département.
    pub(super) fn called(&self, department: &str, name: &str) -> Vec<&'a str> {
        let found = self.names(department).and_then(|names| names.today.get(&key(name)));
        let found = found.cloned().unwrap_or_default();
        if found.len() < 2 {
            return found;
        }
        let exact = |insee: &&&str| self.name(insee).map(words) == Some(words(name));
        let whole: Vec<&str> = found.iter().filter(exact).copied().collect();
        if whole.is_empty() { found } else { whole }
    }

    /// Former codes that bore this name, in a département of today.
    pub(super) fn once_called(&self, department: &str, name: &str) -> Vec<&'a str> {
        let found = self.names(department).and_then(|names| names.before.get(&key(name)));
        found.cloned().unwrap_or_default()
    }

    /// Whether a commune was called so, or one that is a part of it.
    pub(super) fn bore(&self, insee: &str, name: &str) -> bool {
        let Some(department) = self.department(insee) else { return false };
        let once = self.once_called(department, name);
        once.iter().any(|code| self.into(code) == Some(insee))
    }

    /// Whether a name is that of a former commune.
    pub(super) fn was_called(&self, code: &str, name: &str) -> bool {
        self.former.get(code).is_some_and(|one| one.name.is_empty() || is_near(one.name, name))
    }

    /// Communes called nearly so in a département, the nearest first.
    pub(super) fn near(&self, department: &str, name: &str) -> Vec<&'a str> {
        let wanted = key(name);
        let mut near: Vec<(f64, &str)> = Vec::new();
        for (called, codes) in self.names(department).iter().flat_map(|names| &names.today) {
            let alike = normalized_damerau_levenshtein(&wanted, called);
            if alike >= ALIKE {
                near.extend(codes.iter().map(|code| (alike, *code)));
            }
        }
        near.sort_by(|(one, _), (other, _)| other.total_cmp(one));
        near.into_iter().take(OFFERED).map(|(_, code)| code).collect()
    }
}

/// Whether two names are written alike: a letter was lost, or a word abridged.
pub(super) fn is_near(one: &str, other: &str) -> bool {
    let (one, other) = (key(one), key(other));
    one == other || normalized_damerau_levenshtein(&one, &other) >= SAME
}

/// Whether a name is written short: « St Rémy de P. » is Saint-Rémy-de-Provence, « Port St Louis » begins
/// Port-Saint-Louis-du-Rhône.
pub(super) fn is_short_of(official: &str, text: &str) -> bool {
    let (whole, short) = (words(official), words(text));
    let begins = short.iter().zip(&whole).all(|(short, whole)| whole.starts_with(short.as_str()));
    short.len() > 1 && short.len() <= whole.len() && begins
}

/// Whether two names are the same but for case, accents, marks and articles.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    key(one) == key(other)
}

/// A name without its article, wherever it stands: « Neyrolles (Les) ».
pub fn key(name: &str) -> String {
    keyed(&words(name))
}

/// The same of its words.
pub fn keyed(said: &[String]) -> String {
    let mut said = said.to_vec();
    if said.len() > 1 && said.last().is_some_and(|last| ARTICLES.contains(&last.as_str())) {
        said.pop();
    }
    let first = usize::from(said.len() > 1 && ARTICLES.contains(&said[0].as_str()));
    said[first..].join(" ")
}

#[cfg(test)]
mod tests {
    use super::{Communes, FORMER};
    use crate::exchange::import::values::testing::base;

    #[test]
    fn every_former_commune_is_in_one_of_today() {
        let held = base();
        let communes = Communes::of(&held.base());
        let mut count = 0;
        for line in FORMER.lines().skip(1) {
            let fields: Vec<&str> = line.split(';').collect();
            let [code, into, _] = fields[..] else { panic!("{line}") };
            assert!(communes.name(into).is_some(), "{line}");
            assert!(code == into || communes.name(code).is_none(), "{line}");
            count += 1;
        }
        assert_eq!(count, communes.former.len());
        assert_eq!(count, 4750);
    }
}
