//! The figures of the board: read on the screen, opened row by row, and counted again by independent SQL.

mod counted;

use binome::{
    domain::{
        decimal::hundredths,
        figures::{FigureCode, Figures, FiguresQuery, Key, Section},
        query::{Answer, Query},
    },
    text::Lang,
    ui::{Message, route::Route, style::Theme},
};
use insta::assert_snapshot;

use crate::desk::{Desk, today};

/// The figures of the Caf, on the screen.
fn board(columns: u16, rows: u16) -> Desk {
    let mut desk = Desk::demonstration(columns, rows);
    desk.press("t v c").shows("[Chiffres]").shows("Chiffres de la Caf");
    desk
}

fn english(columns: u16, rows: u16) -> Desk {
    let mut desk = Desk::demonstration(columns, rows);
    desk.model.settings.lang = Lang::En;
    desk.press("t v c").shows("[Figures]");
    desk
}

fn figures(desk: &mut Desk) -> Figures {
    let query = FiguresQuery { on: today(), sector: None, rows: None };
    match desk.store().answer(&Query::Figures(Box::new(query))) {
        Ok(Answer::Figures(found)) => *found,
        other => panic!("{other:?}"),
    }
}

/// The lines of the list that is open, below its rule.
fn rows(desk: &Desk) -> Vec<String> {
    let screen = desk.screen().replace(['\u{a0}', '\u{202f}'], " ");
    let inside = screen.lines().filter_map(|line| {
        let line = line.split_once('│')?.1;
        Some(line.rsplit_once('│')?.0.trim().to_owned())
    });
    let below = inside.skip_while(|line| !line.is_empty()).skip(1);
    below.take_while(|line| !line.is_empty()).collect()
}

/// The number a line ends with, before a word or two.
fn number(line: &str) -> i64 {
    let words: Vec<&str> = line.split_whitespace().collect();
    let digits = |word: &&&str| word.chars().all(|c| c.is_ascii_digit());
    let last: Vec<&&str> = words.iter().rev().skip(1).take_while(digits).collect();
    let figures: String = last.into_iter().rev().copied().collect();
    figures.parse().unwrap_or_else(|_| panic!("{line}"))
}

/// Every figure is opened by keys, and the rows that are shown add up to it.
#[test]
fn the_rows_a_figure_opens_add_up_to_it() {
    let mut desk = board(110, 460);
    let all = figures(&mut desk);
    let in_order = Section::ALL
        .iter()
        .flat_map(|section| all.all.iter().filter(move |one| one.key.code.section() == *section));
    for (at, one) in in_order.enumerate() {
        if at > 0 {
            desk.press("Down");
        }
        desk.press("Enter");
        let (shown, code) = (rows(&desk), one.key.code);
        let label = format!("{:?} {:?}", one.key, one.value);
        assert!(desk.is_at(binome::keys::Scope::FigureRows), "{label}");
        if one.count == 0 {
            assert!(shown[0].starts_with("Rien n’est compté"), "{label}: {shown:?}");
            assert_eq!(one.value.sum(), 0, "{label}");
            desk.press("Esc");
            continue;
        }
        assert_eq!(shown.len(), one.count, "{label}");
        let people = shown.iter().filter(|line| line.ends_with("hab."));
        let sum = match code {
            FigureCode::Posts => shown
                .iter()
                .map(|line| hundredths(line.rsplit(' ').next().unwrap()).unwrap())
                .map(i64::from)
                .sum(),
            FigureCode::Done => {
                i64::try_from(shown.iter().filter(|line| line.ends_with('√')).count()).unwrap()
            }
            _ if people.clone().count() > 0 => people.map(|line| number(line)).sum(),
            _ => i64::try_from(shown.len()).unwrap(),
        };
        assert_eq!(sum, one.value.sum(), "{label}");
        desk.press("Esc");
    }
}

#[test]
fn a_row_opens_its_sheet_and_one_comes_back() {
    let mut desk = board(100, 30);
    let all = figures(&mut desk);
    let on = |desk: &mut Desk, key: Key| {
        let query = FiguresQuery { on: today(), sector: None, rows: Some(key) };
        desk.open(Route::FigureRows(Box::new(query)));
    };
    for (code, there) in [
        (FigureCode::Coverage, "CTG d"),
        (FigureCode::Uncovered, "Population"),
        (FigureCode::Signatures, "CTG d"),
        (FigureCode::Late, "Suite à donner"),
        (FigureCode::NoBinome, "Population"),
        (FigureCode::Copil, "COPIL"),
        (FigureCode::ActionsLate, "CTG d"),
        (FigureCode::Difficulties, "ouvrir"),
        (FigureCode::Needs, "Besoin"),
        (FigureCode::Bare, "Orientation"),
    ] {
        let key = Key::one(code);
        assert!(all.figure(&key).unwrap().count > 0, "{code:?} has a case");
        on(&mut desk, key);
        desk.press("Enter").shows(there).press("Esc").press("Esc").shows("[Chiffres]");
    }
}

