//! Keys in English.

use ratatui::crossterm::event::KeyCode;

use super::super::super::ui::keys::{KeyOf, KeysText};
use crate::keys::{Action, Key, Scope};

pub(super) const KEYS: KeysText = KeysText {
    key_name,
    action,
    action_help,
    scope,
    scope_help,
    mouse: "Mouse: a click chooses, the wheel scrolls. To copy text from the screen, hold Shift while you select it (Option on a Mac).",
    help_title: |place| format!("Keys · {place}"),
};

fn key_name(key: Key) -> String {
    let name = match key.code {
        KeyCode::Enter => "Enter".to_owned(),
        KeyCode::Esc => "Esc".to_owned(),
        KeyCode::Tab => "Tab".to_owned(),
        KeyCode::BackTab => "Shift+Tab".to_owned(),
        KeyCode::Up => "↑".to_owned(),
        KeyCode::Down => "↓".to_owned(),
        KeyCode::Left => "←".to_owned(),
        KeyCode::Right => "→".to_owned(),
        KeyCode::PageUp => "PgUp".to_owned(),
        KeyCode::PageDown => "PgDn".to_owned(),
        KeyCode::Backspace => "Backspace".to_owned(),
        KeyCode::Home => "Home".to_owned(),
        KeyCode::End => "End".to_owned(),
        KeyCode::F(n) => format!("F{n}"),
        KeyCode::Char(' ') => "Space".to_owned(),
        KeyCode::Char(c) if key.ctrl => c.to_uppercase().to_string(),
        KeyCode::Char(c) => c.to_string(),
        other => other.to_string(),
    };
    if key.ctrl { format!("Ctrl+{name}") } else { name }
}

fn action(action: Action) -> &'static str {
    match action {
        Action::Up => "up",
        Action::Down => "down",
        Action::PageUp => "page up",
        Action::PageDown => "page down",
        Action::First => "first",
        Action::Last => "last",
        Action::Previous => "previous",
        Action::Next | Action::NextPlace => "next",
        Action::Zoom => "zoom",
        Action::Filter => "filter",
        Action::WholeCaf => "whole Caf",
        Action::Open => "open",
        Action::NewNote => "note",
        Action::NewFollowUp => "follow-up",
        Action::NewConvention => "new CTG",
        Action::Edit => "edit",
        Action::MarkDone => "done",
        Action::MoveStage => "stage",
        Action::AssignBinome => "binôme",
        Action::People => "people",
        Action::Leaving => "leaving",
        Action::SetGoal => "goals",
        Action::SinceVisit => "news",
        Action::GoThere => "go there",
        Action::Views => "views",
        Action::ViewSector => "sector",
        Action::ViewDue => "deadlines",
        Action::Backward => "view before",
        Action::Forward => "view after",
        Action::Undo => "undo",
        Action::Redo => "redo",
        Action::Archive | Action::Bin => "bin",
        Action::History => "history",
        Action::Journal => "activity",
        Action::Restore => "restore",
        Action::Choose => "choose",
        Action::Tick => "tick",
        Action::TickAll => "tick all",
        Action::Save => "save",
        Action::PutOff => "put off",
        Action::Conflicts => "to settle",
        Action::ReadRest => "read what is left",
        Action::ReadCopy => "read the copy",
        Action::PutBack => "move in what waits",
        Action::Leave => "leave the base",
        Action::KeepMine => "keep mine",
        Action::TakeTheirs => "take the other",
        Action::EditBoth => "edit both",
        Action::Yes => "yes",
        Action::No => "no",
        Action::PreviousPlace | Action::Back => "back",
        Action::Explain => "why",
        Action::Help => "help",
        Action::Repaint => "redraw",
        Action::Suspend => "suspend",
        Action::Quit => "quit",
    }
}

