//! A territory by its SIREN or by any name people give it.
//!
//! Both are looked at: where they disagree the person is asked. Must not know the sheet.

mod called;
mod found;
mod index;

use self::{
    called::{Called, Part},
    index::Fit,
};
pub use self::{found::Found, index::Places};
use super::{
    answer::answered,
    said::says_nothing,
    shown,
    siren::{Siren, siren},
};
use std::collections::BTreeSet;

use crate::exchange::{
    import::{Asking, Choice, Reason},
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
        let code = match number {
            Siren::Missing if says_nothing(&text) => return None,
            Siren::Missing => return self.by_name(&text, &called, cell, asking),
            Siren::Sound(code) if self.is_known(&code) => {
                self.agreed(code, &text, &called, cell, asking)?
            }
            Siren::Sound(code) if code.ends_with("000") => {
                self.recovered(code.trim_end_matches('0'), &text, &called, cell, asking)?
            }
            Siren::Lost(left) => self.recovered(&left, &text, &called, cell, asking)?,
            Siren::Sound(code) | Siren::Wrong(code) => {
                let of = (Reason::UnknownSiren, cell, code.as_str());
                return self.ask(of, &called.epcis, asking);
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
            let of = (Reason::Contradiction, cell, read.as_str());
            return self.ask(of, &both, asking).map(|found| found.siren);
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
            && one.starts_with(left)
            && called.fit <= Some(Fit::Learnt)
        {
            asking.say(Reason::LostSiren, cell, text);
            return Some(one.clone());
        }
        let of = (Reason::Territory, cell, text);
        self.ask(of, &called.epcis, asking).map(|found| found.siren)
    }

    /// By the name alone.
    fn by_name(
        &self,
        text: &str,
        called: &Called,
        cell: &str,
        asking: &mut Asking<'_>,
    ) -> Option<Found> {
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
                let found = Found { siren: one.clone(), communes: vec![commune.clone()] };
                asking.say(Reason::PartOfEpci, cell, text);
                Some(found)
            }
            ([], [commune]) => {
                let found = Found { siren: String::new(), communes: vec![commune.clone()] };
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
        let named = called.communes.iter().filter(|commune| self.holds(&code, commune));
        let mut communes: Vec<String> = named.cloned().collect();
        match called.part {
            Part::Quarter => {
                let of = (Reason::PartOfCommune, cell, text);
                let found = Found { siren: String::new(), communes };
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
        Some(Found { siren: code, communes })
    }

    /// What is answered, these codes being offered; an answer that says no territory is asked again.
    pub fn ask(
        &self,
        of: (Reason, &str, &str),
        offered: &[String],
        asking: &mut Asking<'_>,
    ) -> Option<Found> {
        answered(of, self.choices(offered), asking, |answer| self.answered(answer))
    }

    /// What an answer means: a code, several of communes, or a name that says one territory.
    fn answered(&self, answer: &str) -> Option<Found> {
        let answer = answer.trim();
        let codes: Vec<String> = answer
            .split([' ', ',', ';', '+'])
            .filter(|one| !one.is_empty())
            .map(str::to_owned)
            .collect();
        if codes.len() > 1 && codes.iter().all(|code| self.is_commune(code)) {
            return Some(Found { siren: String::new(), communes: codes });
        }
        if let Siren::Sound(code) = siren(&Content::Text(answer.to_owned())) {
            return self.is_known(&code).then(|| Found { siren: code, communes: Vec::new() });
        }
        if self.is_commune(answer) {
            return Some(Found { siren: String::new(), communes: vec![answer.to_owned()] });
        }
        if self.is_known(answer) {
            return Some(Found { siren: answer.to_owned(), communes: Vec::new() });
        }
        match self.called(answer) {
            Called { epcis, communes, .. } if epcis.len() == 1 && communes.is_empty() => {
                Some(Found { siren: epcis.into_iter().next()?, communes })
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
