//! One binary for every test that looks at binome from outside: a faster build than one a file.

#![expect(clippy::wildcard_enum_match_arm, reason = "a test looks at what it is about")]

#[cfg(test)]
mod activities;
#[cfg(test)]
mod alerts;
#[cfg(test)]
mod as_known;
#[cfg(test)]
mod attacker;
#[cfg(test)]
mod base;
#[cfg(test)]
mod busy;
#[cfg(test)]
mod care;
#[cfg(test)]
mod cases;
#[cfg(test)]
mod circles;
#[cfg(test)]
mod cli;
#[cfg(test)]
mod config;
#[cfg(test)]
mod conflicts;
#[cfg(test)]
mod copies;
#[cfg(test)]
mod crash;
#[cfg(test)]
mod crowd;
#[cfg(test)]
mod damage;
#[cfg(test)]
mod days;
#[cfg(test)]
mod demo_cases;
#[cfg(test)]
mod desk;
#[cfg(test)]
mod docs;
#[cfg(test)]
mod drafts;
#[cfg(test)]
mod erase;
#[cfg(test)]
mod everywhere;
#[cfg(test)]
mod exports;
#[cfg(test)]
mod faults;
#[cfg(test)]
mod figures;
#[cfg(test)]
mod first_screens;
#[cfg(test)]
mod handed;
#[cfg(test)]
mod hang_up;
#[cfg(test)]
mod hearing;
#[cfg(test)]
mod hidden;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod import_screen;
#[cfg(test)]
mod imports;
#[cfg(test)]
mod journeys;
#[cfg(test)]
mod keys;
#[cfg(test)]
mod killed;
#[cfg(test)]
mod layers;
#[cfg(test)]
mod life;
#[cfg(test)]
mod life_cli;
#[cfg(test)]
mod life_keys;
#[cfg(test)]
mod life_plan;
#[cfg(test)]
mod life_told;
#[cfg(test)]
mod log;
#[cfg(test)]
mod long;
#[cfg(test)]
mod many_notes;
#[cfg(test)]
mod maps;
#[cfg(test)]
mod marks;
#[cfg(test)]
mod means;
#[cfg(test)]
mod merging;
#[cfg(test)]
mod pages;
#[cfg(test)]
mod paper;
#[cfg(test)]
mod past;
#[cfg(test)]
mod people;
#[cfg(test)]
mod pictures;
#[cfg(test)]
mod place;
#[cfg(test)]
mod plans;
#[cfg(test)]
mod questions;
#[cfg(test)]
mod reach;
#[cfg(test)]
mod reference;
#[cfg(test)]
mod roles;
#[cfg(test)]
mod rows;
#[cfg(test)]
mod screens;
#[cfg(test)]
mod seeing;
#[cfg(test)]
mod several;
#[cfg(test)]
mod shell;
#[cfg(test)]
mod sshfs;
#[cfg(test)]
mod store;
#[cfg(test)]
mod suspended;
#[cfg(test)]
mod terminal;
#[cfg(test)]
mod third_party;
#[cfg(test)]
mod thresholds;
#[cfg(test)]
mod trouble;
#[cfg(test)]
mod turns;
#[cfg(test)]
mod two_screens;
#[cfg(test)]
mod typed;
#[cfg(test)]
mod views;
#[cfg(test)]
mod visits;
#[cfg(test)]
mod welcome;
#[cfg(test)]
mod written_pages;