fn action_help(action: Action) -> &'static str {
    match action {
        Action::Up => "The line above",
        Action::Down => "The line below",
        Action::PageUp => "One page up",
        Action::PageDown => "One page down",
        Action::First => "To the top",
        Action::Last => "To the bottom",
        Action::Previous => "The one before: CTG of the territory, field to settle",
        Action::Next => "The one after: CTG of the territory, field to settle",
        Action::NextPlace => "To the next pane or field",
        Action::PreviousPlace => "To the pane or field before",
        Action::Zoom => "This pane alone on the screen, and back",
        Action::Filter => "Filter the list as you type, accents and case ignored",
        Action::WholeCaf => "The whole Caf, or my territories only",
        Action::Open => "Open the sheet of the chosen line",
        Action::NewNote => "A new note on the chosen territory",
        Action::NewFollowUp => "A new follow-up on the chosen territory (or note)",
        Action::NewConvention => "Create a CTG and its perimeter",
        Action::Edit => "Edit what is chosen: CTG, note, follow-up, binôme, person",
        Action::MarkDone => "Mark the chosen follow-up done",
        Action::MoveStage => "Move the CTG to another stage (date and reason)",
        Action::AssignBinome => "Name the binôme of the chosen territory, from a day on",
        Action::People => "The people of the Caf: add one, correct a name or a role, a leaving",
        Action::Leaving => {
            "The chosen person leaves: see what is to be handed over, end mandate and binômes"
        }
        Action::SetGoal => "Set the goals of the year",
        Action::SinceVisit => "What others did since my last visit",
        Action::GoThere => "Go to what the chosen line tells",
        Action::Views => "Go to another view: the list opens, a letter chooses",
        Action::ViewSector => "My territories, their CTG, their notes",
        Action::ViewDue => "What is due, week by week",
        Action::Backward => "Back to the view before",
        Action::Forward => "To the view one went back from",
        Action::Undo => "Undo what I did last, even yesterday: a question says what",
        Action::Redo => "Redo what I just undid: a question says what",
        Action::Archive => "Put what is chosen in the bin: note, follow-up, CTG, person",
        Action::History => "Who changed what, and when, in what is chosen",
        Action::Journal => "All that was done, by whom, newest first",
        Action::Bin => "Open the bin",
        Action::Restore => "Take the chosen line out of the bin",
        Action::Choose => "Choose, keep",
        Action::Tick => "Tick or untick",
        Action::TickAll => "In a list to tick: all that is shown",
        Action::Save => "Save and close",
        Action::PutOff => "Keep both versions and choose later",
        Action::ReadRest => "Read what can still be read of the base",
        Action::ReadCopy => "Open the newest whole copy, to read it",
        Action::PutBack => "Put the version that waits into the field",
        Action::Leave => "Leave the field as the base says it",
        Action::Conflicts => "Fields that two people want differently, to settle",
        Action::KeepMine => "Keep what I typed",
        Action::TakeTheirs => "Take what the other wrote",
        Action::EditBoth => "Edit both texts together in the form (texts only)",
        Action::Yes => "Yes",
        Action::No => "No",
        Action::Back => "Back out, clear the filter, close",
        Action::Explain => {
            "Why the territory is marked: rule, measure, limit, and where it is set."
        }
        Action::Help => "The keys of this place",
        Action::Repaint => "Draw the screen anew, where something else wrote on it",
        Action::Suspend => {
            "Give the terminal back for a while; the command fg brings you here again"
        }
        Action::Quit => "Leave binome",
    }
}

fn scope(scope: Scope) -> &'static str {
    match scope {
        Scope::Everywhere => "everywhere",
        Scope::Reading => "lines to read",
        Scope::Desk => "panes",
        Scope::Territories => "territories",
        Scope::Ctg => "CTG",
        Scope::Notes => "notes",
        Scope::View => "views",
        Scope::Due => "deadlines",
        Scope::Views => "list of views",
        Scope::Filter => "filter",
        Scope::Form => "form",
        Scope::Sheet => "sheet",
        Scope::Since => "since my visit",
        Scope::Conflict => "two versions",
        Scope::Damage => "damaged base",
        Scope::Conflicts => "to settle",
        Scope::Journal => "activity",
        Scope::People => "people",
        Scope::Bin => "bin",
        Scope::Question => "question",
        Scope::Confirm => "confirmation",
        Scope::Welcome => "first steps",
    }
}

