//! What keys do, by name: an action is the same wherever its key is.

/// What a key does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// One line up.
    Up,
    /// One line down.
    Down,
    /// One page up.
    PageUp,
    /// One page down.
    PageDown,
    /// To the first.
    First,
    /// To the last.
    Last,
    /// To the value or the convention before.
    Previous,
    /// To the value or the convention after.
    Next,
    /// To the next pane or field.
    NextPlace,
    /// To the pane or field before.
    PreviousPlace,
    /// The pane alone on the screen, and back.
    Zoom,
    /// Filter the list.
    Filter,
    /// My sector, or the whole Caf.
    WholeCaf,
    /// Open the sheet of what is selected.
    Open,
    /// A new note on the territory.
    NewNote,
    /// A new follow-up on the territory.
    NewFollowUp,
    /// A new convention.
    NewConvention,
    /// Change what is selected.
    Edit,
    /// Mark a follow-up done.
    MarkDone,
    /// Move the convention to another stage.
    MoveStage,
    /// Say who follows the territory.
    AssignBinome,
    /// The people of the Caf.
    People,
    /// Somebody leaves.
    Leaving,
    /// Set the goals of the year.
    SetGoal,
    /// What others did since my last visit.
    SinceVisit,
    /// Go to what is told of.
    GoThere,
    /// Undo what I did last.
    Undo,
    /// Do again what I undid last.
    Redo,
    /// Put what is selected in the bin.
    Archive,
    /// The history of what is selected.
    History,
    /// What was done, by whom.
    Journal,
    /// What was put in the bin.
    Bin,
    /// Take what is selected out of the bin.
    Restore,
    /// Choose, tick or go on.
    Choose,
    /// Tick or untick.
    Tick,
    /// Tick or untick all that is shown.
    TickAll,
    /// Save the form.
    Save,
    /// Of two versions, mine.
    KeepMine,
    /// Of two versions, the other’s.
    TakeTheirs,
    /// Both versions, to be edited together.
    EditBoth,
    /// Both versions, to be settled another time.
    PutOff,
    /// What two people want of one field, to be settled.
    Conflicts,
    /// The version that waits goes into the field.
    PutBack,
    /// Show what can still be read of a damaged base.
    ReadRest,
    /// Open the newest whole copy, to read it.
    ReadCopy,
    /// The version in the base stays.
    Leave,
    /// Yes.
    Yes,
    /// No.
    No,
    /// Back out.
    Back,
    /// The keys of this place.
    Help,
    /// Draw the whole screen anew.
    Repaint,
    /// Leave the terminal to the shell for a while.
    Suspend,
    /// Leave binome.
    Quit,
}

impl Action {
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
        self.writes() || matches!(self, Self::History)
    }
}
