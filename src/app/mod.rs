//! What runs the screen: the only threads, the terminal and the clock.
//!
//! Three threads: this one owns the file; one draws; one reads the keyboard, with another beside it for
//! signals. They speak by messages, so that the screen never waits. No decision about the product is taken here.
//!
//! The file has the first thread because its memory grows fastest there, which tells at the start.

mod clock;
mod drafts;
mod input;
mod perform;
mod signals;
pub mod terminal;

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
    sync::mpsc::{self, Receiver, Sender},
    thread,
    time::{Duration, Instant},
};

pub use self::clock::{Clock, zone};
use self::perform::{Performer, Surroundings};
use crate::{
    store::worker::{self, News},
    ui::{
        Effect, Message, Model, Settings,
        overlays::{Overlay, Welcome},
        panes::notes,
        update::update,
        view::view,
    },
};

/// How the screen begins.
#[derive(Debug)]
pub struct Options {
    /// What was configured.
    pub settings: Settings,
    /// What tells today.
    pub clock: Clock,
    /// What is opened first.
    pub begin: Begin,
    /// Who I am, by name.
    pub me: Option<String>,
    /// The user's configuration file, where what they choose is kept; `None` without a home.
    pub config: Option<PathBuf>,
    /// The user's own folder where what is being typed is kept; `None` without a home.
    pub drafts: Option<PathBuf>,
    /// Where the user's own copies of a base are kept; `None` keeps none.
    pub copies: Option<PathBuf>,
    /// Where what the user knows of the bases they open is kept; `None` without a home.
    pub memos: Option<PathBuf>,
}

/// What is opened first.
#[derive(Debug)]
pub enum Begin {
    /// Nothing is known: the first screens.
    Welcome,
    /// A base.
    Base(PathBuf),
    /// The demonstration.
    Demonstration,
}

/// What the main loop waits for.
enum Event {
    /// From the keyboard.
    Input(Message),
    /// From the file.
    News(News),
    /// The terminal has gone away, or the system ends the program.
    HangUp,
}

/// How long the first picture waits for the base, so that it is whole at once.
const FIRST_PICTURE: Duration = Duration::from_millis(60);

/// How long what was being saved is still awaited once the terminal has gone.
const AWAITED: Duration = Duration::from_secs(10);

/// How often the file is looked at for what others wrote.
const POLL: Duration = Duration::from_millis(250);

/// Runs the screen until the person leaves, and until what was asked of the file is done.
///
/// # Errors
/// A terminal that cannot be set up or drawn on.
pub fn run(options: Options) -> io::Result<()> {
    let (events, inbox) = mpsc::channel();
    let (requests, asked) = mpsc::channel();
    let Options { settings, clock, begin, me, config, drafts, copies, memos } = options;
    let (welcome, lang) = (matches!(begin, Begin::Welcome), settings.lang);
    let usual = welcome.then(|| settings.default_base.clone());
    let around = Surroundings { clock, lang: settings.lang, config, drafts, copies, memos, usual };
    let mut performer = Performer::new(requests, &events, around);
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
        let shown = show(settings, me, welcome, events, &inbox, &mut performer);
        (performer.close(), shown)
    });
    let left = worker::run(&asked, POLL, clock.today(), |told| {
        send(&news, Event::News(told));
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

/// What the thread of the screen does; without a base it begins with the first screens.
fn show(
    settings: Settings,
    me: Option<String>,
    welcome: bool,
    events: Sender<Event>,
    inbox: &Receiver<Event>,
    performer: &mut Performer,
) -> io::Result<()> {
    let mut screen = terminal::Screen::open()?;
    let mut model = Model::new(settings, performer.clock().today(), screen.size()?);
    model.my_name = me;
    if welcome {
        let welcome = Welcome::begin(perform::departments(), None);
        model.overlays.push(Overlay::Welcome(Box::new(welcome)));
    } else {
        // The file is still being opened.
        screen.warm(|frame| view(frame, &model))?;
    }
    if !welcome && !first_picture(&mut model, inbox, performer) {
        return Ok(());
    }
    let left = turn(&mut model, &mut screen, events, inbox, performer);
    if !matches!(left, Ok(true)) {
        hear_out(&mut model, inbox, performer);
    }
    left.map(|_| ())
}

/// Takes events in and draws; tells whether the person left, rather than the terminal.
fn turn(
    model: &mut Model,
    screen: &mut terminal::Screen,
    events: Sender<Event>,
    inbox: &Receiver<Event>,
    performer: &mut Performer,
) -> io::Result<bool> {
    screen.draw(|frame| view(frame, model))?;
    // What was pressed before waits in the terminal.
    signals::listen(events.clone());
    input::start(events);
    performer.drawn();
    while let Ok(event) = inbox.recv() {
        // What has come meanwhile is taken in at once: a picture is drawn when nothing waits.
        for event in std::iter::once(event).chain(inbox.try_iter()) {
            if matches!(event, Event::HangUp) {
                return Ok(false);
            }
            if !take(model, performer, event) {
                return Ok(true);
            }
        }
        screen.draw(|frame| view(frame, model))?;
        performer.drawn();
    }
    Ok(true)
}

/// Awaits what the file answers to what was asked before the terminal went away: what is saved by then
/// is no draft any more.
fn hear_out(model: &mut Model, inbox: &Receiver<Event>, performer: &mut Performer) {
    let end = Instant::now() + AWAITED;
    while !model.pending.is_empty() {
        let rest = end.saturating_duration_since(Instant::now());
        let Ok(event) = inbox.recv_timeout(rest) else { return };
        if !take(model, performer, event) {
            return;
        }
    }
}

/// Waits a little for the base, so that the first picture is whole; tells whether to go on.
fn first_picture(model: &mut Model, inbox: &Receiver<Event>, performer: &mut Performer) -> bool {
    let end = Instant::now() + FIRST_PICTURE;
    while !model.is_whole() {
        let Ok(event) = inbox.recv_timeout(end.saturating_duration_since(Instant::now())) else {
            break;
        };
        if !take(model, performer, event) {
            return false;
        }
    }
    true
}

/// Takes one event in; tells whether to go on.
fn take(model: &mut Model, performer: &mut Performer, event: Event) -> bool {
    let mut effects = Vec::new();
    let today = performer.clock().today();
    if today != model.today {
        effects.extend(update(model, Message::Today(today)));
        performer.today(today);
    }
    let message = match event {
        Event::HangUp => return false,
        Event::Input(message) => message,
        Event::News(news) => {
            performer.heard(&news);
            perform::message(news)
        }
    };
    effects.extend(update(model, message));
    if let Some(Overlay::Welcome(welcome)) = model.overlays.last_mut()
        && welcome.lacks_departments()
    {
        welcome.departments = perform::departments();
    }
    performer.perform_all(&mut effects)
}

/// Sends unless the receiver is gone, which means that binome is ending.
fn send(events: &Sender<Event>, event: Event) -> bool {
    events.send(event).is_ok()
}
