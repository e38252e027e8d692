//! Actions by name: an action is the same wherever its key is.

/// Declares the actions, each with the name it has in `config.toml`.
macro_rules! actions {
    ($($(#[$doc:meta])* $action:ident = $name:literal,)*) => {
        /// The action of a key.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Action {
            $($(#[$doc])* $action,)*
        }

        impl Action {
            /// Every action, with the name it has in the configuration.
            pub const NAMED: &'static [(Self, &'static str)] = &[$((Self::$action, $name),)*];
        }
    };
}

actions! {
    /// One line up.
    Up = "up",
    /// One line down.
    Down = "down",
    /// One page up.
    PageUp = "page_up",
    /// One page down.
    PageDown = "page_down",
    /// To the first.
    First = "first",
    /// To the last.
    Last = "last",
    /// To the value or the convention before.
    Previous = "previous",
    /// To the value or the convention after.
    Next = "next",
    /// To the next pane or field.
    NextPlace = "next_place",
    /// To the pane or field before.
    PreviousPlace = "previous_place",
    /// The pane alone on the screen, and back.
    Zoom = "zoom",
    /// Finer time.
    Closer = "closer",
    /// Coarser time.
    Wider = "wider",
    /// Filter the list.
    Filter = "filter",
    /// My sector, or the whole Caf.
    WholeCaf = "whole_caf",
    /// Open the sheet of what is selected.
    Open = "open",
    /// A new note on the territory.
    NewNote = "new_note",
    /// A new follow-up on the territory.
    NewFollowUp = "new_follow_up",
    /// A new record, of the list or about what is looked at.
    Add = "add",
    /// To a part of the place, by a letter.
    GoTo = "go_to",
    /// What is selected goes before the one above.
    MoveUp = "move_up",
    /// What is selected goes after the one below.
    MoveDown = "move_down",
    /// Number the plan anew.
    Renumber = "renumber",
    /// What to say at the next visit.
    TalkingPoints = "talking_points",
    /// Change what is selected.
    Edit = "edit",
    /// Group the rows by something else.
    GroupBy = "group_by",
    /// Mark a follow-up done.
    MarkDone = "mark_done",
    /// Put an alert off.
    Later = "later",
    /// A week later.
    WeekLater = "week_later",
    /// A week earlier.
    WeekEarlier = "week_earlier",
    /// Move the convention to another stage.
    MoveStage = "move_stage",
    /// Say who follows the territory.
    AssignBinome = "assign_binome",
    /// The people of the Caf.
    People = "people",
    /// Somebody leaves.
    Leaving = "leaving",
    /// Set the goals of the year.
    SetGoal = "set_goal",
    /// Changes of others since my last visit.
    SinceVisit = "since_visit",
    /// Go to the record of the line.
    GoThere = "go_there",
    /// The list of views.
    Views = "views",
    /// To the view of my territories.
    ViewSector = "view_sector",
    /// To the view of deadlines.
    ViewDue = "view_due",
    /// To the view of plans.
    ViewPlan = "view_plan",
    /// To the page before a visit.
    ViewVisit = "view_visit",
    /// To the map.
    ViewMap = "view_map",
    /// To the line of time.
    ViewTimeline = "view_timeline",
    /// To the figures.
    ViewFigures = "view_figures",
    /// To the view of questions.
    ViewQuestions = "view_questions",
    /// Keep this list under a name.
    KeepList = "keep_list",
    /// To the lists of the Caf.
    ViewLists = "view_lists",
    /// To the import of a workbook.
    ViewImport = "view_import",
    /// To the folder above.
    FolderAbove = "folder_above",
    /// The same for all that are alike.
    AllAlike = "all_alike",
    /// What if conventions were signed.
    WhatIf = "what_if",
    /// Write this page into a file.
    WritePage = "write_page",
    /// Copy the chosen figure.
    Copy = "copy",
    /// The base as it was known on a day, and back.
    AsKnown = "as_known",
    /// To conflicts to settle.
    ViewConflicts = "view_conflicts",
    /// To the view before.
    Backward = "backward",
    /// To the view one went back from.
    Forward = "forward",
    /// Undo what I did last.
    Undo = "undo",
    /// Do again what I undid last.
    Redo = "redo",
    /// Put what is selected in the bin.
    Archive = "archive",
    /// The history of what is selected.
    History = "history",
    /// The journal.
    Journal = "journal",
    /// The bin.
    Bin = "bin",
    /// Take what is selected out of the bin.
    Restore = "restore",
    /// Mark the row, or no longer.
    Mark = "mark",
    /// Make one record of two marked rows.
    Merge = "merge",
    /// Choose, tick or go on.
    Choose = "choose",
    /// Tick or untick.
    Tick = "tick",
    /// Tick or untick all that is shown.
    TickAll = "tick_all",
    /// Save the form.
    Save = "save",
    /// Of two versions, mine.
    KeepMine = "keep_mine",
    /// Of two versions, the other’s.
    TakeTheirs = "take_theirs",
    /// Both versions, to be edited together.
    EditBoth = "edit_both",
    /// Both versions, to be settled another time.
    PutOff = "put_off",
    /// Conflicts to settle.
    Conflicts = "conflicts",
    /// The version that waits goes into the field.
    PutBack = "put_back",
    /// Show what can still be read of a damaged base.
    ReadRest = "read_rest",
    /// Open the newest whole copy, to read it.
    ReadCopy = "read_copy",
    /// The version in the base stays.
    Leave = "leave",
    /// Yes.
    Yes = "yes",
    /// No.
    No = "no",
    /// Back out.
    Back = "back",
    /// Why something is marked: the rule, what was measured, its limit.
    Explain = "explain",
    /// The keys of this place.
    Help = "help",
    /// Draw the whole screen anew.
    Repaint = "repaint",
    /// Leave the terminal to the shell for a while.
    Suspend = "suspend",
    /// Leave binome.
    Quit = "quit",
}

impl Action {
    /// The action of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::NAMED.iter().find(|(_, one)| *one == name).map(|(action, _)| *action)
    }

    /// Its name in the configuration.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::NAMED.iter().find(|(one, _)| *one == self).map_or("", |(_, name)| name)
    }

    /// Whether it begins to write something about what is looked at.
    #[must_use]
    pub const fn writes(self) -> bool {
        matches!(
            self,
            Self::Archive | Self::Edit | Self::MoveStage | Self::NewFollowUp | Self::NewNote
        )
    }

    /// Whether it is about what a sheet tells, and nothing where a sheet is about nothing.
    #[must_use]
    pub const fn needs_subject(self) -> bool {
        self.writes() || matches!(self, Self::History | Self::Open | Self::TalkingPoints)
    }
}
