//! Pictures of every place, in characters, with what the terminal's cursor is on. A change of the
//! screen shows itself here before anybody accepts it.

use binome::{
    text::Lang,
    ui::{Message, Pane, style::Theme},
};
use insta::assert_snapshot;
use ratatui::style::Modifier;

use crate::desk::Desk;

/// In the demonstration, on a territory with a convention, notes and follow-ups.
fn demo() -> Desk {
    Desk::demonstration(80, 24)
}

/// In the same, on the usual wide screen.
fn wide() -> Desk {
    Desk::demonstration(120, 40)
}

/// On the first screens.
fn first() -> Desk {
    let mut desk = Desk::empty(80, 24);
    binome::ui::update::begin(&mut desk.model, None);
    // The folder of the test is another each time.
    desk.model.settings.default_base = "/home/luc/binome/binome.db".into();
    desk
}

#[test]
fn panes() {
    assert_snapshot!("territories", demo().picture());
    assert_snapshot!("territories_wide", wide().picture());
    assert_snapshot!("territories_whole_caf", demo().press("t").picture());
    assert_snapshot!("territories_filtered", demo().press("t / b u g").picture());
    assert_snapshot!("territories_filter_kept", demo().press("t / b u g Enter").picture());
    assert_snapshot!("territories_filter_nothing", demo().press("/ x x x").picture());
    assert_snapshot!("territories_zoomed", demo().press("t z").picture());
    assert_snapshot!("ctg", demo().press("Tab").picture());
    assert_snapshot!("ctg_zoomed", demo().press("Tab z").picture());
    assert_snapshot!("ctg_filtered", demo().press("Tab / b e l").picture());
    assert_snapshot!("notes", demo().press("Tab Tab Down Down Down").picture());
    assert_snapshot!("notes_zoomed", demo().press("Tab Tab z End").picture());
    assert_snapshot!("notes_filtered", demo().press("Tab Tab / c o p i l").picture());
    assert_snapshot!("notes_wide", wide().press("Tab Tab").picture());
}

#[test]
fn the_form_of_a_note() {
    assert_snapshot!("note", demo().press("n").picture());
    assert_snapshot!("note_wide", wide().press("n").picture());
    assert_snapshot!("note_themes", demo().press("n Tab").picture());
    assert_snapshot!(
        "note_last_field",
        demo().press("n").press("BackTab BackTab BackTab").picture()
    );
    let mut small = Desk::demonstration(60, 16);
    assert_snapshot!("note_small", small.press("n").picture());
    assert_snapshot!("note_small_last_field", small.press("BackTab BackTab BackTab").picture());
    let mut wrong = demo();
    wrong.press("n BackTab Ctrl+U").type_in("31/02").press("BackTab BackTab").type_in("xyz");
    assert_snapshot!("note_problems", wrong.press("Ctrl+S").picture());
    assert_snapshot!("note_edited", demo().press("Tab Tab Down Down Down e").picture());
}

#[test]
fn the_other_forms() {
    let all = || Desk::before_any_direction(80, 24);
    assert_snapshot!("follow_up", all().press("f").picture());
    assert_snapshot!("follow_up_of_a_note", all().press("Tab Tab Down Down Down f").picture());
    assert_snapshot!("follow_up_problems", all().press("f Ctrl+S").picture());
    assert_snapshot!("stage", all().press("s").picture());
    assert_snapshot!(
        "stage_problems",
        all().press("s Tab Ctrl+U").type_in("demain").press("Ctrl+S").picture()
    );
    assert_snapshot!("convention", all().press("c c").picture());
    assert_snapshot!("convention_perimeter", all().press("c c Tab b e l l").picture());
    assert_snapshot!(
        "convention_perimeter_wide",
        Desk::before_any_direction(120, 40).press("c c Tab").picture()
    );
    let mut wrong = all();
    wrong.press("c c Ctrl+U Tab Tab").type_in("1/1/2026").press("Tab").type_in("1/1/2025");
    assert_snapshot!("convention_problems", wrong.press("Ctrl+S").picture());
    assert_snapshot!("convention_edited", all().press("Tab e").picture());
    assert_snapshot!("binome", all().press("b").picture());
    assert_snapshot!("binome_new_person", all().press("b Tab").type_in("Zoé").picture());
    assert_snapshot!("binome_days", all().press("b Tab Right Tab").picture());
    assert_snapshot!("binome_territories", all().press("b BackTab").picture());
    assert_snapshot!("goal", all().press("g").picture());
    assert_snapshot!(
        "goal_problems",
        all().press("g Ctrl+U").type_in("120").press("Ctrl+S").picture()
    );
}

#[test]
fn people() {
    let all = || Desk::before_any_direction(80, 24);
    assert_snapshot!("people", demo().press("i").picture());
    assert_snapshot!("people_filtered", demo().press("i / m a").picture());
    assert_snapshot!("people_new", demo().press("i /").type_in("Zoé Croquis").picture());
    assert_snapshot!("person", all().press("i Enter").picture());
    assert_snapshot!("leaving", all().press("i /").type_in("exemple").press("Enter d").picture());
    let mut small = Desk::before_any_direction(60, 16);
    assert_snapshot!(
        "leaving_small",
        small.press("i /").type_in("exemple").press("Enter d Tab").picture()
    );
    assert_snapshot!("help_people", demo().press("i F1").picture());
}

