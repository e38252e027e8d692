//! Colours as meanings. Nothing is shown by colour alone: a glyph and a word always say it too.

use crate::document::Tone;
use ratatui::style::{Color, Modifier, Style};

use crate::domain::alerts::Urgency;

/// The styles of a theme, by what they mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// Plain text.
    pub text: Style,
    /// Secondary text.
    pub dim: Style,
    /// Titles, and the border of the pane in use.
    pub accent: Style,
    /// The borders of the other panes.
    pub border: Style,
    /// The line under the cursor, in the pane in use.
    pub selected: Style,
    /// The line under the cursor, in another pane.
    pub selected_unfocused: Style,
    /// Good: in force, done.
    pub good: Style,
    /// To be watched.
    pub warning: Style,
    /// Late, expired, refused.
    pub bad: Style,
    /// A key in the bottom line.
    pub key: Style,
    /// The header.
    pub header: Style,
    /// The mark of an invented base.
    pub demo: Style,
}

impl Theme {
    /// On a dark background, with the terminal's own sixteen colours.
    #[must_use]
    pub const fn dark() -> Self {
        let plain = Style::new();
        Self {
            text: plain,
            dim: plain.fg(Color::Gray),
            accent: plain.fg(Color::Cyan).add_modifier(Modifier::BOLD),
            border: plain.fg(Color::DarkGray),
            selected: plain.add_modifier(Modifier::REVERSED),
            selected_unfocused: plain.add_modifier(Modifier::UNDERLINED),
            good: plain.fg(Color::Green),
            warning: plain.fg(Color::Yellow),
            bad: plain.fg(Color::LightRed).add_modifier(Modifier::BOLD),
            key: plain.fg(Color::Cyan).add_modifier(Modifier::BOLD),
            // Over a border it must not take the border’s colour.
            header: plain.fg(Color::Reset).add_modifier(Modifier::BOLD),
            demo: plain.fg(Color::Yellow).add_modifier(Modifier::REVERSED),
        }
    }

    /// On a light background.
    #[must_use]
    pub const fn light() -> Self {
        let plain = Style::new();
        Self {
            dim: plain.fg(Color::DarkGray),
            accent: plain.fg(Color::Blue).add_modifier(Modifier::BOLD),
            border: plain.fg(Color::Gray),
            warning: plain.fg(Color::Magenta),
            bad: plain.fg(Color::Red).add_modifier(Modifier::BOLD),
            key: plain.fg(Color::Blue).add_modifier(Modifier::BOLD),
            demo: plain.fg(Color::Magenta).add_modifier(Modifier::REVERSED),
            ..Self::dark()
        }
    }

    /// How urgent something is.
    #[must_use]
    pub const fn urgency(&self, urgency: Urgency) -> Style {
        match urgency {
            Urgency::Remark => self.dim,
            Urgency::Soon => self.warning,
            Urgency::Overdue => self.bad,
        }
    }

    /// Without any colour, so that the selection stays visible under `NO_COLOR`.
    #[must_use]
    pub const fn mono() -> Self {
        let plain = Style::new();
        let bold = plain.add_modifier(Modifier::BOLD);
        Self {
            text: plain,
            dim: plain,
            accent: bold,
            border: plain,
            selected: plain.add_modifier(Modifier::REVERSED),
            selected_unfocused: plain.add_modifier(Modifier::UNDERLINED),
            good: plain,
            warning: bold,
            bad: bold,
            key: bold,
            header: bold,
            demo: plain.add_modifier(Modifier::REVERSED),
        }
    }
}

/// Marks that Windows Terminal, conhost and the Linux console show at one width.
/// The style of a sentence, by what it means.
#[must_use]
pub const fn of_tone(tone: Tone, theme: &Theme) -> Style {
    match tone {
        Tone::Plain => theme.text,
        Tone::Dim => theme.dim,
        Tone::Good => theme.good,
        Tone::Warning => theme.warning,
        Tone::Bad => theme.bad,
        Tone::Here | Tone::Changed | Tone::Title => theme.accent,
    }
}

/// Glyphs, one column each.
pub mod glyph {
    use crate::{
        document::Mark,
        domain::{alerts::Urgency, territory_status::TerritoryStatus},
    };

    /// Needs somebody.
    pub const ATTENTION: &str = Mark::Attention.glyph();
    /// Worth knowing.
    pub const REMARK: &str = Mark::Remark.glyph();
    /// Changed by somebody else, and not looked at yet.
    pub const CHANGED: &str = Mark::Changed.glyph();
    /// Late.
    pub const LATE: &str = Mark::Late.glyph();
    /// A follow-up to be done.
    pub const OPEN: &str = Mark::Open.glyph();
    /// A follow-up done.
    pub const DONE: &str = Mark::Done.glyph();
    /// A step behind us.
    pub const STEP_DONE: &str = Mark::StepDone.glyph();
    /// Where we are.
    pub const STEP_HERE: &str = Mark::StepHere.glyph();
    /// A step to come.
    pub const STEP_AHEAD: &str = Mark::StepAhead.glyph();
    /// Ticked and not.
    pub const TICKED: &str = Mark::Ticked.glyph();
    /// Not ticked.
    pub const UNTICKED: &str = Mark::Unticked.glyph();
    /// Before and after a choice.
    pub const CHOICE: (&str, &str) = ("◄ ", " ►");

    /// How urgent something is: the same mark in a list and in a sheet.
    #[must_use]
    pub const fn urgency(urgency: Urgency) -> &'static str {
        match urgency {
            Urgency::Remark => REMARK,
            Urgency::Soon => ATTENTION,
            Urgency::Overdue => LATE,
        }
    }

    /// Where a territory stands.
    #[must_use]
    pub const fn ground(ground: TerritoryStatus) -> &'static str {
        match ground {
            TerritoryStatus::InForce => "●",
            TerritoryStatus::InForcePartly => "◘",
            TerritoryStatus::Undated => "♦",
            TerritoryStatus::Preparing => "►",
            TerritoryStatus::Expired => "▼",
            TerritoryStatus::None => "○",
        }
    }

    #[cfg(test)]
    mod tests {
        use unicode_width::UnicodeWidthStr;

        use super::*;

        #[test]
        fn every_mark_is_one_column_wide() {
            let grounds = [
                TerritoryStatus::InForce,
                TerritoryStatus::InForcePartly,
                TerritoryStatus::Undated,
                TerritoryStatus::Preparing,
                TerritoryStatus::Expired,
                TerritoryStatus::None,
            ];
            let marks = grounds.into_iter().map(ground);
            for mark in marks.chain([
                ATTENTION, REMARK, CHANGED, LATE, OPEN, DONE, STEP_DONE, STEP_HERE, STEP_AHEAD,
            ]) {
                assert_eq!(mark.width(), 1, "{mark}");
            }
        }
    }
}
