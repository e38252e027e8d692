//! The questions of an import in their order, and what became of those behind. Must not know how they are
//! drawn.

use std::{collections::BTreeMap, sync::Arc};

use crate::domain::import::{Imported, Question, Reason, Settled, Understood};

/// Questions that may be answered by nothing: the rest of the row is taken without the cell.
const MAY_BE_NOTHING: [Reason; 8] = [
    Reason::Date,
    Reason::Foreseen,
    Reason::Hour,
    Reason::DoneOn,
    Reason::ReadingDate,
    Reason::Value,
    Reason::Person,
    Reason::Present,
];

/// A line of answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    /// One that is offered, by its place.
    Offered(usize),
    /// One that is typed.
    Typed,
    /// Nothing of the cell is to be kept.
    Nothing,
    /// None, this time.
    Later,
}

/// What became of a question.
#[derive(Debug, Clone)]
pub(super) enum Became {
    /// It was answered; whether all alike were.
    Answered(String, bool),
    /// It was put off.
    PutOff,
}

/// The open questions, and the one that is asked.
#[derive(Debug)]
pub(super) struct Asked {
    pub(super) understood: Arc<Understood>,
    /// The row of each, and its place there.
    all: Vec<(usize, usize)>,
    /// Answers that were given and not understood, by question.
    refused: BTreeMap<usize, String>,
    at: usize,
    became: BTreeMap<usize, Became>,
}

impl Asked {
    /// Those that are open; nothing where none is. `answered` tells what was answered to one already.
    pub(super) fn new(
        understood: Arc<Understood>,
        put_off: &[Question],
        answered: impl Fn(&str, &Question) -> Option<String>,
    ) -> Option<Self> {
        let rows = understood.planned.rows.iter().enumerate();
        let open = |one: &Question| !put_off.iter().any(|other| is_same(one, other));
        let all: Vec<(usize, usize)> = rows
            .flat_map(|(row, (of, _))| {
                let asked = of.questions.iter().enumerate().filter(|(_, one)| open(one));
                asked.map(|(at, _)| (row, at)).collect::<Vec<_>>()
            })
            .collect();
        let given = |(row, at): &(usize, usize)| {
            let (row, _) = understood.planned.rows.get(*row)?;
            answered(&row.source, row.questions.get(*at)?)
        };
        let refused = all.iter().enumerate().filter_map(|(at, one)| Some((at, given(one)?)));
        let refused = refused.collect();
        (!all.is_empty()).then(|| Self { understood, all, refused, at: 0, became: BTreeMap::new() })
    }

    fn question(&self, at: usize) -> Option<(&Imported, &Question)> {
        let (row, question) = self.all.get(at)?;
        let (row, _) = self.understood.planned.rows.get(*row)?;
        Some((row, row.questions.get(*question)?))
    }

    /// The one that is asked, and its row.
    pub(super) fn here(&self) -> Option<(&Imported, &Question)> {
        self.question(self.at)
    }

    /// Which one it is, of how many.
    pub(super) fn place(&self) -> (usize, usize) {
        (self.at + 1, self.all.len())
    }

    /// The answer that was given to it, and not understood.
    pub(super) fn refused(&self) -> Option<&str> {
        self.refused.get(&self.at).map(String::as_str)
    }

    /// Those after it in which the same was read, and asked.
    pub(super) fn alike(&self) -> usize {
        let Some((_, here)) = self.here() else { return 0 };
        let rest = (self.at + 1..self.all.len()).filter_map(|at| self.question(at));
        rest.filter(|(_, one)| are_alike(here, one)).count()
    }

    /// The lines of its answers.
    pub(super) fn lines(&self) -> Vec<Line> {
        let Some((_, asked)) = self.here() else { return Vec::new() };
        let chosen = [Reason::AgainstBase, Reason::Names, Reason::BrokenLine];
        let chosen = chosen.contains(&asked.code);
        let offered = (0..asked.choices.len()).map(Line::Offered);
        let typed = (!chosen).then_some(Line::Typed);
        let nothing = MAY_BE_NOTHING.contains(&asked.code).then_some(Line::Nothing);
        offered.chain(typed).chain(nothing).chain([Line::Later]).collect()
    }

    /// Says what became of it, and goes to the next; tells whether there is one.
    pub(super) fn settle(&mut self, became: Became) -> bool {
        self.became.insert(self.at, became);
        let next = (self.at + 1..self.all.len()).find(|at| !self.is_answered_alike(*at));
        self.at = next.unwrap_or(self.at);
        next.is_some()
    }

    /// Whether an answer to one before was for all alike.
    fn is_answered_alike(&self, at: usize) -> bool {
        let Some((_, asked)) = self.question(at) else { return false };
        let before = self.became.range(..at);
        let mut to_all = before.filter(|(_, one)| matches!(one, Became::Answered(_, true)));
        to_all.any(|(other, _)| self.question(*other).is_some_and(|(_, one)| are_alike(one, asked)))
    }

    /// To the question before, whose answer is given again; tells whether there is one.
    pub(super) fn back(&mut self) -> bool {
        let before = self.became.pop_last().map(|(before, _)| before);
        self.at = before.unwrap_or(self.at);
        before.is_some()
    }

    /// The answers, and the questions that were put off.
    pub(super) fn answers(&self) -> (Vec<Settled>, Vec<Question>) {
        let (mut answers, mut put_off) = (Vec::new(), Vec::new());
        for (at, became) in &self.became {
            let Some((_, asked)) = self.question(*at) else { continue };
            match became {
                Became::PutOff => put_off.push(asked.clone()),
                Became::Answered(answer, alike) => answers.push(Settled {
                    source: if *alike { None } else { Some(asked.cell.clone()) },
                    read: Some(asked.read.clone()),
                    code: asked.code,
                    answer: answer.clone(),
                    row: None,
                    column: None,
                }),
            }
        }
        (answers, put_off)
    }
}

fn is_same(one: &Question, other: &Question) -> bool {
    one.cell == other.cell && are_alike(one, other)
}

fn are_alike(one: &Question, other: &Question) -> bool {
    one.code == other.code && one.read.trim() == other.read.trim()
}
