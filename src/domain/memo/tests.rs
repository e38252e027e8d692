use super::*;

fn moment() -> Moment {
    "2026-11-24T17:40:00+01:00".parse().unwrap()
}

fn which(base: &str, copy: Option<&str>) -> Which {
    Which { base: base.into(), copy: copy.map(str::to_owned) }
}

fn mark(seq: i64, hash: &str) -> Mark {
    Mark { seq, hash: hash.into() }
}

fn memo(which: Which, last: Mark) -> Memo {
    Memo { which, path: "/p/b.db".into(), last, at: moment(), visits: BTreeMap::new() }
}

fn known() -> Recalled {
    let memo = memo(which("a", None), mark(40, "h40"));
    Recalled { of_base: Some(memo.clone()), at_path: Some(memo), unread: false }
}

fn face(seq: i64, there: Option<&str>) -> Face {
    let there = there.map(str::to_owned);
    Face { which: which("a", None), last: mark(seq, "last"), there, astray: None }
}

#[test]
fn a_base_never_seen_and_one_that_went_on_are_no_surprise() {
    assert_eq!(surprise(&Recalled::default(), &face(12, None)), None);
    assert_eq!(surprise(&known(), &face(40, Some("h40"))), None);
    assert_eq!(surprise(&known(), &face(90, Some("h40"))), None);
}

#[test]
fn a_base_without_the_last_lines_seen_is_older() {
    let older = Surprise::Older { known: moment(), missing: 12 };
    assert_eq!(surprise(&known(), &face(28, None)), Some(older));
    let empty = Surprise::Older { known: moment(), missing: 40 };
    assert_eq!(surprise(&known(), &face(0, None)), Some(empty));
}

#[test]
fn a_base_whose_line_differs_or_is_cut_out_has_gone_another_way() {
    let forked = Some(Surprise::Forked { known: moment(), seq: 40 });
    assert_eq!(surprise(&known(), &face(40, Some("other"))), forked);
    assert_eq!(surprise(&known(), &face(90, Some("other"))), forked);
    assert_eq!(surprise(&known(), &face(90, None)), forked);
}

#[test]
fn a_lost_line_of_a_colleague_is_reported_to_who_had_not_read_further() {
    let astray = Astray { who: "Anne".into(), seq: 60, at: moment() };
    let found = Face { astray: Some(astray.clone()), ..face(90, Some("h40")) };
    let rewritten = Some(Surprise::Rewritten(astray));
    assert_eq!(surprise(&Recalled::default(), &found), rewritten);
    assert_eq!(surprise(&known(), &found), rewritten);
    let mut later = known();
    later.of_base = Some(memo(which("a", None), mark(70, "h40")));
    assert_eq!(surprise(&later, &found), None);
}

#[test]
fn what_cannot_be_recalled_is_reported() {
    let recalled = Recalled { unread: true, ..Recalled::default() };
    assert_eq!(surprise(&recalled, &face(90, None)), Some(Surprise::Forgotten));
}

#[test]
fn another_base_at_a_known_path_is_reported_even_if_it_is_known_from_elsewhere() {
    let mut recalled = known();
    let other = memo(which("b", None), mark(7, "h7"));
    recalled.of_base = Some(other);
    let found = Face { which: which("b", None), ..face(7, Some("h7")) };
    let swapped = Some(Surprise::Swapped { known: moment() });
    assert_eq!(surprise(&recalled, &found), swapped);
    recalled.of_base = None;
    assert_eq!(surprise(&recalled, &found), swapped);
}

#[test]
fn a_working_copy_follows_another_but_never_stands_for_the_base() {
    let copy = |id| which("a", Some(id));
    let found = Face { which: copy("2"), ..face(50, None) };
    let mut recalled = known();
    recalled.of_base = None;
    assert!(matches!(surprise(&recalled, &found), Some(Surprise::Swapped { .. })));
    recalled.at_path = Some(memo(copy("1"), mark(45, "h45")));
    assert_eq!(surprise(&recalled, &found), None);
}

#[test]
fn going_back_takes_visits_back_to_what_is_there() {
    let mut recalled = known();
    let visit = Visit { seq: 38, at: moment() };
    recalled.of_base.as_mut().unwrap().visits.insert("luc".into(), visit);
    let renewed = Memo::renewed(recalled, face(28, None), "/q".into(), moment());
    assert_eq!((renewed.last.seq, renewed.visits[&"luc".into()].seq), (28, 28));
}
