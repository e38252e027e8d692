//! What is asked of a territory, and what an answer means.

use std::collections::BTreeSet;

use super::{
    called::{Called, Part},
    found::Found,
    index::Places,
    listed::Listed,
};
use crate::exchange::{
    import::{
        Asking, Choice, Reason,
        values::{
            answer::answered,
            siren::{Siren, siren},
        },
    },
    read::workbook::Content,
};

impl Places<'_> {
    /// What is answered, these codes being offered; an answer that says no territory is asked again.
    pub fn ask(
        &self,
        of: (Reason, &str, &str),
        offered: &[String],
        asking: &mut Asking<'_>,
    ) -> Option<Found> {
        answered(of, self.choices(offered), asking, |answer| self.answered(answer))
    }

    /// The ground of several territories and communes.
    pub(super) fn several(&self, epcis: Vec<String>, communes: Vec<String>) -> Found {
        let mut all: BTreeSet<String> = communes.into_iter().collect();
        all.extend(epcis.iter().flat_map(|epci| self.inside(epci)));
        Found { siren: String::new(), communes: all.into_iter().collect(), several: epcis }
    }

    /// What an answer means: a code, several of communes, a name that says one territory, or several parted by
    /// « + ».
    fn answered(&self, answer: &str) -> Option<Found> {
        let answer = answer.trim();
        let codes: Vec<String> = answer
            .split([' ', ',', ';', '+'])
            .filter(|one| !one.is_empty())
            .map(str::to_owned)
            .collect();
        if codes.len() > 1 && codes.iter().all(|code| self.is_commune(code)) {
            return Some(self.several(Vec::new(), codes));
        }
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

    /// Codes as answers. A group is its communes: one that this very import makes has no lasting id.
    fn choices(&self, codes: &[String]) -> Vec<Choice> {
        let answer = |code: &String| {
            if self.is_group(code) { self.inside(code).join("+") } else { code.clone() }
        };
        let choice =
            |code| Choice { answer: answer(code), label: self.name_of(code).unwrap_or_default() };
        codes.iter().map(choice).collect()
    }
}
