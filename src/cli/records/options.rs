//! Commands and options of a kind of record, made from its description, and their parsed values.

use clap::{Arg, ArgAction, ArgGroup, Command};

use crate::{
    domain::{
        field::RecordKind,
        record::{self, Holds, Ids, Kind, Need, Spec},
    },
    text::Lang,
};

/// A verb on a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verb {
    Add,
    Set,
    Archive,
    Restore,
    Merge,
    Reorder,
    List,
    Show,
}

/// The kinds a verb is for: what has a list or a page of its own keeps it.
pub(super) fn kinds(verb: Verb) -> impl Iterator<Item = &'static Kind> {
    record::by_people().filter(move |kind| match verb {
        // A threshold has its name for an id: it is set.
        Verb::Add => kind.kind != RecordKind::Setting,
        Verb::Set | Verb::Archive | Verb::Restore => true,
        Verb::Merge => record::may_be_merged(kind),
        Verb::Reorder => kind.is_ordered(),
        Verb::List if kind.kind == RecordKind::Action => false,
        // The others have pages of their own.
        Verb::List | Verb::Show => !matches!(
            kind.kind,
            RecordKind::Territory
                | RecordKind::Convention
                | RecordKind::Note
                | RecordKind::FollowUp
                | RecordKind::Person
        ),
    })
}

/// The word by which a kind is named after a verb: its code with `-` for `_`, in the plural for a list.
pub(super) fn word(verb: Verb, kind: &Kind) -> String {
    let one = dashed(kind.kind.as_str());
    if verb == Verb::List { several(&one) } else { one }
}

/// The plural of a word of the command line, in English or in French.
fn several(one: &str) -> String {
    match (one, one.strip_suffix('y')) {
        ("axis", _) => "axes".to_owned(),
        (_, Some(stem)) => format!("{stem}ies"),
        _ if one.ends_with('s') => one.to_owned(),
        _ => format!("{one}s"),
    }
}

fn dashed(key: &str) -> String {
    key.replace('_', "-")
}

/// The kind that a word after a verb names, in whichever number.
pub(in crate::cli) fn named(word: &str) -> Option<RecordKind> {
    let all = record::by_people().map(|kind| kind.kind);
    let mut all = all.map(|kind| (kind, dashed(kind.as_str())));
    let found = all.find(|(_, one)| word == one || word == several(one))?;
    Some(found.0)
}

/// Its other name, in French and without accents, where it is another.
fn french(kind: RecordKind) -> Option<&'static str> {
    let word = (Lang::Fr.text().kind)(kind).command;
    (word != dashed(kind.as_str())).then_some(word)
}

/// The option of a field: its key with `-` for `_`, a set in the singular.
pub(super) fn option(spec: &Spec) -> String {
    let key = dashed(spec.key);
    if !spec.is_set() && spec.holds != Holds::Lines {
        return key;
    }
    match key.strip_suffix("ies") {
        Some(stem) => format!("{stem}y"),
        None => key.strip_suffix('s').map_or(key.clone(), str::to_owned),
    }
}

/// The commands of a verb, one a kind.
pub(super) fn commands(verb: Verb, command: Command) -> Command {
    kinds(verb).fold(command, |command, kind| command.subcommand(one(verb, kind)))
}

