//! A territory by its SIREN or by any name people give it.
//!
//! Both are looked at: where they disagree the person is asked. Must not know the sheet.

mod answers;
mod called;
mod entry;
mod found;
mod groups;
mod index;
mod listed;

use self::{
    called::{Called, Part},
    entry::Fit,
    listed::Listed,
};
pub use self::{found::Found, index::Places};
use super::{
    said::says_nothing,
    shown,
    siren::{Siren, rounds_to, siren},
};
use std::collections::BTreeSet;

use crate::exchange::{
    import::{Asking, Reason},
    read::workbook::Content,
};

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
        if let Some(found) = self.grouped(&text, &number) {
            asking.say(Reason::PartOfEpci, cell, &text);
            return Some(found);
        }
        if number == Siren::Missing && matches!(siren(name), Siren::Sound(_)) {
            number = siren(name);
        }
        let mut called = if says_nothing(&text) { Called::default() } else { self.called(&text) };
        // A group of these very communes is no other ground.
        let communes: BTreeSet<&String> = called.communes.iter().collect();
        called.epcis.retain(|code| !self.is_group_of(code, &communes));
        match number {
            Siren::Missing if says_nothing(&text) => None,
            Siren::Missing => self.by_name(&text, &called, cell, asking),
            Siren::Sound(code) if self.is_known(&code) => {
                if let Some(group) = called.epcis.first().filter(|one| self.is_within(one, &code)) {
                    asking.say(Reason::PartOfEpci, cell, &text);
                    return Some(Found::part(&code, self.inside(group)));
                }
                self.agreed(code, &text, &called, cell, asking)
            }
            Siren::Sound(code) if code.ends_with("000") => {
                self.recovered(code.trim_end_matches('0'), &text, &called, cell, asking)
            }
            Siren::Lost(left) => self.recovered(&left, &text, &called, cell, asking),
            Siren::Sound(code) | Siren::Wrong(code) => {
                let near = if called.epcis.is_empty() { self.near(&text) } else { Vec::new() };
                let offered = if near.is_empty() { &called.epcis } else { &near };
                self.ask((Reason::UnknownSiren, cell, &code), offered, asking)
            }
        }
    }

    /// A SIREN is taken where the name does not say another territory.
    fn agreed(
        &self,
        code: String,
        text: &str,
        called: &Called,
        cell: &str,
        asking: &mut Asking<'_>,
    ) -> Option<Found> {
        if called.fit <= Some(Fit::Learnt)
            && !called.epcis.is_empty()
            && !called.epcis.contains(&code)
        {
            let both = std::iter::once(&code).chain(&called.epcis).cloned().collect::<Vec<_>>();
            let read = format!("{code} / {text}");
            let of = (Reason::Contradiction, cell, read.as_str());
            let found = self.ask(of, &both, asking)?;
            return self.told_by(found, text, called, cell, asking);
        }
        if called.former {
            asking.say(Reason::FormerName, cell, text);
        }
        if !text.is_empty() && called.fit != Some(Fit::Official) {
            let acronym = called.fit == Some(Fit::Acronym);
            asking.say(if acronym { Reason::Acronym } else { Reason::UsualName }, cell, text);
        }
        self.part_of(code, text, called, cell, asking)
    }

    /// A rounded SIREN is that of the name, where its first figures are.
    fn recovered(
        &self,
        left: &str,
        text: &str,
        called: &Called,
        cell: &str,
        asking: &mut Asking<'_>,
    ) -> Option<Found> {
        if let [one] = &called.epcis[..]
            && rounds_to(one, left)
            && called.fit <= Some(Fit::Learnt)
        {
            asking.say(Reason::LostSiren, cell, text);
            return self.part_of(one.clone(), text, called, cell, asking);
        }
        let found = self.ask((Reason::Territory, cell, text), &called.epcis, asking)?;
        self.told_by(found, text, called, cell, asking)
    }

    /// What an answer says: of an EPCI, the communes that the words name.
    fn told_by(
        &self,
        found: Found,
        text: &str,
        called: &Called,
        cell: &str,
        asking: &mut Asking<'_>,
    ) -> Option<Found> {
        if found.siren.is_empty() {
            return Some(found);
        }
        self.part_of(found.siren, text, called, cell, asking)
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
                return self.ask((Reason::Territory, cell, text), &known, asking);
            }
        }
        let homonyms = self.homonyms(text, called);
        if !homonyms.is_empty() {
            let both: Vec<String> = called.epcis.iter().chain(&homonyms).cloned().collect();
            return self.ask((Reason::Territory, cell, text), &both, asking);
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
                let found = Found::part("", vec![commune.clone()]);
                if called.part == Part::Quarter {
                    let of = (Reason::PartOfCommune, cell, text);
                    return self.ask(of, &called.communes, asking).or(Some(found));
                }
                asking.say(Reason::OneCommune, cell, text);
                Some(found)
            }
            (epcis, communes) => {
                let both: Vec<String> = epcis.iter().chain(communes).cloned().collect();
                let offered = if both.is_empty() { self.near(text) } else { both };
                self.ask((Reason::Territory, cell, text), &offered, asking)
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
                let of = (Reason::PartOfCommune, cell, text);
                let found = Found::part("", communes);
                return self.ask(of, &called.communes, asking).or(Some(found));
            }
            Part::OfDepartment(count) => {
                communes = self.inside(&code);
                if count.is_some_and(|count| count != communes.len()) {
                    return self.ask((Reason::Territory, cell, text), &[code], asking);
                }
            }
            Part::Whole if called.commune_first && !called.is_epci && !communes.is_empty() => {
                if called.epcis.is_empty() {
                    let both = std::iter::once(code.clone()).chain(communes).collect::<Vec<_>>();
                    return self.ask((Reason::Territory, cell, text), &both, asking);
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
}

#[cfg(test)]
mod tests;
