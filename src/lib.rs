//! binome: the shared follow-up book of a Caf's binômes.

pub mod app;
pub mod cli;
pub mod config;
pub mod demo;
pub mod domain;
pub mod exchange;
pub mod keys;
pub mod store;
pub mod text;
pub mod ui;
