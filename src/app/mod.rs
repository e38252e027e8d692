//! What runs the screen: the only threads, the terminal and the clock.
//!
//! Three threads: this one owns the file; one draws; one reads the keyboard, with two beside it that
//! sleep, for signals and for the terminal's end. They speak by messages, so that the screen never
//! waits. No decision about the product is taken here.
//!
//! The file has the first thread because memory grows fastest there, which shortens the start.

mod burst;
mod clipboard;
mod clock;
mod drafts;
mod event;
mod hang_up;
mod hear;
mod importing;
mod inline;
mod input;
mod perform;
mod show;
mod signals;
pub mod terminal;

use std::{
    collections::BTreeMap,
    io::{self, Write},
    path::{Path, PathBuf},
    sync::mpsc,
    thread,
    time::Duration,
};

pub use self::clock::{Clock, zone};
pub(crate) use self::drafts::forgotten;
use self::{
    event::{Event, send},
    perform::Performer,
};
pub use self::{inline::Inline, perform::Surroundings};
use crate::{
    config::Keeping,
    domain::alerts::Setting,
    store::worker,
    ui::{Effect, Settings, panes::notes},
};

/// How the screen begins.
#[derive(Debug)]
pub struct Options {
    /// The settings.
    pub settings: Settings,
    /// The clock.
    pub clock: Clock,
    /// The first base to open.
    pub begin: Begin,
    /// Who I am, by name.
    pub me: Option<String>,
    /// Thresholds that the user's file still holds.
    pub thresholds: BTreeMap<Setting, i32>,
    /// Where what the user chooses is kept.
    pub config: Keeping,
    /// Bases that are written to although nobody measured the place they stand in.
    pub accepted: Vec<PathBuf>,
    /// The user's own folder where what is being typed is kept; `None` without a home.
    pub drafts: Option<PathBuf>,
    /// Where the user's own copies of a base are kept; `None` keeps none.
    pub copies: Option<PathBuf>,
    /// Where what the user knows of the bases they open is kept; `None` without a home.
    pub memos: Option<PathBuf>,
    /// Where a workbook is looked for first.
    pub documents: Option<PathBuf>,
}

/// The first base to open.
#[derive(Debug)]
pub enum Begin {
    /// Nothing is known: the first screens.
    Welcome,
    /// A base.
    Base(PathBuf),
    /// The demonstration.
    Demonstration,
}

/// How often the file is looked at for what others wrote.
const POLL: Duration = Duration::from_millis(250);

/// Runs the screen until the person leaves, and until what was asked of the file is done.
///
/// # Errors
/// A terminal that cannot be set up or drawn on.
pub fn run(options: Options) -> io::Result<()> {
    let (events, inbox) = mpsc::channel();
    let (requests, asked) = mpsc::channel();
    let Options {
        settings,
        clock,
        begin,
        me,
        thresholds,
        config,
        accepted,
        drafts,
        copies,
        memos,
        documents,
    } = options;
    let (welcome, lang) = (matches!(begin, Begin::Welcome), settings.lang);
    let usual = welcome.then(|| settings.default_base.clone());
    let machine = gethostname::gethostname().to_string_lossy().into_owned();
    let around =
        Surroundings { clock, lang, machine, config, drafts, copies, memos, usual, documents };
    let mut performer = Performer::new(requests, &events, around);
    performer.accept(accepted);
    performer.foresee(me.clone(), notes::WINDOW);
    // Asked before all else: the file is opened while the terminal is being set up.
    performer.perform_all(&mut match begin {
        Begin::Welcome => Vec::new(),
        Begin::Base(path) => vec![Effect::Open(path)],
        Begin::Demonstration => vec![Effect::Demonstrate],
    });
    terminal::tell_panics(settings.lang);
    let news = events.clone();
    let screen = thread::spawn(move || {
        let shown = show::show(settings, (me, thresholds), welcome, events, &inbox, &mut performer);
        (performer.close(), shown)
    });
    let left = worker::run(&asked, POLL, clock.today(), |one| {
        send(&news, Event::News(one));
    });
    // A thread that panicked has ended the program already.
    let Ok((demonstration, shown)) = screen.join() else { return Ok(()) };
    if let Some(path) = demonstration {
        clear(&path);
    }
    if left > 0 {
        // The terminal may be gone.
        let _ = writeln!(io::stderr(), "{}", (lang.text().ui.left_unwritten)(left));
    }
    shown
}

/// A demonstration ends with binome.
fn clear(demonstration: &Path) {
    for suffix in ["", "-wal", "-shm"] {
        let mut file = demonstration.as_os_str().to_owned();
        file.push(suffix);
        // Throw-away: what stays is cleared with the temporary folder.
        let _ = std::fs::remove_file(file);
    }
}
