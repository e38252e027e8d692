//! Usage errors of clap, in one sentence of ours and a hint.

use std::ffi::OsString;

use clap::{
    Arg, Command,
    error::{ContextKind, ContextValue, ErrorKind},
};

use super::{Failure, output};
use crate::{
    domain::{field::RecordKind, record::REFERENCE},
    text::{Text, cli::usage::UsageText},
};

/// Prints the help or the version that was asked for, or says what is wrong.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the system knows more errors than are distinguished"
)]
pub(super) fn answer(
    error: &clap::Error,
    command: &Command,
    args: &[OsString],
    text: &Text,
) -> Result<(), Failure> {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => output::print(&error.to_string()),
        _ => {
            let (usage, command) = (&text.cli.usage, typed(command, args));
            let message = if writes_the_reference(error, command) {
                text.cli.reference.not_by_hand.to_owned()
            } else {
                sentence(error, command, usage)
            };
            Err(Failure::usage(message).hint((usage.hint)(path(command))))
        }
    }
}

/// Whether somebody would write a record of the reference, as they write others.
fn writes_the_reference(error: &clap::Error, command: &Command) -> bool {
    let verb = matches!(command.get_name(), "add" | "set" | "archive" | "restore-record");
    let named = RecordKind::from_code(&Parts::of(error).value);
    verb && error.kind() == ErrorKind::InvalidSubcommand
        && named.is_some_and(|kind| REFERENCE.contains(&kind))
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the system knows more errors than are distinguished"
)]
fn sentence(error: &clap::Error, command: &Command, usage: &UsageText) -> String {
    let Parts { option, value, near, valid } = &Parts::of(error);
    match error.kind() {
        ErrorKind::UnknownArgument if option.starts_with('-') => {
            (usage.unknown_option)(option, near.as_deref())
        }
        ErrorKind::UnknownArgument | ErrorKind::TooManyValues => {
            let word = if option.starts_with('-') { value } else { option };
            (usage.one_too_many)(word)
        }
        ErrorKind::InvalidSubcommand => (usage.unknown_command)(value, near.as_deref()),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let under = command.get_subcommands().map(|sub| sub.get_name().to_owned());
            (usage.wants_command)(path(command), &under.collect::<Vec<_>>())
        }
        ErrorKind::InvalidValue if value.is_empty() => (usage.wants_value)(option),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            (usage.bad_value)(option, value, valid)
        }
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues | ErrorKind::NoEquals => {
            (usage.wants_value)(option)
        }
        ErrorKind::MissingRequiredArgument => {
            (usage.missing)(&strings(error, ContextKind::InvalidArg))
        }
        ErrorKind::ArgumentConflict => match first(error, ContextKind::PriorArg) {
            Some(other) if other != *option => (usage.conflict)(option, &other),
            _ => (usage.twice)(option),
        },
        ErrorKind::InvalidUtf8 => usage.not_text.into(),
        _ => usage.other.into(),
    }
}

/// The parts of an error, empty where absent.
struct Parts {
    option: String,
    value: String,
    near: Option<String>,
    valid: Vec<String>,
}

impl Parts {
    fn of(error: &clap::Error) -> Self {
        let first = |kind| first(error, kind);
        // Of several near commands clap gives the nearest last.
        let command = || strings(error, ContextKind::SuggestedSubcommand).pop();
        Self {
            option: first(ContextKind::InvalidArg).unwrap_or_default(),
            value: first(ContextKind::InvalidValue)
                .or_else(|| first(ContextKind::InvalidSubcommand))
                .unwrap_or_default(),
            near: first(ContextKind::SuggestedArg).or_else(command),
            valid: strings(error, ContextKind::ValidValue),
        }
    }
}

fn strings(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(one)) => vec![one.clone()],
        Some(ContextValue::Strings(many)) => many.clone(),
        _ => Vec::new(),
    }
}

fn first(error: &clap::Error, kind: ContextKind) -> Option<String> {
    strings(error, kind).into_iter().next()
}

/// The command that was typed, as far as it is one.
fn typed<'a>(all: &'a Command, args: &[OsString]) -> &'a Command {
    let mut command = all;
    let mut words = args.iter().skip(1).filter_map(|arg| arg.to_str());
    while let Some(word) = words.next() {
        if word.starts_with('-') {
            let taking = |arg: &&Arg| arg.get_long() == word.strip_prefix("--");
            let option = command.get_arguments().chain(all.get_arguments()).find(taking);
            if option.is_some_and(|option| option.get_action().takes_values()) {
                words.next();
            }
        } else if let Some(sub) = command.find_subcommand(word) {
            command = sub;
        } else {
            break;
        }
    }
    command
}

fn path(command: &Command) -> &str {
    command.get_bin_name().unwrap_or_else(|| command.get_name())
}