#[test]
fn each_figure_says_its_rule_and_its_day() {
    let mut desk = board(80, 24);
    desk.press("?").shows("Règle").shows("compte une fois").shows("23/11/2026");
    desk.press("Esc").shows("[Chiffres]");
    for lang in [Lang::Fr, Lang::En] {
        for code in FigureCode::ALL {
            let limits = binome::domain::alerts::Thresholds::default();
            let rule = (lang.text().figures.rule)(*code, &limits);
            assert!(rule.ends_with('.') && rule.len() > 20, "{code:?}: {rule}");
        }
    }
}

#[test]
fn the_day_that_is_counted_turns_with_the_arrows() {
    let mut desk = board(80, 24);
    desk.shows("au 23/11/2026").press("Right").shows("au 31/12/2026");
    desk.press("Left").shows("au 23/11/2026").press("Left").shows("au 31/12/2025");
    desk.press("Left").shows("au 31/12/2024").press("Right Right").shows("au 23/11/2026");
    // The choice of the sector holds.
    desk.press("t").shows("Chiffres de mon secteur").press("t").shows("Chiffres de la Caf");
}

#[test]
fn what_is_written_is_counted_at_once() {
    let mut desk = Desk::before_any_direction(100, 60);
    let late = |desk: &Desk| {
        let screen = desk.screen();
        let line = screen.lines().find(|line| line.contains("Suites en retard")).unwrap();
        line.split_whitespace().find_map(|word| word.parse::<usize>().ok()).unwrap()
    };
    desk.press("t v c").shows("Suites en retard");
    let before = late(&desk);
    assert_eq!(before, figures(&mut desk).figure(&Key::one(FigureCode::Late)).unwrap().count);
    // What the Caf owes comes first among deadlines.
    desk.press("t v e Space").shows("suite").press("t v c");
    assert_eq!(late(&desk), before - 1);
}

#[test]
fn pictures() {
    assert_snapshot!("figures_80x24", board(80, 24).picture());
    assert_snapshot!("figures_80x24_end", board(80, 24).press("End").picture());
    assert_snapshot!("figures_120x40", board(120, 40).picture());
    assert_snapshot!("figures_200x60", board(200, 60).picture());
    assert_snapshot!("figures_mine", board(80, 24).press("t").picture());
    assert_snapshot!("figures_rows", board(80, 24).press("Enter").picture());
    assert_snapshot!("figures_rule", board(80, 24).press("?").picture());
    assert_snapshot!("what_if_80x24", board(80, 24).press("s Space").picture());
    assert_snapshot!("what_if_120x40", board(120, 40).press("s Space Down Space").picture());
    assert_snapshot!("en_figures_80x24", english(80, 24).picture());
    assert_snapshot!("en_figures_120x40", english(120, 40).picture());
    assert_snapshot!("en_figures_200x60", english(200, 60).picture());
    assert_snapshot!("en_figures_rule", english(80, 24).press("?").picture());
}

#[test]
fn without_colours_each_state_is_told_by_words_and_the_choice_is_seen() {
    for (columns, rows) in [(80, 24), (120, 40), (200, 60)] {
        let mut desk = board(columns, rows);
        let coloured = desk.screen();
        desk.model.settings.theme = Theme::mono();
        desk.send(Message::Resize(columns, rows));
        assert_eq!(desk.screen(), coloured);
        let (column, row) = desk.cursor();
        let terminal = desk.drawn();
        let cell = &terminal.backend().buffer()[(column, row)];
        assert!(cell.modifier.contains(ratatui::style::Modifier::REVERSED));
    }
    let mut desk = board(120, 40);
    for word in ["Sous CTG", "CTG qui finit", "CTG en projet", "Sans CTG", "objectif 85 %"] {
        desk.shows(word);
    }
}

#[test]
fn what_if_nothing_is_ticked_it_is_as_it_is_and_nothing_is_stored() {
    let mut desk = board(100, 40);
    let before = desk.value("SELECT max(seq) FROM journal");
    desk.press("s")
        .shows("Et si elles étaient signées")
        .shows("Rien n’est enregistré")
        .hides(" % →");
    desk.press("Space").shows("1 signature").shows(" % →").press("Space").hides(" % →");
    // Another day, typed.
    desk.press("e Ctrl+U").type_in("15/12/2026").press("Enter").shows("15/12/2026").shows(" % →");
    desk.press("Right").shows("15/01/2027").shows("Au 31/12/2027");
    desk.press("e Ctrl+U").type_in("31/02").press("Enter").shows("31/02");
    desk.press("Esc Esc").shows("[Chiffres]");
    assert_eq!(desk.value("SELECT max(seq) FROM journal"), before);
}

#[test]
fn a_base_with_nothing_in_it_has_figures_too() {
    let mut desk = Desk::bare("01", 80, 24);
    desk.press("Esc v c").shows("0,0 %").press("End").press("Enter").shows("Rien n’est compté");
    desk.press("Esc s").shows("Aucune CTG n’est en projet");
    let mut small = Desk::demonstration(60, 16);
    small.press("v c").shows("Couverture").press("Enter").shows("hab.");
}
