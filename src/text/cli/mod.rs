//! Sentences of the command line: help, usage errors, results.

pub mod erase;
pub mod export;
pub mod health;
pub mod help;
pub mod output;
pub mod reference;
pub mod share;
pub mod usage;

/// The sentences of the command line.
#[derive(Debug)]
pub struct CliText {
    /// Help of commands and options.
    pub help: help::HelpText,
    /// Usage errors.
    pub usage: usage::UsageText,
    /// Headings and results.
    pub output: output::OutputText,
    /// Looking at a base in full.
    pub health: health::HealthText,
    /// Trying a share from two machines.
    pub share: share::ShareText,
    /// Exports.
    pub export: export::ExportText,
    /// Erasing a person.
    pub erase: erase::EraseText,
    /// Taking the official reference of another year.
    pub reference: reference::ReferenceText,
}
