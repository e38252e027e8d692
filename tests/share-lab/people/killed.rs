//! A writer that is killed in the middle of a commit, again and again.

use std::{
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use binome::store::Store;

use crate::{
    Outcome,
    lines::{a_while, actor, id, note, now, said, say},
};

/// What the others have of the file as it was left, before the next one writes.
pub(crate) const REST: Duration = Duration::from_millis(400);

/// Commits that a writer is let do before it is killed in the next.
const COMMITS: usize = 3;

/// How long a commit is waited for.
const LONGEST: Duration = Duration::from_secs(2);

/// Writes notes for ever, and says when a commit begins.
pub(crate) fn write(base: &Path, name: &str) -> Outcome {
    let mut store = Store::open(base).map_err(|refusal| said(&refusal))?;
    for n in 0.. {
        let (made, since) = (id(), now());
        say("begins");
        match store.apply(&id(), &actor(name), &note(&made, format!("{name} {n} {made}"))) {
            Ok(_) => say(&format!("wrote {made} {since} {}", now())),
            Err(refusal) => say(&format!("refused {} {refusal:?}", now())),
        }
    }
    Ok(())
}

/// Kills that many writers, one after the other.
pub(crate) fn kill(base: &Path, rounds: usize) -> Outcome {
    for round in 0..rounds {
        for line in
            in_a_commit(&["writer", &base.to_string_lossy(), &format!("victim{round}")], base)?
        {
            say(&line);
        }
        say(if half_done(base)? { "killed half" } else { "killed whole" });
        // Now the other client takes half a commit back, now this one, which opens the base anew.
        std::thread::sleep(REST * u32::from(round % 2 == 0));
        drop(Store::open(base).map_err(|refusal| said(&refusal))?);
        if !has_journal(base) {
            say("found no journal");
        }
        std::thread::sleep(REST);
    }
    Ok(())
}

/// Begins a part, lets it do a few commits, and kills it in the next, at any moment of it; gives what it
/// had said.
pub(crate) fn in_a_commit(
    part: &[&str],
    base: &Path,
) -> Result<Vec<String>, Box<dyn std::error::Error>> {
    let mut child =
        Command::new(std::env::current_exe()?).args(part).stdout(Stdio::piped()).spawn()?;
    let mut out = BufReader::new(child.stdout.take().ok_or("it has no voice")?);
    let (mut heard, mut begun, mut since) = (Vec::new(), 0, Instant::now());
    let mut lasted = Duration::ZERO;
    while begun <= COMMITS {
        let mut line = String::new();
        if out.read_line(&mut line)? == 0 {
            child.wait()?;
            return Err(format!("{} ended by itself", part.join(" ")).into());
        }
        if line.trim_end() == "begins" {
            (begun, since) = (begun + 1, Instant::now());
        } else {
            lasted = since.elapsed();
            heard.push(line.trim_end().to_owned());
        }
    }
    wait_until_half_done(base, a_while(lasted / 2))?;
    child.kill()?;
    child.wait()?;
    // A line that is not whole was cut by the kill: nobody heard it.
    let mut rest = String::new();
    while out.read_line(&mut rest)? > 0 && rest.ends_with('\n') {
        if rest.trim_end() != "begins" {
            heard.push(rest.trim_end().to_owned());
        }
        rest.clear();
    }
    Ok(heard)
}

/// Waits until a journal stands, then a little longer. A sleep would last longer than a commit does.
fn wait_until_half_done(base: &Path, then: Duration) -> std::io::Result<()> {
    let since = Instant::now();
    while !half_done(base)? && since.elapsed() < LONGEST {
        std::thread::yield_now();
    }
    let since = Instant::now();
    while since.elapsed() < then {
        std::thread::yield_now();
    }
    Ok(())
}

fn journal(base: &Path) -> PathBuf {
    let mut journal = base.as_os_str().to_owned();
    journal.push("-journal");
    journal.into()
}

fn has_journal(base: &Path) -> bool {
    std::fs::metadata(journal(base)).is_ok_and(|found| found.len() > 0)
}

/// Whether a commit was left half done: its journal still says how to take it back.
pub(crate) fn half_done(base: &Path) -> std::io::Result<bool> {
    match std::fs::read(journal(base)) {
        Ok(bytes) => Ok(bytes.iter().take(8).any(|&byte| byte != 0)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}
