//! Gives the command line its language: help of every command and option, headings, usage.
//!
//! Sentences are fields of the text, so that none is missing in a language; a test finds the command
//! or the option that has none.

use clap::{Arg, Command, builder::Resettable};

use super::records::{self, About};
use crate::{
    domain::record::{Holds, Spec},
    text::{
        Text,
        cli::help::{HelpText, Options, Values},
    },
};

/// The commands as people read them: aliases are listed in the help, in their language.
pub(super) fn for_people(command: Command, text: &Text) -> Command {
    with_aliases(for_shells(command, text), text.cli.help.page.alias)
}

/// The commands as completions and the manual take them: other names are clap's to tell.
pub(super) fn for_shells(command: Command, text: &Text) -> Command {
    let help = &text.cli.help;
    spoken(command, "", help).after_help(help.page.after)
}

/// Lists aliases in the user's language, which clap writes in English.
fn with_aliases(command: Command, or: &str) -> Command {
    let visible: Vec<String> = command.get_visible_aliases().map(str::to_owned).collect();
    let all: Vec<String> = command.get_all_aliases().map(str::to_owned).collect();
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    let command = match &visible[..] {
        [] => command,
        names => command
            .visible_alias(Resettable::Reset)
            .aliases(all)
            .about(format!("{about} ({or} {})", names.join(", "))),
    };
    command.mut_subcommands(|sub| with_aliases(sub, or))
}

fn spoken(command: Command, above: &str, help: &HelpText) -> Command {
    let path = match above {
        "" if command.get_name() == "binome" => String::new(),
        "" => command.get_name().to_owned(),
        above => format!("{above} {}", command.get_name()),
    };
    let command = match about(&path, help) {
        Some(about) => command.about(about),
        None => command,
    };
    command
        .help_template(help.page.template)
        .subcommand_help_heading(help.page.commands)
        .subcommand_value_name(help.values.command)
        .disable_help_subcommand(true)
        .arg_required_else_help(false)
        .mut_args(|arg| option(arg, help))
        .mut_subcommands(|sub| spoken(sub, &path, help))
}

fn option(arg: Arg, help: &HelpText) -> Arg {
    let id = arg.get_id().to_string();
    let heading = match id.as_str() {
        "db" | "as" | "today" | "lang" | "config" | "log" | "accept" | "replacing" | "help"
        | "version" => help.page.common_options,
        _ if arg.is_positional() => help.page.arguments,
        _ => help.page.options,
    };
    let arg = arg.help_heading(heading);
    let arg = if arg.get_action().takes_values() { arg.hide_possible_values(true) } else { arg };
    if let Some(about) = records::about(&id) {
        let (text, spec) = match about {
            About::Says(kind, spec) => ((help.records.says)(kind, spec), spec),
            About::Empties(kind, spec) => ((help.records.empties)(kind, spec), spec),
            About::Removes(kind, spec) => ((help.records.removes)(kind, spec), spec),
        };
        let named = arg.get_action().takes_values().then(|| value_of(spec, &help.values));
        let arg = arg.help(text);
        return match named {
            Some(name) => arg.value_name(name),
            None => arg,
        };
    }
    let arg = match value_name(&id, &help.values) {
        Some(name) => arg.value_name(name),
        None => arg,
    };
    match option_help(&id, &help.options) {
        Some(help) => arg.help(help),
        None => arg,
    }
}

fn about(path: &str, help: &HelpText) -> Option<String> {
    let abouts = &help.abouts;
    let about = match path {
        "" => abouts.binome,
        "demo" => abouts.demo,
        "init" => abouts.init,
        "list" => abouts.list,
        "list territories" => abouts.list_territories,
        "list conventions" => abouts.list_conventions,
        "list notes" => abouts.list_notes,
        "list follow-ups" => abouts.list_follow_ups,
        "list actions" => abouts.list_actions,
        "convention" => abouts.convention,
        "convention renew" => abouts.convention_renew,
        "convention amend" => abouts.convention_amend,
        "schedule" => abouts.schedule,
        "export" => abouts.export,
        "export person" => abouts.export_person,
        "list people" => abouts.list_people,
        "list journal" => abouts.list_journal,
        "list alerts" => abouts.list_alerts,
        "list load" => abouts.list_load,
        "journal" => abouts.journal,
        "journal verify" => abouts.journal_verify,
        "show" => abouts.show,
        "show territory" => abouts.show_territory,
        "show convention" => abouts.show_convention,
        "show note" => abouts.show_note,
        "add" => abouts.add,
        "set" => abouts.set,
        "archive" => abouts.archive,
        "restore-record" => abouts.restore_record,
        "merge" => abouts.merge,
        "reorder" => abouts.reorder,
        "show follow-up" => abouts.show_follow_up,
        "show person" => abouts.show_person,
        "note" => abouts.note,
        "note add" => abouts.note_add,
        "stats" => abouts.stats,
        "ask" => abouts.ask,
        "report" => abouts.report,
        "report visit" => abouts.report_visit,
        "report handover" => abouts.report_handover,
        "report dashboard" => abouts.report_dashboard,
        "check" => abouts.check,
        "backup" => abouts.backup,
        "restore" => abouts.restore,
        "take-away" => abouts.take_away,
        "bring-back" => abouts.bring_back,
        "erase" => abouts.erase,
        "erase person" => abouts.erase_person,
        "reference" => abouts.reference,
        "reference update" => abouts.reference_update,
        "completions" => abouts.completions,
        "man" => abouts.man,
        _ => {
            let (verb, name) = path.rsplit_once(' ').unwrap_or(("", path));
            let words = if verb == "list" { help.records.several } else { help.records.of };
            return records::named(name).map(words);
        }
    };
    Some(about.to_owned())
}

