//! Sentences of the command line, in English.

mod erase;
mod export;
mod health;
mod help;
mod output;
mod records;
mod reference;
mod share;
mod usage;

use super::super::cli::CliText;

pub(super) const CLI: CliText = CliText {
    help: help::HELP,
    usage: usage::USAGE,
    output: output::OUTPUT,
    health: health::HEALTH,
    share: share::SHARE,
    export: export::EXPORT,
    erase: erase::ERASE,
    reference: reference::REFERENCE,
};
