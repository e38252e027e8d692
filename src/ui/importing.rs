//! What the screen of an import asks of its thread, and what it hears of it. Values only.

use std::path::PathBuf;

use crate::domain::{
    folder::Folder,
    import::{Glimpse, Kept, Mapping, Understood},
};

/// Pairs what is heard with what was asked: what was given up is not heard.
pub type Turn = u64;

/// What is asked.
#[derive(Debug, Clone, PartialEq)]
pub enum Ask {
    /// List this folder, or open this workbook; the person's own documents where none is named.
    Go(Option<PathBuf>),
    /// Look at its sheets again, as they are said to be.
    Look(Box<Mapping>),
    /// Read its rows against the base.
    Understand(Box<Mapping>),
    /// Give up what is going on.
    Stop,
    /// The workbook is wanted no more.
    End,
}

/// What is heard.
#[derive(Debug)]
pub enum Heard {
    /// A folder.
    Folder(Folder),
    /// How far what was asked is.
    Reached(Reached),
    /// A workbook is open.
    Opened(Box<Book>),
    /// Its sheets as they are said to be.
    Looked(Vec<Glimpse>),
    /// Its rows, and the whole change they make; the last line of the journal that was read for it.
    Understood(Box<Understood>, i64),
    /// It was not done: why, in a sentence.
    Refused(String),
}

/// How far something is; of how much, where that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reached {
    /// So many bytes or rows are behind.
    pub done: u64,
    /// Of so many.
    pub of: Option<u64>,
}

/// A workbook that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Book {
    /// Where it is.
    pub path: PathBuf,
    /// The name of its file.
    pub name: String,
    /// Its sheets.
    pub sheets: Vec<Glimpse>,
    /// How one of the same shape was taken before.
    pub kept: Option<Kept>,
}
