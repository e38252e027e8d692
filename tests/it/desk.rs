//! A person at the desk: the real model, the real update, a real SQLite file, and a screen in
//! memory. Tests press keys and read rows or pictures.

mod demonstrations;

use std::{path::PathBuf, sync::Arc};

use binome::{
    app::{Clock, Inline, Surroundings},
    config::Keeping,
    domain::{alerts::Thresholds, facts::Facts, moment::Zone, snapshot::Snapshot},
    exchange::read::{contours, reference},
    keys::Key,
    store::{Actor, Founding, Store},
    text::Lang,
    ui::{
        Effect, Message, Model, Settings,
        route::Route,
        style::Theme,
        update::{go, update},
        view::view,
    },
};
use chrono::NaiveDate;
use ratatui::{Terminal, backend::TestBackend, crossterm::event::KeyCode};
use tempfile::TempDir;

/// The day of every test that does not say another.
pub fn today() -> NaiveDate {
    "2026-11-23".parse().unwrap()
}

pub struct Desk {
    pub model: Model,
    file: Inline,
    pub actor: Actor,
    pub effects: Vec<Effect>,
    pub quit: bool,
    /// How many keys were pressed.
    pub keys: usize,
    pub folder: TempDir,
}

impl Desk {
    /// Nobody has opened anything yet.
    pub fn empty(columns: u16, rows: u16) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let settings = Settings {
            lang: Lang::Fr,
            theme: Theme::dark(),
            zone: Zone::UTC,
            technicien: None,
            keymap: binome::keys::Keymap::default(),
            default_base: folder.path().join("binome.db"),
            departments: || {
                let all = binome::exchange::read::reference::departments().into_iter();
                all.map(|one| (one.code, one.name)).collect()
            },
            size_of: reference::size_of,
            contours: contours::of,
        };
        let around = Surroundings {
            clock: Clock::Fixed(today()),
            lang: Lang::Fr,
            machine: "essai".into(),
            config: Keeping { file: None, guest: false, lent: None },
            drafts: None,
            copies: None,
            memos: None,
            usual: None,
            documents: Some(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/import").into()),
        };
        Self {
            model: Model::new(settings, today(), (columns, rows)),
            file: Inline::new(around),
            actor: Actor { person: None, machine: "essai".into(), ..Actor::default() },
            effects: Vec::new(),
            quit: false,
            keys: 0,
            folder,
        }
    }

    /// The bare base of a département is open, and the person is unknown.
    pub fn bare(department: &str, columns: u16, rows: u16) -> Self {
        let mut desk = Self::empty(columns, rows);
        let reference = reference::department(department).unwrap();
        let founding = Founding { reference, demo: false, deeds: Vec::new() };
        let store = Store::create(&desk.folder.path().join("base.db"), &founding).unwrap();
        desk.opened(store);
        desk
    }

    /// As the file's thread does: what follows from what the base holds.
    pub fn facts(&self, snapshot: Snapshot) -> Arc<Facts> {
        let limits = Thresholds::of(&snapshot.settings);
        Arc::new(Facts::of(snapshot, self.model.today, &limits))
    }

    pub fn path(&self) -> PathBuf {
        self.file.store().unwrap().path().to_owned()
    }

    /// A base is open that was opened or made outside.
    pub fn opened(&mut self, store: Store) {
        let path = store.path().to_owned();
        drop(store);
        for message in self.perform(Effect::Open(path)) {
            self.send(message);
        }
    }

    /// Sends a message and does what the screen asks, until it asks nothing more.
    pub fn send(&mut self, message: Message) -> &mut Self {
        self.keys += usize::from(matches!(message, Message::Key(_)));
        let effects = update(&mut self.model, message);
        self.perform_all(effects);
        self
    }

    /// Goes to a place, whichever leads there.
    pub fn open(&mut self, route: Route) -> &mut Self {
        let effects = go(&mut self.model, route);
        self.perform_all(effects);
        let (columns, rows) = self.model.size;
        self.send(Message::Resize(columns, rows))
    }

    fn perform_all(&mut self, mut effects: Vec<Effect>) {
        while !effects.is_empty() {
            let mut next = Vec::new();
            for effect in effects {
                self.effects.push(effect.clone());
                for message in self.perform(effect) {
                    next.extend(update(&mut self.model, message));
                }
            }
            effects = next;
        }
    }

    /// As the program does it, on the spot.
    fn perform(&mut self, effect: Effect) -> Vec<Message> {
        if let Effect::ActAs(person) = &effect {
            self.actor.person = Some(person.clone());
        }
        let (goes_on, heard) = self.file.perform(effect);
        self.quit |= !goes_on;
        heard
    }

