//! The trials: one machine holds, answers and makes a file, the other watches and measures, by its
//! own clock alone.

use std::time::{Duration, Instant};

use super::{
    files::{NEW, is_busy},
    talk::{LOOK, Talk},
};
use crate::{
    domain::share::{HELD, ROUNDS, Turn, Unproven},
    store::{
        clock,
        connection::{Pace, wait_at_most},
        copies::shelf,
        place,
    },
};

/// How long a new file is looked for: shares forget what they saw within a minute.
const FILE: Duration = Duration::from_secs(90);

/// How often who looks for a file says that it still does.
const STILL: Duration = Duration::from_secs(2);

/// How long a writer waits for the other, but where it shall not wait at all.
const PATIENCE: Duration = Duration::from_secs(10);

/// Holds, answers and makes a file; gives what the other saw of it.
pub(super) fn hold(talk: &mut Talk) -> Result<Turn, Unproven> {
    talk.say("lock-ready", "")?;
    talk.hear("lock-go")?;
    talk.conn.execute_batch("BEGIN EXCLUSIVE").map_err(|error| talk.broken(error))?;
    // Seen only once the lock is given back.
    talk.say("lock-done", "")?;
    std::thread::sleep(Duration::from_micros(HELD));
    talk.conn.execute_batch("COMMIT").map_err(|error| talk.broken(error))?;
    for _ in 0..ROUNDS {
        let asked = talk.hear("ask")?;
        talk.say("answer", &asked)?;
    }
    let name = talk.hear("file-ask")?;
    // A word of the other names a file: nothing but a name of ours is made.
    if name.parse::<uuid::Uuid>().is_ok() {
        let made = place::reserve(&talk.folder.join(format!("{NEW}{name}")));
        made.map_err(Unproven::Broken)?;
    }
    talk.say("file-there", "")?;
    let answer = talk.hear("told")?;
    Turn::heard(&answer).ok_or_else(|| talk.silent())
}

/// Watches what the other does, and tells it.
pub(super) fn watch(talk: &mut Talk) -> Result<Turn, Unproven> {
    let kept_out = kept_out(talk)?;
    let mut seen_after = Vec::with_capacity(ROUNDS);
    for round in 0..ROUNDS {
        let (asked, since) = (round.to_string(), Instant::now());
        talk.say("ask", &asked)?;
        if talk.hear("answer")? == asked {
            // There and back again.
            seen_after.push(micros(since.elapsed() / 2));
        }
    }
    let turn = Turn { kept_out, seen_after, unseen: unseen(talk)? };
    talk.say("told", &turn.to_text())?;
    Ok(turn)
}

/// How long this machine could not write, without a break, while the other held the probe.
fn kept_out(talk: &mut Talk) -> Result<u64, Unproven> {
    talk.hear("lock-ready")?;
    talk.say("lock-go", "")?;
    wait_at_most(&mut talk.conn, Duration::ZERO, Pace::Near).map_err(|error| talk.broken(error))?;
    let begun = Instant::now();
    let (mut longest, mut since) = (Duration::ZERO, None);
    let tried = loop {
        match tried(talk) {
            Ok(Some(word)) if word == "lock-done" => break Ok(()),
            Ok(_) => since = None,
            Err(problem) if is_busy(&problem) => {
                let since = *since.get_or_insert_with(Instant::now);
                longest = longest.max(since.elapsed());
            }
            Err(problem) => break Err(problem),
        }
        if begun.elapsed() > Talk::silence() {
            break Err(talk.silent());
        }
        std::thread::sleep(LOOK);
    };
    wait_at_most(&mut talk.conn, PATIENCE, Pace::Near).map_err(|error| talk.broken(error))?;
    tried.map(|()| micros(longest))
}

/// Tries to begin to write; gives the last word of the other where that was possible.
fn tried(talk: &mut Talk) -> Result<Option<String>, Unproven> {
    talk.conn.execute_batch("BEGIN IMMEDIATE").map_err(|error| talk.broken(error))?;
    let next = talk.next();
    talk.conn.execute_batch("ROLLBACK").map_err(|error| talk.broken(error))?;
    next.map(|next| next.map(|(word, _)| word))
}

/// How long a file of the other stays unseen after the other announced it. It is looked for
/// before it is made, since what a share remembers is that there was none.
fn unseen(talk: &mut Talk) -> Result<Option<u64>, Unproven> {
    let name = clock::new_id();
    let path = talk.folder.join(format!("{NEW}{name}"));
    let is_there = || path.exists() && shelf::lists(&path);
    let _ = is_there();
    talk.say("file-ask", &name)?;
    let (begun, mut still) = (Instant::now(), Instant::now());
    let (mut announced, mut seen) = (None, None);
    while begun.elapsed() < FILE && (announced.is_none() || seen.is_none()) {
        if seen.is_none() && is_there() {
            seen = Some(begun.elapsed());
        }
        if announced.is_none() {
            match talk.next() {
                Ok(Some((word, _))) if word == "file-there" => announced = Some(begun.elapsed()),
                Ok(_) => {}
                Err(problem) if is_busy(&problem) => {}
                Err(problem) => return Err(problem),
            }
            if begun.elapsed() > Talk::silence() && announced.is_none() {
                return Err(talk.silent());
            }
        }
        if still.elapsed() > STILL {
            talk.still()?;
            still = Instant::now();
        }
        std::thread::sleep(LOOK);
    }
    Ok(seen.map(|seen| micros(seen.saturating_sub(announced.unwrap_or_default()))))
}

fn micros(time: Duration) -> u64 {
    u64::try_from(time.as_micros()).unwrap_or(u64::MAX)
}
