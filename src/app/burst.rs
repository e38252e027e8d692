//! Text and keys, in what the terminal gave in one breath. Pure: no clock, no terminal.
//!
//! A terminal without bracketed paste, `tmux send-keys` or a script hand text over as if it were
//! typed; over the panes each of its letters would be a command. Only its speed tells it from a
//! hand: what comes in one breath holds many keys. But a hand's keys come together too, over a slow
//! line or while a key is held.
//!
//! The boundary: a run holds characters, tabs and line ends read in one breath. A run that changes from one
//! key to the next [`HAND`] times or more is text, `Message::Typed`. Anything less stays keys: `jjjj`
//! changes once, `tjjn` three times, and an arrow or a control key parts two runs. In a field both
//! come to the same; over the panes text does nothing, which can be mended, where a command might
//! not. `app/input.rs` says what one breath is.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::{keys::Key, ui::Message};

/// How often a run changes from one key to another before no hand could have typed it.
const HAND: usize = 4;

/// An item of a breath.
pub(super) enum Read {
    /// A key.
    Key(KeyEvent),
    /// Anything else; nothing where it says nothing to us.
    Other(Option<Message>),
}

/// How often what was read last changed from one key to another, as far as it may be text.
#[derive(Default)]
pub(super) struct Ending {
    last: Option<char>,
    changes: usize,
}

impl Ending {
    /// Takes what came next.
    pub(super) fn push(&mut self, read: &Read) {
        match read {
            // Windows tells of keys that are let go, too.
            Read::Key(event) if event.kind == KeyEventKind::Release => {}
            Read::Key(event) => match text(*event) {
                Some(c) => self.add(c),
                None => *self = Self::default(),
            },
            Read::Other(_) => *self = Self::default(),
        }
    }

    fn add(&mut self, c: char) {
        if self.last.replace(c) != Some(c) {
            self.changes += 1;
        }
    }

    /// Whether it may be text.
    pub(super) fn may_be_text(&self) -> bool {
        self.last.is_some()
    }

    /// Whether it is text: more of it may be on its way.
    pub(super) fn is_text(&self) -> bool {
        self.changes >= HAND
    }
}

/// Keys that may be text, in the order they came.
#[derive(Default)]
struct Run {
    keys: Vec<(char, Key)>,
    ending: Ending,
}

impl Run {
    fn push(&mut self, c: char, key: Key) {
        self.keys.push((c, key));
        self.ending.add(c);
    }

    fn end(&mut self, messages: &mut Vec<Message>) {
        let Self { keys, ending } = std::mem::take(self);
        if ending.is_text() {
            messages.push(Message::Typed(keys.into_iter().map(|(c, _)| c).collect()));
        } else {
            messages.extend(keys.into_iter().map(|(_, key)| Message::Key(key)));
        }
    }
}

/// Makes messages of breaths; remembers what ended the last one.
#[derive(Default)]
pub(super) struct Breaths {
    after_return: bool,
}

impl Breaths {
    /// The messages of one breath.
    pub(super) fn messages(&mut self, breath: Vec<Read>) -> Vec<Message> {
        let (mut messages, mut run) = (Vec::new(), Run::default());
        for read in breath {
            match read {
                Read::Key(event) => self.key(event, &mut run, &mut messages),
                Read::Other(message) => {
                    run.end(&mut messages);
                    messages.extend(message);
                }
            }
        }
        run.end(&mut messages);
        messages
    }

    fn key(&mut self, event: KeyEvent, run: &mut Run, messages: &mut Vec<Message>) {
        if event.kind == KeyEventKind::Release {
            return;
        }
        // CR LF is one line end, even where they come in two breaths.
        let ends_return = std::mem::take(&mut self.after_return) && is_line_feed(event);
        if ends_return {
            return;
        }
        self.after_return = is_return(event);
        if let Some(c) = text(event) {
            run.push(c, Key::from(event));
        } else {
            run.end(messages);
            messages.push(Message::Key(Key::from(event)));
        }
    }
}