    pub fn store(&mut self) -> &mut Store {
        self.file.store_mut().unwrap()
    }

    /// Whether the keys of that scope work now.
    pub fn is_at(&self, scope: binome::keys::Scope) -> bool {
        binome::ui::update::scope(&self.model) == scope
    }

    /// Presses keys by name, parted by blanks; what is no name is typed character by character.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for key in keys.split_whitespace() {
            let key = match key {
                "Enter" => Key::plain(KeyCode::Enter),
                "Esc" => Key::plain(KeyCode::Esc),
                "Tab" => Key::plain(KeyCode::Tab),
                "BackTab" => Key::plain(KeyCode::BackTab),
                "Up" => Key::plain(KeyCode::Up),
                "Down" => Key::plain(KeyCode::Down),
                "Left" => Key::plain(KeyCode::Left),
                "Right" => Key::plain(KeyCode::Right),
                "PageDown" => Key::plain(KeyCode::PageDown),
                "PageUp" => Key::plain(KeyCode::PageUp),
                "End" => Key::plain(KeyCode::End),
                "Home" => Key::plain(KeyCode::Home),
                "F1" => Key::plain(KeyCode::F(1)),
                "Space" => Key::char(' '),
                "Ctrl+S" => Key::ctrl('s'),
                "Ctrl+T" => Key::ctrl('t'),
                "Ctrl+U" => Key::ctrl('u'),
                "Ctrl+C" => Key::ctrl('c'),
                other => {
                    self.type_in(other);
                    continue;
                }
            };
            self.send(Message::Key(key));
        }
        self
    }

    /// Types text, blanks included.
    pub fn type_in(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            self.send(Message::Key(Key::char(c)));
        }
        self
    }

    /// Goes to the territory whose name holds these words.
    pub fn go_to(&mut self, words: &str) -> &mut Self {
        let needle = binome::domain::fold::Needle::new(words);
        let found = self
            .model
            .data
            .territories
            .iter()
            .find(|one| needle.is_in(&binome::domain::fold::fold(&one.name)));
        let code = found.unwrap_or_else(|| panic!("no territory {words}")).code.clone();
        self.model.world.whole_caf = true;
        self.model.desk.territories.list.select(code);
        let (columns, rows) = self.model.size;
        self.send(Message::Resize(columns, rows))
    }

    /// The picture as a terminal would hold it.
    pub fn drawn(&self) -> Terminal<TestBackend> {
        let (columns, rows) = self.model.size;
        let mut terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
        terminal.draw(|frame| view(frame, &self.model)).unwrap();
        terminal
    }

    /// The picture, row by row, without trailing blanks.
    pub fn screen(&self) -> String {
        let (columns, rows) = self.model.size;
        let terminal = self.drawn();
        let buffer = terminal.backend().buffer();
        let row = |y: u16| -> String {
            (0..columns).map(|x| buffer[(x, y)].symbol()).collect::<String>().trim_end().to_owned()
        };
        (0..rows).map(row).collect::<Vec<_>>().join("\n")
    }

    /// The picture and, below, what is under the terminal's cursor: what a screen reader says.
    pub fn picture(&self) -> String {
        let (column, row) = self.cursor();
        let screen = self.screen();
        let line: String = screen.lines().nth(row.into()).unwrap_or_default().into();
        let under: String = line.chars().skip(column.into()).take(40).collect();
        format!("{screen}\n=> {column},{row} {}", under.trim_end())
    }

    /// Where the terminal's cursor is: column and row.
    pub fn cursor(&self) -> (u16, u16) {
        let place = self.drawn().get_cursor_position().unwrap();
        (place.x, place.y)
    }

    /// One value of the file, read by another connection, as any SQLite tool would.
    pub fn value(&self, sql: &str) -> String {
        let conn = rusqlite::Connection::open(self.path()).unwrap();
        let value: rusqlite::types::Value = conn.query_row(sql, [], |row| row.get(0)).unwrap();
        match value {
            rusqlite::types::Value::Null => String::new(),
            rusqlite::types::Value::Integer(number) => number.to_string(),
            rusqlite::types::Value::Text(text) => text,
            other => format!("{other:?}"),
        }
    }

    #[track_caller]
    pub fn shows(&mut self, text: &str) -> &mut Self {
        let screen = plain(&self.screen());
        assert!(screen.contains(text), "« {text} » is not on the screen:\n{screen}");
        self
    }

    #[track_caller]
    pub fn hides(&mut self, text: &str) -> &mut Self {
        let screen = plain(&self.screen());
        assert!(!screen.contains(text), "« {text} » is on the screen:\n{screen}");
        self
    }
}

/// No-break spaces as plain ones, so that tests are typed as people type.
fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}
