//! A workbook read against a base, for the command line and the screen alike: the file, its sheets, what is
//! understood of their rows, the change it makes, and the mapping kept for the next month.
//!
//! Must not know who asks nor how it is shown. Nothing here writes: the change is applied by who asks.
//!
//! 1. [`open()`]: the file becomes a workbook, without what is private in official files.
//! 2. [`glimpses`]: its sheets, their first rows, what they seem to hold.
//! 3. [`kept()`]: the mapping of an earlier import of the same shape; [`Mapping::over`] puts it under another.
//! 4. [`Reading::understood`]: every row with what it would change, counted to who watches.
//! 5. [`Reading::change`]: all of it as one change, the mapping kept with it.
//!
//! [`Mapping::over`]: crate::domain::import::Mapping::over

mod answered;
mod authors;
mod held;
mod keeping;
mod kept;
mod known;
mod open;
mod reading;
mod unread;
mod why;

pub use self::{
    held::Held,
    kept::kept,
    open::open,
    reading::Reading,
    unread::Unread,
    why::{not_understood, unreadable},
};
pub use crate::exchange::import::glimpses;
