//! A commune by its code or by any name people give it; one of before is the one of today.
//!
//! Both are looked at: where they disagree the person is asked. Must not know the sheet.

mod code;
mod names;

pub use self::{
    code::department,
    names::{Communes, key, keyed},
};
use self::{
    code::{Code, code},
    names::{is_near, is_same, is_short_of},
};
use super::{said::says_nothing, shown};
use crate::exchange::{
    import::{Asking, Choice, Reason},
    read::workbook::Content,
};

impl Communes<'_> {
    /// The INSEE code of today of two cells, a code and a name, of a département where it is known.
    /// What is uncertain is asked, and nothing is taken.
    pub fn read(
        &self,
        (number, name): (&Content, &Content),
        department: &str,
        cell: &str,
        asking: &mut Asking<'_>,
    ) -> Option<String> {
        let text = shown(name);
        // « Aucun » is a commune.
        let named = !says_nothing(&text) || !self.called(department, &text).is_empty();
        match code(number, department) {
            Code::Missing if named => self.by_name(&text, department, cell, asking),
            Code::Missing => None,
            Code::Whole(insee, put_back) => {
                let found = self.by_code(&insee, &text, department, cell, asking);
                if found.is_some() && put_back {
                    asking.say(Reason::LeadingZero, cell, &shown(number));
                }
                found
            }
            Code::Wrong(read) => self.ask_unknown(&read, &text, department, cell, asking),
        }
    }

    /// By its code, where the name does not say another.
    fn by_code(
        &self,
        insee: &str,
        text: &str,
        department: &str,
        cell: &str,
        asking: &mut Asking<'_>,
    ) -> Option<String> {
        let Some(now) = self.name(insee).map_or_else(|| self.into(insee), |_| Some(insee)) else {
            return self.ask_unknown(insee, text, department, cell, asking);
        };
        let named = !says_nothing(text);
        let official = self.name(now).unwrap_or_default();
        if now != insee {
            // The name is that of before, or already that of today.
            if !named || self.was_called(insee, text) || is_near(official, text) {
                asking.say(Reason::FormerCommune, cell, if named { text } else { insee });
                return Some(now.to_owned());
            }
        } else if !named || is_same(official, text) {
            return Some(now.to_owned());
        } else if self.bore(now, text) {
            asking.say(Reason::FormerName, cell, text);
            return Some(now.to_owned());
        }
        let within = self.department(now).unwrap_or(department);
        let others = self.meant(within, text);
        let alike = is_near(official, text) || is_short_of(official, text);
        if others.is_empty() && now == insee && alike {
            asking.say(Reason::UsualName, cell, text);
            return Some(now.to_owned());
        }
        if others == [now] {
            // The old code of a part, the name of another part.
            asking.say(Reason::FormerCommune, cell, text);
            return Some(now.to_owned());
        }
        let mut offered = vec![now];
        offered.extend(others.iter().filter(|one| **one != now));
        let read = format!("{insee} / {text}");
        self.answered(asking.ask(Reason::Contradiction, cell, &read, self.choices(&offered))?)
    }

    /// By its name alone, in a département: that of today, else one of before.
    fn by_name(
        &self,
        text: &str,
        department: &str,
        cell: &str,
        asking: &mut Asking<'_>,
    ) -> Option<String> {
        let today = self.called(department, text);
        if let [one] = today[..] {
            asking.say(Reason::NoCode, cell, text);
            return Some(one.to_owned());
        }
        let meant = self.meant(department, text);
        if let [one] = meant[..] {
            let once = self.once_called(department, text);
            let same = once.contains(&one);
            asking.say(Reason::NoCode, cell, text);
            let former = if same { Reason::FormerName } else { Reason::FormerCommune };
            asking.say(former, cell, text);
            return Some(one.to_owned());
        }
        let offered = if meant.is_empty() { self.near(department, text) } else { meant };
        self.answered(asking.ask(Reason::UnknownCommune, cell, text, self.choices(&offered))?)
    }

    /// A code that no commune bears: those that the name says are offered.
    fn ask_unknown(
        &self,
        read: &str,
        text: &str,
        department: &str,
        cell: &str,
        asking: &mut Asking<'_>,
    ) -> Option<String> {
        let meant = self.meant(department, text);
        let offered = if meant.is_empty() { self.near(department, text) } else { meant };
        let both = if says_nothing(text) { read.to_owned() } else { format!("{read} / {text}") };
        self.answered(asking.ask(Reason::UnknownCommune, cell, &both, self.choices(&offered))?)
    }

    /// Communes of today that a name says, by what they are called or were.
    fn meant(&self, department: &str, text: &str) -> Vec<&str> {
        let today = self.called(department, text);
        if !today.is_empty() {
            return today;
        }
        let mut into: Vec<&str> = self
            .once_called(department, text)
            .into_iter()
            .filter_map(|code| self.into(code))
            .collect();
        into.sort_unstable();
        into.dedup();
        into
    }

    /// What an answer means: the code of a commune of today or of before.
    fn answered(&self, answer: String) -> Option<String> {
        if self.name(&answer).is_some() {
            return Some(answer);
        }
        self.into(&answer).map(str::to_owned)
    }

    fn choices(&self, codes: &[&str]) -> Vec<Choice> {
        let choice = |code: &&str| Choice {
            answer: (*code).to_owned(),
            label: format!("{} ({code})", self.name(code).unwrap_or_default()),
        };
        codes.iter().map(choice).collect()
    }
}

#[cfg(test)]
mod tests;
