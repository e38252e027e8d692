//! What clap found wrong with a command, in one sentence of ours and a hint.

use clap::{
    Command,
    error::{ContextKind, ContextValue, ErrorKind},
};

use super::{Failure, output};
use crate::text::{Text, cli::usage::UsageText};

/// Prints the help or the version that was asked for, or says what is wrong.
pub(super) fn answer(error: &clap::Error, all: &Command, text: &Text) -> Result<(), Failure> {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => output::print(&error.to_string()),
        _ => {
            let usage = &text.cli.usage;
            Err(Failure::usage(sentence(error, all, usage)).hint((usage.hint)(&typed(error))))
        }
    }
}

fn sentence(error: &clap::Error, all: &Command, usage: &UsageText) -> String {
    let Said { option, value, near, valid } = &Said::of(error);
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
            let typed = typed(error);
            (usage.wants_command)(&typed, &under(all, &typed))
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

/// What the error speaks of, empty where it does not.
struct Said {
    option: String,
    value: String,
    near: Option<String>,
    valid: Vec<String>,
}

impl Said {
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

/// The command the error is about, as it is typed: the words that begin clap's usage line.
fn typed(error: &clap::Error) -> String {
    let usage = match error.get(ContextKind::Usage) {
        Some(ContextValue::StyledStr(usage)) => usage.to_string(),
        _ => String::new(),
    };
    let words = usage.split_whitespace().skip_while(|word| *word != "binome");
    let path: Vec<&str> =
        words.take_while(|word| word.starts_with(|c: char| c.is_ascii_lowercase())).collect();
    if path.is_empty() { "binome".into() } else { path.join(" ") }
}

/// The names of the commands under one, without their other names.
fn under(all: &Command, path: &str) -> Vec<String> {
    let found = path
        .split(' ')
        .skip(1)
        .try_fold(all, |command, name| command.find_subcommand(name))
        .unwrap_or(all);
    found.get_subcommands().map(|command| command.get_name().to_owned()).collect()
}
