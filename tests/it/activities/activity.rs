//! Activities, newest first, and the history of each record.

use binome::{domain::query::Query, ui::Effect};
use insta::assert_snapshot;

use super::marc_rewrites;
use crate::{desk::Desk, journeys::at_work};

/// The file keeps moments as Greenwich tells them; people read their own clock.
#[test]
fn moments_are_shown_in_local_time() {
    let mut desk = Desk::demonstration(80, 24);
    let at = |desk: &Desk, later: &str| {
        let told = "CAST(strftime('%H', day) AS INTEGER) || ' h ' || strftime('%M', day)";
        desk.value(&format!(
            "SELECT strftime('%d/%m/%Y ', day) || {told} FROM (SELECT datetime(max(at), '{later}') AS day FROM operation)"
        ))
    };
    let (greenwich, here) = (at(&desk, "+0 hours"), at(&desk, "+10 hours"));
    desk.press("a").shows(&greenwich).press("Esc");
    desk.model.settings.zone.local = |at| (at + chrono::TimeDelta::hours(10)).naive_utc();
    desk.press("a").shows(&here).hides(&greenwich);
}

#[test]
fn the_history_tells_who_changed_what_before_and_after() {
    let mut desk = at_work();
    desk.press("n").type_in("première version").press("Ctrl+S Tab Tab e");
    desk.type_in(", relue").press("BackTab BackTab").type_in("visi").press("Ctrl+S h");
    desk.shows("Historique · la note").shows("Luc Spécimen").shows("Téléphone → Visite");
    desk.shows("première version → première version, relue").shows("création");
    desk.press("Esc Enter h").shows("Historique · la note").press("Esc").shows("e modifier");
    assert!(desk.is_at(binome::keys::Scope::Sheet));
    marc_rewrites(&mut desk, "de Marc");
    desk.press("h").shows("Marc Modèle").shows("de Marc");
}

#[test]
fn the_activity_is_narrowed_by_words_and_leads_to_each_history() {
    let mut desk = at_work();
    desk.go_to("bugey sud").press("n").type_in("Appel").press("Ctrl+S");
    desk.go_to("cc de la dombes").press("n").type_in("Visite").press("Ctrl+S");
    desk.press("a")
        .shows("a écrit la note du 23/11/2026 (téléphone)")
        .shows("Luc Spécimen · Bugey Sud");
    desk.shows("Luc Spécimen · Dombes")
        .press("/")
        .type_in("luc bug")
        .shows("Activité · Luc Spécimen · ");
    desk.hides("n · Dombes").press("Enter h").shows("Historique").shows("Appel").press("Esc Esc");
    desk.shows("n · Dombes").press("/").type_in("xyz").shows("dans les textes : xyz");
    desk.press("Esc /").type_in("depuis 1/1/2030").shows("Rien ne correspond").press("Esc Esc");
    assert!(desk.model.overlays.is_empty());
    // Of a territory, what was done there.
    desk.press("h").shows("Activité · CC de la Dombes").hides("n · Bugey Sud");
}

#[test]
fn what_somebody_else_does_comes_on_top_of_the_activity_that_is_open() {
    let mut desk = at_work();
    desk.press("n").type_in("Appel").press("Ctrl+S a").hides("Marc Modèle");
    marc_rewrites(&mut desk, "Appel relu");
    desk.shows("Marc Modèle").shows("a modifié la note");
}

#[test]
fn the_activity_is_read_a_window_at_a_time() {
    let mut desk = Desk::demonstration(80, 24);
    desk.press("a");
    let read = |desk: &Desk| {
        let reads =
            desk.effects.iter().filter(|one| matches!(one, Effect::Read(Query::Journal(_))));
        reads.count()
    };
    assert_eq!(read(&desk), 1);
    let all = desk.value("SELECT count(*) FROM operation").parse::<usize>().unwrap();
    for _ in 0..all {
        desk.press("Down");
    }
    let oldest = desk.screen();
    desk.shows("▲ ").press("Down");
    assert_eq!(desk.screen(), oldest);
    assert!(read(&desk) > 2 && read(&desk) < all / 20, "{}", read(&desk));
    desk.press("Home").shows("20/11/2026");
}

#[test]
fn pictures() {
    for (size, suffix) in [((80, 24), ""), ((120, 40), "_wide")] {
        let demo = || Desk::demonstration(size.0, size.1);
        assert_snapshot!(format!("activity{suffix}"), demo().press("a").picture());
        assert_snapshot!(
            format!("activity_narrowed{suffix}"),
            demo().press("a /").type_in("ines bugey depuis 1/9").picture()
        );
        assert_snapshot!(format!("activity_help{suffix}"), demo().press("a F1").picture());
        assert_snapshot!(format!("history_convention{suffix}"), demo().press("Tab h").picture());
        assert_snapshot!(
            format!("history_note{suffix}"),
            demo().press("Tab Tab Down Down Down h").picture()
        );
        assert_snapshot!(format!("undo{suffix}"), demo().press("u").picture());
        let mut bin = demo();
        bin.press("Tab Tab Down Down Down x");
        assert_snapshot!(format!("bin_question{suffix}"), bin.picture());
        assert_snapshot!(format!("bin_empty{suffix}"), bin.press("Esc a c").picture());
    }
}
