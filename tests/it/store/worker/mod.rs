//! The loop that owns the connection, on a thread of its own.

mod copies;
mod opening;
mod reference;
mod waiting;
mod whole;

use std::{
    path::PathBuf,
    sync::{
        Arc,
        mpsc::{Receiver, Sender, channel},
    },
    thread::JoinHandle,
    time::Duration,
};

use binome::{
    domain::{
        change::Change,
        facts::Facts,
        field::RecordKind,
        journal::{BinQuery, Direction, HistoryQuery, JournalQuery},
        news::RemoteChange,
        note::Note,
        page::NotesQuery,
        query::{Answer, Query},
        refusal::Refusal,
    },
    store::{
        Applied,
        worker::{News, Request, run},
    },
};

use crate::{
    base::{Base, actor, founding, note, op, today, written},
    hearing::tell_but_whole,
};

/// A loop at work. Every wait is for a piece of news that must come.
struct Loop {
    requests: Sender<Request>,
    news: Receiver<News>,
    thread: JoinHandle<()>,
}

impl Loop {
    fn begin() -> Self {
        let (requests, asked) = channel();
        let (tell, news) = channel();
        let thread = std::thread::spawn(move || {
            run(&asked, Duration::from_millis(5), today(), |one| tell_but_whole(&tell, one));
        });
        Self { requests, news, thread }
    }

    fn on(base: &Base) -> Self {
        let begun = Self::begin();
        begun.ask(Request::Open(base.path()));
        assert!(matches!(begun.next(), News::Opened { .. }));
        begun
    }

    fn ask(&self, request: Request) {
        self.requests.send(request).unwrap();
    }

    fn save(&self, ticket: u64, change: &Change) {
        self.ask(Request::Save(ticket, op(), change.clone()));
    }

    fn next(&self) -> News {
        self.news.recv_timeout(Duration::from_mins(1)).unwrap()
    }

    fn changed(&self) -> Arc<Facts> {
        match self.next() {
            News::Changed(facts) => facts,
            other => panic!("{other:?}"),
        }
    }

    fn elsewhere(&self) -> Vec<RemoteChange> {
        match self.next() {
            News::Elsewhere(changes) => changes,
            other => panic!("{other:?}"),
        }
    }

    fn applied(&self) -> (u64, Applied) {
        match self.next() {
            News::Applied(ticket, applied) => (ticket, applied),
            other => panic!("{other:?}"),
        }
    }

    /// Lets go of the sender; gives the news left.
    fn end(self) -> Vec<News> {
        drop(self.requests);
        self.thread.join().unwrap();
        self.news.into_iter().collect()
    }
}

fn add(text: &str) -> Change {
    Change::add_note(&note(text), &[])
}

#[test]
fn it_opens_a_base_or_says_why_not() {
    let base = Base::new();
    let desk = Loop::begin();
    desk.ask(Request::Open(PathBuf::from("/no/such/base")));
    assert!(matches!(desk.next(), News::NotOpened(Refusal::Missing(_))));
    desk.ask(Request::Open(base.path()));
    let News::Opened { path, tier, facts: snapshot } = desk.next() else { panic!() };
    assert_eq!((path, tier), (base.path(), binome::domain::tier::Tier::Host));
    assert_eq!(snapshot.base.department, "01");
    // What is open stays open when another cannot be.
    desk.ask(Request::Open(PathBuf::from("/no/such/base")));
    assert!(matches!(desk.next(), News::NotOpened(_)));
    desk.save(1, &add("toujours là"));
    assert_eq!(desk.applied().0, 1);
}

#[test]
fn it_creates_a_base() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("neuf.binome");
    let desk = Loop::begin();
    let born = Box::new(founding("2A", Vec::new()));
    desk.ask(Request::Create(path.clone(), born.clone()));
    let News::Opened { facts: snapshot, .. } = desk.next() else { panic!() };
    assert_eq!(snapshot.base.department, "2A");
    desk.ask(Request::Create(path, born));
    assert!(matches!(desk.next(), News::NotOpened(Refusal::Exists(_))));
    // Its own birth is no news from elsewhere.
    assert!(desk.end().is_empty());
}

#[test]
fn a_save_is_reported_then_what_the_base_holds() {
    let base = Base::new();
    let desk = Loop::on(&base);
    desk.ask(Request::ActAs(actor("anne")));
    desk.save(7, &add("une"));
    let (ticket, applied) = desk.applied();
    assert_eq!((ticket, applied.made.len()), (7, 1));
    assert_eq!(desk.changed().seq, 6);
    let id: binome::domain::id::NoteId = applied.made[0].as_str().into();
    desk.ask(Request::Read(Query::Note(id.clone())));
    let News::Read(_, Ok(Answer::Note(asked, Some(found)))) = desk.next() else { panic!() };
    assert_eq!((asked, found.0.text.as_str()), (id, "une"));
    desk.ask(Request::Read(Query::Notes(NotesQuery { limit: 10, ..NotesQuery::default() })));
    let News::Read(_, Ok(Answer::Notes(page))) = desk.next() else { panic!() };
    assert_eq!((page.total.found, page.notes.len()), (1, 1));
    desk.ask(Request::TakeBack(8, op(), Direction::Undo, None));
    assert_eq!(desk.applied().0, 8);
    assert!(desk.changed().contacts.is_empty());
    assert!(desk.end().is_empty());
}

#[test]
fn what_somebody_else_commits_comes_unasked() {
    let base = Base::new();
    let desk = Loop::on(&base);
    let mut other = base.open();
    written(&mut other, "d’ailleurs");
    assert_eq!(desk.changed().seq, 6);
    assert_eq!(desk.elsewhere().len(), 1);
    written(&mut other, "encore");
    assert_eq!(desk.changed().seq, 12);
    assert_eq!(desk.elsewhere().len(), 1);
}