fn scope_help(scope: Scope, key: KeyOf<'_>) -> String {
    match scope {
        Scope::Everywhere => "These keys work everywhere.".to_owned(),
        Scope::Reading => "These keys work wherever lines are read.".to_owned(),
        Scope::Desk => "Three panes: territories, the CTG of the chosen one, its notes and follow-ups.".to_owned(),
        Scope::Territories => "Your territories. ‼ tells something late or expired, ! something to watch. ● in force, ◘ partly, ► in preparation, ▼ expired, ○ no CTG.".to_owned(),
        Scope::Ctg => "The CTG of the chosen territory: ● stages behind, ► today’s, ○ those to come. The filter looks among its communes.".to_owned(),
        Scope::Notes => "Open follow-ups first (‼ late, ○ to be done), then notes, the newest on top.".to_owned(),
        Scope::View => "These keys work in any view.".to_owned(),
        Scope::Due => {
            let open = key(Action::Open);
            let mark_done = key(Action::MarkDone);
            format!("What is late, then week by week: follow-ups, evaluations to begin, ends of CTG. What touches your territories comes first. {open} opens the sheet, {mark_done} marks a follow-up done.")
        }
        Scope::Views => {
            let choose = key(Action::Choose);
            format!("A letter chooses the view, or the arrows and {choose}.")
        }
        Scope::Filter => {
            let choose = key(Action::Choose);
            let back = key(Action::Back);
            format!("Type a few letters: the list narrows. {choose} keeps the filter, {back} clears it.")
        }
        Scope::Form => {
            let save = key(Action::Save);
            format!("Fill in what you know, then {save}. Nothing is saved before. Enter goes to the next field, Space ticks, ← → or first letters change a choice. Days are typed as they are said: 3/12, yesterday, monday, +15d, in 2 months; what is understood stands beside. A note takes as many follow-ups as are needed: once one is told, another opens below.")
        }
        Scope::Sheet => {
            let back = key(Action::Back);
            let edit = key(Action::Edit);
            let new_note = key(Action::NewNote);
            let new_follow_up = key(Action::NewFollowUp);
            let move_stage = key(Action::MoveStage);
            let archive = key(Action::Archive);
            let history = key(Action::History);
            format!("A sheet is read: arrows scroll it, {back} closes it. {edit}, {new_note}, {new_follow_up}, {move_stage} and {archive} close it to write, {history} opens its history.")
        }
        Scope::Since => {
            let go_there = key(Action::GoThere);
            let back = key(Action::Back);
            let since_visit = key(Action::SinceVisit);
            format!("What others did, the latest on top. {go_there} goes there, {back} closes; {since_visit} shows it again. A line marked * has changed: its mark goes once you have been on it.")
        }
        Scope::Conflict => {
            let put_off = key(Action::PutOff);
            let back = key(Action::Back);
            format!("Somebody changed the same field as you. Choose field by field: nothing is saved nor lost before. {put_off} keeps both for later. {back} goes back to the form, where your text stays.")
        }
        Scope::Damage => {
            let read_rest = key(Action::ReadRest);
            let read_copy = key(Action::ReadCopy);
            let back = key(Action::Back);
            format!("The base is damaged: binome no longer touches it. {read_rest} shows what can still be read, {read_copy} opens the newest whole copy, {back} closes.")
        }
        Scope::Conflicts => {
            let put_back = key(Action::PutBack);
            let leave = key(Action::Leave);
            let edit_both = key(Action::EditBoth);
            let previous = key(Action::Previous);
            let next = key(Action::Next);
            format!("Two people wanted this field differently and nobody decided. Both versions are kept: {put_back} moves in the one that waits, {leave} leaves the one in the base, {edit_both} puts both together. {previous} {next} go from one field to the next.")
        }
        Scope::Journal => {
            let filter = key(Action::Filter);
            let history = key(Action::History);
            format!("What was done, newest first. After “{filter}”, type a name, a territory or a day, in any order: “marc bugey since monday”. {history} shows before and after.")
        }
        Scope::People => {
            let edit = key(Action::Edit);
            let leaving = key(Action::Leaving);
            let filter = key(Action::Filter);
            format!("The people of the Caf. {edit} corrects a name or a role, {leaving} prepares a leaving. To add one: the last line, or “{filter}” then their name.")
        }
        Scope::Bin => "What was put in the bin, the latest on top. Nothing in it is erased.".to_owned(),
        Scope::Confirm => {
            let yes = key(Action::Yes);
            let no = key(Action::No);
            let back = key(Action::Back);
            format!("A question says what is about to be done. Enter or {yes} accepts, {no} or {back} gives up.")
        }
        Scope::Question => {
            let yes = key(Action::Yes);
            let no = key(Action::No);
            format!("Answer with {yes} (yes) or {no} (no).")
        }
        Scope::Welcome => {
            let choose = key(Action::Choose);
            format!("Choose with the arrows, accept with {choose}.")
        }
    }
}
