//! What runs the screen: the only threads, the terminal and the clock.
//!
//! Three threads: this one draws; one reads the keyboard; one owns the file. They speak by
//! messages, so that the screen never waits. No decision about the product is taken here.

mod clock;
mod drafts;
mod input;
mod perform;
pub mod terminal;

use std::{
    io,
    path::PathBuf,
    sync::mpsc::{self, Receiver, Sender},
    time::{Duration, Instant},
};

pub use self::clock::Clock;
use self::perform::{Performer, Surroundings};
use crate::{
    store::worker::News,
    ui::{
        Effect, Message, Model, Settings,
        overlays::{Overlay, Welcome},
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
    /// The terminal has gone away.
    HangUp,
}

/// How long the first picture waits for the base, so that it is whole at once.
const FIRST_PICTURE: Duration = Duration::from_millis(60);

/// Runs the screen until the person leaves.
///
/// # Errors
/// A terminal that cannot be set up or drawn on.
pub fn run(options: Options) -> io::Result<()> {
    let (events, inbox) = mpsc::channel();
    let Options { settings, clock, begin, me, config, drafts, copies } = options;
    // The file is opened while the terminal is being set up.
    let usual = matches!(begin, Begin::Welcome).then(|| settings.default_base.clone());
    let around = Surroundings { clock, lang: settings.lang, config, drafts, copies, usual };
    let mut performer = Performer::start(&events, around);
    let mut first = match begin {
        Begin::Welcome => Vec::new(),
        Begin::Base(path) => vec![Effect::Open(path)],
        Begin::Demonstration => vec![Effect::Demonstrate],
    };
    let waiting = !first.is_empty();
    performer.perform_all(&mut first);
    terminal::tell_panics(settings.lang);
    let mut screen = terminal::Screen::open()?;
    let mut model = Model::new(settings, clock.today(), screen.size()?);
    model.my_name = me;
    if !waiting {
        let welcome = Welcome::begin(perform::departments(), None);
        model.overlays.push(Overlay::Welcome(Box::new(welcome)));
    }
    let go_on = !waiting || first_picture(&mut model, &inbox, &mut performer, clock);
    let ended = if go_on {
        turn(&mut model, &mut screen, events, &inbox, &mut performer, clock)
    } else {
        Ok(())
    };
    screen.close();
    performer.close();
    ended
}

fn turn(
    model: &mut Model,
    screen: &mut terminal::Screen,
    events: Sender<Event>,
    inbox: &Receiver<Event>,
    performer: &mut Performer,
    clock: Clock,
) -> io::Result<()> {
    screen.draw(|frame| view(frame, model))?;
    // What was pressed before waits in the terminal.
    input::start(events);
    performer.drawn();
    while let Ok(event) = inbox.recv() {
        // What has come meanwhile is taken in at once: a picture is drawn when nothing waits.
        for event in std::iter::once(event).chain(inbox.try_iter()) {
            if !take(model, performer, clock, event) {
                return Ok(());
            }
        }
        screen.draw(|frame| view(frame, model))?;
        performer.drawn();
    }
    Ok(())
}

/// Waits a little for the base, so that the first picture is whole; tells whether to go on.
fn first_picture(
    model: &mut Model,
    inbox: &Receiver<Event>,
    performer: &mut Performer,
    clock: Clock,
) -> bool {
    let end = Instant::now() + FIRST_PICTURE;
    while !model.is_whole() {
        let Ok(event) = inbox.recv_timeout(end.saturating_duration_since(Instant::now())) else {
            break;
        };
        if !take(model, performer, clock, event) {
            return false;
        }
    }
    true
}

/// Takes one event in; tells whether to go on.
fn take(model: &mut Model, performer: &mut Performer, clock: Clock, event: Event) -> bool {
    let mut effects = Vec::new();
    let today = clock.today();
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
    let not_opened = matches!(message, Message::NotOpened(_));
    effects.extend(update(model, message));
    if let Some(Overlay::Welcome(welcome)) = model.overlays.last_mut()
        && not_opened
        && welcome.departments.is_empty()
    {
        welcome.departments = perform::departments();
    }
    performer.perform_all(&mut effects)
}

/// Sends unless the receiver is gone, which means that binome is ending.
fn send(events: &Sender<Event>, event: Event) -> bool {
    events.send(event).is_ok()
}
