//! The commands of the command line, as they are written.

use clap::{ArgAction, Subcommand};

use super::{
    agenda, ask, backup, bring_back, check, completions, convention, demo, erase, export, import,
    init, journal, known::Reading, list, note, records, reference, report, restore, schedule, show,
    stats, take_away,
};
use crate::config::Given;

#[derive(Debug, clap::Args)]
pub(super) struct Global {
    #[arg(long, global = true)]
    pub(super) db: Option<std::path::PathBuf>,
    #[arg(long = "as", id = "as", global = true)]
    pub(super) me: Option<String>,
    #[arg(long, global = true, allow_hyphen_values = true)]
    pub(super) today: Option<String>,
    #[arg(long, global = true, value_parser = ["fr", "en"])]
    pub(super) lang: Option<String>,
    #[arg(long, global = true)]
    pub(super) config: Option<std::path::PathBuf>,
    #[arg(long, global = true, value_parser = ["off", "error", "warn", "info", "debug", "trace"])]
    pub(super) log: Option<String>,
    #[arg(long, global = true)]
    pub(super) accept: bool,
    #[arg(long, alias = "en-remplacement", global = true)]
    pub(super) replacing: bool,
    #[arg(short = 'h', long, global = true, action = ArgAction::Help)]
    pub(super) help: Option<bool>,
    #[arg(short = 'V', long, action = ArgAction::Version)]
    pub(super) version: Option<bool>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    #[command(flatten)]
    Everyday(Everyday),
    #[command(flatten)]
    Record(RecordCommand),
    #[command(flatten)]
    Base(BaseCommand),
}

/// The most used commands.
#[derive(Debug, Subcommand)]
pub(super) enum Everyday {
    #[command(visible_alias = "demonstration")]
    Demo(demo::Demo),
    #[command(visible_alias = "creer", alias = "créer")]
    Init(init::Init),
    #[command(visible_alias = "lister")]
    List(Reading<list::List>),
    #[command(visible_alias = "montrer")]
    Show(Reading<show::Show>),
    #[command(visible_alias = "demander")]
    Ask(ask::Ask),
    #[command(visible_alias = "echeances", alias = "échéances")]
    Agenda(agenda::Agenda),
    #[command(subcommand)]
    Note(note::Note),
}

/// The verbs of records, an option a field.
#[derive(Debug, Subcommand)]
pub(super) enum RecordCommand {
    #[command(subcommand, visible_alias = "ajouter")]
    Add(records::Add),
    #[command(subcommand, visible_alias = "modifier")]
    Set(records::Set),
    #[command(subcommand, visible_alias = "archiver")]
    Archive(records::Archive),
    #[command(subcommand, visible_alias = "reprendre")]
    RestoreRecord(records::RestoreRecord),
    #[command(subcommand, visible_alias = "fusionner")]
    Merge(records::Merge),
    #[command(subcommand, visible_alias = "ranger")]
    Reorder(records::Reorder),
    #[command(subcommand)]
    Convention(convention::ConventionCommand),
    #[command(visible_alias = "echeancier", alias = "échéancier")]
    Schedule(schedule::Schedule),
    #[command(visible_alias = "exporter")]
    Export(export::Export),
}

/// Figures, the file and its copies, the program.
#[derive(Debug, Subcommand)]
pub(super) enum BaseCommand {
    #[command(visible_alias = "chiffres")]
    Stats(stats::Stats),
    #[command(subcommand, visible_alias = "rapport")]
    Report(report::Report),
    #[command(visible_alias = "verifier", alias = "vérifier")]
    Check(check::Check),
    #[command(subcommand)]
    Journal(journal::Journal),
    #[command(visible_alias = "sauvegarder")]
    Backup(backup::Backup),
    #[command(visible_alias = "restaurer")]
    Restore(restore::Restore),
    #[command(visible_alias = "emporter")]
    TakeAway(take_away::TakeAway),
    #[command(visible_alias = "importer")]
    Import(import::Import),
    #[command(visible_alias = "rapporter")]
    BringBack(bring_back::BringBack),
    #[command(subcommand, visible_alias = "effacer")]
    Erase(erase::Erase),
    #[command(subcommand, alias = "référence")]
    Reference(reference::Reference),
    #[command(alias = "complétions")]
    Completions(completions::Completions),
    #[command(visible_alias = "manuel")]
    Man,
}

impl Global {
    pub(super) fn given(self) -> Given {
        let Self { db, me, today, lang, config, log, .. } = self;
        Given { config, db, me, lang, today, log }
    }
}
