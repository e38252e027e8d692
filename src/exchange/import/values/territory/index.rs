//! Names of territories and communes, folded once for a whole file.

use std::collections::{BTreeMap, BTreeSet};

use strsim::normalized_damerau_levenshtein;

use super::found::Found;
use crate::{
    domain::{
        field::RecordKind,
        fold::fold,
        id::TerritoryCode,
        territory::{Territory, TerritoryKind},
    },
    exchange::{
        import::{
            Base,
            values::{
                said::words,
                shown,
                siren::{Siren, siren},
            },
        },
        read::workbook::Content,
    },
};

/// Words of names that tell nothing apart.
const LINKS: [&str; 34] = [
    "cc",
    "ca",
    "cu",
    "communaute",
    "communautes",
    "communes",
    "agglomeration",
    "agglo",
    "urbaine",
    "metropole",
    "interco",
    "intercommunalite",
    "intercom",
    "epci",
    "d",
    "de",
    "du",
    "des",
    "le",
    "la",
    "les",
    "l",
    "et",
    "a",
    "en",
    "au",
    "aux",
    "sur",
    "ex",
    "ctg",
    "territoire",
    "seul",
    "seule",
    "ville",
];

/// Links of an acronym: its letters leave them out.
const SMALL: [&str; 13] =
    ["de", "du", "des", "d", "le", "la", "les", "l", "et", "en", "a", "au", "aux"];

/// Words that many territories share: they say none by themselves.
const COMMON: [&str; 24] = [
    "pays", "val", "plaine", "centre", "grand", "grande", "sud", "nord", "est", "ouest", "haut",
    "haute", "bas", "basse", "vallee", "vallees", "rives", "terre", "terres", "coeur", "portes",
    "porte", "monts", "bassin",
];

/// How alike a name must be to be offered.
const ALIKE: f64 = 0.6;

/// How well a name says a territory, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    Official,
    Name,
    Acronym,
    Learnt,
    Words,
}

struct Entry {
    code: String,
    name: String,
    official: String,
    key: Vec<String>,
    acronyms: BTreeSet<String>,
}

/// Every territory of the base, every EPCI of France, every commune of the area, by their names.
pub struct Places<'a> {
    base: Base<'a>,
    area: Vec<Entry>,
    nation: Vec<Entry>,
    /// Folded names of communes of the area.
    communes: BTreeMap<String, Vec<String>>,
    /// EPCI with communes inside and outside the area.
    reach: BTreeMap<&'a str, (usize, usize)>,
    learnt: BTreeMap<String, String>,
}

impl<'a> Places<'a> {
    /// Of a base.
    #[must_use]
    pub fn of(base: &Base<'a>) -> Self {
        let data = base.data;
        let area = data.territories.iter().map(|one| Entry::of(one.code.as_str(), &one.name));
        let nation = base.national.epcis.iter().map(|one| Entry::of(&one.siren, &one.name));
        let mut communes: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (insee, name) in data.commune_names() {
            communes.entry(words(name).join(" ")).or_default().push(insee.to_owned());
        }
        let mut reach: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        for commune in &base.national.communes {
            let Some(epci) = commune.epci.as_deref() else { continue };
            let (inside, outside) = reach.entry(epci).or_default();
            let own = data.communes.of(&commune.insee).is_some();
            *if own { inside } else { outside } += 1;
        }
        let (area, nation) = (area.collect(), nation.collect());
        Self { base: *base, area, nation, communes, reach, learnt: BTreeMap::new() }
    }

    /// Learns what a territory is called beside its SIREN, for rows that give the name alone.
    pub fn learn(&mut self, siren: &str, name: &str) {
        if !self.is_known(siren) {
            return;
        }
        // Brackets part what is one name from what is another.
        for piece in name.split(['(', ')', '–', '—', '/']).flat_map(|piece| piece.split(" - "))
        {
            let key = key(&words(piece)).join(" ");
            let said = self.fits(&words(piece), true).0;
            if key.is_empty() || said.is_some() || self.communes.contains_key(&key) {
                continue;
            }
            let one = self.learnt.entry(key).or_insert_with(|| siren.to_owned());
            if one != siren {
                // Two territories were called so: it says neither.
                one.clear();
            }
        }
    }

    /// Learns from the cells of a row, where its SIREN is sound.
    pub fn learn_row(&mut self, number: &Content, name: &Content) {
        if let Siren::Sound(siren) = siren(number) {
            self.learn(&siren, &shown(name));
        }
    }

