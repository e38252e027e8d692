//! The world every place is drawn from: settings, the day, the data, the person. No place is in it.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
    sync::Arc,
};

use chrono::NaiveDate;

use super::{past::Past, style::Theme, unseen::Unseen};
use crate::{
    document::Context,
    domain::{
        alerts::{Setting, Thresholds},
        area::{Area, AreaSize},
        binome::sector_of,
        change::Change,
        contour::Contour,
        facts::Facts,
        id::{PersonId, TerritoryCode},
        journal::Direction,
        memo::Surprise,
        moment::Zone,
        person::{Person, Role},
        snapshot::Snapshot,
        tier::Tier,
    },
    keys::{Action, Key, Keymap, Scope},
    text::{Lang, Text},
};

/// Pairs an answer of the file with the place that asked.
pub type Ticket = u64;

/// The settings.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Language of the interface.
    pub lang: Lang,
    /// Colours.
    pub theme: Theme,
    /// How this Caf calls its techniciens.
    pub technicien: Option<String>,
    /// Which key does what.
    pub keymap: Keymap,
    /// The clock on the wall, for moments the file tells.
    pub zone: Zone,
    /// Where a base is created, unless somebody says otherwise.
    pub default_base: PathBuf,
    /// Every département, by code and name, asked for where one is chosen.
    pub departments: fn() -> Vec<(String, String)>,
    /// How much an area of France holds.
    pub size_of: fn(&Area) -> Option<AreaSize>,
    /// The contours of a département, by its code.
    pub contours: fn(&str) -> Vec<Contour>,
}

/// Requests to the file outside a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pending {
    /// A form waits to close; what it wrote, in words.
    Form(String),
    /// A change without a form, in words.
    Activity(String),
    /// An undo or a redo; what it takes back in words.
    TakingBack(Direction, String),
}

/// The base that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenBase {
    /// Where.
    pub path: PathBuf,
    /// How its place lets it be used.
    pub tier: Tier,
}

/// The data of every place.
#[derive(Debug)]
pub struct World {
    /// The settings.
    pub settings: Settings,
    /// Today.
    pub today: NaiveDate,
    /// Columns and rows of the terminal.
    pub size: (u16, u16),
    /// The base that is open.
    pub base: Option<OpenBase>,
    /// Why it is not the base I know, until I go on with it.
    pub unfamiliar: Option<Surprise>,
    /// Changes of others.
    pub unseen: Unseen,
    /// Its snapshot, with the figures of today.
    pub data: Arc<Facts>,
    /// The past that is looked at, where one is.
    pub past: Option<Past>,
    /// Who I am.
    pub me: Option<PersonId>,
    /// The name I was given on the command line or in the configuration.
    pub my_name: Option<String>,
    /// Thresholds that my configuration file still holds: they are offered to the base.
    pub thresholds: BTreeMap<Setting, i32>,
    /// My territories today.
    pub sector: BTreeSet<TerritoryCode>,
    /// The territory chosen at the desk.
    pub chosen: Option<TerritoryCode>,
    /// The whole Caf rather than my sector, in every view.
    pub whole_caf: bool,
    /// Requests that wait for the file's answer.
    pub pending: Vec<(Ticket, Pending)>,
    /// Their changes, as they may be asked again.
    pub changes: BTreeMap<Ticket, Change>,
    next_ticket: Ticket,
}

impl World {
    /// A world with no base open.
    #[must_use]
    pub fn new(settings: Settings, today: NaiveDate, size: (u16, u16)) -> Self {
        let nothing = Facts::of(Snapshot::default(), today, &Thresholds::default());
        Self {
            settings,
            today,
            size,
            base: None,
            unfamiliar: None,
            unseen: Unseen::default(),
            data: Arc::new(nothing),
            past: None,
            me: None,
            my_name: None,
            thresholds: BTreeMap::new(),
            sector: BTreeSet::new(),
            chosen: None,
            whole_caf: false,
            pending: Vec::new(),
            changes: BTreeMap::new(),
            next_ticket: 1,
        }
    }

    /// The sentences of the interface's language.
    #[must_use]
    pub fn text(&self) -> &'static Text {
        self.settings.lang.text()
    }

    /// The action of a key here.
    #[must_use]
    pub fn resolve(&self, scope: Scope, key: Key) -> Option<Action> {
        self.settings.keymap.resolve(scope, key)
    }

    /// The name of an action's key here: of several the one whose letter begins the word.
    #[must_use]
    pub fn key(&self, scope: Scope, action: Action) -> String {
        self.keys_of(scope, action).into_iter().next().unwrap_or_default()
    }

    /// The same, then those of its keys that are no letters.
    #[must_use]
    pub fn keys_of(&self, scope: Scope, action: Action) -> Vec<String> {
        let text = &self.text().ui.keys;
        let keys = self.settings.keymap.keys(scope, action);
        let first = (text.action)(action).chars().next();
        let begins = |key: &&Key| key.typed().is_some() && key.typed() == first;
        let shown = keys.iter().find(begins).or(keys.first());
        let others = keys.iter().filter(|key| key.typed().is_none() && Some(*key) != shown);
        shown.into_iter().chain(others).map(|key| (text.key_name)(*key)).collect()
    }

    /// Me, where I am known.
    #[must_use]
    pub fn myself(&self) -> Option<&Person> {
        self.data.person(self.me.as_ref()?)
    }

    /// Takes what the base holds now, and computes what depends on it.
    pub fn take(&mut self, facts: Arc<Facts>) {
        self.data = facts;
        self.unseen.reckon(&self.data);
        self.reckon_sector();
    }

    /// Computes what depends on who I am and on the day.
    pub fn reckon_sector(&mut self) {
        self.sector = self
            .me
            .as_ref()
            .map(|me| sector_of(me, &self.data.binomes, self.today))
            .unwrap_or_default();
    }

    /// Whether all territories are within reach: asked for, or because I have no sector.
    #[must_use]
    pub fn reaches_all(&self) -> bool {
        self.whole_caf || self.sector.is_empty()
    }

    /// A ticket for something asked of the file.
    pub fn ticket(&mut self, pending: Pending) -> Ticket {
        let ticket = self.next_ticket;
        self.next_ticket += 1;
        self.ask_again(ticket, pending);
        ticket
    }

    /// The very same thing is asked again, under the ticket it had.
    pub fn ask_again(&mut self, ticket: Ticket, pending: Pending) {
        self.pending.push((ticket, pending));
    }

    /// The request of a ticket.
    pub fn settled(&mut self, ticket: Ticket) -> Option<Pending> {
        self.changes.remove(&ticket);
        let at = self.pending.iter().position(|(one, _)| *one == ticket)?;
        Some(self.pending.remove(at).1)
    }

    /// A stored moment, relative to today.
    #[must_use]
    pub fn when(&self, at: &str) -> String {
        let local = self.settings.zone.tell(at);
        local.map_or_else(|| at.to_owned(), |at| (self.text().ui.journal.when)(at, self.today))
    }

    /// The context of pages.
    #[must_use]
    pub fn context(&self) -> Context<'_> {
        Context {
            data: &self.data,
            text: self.text(),
            today: self.today,
            technicien: self.settings.technicien.as_deref(),
        }
    }

    /// How a role is called in this Caf.
    #[must_use]
    pub fn role_word(&self, role: Role) -> &str {
        match (&self.settings.technicien, role) {
            (Some(word), Role::Technicien) => word,
            _ => (self.text().words.role)(role),
        }
    }
}
