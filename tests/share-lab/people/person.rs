//! Somebody who writes one note a second and sees what others write, through the very loop that the
//! program runs, screen apart. A note that is refused is saved again, as a person would.

use std::{
    collections::HashSet,
    path::Path,
    sync::mpsc::{RecvTimeoutError, Sender, channel},
    time::{Duration, Instant},
};

use binome::{
    domain::{
        page::NotesQuery,
        query::{Answer, Query},
    },
    store::worker::{self, News, Request},
};
use chrono::Local;

use crate::{
    Outcome,
    lines::{a_while, actor, id, note, now, say},
};

/// How often the program looks for others on a host; the loop asks a share less often.
const POLL: Duration = Duration::from_millis(250);

const PACE: Duration = Duration::from_secs(1);

/// How long others are still looked at once the last note is written.
const AFTERWARDS: Duration = Duration::from_secs(4);

/// How many of the newest notes a look brings.
const WINDOW: usize = 100;

/// A note that is being saved.
struct Saving {
    op: String,
    note: String,
    text: String,
    since: u128,
    /// When to save it again, once it was refused.
    again: Option<Instant>,
}

struct Person {
    name: String,
    ask: Sender<Request>,
    saving: Option<Saving>,
    written: u64,
    seen: HashSet<String>,
}

/// Writes until a file says that it is enough, then waits until the last note is on the disk.
pub(crate) fn write(base: &Path, name: &str, enough: &Path) -> Outcome {
    let (ask, requests) = channel();
    let (tell, news) = channel();
    let today = Local::now().date_naive();
    std::thread::spawn(move || {
        // Nobody listens any more once the part is played.
        worker::run(&requests, POLL, today, |one| drop(tell.send(one)));
    });
    ask.send(Request::ActAs(actor(name)))?;
    ask.send(Request::Open(base.into()))?;
    let mut person = Person::new(name, ask);
    let mut next = Instant::now() + a_while(PACE);
    let mut left = None;
    loop {
        let rest = next.saturating_duration_since(Instant::now());
        match news.recv_timeout(rest.min(Duration::from_millis(100))) {
            Ok(one) => person.hear(one, base)?,
            Err(RecvTimeoutError::Timeout) => {}
            Err(error) => return Err(error.into()),
        }
        let now = Instant::now();
        person.save_again(now)?;
        if left.is_some_and(|left| now >= left) {
            return Ok(());
        }
        if now >= next && person.saving.is_none() && left.is_none() {
            if enough.exists() {
                left = Some(now + AFTERWARDS);
            } else {
                person.save()?;
            }
            // Who was held up goes on at their pace, and does not catch up.
            next = now.max(next + PACE);
        }
    }
}

impl Person {
    fn new(name: &str, ask: Sender<Request>) -> Self {
        Self { name: name.into(), ask, saving: None, written: 0, seen: HashSet::new() }
    }

    fn save(&mut self) -> Outcome {
        self.written += 1;
        let text = format!("{} {}", self.name, self.written);
        let saving = Saving { op: id(), note: id(), text, since: now(), again: None };
        self.ask.send(saving.request())?;
        self.saving = Some(saving);
        Ok(())
    }

    fn save_again(&mut self, now: Instant) -> Outcome {
        if let Some(saving) = &mut self.saving
            && saving.again.is_some_and(|again| now >= again)
        {
            saving.again = None;
            self.ask.send(saving.request())?;
        }
        Ok(())
    }

    fn hear(&mut self, news: News, base: &Path) -> Outcome {
        match news {
            News::Applied(..) => {
                if let Some(Saving { note, since, .. }) = self.saving.take() {
                    say(&format!("wrote {note} {since} {}", now()));
                    self.seen.insert(note);
                }
            }
            News::Refused(_, refusal) => {
                say(&format!("refused {} {refusal:?}", now()));
                if let Some(saving) = &mut self.saving {
                    saving.again = Some(Instant::now() + PACE);
                }
            }
            News::Opened { .. } | News::Changed(_) => {
                let window = NotesQuery { limit: WINDOW, ..NotesQuery::default() };
                self.ask.send(Request::Read(Query::Notes(window)))?;
            }
            News::Read(_, Ok(Answer::Notes(page))) => {
                let now = now();
                for note in page.notes.into_iter().map(|note| note.id.to_string()) {
                    if self.seen.insert(note.clone()) {
                        say(&format!("saw {note} {now}"));
                    }
                }
            }
            News::NotOpened(refusal) => {
                say(&format!("not-opened {} {refusal:?}", now()));
                std::thread::sleep(PACE);
                self.ask.send(Request::Open(base.into()))?;
            }
            News::Trouble(refusal) | News::Read(_, Err(refusal)) => {
                say(&format!("trouble {} {refusal:?}", now()));
            }
            News::Waiting(_, seconds) => say(&format!("waiting {} {seconds}", now())),
            // The rest is for the screen.
            _ => {}
        }
        Ok(())
    }
}

impl Saving {
    fn request(&self) -> Request {
        Request::Save(0, self.op.clone(), note(&self.note, self.text.clone()))
    }
}