/// Somebody who keeps asking hears of others all the same.
#[test]
fn what_somebody_else_commits_comes_between_two_requests() {
    let base = Base::new();
    let desk = Loop::on(&base);
    written(&mut base.open(), "d’ailleurs");
    let seen = (0..100_000).any(|_| {
        desk.ask(Request::Read(Query::Notes(NotesQuery { limit: 1, ..NotesQuery::default() })));
        matches!(desk.next(), News::Changed(_))
    });
    assert!(seen);
}

#[test]
fn a_refused_save_is_reported_and_the_loop_goes_on() {
    let base = Base::new();
    let desk = Loop::on(&base);
    desk.save(1, &Change::add_note(&Note { kind: "inconnu".into(), ..note("non") }, &[]));
    assert!(matches!(desk.next(), News::Refused(1, Refusal::Rule(_))));
    desk.ask(Request::TakeBack(2, op(), Direction::Undo, None));
    assert!(matches!(desk.next(), News::Refused(2, Refusal::Nobody)));
    desk.save(3, &add("oui"));
    assert_eq!(desk.applied().0, 3);
}

#[test]
fn what_was_done_before_the_base_was_opened_is_shown_and_undone() {
    let base = Base::new();
    let mut store = base.open();
    crate::base::write_as(&mut store, "anne", &add("d’hier"));
    drop(store);
    let desk = Loop::on(&base);
    desk.ask(Request::ActAs(actor("anne")));
    desk.ask(Request::Read(Query::WouldUndo("anne".into(), Direction::Undo)));
    let News::Read(_, Ok(Answer::WouldUndo(Direction::Undo, activity))) = desk.next() else {
        panic!()
    };
    assert_eq!(activity.person, Some("anne".into()));
    // What is named is what is undone: another group is left alone.
    desk.ask(Request::TakeBack(1, op(), Direction::Undo, Some(op())));
    assert!(matches!(desk.next(), News::Refused(1, Refusal::DoneSince(Direction::Undo))));
    desk.ask(Request::TakeBack(2, op(), Direction::Undo, Some(activity.group)));
    assert_eq!(desk.applied().0, 2);
    assert!(desk.changed().contacts.is_empty());
    desk.ask(Request::Read(Query::WouldUndo("anne".into(), Direction::Undo)));
    assert!(matches!(desk.next(), News::Read(_, Err(Refusal::NothingToUndo))));
}

#[test]
fn what_was_done_the_history_and_the_bin_are_read_out_in_turn() {
    let base = Base::new();
    let first = written(&mut base.open(), "une");
    let desk = Loop::on(&base);
    desk.ask(Request::Read(Query::Journal(Box::new(JournalQuery {
        limit: 5,
        ..JournalQuery::default()
    }))));
    let News::Read(_, Ok(Answer::Journal(page))) = desk.next() else { panic!() };
    assert_eq!((page.activities.len(), page.next), (1, None));
    let id = first.id.to_string();
    let query = HistoryQuery { kind: RecordKind::Note, id, field: None, before: None, limit: 50 };
    desk.ask(Request::Read(Query::History(query.clone())));
    let News::Read(_, Ok(Answer::History(page))) = desk.next() else { panic!() };
    assert_eq!((page.query, page.more), (query, false));
    desk.ask(Request::Read(Query::Bin(BinQuery { offset: 0, limit: 5 })));
    let News::Read(_, Ok(Answer::Bin(page))) = desk.next() else { panic!() };
    assert_eq!(page.of, 0);
}

#[test]
fn another_day_is_another_reading() {
    let base = Base::new();
    written(&mut base.open(), "du 20 novembre");
    let desk = Loop::on(&base);
    desk.ask(Request::Today("2026-11-19".parse().unwrap()));
    assert!(desk.changed().contacts.is_empty());
}

#[test]
fn a_damaged_base_is_not_opened() {
    let base = Base::new();
    // A page that the first reading needs.
    let sql = "SELECT rootpage FROM sqlite_schema WHERE name = 'commune'";
    let page: u32 = base.raw().query_row(sql, [], |row| row.get(0)).unwrap();
    let mut bytes = std::fs::read(base.path()).unwrap();
    let begin = (page as usize - 1) * 4096;
    bytes[begin..begin + 64].fill(0xff);
    std::fs::write(base.path(), bytes).unwrap();
    let desk = Loop::begin();
    desk.ask(Request::Open(base.path()));
    assert!(matches!(desk.next(), News::NotOpened(Refusal::Damaged(..))));
}

#[test]
fn a_base_moved_away_is_reported_once_and_takes_no_more_writing() {
    let base = Base::new();
    let desk = Loop::on(&base);
    std::fs::rename(base.path(), base.folder().join("moved")).unwrap();
    let gone = Refusal::Gone { path: base.path(), replaced: false };
    assert!(matches!(desk.next(), News::Trouble(refusal) if refusal == gone));
    desk.save(1, &add("perdue"));
    assert!(matches!(desk.next(), News::Refused(1, refusal) if refusal == gone));
    std::fs::rename(base.folder().join("moved"), base.path()).unwrap();
    desk.save(2, &add("gardée"));
    assert_eq!(desk.applied().0, 2);
    assert!(matches!(desk.end()[..], [News::Changed(_)]));
}

#[test]
fn it_ends_when_nobody_asks_any_more() {
    let base = Base::new();
    let desk = Loop::on(&base);
    desk.save(1, &add("la dernière"));
    let news = desk.end();
    assert!(matches!(news[..], [News::Applied(1, _), News::Changed(_)]));
    assert_eq!(base.files(), ["ain.binome"]);
}