fn option_help(id: &str, options: &Options) -> Option<&'static str> {
    let help = match id {
        "db" => options.db,
        "as" => options.as_name,
        "today" => options.today,
        "lang" => options.lang,
        "config" => options.config,
        "log" => options.log,
        "accept" => options.accept,
        "replacing" => options.replacing,
        "help" => options.help,
        "version" => options.version,
        "out" => options.out,
        "copy_out" => options.copy_out,
        "copy" => options.copy,
        "working_copy" => options.working_copy,
        "yes" => options.yes,
        "erased_person" => options.erased_person,
        "share" => options.share,
        "wait_for" => options.wait_for,
        "yes_erase" => options.yes_erase,
        "department" => options.department,
        "france" => options.france,
        "json" => options.json,
        "csv" => options.csv,
        "markdown" => options.markdown,
        "mine" => options.mine,
        "territory" => options.territory,
        "search" => options.search,
        "silent" => options.silent,
        "signed_in" => options.signed_in,
        "rule" => options.rule,
        "put_off_too" => options.put_off_too,
        "in_force" => options.in_force,
        "closed_too" => options.closed_too,
        "stage" => options.stage,
        "from" => options.from,
        "to" => options.to,
        "kind" => options.kind,
        "limit" => options.limit,
        "person" => options.person,
        "record" => options.record,
        "field" => options.field,
        "open" => options.open,
        "late" => options.late,
        "owed_by" => options.owed_by,
        "territory_id" => options.territory_id,
        "convention_id" => options.convention_id,
        "note_id" => options.note_id,
        "follow_up_id" => options.follow_up_id,
        "person_id" => options.person_id,
        "on" => options.on,
        "text" => options.text,
        "themes" => options.theme,
        "follow_ups" => options.follow_up,
        "convention" => options.convention,
        "administrator_present" => options.administrator_present,
        "send_up" => options.send_up,
        "op" => options.op,
        "record_id" => options.record_id,
        "into" => options.into,
        "before" => options.before,
        "first" => options.first,
        "last" => options.last,
        "archived" => options.archived,
        "next_name" => options.next_name,
        "next_start" => options.next_start,
        "next_end" => options.next_end,
        "carried_action" => options.carried_action,
        "unfinished" => options.unfinished,
        "new_end" => options.new_end,
        "object" => options.object,
        "signed_on" => options.signed_on,
        "amendment_number" => options.amendment_number,
        "apply" => options.apply,
        "status" => options.status,
        "action_theme" => options.action_theme,
        "action_commune" => options.action_commune,
        "pilot" => options.pilot,
        "exported_person" => options.exported_person,
        "question" => options.question,
        "ask_about" => options.ask_about,
        "ask_since" => options.ask_since,
        "ask_on" => options.ask_on,
        "as_known" => options.as_known,
        "what_if" => options.what_if,
        "counted_on" => options.counted_on,
        "shell" => options.shell,
        "reference_file" => options.reference_file,
        "dry_run" => options.dry_run,
        "millesime" => options.millesime,
        "population_year" => options.population_year,
        _ => return None,
    };
    Some(help)
}

fn value_name(id: &str, values: &Values) -> Option<&'static str> {
    let name = match id {
        "db" | "config" | "out" | "copy_out" | "copy" | "working_copy" | "reference_file" => {
            values.path
        }
        "as" | "shell" | "person" | "person_id" | "erased_person" | "exported_person" => {
            values.name
        }
        "field" => values.field,
        "today" | "from" | "to" | "on" | "ask_on" | "counted_on" | "next_start" | "next_end"
        | "new_end" | "signed_on" | "as_known" => values.day,
        "lang" | "log" | "status" => values.code,
        "question" | "ask_about" | "department" | "territory" | "territory_id"
        | "carried_action" | "action_commune" => values.code_or_name,
        "search" | "next_name" | "object" | "pilot" => values.words,
        "kind" => values.kind,
        "themes" | "action_theme" => values.theme,
        "stage" => values.stage,
        "limit" | "ask_since" | "signed_in" | "millesime" | "population_year"
        | "amendment_number" => values.number,
        "rule" => values.rule,
        "wait_for" => values.seconds,
        "convention" | "convention_id" | "note_id" | "follow_up_id" | "record" | "record_id"
        | "op" | "into" | "before" => values.id,
        "text" => values.text,
        "follow_ups" => values.follow_up,
        "owed_by" => values.owed_by,
        "what_if" => values.signing,
        _ => return None,
    };
    Some(name)
}

/// How the value of a field is named.
fn value_of(spec: &Spec, values: &Values) -> &'static str {
    match spec.holds {
        Holds::Day => values.day,
        Holds::Number(..) | Holds::Decimal | Holds::Hundredths(_) => values.number,
        Holds::Code(_) => values.code,
        Holds::One(_) | Holds::Many(_) | Holds::Communes => values.code_or_name,
        Holds::Text => values.text,
        Holds::Name | Holds::Line | Holds::Lines | Holds::Truth | Holds::Key | Holds::Value => {
            values.words
        }
    }
}
