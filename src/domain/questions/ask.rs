//! A question as it is asked: narrowed, for a sector or the whole Caf; and its text in a kept list.

use std::{collections::BTreeSet, fmt};

use super::{narrow::Narrow, question::Question};
use crate::domain::id::{PersonId, TerritoryCode};

/// What a question is narrowed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// What it is.
    pub narrow: Narrow,
    /// Its id or code.
    pub id: String,
}

/// A question as it is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// Which.
    pub question: Question,
    /// Narrowed to that alone.
    pub about: Option<About>,
    /// Changes count after this line of the journal.
    pub since: i64,
    /// Whose changes do not count.
    pub me: Option<PersonId>,
    /// Only what is of these territories; nothing for the whole Caf.
    pub within: Option<BTreeSet<TerritoryCode>>,
}

impl Ask {
    /// A question over the whole Caf.
    #[must_use]
    pub const fn whole(question: Question) -> Self {
        Self { question, about: None, since: 0, me: None, within: None }
    }

    /// The id it is narrowed to, where it is one of that nature.
    #[must_use]
    pub fn about(&self, narrow: Narrow) -> Option<&str> {
        let about = self.about.as_ref().filter(|about| about.narrow == narrow);
        about.map(|about| about.id.as_str())
    }

    /// Whether territories lie where it is asked.
    #[must_use]
    pub(super) fn reaches<'a>(
        &self,
        territories: impl IntoIterator<Item = &'a TerritoryCode, IntoIter: Clone>,
    ) -> bool {
        let territories = territories.into_iter();
        let about = self.about(Narrow::Territory);
        let among = |within: &BTreeSet<TerritoryCode>| {
            territories.clone().any(|code| within.contains(code))
        };
        let reached =
            about.is_none_or(|about| territories.clone().any(|code| code.as_str() == about));
        reached && self.within.as_ref().is_none_or(among)
    }
}

/// A narrowed question that is kept under a name: what it is narrowed to, and the words of its filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Narrowed {
    /// Which question.
    pub question: Question,
    /// Narrowed to that alone.
    pub about: Option<About>,
    /// The words its rows hold; none where empty.
    pub words: String,
}

impl Narrowed {
    /// A question that nothing narrows.
    #[must_use]
    pub const fn whole(question: Question) -> Self {
        Self { question, about: None, words: String::new() }
    }

    /// What a kept list says; nothing where it is no question, or one narrowed as it may not be.
    #[must_use]
    pub fn read(query: &str) -> Option<Self> {
        let rest = query.strip_prefix("ask ")?;
        let (rest, words) = match rest.split_once(" words=") {
            Some((rest, words)) => (rest, words),
            None => (rest, ""),
        };
        let (name, about) = match rest.split_once(" about=") {
            Some((name, about)) => (name, Some(about)),
            None => (rest, None),
        };
        let question = Question::from_code(name)?;
        let about = match about {
            None => None,
            Some(about) => {
                let (narrow, id) = about.split_once(':')?;
                Some(About { narrow: Narrow::from_code(narrow)?, id: id.to_owned() })
            }
        };
        let may = |about: &About| question.narrowed_by().contains(&about.narrow);
        about.as_ref().is_none_or(may).then(|| Self {
            question,
            about: about.clone(),
            words: words.to_owned(),
        })
    }
}

/// As it is kept: `ask communes_without_ctg about=territory:200040350 words=bourg`.
impl fmt::Display for Narrowed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ask {}", self.question.as_str())?;
        if let Some(About { narrow, id }) = &self.about {
            write!(f, " about={}:{id}", narrow.as_str())?;
        }
        if !self.words.is_empty() {
            write!(f, " words={}", self.words)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_no_question_or_may_not_be_narrowed_so_is_nothing() {
        for query in [
            "",
            "ask",
            "ask 9",
            "ask nothing",
            "ask coverage about=theme:logement",
            "ask coverage about=200",
            "ask yearly_report about=territory:1",
        ] {
            assert_eq!(Narrowed::read(query), None, "{query}");
        }
        let kept = Narrowed::read("ask late_actions about=territory:2 words=a words=b").unwrap();
        assert_eq!(kept.words, "a words=b");
    }

    proptest! {
        #[test]
        fn what_is_kept_is_read_again(
            at in 0..Question::ALL.len(),
            narrow in 0usize..4,
            id in "[a-z0-9-]{1,12}",
            words in "([a-zé’]{1,8}( [a-zé’]{1,8}){0,2})?",
        ) {
            let question = Question::ALL[at];
            let about = question.narrowed_by().get(narrow).map(|narrow| About { narrow: *narrow, id });
            let kept = Narrowed { question, about, words };
            prop_assert_eq!(Narrowed::read(&kept.to_string()), Some(kept));
        }
    }
}
