//! A base that was put back, forked, swapped or spoilt since its user last saw it is recognised, reported
//! in one sentence, and not written to until they go on with it.

use std::{
    fs,
    path::Path,
    sync::mpsc::{Receiver, channel},
    time::Duration,
};

use binome::{
    config::Memos,
    domain::{change::Change, memo::Surprise, refusal::Refusal},
    store::{
        Store,
        worker::{News, Request, run},
    },
};
use rusqlite::Connection;

use crate::{
    base::{Base, actor, founding, note, op, today, written},
    hearing::tell_but_whole,
    shell::state,
};

/// A user with what they remember.
struct User {
    home: tempfile::TempDir,
}

impl User {
    fn new() -> Self {
        Self { home: tempfile::tempdir().unwrap() }
    }

    fn memos(&self) -> Memos {
        Memos::new(self.home.path().join("memos"))
    }

    /// Opens a base, looks at it once it is drawn, asks all this, and leaves.
    fn opens(&self, path: &Path, requests: Vec<Request>) -> Vec<News> {
        let (ask, asked) = channel();
        let (tell, news): (_, Receiver<News>) = channel();
        let thread = std::thread::spawn(move || {
            run(&asked, Duration::from_millis(5), today(), |one| tell_but_whole(&tell, one));
        });
        ask.send(Request::Remember(Box::new(self.memos()))).unwrap();
        ask.send(Request::Open(path.into())).unwrap();
        ask.send(Request::ActAs(actor("luc"))).unwrap();
        ask.send(Request::Attend(true)).unwrap();
        for one in requests {
            ask.send(one).unwrap();
        }
        drop(ask);
        thread.join().unwrap();
        news.into_iter().collect()
    }

    fn knows(&self, base: &Base) {
        let news = self.opens(&base.path(), Vec::new());
        let usual = |one: &News| matches!(one, News::Opened { .. } | News::SinceVisit(_));
        assert!(news.iter().all(usual), "{news:?}");
    }
}

fn save() -> Request {
    Request::Save(1, op(), Change::add_note(&note("non"), &[]))
}

fn surprise(news: &[News]) -> Option<&Surprise> {
    news.iter().find_map(|one| match one {
        News::Unfamiliar(surprise) => Some(surprise),
        _ => None,
    })
}

/// The base surprises, is read, and takes no writing; not one byte moved nor appeared.
fn surprises(user: &User, base: &Base) -> Surprise {
    let before = state(base.folder());
    let news = user.opens(&base.path(), vec![Request::KeepCopies(None), save()]);
    assert!(matches!(news[0], News::Opened { .. }), "{news:?}");
    let found = surprise(&news).unwrap_or_else(|| panic!("{news:?}")).clone();
    let refused = News::Refused(1, Refusal::Unfamiliar(base.path(), found.clone()));
    assert!(news.iter().any(|one| format!("{one:?}") == format!("{refused:?}")), "{news:?}");
    assert!(before == state(base.folder()), "{:?}", base.files());
    // Asked once more, it says the same: nothing was remembered of it.
    let again = user.opens(&base.path(), Vec::new());
    assert_eq!(surprise(&again), Some(&found));
    found
}

/// A base with some notes that its user knows, and what it was before the last of them.
fn known() -> (User, Base, Vec<u8>) {
    let (user, base) = (User::new(), Base::new());
    written(&mut base.open(), "une");
    let before = fs::read(base.path()).unwrap();
    written(&mut base.open(), "deux");
    written(&mut base.open(), "trois");
    user.knows(&base);
    (user, base, before)
}

#[test]
fn a_base_that_went_on_is_known_and_written() {
    let (user, base, _) = known();
    written(&mut base.open(), "quatre");
    let news = user.opens(&base.path(), vec![save()]);
    assert!(surprise(&news).is_none(), "{news:?}");
    assert!(news.iter().any(|one| matches!(one, News::Applied(1, _))), "{news:?}");
    user.knows(&base);
}

#[test]
fn a_base_put_back_to_an_older_state_is_older_by_so_many_lines() {
    let (user, base, before) = known();
    fs::write(base.path(), before).unwrap();
    let Surprise::Older { missing: 12, .. } = surprises(&user, &base) else { panic!() };
}

#[test]
fn a_base_put_back_and_written_since_is_forked() {
    let (user, base, before) = known();
    fs::write(base.path(), before).unwrap();
    for text in ["autre", "encore autre", "et encore"] {
        written(&mut base.open(), text);
    }
    let Surprise::Forked { seq: 18, .. } = surprises(&user, &base) else { panic!() };
}

