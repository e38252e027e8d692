//! In the whole Caf, words are looked for everywhere, in notes and in what was done; and the bottom line
//! says what its keys do now.

use binome::domain::query::Query;
use binome::ui::Effect;
use ratatui::style::Modifier;

use crate::{desk::Desk, journeys::at_work};

/// A note on the first territory, then the desk on another one, in the pane of notes.
fn elsewhere() -> Desk {
    let mut desk = at_work();
    desk.press("n").type_in("Salle sous vidéo, dite CCTV").press("Ctrl+S");
    desk.go_to("Dombes").press("Tab Tab");
    desk.hides("CCTV");
    desk
}

#[test]
fn in_the_whole_caf_notes_of_all_territories_are_looked_through_and_say_where_they_are() {
    let mut desk = elsewhere();
    desk.press("/").type_in("cctv VIDÉO").shows("Salle sous vidéo").shows("toute la Caf");
    desk.shows("Bassin d… ·");
    desk.press("Enter Enter").shows("Salle sous vidéo, dite CCTV").press("Esc e").shows("CCTV");
    desk.press("Esc Esc").hides("Salle sous vidéo").hides("toute la Caf");
}

#[test]
fn follow_ups_of_all_territories_are_found_too() {
    let mut desk = at_work();
    desk.press("f").type_in("relancer la crèche").press("Ctrl+S");
    desk.go_to("Dombes").press("Tab Tab /").type_in("creche").shows("Caf :");
    desk.shows("Bassin d… ·");
}

#[test]
fn in_my_sector_notes_of_the_territory_alone_are() {
    let mut desk = Desk::demonstration(120, 40);
    desk.press("Tab Tab /").type_in("a").hides("toute la Caf");
    let last = desk.effects.iter().rev().find_map(|effect| match effect {
        Effect::Read(Query::Notes(query)) => Some(query.territory.clone()),
        _ => None,
    });
    assert!(last.unwrap().is_some());
}

#[test]
fn words_of_what_was_written_are_found_in_what_was_done() {
    let mut desk = elsewhere();
    desk.press("a /").type_in("cctv").shows("dans les textes : cctv").shows("a écrit la note");
    desk.shows("Bassin de Bourg-en-Bresse").hides("a changé");
    desk.type_in(" jamais").shows("Rien ne correspond");
}

#[test]
fn what_the_demonstration_was_born_with_is_not_undone() {
    let mut desk = Desk::demonstration(80, 24);
    desk.press("u").shows("Rien à annuler");
    desk.press("n").type_in("une note à moi").press("Ctrl+S u").shows("Annuler").press("Enter");
    desk.shows("√ Annulé").press("u").shows("Rien à annuler");
}

/// The rows where each key of the bottom line is.
fn places(desk: &Desk, words: &[&str]) -> Vec<Option<(usize, usize)>> {
    let screen = desk.screen();
    let find = |word: &&str| {
        screen.lines().enumerate().find_map(|(row, line)| Some((row, line.find(*word)?)))
    };
    words.iter().map(find).collect()
}

#[test]
fn keys_stay_where_they_are_under_a_long_notice() {
    let mut desk = Desk::demonstration(80, 24);
    let words = ["F1 aide", "q quitter"];
    let before = places(&desk, &words);
    let last = desk.screen().lines().last().unwrap().to_owned();
    desk.model.say("Une phrase assez longue pour tenir sur deux lignes. ".repeat(2));
    assert_eq!(places(&desk, &words), before);
    assert_eq!(desk.screen().lines().last().unwrap(), last);
}

#[test]
fn the_key_of_the_whole_caf_says_what_it_does_now() {
    let mut desk = Desk::demonstration(120, 40);
    desk.press("v c").shows("t Caf entière");
    desk.press("t").shows("t mon secteur").hides("t Caf entière");
    desk.press("t").shows("t Caf entière");
    at_work().press("v c").hides("t Caf entière").hides("t mon secteur");
}

#[test]
fn the_words_of_a_history_that_changed_are_marked() {
    let mut desk = at_work();
    let long = "Réunion à la mairie avec la coordinatrice, qui demande le bilan de l’année";
    desk.press("n").type_in(long).press("Ctrl+S Tab Tab e").type_in(" passée").press("Ctrl+S h");
    assert!(matches!(
        desk.model.overlays.last().unwrap().route,
        binome::ui::route::Route::History(..)
    ));
    let terminal = desk.drawn();
    let buffer = terminal.backend().buffer();
    let strong = Modifier::BOLD | Modifier::UNDERLINED;
    let cells = buffer.content.iter().filter(|cell| cell.modifier.contains(strong));
    let marked: String = cells.map(ratatui::buffer::Cell::symbol).collect();
    assert_eq!(marked, "passée");
}
