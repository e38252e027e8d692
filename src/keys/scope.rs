//! Where keys are pressed: a place, and the wider ones whose keys work there too.

/// Where a key is pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Everywhere, whatever is open.
    Everywhere,
    /// Wherever lines are read.
    Reading,
    /// In any view.
    View,
    /// In any of the three panes.
    Desk,
    /// In the pane of territories.
    Territories,
    /// In the pane of the convention.
    Ctg,
    /// In the pane of notes.
    Notes,
    /// In the view of deadlines.
    Due,
    /// In the view of plans.
    Plan,
    /// On the page before a visit.
    Visit,
    /// On the story of a territory.
    Story,
    /// In the map.
    Map,
    /// In the line of time.
    Timeline,
    /// In the view of what was done.
    Activity,
    /// Over the figures.
    Figures,
    /// Over the rows of a figure.
    FigureRows,
    /// Where conventions are ticked that may be signed.
    WhatIf,
    /// In the view of questions.
    Questions,
    /// Among the rows that answer one.
    Answers,
    /// In the list of views.
    Views,
    /// Over the alerts of a territory.
    Reasons,
    /// Among the lists of the Caf.
    Lists,
    /// In the list of the records of one kind.
    Rows,
    /// In the place of a convention.
    Convention,
    /// Where fiches of another plan are ticked.
    CopyPlan,
    /// Where the workbook of an import is looked for.
    ImportFile,
    /// Over the sheets, columns and rows of an import.
    Import,
    /// At a question of an import.
    ImportQuestion,
    /// Where a letter is asked.
    Letters,
    /// While a filter is typed.
    Filter,
    /// In a form.
    Form,
    /// In a sheet or a help that is only read.
    Sheet,
    /// Over what others did.
    Since,
    /// Where somebody else wrote in the same field.
    Conflict,
    /// Where a base is found damaged.
    Damage,
    /// Where two versions that were put off are settled.
    Conflicts,
    /// In the list of what was done.
    Journal,
    /// In the bin.
    Bin,
    /// In the list of people.
    People,
    /// Where a day of the past is asked.
    Past,
    /// At a question.
    Question,
    /// Before something is done that can be taken back.
    Confirm,
    /// On the first screens.
    Welcome,
    /// Where the départements of a new base are chosen.
    Departments,
}

impl Scope {
    /// Every scope, the widest first.
    pub const ALL: [Self; 44] = [
        Self::Everywhere,
        Self::Reading,
        Self::View,
        Self::Desk,
        Self::Territories,
        Self::Ctg,
        Self::Notes,
        Self::Due,
        Self::Plan,
        Self::Visit,
        Self::Story,
        Self::Map,
        Self::Timeline,
        Self::Activity,
        Self::Figures,
        Self::FigureRows,
        Self::WhatIf,
        Self::Questions,
        Self::Answers,
        Self::Views,
        Self::Reasons,
        Self::Lists,
        Self::Rows,
        Self::Convention,
        Self::CopyPlan,
        Self::ImportFile,
        Self::Import,
        Self::ImportQuestion,
        Self::Letters,
        Self::Filter,
        Self::Form,
        Self::Sheet,
        Self::Journal,
        Self::Bin,
        Self::People,
        Self::Since,
        Self::Conflict,
        Self::Conflicts,
        Self::Damage,
        Self::Past,
        Self::Question,
        Self::Confirm,
        Self::Welcome,
        Self::Departments,
    ];

    /// Whether letters are text there.
    #[must_use]
    pub const fn is_typed_in(self) -> bool {
        matches!(
            self,
            Self::ImportFile
                | Self::Letters
                | Self::Filter
                | Self::Form
                | Self::Past
                | Self::Welcome
                | Self::Departments
        )
    }

    /// Whether it is text to be read on, page by page.
    #[must_use]
    pub const fn is_text(self) -> bool {
        matches!(self, Self::Sheet | Self::Visit | Self::Story | Self::Conflict | Self::Conflicts)
    }

    /// Whether it is a pane of the sector: the screen of every day, which names few keys.
    #[must_use]
    pub const fn is_pane(self) -> bool {
        matches!(self, Self::Territories | Self::Ctg | Self::Notes)
    }

    /// This scope, then each wider one whose keys work here too.
    pub fn and_wider(self) -> impl Iterator<Item = Self> {
        std::iter::successors(Some(self), |scope| scope.parent())
    }

    /// The wider scope whose keys work here too.
    #[must_use]
    pub const fn parent(self) -> Option<Self> {
        match self {
            Self::Everywhere => None,
            Self::Territories | Self::Ctg | Self::Notes => Some(Self::Desk),
            Self::Desk
            | Self::Due
            | Self::Plan
            | Self::Map
            | Self::Timeline
            | Self::Figures
            | Self::Questions
            | Self::Activity => Some(Self::View),
            Self::View
            | Self::FigureRows
            | Self::WhatIf
            | Self::Answers
            | Self::Views
            | Self::Reasons
            | Self::Lists
            | Self::Rows
            | Self::Convention
            | Self::CopyPlan
            | Self::Import
            | Self::ImportQuestion
            | Self::Sheet
            | Self::Journal
            | Self::Bin
            | Self::People
            | Self::Visit
            | Self::Story
            | Self::Since
            | Self::Conflict
            | Self::Conflicts => Some(Self::Reading),
            Self::Reading
            | Self::ImportFile
            | Self::Letters
            | Self::Filter
            | Self::Form
            | Self::Past
            | Self::Damage
            | Self::Question
            | Self::Confirm
            | Self::Welcome
            | Self::Departments => Some(Self::Everywhere),
        }
    }
}
