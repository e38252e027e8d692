//! The help of commands and options.

use crate::domain::{field::RecordKind, record::Spec};

/// Help, by what it is for.
#[derive(Debug)]
pub struct HelpText {
    /// Help of each command.
    pub abouts: Abouts,
    /// Help of the commands and options of kinds of records.
    pub records: Records,
    /// Help of each option and argument.
    pub options: Options,
    /// How values are named.
    pub values: Values,
    /// Headings and marks of a help page.
    pub page: Page,
}

/// Help of each command, in a few words.
#[derive(Debug)]
pub struct Abouts {
    pub binome: &'static str,
    pub demo: &'static str,
    pub init: &'static str,
    pub list: &'static str,
    pub list_territories: &'static str,
    pub list_conventions: &'static str,
    pub list_notes: &'static str,
    pub list_follow_ups: &'static str,
    pub list_actions: &'static str,
    pub list_load: &'static str,
    pub convention: &'static str,
    pub convention_renew: &'static str,
    pub convention_amend: &'static str,
    pub schedule: &'static str,
    pub export: &'static str,
    pub export_person: &'static str,
    pub list_people: &'static str,
    pub list_journal: &'static str,
    pub list_alerts: &'static str,
    pub journal: &'static str,
    pub journal_verify: &'static str,
    pub show: &'static str,
    pub show_territory: &'static str,
    pub show_convention: &'static str,
    pub show_note: &'static str,
    pub show_follow_up: &'static str,
    pub show_person: &'static str,
    pub note: &'static str,
    pub add: &'static str,
    pub set: &'static str,
    pub archive: &'static str,
    pub restore_record: &'static str,
    pub merge: &'static str,
    pub reorder: &'static str,
    pub note_add: &'static str,
    pub stats: &'static str,
    /// `ask`.
    pub ask: &'static str,
    /// `agenda`.
    pub agenda: &'static str,
    pub report: &'static str,
    pub report_dashboard: &'static str,
    /// `report board`.
    pub report_board: &'static str,
    /// `report convention`.
    pub report_convention: &'static str,
    /// `report plan`.
    pub report_plan: &'static str,
    /// `report meeting`.
    pub report_meeting: &'static str,
    /// `report sdsf`.
    pub report_sdsf: &'static str,
    /// `report visit`.
    pub report_visit: &'static str,
    /// `report handover`.
    pub report_handover: &'static str,
    pub check: &'static str,
    pub backup: &'static str,
    pub restore: &'static str,
    pub take_away: &'static str,
    pub bring_back: &'static str,
    /// Its command.
    pub import: &'static str,
    pub erase: &'static str,
    pub erase_person: &'static str,
    pub reference: &'static str,
    pub reference_update: &'static str,
    pub completions: &'static str,
    pub man: &'static str,
}

