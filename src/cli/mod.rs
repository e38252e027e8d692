//! The command line: one file a subcommand, each a few lines over the store and the exchange.
//!
//! Results go to the standard output, messages to the standard error; 0 is done, 1 refused or
//! problems found, 2 wrong usage, 3 something is late. Takes no decision of the field.

mod agenda;
mod ask;
mod backup;
mod bring_back;
mod check;
mod commands;
mod completions;
mod convention;
mod counted;
mod demo;
mod destination;
mod erase;
mod export;
mod failure;
mod forgotten;
mod help;
mod help_values;
mod import;
mod init;
mod input;
mod journal;
mod known;
mod list;
mod man;
mod moving;
mod names;
mod note;
mod output;
mod page;
mod records;
mod redaction;
mod reference;
mod report;
mod restore;
mod schedule;
mod screen;
mod session;
mod show;
mod stats;
mod table;
mod take_away;
mod usage_error;
mod writing;

use std::ffi::{OsStr, OsString};

use clap::{Args as _, CommandFactory, FromArgMatches, Parser, Subcommand, error::ErrorKind};

pub use self::failure::Failure;
use self::session::Session;
use crate::{
    config::{self, Given},
    store,
    text::Text,
};

type BaseCommand = commands::BaseCommand;
type Command = commands::Command;
type Everyday = commands::Everyday;
type Global = commands::Global;
type RecordCommand = commands::RecordCommand;

// No doc comments on what clap reads: it would take them for help, in one language.
#[derive(Debug, Parser)]
#[command(name = "binome", version, disable_help_flag = true, disable_version_flag = true)]
struct Cli {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    command: Option<Command>,
}

/// Does what the arguments ask, the program's name first.
///
/// # Errors
/// A refusal or a usage error, with its exit code.
pub fn run(args: impl IntoIterator<Item = OsString>) -> Result<(), Failure> {
    let args: Vec<OsString> = args.into_iter().collect();
    let environment = Given::environment(|name| std::env::var_os(name));
    let locale = sys_locale::get_locale();
    // Help and errors must speak before anything is parsed, or where parsing fails.
    let early = session::scanned(&args).over(environment.clone());
    let loaded = config::load(early.config.as_deref());
    let known = loaded.as_ref().ok().map(|(_, config)| config);
    let lang = config::language(&early, known, locale.as_deref());
    let settle = |flags: Given| {
        let today = if flags.today.is_some() { "--today" } else { "BINOME_TODAY" };
        let settings = loaded
            .and_then(|loaded| config::settle(flags.over(environment), loaded, locale.as_deref()))
            .and_then(|settings| {
                config::begin_log(settings.log, &store::clock::local_now().date_naive().to_string())
                    .map(|()| settings)
            })
            .map_err(|problem| Failure::usage(problem.sentence(lang)))?;
        Session::begin(settings, today)
    };
    obey(&args, settle, lang.text()).map_err(|failure| failure.or_say(lang.text().cli.usage.output))
}

