//! A base that is put back, rewritten or exchanged while a screen has it open, in the same file: nothing is
//! written in it, what was remembered stays, and somebody new learns what a colleague would see.

use std::{
    cell::Cell,
    fs,
    path::PathBuf,
    sync::mpsc::{Receiver, Sender, channel},
    thread::JoinHandle,
    time::Duration,
};

use binome::{
    config::Memos,
    domain::{
        change::Change,
        memo::{Memory, Surprise},
        person::Role,
        refusal::Refusal,
    },
    store::{
        Store,
        worker::{News, Request, run},
    },
};

use crate::{
    attacker::{chain, edits},
    base::{Base, actor, note, op, person, today, write, write_as, written},
    shell::state,
};

/// A base, and its file as it was before its last note.
fn gone_on() -> (Base, PathBuf) {
    let base = Base::new();
    written(&mut base.open(), "une");
    let older = base.folder().join("avant.binome");
    fs::copy(base.path(), &older).unwrap();
    written(&mut base.open(), "deux");
    (base, older)
}

fn refused(store: &mut Store) -> Refusal {
    store.apply(&op(), &actor("luc"), &Change::add_note(&note("non"), &[])).unwrap_err()
}

#[test]
fn what_does_not_go_on_from_what_was_read_is_not_written_in() {
    for (sql, expected) in [
        ("", "missing: 6"),
        ("UPDATE base SET id = 'autre'", "Swapped"),
        ("PRAGMA user_version = 2", "missing: 0"),
        ("PRAGMA user_version = 900", "Newer"),
    ] {
        let (base, older) = gone_on();
        let mut store = base.open();
        crate::base::snapshot(&mut store);
        let raw = base.raw();
        if sql.is_empty() {
            edits::put_back(&raw, &older).unwrap();
        }
        raw.execute_batch(sql).unwrap();
        let found = format!("{:?}", refused(&mut store));
        assert!(found.contains(expected), "{found}");
        let texts: i64 = raw
            .query_row("SELECT count(*) FROM note WHERE text = 'non'", [], |row| row.get(0))
            .unwrap();
        assert_eq!(texts, 0, "{sql}");
    }
}

#[test]
fn a_base_put_back_is_written_in_once_it_is_accepted() {
    let (base, older) = gone_on();
    let mut store = base.open();
    crate::base::snapshot(&mut store);
    edits::put_back(&base.raw(), &older).unwrap();
    refused(&mut store);
    store.accept().unwrap();
    written(&mut store, "trois");
    store.full_check().unwrap();
}

/// A screen at work.
struct Screen {
    ask: Sender<Request>,
    news: Receiver<News>,
    thread: JoinHandle<usize>,
    home: tempfile::TempDir,
}

impl Screen {
    /// One that has opened the base, and knows it.
    fn on(base: &Base) -> Self {
        let ((ask, asked), (tell, news)) = (channel(), channel());
        let home = tempfile::tempdir().unwrap();
        let memos = Memos::new(home.path().into());
        let thread = std::thread::spawn(move || {
            // Whoever hung up hears no more.
            run(&asked, Duration::from_millis(5), today(), |one| drop(tell.send(one)))
        });
        ask.send(Request::Remember(Box::new(memos))).unwrap();
        ask.send(Request::Open(base.path())).unwrap();
        ask.send(Request::ActAs(actor("luc"))).unwrap();
        ask.send(Request::Attend(true)).unwrap();
        let screen = Self { ask, news, thread, home };
        screen.hear(|one| matches!(one, News::Opened { .. }));
        screen.saves(1);
        screen.hear(|one| matches!(one, News::Applied(1, _)));
        screen.ask.send(Request::Visited).unwrap();
        // Requests are answered in order: the memo is on the disk.
        screen.ask.send(Request::WereDone(Vec::new())).unwrap();
        screen.hear(|one| matches!(one, News::WereDone(_)));
        screen
    }

    fn saves(&self, ticket: u64) {
        let change = Change::add_note(&note("la mienne"), &[]);
        self.ask.send(Request::Save(ticket, op(), change)).unwrap();
    }

    fn hear(&self, wanted: impl Fn(&News) -> bool) -> News {
        let mut others = Vec::new();
        loop {
            match self.news.recv_timeout(Duration::from_mins(1)) {
                Ok(one) if wanted(&one) => return one,
                Ok(one) => others.push(format!("{one:?}")),
                Err(end) => panic!("{end}, after {others:#?}"),
            }
        }
    }

    fn memos(&self) -> Vec<(String, Option<Vec<u8>>)> {
        state(self.home.path())
    }

    fn leaves(self) -> tempfile::TempDir {
        drop(self.ask);
        self.thread.join().unwrap();
        self.home
    }
}

fn is_unfamiliar(one: &News) -> bool {
    matches!(one, News::Unfamiliar(Surprise::Older { .. } | Surprise::Forked { .. }))
}

