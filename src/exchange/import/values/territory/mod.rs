//! A territory by its SIREN or by any name people give it.
//!
//! Both are looked at: where they disagree the person is asked. Must not know the sheet.

mod called;
mod entry;
mod index;
mod listed;

use std::collections::BTreeSet;

pub use self::index::Places;
use self::{
    called::{Called, Part},
    entry::Fit,
    listed::Listed,
};
use super::{
    said::says_nothing,
    shown,
    siren::{Siren, rounds_to, siren},
};
use crate::exchange::{
    import::{Asking, Choice, Reason},
    read::workbook::Content,
};

/// A territory that was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// SIREN of the EPCI, or the id of a group of the base; empty where it is one commune.
    pub siren: String,
    /// INSEE codes, where it is less than the EPCI, or more.
    pub communes: Vec<String>,
    /// SIREN of each, where it is several EPCI: their communes are those above.
    pub several: Vec<String>,
}

impl Found {
    /// A whole territory.
    fn whole(siren: &str) -> Self {
        Self { siren: siren.to_owned(), ..Self::default() }
    }

    /// Communes of a territory, or of none where its code is empty.
    fn part(siren: &str, communes: Vec<String>) -> Self {
        Self { siren: siren.to_owned(), communes, several: Vec::new() }
    }
}

