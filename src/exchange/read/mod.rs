//! Readers: the official reference that ships with the program, that of another year, workbooks.
//!
//! Turns bytes into the domain's values; must not decide what to keep of them.

pub mod base;
pub mod contours;
pub mod edition;
pub mod reference;
pub mod workbook;