/// Help of each option and argument.
#[derive(Debug)]
pub struct Options {
    pub db: &'static str,
    pub as_name: &'static str,
    pub today: &'static str,
    pub lang: &'static str,
    pub config: &'static str,
    pub log: &'static str,
    pub accept: &'static str,
    pub replacing: &'static str,
    pub help: &'static str,
    pub version: &'static str,
    pub out: &'static str,
    pub copy_out: &'static str,
    pub copy: &'static str,
    pub working_copy: &'static str,
    /// A workbook to take in.
    pub workbook: &'static str,
    /// One of its sheets.
    pub sheet: &'static str,
    /// A file of what the columns of the workbook hold.
    pub mapping: &'static str,
    /// Answers to its questions.
    pub answers: &'static str,
    pub yes: &'static str,
    pub erased_person: &'static str,
    pub share: &'static str,
    pub wait_for: &'static str,
    pub yes_erase: &'static str,
    pub department: &'static str,
    pub france: &'static str,
    pub json: &'static str,
    pub csv: &'static str,
    pub markdown: &'static str,
    pub whose: &'static str,
    pub meeting: &'static str,
    pub page_out: &'static str,
    pub year: &'static str,
    /// The page as HTML.
    pub html: &'static str,
    pub mine: &'static str,
    pub territory: &'static str,
    pub search: &'static str,
    pub silent: &'static str,
    /// Alerts put off too.
    pub put_off_too: &'static str,
    pub signed_in: &'static str,
    pub rule: &'static str,
    pub in_force: &'static str,
    pub closed_too: &'static str,
    pub stage: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub kind: &'static str,
    pub limit: &'static str,
    pub person: &'static str,
    pub record: &'static str,
    pub field: &'static str,
    pub open: &'static str,
    pub late: &'static str,
    pub owed_by: &'static str,
    pub territory_id: &'static str,
    pub convention_id: &'static str,
    pub note_id: &'static str,
    pub follow_up_id: &'static str,
    pub person_id: &'static str,
    pub on: &'static str,
    pub text: &'static str,
    pub theme: &'static str,
    pub follow_up: &'static str,
    pub convention: &'static str,
    pub administrator_present: &'static str,
    pub send_up: &'static str,
    pub op: &'static str,
    pub record_id: &'static str,
    pub into: &'static str,
    pub before: &'static str,
    pub first: &'static str,
    pub last: &'static str,
    pub archived: &'static str,
    pub next_name: &'static str,
    pub next_start: &'static str,
    pub next_end: &'static str,
    pub carried_action: &'static str,
    pub unfinished: &'static str,
    pub new_end: &'static str,
    pub object: &'static str,
    pub signed_on: &'static str,
    pub amendment_number: &'static str,
    pub apply: &'static str,
    pub status: &'static str,
    pub action_theme: &'static str,
    pub action_commune: &'static str,
    pub pilot: &'static str,
    /// The format of an export.
    pub export_format: &'static str,
    /// Names of people are left out.
    pub redact: &'static str,
    /// The kinds of record exported.
    pub export_what: &'static str,
    /// Where an export goes.
    pub export_out: &'static str,
    /// A file that is there is replaced.
    pub force: &'static str,
    /// The journal too.
    pub with_journal: &'static str,
    pub exported_person: &'static str,
    /// Which question.
    pub question: &'static str,
    /// How far an agenda looks.
    pub due_within: &'static str,
    /// What a question is narrowed to.
    pub ask_about: &'static str,
    /// The line of the journal after which changes count.
    pub ask_since: &'static str,
    pub as_known: &'static str,
    pub what_if: &'static str,
    pub counted_on: &'static str,
    pub shell: &'static str,
    pub reference_file: &'static str,
    pub dry_run: &'static str,
    pub millesime: &'static str,
    pub population_year: &'static str,
}

/// Help shared by every kind of record.
#[derive(Debug)]
pub struct Records {
    /// A kind, as what a command is about.
    pub of: fn(RecordKind) -> String,
    /// Several of a kind, as what a list shows.
    pub several: fn(RecordKind) -> String,
    /// An option that says a field.
    pub says: fn(RecordKind, &Spec) -> String,
    /// An option that empties a field.
    pub empties: fn(RecordKind, &Spec) -> String,
    /// An option that takes a member out.
    pub removes: fn(RecordKind, &Spec) -> String,
}

/// How values are named in usage lines.
#[derive(Debug)]
pub struct Values {
    pub command: &'static str,
    pub path: &'static str,
    pub name: &'static str,
    pub day: &'static str,
    pub code: &'static str,
    pub code_or_name: &'static str,
    pub words: &'static str,
    pub kind: &'static str,
    pub theme: &'static str,
    pub stage: &'static str,
    pub rule: &'static str,
    pub number: &'static str,
    pub seconds: &'static str,
    pub id: &'static str,
    pub field: &'static str,
    pub text: &'static str,
    pub follow_up: &'static str,
    pub owed_by: &'static str,
    pub signing: &'static str,
}

/// Headings and marks of a help page, and of the manual.
#[derive(Debug)]
pub struct Page {
    /// The whole page, in clap's template: the parts that people read are headings.
    pub template: &'static str,
    pub commands: &'static str,
    pub arguments: &'static str,
    pub options: &'static str,
    pub common_options: &'static str,
    /// The word before an alias.
    pub alias: &'static str,
    /// The program in general, after its commands.
    pub after: &'static str,
    /// How an agenda comes by itself, after its options.
    pub after_agenda: &'static str,
    /// The manual's sections.
    pub man_name: &'static str,
    pub man_synopsis: &'static str,
    pub man_description: &'static str,
}
