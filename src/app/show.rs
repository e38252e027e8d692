//! The thread of the screen: it takes events in, one after the other, and draws when nothing waits.

use std::{
    io,
    sync::mpsc::{Receiver, Sender},
    time::{Duration, Instant},
};

use super::{Event, input, perform::Performer, signals, terminal};
use crate::{
    exchange::read::reference,
    ui::{
        Message, Model, Settings,
        overlays::{Overlay, Welcome},
        update::update,
        view::view,
    },
};

/// How long the first picture waits for the base, so that it is whole at once.
const FIRST_PICTURE: Duration = Duration::from_millis(60);

/// How long what was being saved is still awaited once the terminal has gone.
const AWAITED: Duration = Duration::from_secs(10);

/// What the thread of the screen does; without a base it begins with the first screens.
pub(super) fn show(
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
        let welcome = Welcome::begin(departments(), None);
        model.overlays.push(Overlay::Welcome(Box::new(welcome)));
    } else {
        // The file is still being opened.
        screen.warm(|frame| view(frame, &model))?;
    }
    // Waits a little for the base, so that the first picture is whole.
    let began = (&mut model, inbox, &mut *performer);
    if !welcome && !take_until(began, FIRST_PICTURE, Model::is_whole) {
        return Ok(());
    }
    let left = turn(&mut model, &mut screen, events, inbox, performer);
    if !matches!(left, Ok(true)) {
        // What the file answers by then to what was asked is saved, and no draft any more.
        let ended = (&mut model, inbox, performer);
        take_until(ended, AWAITED, |model| model.pending.is_empty());
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

/// Takes events in until it is enough, for that long at most; tells whether to go on.
fn take_until(
    (model, inbox, performer): (&mut Model, &Receiver<Event>, &mut Performer),
    longest: Duration,
    enough: impl Fn(&Model) -> bool,
) -> bool {
    let end = Instant::now() + longest;
    while !enough(model) {
        let rest = end.saturating_duration_since(Instant::now());
        let Ok(event) = inbox.recv_timeout(rest) else { break };
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
        Event::Input(message) => Some(message),
        Event::Left(left) => {
            performer.left_behind(left);
            None
        }
        Event::News(news) => performer.heard(news),
    };
    effects.extend(message.into_iter().flat_map(|message| update(model, message)));
    if let Some(Overlay::Welcome(welcome)) = model.overlays.last_mut()
        && welcome.lacks_departments()
    {
        welcome.departments = departments();
    }
    performer.perform_all(&mut effects)
}

/// Every département: code and name.
fn departments() -> Vec<(String, String)> {
    reference::departments().into_iter().map(|one| (one.code, one.name)).collect()
}
