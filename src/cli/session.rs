//! The context of every command: settings, language, day, and the base they open.

use std::{
    collections::{BTreeMap, BTreeSet},
    ffi::OsString,
    io::Write as _,
};

use chrono::NaiveDate;

use super::{Failure, names};
use crate::{
    app,
    config::{self, Given, Settings},
    document::Context,
    domain::{
        alerts::{Setting, Thresholds, offered},
        binome::sector_of,
        day, departments,
        facts::Facts,
        id::{PersonId, TerritoryCode},
        memo::Memory,
        person::{Person, Role},
        refusal::Refusal,
        snapshot::Snapshot,
    },
    store::{Actor, Replaces, Store, clock, is_held},
    text::Text,
};

/// One run of the command line.
#[derive(Clone)]
pub(super) struct Session {
    pub(super) settings: Settings,
    pub(super) text: &'static Text,
    pub(super) today: NaiveDate,
    /// The day as of which the base is read, where it is not known as it is now.
    pub(super) as_known: Option<NaiveDate>,
    /// Whether a base that is not the one the user knows is gone on with.
    pub(super) accept: bool,
    /// Whether what is written outside the sector replaces a colleague.
    pub(super) replacing: bool,
}

impl Session {
    /// Settles the day; `named` is where another day than the clock's may come from.
    pub(super) fn begin(settings: Settings, named: &str) -> Result<Self, Failure> {
        let today = clock::local_now().date_naive();
        let text = settings.lang.text();
        let mut session =
            Self { text, settings, today, as_known: None, accept: false, replacing: false };
        if let Some(typed) = session.settings.today.clone() {
            session.today = session.day(named, &typed)?;
        } else if today < chrono::DateTime::UNIX_EPOCH.date_naive() {
            return Err(Failure::refused(session.text.cli.usage.clock));
        }
        Ok(session)
    }

    /// A day typed after an option.
    pub(super) fn day(&self, option: &str, typed: &str) -> Result<NaiveDate, Failure> {
        day::parse(typed, self.today).map_err(|problem| {
            let why = (self.text.trouble.day)(problem);
            Failure::usage((self.text.cli.usage.bad_day)(option, &why))
        })
    }

    /// The base, to be read; warns on stderr where it is not the one the user knows.
    pub(super) fn open(&self) -> Result<Store, Failure> {
        let mut store = self.opened()?;
        match self.meet(&store) {
            // Where even the standard error is closed, there is nobody to tell.
            Err(surprised) => {
                let _ = surprised.tell(&mut std::io::stderr());
            }
            Ok(()) => self.learn(&mut store),
        }
        let refused = |refusal| self.refused(&refusal);
        let Some(day) = self.as_known else { return Ok(store) };
        let last = store.last_known(day, &app::zone()).map_err(refused)?;
        store.as_known(last).map_err(refused)
    }

    /// The memos of bases, for a command that checks this one; nothing where the
    /// user goes on with it whatever is.
    pub(super) fn memory(&self) -> Option<config::Memos> {
        config::memos().filter(|_| !self.accept).map(config::Memos::new)
    }

    pub(super) fn opened(&self) -> Result<Store, Failure> {
        Store::open_accepting(&self.settings.db, &self.settings.config.accepted)
            .map_err(|refusal| self.refused(&refusal))
    }

    /// Whether the base is the one the user knows, or they go on with it; it is remembered then.
    fn meet(&self, store: &Store) -> Result<(), Failure> {
        let Some(memos) = config::memos().map(config::Memos::new) else { return Ok(()) };
        let refused = |refusal| self.refused(&refusal);
        store.tail_check().map_err(refused)?;
        let surprise = store.surprise(&memos).map_err(refused)?.filter(|_| !self.accept);
        if let Some(surprise) = surprise {
            let refusal = Refusal::Unfamiliar(store.path().into(), surprise);
            return Err(self.refused(&refusal).hint(self.text.cli.usage.accept));
        }
        Self::remember(store);
        Ok(())
    }

    /// Remembers the base as it is now. Where nothing can be kept the command goes on: the screen
    /// tells of it.
    pub(super) fn remember(store: &Store) {
        let Some(memos) = config::memos().map(config::Memos::new) else { return };
        let known = store.recalled(&memos);
        if let (Ok(memo), Ok(known)) = (store.memo(&memos), known)
            && known.of_base.is_none_or(|known| known.last != memo.last)
        {
            let _ = memos.keep(&memo);
        }
    }

    /// The base and what it holds today, to be read.
    pub(super) fn read(&self) -> Result<(Store, Snapshot), Failure> {
        self.read_on(self.today)
    }

    /// The base and what it holds on a day, to be read.
    pub(super) fn read_on(&self, on: NaiveDate) -> Result<(Store, Snapshot), Failure> {
        let store = self.open()?;
        self.with_snapshot(store, on)
    }