/// The text of a key.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the terminal names keys that mean nothing here"
)]
fn text(event: KeyEvent) -> Option<char> {
    match event.code {
        _ if is_return(event) || is_line_feed(event) => Some('\n'),
        KeyCode::Tab if event.modifiers.is_empty() => Some('\t'),
        _ => Key::from(event).typed(),
    }
}

fn is_return(event: KeyEvent) -> bool {
    event.code == KeyCode::Enter && event.modifiers.is_empty()
}

/// A line feed comes as the key that makes one.
fn is_line_feed(event: KeyEvent) -> bool {
    event.code == KeyCode::Char('j') && event.modifiers == KeyModifiers::CONTROL
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As a terminal gives it: LF is Ctrl+J.
    fn breath(text: &str) -> Vec<Read> {
        let key = |c| match c {
            '\r' => KeyEvent::from(KeyCode::Enter),
            '\n' => KeyEvent::new(KeyCode::Char('j'), KeyModifiers::CONTROL),
            '\t' => KeyEvent::from(KeyCode::Tab),
            '↓' => KeyEvent::from(KeyCode::Down),
            '\u{13}' => KeyEvent::new(KeyCode::Char('s'), KeyModifiers::CONTROL),
            c => KeyEvent::from(KeyCode::Char(c)),
        };
        text.chars().map(|c| Read::Key(key(c))).collect()
    }

    /// Text between « », keys one by one.
    fn written(messages: Vec<Message>) -> String {
        let written = messages.into_iter().map(|message| match message {
            Message::Key(Key { code: KeyCode::Char(c), ctrl: true, .. }) => format!("^{c}"),
            Message::Key(Key { code: KeyCode::Char(c), .. }) => c.to_string(),
            Message::Key(key) => format!("<{}>", key.code),
            Message::Typed(text) => format!("«{text}»"),
            other => format!("{other:?}"),
        });
        written.collect()
    }

    fn heard(text: &str) -> String {
        written(Breaths::default().messages(breath(text)))
    }

    #[test]
    fn what_changes_four_times_in_a_breath_is_text() {
        assert_eq!(heard("x oui"), "«x oui»");
        assert_eq!(heard("Un\nDeux\nTrois"), "«Un\nDeux\nTrois»");
        assert_eq!(heard("a\tb\tc\r"), "«a\tb\tc\n»");
        assert_eq!(heard("Œuvre\u{13}"), "«Œuvre»^s");
    }

    #[test]
    fn what_a_hand_does_stays_keys() {
        for keys in ["j", "jjjjjjjj", "tjjjn", "xo", "n"] {
            assert_eq!(heard(keys), keys);
        }
        assert_eq!(heard("\t\t\r"), "<Tab><Tab><Enter>");
        assert_eq!(heard("jk↓jk↓"), "jk<Down>jk<Down>", "an arrow parts two runs");
    }

    #[test]
    fn every_line_end_is_one() {
        assert_eq!(heard("Un\r\nDeux\nTrois\rQuatre"), "«Un\nDeux\nTrois\nQuatre»");
        assert_eq!(heard("\r\n\r\n"), "<Enter><Enter>");
        assert_eq!(heard("\n"), "<Enter>");
        let mut breaths = Breaths::default();
        assert_eq!(written(breaths.messages(breath("\r"))), "<Enter>");
        assert_eq!(written(breaths.messages(breath("\na"))), "a", "in two breaths too");
    }

    #[test]
    fn more_is_awaited_after_characters_alone() {
        let after = |text: &str| {
            let mut ending = Ending::default();
            for read in &breath(text) {
                ending.push(read);
            }
            (ending.may_be_text(), ending.is_text())
        };
        assert_eq!(after("x"), (true, false));
        assert_eq!(after("↓x oui"), (true, true));
        assert_eq!(after("x oui↓"), (false, false));
        assert_eq!(after("x oui↓jjjj"), (true, false));
    }
}