fn obey(
    args: &[OsString],
    settle: impl FnOnce(Given) -> Result<Session, Failure>,
    text: &Text,
) -> Result<(), Failure> {
    let written = match first_word(args) {
        Err(version) => return output::print(&version),
        Ok(word) => needed(word.as_deref(), args),
    };
    let Cli { global, command } = if let Some(cli) = written {
        cli
    } else {
        // Only help and errors speak: what is written right need not wait for every sentence.
        let mut spoken = help::for_people(Cli::command(), text);
        let parsed = spoken.try_get_matches_from_mut(args);
        match parsed.and_then(|matches| Cli::from_arg_matches(&matches)) {
            Ok(cli) => cli,
            Err(error) => return usage_error::answer(&error, &spoken, args, text),
        }
    };
    let (accept, replacing) = (global.accept, global.replacing);
    let session = || settle(global.given()).map(|session| Session { accept, replacing, ..session });
    match command {
        None => screen::run_usual(&session()?),
        Some(Command::Everyday(Everyday::Demo(asked))) => asked.run(&session()?),
        Some(Command::Everyday(Everyday::Init(asked))) => asked.run(&session()?),
        Some(Command::Everyday(Everyday::List(asked))) => asked.run(&session()?),
        Some(Command::Everyday(Everyday::Show(asked))) => asked.run(&session()?),
        Some(Command::Everyday(Everyday::Ask(asked))) => asked.run(&session()?),
        Some(Command::Everyday(Everyday::Agenda(asked))) => asked.run(&session()?),
        Some(Command::Everyday(Everyday::Note(asked))) => asked.run(&session()?),
        Some(Command::Record(RecordCommand::Add(asked))) => asked.run(&session()?),
        Some(Command::Record(RecordCommand::Set(asked))) => asked.run(&session()?),
        Some(Command::Record(RecordCommand::Archive(asked))) => asked.run(&session()?),
        Some(Command::Record(RecordCommand::RestoreRecord(asked))) => asked.run(&session()?),
        Some(Command::Record(RecordCommand::Merge(asked))) => asked.run(&session()?),
        Some(Command::Record(RecordCommand::Reorder(asked))) => asked.run(&session()?),
        Some(Command::Record(RecordCommand::Convention(asked))) => asked.run(&session()?),
        Some(Command::Record(RecordCommand::Schedule(asked))) => asked.run(&session()?),
        Some(Command::Record(RecordCommand::Export(asked))) => asked.run(&session()?),
        Some(Command::Base(BaseCommand::Stats(asked))) => asked.run(&session()?),
        Some(Command::Base(BaseCommand::Report(asked))) => asked.run(&session()?),
        Some(Command::Base(BaseCommand::Check(asked))) => asked.run(&session()?),
        Some(Command::Base(BaseCommand::Journal(asked))) => asked.run(&session()?),
        Some(Command::Base(BaseCommand::Backup(asked))) => asked.run(&session()?),
        Some(Command::Base(BaseCommand::Restore(asked))) => asked.run(&session()?),
        Some(Command::Base(BaseCommand::TakeAway(asked))) => asked.run(&session()?),
        Some(Command::Base(BaseCommand::Import(asked))) => asked.run(&session()?),
        Some(Command::Base(BaseCommand::BringBack(asked))) => asked.run(&session()?),
        Some(Command::Base(BaseCommand::Erase(asked))) => asked.run(&session()?),
        Some(Command::Base(BaseCommand::Reference(asked))) => asked.run(&session()?),
        Some(Command::Base(BaseCommand::Completions(asked))) => asked.run(Cli::command(), text),
        Some(Command::Base(BaseCommand::Man)) => man::run(Cli::command(), text),
    }
}

/// The first word that is no option; the version instead, where that is asked. Making every command known
/// takes longer than reading one, and the first picture waits.
fn first_word(args: &[OsString]) -> Result<Option<OsString>, String> {
    let options = Global::augment_args(bare()).allow_external_subcommands(true);
    match options.try_get_matches_from(args) {
        Ok(matches) => Ok(matches.subcommand_name().map(OsString::from)),
        Err(error) if error.kind() == ErrorKind::DisplayVersion => Err(error.to_string()),
        // Reported once all is known.
        Err(_) => Ok(None),
    }
}

/// What is asked, read with the commands that its first word needs alone; nothing where it is not written
/// right.
fn needed(word: Option<&OsStr>, args: &[OsString]) -> Option<Cli> {
    let options = Global::augment_args(bare());
    let Some(word) = word else {
        let global = Global::from_arg_matches(&options.try_get_matches_from(args).ok()?).ok()?;
        return Some(Cli { global, command: None });
    };
    let command = match word.to_str() {
        Some(word) if Everyday::has_subcommand(word) => Everyday::augment_subcommands(options),
        Some(word) if RecordCommand::has_subcommand(word) => {
            RecordCommand::augment_subcommands(options)
        }
        Some(word) if BaseCommand::has_subcommand(word) => {
            BaseCommand::augment_subcommands(options)
        }
        // A subcommand has other names too.
        _ => Command::augment_subcommands(options),
    };
    Cli::from_arg_matches(&command.try_get_matches_from(args).ok()?).ok()
}

/// The program, with no option yet.
fn bare() -> clap::Command {
    clap::Command::new("binome")
        .version(env!("CARGO_PKG_VERSION"))
        .disable_help_flag(true)
        .disable_version_flag(true)
}

#[cfg(test)]
mod tests;
