//! The one who reads while another is killed: looks all the time, checks the whole base every second,
//! and writes a note now and then, which is what makes a half commit of somebody else matter.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use binome::{domain::refusal::Refusal, store::Store};

use crate::{
    Outcome,
    lines::{actor, id, note, now, said, say},
};

/// Between two looks.
const LOOK: Duration = Duration::from_millis(20);

/// Between two notes.
const PACE: Duration = Duration::from_millis(150);

/// Between two checks of the whole base.
const CHECK: Duration = Duration::from_secs(1);

pub(crate) fn read(base: &Path, name: &str, long: Duration) -> Outcome {
    let mut store = Store::open(base).map_err(|refusal| said(&refusal))?;
    let (end, mut wrote, mut checked) = (Instant::now() + long, Instant::now(), Instant::now());
    while Instant::now() < end {
        if let Err(refusal) = store.changed_elsewhere().and_then(|_| store.last_seq()) {
            tell(&refusal);
        }
        if wrote.elapsed() > PACE {
            wrote = Instant::now();
            write(&mut store, name);
        }
        if checked.elapsed() > CHECK {
            match store.full_check() {
                Ok(()) => say("found whole"),
                Err(refusal) => tell(&refusal),
            }
            checked = Instant::now();
        }
        std::thread::sleep(LOOK);
    }
    Ok(())
}

/// Writes a note; one that is refused is left.
fn write(store: &mut Store, name: &str) {
    let (made, since) = (id(), now());
    match store.apply(&id(), &actor(name), &note(&made, format!("{name} {made}"))) {
        Ok(_) => say(&format!("wrote {made} {since} {}", now())),
        Err(refusal) => tell(&refusal),
    }
}

fn tell(refusal: &Refusal) {
    let what = if matches!(refusal, Refusal::Damaged(..)) { "found damaged" } else { "refused" };
    say(&format!("{what} {} {refusal:?}", now()));
}