    /// Territories that words say, by the best fit: of the area, else of France.
    pub(super) fn fits(&self, said: &[String], kind: bool) -> (Option<Fit>, Vec<String>) {
        let found = fits_among(&self.area, said, kind, true);
        if found.0.is_some() {
            return found;
        }
        let learnt = self.learnt.get(&key(said).join(" ")).filter(|siren| !siren.is_empty());
        if let Some(siren) = learnt {
            return (Some(Fit::Learnt), vec![siren.clone()]);
        }
        fits_among(&self.nation, said, kind, false)
    }

    /// Communes of the area that words name, without the words beside a name or with them.
    pub(super) fn communes_named(&self, alone: &[String], said: &[String]) -> Vec<String> {
        let found =
            self.communes.get(&said.join(" ")).or_else(|| self.communes.get(&alone.join(" ")));
        found.cloned().unwrap_or_default()
    }

    /// Communes of the area that are called so.
    #[must_use]
    pub fn communes_called(&self, name: &str) -> Vec<String> {
        let said = words(name);
        self.communes_named(&said, &said)
    }

    /// Whether a SIREN or the id of a group is one.
    pub(super) fn is_known(&self, code: &str) -> bool {
        self.name_of(code).is_some() && !self.is_commune(code)
    }

    pub(super) fn is_commune(&self, code: &str) -> bool {
        self.base.data.communes.of(code).is_some()
    }

    pub(super) fn is_of_area(&self, code: &str) -> bool {
        self.base.data.territory(&TerritoryCode::from(code)).is_some()
    }

    /// What a territory or a commune is called.
    pub(super) fn name_of(&self, code: &str) -> Option<String> {
        let own = self.base.data.territory(&TerritoryCode::from(code)).map(|one| one.name.clone());
        let epcis = &self.base.national.epcis;
        let nation = || {
            let at = epcis.binary_search_by(|one| one.siren.as_str().cmp(code)).ok()?;
            Some(epcis[at].name.clone())
        };
        own.or_else(nation).or_else(|| Some(self.base.data.communes.of(code)?.name.clone()))
    }

    /// Whether an EPCI has communes outside the area.
    pub(super) fn reaches_beyond(&self, code: &str) -> bool {
        self.reach.get(code).is_some_and(|(_, outside)| *outside > 0)
    }

    /// The communes of a territory inside the area.
    #[must_use]
    pub fn inside(&self, code: &str) -> Vec<String> {
        let own = self.base.data.territory(&TerritoryCode::from(code));
        own.map(|one| one.communes.iter().cloned().collect()).unwrap_or_default()
    }

    /// The communes of an EPCI that are a group of the base under this very name: its SIREN says so too, or an
    /// import of the same workbook made the group.
    pub(super) fn grouped(&self, name: &str, number: &Siren) -> Option<Found> {
        // « Usses & Rhône (CC) » is how the form beside a name is read with it.
        let bare = name.rsplit_once(" (").map_or(name, |(bare, _)| bare);
        let names = [fold(name), fold(bare)];
        let so_called =
            |one: &&Territory| one.kind == TerritoryKind::Group && names.contains(&fold(&one.name));
        let fits = |group: &Territory| {
            let mut epcis = group.communes.iter().map(|insee| self.epci_of(insee));
            let siren = epcis.next().flatten()?.to_owned();
            let imported = self.base.imports.is_some_and(|imports| {
                imports.of(RecordKind::Territory, group.code.as_str()).is_some()
            });
            let agrees = match number {
                Siren::Missing => imported,
                Siren::Sound(code) => *code == siren,
                Siren::Lost(left) => siren.starts_with(left.as_str()),
                Siren::Wrong(_) => false,
            };
            let alone = epcis.all(|one| one == Some(siren.as_str()));
            let communes = group.communes.iter().cloned().collect();
            (agrees && alone).then_some(Found { siren, communes })
        };
        let mut found = self.base.data.territories.iter().filter(so_called).filter_map(fits);
        found.next().filter(|_| found.next().is_none())
    }

    /// Whether a code is that of a group of these communes.
    pub(super) fn is_group_of(&self, code: &str, communes: &BTreeSet<&String>) -> bool {
        let own = self.base.data.territory(&TerritoryCode::from(code));
        own.is_some_and(|one| {
            one.kind == TerritoryKind::Group && one.communes.iter().eq(communes.iter().copied())
        })
    }

    fn epci_of(&self, insee: &str) -> Option<&str> {
        self.base.data.communes.of(insee)?.epci.as_deref()
    }

    /// How many communes an EPCI has inside and outside the area.
    #[must_use]
    pub fn reach(&self, code: &str) -> (usize, usize) {
        self.reach.get(code).copied().unwrap_or_default()
    }

    /// Whether a commune is of an EPCI.
    pub(super) fn holds(&self, code: &str, insee: &str) -> bool {
        let commune = self.base.data.communes.of(insee);
        commune.is_some_and(|one| one.epci.as_deref() == Some(code))
    }

