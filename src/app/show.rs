//! The thread of the screen: it takes events in, one after the other, and draws when nothing waits.

use std::{
    collections::BTreeMap,
    io,
    ops::ControlFlow,
    sync::mpsc::{Receiver, RecvTimeoutError, Sender},
    time::{Duration, Instant},
};

use super::{
    Clock, Event, hang_up, input,
    perform::{Performer, Wish},
    signals, terminal,
};
use crate::{
    domain::alerts::Setting,
    ui::{
        Message, Model, Settings,
        update::{begin, update},
        view::view,
    },
};

/// How long the first picture waits for the base, so that it is whole at once.
const FIRST_PICTURE: Duration = Duration::from_millis(60);

/// How long what was being saved is still awaited once the terminal has gone.
const AWAITED: Duration = Duration::from_secs(10);

/// How long what is being saved is awaited before a stop: nobody else waits for a base that sleeps.
const BEFORE_STOP: Duration = Duration::from_secs(1);

/// Runs the screen; without a base it begins with the first screens.
pub(super) fn show(
    settings: Settings,
    (me, thresholds): (Option<String>, BTreeMap<Setting, i32>),
    welcome: bool,
    events: Sender<Event>,
    inbox: &Receiver<Event>,
    performer: &mut Performer,
) -> io::Result<()> {
    // Before the terminal is taken: whatever ends binome then gives it back.
    signals::listen(events.clone());
    hang_up::watch(events.clone());
    let mut screen = terminal::Screen::open()?;
    let mut model = Model::new(settings, performer.clock().today(), screen.size()?);
    (model.my_name, model.thresholds) = (me, thresholds);
    if welcome {
        begin(&mut model, None);
    } else {
        // The file is still being opened.
        screen.warm(|frame| view(frame, &model))?;
    }
    // Waits a little for the base, so that the first picture is whole.
    let began = (&mut model, inbox, &mut *performer);
    if !welcome && !take_until(began, FIRST_PICTURE, Model::is_whole) {
        performer.stop_reading();
        return Ok(());
    }
    let left = turn(&mut model, &mut screen, events, inbox, performer);
    performer.stop_reading();
    if !matches!(left, Ok(true)) {
        // Changes the file has acknowledged by now are saved, and no drafts any more.
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
    // Keys pressed before wait in the terminal.
    input::start(events);
    performer.drawn();
    while let Some(event) = next(inbox, performer.clock()) {
        // Events come meanwhile are taken in at once: a picture is drawn when nothing waits.
        for event in std::iter::once(event).chain(inbox.try_iter()) {
            if let ControlFlow::Break(left) = hear(model, screen, inbox, performer, event)? {
                return Ok(left);
            }
        }
        screen.draw(|frame| view(frame, model))?;
        performer.drawn();
    }
    Ok(true)
}

/// The next event, or the clock's where nothing comes for a while.
fn next(inbox: &Receiver<Event>, clock: Clock) -> Option<Event> {
    let Some(rest) = clock.rest() else { return inbox.recv().ok() };
    match inbox.recv_timeout(rest) {
        Ok(event) => Some(event),
        Err(RecvTimeoutError::Timeout) => Some(Event::Clock),
        Err(RecvTimeoutError::Disconnected) => None,
    }
}

/// Takes an event in with what it means for the terminal; where it ends binome, tells whether the
/// person left.
fn hear(
    model: &mut Model,
    screen: &mut terminal::Screen,
    inbox: &Receiver<Event>,
    performer: &mut Performer,
    event: Event,
) -> io::Result<ControlFlow<bool>> {
    let event = match event {
        Event::HangUp => return Ok(ControlFlow::Break(false)),
        Event::Unread(why) => return Err(why),
        Event::Stop => return stop(model, screen, inbox, performer),
        Event::GoesOn => {
            screen.come_back()?;
            let (columns, rows) = screen.size()?;
            Event::Input(Message::Resize(columns, rows))
        }
        event @ (Event::Input(_) | Event::News(_) | Event::Left(_) | Event::Clock) => event,
    };
    if !take(model, performer, event) {
        return Ok(ControlFlow::Break(true));
    }
    match performer.wish() {
        Some(Wish::Repaint) => screen.repaint()?,
        Some(Wish::Copy(text)) => screen.copy(&text)?,
        Some(Wish::Stop) => return stop(model, screen, inbox, performer),
        None => {}
    }
    Ok(ControlFlow::Continue(()))
}

/// Leaves the terminal to the shell, until it lets binome go on.
fn stop(
    model: &mut Model,
    screen: &mut terminal::Screen,
    inbox: &Receiver<Event>,
    performer: &mut Performer,
) -> io::Result<ControlFlow<bool>> {
    if !signals::has_shell() {
        take(model, performer, Event::Input(Message::NoShell));
        return Ok(ControlFlow::Continue(()));
    }
    let begun = (&mut *model, inbox, &mut *performer);
    if !take_until(begun, BEFORE_STOP, |model| model.pending.is_empty()) {
        return Ok(ControlFlow::Break(false));
    }
    // Asked twice, it stops once.
    performer.wish();
    screen.leave();
    if !signals::stop() {
        screen.come_back()?;
    }
    Ok(ControlFlow::Continue(()))
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
        Event::HangUp | Event::Unread(_) => return false,
        Event::Stop | Event::GoesOn | Event::Clock => None,
        Event::Input(message) => Some(message),
        Event::Left(left) => {
            performer.left_behind(left);
            None
        }
        Event::News(news) => performer.heard(news),
    };
    effects.extend(message.into_iter().flat_map(|message| update(model, message)));
    performer.perform_all(&mut effects)
}
