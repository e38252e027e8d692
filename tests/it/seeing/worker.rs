//! News of others from the loop that owns the file, and the memo it keeps.

use std::{
    fs,
    sync::mpsc::{Receiver, Sender, channel},
    thread::JoinHandle,
    time::Duration,
};

use binome::{
    config::Memos,
    domain::{
        change::Change,
        field::{Field, RecordKind},
        memo::{Memo, Memory},
        news::{RemoteChange, SinceVisit, Turn},
        page::NotesQuery,
        query::Query,
    },
    store::{
        Actor, Store,
        worker::{News, Request, run},
    },
};

use crate::{
    base::{Base, DOMBES, actor, follow_up, note, op, today, write, write_as, written},
    hearing::tell_but_whole,
};

/// A desk whose user remembers what they open.
struct Loop {
    ask: Sender<Request>,
    news: Receiver<News>,
    thread: JoinHandle<()>,
}

impl Loop {
    fn on(base: &Base, me: &str) -> Self {
        let (ask, asked) = channel();
        let (tell, news) = channel();
        let thread = std::thread::spawn(move || {
            run(&asked, Duration::from_millis(5), today(), |one| tell_but_whole(&tell, one));
        });
        ask.send(Request::Remember(Box::new(memos(base)))).unwrap();
        ask.send(Request::Open(base.path())).unwrap();
        ask.send(Request::ActAs(actor(me))).unwrap();
        Self { ask, news, thread }
    }

    fn asks(&self, request: Request) -> &Self {
        self.ask.send(request).unwrap();
        self
    }

    /// The next news that this picks.
    fn until<T>(&self, pick: impl Fn(News) -> Option<T>) -> T {
        loop {
            let news = self.news.recv_timeout(Duration::from_mins(1)).unwrap();
            if let Some(found) = pick(news) {
                return found;
            }
        }
    }

    fn elsewhere(&self) -> Vec<RemoteChange> {
        self.until(|one| match one {
            News::Elsewhere(changes) => Some(changes),
            _ => None,
        })
    }

    fn since(&self) -> SinceVisit {
        self.until(|one| match one {
            News::SinceVisit(since) => Some(since),
            _ => None,
        })
    }

    fn leaves(self) -> Vec<News> {
        drop(self.ask);
        self.thread.join().unwrap();
        self.news.into_iter().collect()
    }
}

fn memos(base: &Base) -> Memos {
    Memos::new(base.folder().join("memos"))
}

fn memo(base: &Base) -> Option<Memo> {
    let which = base.open().memo(&memos(base)).unwrap().which;
    memos(base).recall(&which, &base.path()).of_base
}

#[test]
fn others_are_reported_by_record_with_who_what_and_where() {
    let base = Base::new();
    let desk = Loop::on(&base, "luc");
    desk.until(|one| matches!(one, News::Opened { .. }).then_some(()));
    let mut other = base.open();
    let add = Change::add_note(&note("COPIL tenu."), &[follow_up("relancer")]);
    write_as(&mut other, "inès", &add);
    let changes = desk.elsewhere();
    let found: Vec<_> = changes.iter().map(|one| (one.kind, one.turn)).collect();
    assert_eq!(found, [(RecordKind::FollowUp, Turn::Born), (RecordKind::Note, Turn::Born)]);
    assert!(changes.iter().all(|one| one.by == Some("inès".into())));
    let texts = [Field::Territory, Field::What].map(|field| changes[0].text(field));
    assert_eq!(texts, [Some(DOMBES), Some("relancer")]);
    let id = changes[0].record.as_str().into();
    write_as(&mut other, "inès", &Change::mark_follow_up(&id, None, Some(today())));
    assert_eq!(desk.elsewhere()[0].turn, Turn::Done);
    desk.leaves();
}

#[test]
fn changes_of_this_desk_are_never_reported_as_another_s_even_without_a_person() {
    let base = Base::new();
    let desk = Loop::on(&base, "luc");
    desk.asks(Request::ActAs(Actor::default()));
    desk.until(|one| matches!(one, News::Opened { .. }).then_some(()));
    let mut other = base.open();
    for at in 0..20 {
        desk.asks(Request::Save(at, op(), Change::add_note(&note("le mien"), &[])));
        write(&mut other, &Change::add_note(&note("un autre"), &[]));
    }
    desk.asks(Request::Attend(true));
    let mut theirs = 0;
    for one in desk.leaves() {
        if let News::Elsewhere(changes) = one {
            for change in changes {
                let note = other.note(&change.record.as_str().into()).unwrap().unwrap().0;
                assert_eq!(note.text, "un autre");
                theirs += 1;
            }
        }
    }
    assert_eq!(theirs, 20);
}