    /// Territories of the area called nearly so, the nearest first.
    pub(super) fn near(&self, text: &str) -> Vec<String> {
        let typed = key(&words(text)).join(" ");
        let like = |entry: &Entry| normalized_damerau_levenshtein(&typed, &entry.key.join(" "));
        let mut near: Vec<(f64, &Entry)> = self.area.iter().map(|one| (like(one), one)).collect();
        near.retain(|(like, _)| *like >= ALIKE);
        near.sort_by(|(one, _), (other, _)| other.total_cmp(one));
        near.into_iter().take(3).map(|(_, entry)| entry.code.clone()).collect()
    }
}

impl Entry {
    fn of(code: &str, name: &str) -> Self {
        let bare = name.split('(').next().unwrap_or(name);
        let said = words(bare);
        let bracket = name.split_once('(').map(|(_, rest)| rest.trim_end_matches(')'));
        let mut acronyms = acronyms(&said);
        acronyms.extend(bracket.map(|one| words(one).join("")));
        Self {
            code: code.to_owned(),
            name: name.to_owned(),
            official: words(name).join(" "),
            key: key(&said),
            acronyms,
        }
    }
}

/// The entries that words say best.
fn fits_among(all: &[Entry], said: &[String], kind: bool, own: bool) -> (Option<Fit>, Vec<String>) {
    let (whole, short) = (said.join(" "), key(said));
    let letters = spelt(said);
    let codes = |keep: &dyn Fn(&Entry) -> bool| {
        all.iter().filter(|one| keep(one)).map(|one| one.code.clone()).collect::<Vec<_>>()
    };
    let official = codes(&|one| one.official == whole || bare_of(&one.name) == whole);
    if !official.is_empty() {
        return (Some(Fit::Official), official);
    }
    let mut named = codes(&|one| !short.is_empty() && one.key == short);
    if !named.is_empty() {
        if !kind && own {
            // « Dombes » is also how another begins: only a legal kind tells.
            named.extend(codes(&|one| one.key.len() > short.len() && one.key.starts_with(&short)));
        }
        return (Some(Fit::Name), named);
    }
    let called = codes(&|one| letters.as_ref().is_some_and(|typed| one.acronyms.contains(typed)));
    if !called.is_empty() {
        return (Some(Fit::Acronym), called);
    }
    let telling = short.iter().any(|word| word.len() > 2 && !COMMON.contains(&word.as_str()));
    if own && telling {
        let held = codes(&|one| short.iter().all(|word| one.key.contains(word)));
        if !held.is_empty() {
            return (Some(Fit::Words), held);
        }
    }
    (None, Vec::new())
}

fn bare_of(name: &str) -> String {
    words(name.split('(').next().unwrap_or(name)).join(" ")
}

/// Words without what tells nothing apart; all of them where nothing is left.
fn key(said: &[String]) -> Vec<String> {
    let kept = said.iter().filter(|word| !LINKS.contains(&word.as_str()));
    kept.cloned().collect()
}

/// The acronyms of a name: with its legal kind or without, with its small words or without.
fn acronyms(said: &[String]) -> BTreeSet<String> {
    let kind = said.first().filter(|word| matches!(word.as_str(), "cc" | "ca" | "cu"));
    let rest = &said[usize::from(kind.is_some())..];
    let initials = |keep: &dyn Fn(&str) -> bool| {
        let words = rest.iter().filter(|word| keep(word));
        words.filter_map(|word| word.chars().next()).collect::<String>()
    };
    let short = initials(&|word| !SMALL.contains(&word));
    let long = initials(&|word| word != "l" && word != "d");
    let bare = initials(&|word| !LINKS.contains(&word));
    let mut all = BTreeSet::from([short.clone(), long.clone()]);
    if let Some(kind) = kind {
        all.extend([format!("{kind}{short}"), format!("{kind}{long}"), format!("{kind}{bare}")]);
    }
    all.retain(|one| one.chars().count() > 2);
    all
}

/// The letters of what may be an acronym: « 3 C M » and « 3CM » are `cccm`.
fn spelt(said: &[String]) -> Option<String> {
    let lone = said.iter().all(|word| word.chars().count() == 1);
    let typed = match said {
        [one] => one.clone(),
        _ if lone => said.concat(),
        _ => return None,
    };
    let mut letters = String::new();
    let mut times = 1;
    for c in typed.chars() {
        if let Some(figure) = c.to_digit(10) {
            times = usize::try_from(figure).ok()?;
        } else {
            letters.extend(std::iter::repeat_n(c, times));
            times = 1;
        }
    }
    (3..=9).contains(&letters.chars().count()).then_some(letters)
}
