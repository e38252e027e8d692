//! Keys in English.

use ratatui::crossterm::event::KeyCode;

use super::{
    super::super::ui::keys::KeysText,
    places::{scope, scope_help},
};
use crate::keys::{Action, Key};

pub(super) const KEYS: KeysText = KeysText {
    key_name,
    action,
    action_help,
    scope,
    scope_help,
    mouse: "Mouse: a click chooses, the wheel scrolls. To copy text from the screen, hold Shift while you select it (Option on a Mac).",
    help_title: |place| format!("Keys · {place}"),
};

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the terminal names keys that mean nothing here"
)]
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
        Action::ViewLists => "lists",
        Action::Add => "add",
        Action::TalkingPoints => "talking points",
        Action::MoveUp => "move up",
        Action::MoveDown => "move down",
        Action::Renumber => "renumber",
        Action::GoTo => "go to",
        Action::Backward => "view before",
        Action::Forward => "view after",
        Action::Undo => "undo",
        Action::Redo => "redo",
        Action::Archive | Action::Bin => "bin",
        Action::History => "history",
        Action::Journal => "activity",
        Action::Restore => "restore",
        Action::Mark => "mark",
        Action::Merge => "merge",
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
        Action::Previous => "The one before: CTG of the territory, field to settle, sheet",
        Action::Next => "The one after: CTG of the territory, field to settle, sheet",
        Action::NextPlace => "To the next pane or field",
        Action::PreviousPlace => "To the pane or field before",
        Action::Zoom => "This pane alone on the screen, and back",
        Action::Filter => "Filter the list as you type, accents and case ignored",
        Action::WholeCaf => "The whole Caf, or my territories only",
        Action::Open => "Open the sheet of the chosen line",
        Action::NewNote => "A new note on the chosen territory",
        Action::NewFollowUp => "A new follow-up on the chosen territory (or note)",
        Action::Edit => "Edit what is chosen: CTG, note, follow-up, binôme, person",
        Action::MarkDone => "Mark the chosen follow-up, deadline or action done",
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
        Action::ViewLists => "The lists of the Caf: themes, people in front, meetings, goals…",
        Action::TalkingPoints => "Write the talking points of the territory",
        Action::Add => "Add a line, here, in the chosen part or on the territory",
        Action::MoveUp => "Put the chosen line before the one above",
        Action::Renumber => "Number the actions of the plan from 1 on, in the order shown",
        Action::GoTo => "Go to a part of the sheet, by its letter",
        Action::MoveDown => "Put the chosen line after the one below",
        Action::Backward => "Back to the view before",
        Action::Forward => "To the view one went back from",
        Action::Undo => "Undo what I did last, even yesterday: a question says what",
        Action::Redo => "Redo what I just undid: a question says what",
        Action::Archive => "Put what is chosen in the bin: note, follow-up, CTG, person",
        Action::History => "Who changed what, and when, in what is chosen",
        Action::Journal => "All that was done, by whom, newest first",
        Action::Bin => "Open the bin",
        Action::Restore => "Take the chosen line out of the bin",
        Action::Mark => "Mark the row, or no longer",
        Action::Merge => "Merge two marked rows: the first that was marked stays",
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
