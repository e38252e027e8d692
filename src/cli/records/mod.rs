//! `binome add`, `set`, `archive`, `restore-record`, `merge`, `reorder`, and `list` and `show` of the kinds
//! without a page of their own: one command a kind, its options made from its description.
//!
//! Takes no decision of the field: what must hold is in `domain::record`.

mod from_note;
mod given;
mod list_order;
mod merged;
mod options;
mod settings;
mod shown;
mod typed;
mod written;

use clap::{ArgMatches, Command, FromArgMatches, Subcommand, error::ErrorKind};

use self::given::Given;
pub(super) use self::options::{About, about, named};
use super::{Failure, Session};

/// Declares a command that is followed by a kind of record.
macro_rules! verb {
    ($name:ident, $verb:expr, $run:path) => {
        #[derive(Debug)]
        pub(super) struct $name(Given);

        impl $name {
            pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
                $run(session, &self.0)
            }
        }

        impl FromArgMatches for $name {
            fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
                let wrong = || clap::Error::new(ErrorKind::MissingSubcommand);
                given::given($verb, matches).map(Self).ok_or_else(wrong)
            }

            fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
                *self = Self::from_arg_matches(matches)?;
                Ok(())
            }
        }

        impl Subcommand for $name {
            fn augment_subcommands(command: Command) -> Command {
                options::commands($verb, command)
            }

            fn augment_subcommands_for_update(command: Command) -> Command {
                Self::augment_subcommands(command)
            }

            fn has_subcommand(name: &str) -> bool {
                options::kinds($verb).any(|kind| options::word($verb, kind) == name)
            }
        }
    };
}

verb!(Add, options::Verb::Add, from_note::add);
verb!(Set, options::Verb::Set, written::set);
verb!(Archive, options::Verb::Archive, written::archive);
verb!(RestoreRecord, options::Verb::Restore, written::restore);
verb!(Merge, options::Verb::Merge, merged::merge);
verb!(Reorder, options::Verb::Reorder, list_order::reorder);
verb!(ListKind, options::Verb::List, shown::list);
verb!(ShowKind, options::Verb::Show, shown::show);
