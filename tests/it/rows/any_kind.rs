//! A list of any kind, from its description: those that name another record, and a long one.

use std::fmt::Write as _;

use binome::{
    domain::{
        field::{Field, RecordKind},
        record,
        rows::Listing,
    },
    text::Lang,
    ui::route::Route,
};
use insta::assert_snapshot;

use crate::desk::Desk;

/// The follow-ups of a territory: no place leads there, any may.
fn follow_ups_of(desk: &mut Desk, territory: &str) {
    let of = Some((Field::Territory, territory.to_owned()));
    desk.open(Route::Rows(Listing { kind: RecordKind::FollowUp, of }));
}

#[test]
fn the_records_that_name_another_are_listed_and_a_new_one_names_it_too() {
    let mut desk = Desk::before_any_direction(120, 40);
    let code = desk.model.data.territories[1].code.to_string();
    let sql = format!("SELECT count(*) FROM follow_up WHERE archived = 0 AND territory = '{code}'");
    let before: usize = desk.value(&sql).parse().unwrap();
    follow_ups_of(&mut desk, &code);
    desk.shows(&format!("Suites ({before}) · ")).shows("Due par").hides("Libellé");
    assert_snapshot!("follow_ups_of_a_territory_120x40", desk.picture());
    desk.press("c").shows("Ajouter : suite").type_in("Relire la liste").press("Tab c");
    desk.press("Ctrl+S").shows("Enregistré").shows(&format!("Suites ({}) · ", before + 1));
    assert_eq!(desk.value(&sql).parse::<usize>().unwrap(), before + 1);
    desk.shows("Relire la liste").press("+").shows("se range d’elle-même").press("Esc");
    desk.shows("[Secteur]");
    // Where a set names it, too.
    let theme = Some((Field::Themes, "jeunesse".to_owned()));
    desk.open(Route::Rows(Listing { kind: RecordKind::Convention, of: theme }));
    desk.shows("· Jeunesse").press("c").shows("Thématiques              Jeunesse");
}

#[test]
fn a_list_of_any_kind_is_drawn_and_its_form_opens() {
    for (columns, rows) in [(60, 16), (80, 24), (120, 40)] {
        let mut desk = Desk::before_any_direction(columns, rows);
        for kind in record::by_people() {
            desk.open(Route::Rows(Listing::every(kind.kind)));
            let [_, several] = (Lang::Fr.text().kind)(kind.kind).count;
            let several: String = several.chars().skip(1).collect();
            desk.shows(&format!("{several} (")).press("End Home / a Enter Esc");
            desk.press("e");
            // A list that is empty has none to open.
            if desk.model.overlays.len() > 1 {
                desk.shows("Modifier").press("Esc");
            }
            desk.press("Esc");
            assert!(desk.model.overlays.is_empty(), "{:?}", kind.kind);
        }
    }
}

#[test]
#[ignore = "figures of a long list"]
fn a_list_of_25_000_stays_at_hand() {
    let mut desk = Desk::demonstration(100, 30);
    let conn = rusqlite::Connection::open(desk.path()).unwrap();
    let mut sql = String::from("BEGIN;");
    for n in 0..25_000 {
        let label = format!("Thématique inventée {n}");
        writeln!(
            sql,
            "INSERT INTO theme (id, label, socle, position) VALUES ('t{n}', '{label}', 0, {n});"
        )
        .unwrap();
    }
    conn.execute_batch(&(sql + "COMMIT;")).unwrap();
    let timed = |desk: &mut Desk, keys: &str| {
        let since = std::time::Instant::now();
        desk.press(keys);
        let _ = desk.screen();
        println!("{keys:>10}: {:.1} ms", since.elapsed().as_secs_f64() * 1e3);
    };
    desk.press("v l");
    for keys in ["Enter", "Down", "PageDown", "End", "/", "9", "9", "Esc", "Home"] {
        timed(&mut desk, keys);
    }
    desk.shows("25016");
}