#[test]
fn another_base_in_the_place_of_one_is_swapped() {
    let (user, base, _) = known();
    fs::remove_file(base.path()).unwrap();
    drop(Store::create(&base.path(), &founding("01", Vec::new())).unwrap());
    let Surprise::Swapped { .. } = surprises(&user, &base) else { panic!() };
}

#[test]
fn who_goes_on_with_it_writes_in_it_and_is_not_asked_again() {
    let (user, base, before) = known();
    fs::write(base.path(), before).unwrap();
    surprises(&user, &base);
    let news = user.opens(&base.path(), vec![Request::Accept, save()]);
    assert!(news.iter().any(|one| matches!(one, News::Accepted)), "{news:?}");
    assert!(news.iter().any(|one| matches!(one, News::Applied(1, _))), "{news:?}");
    user.knows(&base);
    // Another user is warned once, too.
    let other = User::new();
    other.knows(&base);
}

#[test]
fn a_base_that_is_moved_is_known_and_its_old_place_is_free() {
    let (user, base, _) = known();
    let moved = base.folder().join("ailleurs.binome");
    fs::rename(base.path(), &moved).unwrap();
    let news = user.opens(&moved, Vec::new());
    assert!(surprise(&news).is_none(), "{news:?}");
    drop(Store::create(&base.path(), &founding("01", Vec::new())).unwrap());
    user.knows(&base);
}

#[test]
fn a_working_copy_is_remembered_apart_from_its_base() {
    let (user, base, _) = known();
    let copy = base.folder().join("portable.binome");
    fs::copy(base.path(), &copy).unwrap();
    let taken = "INSERT INTO working_copy VALUES (1, 'c1', 24, x'00', '2026-11-23')";
    Connection::open(&copy).unwrap().execute_batch(taken).unwrap();
    let news = user.opens(&copy, vec![save()]);
    assert!(news.iter().any(|one| matches!(one, News::Applied(1, _))), "{news:?}");
    // What was written in the copy is not missing in the base.
    user.knows(&base);
    assert_eq!(crate::base::names(&user.home.path().join("memos")).len(), 2);
    // The copy in the place of the base is a surprise.
    fs::copy(&copy, base.path()).unwrap();
    let Surprise::Swapped { .. } = surprises(&user, &base) else { panic!() };
}

#[test]
fn the_end_of_a_journal_that_was_altered_is_damage() {
    let (user, base, _) = known();
    let altered = "UPDATE journal_value SET after_value = 'autre' WHERE after_value = 'trois'";
    crate::base::past_triggers(&base.raw(), altered);
    let before = state(base.folder());
    let news = user.opens(&base.path(), vec![save()]);
    let damaged = |one: &News| matches!(one, News::Refused(1, Refusal::Damaged(..)));
    assert!(news.iter().any(damaged), "{news:?}");
    assert!(before == state(base.folder()));
}

#[test]
fn a_demonstration_made_on_the_spot_is_not_remembered() {
    let user = User::new();
    let path = user.home.path().join("demo.db");
    let (ask, asked) = channel();
    ask.send(Request::Remember(Box::new(user.memos()))).unwrap();
    let demo = binome::demo::founding(today()).unwrap();
    ask.send(Request::Create(path, Box::new(demo))).unwrap();
    ask.send(Request::Attend(true)).unwrap();
    drop(ask);
    run(&asked, Duration::from_millis(5), today(), |_| ());
    assert!(!user.home.path().join("memos").exists());
}

#[test]
fn the_screen_asks_before_anything_is_written() {
    use binome::ui::{Effect, Message};
    let known = "2026-11-22T17:40:00+01:00".parse().unwrap();
    for (size, name) in [((80, 24), "unfamiliar"), ((120, 40), "unfamiliar_wide")] {
        let mut desk = crate::desk::Desk::demonstration(size.0, size.1);
        desk.model.base.as_mut().unwrap().path = "/partage/ain.db".into();
        desk.send(Message::Unfamiliar(Surprise::Older { known, missing: 12 }));
        insta::assert_snapshot!(name, desk.picture());
        desk.press("n").hides("il lui manque").shows("à vérifier : lecture seule");
        desk.press("n").shows("continuer avec cette base").press("o");
        assert_eq!(desk.effects.last(), Some(&Effect::Accept));
        desk.send(Message::Accepted).hides("à vérifier").press("n").shows("Nouvelle note");
    }
}
