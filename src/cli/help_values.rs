//! What the help says of each option, and what its value is called.

use crate::{
    domain::record::{Holds, Spec},
    text::cli::help::{Options, Values},
};

pub(super) fn option_help(id: &str, options: &Options) -> Option<&'static str> {
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
        "html" => options.html,
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
        "due_within" => options.due_within,
        "ask_since" => options.ask_since,
        "as_known" => options.as_known,
        "what_if" => options.what_if,
        "counted_on" => options.counted_on,
        "shell" => options.shell,
        "reference_file" => options.reference_file,
        "dry_run" => options.dry_run,
        "workbook" => options.workbook,
        "sheet" => options.sheet,
        "mapping" => options.mapping,
        "answers" => options.answers,
        "millesime" => options.millesime,
        "population_year" => options.population_year,
        _ => return export_help(id, options).or_else(|| report_help(id, options)),
    };
    Some(help)
}

fn report_help(id: &str, options: &Options) -> Option<&'static str> {
    let help = match id {
        "meeting" => options.meeting,
        "page_out" => options.page_out,
        "year" => options.year,
        "whose" => options.whose,
        _ => return None,
    };
    Some(help)
}

fn export_help(id: &str, options: &Options) -> Option<&'static str> {
    let help = match id {
        "export_format" => options.export_format,
        "redact" => options.redact,
        "export_what" => options.export_what,
        "export_out" => options.export_out,
        "force" => options.force,
        "with_journal" => options.with_journal,
        _ => return None,
    };
    Some(help)
}

pub(super) fn value_name(id: &str, values: &Values) -> Option<&'static str> {
    let name = match id {
        "db" | "config" | "out" | "export_out" | "page_out" | "copy_out" | "copy"
        | "working_copy" | "reference_file" | "workbook" | "mapping" | "answers" => values.path,
        "as" | "shell" | "person" | "person_id" | "erased_person" | "exported_person" => {
            values.name
        }
        "field" => values.field,
        "today" | "from" | "to" | "on" | "counted_on" | "next_start" | "next_end" | "new_end"
        | "signed_on" | "as_known" | "due_within" => values.day,
        "lang" | "log" | "status" | "export_format" => values.code,
        "whose" | "question" | "ask_about" | "department" | "territory" | "territory_id"
        | "carried_action" | "action_commune" => values.code_or_name,
        "search" | "sheet" | "next_name" | "object" | "pilot" => values.words,
        "kind" | "export_what" => values.kind,
        "themes" | "action_theme" => values.theme,
        "stage" => values.stage,
        "limit" | "year" | "ask_since" | "signed_in" | "millesime" | "population_year"
        | "amendment_number" => values.number,
        "rule" => values.rule,
        "wait_for" => values.seconds,
        "convention" | "meeting" | "convention_id" | "note_id" | "follow_up_id" | "record"
        | "record_id" | "op" | "into" | "before" => values.id,
        "text" => values.text,
        "follow_ups" => values.follow_up,
        "owed_by" => values.owed_by,
        "what_if" => values.signing,
        _ => return None,
    };
    Some(name)
}

/// How the value of a field is named.
pub(super) fn value_of(spec: &Spec, values: &Values) -> &'static str {
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
