//! Gives the command line its language: help of every command and option, headings, usage.
//!
//! Sentences are fields of the text, so that none is missing in a language; a test finds the command
//! or the option that has none.

use clap::{Arg, Command, builder::Resettable};

use super::{
    help_values,
    records::{self, About},
};
use crate::text::{Text, cli::help::HelpText};

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
    let command = match path.as_str() {
        "agenda" => command.after_help(help.page.after_agenda),
        _ => command,
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
        let named =
            arg.get_action().takes_values().then(|| help_values::value_of(spec, &help.values));
        let arg = arg.help(text);
        return match named {
            Some(name) => arg.value_name(name),
            None => arg,
        };
    }
    let arg = match help_values::value_name(&id, &help.values) {
        Some(name) => arg.value_name(name),
        None => arg,
    };
    match help_values::option_help(&id, &help.options) {
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
        "agenda" => abouts.agenda,
        "report" => abouts.report,
        "report visit" => abouts.report_visit,
        "report handover" => abouts.report_handover,
        "report dashboard" => abouts.report_dashboard,
        "report board" => abouts.report_board,
        "report convention" => abouts.report_convention,
        "report plan" => abouts.report_plan,
        "report meeting" => abouts.report_meeting,
        "report sdsf" => abouts.report_sdsf,
        "check" => abouts.check,
        "backup" => abouts.backup,
        "restore" => abouts.restore,
        "take-away" => abouts.take_away,
        "bring-back" => abouts.bring_back,
        "import" => abouts.import,
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
