//! The base as it was known on a day, by keys: every place reads it, nothing is written, and one comes back.

use binome::{domain::change::Change, text::Lang, ui::Message};
use insta::assert_snapshot;

use crate::{
    base::{actor, note, op},
    desk::Desk,
};

fn known(columns: u16, rows: u16, day: &str) -> Desk {
    let mut desk = Desk::before_any_direction(columns, rows);
    desk.press("o").type_in(day).press("Enter");
    desk
}

#[test]
fn a_day_is_asked_and_a_band_names_it() {
    let mut desk = Desk::demonstration(80, 24);
    desk.press("o");
    assert_snapshot!("as_known_asked_80x24", desk.picture());
    desk.type_in("31/02").press("Enter").shows("31/02/2026");
    desk.press("Ctrl+U").type_in("demain").press("Enter").shows("pas encore venu");
    desk.press("Ctrl+U").type_in("30/06/2026").press("Enter");
    assert_snapshot!("as_known_80x24", desk.picture());
    desk.press("o").hides("Telle que connue").shows("Retour à ce qui est connu");
    desk.press("o").type_in("30/06/2026").press("Tab").type_in("31/12/2026").press("Enter");
    assert_snapshot!("as_known_counted_80x24", desk.picture());
    assert_snapshot!("as_known_counted_120x40", {
        desk.send(Message::Resize(120, 40));
        desk.picture()
    });
    desk.press("Esc").hides("Telle que connue");
}

#[test]
fn the_same_in_english() {
    let mut desk = Desk::demonstration(80, 24);
    desk.model.settings.lang = Lang::En;
    desk.press("o").type_in("30/06/2026");
    assert_snapshot!("as_known_asked_en_80x24", desk.picture());
    desk.press("Enter");
    assert_snapshot!("as_known_en_80x24", desk.picture());
}

#[test]
fn nothing_is_written_in_the_past_and_the_refusal_says_how_to_come_back() {
    let mut desk = known(100, 30, "30/06/2026");
    let lines = desk.value("select count(*) from journal");
    for keys in ["n", "f", "c", "u", "g", "b", "s", "Tab e", "Tab x"] {
        desk.press(keys).shows("Rien ne s’écrit dans le passé : o ou Échap");
    }
    assert_eq!(desk.value("select count(*) from journal"), lines);
    desk.press("Esc").hides("Telle que connue").press("n").shows("Ctrl+S enregistrer");
}

/// Esc closes what is open first.
#[test]
fn every_place_reads_the_past_and_esc_closes_one_at_a_time() {
    let mut desk = known(100, 30, "30/06/2026");
    let seq = desk.model.data.seq;
    desk.press("v e").shows("[Échéances]").shows("Telle que connue le 30/06/2026");
    desk.press("a").shows("Activité").hides("/11/2026").press("<").shows("[Échéances]");
    desk.press("v s / b u g Enter").shows("/bug").press("Esc").hides("/bug");
    desk.shows("Telle que connue").press("Esc").hides("Telle que connue");
    assert!(desk.model.data.seq > seq);
}

#[test]
fn what_others_write_meanwhile_is_there_when_one_comes_back() {
    let mut desk = known(100, 30, "30/06/2026");
    let place = desk.model.data.territories[0].code.clone();
    let seq = desk.model.data.seq;
    let new = binome::domain::note::Note { territory: Some(place), ..note("écrit entre-temps") };
    desk.store().apply(&op(), &actor("zoé"), &Change::add_note(&new, &[])).unwrap();
    desk.send(Message::Focus(true));
    assert_eq!(desk.model.data.seq, seq);
    desk.press("a").hides("quelqu’un").press("Esc");
    assert!(desk.model.data.seq > seq);
    desk.shows("quelqu’un");
}

#[test]
fn before_the_base_began_one_is_told_from_when() {
    let mut desk = Desk::demonstration(100, 30);
    desk.press("o")
        .type_in("01/01/1990")
        .press("Enter")
        .shows("Le journal de cette base commence le");
    desk.hides("Telle que connue");
}

/// But for the band and the keys that write, every view is the same.
#[test]
fn as_known_today_every_view_is_as_it_is_now() {
    let mut desk = Desk::demonstration(120, 40);
    let views = ["v s", "v s t", "v e", "a"];
    let rest = |desk: &Desk| desk.screen().lines().skip(1).take(36).collect::<Vec<_>>().join("\n");
    let now: Vec<String> = views.iter().map(|keys| rest(desk.press(keys))).collect();
    let mut desk = Desk::demonstration(120, 40);
    desk.press("o 23/11/2026 Enter").shows("Telle que connue le 23/11/2026");
    for (keys, now) in views.iter().zip(&now) {
        assert_eq!(rest(desk.press(keys)), *now, "{keys}");
    }
}

/// What opens over a view leaves the band where it is, and tells the same below it.
#[test]
fn what_opens_over_a_past_leaves_its_band_in_sight() {
    let told = |desk: &Desk| {
        let screen = desk.screen();
        let lines = screen.lines().take(36).map(|line| line.chars().skip(11).take(97).collect());
        let lines = lines.filter(|line: &String| !line.contains(['┌', '└', '╔']));
        lines.skip_while(|line| line.contains("connue")).collect::<Vec<String>>()
    };
    for keys in ["v s Tab Enter", "v s i", "v s v v"] {
        let mut now = Desk::demonstration(120, 40);
        let mut past = Desk::demonstration(120, 40);
        past.press("o 23/11/2026 Enter");
        let (now, then) = (told(now.press(keys)), told(past.press(keys)));
        past.shows("Telle que connue le 23/11/2026");
        assert!(
            then.len() > 20 && then.iter().zip(&now).all(|(one, other)| one == other),
            "{keys}"
        );
    }
}