fn one(verb: Verb, kind: &'static Kind) -> Command {
    let mut command = Command::new(word(verb, kind)).disable_help_flag(true);
    if let Some(other) = french(kind.kind) {
        let other = if verb == Verb::List { several(other) } else { other.to_owned() };
        if other != word(verb, kind) {
            command = command.visible_alias(other);
        }
    }
    if needs_id(verb, kind) {
        command = command.arg(Arg::new("record_id").required(true));
    }
    if verb == Verb::Add && kind.ids == Ids::Year {
        command = command.arg(Arg::new("department").long("department"));
    }
    match verb {
        Verb::Add => {
            command = command.args(
                kind.fields.iter().filter(|spec| is_typed(spec)).map(|spec| says(kind, spec)),
            );
        }
        Verb::Set => {
            for spec in kind.fields.iter().filter(|spec| is_typed(spec)) {
                command = command.arg(says(kind, spec));
                if spec.is_set() || spec.holds == Holds::Lines {
                    command = command.arg(removed(kind, spec));
                }
                if spec.need == Need::May {
                    command = command.arg(emptied(kind, spec));
                }
            }
        }
        Verb::List => {
            command = command.args([alone("archived"), alone("csv").conflicts_with("json")]);
        }
        Verb::Merge => command = command.arg(Arg::new("into").required(true)),
        Verb::Reorder => {
            let name = word(verb, kind);
            command = command
                .override_usage(format!("binome reorder {name} <ID> --before <ID>|--first|--last"))
                .args(places())
                .group(ArgGroup::new("place").args(["before", "first", "last"]).required(true));
        }
        Verb::Archive | Verb::Restore | Verb::Show => {}
    }
    let op = Arg::new("op").long("op");
    let json = alone("json");
    match verb {
        Verb::Add | Verb::Set | Verb::Archive | Verb::Restore => command.arg(op),
        Verb::Merge | Verb::Reorder => command.args([op, json]),
        Verb::List | Verb::Show => command.arg(json),
    }
}

/// An option without a value.
fn alone(id: &'static str) -> Arg {
    Arg::new(id).long(id).action(ArgAction::SetTrue)
}

/// Where a record goes in the order of its kind.
fn places() -> [Arg; 3] {
    [Arg::new("before").long("before").allow_hyphen_values(true), alone("first"), alone("last")]
}

/// What is of a year has that for its id; the ids of others are made.
fn needs_id(verb: Verb, kind: &Kind) -> bool {
    match verb {
        Verb::Add => kind.ids == Ids::Year,
        Verb::List => false,
        Verb::Set | Verb::Archive | Verb::Restore | Verb::Merge | Verb::Reorder | Verb::Show => {
            true
        }
    }
}

fn is_typed(spec: &Spec) -> bool {
    spec.need != Need::Counted
}

/// The id of an option of a kind.
pub(super) fn id(lead: &str, kind: &Kind, spec: &Spec) -> String {
    format!("{lead}.{}.{}", kind.kind.as_str(), spec.key)
}

fn says(kind: &Kind, spec: &Spec) -> Arg {
    let arg = Arg::new(id("says", kind, spec)).long(option(spec));
    match spec.holds {
        Holds::Truth => arg.action(ArgAction::SetTrue),
        Holds::Many(_) | Holds::Communes | Holds::Lines => {
            arg.action(ArgAction::Append).allow_hyphen_values(true)
        }
        Holds::Name
        | Holds::Line
        | Holds::Text
        | Holds::Day
        | Holds::Number(..)
        | Holds::Decimal
        | Holds::Hundredths(_)
        | Holds::Code(_)
        | Holds::One(_)
        | Holds::Key
        | Holds::Value => arg.allow_hyphen_values(true),
    }
}

fn emptied(kind: &Kind, spec: &Spec) -> Arg {
    Arg::new(id("no", kind, spec))
        .long(format!("no-{}", dashed(spec.key)))
        .action(ArgAction::SetTrue)
        .conflicts_with(id("says", kind, spec))
}

fn removed(kind: &Kind, spec: &Spec) -> Arg {
    Arg::new(id("remove", kind, spec))
        .long(format!("remove-{}", option(spec)))
        .action(ArgAction::Append)
        .allow_hyphen_values(true)
}

/// The help of a kind's option, found from its name in the command.
#[derive(Debug, Clone, Copy)]
pub(in crate::cli) enum About {
    /// It says a field.
    Says(RecordKind, &'static Spec),
    /// It empties a field.
    Empties(RecordKind, &'static Spec),
    /// It takes a member out.
    Removes(RecordKind, &'static Spec),
}

/// The field of an option, by its id; nothing where it is no field's.
pub(in crate::cli) fn about(id: &str) -> Option<About> {
    let mut parts = id.split('.');
    let (lead, kind, key) = (parts.next()?, parts.next()?, parts.next()?);
    let kind = RecordKind::from_code(kind)?;
    let spec = record::of(kind).keyed(key)?;
    match lead {
        "says" => Some(About::Says(kind, spec)),
        "no" => Some(About::Empties(kind, spec)),
        "remove" => Some(About::Removes(kind, spec)),
        _ => None,
    }
}
