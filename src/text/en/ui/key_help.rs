//! What each key does, in English: the lines of the help.

use crate::keys::{Action, Scope};

/// What an action does in a place, where it is another thing than everywhere.
pub(super) fn action_help(scope: Scope, action: Action) -> &'static str {
    match (scope, action) {
        (Scope::Map, Action::Previous) => {
            "Paint what comes before: state, share covered, months left, silence, difficulties"
        }
        (Scope::Map, Action::Next) => "Paint what comes next",
        (Scope::Map, Action::NextPlace) => "The next département",
        (Scope::Timeline, Action::Previous) => "A year before",
        (Scope::Timeline, Action::Next) => "A year later",
        (Scope::Figures, Action::Previous) => "Count on an earlier date",
        (Scope::Figures, Action::Next) => "Count on a later date",
        (Scope::WhatIf, Action::Previous) => "Sign a month earlier",
        (Scope::WhatIf, Action::Next) => "Sign a month later",
        (Scope::Answers, Action::Previous) => {
            "Narrow to what comes before: territory, person, theme"
        }
        (Scope::Answers, Action::Next) => "Narrow to what comes next",
        (Scope::Questions | Scope::Answers, Action::Explain) => "The rule of the question",
        (Scope::Figures, Action::Explain) => "The rule of the figure",
        (Scope::Visit, Action::History) => "The story of the territory, from its first note",
        (Scope::Visit, Action::Filter) => "Choose a commune",
        (Scope::Import, Action::Choose) => "To the next step",
        (Scope::ImportFile, Action::Choose) => "Open the folder or the workbook",
        (Scope::ImportQuestion, Action::Choose) => "Take the answer that is chosen",
        (Scope::Import, Action::Back) => "To the step before, or stop what is going on",
        (Scope::ImportFile, Action::Back) => "Clear what is typed, or leave the import",
        (Scope::ImportQuestion, Action::Back) => "To the question before",
        (Scope::Import, Action::Tick) => "Tick or untick the sheet",
        (Scope::Import, Action::Edit) => "Say what the column, or the sheet, holds",
        (Scope::Import, Action::Previous) => "Rows of the sort before; the header one row up",
        (Scope::Import, Action::Next) => "Rows of the sort after; the header one row down",
        (Scope::ImportQuestion, Action::Edit) => "Type another answer",
        (Scope::ImportQuestion, Action::PutOff) => "Leave the row aside this time",
        _ => action_help_everywhere(action),
    }
}

fn action_help_everywhere(action: Action) -> &'static str {
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
        Action::ViewVisit => "A page to read before going to the chosen territory",
        Action::ViewPlan => "The actions of every CTG, late ones first",
        Action::GroupBy => "Group by axis, pilot, theme or commune",
        Action::ViewMap => "The map of the département, painted by the state of its territories",
        Action::ViewTimeline => "CTG over the years",
        Action::Closer => "Finer time",
        Action::Wider => "Coarser time",
        Action::ViewFigures => "The figures of the board, each with its rows",
        Action::ViewImport => "Take in a workbook: a follow-up, élus, a plan, meetings",
        Action::FolderAbove => "To the folder above, or take back what is typed",
        Action::AllAlike => "The same answer wherever the same is read",
        Action::WhatIf => "What if CTG being made were signed: coverage then",
        Action::WritePage => "Write this page into a file to print",
        Action::Copy => "Copy the chosen figure, to paste it elsewhere",
        Action::ViewQuestions => "The questions people ask, with their answers",
        Action::KeepList => "Keep this list under a name",
        Action::Later => "Put an alert off, or say it is seen",
        Action::WeekLater => "Move a week later",
        Action::WeekEarlier => "Move a week earlier",
        Action::ViewConflicts => "Disagreements to settle",
        Action::ViewLists => "The lists of the Caf: themes, people in front, meetings, goals…",
        Action::TalkingPoints => "Write the talking points of the territory",
        Action::Add => "Add a line, here, in the chosen part or on the territory",
        Action::MoveUp => "Put the chosen line before the one above",
        Action::Renumber => "Number the actions of the plan from 1 on, in the order shown",
        Action::GoTo => "Go to a part of the sheet, by its letter",
        Action::MoveDown => "Put the chosen line after the one below",
        Action::AsKnown => "The base as it was known on a past day, and back",
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
