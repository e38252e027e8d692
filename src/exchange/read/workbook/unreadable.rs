//! Why a file is not let in.
//!
//! Holds what a sentence needs; must not hold the sentence.

use std::{io, time::Duration};

use super::Format;

/// Why a file is not let in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// There is no such file.
    Missing,
    /// It is a folder.
    Folder,
    /// It is neither a file nor a folder: a pipe, a device.
    NotAFile,
    /// The system refuses it: a right, a lock, a lost share.
    Refused(io::ErrorKind),
    /// There is nothing in it.
    Empty,
    /// It is bigger than this many bytes.
    Big(u64),
    /// What it unpacks to is bigger than this many bytes.
    Swollen(u64),
    /// A sheet has more rows than this.
    Long {
        /// Its name; none in a delimited text.
        sheet: Option<String>,
        /// The most rows.
        limit: usize,
    },
    /// A row has something beyond this many columns.
    Wide {
        /// The name of its sheet; none in a delimited text.
        sheet: Option<String>,
        /// Which row.
        row: usize,
        /// The most columns.
        limit: usize,
    },
    /// Its cells hold more than this many bytes together.
    Full(usize),
    /// Reading it takes longer than this.
    Slow(Duration),
    /// Somebody writes it meanwhile.
    Changing,
    /// Somebody stopped the reading.
    Stopped,
    /// A password protects it.
    Protected,
    /// It is of this other format.
    Other(Format),
    /// It says that it is of this format, and is cut short or damaged.
    Broken(Format),
}

impl From<&io::Error> for Unreadable {
    fn from(error: &io::Error) -> Self {
        let kind = error.kind();
        if kind == io::ErrorKind::NotFound {
            Self::Missing
        } else if kind == io::ErrorKind::IsADirectory {
            Self::Folder
        } else {
            Self::Refused(kind)
        }
    }
}
