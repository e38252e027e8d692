//! Questions as they are handed to the file's thread, with the facts they are asked of, and what it answers.

use std::{collections::BTreeSet, sync::Arc};

use super::{
    ask::{About, Ask, Narrowed},
    narrow::Narrow,
    question::Question,
};
use crate::domain::{
    facts::{Facts, SameFacts},
    id::{PersonId, TerritoryCode},
    news::SinceVisit,
    rows::Row,
};

/// A question, and what it is asked of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asking {
    /// The question.
    pub ask: Ask,
    /// The facts of the day.
    pub facts: SameFacts,
    /// Changes known already; nothing where they are to be read.
    pub since: Option<SinceVisit>,
}

impl Asking {
    /// The story of a territory.
    #[must_use]
    pub fn story(facts: Arc<Facts>, territory: &TerritoryCode) -> Self {
        let about = About { narrow: Narrow::Territory, id: territory.to_string() };
        let ask = Ask { about: Some(about), ..Ask::whole(Question::Story) };
        Self { ask, facts: SameFacts(facts), since: None }
    }
}

/// Every question, asked for its count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counting {
    /// The facts of the day.
    pub facts: SameFacts,
    /// Changes known already; nothing where they are to be read.
    pub since: Option<SinceVisit>,
    /// Changes count after this line of the journal, where they are read.
    pub after: i64,
    /// Whose changes do not count, and whose lists are read beside those for all.
    pub me: Option<PersonId>,
    /// Only what is of these territories; nothing for the whole Caf.
    pub within: Option<BTreeSet<TerritoryCode>>,
    /// The territory of a question that wants one.
    pub territory: Option<TerritoryCode>,
}

/// How many rows each question has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// What was asked.
    pub of: Counting,
    /// Rows of each question, in their order; nothing of one that has no rows to count.
    pub counts: Vec<Option<usize>>,
    /// Lists that are kept for all or by me, with their rows; nothing of one whose words narrow it.
    pub kept: Vec<(Row, Option<usize>)>,
}

impl Counting {
    /// A question as it is counted here, narrowed where it is; one that wants a territory has the one at hand.
    #[must_use]
    pub fn ask(&self, narrowed: &Narrowed) -> Ask {
        let question = narrowed.question;
        let at_hand = self.territory.as_ref().filter(|_| question.wants_territory());
        let at_hand = at_hand.map(|code| About { narrow: Narrow::Territory, id: code.to_string() });
        // Who asks of one territory is answered wherever it lies.
        let within = if question.wants_territory() { None } else { self.within.clone() };
        Ask {
            question,
            about: narrowed.about.clone().or(at_hand),
            since: self.after,
            me: self.me.clone(),
            within,
        }
    }

    /// The same of one question alone, for its rows.
    #[must_use]
    pub fn asking(&self, narrowed: &Narrowed) -> Asking {
        let (facts, since) = (self.facts.clone(), self.since.clone());
        Asking { ask: self.ask(narrowed), facts, since }
    }

    /// Whether a question has rows to count.
    #[must_use]
    pub fn counts(&self, question: Question) -> bool {
        question != Question::YearlyReport
            && (!question.wants_territory() || self.territory.is_some())
    }
}