#[test]
fn an_open_screen_sees_a_base_put_back_under_it_and_keeps_its_memo() {
    let (base, older) = gone_on();
    let screen = Screen::on(&base);
    // The question comes by itself.
    edits::put_back(&base.raw(), &older).unwrap();
    screen.hear(is_unfamiliar);
    let kept = screen.memos();
    screen.ask.send(Request::Visited).unwrap();
    screen.saves(2);
    let refused = |one: &News| matches!(one, News::Refused(2, Refusal::Unfamiliar(..)));
    screen.hear(refused);
    assert!(screen.memos() == kept);
    // Gone on with, it is written in and remembered as it is.
    screen.ask.send(Request::Accept).unwrap();
    screen.hear(|one| matches!(one, News::Accepted));
    screen.saves(3);
    screen.hear(|one| matches!(one, News::Applied(3, _)));
    let home = screen.leaves();
    let store = base.open();
    store.full_check().unwrap();
    assert_eq!(store.surprise(&Memos::new(home.path().into())).unwrap(), None);
}

#[test]
fn a_note_saved_before_anything_was_looked_at_is_refused_and_the_memo_stays() {
    let (base, older) = gone_on();
    let screen = Screen::on(&base);
    // Rarely looked at: the save is what comes first.
    screen.ask.send(Request::Attend(false)).unwrap();
    edits::put_back(&base.raw(), &older).unwrap();
    screen.saves(2);
    // On a busy machine the rare look may come before.
    let warned = Cell::new(false);
    let answer = screen.hear(|one| {
        warned.set(warned.get() || is_unfamiliar(one));
        matches!(one, News::Refused(2, _) | News::Applied(2, _))
    });
    assert!(matches!(answer, News::Refused(2, Refusal::Unfamiliar(..))), "{answer:?}");
    screen.ask.send(Request::Attend(true)).unwrap();
    if !warned.get() {
        screen.hear(is_unfamiliar);
    }
    let home = screen.leaves();
    let memos = Memos::new(home.path().into());
    assert!(matches!(base.open().surprise(&memos).unwrap(), Some(Surprise::Older { .. })));
}

/// A base in which Anne and Luc wrote, then rewritten under what Anne wrote by Luc, who computed the chain.
pub(crate) fn rewritten(base: &Base) -> (String, i64) {
    let mut store = base.open();
    let people = Change::add_person(&person("Anne Aubert", Role::Administrateur))
        .then(Change::add_person(&person("Luc", Role::Technicien)));
    let made = write(&mut store, &people).made;
    write_as(&mut store, &made[0], &Change::add_note(&note("celle d’Anne"), &[]));
    let line = store.last_seq().unwrap();
    write_as(&mut store, &made[1], &Change::add_note(&note("celle de Luc"), &[]));
    drop(store);
    let raw = base.raw();
    let lifted = edits::lift(&raw).unwrap();
    raw.execute_batch(
        "UPDATE journal_value SET after_value = 'faux' WHERE after_value = 'celle d’Anne';
         UPDATE note SET text = 'faux', folded = 'faux' WHERE text = 'celle d’Anne'",
    )
    .unwrap();
    edits::restore(&raw, &lifted).unwrap();
    chain::compute(&raw).unwrap();
    chain::place_tips(&raw, Some(&made[1])).unwrap();
    (made[0].clone(), line)
}

#[test]
fn somebody_new_learns_of_what_was_rewritten_under_a_colleague_s_line() {
    let base = Base::new();
    let (_, line) = rewritten(&base);
    let memory = tempfile::tempdir().unwrap();
    let memos = Memos::new(memory.path().into());
    let mut store = base.open();
    assert_eq!(store.chain().unwrap().broken_at, None);
    let Some(Surprise::Rewritten(found)) = store.surprise(&memos).unwrap() else { panic!() };
    assert_eq!((found.who.as_str(), found.seq), ("Anne Aubert", line));
    // Once they went on with it they are not warned again; a look at the whole still tells.
    memos.keep(&store.memo(&memos).unwrap()).unwrap();
    assert_eq!(store.surprise(&memos).unwrap(), None);
    let refusal = store.full_check().unwrap_err();
    assert!(matches!(&refusal, Refusal::Unfamiliar(_, Surprise::Rewritten(_))), "{refusal:?}");
    write(&mut store, &Change::add_note(&note("de personne"), &[]));
}

/// Each save leaves the line it came to beside the journal, with the person's id alone.
#[test]
fn a_save_leaves_its_last_line_under_the_person_s_id() {
    let base = Base::new();
    let mut store = base.open();
    let anne = write(&mut store, &Change::add_person(&person("Anne Aubert", Role::Technicien)));
    write_as(&mut store, &anne.made[0], &Change::add_note(&note("une"), &[]));
    let tips: Vec<(String, i64)> = base
        .raw()
        .prepare("SELECT person, seq FROM tip ORDER BY seq")
        .unwrap()
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let last = store.last_seq().unwrap();
    assert_eq!(tips.len(), 2);
    assert_eq!(tips[0].0, "");
    assert_eq!(tips[1], (anne.made[0].clone(), last));
}