#[test]
fn sheets() {
    assert_snapshot!("sheet_territory", demo().press("Enter").picture());
    assert_snapshot!("sheet_territory_communes", demo().press("Enter PageDown").picture());
    assert_snapshot!("sheet_territory_wide", wide().press("Enter").picture());
    assert_snapshot!("sheet_convention", demo().press("Tab Enter").picture());
    assert_snapshot!("sheet_convention_end", demo().press("Tab Enter End").picture());
    assert_snapshot!("sheet_note", demo().press("Tab Tab Down Down Down Enter").picture());
    assert_snapshot!("sheet_follow_up", demo().press("Tab Tab Enter").picture());
}

#[test]
fn helps_and_questions() {
    assert_snapshot!("help", demo().press("F1").picture());
    assert_snapshot!("help_end", demo().press("F1 End").picture());
    assert_snapshot!("help_form", demo().press("n F1").picture());
    assert_snapshot!("question", demo().press("n").type_in("une phrase").press("Esc").picture());
    assert_snapshot!(
        "question_quit",
        demo().press("n").type_in("une phrase").press("Ctrl+C").picture()
    );
}

#[test]
fn first_screens() {
    assert_snapshot!("welcome", first().picture());
    assert_snapshot!("welcome_department", first().press("2").picture());
    assert_snapshot!("welcome_department_typed", first().press("2 c o r s e Down").picture());
    assert_snapshot!("welcome_where", first().press("2 Enter").picture());
    assert_snapshot!("welcome_file", first().press("3").picture());
    let mut refused = first();
    refused.press("3").type_in("/nulle/part.db").press("Enter");
    assert_snapshot!("welcome_file_refused", refused.picture());
    assert_snapshot!("welcome_who", Desk::bare("01", 80, 24).picture());
    assert_snapshot!("welcome_somebody_new", Desk::bare("01", 80, 24).press("Enter").picture());
    let mut named = Desk::bare("01", 80, 24);
    named.type_in("Zoé Croquis");
    assert_snapshot!("welcome_who_named", named.picture());
    assert_snapshot!("welcome_named", named.press("Enter").picture());
    assert_snapshot!("welcome_only_looking", Desk::bare("01", 80, 24).press("Esc").picture());
    let mut new = Desk::bare("01", 80, 24);
    new.press("Enter").type_in("Luc Spécimen").press("Ctrl+S");
    assert_snapshot!("bare", new.picture());
    assert_snapshot!("bare_no_sector", new.press("t").picture());
    let smallest = Desk::bare("01", 60, 16);
    assert_snapshot!("welcome_who_small", smallest.picture());
}

#[test]
fn small_screens() {
    assert_snapshot!("smallest", Desk::demonstration(60, 16).picture());
    assert_snapshot!("too_small", Desk::demonstration(59, 16).picture());
}

#[test]
fn in_english() {
    let english = || {
        let mut desk = Desk::before_any_direction(80, 24);
        desk.model.settings.lang = Lang::En;
        desk
    };
    assert_snapshot!("en_territories", english().picture());
    assert_snapshot!("en_note", english().press("n").picture());
    assert_snapshot!("en_stage", english().press("s").picture());
    assert_snapshot!("en_help", english().press("Tab Tab F1").picture());
    assert_snapshot!("en_question", english().press("n x Esc").picture());
    assert_snapshot!("en_sheet_convention", english().press("Tab Enter").picture());
}

#[test]
fn without_colours_the_selection_and_the_pane_in_use_differ() {
    let mut desk = demo();
    desk.model.settings.theme = Theme::mono();
    for (pane, keys) in [(Pane::Territories, ""), (Pane::Ctg, "Tab"), (Pane::Notes, "Tab")] {
        desk.press(keys);
        assert_eq!(desk.model.desk.focus, pane);
        let corners = desk.screen().matches('╔').count();
        assert_eq!(corners, 1, "one pane has the double border");
        if pane != Pane::Ctg {
            let (column, row) = desk.cursor();
            let terminal = desk.drawn();
            let cell = &terminal.backend().buffer()[(column, row)];
            assert!(cell.modifier.contains(Modifier::REVERSED), "{pane:?}");
        }
    }
}

/// Keys that lead to every place.
const PLACES: [&str; 27] = [
    "",
    "z",
    "Tab z",
    "/ a",
    "n",
    "n Tab",
    "s",
    "c Tab",
    "b",
    "g",
    "Enter",
    "Tab Tab Enter",
    "F1",
    "n x Esc",
    "a",
    "a / b u g",
    "a / x x x",
    "a c",
    "h",
    "Tab h",
    "Tab Tab Enter h",
    "u",
    "Tab x",
    "b Tab z z",
    "i",
    "i / x x",
    "i d Tab",
];

#[test]
fn every_place_is_drawn_clicked_and_scrolled_at_any_size() {
    for keys in PLACES {
        let mut desk = demo();
        desk.press(keys);
        for (columns, rows) in [(1, 1), (20, 5), (5, 40), (60, 16), (61, 17), (250, 16), (80, 24)] {
            desk.send(Message::Resize(columns, rows));
            desk.screen();
            for row in (0..rows).step_by(3) {
                desk.send(Message::Click(columns / 2, row));
                desk.send(Message::Wheel(columns / 2, row, 3));
                desk.send(Message::Wheel(columns / 3, row, -3));
            }
            desk.screen();
        }
    }
}