    /// The base and what it holds today, to be written: it is the one the user knows.
    pub(super) fn read_to_write(&self) -> Result<(Store, Snapshot), Failure> {
        let mut store = self.opened()?;
        self.meet(&store)?;
        self.learn(&mut store);
        self.with_snapshot(store, self.today)
    }

    /// What follows from a base on a day, after its own thresholds. Those that a configuration file still
    /// holds are offered to it, until it has its own.
    pub(super) fn facts(&self, snapshot: Snapshot, on: NaiveDate) -> Facts {
        let offered = offered(&self.kept_thresholds(), &snapshot.settings);
        if !offered.is_empty() {
            // Where even the standard error is closed, there is nobody to tell.
            let _ = writeln!(std::io::stderr(), "{}", (self.text.cli.usage.thresholds)(&offered));
        }
        let limits = Thresholds::of(&snapshot.settings);
        Facts::of(snapshot, on, &limits)
    }

    /// Facts, words and the day of a page.
    pub(super) fn context<'a>(&'a self, data: &'a Facts) -> Context<'a> {
        Context {
            data,
            text: self.text,
            today: self.today,
            technicien: self.settings.config.technicien.as_deref(),
        }
    }

    /// Thresholds that the configuration file still holds, unless its user declined to have them written.
    pub(super) fn kept_thresholds(&self) -> BTreeMap<Setting, i32> {
        let kept = &self.settings.config.thresholds;
        let declined = config::is_declined(config::memos().as_deref(), kept);
        if declined { BTreeMap::new() } else { kept.clone() }
    }

    /// As if the base held one of its départements alone, where one is named.
    pub(super) fn within(
        &self,
        snapshot: Snapshot,
        department: Option<&str>,
    ) -> Result<Snapshot, Failure> {
        let Some(typed) = department else { return Ok(snapshot) };
        let found = names::department(self.text, &snapshot, typed).map_err(Failure::unknown)?;
        Ok(departments::within(&snapshot, found))
    }

    fn with_snapshot(&self, mut store: Store, on: NaiveDate) -> Result<(Store, Snapshot), Failure> {
        let snapshot = store.snapshot(on).map_err(|refusal| self.refused(&refusal))?;
        Ok((store, snapshot))
    }

    /// A refusal as a failure, with its sentence.
    pub(super) fn refused(&self, refusal: &Refusal) -> Failure {
        let refusal = is_held(&self.settings.db, refusal.clone());
        let failure = Failure::refused((self.text.refusal.sentence)(&refusal));
        if matches!(refusal, Refusal::OutsideSector(_)) {
            return failure.hint(self.text.cli.usage.replacing);
        }
        failure
    }

    /// Who writes from this machine, and where they replace a colleague.
    pub(super) fn actor(&self, person: Option<PersonId>) -> Actor {
        let machine = gethostname::gethostname().to_string_lossy().into_owned();
        let replaces = if self.replacing { Replaces::Everywhere } else { Replaces::default() };
        Actor { person, machine, replaces, on: Some(self.today) }
    }

    /// The person who acts.
    pub(super) fn who<'a>(&self, snapshot: &'a Snapshot) -> Result<&'a Person, Failure> {
        let usage = &self.text.cli.usage;
        match &self.settings.me {
            None => Err(Failure::usage(usage.nobody)),
            Some(name) => names::person(self.text, snapshot, name)
                .map_err(|sentence| Failure::unknown(sentence).hint(usage.join)),
        }
    }

    /// The territories of the person who acts.
    pub(super) fn sector(&self, snapshot: &Snapshot) -> Result<BTreeSet<TerritoryCode>, Failure> {
        let person = self.who(snapshot)?;
        Ok(sector_of(&person.id, &snapshot.binomes, self.today))
    }

    /// The word of a role here.
    pub(super) fn role(&self, role: Role) -> &str {
        match &self.settings.config.technicien {
            Some(name) if role == Role::Technicien => name,
            _ => (self.text.words.role)(role),
        }
    }
}

/// The language and the configuration that the arguments name, read before they are parsed.
pub(super) fn scanned(args: &[OsString]) -> Given {
    let words: Vec<&str> = args.iter().filter_map(|arg| arg.to_str()).collect();
    let words = words.split(|word| *word == "--").next().unwrap_or_default();
    let value = |option: &str| {
        words.iter().enumerate().find_map(|(i, word)| match word.strip_prefix(option)? {
            "" => words.get(i + 1).copied(),
            rest => rest.strip_prefix('='),
        })
    };
    Given {
        lang: value("--lang").map(str::to_owned),
        config: value("--config").map(Into::into),
        ..Given::default()
    }
}
