//! One binary for every test that looks at binome from outside: a faster build than one a file.

mod cli;
mod config;
mod desk;
mod docs;
mod journeys;
mod layers;
mod shell;
mod terminal;
