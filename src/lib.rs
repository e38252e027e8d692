//! binome: the shared follow-up book of a Caf's binômes.

pub mod demo;
pub mod domain;
pub mod exchange;
pub mod store;
pub mod text;
