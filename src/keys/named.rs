//! Keys and places by the names they have in `config.toml`.

use ratatui::crossterm::event::KeyCode;

use super::{Key, Scope};

/// Keys that type nothing, by name; of several names of one key the first is written.
const NAMES: [(&str, KeyCode); 19] = [
    ("enter", KeyCode::Enter),
    ("esc", KeyCode::Esc),
    ("tab", KeyCode::Tab),
    ("shift+tab", KeyCode::BackTab),
    ("backtab", KeyCode::BackTab),
    ("space", KeyCode::Char(' ')),
    ("backspace", KeyCode::Backspace),
    ("delete", KeyCode::Delete),
    ("insert", KeyCode::Insert),
    ("up", KeyCode::Up),
    ("down", KeyCode::Down),
    ("left", KeyCode::Left),
    ("right", KeyCode::Right),
    ("page_up", KeyCode::PageUp),
    ("page_down", KeyCode::PageDown),
    ("pageup", KeyCode::PageUp),
    ("pagedown", KeyCode::PageDown),
    ("home", KeyCode::Home),
    ("end", KeyCode::End),
];

/// Letters that terminals send with Ctrl as Backspace, Tab, Enter.
const SENT_AS_OTHERS: [char; 4] = ['h', 'i', 'j', 'm'];

impl Key {
    /// The key of that name: « n », « space », « ctrl+s », « alt+left », « f2 ».
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let lower = name.to_lowercase();
        if let Some(rest) = lower.strip_prefix("ctrl+") {
            let key = Self::named(rest)?;
            let is_distinct = !matches!(key.code, KeyCode::Char(c) if SENT_AS_OTHERS.contains(&c));
            return (is_distinct && !key.ctrl).then_some(Self { ctrl: true, ..key });
        }
        if let Some(rest) = lower.strip_prefix("alt+") {
            let key = Self::named(rest)?;
            return (!key.alt && !key.ctrl).then_some(Self { alt: true, ..key });
        }
        let mut letters = name.chars();
        if let (Some(c), None) = (letters.next(), letters.next()) {
            return (!c.is_control() && c != ' ').then(|| Self::char(c));
        }
        if let Some((_, code)) = NAMES.iter().find(|(one, _)| *one == lower) {
            return Some(Self::plain(*code));
        }
        let function = lower.strip_prefix('f')?.parse().ok()?;
        (1..=12).contains(&function).then(|| Self::plain(KeyCode::F(function)))
    }

    /// Its name in the configuration.
    #[must_use]
    pub fn name(self) -> String {
        let named = NAMES.iter().find(|(_, code)| *code == self.code);
        let name = match (named, self.code) {
            (Some((name, _)), _) => (*name).to_owned(),
            (None, KeyCode::Char(c)) => c.to_string(),
            (None, KeyCode::F(n)) => format!("f{n}"),
            (None, other) => other.to_string().to_lowercase(),
        };
        let (ctrl, alt) =
            (if self.ctrl { "ctrl+" } else { "" }, if self.alt { "alt+" } else { "" });
        format!("{ctrl}{alt}{name}")
    }

    /// Whether it changes text where some is typed.
    #[must_use]
    pub fn edits(self) -> bool {
        self.typed().is_some() || matches!(self.code, KeyCode::Backspace | KeyCode::Delete)
    }
}

impl Scope {
    /// The place of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.name() == name)
    }

    /// Its name in the configuration.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Everywhere => "everywhere",
            Self::Reading => "reading",
            Self::View => "view",
            Self::Desk => "desk",
            Self::Territories => "territories",
            Self::Ctg => "ctg",
            Self::Notes => "notes",
            Self::Due => "due",
            Self::Plan => "plan",
            Self::Visit => "visit",
            Self::Story => "story",
            Self::Map => "map",
            Self::Timeline => "timeline",
            Self::Activity => "activity_view",
            Self::Figures => "figures",
            Self::FigureRows => "figure_rows",
            Self::WhatIf => "what_if",
            Self::Questions => "questions",
            Self::Answers => "answers",
            Self::Views => "views",
            Self::Reasons => "reasons",
            Self::Lists => "lists",
            Self::Rows => "rows",
            Self::Convention => "convention",
            Self::CopyPlan => "copy_plan",
            Self::ImportFile => "import_file",
            Self::Import => "import",
            Self::ImportQuestion => "import_question",
            Self::Letters => "letters",
            Self::Filter => "filter",
            Self::Form => "form",
            Self::Sheet => "sheet",
            Self::Since => "since",
            Self::Conflict => "conflict",
            Self::Damage => "damage",
            Self::Conflicts => "conflicts",
            Self::Journal => "journal",
            Self::Bin => "bin",
            Self::People => "people",
            Self::Past => "past",
            Self::Question => "question",
            Self::Confirm => "confirm",
            Self::Welcome => "welcome",
            Self::Departments => "departments",
        }
    }
}
