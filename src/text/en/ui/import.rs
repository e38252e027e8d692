//! The screen of an import, in English.

use super::{
    super::super::ui::import::{Details, ImportKeys, ImportUiText},
    import_columns::takes,
};
use crate::domain::import::{Does, Reason, SheetKind};

pub(super) const IMPORT: ImportUiText = ImportUiText {
    title: |file| match file {
        Some(file) => format!("Import a workbook · {file}"),
        None => "Import a workbook".to_owned(),
    },
    steps: ["File", "Sheets", "Columns", "Rows", "Questions", "Summary"],
    ask_file: "Which file? Choose with ↑ ↓, or type the start of its name, then Enter.",
    no_file: "No workbook in this folder: Backspace goes to the folder above.",
    no_such_file: "Nothing of that name in this folder: Backspace takes the letters back.",
    folder_is: |path| format!("Folder: {path}"),
    above: ".. (the folder above)",
    folder: "folder",
    size,
    ask_sheets: |ticked| match ticked {
        0 => "Which sheets? Space ticks and unticks.".to_owned(),
        1 => "One sheet is ticked: Enter goes on, Space ticks and unticks.".to_owned(),
        n => format!("{n} sheets are ticked: Enter goes on, Space ticks and unticks."),
    },
    only_sheet: "the whole file",
    tick_a_sheet: "Tick a sheet first (Space).",
    kind,
    unknown_kind: "nothing known",
    hidden: "hidden",
    rows: |rows| if rows < 2 { format!("{rows} row") } else { format!("{rows} rows") },
    ask_columns: "This is what each column was taken as. If it is right, Enter; if not, choose the column, then e.",
    no_columns: "These sheets are read by their labels: there is no column to set. Enter goes on.",
    as_before: |file, day| {
        let file = file.map(|file| format!(" of “{file}”")).unwrap_or_default();
        let day = day.map(|day| format!(" on {day}")).unwrap_or_default();
        format!("Columns and answers as in the import{file}{day}.")
    },
    sheet_header: |sheet, row| match row {
        Some(row) => format!("{sheet} · header on row {row}"),
        None => format!("{sheet} · no header to set"),
    },
    takes,
    untitled: "(no title)",
    choose_takes: |title| format!("What does the column “{title}” hold?"),
    ask_rows: |rows| {
        format!("What each of the {rows} rows would become. Nothing is saved yet: Enter goes on.")
    },
    does: |does| match does {
        Does::Create => "to create",
        Does::Change => "to change",
        Does::Same => "the same",
        Does::Ask => "to answer",
        Does::Ignore => "no data",
    },
    counted: |does, count| match does {
        None => format!("All {count}"),
        Some(Does::Create) => format!("to create {count}"),
        Some(Does::Change) => format!("to change {count}"),
        Some(Does::Same) => format!("the same {count}"),
        Some(Does::Ask) => format!("to answer {count}"),
        Some(Does::Ignore) => format!("no data {count}"),
    },
    state,
    communes: |count| {
        if count < 2 { format!("{count} commune") } else { format!("{count} communes") }
    },
    details: Details {
        territory: "Territory",
        communes: "Communes",
        state: "State",
        signed: "Signed on",
        period: "Period",
        administrators: "Board member",
        technicians: "Field adviser",
        themes: "Themes",
        population: "Inhabitants",
        signatory: "Signs",
    },
    why: |cell, read, reason| {
        if read.is_empty() {
            format!("{cell}: {reason}")
        } else {
            format!("{cell} “{read}”: {reason}")
        }
    },
    question_of: |at, of| format!("Question {at} of {of}"),
    read: |read| {
        if read.is_empty() {
            "The cell is empty.".to_owned()
        } else {
            format!("It reads: “{read}”")
        }
    },
    not_understood: |answer| format!("The answer “{answer}” was not understood."),
    alike: |count, key| match count {
        1 => format!("Another cell asks the same: {key} answers both."),
        n => format!("{n} other cells ask the same: {key} answers them all."),
    },
    type_answer: "Type the answer…",
    type_how,
    keep_nothing: "Nothing: take the row without this cell",
    leave_row: "Later: leave this row aside",
    left_out: "Leave the row out",
    as_it_is: "Take the row as it is read",
    of_base: |value| format!("Keep the base: {value}"),
    of_file: |value| format!("Take the file: {value}"),
    ask_write: "All is ready. Enter imports: only then does the base change.",
    nothing: "The base says all of this already: there is nothing to import.",
    makes: "Will be created",
    changes: "Will be changed",
    left: |same, asked, ignored| {
        format!(
            "Rows without effect: {same} the same, {asked} waiting for an answer, {ignored} without data."
        )
    },
    people: "People",
    taken_back: |key| format!("After the import, {key} takes all of it back."),
    going_on: ["Reading the file", "Reading the rows", "Saving"],
    to_stop: |key| format!("{key} stops: the base stays as it is."),
    stopped: "Stopped: the base is as it was.",
    base_moved: "The base has changed meanwhile: this is what the import would do now.",
    did: |file, records| match records {
        1 => format!("import of “{file}”, 1 record"),
        n => format!("import of “{file}”, {n} records"),
    },
    keys: ImportKeys {
        open: "open",
        go_on: "go on",
        before: "step before",
        question_before: "back",
        leave: "leave the import",
        change: "change the column",
        header_up: "header further up",
        header_down: "header further down",
        change_kind: "say what it holds",
        other_rows: "other rows",
        answer: "answer",
        write: "type",
        import: "import",
        stop: "stop",
    },
};

fn size(bytes: u64) -> String {
    let kilo = bytes.div_ceil(1024);
    if kilo < 1024 { format!("{kilo} KB") } else { format!("{} MB", kilo.div_ceil(1024)) }
}

fn kind(kind: SheetKind) -> &'static str {
    match kind {
        SheetKind::Conventions => "CTGs, one a row",
        SheetKind::Communes => "communes, one a row",
        SheetKind::Plan => "action sheets, one a row",
        SheetKind::Fiche => "one action sheet",
        SheetKind::Meetings => "meetings, one a row",
        SheetKind::Elus => "the official file of élus",
        SheetKind::Coverage => "the coverage rate of data.caf.fr",
        SheetKind::Lists => "lists to choose from",
    }
}

fn state(code: &str) -> Option<&'static str> {
    Some(match code {
        "signed" => "signed",
        "preparing" => "in preparation",
        "renewing" => "being renewed",
        "expired" => "expired",
        "outside" => "outside the area",
        "no_ctg" => "without a CTG",
        _ => return None,
    })
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "few questions have a form of answer of their own"
)]
fn type_how(reason: Reason) -> &'static str {
    match reason {
        Reason::Date
        | Reason::Foreseen
        | Reason::EndBeforeStart
        | Reason::ReadingDate
        | Reason::DoneOn => "Type the date (31/12/2026), then Enter.",
        Reason::Territory | Reason::UnknownSiren | Reason::PartOfCommune | Reason::Sector => {
            "Type the name of the territory or its SIREN, then Enter."
        }
        Reason::UnknownCommune => "Type the name of the commune or its INSEE code, then Enter.",
        Reason::Person | Reason::Present => "Type the first name and the last name, then Enter.",
        _ => "Type the answer, then Enter.",
    }
}
