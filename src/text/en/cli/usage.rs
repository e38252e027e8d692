//! Usage errors in English.

use super::super::super::cli::usage::UsageText;
use crate::domain::day::format_en;

pub(super) const USAGE: UsageText = UsageText {
    bad_year: |typed| {
        format!("--year {typed}: this is no year. Write it with four digits, as 2026.")
    },
    unknown_option: |option, near| match near {
        Some(near) => format!("There is no option “{option}”; did you mean “{near}”?"),
        None => format!("There is no option “{option}”."),
    },
    one_too_many: |word| {
        format!("“{word}” is one too many; put a text of several words between quotes.")
    },
    unknown_command: |word, near| match near {
        Some(near) => format!("There is no command “{word}”; did you mean “{near}”?"),
        None => format!("There is no command “{word}”."),
    },
    wants_command: |command, among| format!("“{command}” wants one of: {}.", listed(among)),
    bad_value: |option, value, among| match among {
        [] => format!("“{value}” does not suit {option}."),
        among => format!("“{value}” does not suit {option}; one of: {}.", listed(among)),
    },
    wants_value: |option| format!("A value is missing after {option}."),
    missing: |options| format!("Missing: {}.", options.join(", ")),
    twice: |option| format!("{option} is given twice."),
    conflict: |option, other| format!("{option} and {other} do not go together."),
    not_text: "One of the arguments is not UTF-8 text.",
    other: "The command is not understood.",
    hint: |command| format!("See “{command} --help”."),
    no_match: |label, typed, near| match near {
        [] => format!("{label}: “{typed}” is not known."),
        [one] => format!("{label}: “{typed}” is not known; did you mean “{one}”?"),
        more => format!("{label}: “{typed}” is not known; the nearest: {}.", quoted(more)),
    },
    ambiguous: |label, typed, among| {
        format!("{label}: “{typed}” may be {}. Say which.", quoted(among))
    },
    thresholds: |kept| {
        let commands = kept.iter().map(|(setting, _, value)| {
            format!("  binome set setting {} --value {value}", setting.key())
        });
        let commands: Vec<String> = commands.collect();
        format!(
            "The thresholds of alerts are now in the base, the same for everybody; those of your configuration file no longer count. To write them there:\n{}",
            commands.join("\n")
        )
    },
    bad_day: |option, why| format!("{option}: {why}"),
    not_known_yet: "this day has not come yet. Give a past day, or today; to count a day to come, --on.",
    what_if: |typed| {
        format!(
            "“{typed}” tells of no signature: write the CTG, “=” and the day, as in --what-if Dombes=2026-12-15."
        )
    },
    not_being_made: |name| format!("“{name}” is not being made: choose a CTG to be signed."),
    due_before_note: |what, due, on| {
        format!(
            "Follow-up: “{what}” would be due on {}, before the note itself ({}). Give a due date to come, or none.",
            format_en(due),
            format_en(on)
        )
    },
    due_past: |what, due| {
        format!(
            "The follow-up “{what}” is saved, and late already: its due date, {}, is past.",
            format_en(due)
        )
    },
    person: "Who is acting",
    replacing: "If you replace this colleague, try again with --replacing.",
    accept: "If this is meant, try again with --accept: binome will not say it again.",
    nobody: "Nobody said who is acting: give your name with --as, the variable BINOME_AS or the key “me” of the configuration.",
    join: "Choose a name of “binome list people”, or add this person: binome add person.",
    wants_text: "The text is missing: give --text \"…\", or send it on the standard input.",
    note_not_flagged: "This note is not to be sent up: mark it with “binome set note ID --send-up”, or write the need with --text and --territory.",
    note_without_territory: "This note names no territory: say where the need is with --territory.",
    input_not_text: "What comes on the standard input is not UTF-8 text.",
    in_doubt: |op| {
        format!(
            "The disk failed while saving: nobody can tell whether it is written. Run the same command again with --op {op}: it will not be written twice."
        )
    },
    clock: "This computer’s clock is before 1970. Set it, or give the day with --today.",
    output: "The result could not be written whole.",
    no_terminal: "The screen of binome wants a terminal: start it in a terminal window without redirection, or use a command such as “binome list”.",
    plain_terminal: |term| {
        format!(
            "This terminal cannot draw (TERM={term}): start binome in an ordinary terminal window, or use a command such as “binome list”."
        )
    },
    terminal_refuses: |why| format!("The terminal refuses the screen of binome: {why}."),
};

/// “a, b or c”.
fn listed(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}

fn quoted(words: &[String]) -> String {
    let words: Vec<String> = words.iter().map(|word| format!("“{word}”")).collect();
    listed(&words)
}
