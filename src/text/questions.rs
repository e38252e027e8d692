//! The words of the questions: each as a board member asks it, its rule, what it measures.

use crate::domain::{
    alerts::Thresholds,
    questions::{Measure, Narrow, Question, Word},
};

/// The words of the questions.
#[derive(Debug)]
pub struct QuestionsText {
    /// A question, as people ask it.
    pub title: fn(Question) -> &'static str,
    /// What its rows are, in a sentence.
    pub rule: fn(Question, &Thresholds) -> String,
    /// What is measured, as the heading of a column.
    pub measure: fn(Measure) -> &'static str,
    /// A word of an answer.
    pub word: fn(Word) -> &'static str,
    /// What a question may be narrowed by.
    pub narrow: fn(Narrow) -> &'static str,
    /// The yearly report is told elsewhere.
    pub yearly_report: &'static str,
    /// What is written where a row is of the whole Caf.
    pub everywhere: &'static str,
    /// Title of the view: the whole Caf, and the key that shows mine.
    pub title_all: fn(Option<&str>) -> String,
    /// Title of the view: mine, and the key that shows all.
    pub title_mine: fn(&str) -> String,
    /// Title of the kept lists.
    pub kept: &'static str,
    /// Title of the questions below them.
    pub ready_made: &'static str,
    /// The key that tells a rule, in a word.
    pub rule_word: &'static str,
    /// Title of a list: the question, how many rows, what it is narrowed to.
    pub list: fn(&str, usize, Option<&str>) -> String,
    /// No row answers.
    pub nothing: &'static str,
    /// A kept list that is no question any more.
    pub unread: &'static str,
    /// Nothing is chosen that could be narrowed, for want of choices.
    pub not_narrowed: &'static str,
    /// A list to keep names the person it is of: me.
    pub choose_kept: &'static str,
    /// The command line.
    pub cli: AskText,
}

/// Headings and problems of `binome ask`.
#[derive(Debug)]
pub struct AskText {
    /// Heading of the numbers.
    pub number: &'static str,
    /// Heading of the names.
    pub name: &'static str,
    /// Heading of the questions.
    pub question: &'static str,
    /// Heading of the counts.
    pub count: &'static str,
    /// Heading of what names a row.
    pub what: &'static str,
    /// That question has nothing to narrow it.
    pub not_narrowed: fn(&str) -> String,
    /// That question wants a territory.
    pub wants_territory: &'static str,
    /// Only changes have a line of the journal to begin from.
    pub since_alone: &'static str,
}
