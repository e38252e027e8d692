//! The sections of a convention: which kinds of record each shows, and the letter that leads there.

use crate::domain::field::RecordKind;

/// A part of the place of a convention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// Where it stands, its perimeter, its amendments.
    Situation,
    /// Axes, actions, indicators.
    Plan,
    /// Meetings, deadlines, evaluations.
    Schedule,
    /// Parties, and people in front.
    People,
    /// Difficulties, needs and projects.
    Needs,
    /// Establishments and pacts.
    Levers,
    /// Posts.
    Means,
    /// Documents.
    Documents,
    /// Its passages, and those before it.
    Story,
}

impl Section {
    /// Every one, in the order they are shown.
    pub const ALL: [Self; 9] = [
        Self::Situation,
        Self::Plan,
        Self::Schedule,
        Self::People,
        Self::Needs,
        Self::Levers,
        Self::Means,
        Self::Documents,
        Self::Story,
    ];

    /// Those that begin folded while they hold none of their kinds.
    pub const QUIET: [(Self, &'static [RecordKind]); 4] = [
        (Self::Needs, &[RecordKind::Difficulty, RecordKind::Need]),
        (Self::Levers, &[RecordKind::Equipment, RecordKind::Pact]),
        (Self::Means, &[RecordKind::Post]),
        (Self::Documents, &[RecordKind::Document]),
    ];

    /// The letter that leads there.
    #[must_use]
    pub const fn letter(self) -> char {
        match self {
            Self::Situation => 's',
            Self::Plan => 'p',
            Self::Schedule => 'r',
            Self::People => 'i',
            Self::Needs => 'b',
            Self::Levers => 'e',
            Self::Means => 'm',
            Self::Documents => 'd',
            Self::Story => 'h',
        }
    }

    /// Whether it is left out while it is empty and nobody went to it.
    #[must_use]
    pub fn is_quiet(self) -> bool {
        Self::QUIET.iter().any(|(one, _)| *one == self)
    }

    /// Where the records of a kind have lines of their own.
    #[must_use]
    #[expect(clippy::wildcard_enum_match_arm, reason = "few kinds are distinguished here")]
    pub const fn of(kind: RecordKind) -> Option<Self> {
        Some(match kind {
            RecordKind::Amendment => Self::Situation,
            RecordKind::Axis | RecordKind::Action | RecordKind::Indicator => Self::Plan,
            RecordKind::Meeting | RecordKind::Deadline | RecordKind::Evaluation => Self::Schedule,
            RecordKind::Signatory | RecordKind::ContactRole | RecordKind::Contact => Self::People,
            RecordKind::Difficulty | RecordKind::Need => Self::Needs,
            RecordKind::Equipment | RecordKind::Pact => Self::Levers,
            RecordKind::Post => Self::Means,
            RecordKind::Document => Self::Documents,
            RecordKind::Passage => Self::Story,
            _ => return None,
        })
    }

    /// The kind of record that is added there first.
    #[must_use]
    pub const fn adds(self) -> RecordKind {
        match self {
            Self::Situation => RecordKind::Amendment,
            Self::Plan => RecordKind::Action,
            Self::Schedule => RecordKind::Meeting,
            Self::People => RecordKind::Signatory,
            Self::Needs => RecordKind::Difficulty,
            Self::Levers => RecordKind::Equipment,
            Self::Means => RecordKind::Post,
            Self::Documents => RecordKind::Document,
            Self::Story => RecordKind::Passage,
        }
    }
}

/// What may be added to a convention, each with its letter.
pub const ADDED: [(char, RecordKind); 17] = [
    ('f', RecordKind::Action),
    ('x', RecordKind::Axis),
    ('i', RecordKind::Indicator),
    ('v', RecordKind::Reading),
    ('o', RecordKind::Meeting),
    ('t', RecordKind::Deadline),
    ('n', RecordKind::Evaluation),
    ('s', RecordKind::Signatory),
    ('l', RecordKind::Contact),
    ('m', RecordKind::ContactRole),
    ('a', RecordKind::Amendment),
    ('d', RecordKind::Difficulty),
    ('b', RecordKind::Need),
    ('p', RecordKind::Post),
    ('e', RecordKind::Equipment),
    ('k', RecordKind::Pact),
    ('j', RecordKind::Document),
];
