//! A sentence and what it means: its mark and its tone, from which every reader takes glyph and
//! colour.

/// The tone of a sentence.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tone {
    /// Nothing more than it says.
    #[default]
    Plain,
    /// Matters less.
    Dim,
    /// In force, done.
    Good,
    /// To be watched.
    Warning,
    /// Late, expired.
    Bad,
    /// Where we are.
    Here,
    /// Changed by somebody else.
    Changed,
    /// A title.
    Title,
}

/// A mark before a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Worth knowing.
    Remark,
    /// Needs somebody.
    Attention,
    /// Late, or about to be.
    Late,
    /// To be done.
    Open,
    /// Done.
    Done,
    /// A step behind us, a commune covered.
    StepDone,
    /// Where we are.
    StepHere,
    /// A step to come, a commune not covered.
    StepAhead,
    /// Where it was given up.
    StepStopped,
    /// Holds.
    Ticked,
    /// Does not hold.
    Unticked,
    /// Changed by somebody else.
    Changed,
    /// A heading whose lines are hidden.
    Folded,
    /// A heading whose lines are shown.
    Unfolded,
}

impl Mark {
    /// The glyph: one column, on Windows Terminal, conhost and the Linux console alike.
    #[must_use]
    pub const fn glyph(self) -> &'static str {
        match self {
            Self::Remark => "·",
            Self::Attention => "!",
            Self::Late => "‼",
            Self::Open | Self::StepAhead => "○",
            Self::Done => "√",
            Self::StepDone => "●",
            Self::StepHere => "►",
            Self::StepStopped => "×",
            Self::Ticked => "[x]",
            Self::Unticked => "[ ]",
            Self::Changed => "*",
            Self::Folded => "+",
            Self::Unfolded => "-",
        }
    }

    /// The tone of a sentence with this mark.
    #[must_use]
    pub const fn tone(self) -> Tone {
        match self {
            Self::Attention | Self::Open | Self::Unticked => Tone::Warning,
            Self::Late | Self::StepStopped => Tone::Bad,
            Self::Done | Self::StepDone => Tone::Good,
            Self::StepHere => Tone::Here,
            Self::StepAhead | Self::Remark => Tone::Dim,
            Self::Ticked => Tone::Plain,
            Self::Changed => Tone::Changed,
            Self::Folded | Self::Unfolded => Tone::Title,
        }
    }
}

/// A sentence, its mark and its tone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sentence {
    /// The mark before it.
    pub mark: Option<Mark>,
    /// Its tone.
    pub tone: Tone,
    /// Its text.
    pub text: String,
}

impl Sentence {
    /// A sentence in a tone.
    #[must_use]
    pub fn toned(tone: Tone, text: impl Into<String>) -> Self {
        Self { mark: None, tone, text: text.into() }
    }

    /// A sentence after a mark, in its tone.
    #[must_use]
    pub fn marked(mark: Mark, text: impl Into<String>) -> Self {
        Self { mark: Some(mark), tone: mark.tone(), text: text.into() }
    }

    /// Its text after its mark.
    #[must_use]
    pub fn whole(&self) -> String {
        match self.mark {
            Some(mark) => format!("{} {}", mark.glyph(), self.text),
            None => self.text.clone(),
        }
    }
}

impl From<String> for Sentence {
    fn from(text: String) -> Self {
        Self::toned(Tone::Plain, text)
    }
}

impl From<&str> for Sentence {
    fn from(text: &str) -> Self {
        Self::toned(Tone::Plain, text)
    }
}