impl Places<'_> {
    /// The territory of two cells. What is uncertain is asked, and nothing is taken, except for a part of
    /// a commune: the commune is given and the question stays.
    pub fn read(
        &self,
        number: &Content,
        name: &Content,
        cell: &str,
        asking: &mut Asking<'_>,
    ) -> Option<Found> {
        let text = shown(name);
        let mut number = siren(number);
        if number == Siren::Missing && matches!(siren(name), Siren::Sound(_)) {
            number = siren(name);
        }
        let called = if says_nothing(&text) { Called::default() } else { self.called(&text) };
        let code = match number {
            Siren::Missing if says_nothing(&text) => return None,
            Siren::Missing => return self.by_name(&text, &called, cell, asking),
            Siren::Sound(code) if self.is_known(&code) => {
                if let Some(group) = called.epcis.first().filter(|one| self.is_within(one, &code)) {
                    asking.say(Reason::PartOfEpci, cell, &text);
                    return Some(Found::part(&code, self.inside(group)));
                }
                self.agreed(code, &text, &called, cell, asking)?
            }
            Siren::Sound(code) if code.ends_with("000") => {
                self.recovered(code.trim_end_matches('0'), &text, &called, cell, asking)?
            }
            Siren::Lost(left) => self.recovered(&left, &text, &called, cell, asking)?,
            Siren::Sound(code) | Siren::Wrong(code) => {
                let near = if called.epcis.is_empty() { self.near(&text) } else { Vec::new() };
                let choices = self.choices(if near.is_empty() { &called.epcis } else { &near });
                let answer = asking.ask(Reason::UnknownSiren, cell, &code, choices)?;
                return self.answered(&answer);
            }
        };
        self.part_of(code, &text, &called, cell, asking)
    }

    /// A SIREN is taken where the name does not say another territory.
    fn agreed(
        &self,
        code: String,
        text: &str,
        called: &Called,
        cell: &str,
        asking: &mut Asking<'_>,
    ) -> Option<String> {
        if called.fit <= Some(Fit::Learnt)
            && !called.epcis.is_empty()
            && !called.epcis.contains(&code)
        {
            let both = std::iter::once(&code).chain(&called.epcis).cloned().collect::<Vec<_>>();
            let read = format!("{code} / {text}");
            let answer = asking.ask(Reason::Contradiction, cell, &read, self.choices(&both))?;
            return self.answered(&answer).map(|found| found.siren);
        }
        if called.former {
            asking.say(Reason::FormerName, cell, text);
        }
        if !text.is_empty() && called.fit != Some(Fit::Official) {
            let acronym = called.fit == Some(Fit::Acronym);
            asking.say(if acronym { Reason::Acronym } else { Reason::UsualName }, cell, text);
        }
        Some(code)
    }

    /// A rounded SIREN is that of the name, where its first figures are.
    fn recovered(
        &self,
        left: &str,
        text: &str,
        called: &Called,
        cell: &str,
        asking: &mut Asking<'_>,
    ) -> Option<String> {
        if let [one] = &called.epcis[..]
            && rounds_to(one, left)
            && called.fit <= Some(Fit::Learnt)
        {
            asking.say(Reason::LostSiren, cell, text);
            return Some(one.clone());
        }
        let answer = asking.ask(Reason::Territory, cell, text, self.choices(&called.epcis))?;
        self.answered(&answer).map(|found| found.siren)
    }

    /// By the name alone.
    fn by_name(
        &self,
        text: &str,
        called: &Called,
        cell: &str,
        asking: &mut Asking<'_>,
    ) -> Option<Found> {
        match self.listed(text, called.part) {
            Listed::One => {}
            Listed::Several(epcis, communes) => {
                asking.say(Reason::SeveralPlaces, cell, text);
                return Some(self.several(epcis, communes));
            }
            Listed::Doubt(known) => {
                let answer = asking.ask(Reason::Territory, cell, text, self.choices(&known))?;
                return self.answered(&answer);
            }
        }
        let homonyms = self.homonyms(text, called);
        if !homonyms.is_empty() {
            let both: Vec<String> = called.epcis.iter().chain(&homonyms).cloned().collect();
            let answer = asking.ask(Reason::Territory, cell, text, self.choices(&both))?;
            return self.answered(&answer);
        }
        match (&called.epcis[..], &called.communes[..]) {
            ([one], []) if self.is_plain(one, called) => {
                if called.former {
                    asking.say(Reason::FormerName, cell, text);
                }
                match called.fit {
                    Some(Fit::Official) => {}
                    Some(Fit::Acronym) => asking.say(Reason::Acronym, cell, text),
                    _ => asking.say(Reason::UsualName, cell, text),
                }
                self.part_of(one.clone(), text, called, cell, asking)
            }
            ([one], [..]) if called.is_epci && self.is_plain(one, called) => {
                asking.say(Reason::UsualName, cell, text);
                self.part_of(one.clone(), text, called, cell, asking)
            }
            ([one], [commune]) if self.holds(one, commune) && called.part == Part::Alone => {
                asking.say(Reason::PartOfEpci, cell, text);
                Some(Found::part(one, vec![commune.clone()]))
            }
            ([], [commune]) => {
                if called.part == Part::Quarter {
                    let _ = asking.ask(
                        Reason::PartOfCommune,
                        cell,
                        text,
                        self.choices(&called.communes),
                    );
                } else {
                    asking.say(Reason::OneCommune, cell, text);
                }
                Some(Found::part("", vec![commune.clone()]))
            }
            (epcis, communes) => {
                let both: Vec<String> = epcis.iter().chain(communes).cloned().collect();
                let offered = if both.is_empty() { self.near(text) } else { both };
                let answer = asking.ask(Reason::Territory, cell, text, self.choices(&offered))?;
                self.answered(&answer)
            }
        }
    }

    /// Communes that bear the very name of an EPCI, where no word says which is meant: « Rennes ».
    fn homonyms(&self, text: &str, called: &Called) -> Vec<String> {
        let named = called.fit == Some(Fit::Name) && !called.is_epci && called.communes.is_empty();
        if named && called.part == Part::Whole { self.communes_called(text) } else { Vec::new() }
    }

    /// Whether a name is enough: one of the area, or the official name of another.
    fn is_plain(&self, code: &str, called: &Called) -> bool {
        self.is_of_area(code) || called.fit <= Some(Fit::Official)
    }

    /// The EPCI, or the communes of it that the words name.
    fn part_of(
        &self,
        code: String,
        text: &str,
        called: &Called,
        cell: &str,
        asking: &mut Asking<'_>,
    ) -> Option<Found> {
        if self.reaches_beyond(&code) {
            asking.say(Reason::OtherDepartment, cell, text);
        }
        let named = match self.listed(text, called.part) {
            Listed::Several(_, communes) => communes,
            Listed::One | Listed::Doubt(_) => called.communes.clone(),
        };
        let mut communes: Vec<String> =
            named.into_iter().filter(|commune| self.holds(&code, commune)).collect();
        match called.part {
            Part::Quarter => {
                let _ =
                    asking.ask(Reason::PartOfCommune, cell, text, self.choices(&called.communes));
                return Some(Found::part("", communes));
            }
            Part::OfDepartment(count) => {
                communes = self.inside(&code);
                if count.is_some_and(|count| count != communes.len()) {
                    asking.ask(Reason::Territory, cell, text, self.choices(&[code]))?;
                    return None;
                }
            }
            Part::Whole if called.commune_first && !called.is_epci && !communes.is_empty() => {
                if called.epcis.is_empty() {
                    let both = std::iter::once(code.clone()).chain(communes).collect::<Vec<_>>();
                    let choices = self.choices(&both);
                    return self.answered(&asking.ask(Reason::Territory, cell, text, choices)?);
                }
            }
            Part::Whole => communes.clear(),
            Part::Alone => {}
        }
        if !communes.is_empty() {
            asking.say(Reason::PartOfEpci, cell, text);
        }
        Some(Found::part(&code, communes))
    }

    /// What was found, a group of the base as its communes.
    #[must_use]
    pub fn ungrouped(&self, found: Found) -> Found {
        if !self.is_group(&found.siren) {
            return found;
        }
        let communes = self.inside(&found.siren);
        Found { several: self.epcis_of(&communes), ..Found::part("", communes) }
    }

    /// The ground of several territories and communes.
    fn several(&self, epcis: Vec<String>, communes: Vec<String>) -> Found {
        let mut all: BTreeSet<String> = communes.into_iter().collect();
        all.extend(epcis.iter().flat_map(|epci| self.inside(epci)));
        Found { siren: String::new(), communes: all.into_iter().collect(), several: epcis }
    }

    /// What an answer means: a code, or a name that says one territory, or several parted by « + ».
    fn answered(&self, answer: &str) -> Option<Found> {
        if let Siren::Sound(code) = siren(&Content::Text(answer.to_owned())) {
            return self.is_known(&code).then(|| Found::whole(&code));
        }
        if self.is_commune(answer) {
            return Some(Found::part("", vec![answer.to_owned()]));
        }
        if self.is_known(answer) {
            return Some(Found::whole(answer));
        }
        if let Listed::Several(epcis, communes) = self.listed(answer, Part::Whole) {
            return Some(self.several(epcis, communes));
        }
        match self.called(answer) {
            Called { epcis, communes, .. } if epcis.len() == 1 && communes.is_empty() => {
                Some(Found::whole(epcis.first()?))
            }
            _ => None,
        }
    }

    fn choices(&self, codes: &[String]) -> Vec<Choice> {
        let named = codes.iter().map(|code| (code, self.name_of(code)));
        named
            .map(|(code, name)| Choice { answer: code.clone(), label: name.unwrap_or_default() })
            .collect()
    }
}

#[cfg(test)]
mod tests;