#[test]
fn changes_are_reported_at_once_when_the_window_is_back_in_focus() {
    let base = Base::new();
    let desk = Loop::on(&base, "luc");
    desk.asks(Request::Attend(false));
    // Once this is answered, it knows that nobody looks.
    desk.asks(Request::Read(Query::Notes(NotesQuery::default())));
    desk.until(|one| matches!(one, News::Read(..)).then_some(()));
    written(&mut base.open(), "entre-temps");
    let early = desk.news.recv_timeout(Duration::from_millis(200));
    assert!(early.is_err(), "{early:?}");
    desk.asks(Request::Attend(true));
    assert_eq!(desk.elsewhere().len(), 1);
    desk.leaves();
}

#[test]
fn a_memo_follows_the_base_and_is_left_alone_while_nothing_happens() {
    let base = Base::new();
    assert!(memo(&base).is_none());
    let desk = Loop::on(&base, "luc");
    desk.asks(Request::Attend(true));
    desk.asks(Request::Save(1, op(), Change::add_note(&note("une"), &[])));
    assert!(!desk.leaves().is_empty());
    let kept = memo(&base).unwrap();
    assert_eq!(kept.last.seq, base.open().last_seq().unwrap());
    assert_eq!(kept.visits[&"luc".into()].seq, 0);
    let files = || -> Vec<_> {
        let found = fs::read_dir(base.folder().join("memos")).unwrap();
        found.map(|file| file.unwrap().metadata().unwrap().modified().unwrap()).collect()
    };
    let desk = Loop::on(&base, "luc");
    desk.asks(Request::Attend(true)).since();
    let before = files();
    std::thread::sleep(Duration::from_millis(50));
    desk.asks(Request::Attend(true));
    desk.leaves();
    assert_eq!(files(), before);
}

#[test]
fn a_visit_ends_once_changes_are_reported_and_each_person_has_their_own() {
    let base = Base::new();
    let first = Loop::on(&base, "luc");
    // The first visit ever has none before it.
    first.asks(Request::Attend(true));
    let news = first.leaves();
    assert!(!news.iter().any(|one| matches!(one, News::SinceVisit(_))), "{news:?}");
    write_as(&mut base.open(), "inès", &Change::add_note(&note("une"), &[]));
    write_as(&mut base.open(), "luc", &Change::add_note(&note("la mienne"), &[]));
    // Killed, or left before the report: it is reported again.
    for _ in 0..2 {
        let desk = Loop::on(&base, "luc");
        let since = desk.asks(Request::Attend(true)).since();
        assert_eq!((since.changes.len(), since.more, since.at.is_some()), (1, false, true));
        desk.leaves();
    }
    let desk = Loop::on(&base, "luc");
    desk.asks(Request::Attend(true)).asks(Request::Visited);
    desk.leaves();
    let desk = Loop::on(&base, "luc");
    assert!(desk.asks(Request::Attend(true)).since().changes.is_empty());
    // Under the same account somebody else comes for the first time.
    desk.asks(Request::ActAs(actor("zoé"))).asks(Request::Attend(true));
    let news = desk.leaves();
    assert!(!news.iter().any(|one| matches!(one, News::SinceVisit(_))), "{news:?}");
    assert_eq!(memo(&base).unwrap().visits.len(), 2);
}

#[test]
fn a_memo_that_cannot_be_kept_is_reported_once_and_work_goes_on() {
    let base = Base::new();
    fs::write(base.folder().join("memos"), "in the way").unwrap();
    let desk = Loop::on(&base, "luc");
    desk.asks(Request::Attend(true)).asks(Request::Save(
        1,
        op(),
        Change::add_note(&note("quand même"), &[]),
    ));
    desk.asks(Request::Attend(true)).asks(Request::Attend(true));
    let news = desk.leaves();
    let not_kept = news.iter().filter(|one| matches!(one, News::MemoNotKept(_))).count();
    assert_eq!(not_kept, 1, "{news:?}");
    assert!(news.iter().any(|one| matches!(one, News::Applied(1, _))), "{news:?}");
}

/// Read as it stands, a file that is replaced is opened anew: it is met anew, too.
#[test]
fn a_base_that_is_read_as_it_stands_is_met_again_when_another_stands_there() {
    let base = Base::new();
    written(&mut base.open(), "une");
    let before = fs::read(base.path()).unwrap();
    written(&mut base.open(), "deux");
    let folder = base.folder().join("OneDrive - Caf");
    fs::create_dir(&folder).unwrap();
    let path = folder.join("ain.binome");
    fs::copy(base.path(), &path).unwrap();
    let desk = Loop::on(&base, "luc");
    desk.asks(Request::Open(path.clone())).asks(Request::Attend(true));
    let end = std::time::Instant::now() + Duration::from_mins(1);
    while memo(&base).is_none_or(|memo| memo.path != path) {
        assert!(std::time::Instant::now() < end);
        std::thread::sleep(Duration::from_millis(5));
    }
    assert!(Store::open(&path).unwrap().read_only());
    fs::write(&path, before).unwrap();
    desk.until(|one| matches!(one, News::Unfamiliar(_)).then_some(()));
    desk.leaves();
}
