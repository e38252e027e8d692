//! What was typed after a verb, for one kind of record.

use clap::ArgMatches;

use super::options::{Verb, id, kinds, word};
use crate::domain::record::{Holds, Kind, Spec};

/// What is written on the output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// For people.
    Words,
    /// For programs.
    Json,
    /// For a workbook.
    Csv,
}

/// The arguments of a command.
#[derive(Debug)]
pub(super) struct Given {
    pub(super) kind: &'static Kind,
    /// The id or the name of the record.
    pub(super) id: String,
    /// Fields with what was typed for them.
    pub(super) says: Vec<(&'static Spec, Vec<String>)>,
    /// Fields that shall say nothing.
    pub(super) emptied: Vec<&'static Spec>,
    /// Members to take out of a set.
    pub(super) removed: Vec<(&'static Spec, Vec<String>)>,
    pub(super) archived: bool,
    pub(super) format: Format,
    pub(super) op: Option<String>,
    /// The record that stays, of two that are merged.
    pub(super) into: String,
    /// Where a record goes in the order of its kind.
    pub(super) before: Option<String>,
    pub(super) first: bool,
    /// The département that a goal is of; of all of them where none is given.
    pub(super) department: Option<String>,
}

/// The arguments after a verb.
pub(super) fn given(verb: Verb, matches: &ArgMatches) -> Option<Given> {
    let (name, matches) = matches.subcommand()?;
    let kind = kinds(verb).find(|kind| word(verb, kind) == name)?;
    let values = |id: &str| -> Vec<String> {
        let found = matches.try_get_many::<String>(id).ok().flatten();
        found.map(|all| all.cloned().collect()).unwrap_or_default()
    };
    let flag = |id: &str| matches.try_get_one::<bool>(id).ok().flatten().copied() == Some(true);
    let listed = |lead: &str| {
        let each = kind.fields.iter().map(|spec| {
            let id = id(lead, kind, spec);
            let truth = spec.holds == Holds::Truth && flag(&id);
            (spec, if truth { vec!["1".to_owned()] } else { values(&id) })
        });
        each.filter(|(_, values)| !values.is_empty()).collect::<Vec<_>>()
    };
    let one = |id: &str| values(id).pop();
    Some(Given {
        kind,
        id: one("record_id").unwrap_or_default(),
        says: listed("says"),
        emptied: kind.fields.iter().filter(|spec| flag(&id("no", kind, spec))).collect(),
        removed: listed("remove"),
        archived: flag("archived"),
        format: match (flag("json"), flag("csv")) {
            (true, _) => Format::Json,
            (false, true) => Format::Csv,
            (false, false) => Format::Words,
        },
        op: one("op"),
        into: one("into").unwrap_or_default(),
        before: one("before"),
        first: flag("first"),
        department: one("department"),
    })
}
