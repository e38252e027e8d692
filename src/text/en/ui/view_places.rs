//! What one does in each view, in English.

use super::super::super::ui::keys::KeyOf;
use crate::keys::Action;

pub(super) fn due(key: KeyOf<'_>) -> String {
    let open = key(Action::Open);
    let mark_done = key(Action::MarkDone);
    format!(
        "What is late, then this week, the next, this month, later: follow-ups, actions and deadlines of CTG, meetings, evaluations to begin, ends of CTG. What touches your territories comes first. {open} opens the sheet, {mark_done} marks a follow-up or a deadline done."
    )
}

pub(super) fn plan(key: KeyOf<'_>) -> String {
    let (open, group_by) = (key(Action::Open), key(Action::GroupBy));
    format!(
        "The actions of every CTG, late ones first; closed generations are left out. {open} opens the action, {group_by} groups by axis, pilot, theme or commune."
    )
}

pub(super) fn map(key: KeyOf<'_>) -> String {
    let (before, after) = (key(Action::Previous), key(Action::Next));
    let (open, department) = (key(Action::Open), key(Action::NextPlace));
    format!(
        "The département, each EPCI painted by its state: the legend tells each pattern. {before} {after} change what is painted: state, share of the population covered, months left, days of silence, open difficulties. The arrows choose a territory, {open} opens its sheet. {department} goes to the next département, where the base has several. Simplified contours: IGN, ADMIN EXPRESS COG."
    )
}

pub(super) fn timeline(key: KeyOf<'_>) -> String {
    let (before, after) = (key(Action::Previous), key(Action::Next));
    let (closer, wider, open) = (key(Action::Closer), key(Action::Wider), key(Action::Open));
    format!(
        "A row a CTG, in the order of territories: its period, amendments included, and its making before. Figures 1 to 9 are the stages it passed to, S its signature, × an outcome, ○ a deadline, ‼ a late one, │ today. {before} {after} move by a year, {closer} {wider} make time finer or coarser, {open} opens the CTG."
    )
}

pub(super) fn figures(key: KeyOf<'_>) -> String {
    let (open, explain, what_if) = (key(Action::Open), key(Action::Explain), key(Action::WhatIf));
    let (before, after) = (key(Action::Previous), key(Action::Next));
    let filter = key(Action::Filter);
    format!(
        "The figures of the Caf, or of my sector. {filter} finds one, {open} opens the rows a figure was counted from, {explain} says its rule, {before} {after} change the day: today, 31 December of each year. {what_if}: coverage if CTG being made were signed."
    )
}

pub(super) fn figure_rows(key: KeyOf<'_>) -> String {
    let open = key(Action::Open);
    format!("The rows a figure was counted from, all of them and no other. {open} opens the sheet.")
}

pub(super) fn what_if(key: KeyOf<'_>) -> String {
    let (tick, edit) = (key(Action::Tick), key(Action::Edit));
    let (before, after) = (key(Action::Previous), key(Action::Next));
    format!(
        "CTG being made. {tick} ticks those that would be signed, {edit} types the day, {before} {after} move it by a month: coverage is read below. Nothing is stored."
    )
}

pub(super) fn visit(key: KeyOf<'_>) -> String {
    let (filter, open) = (key(Action::Filter), key(Action::Open));
    format!(
        "A page to read before going to a territory. {filter} and some letters choose one of its communes: who is in front, the actions that touch it. {open} opens the sheet of the territory."
    )
}

pub(super) fn views(key: KeyOf<'_>) -> String {
    let choose = key(Action::Choose);
    format!("A letter chooses the view, or the arrows and {choose}.")
}

pub(super) fn import_file(key: KeyOf<'_>) -> String {
    let (open, above) = (key(Action::Choose), key(Action::FolderAbove));
    format!(
        "Where the workbook is. Type the start of its name, or paste its path. {open} opens the folder or the workbook, {above} goes up one folder. The newest workbooks come first. Your file is not changed."
    )
}

pub(super) fn import(key: KeyOf<'_>) -> String {
    let (go_on, back) = (key(Action::Choose), key(Action::Back));
    format!(
        "Six steps lead from the workbook to the base: the file, its sheets, its columns, its rows, the questions, the summary. {go_on} goes to the next, {back} to the one before. The base changes at the summary alone, at once, and is taken back at once."
    )
}

pub(super) fn import_question(key: KeyOf<'_>) -> String {
    let (choose, edit) = (key(Action::Choose), key(Action::Edit));
    let (later, alike) = (key(Action::PutOff), key(Action::AllAlike));
    format!(
        "A cell that binome does not understand by itself. Choose an answer (↑ ↓ then {choose}, or its figure), type another ({edit}), or leave the row aside ({later}). {alike} gives the same answer wherever the same is read."
    )
}
