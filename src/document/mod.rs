//! A page as blocks: the content of one record, read by the screen, the shell and Markdown
//! alike. One file a page; knows the rules and the words, must not know where it is drawn.
//!
//! To add a page: a file with a function that takes a [`Context`] and the record; every reader draws
//! its blocks already.

mod binome;
pub mod computed;
mod context;
pub mod convention;
pub mod due;
pub mod fiche;
mod figure;
pub mod figures;
pub mod follow_up;
mod follow_ups;
mod html;
mod length;
mod lines;
mod map;
mod markdown;
pub mod means;
pub mod note;
pub mod person;
mod piece;
pub mod question;
pub mod reasons;
pub mod record;
mod redacted;
pub mod report;
mod sentence;
mod steps;
pub mod story;
mod table;
pub mod territory;
mod value;
pub mod visit;

use chrono::NaiveDate;

pub use self::{
    binome::line as binome_line,
    context::Context,
    figure::{Figure, bar},
    html::{book, html},
    length::Length,
    lines::{Ids, lines},
    map::{Map, Region},
    markdown::{escaped, markdown},
    piece::{Line, Piece},
    sentence::{Mark, Sentence, Tone},
    steps::steps,
    table::{Row, Table},
    value::Values,
};

/// The page of one record on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its title.
    pub title: String,
    /// The id of the record, to be typed again.
    pub id: String,
    /// The day it is true of.
    pub as_of: NaiveDate,
    /// How many sheets of paper it is promised to take; nothing where it takes what it needs.
    pub sheets: Option<u8>,
    /// Its blocks, in order.
    pub blocks: Vec<Block>,
}

/// One part of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A title above what follows.
    Heading(String),
    /// A label and its value; those that follow one another are aligned.
    Pair(&'static str, Sentence),
    /// A sentence.
    Text(Sentence),
    /// Sentences, one a line.
    List(Vec<Sentence>),
    /// Rows of cells.
    Table(Table),
    /// The line of stages.
    Steps(Vec<(Mark, Tone)>),
    /// A text as somebody wrote it.
    Note(String),
    /// A figure.
    Figure(Figure),
    /// Shares one after another, a line of a chart.
    Series(Vec<Figure>),
    /// Parts of a whole.
    Stack(Vec<Figure>),
    /// Territories by state.
    Map(Map),
    /// The command that gives again what stands above.
    Command(String),
}

impl Block {
    /// The figures it shows.
    #[must_use]
    pub fn figures(&self) -> &[Figure] {
        match self {
            Self::Figure(one) => std::slice::from_ref(one),
            Self::Series(all) | Self::Stack(all) => all,
            Self::Heading(_)
            | Self::Pair(..)
            | Self::Text(_)
            | Self::List(_)
            | Self::Table(_)
            | Self::Steps(_)
            | Self::Note(_)
            | Self::Map(_)
            | Self::Command(_) => &[],
        }
    }
}

impl Document {
    /// An empty page.
    #[must_use]
    pub const fn new(title: String, id: String, as_of: NaiveDate) -> Self {
        Self { title, id, as_of, sheets: None, blocks: Vec::new() }
    }

    /// Adds a title above what follows.
    pub fn heading(&mut self, title: impl Into<String>) {
        self.blocks.push(Block::Heading(title.into()));
    }

    /// Adds a label and its value, where there is one.
    pub fn pair(&mut self, label: &'static str, value: impl Into<Sentence>) {
        let value = value.into();
        if !value.text.is_empty() {
            self.blocks.push(Block::Pair(label, value));
        }
    }

    /// Adds a sentence.
    pub fn text(&mut self, sentence: impl Into<Sentence>) {
        self.blocks.push(Block::Text(sentence.into()));
    }

    /// Adds a text as somebody wrote it.
    pub fn note(&mut self, text: &str) {
        if !text.is_empty() {
            self.blocks.push(Block::Note(text.to_owned()));
        }
    }

    /// Adds sentences, where there are some.
    pub fn list(&mut self, sentences: Vec<Sentence>) {
        if !sentences.is_empty() {
            self.blocks.push(Block::List(sentences));
        }
    }

    /// Adds the command that gives again what stands above.
    pub fn command(&mut self, line: impl Into<String>) {
        self.blocks.push(Block::Command(line.into()));
    }

    /// Adds rows under a title, where there are some.
    pub fn table(&mut self, title: impl Into<String>, table: Table) {
        if !table.rows.is_empty() {
            self.heading(title);
            self.blocks.push(Block::Table(table));
        }
    }
}
