//! Problems of the configuration, in English.

use super::super::config::ConfigText;

pub(super) const CONFIG: ConfigText = ConfigText {
    place: |place, line| match line {
        Some(line) => format!("{place}, line {line}:"),
        None => format!("{place}:"),
    },
    missing: "this configuration file does not exist; check the path you gave.",
    unreadable: "this configuration file cannot be read; check your rights.",
    not_text: "this configuration file is not UTF-8 text; save it as UTF-8.",
    syntax: |backslash| {
        let path = if backslash {
            "; a path with \\ goes between apostrophes: 'X:\\binome.db'"
        } else {
            ""
        };
        format!("this line is not understood; write key = \"value\", or [section]{path}.")
    },
    duplicate: "this key is given twice; keep one only.",
    unknown_key: |key, near| match near {
        Some(near) => format!("there is no key “{key}”; did you mean “{near}”?"),
        None => format!("there is no key “{key}”; see config.example.toml."),
    },
    wants_text: |key| format!("“{key}” wants text between quotes: {key} = \"…\"."),
    wants_number: |key, least, most| {
        format!("“{key}” wants a whole number from {least} to {most}.")
    },
    wants_list: |key| format!("“{key}” wants a list of texts: {key} = [\"…\", \"…\"]."),
    wants_section: |name| format!("“{name}” is a section: write [{name}] on its own line."),
    choice: |key, value, choices, near| {
        let choices = choices.join(", ");
        match near {
            Some(near) => format!(
                "“{key}” does not know “{value}”; did you mean “{near}”? One of: {choices}."
            ),
            None => format!("“{key}” does not know “{value}”; one of: {choices}."),
        }
    },
    wants_keys: |action| {
        format!(
            "“{action}” wants a key, or a list of them: {action} = \"f5\", or {action} = [\"f5\", \"w\"]."
        )
    },
    unknown_key_name: |name| {
        format!(
            "no key is called “{name}”; write a letter, \"space\", \"enter\", \"left\", \"f5\", \"ctrl+s\"… (a terminal knows no ctrl+h, i, j nor m)."
        )
    },
    types_there: |key| {
        format!(
            "text is typed in that place: “{key}” would be written there; take an F key or ctrl+letter."
        )
    },
    clash: |key, asked, other, place| {
        format!(
            "“{key}” does “{other}” already ([keys.{place}]); give another key to “{asked}” or to “{other}”."
        )
    },
    unwritable: "this configuration file cannot be written; check your rights on its folder.",
    unwritable_log: "the log of the program cannot be written in this folder; check your rights, or try again with --log off.",
    path_not_text: "the path of the base is not UTF-8 text and cannot be kept here; rename that file or folder.",
    no_place: "the home folder cannot be found; name the base with --db.",
};
