//! The plan of a convention by keys: narrowed as one types, moved and numbered, its indicators read.

use std::cell::{Cell, RefCell};

use binome::{
    domain::{
        change::Change,
        field::{Field, FieldKey, Fields, FieldsBuilder, RecordKind, Value},
        id::ConventionId,
        plan::Status,
    },
    keys::Scope,
    store::{Actor, Store},
    text::Lang,
    ui::route::{About, Route},
};
use insta::assert_snapshot;
use proptest::{
    prelude::*,
    test_runner::{Config, TestRunner},
};

use crate::{
    base::{Base, op},
    desk::{Desk, today},
    journeys::at_work,
};

/// A new convention with two axes: fiches 1 and 2, then 3.
fn plan() -> Desk {
    let mut desk = at_work();
    desk.go_to("dombes")
        .press("c Enter")
        .press("Ctrl+S")
        .press("Tab Enter")
        .shows("Plan d’actions");
    desk.press("c x").type_in("Petite enfance").press("Ctrl+S");
    for title in ["Ouvrir un RPE", "Former les pilotes"] {
        desk.press("c f").type_in(title).press("Ctrl+S").shows(title);
    }
    desk.press("c x").type_in("Jeunesse").press("Ctrl+S");
    desk.press("c f").type_in("Accueillir les ados").press("Ctrl+S").shows("3. Accueillir");
    desk
}

/// Number, title's first word, axis.
fn order(desk: &Desk) -> String {
    desk.value(
        "SELECT group_concat(said, ' ') FROM (
            SELECT number || '=' || substr(action.title, 1, 3) || '@' || substr(axis.title, 1, 1) AS said
            FROM action JOIN axis ON axis.id = axis ORDER BY axis.position, CAST(number AS INTEGER))",
    )
}

/// Somebody at another desk, on the same file.
fn somebody_does(desk: &Desk, change: &Change) {
    let mut store = Store::open(&desk.path()).unwrap();
    store.apply(&op(), &Actor::default(), change).unwrap();
}

fn id_of(desk: &Desk, title: &str) -> String {
    desk.value(&format!("SELECT id FROM action WHERE title LIKE '{title}%'"))
}

fn number(from: &str, to: &str) -> [[(FieldKey, Value); 1]; 2] {
    [from, to].map(|number| [(Field::Number.into(), Value::from(number))])
}

/// The largest plan of the demonstration.
fn largest(columns: u16, rows: u16) -> Desk {
    let mut desk = Desk::demonstration(columns, rows);
    let id = desk.value(
        "SELECT convention FROM action JOIN axis ON axis.id = axis
         WHERE action.archived = 0 GROUP BY convention ORDER BY count(*) DESC, convention LIMIT 1",
    );
    desk.open(Route::Sheet(About::Convention(ConventionId::from(id.as_str()))));
    desk.press("g p").shows("Plan d’actions");
    desk
}

#[test]
fn a_fiche_is_moved_by_a_key_and_into_the_next_axis_past_the_end_of_its_own() {
    let mut desk = plan();
    assert_eq!(order(&desk), "1=Ouv@P 2=For@P 3=Acc@J");
    desk.press("Up Up").shows("monter").press("-").shows("nouvelle place pour la fiche «");
    assert_eq!(order(&desk), "1=For@P 2=Ouv@P 3=Acc@J");
    // The cursor goes with it: three presses, three places.
    desk.press("+ +");
    assert_eq!(order(&desk), "1=Ouv@P 2=For@J 3=Acc@J");
    desk.press("+");
    assert_eq!(order(&desk), "1=Ouv@P 2=Acc@J 3=For@J");
    desk.press("+");
    assert_eq!(order(&desk), "1=Ouv@P 2=Acc@J 3=For@J");
    desk.press("- - -");
    assert_eq!(order(&desk), "1=For@P 2=Ouv@P 3=Acc@J");
    // Each move is taken back alone.
    desk.press("u").shows("Annuler").press("o");
    assert_eq!(order(&desk), "1=Ouv@P 2=For@P 3=Acc@J");
}

#[test]
fn axes_are_moved_and_the_plan_numbered_by_one_key() {
    let mut desk = plan();
    desk.press("Up").shows("Jeunesse").press("-").shows("nouvelle place pour");
    assert_eq!(order(&desk), "3=Acc@J 1=Ouv@P 2=For@P");
    desk.press("=").shows("fiches numérotées de nouveau");
    assert_eq!(order(&desk), "1=Acc@J 2=Ouv@P 3=For@P");
    desk.press("u").shows("Annuler").press("o");
    assert_eq!(order(&desk), "3=Acc@J 1=Ouv@P 2=For@P");
    desk.press("g s -").shows("Choisissez d’abord la ligne d’un axe ou d’une fiche");
}

#[test]
fn two_who_move_at_once_are_told_where_they_meet_and_only_there() {
    let mut desk = plan();
    let [was, now] = number("1", "9");
    let one = id_of(&desk, "Ouvrir");
    somebody_does(&desk, &Change::rewrite(RecordKind::Action, &one, &was.into(), &now.into()));
    // The same numbers: refused as a whole, and shown as the base has it.
    desk.press("Up Up -").shows("Modifié entre-temps").press("Esc");
    assert_eq!(order(&desk), "2=For@P 9=Ouv@P 3=Acc@J");
    // Another fiche goes to another axis meanwhile: both stand.
    let third = id_of(&desk, "Accueillir");
    let [was, now] = ["Jeunesse", "Petite enfance"].map(|name| {
        let id = desk.value(&format!("SELECT id FROM axis WHERE title = '{name}'"));
        [(FieldKey::from(Field::Axis), Value::from(id.as_str()))]
    });
    somebody_does(&desk, &Change::rewrite(RecordKind::Action, &third, &was.into(), &now.into()));
    desk.press("+").shows("nouvelle place pour");
    assert_eq!(order(&desk), "2=Ouv@P 3=Acc@P 9=For@P");
}

#[test]
fn the_plan_is_narrowed_as_one_types_and_tells_what_is_shown_and_the_whole() {
    let mut desk = plan();
    desk.press("Up Up Up Space").shows("1 réalisée sur 2 (50 %)");
    desk.press("/").shows("Des mots, puis thème:").type_in("rpe");
    desk.shows("1 sur 3").shows("Ouvrir un RPE").hides("Former").hides("Situation");
    desk.shows("en tout").press("Enter -").shows("Effacez d’abord le filtre");
    desk.press("Esc").shows("Former").shows("Situation");
    // Undated fiches stay in every list and every denominator.
    desk.press("/").type_in("statut: à venir").shows("sur 3").press("Esc");
    desk.press("/")
        .type_in("zzz")
        .shows("Rien ne correspond")
        .press("Esc Esc")
        .hides("Plan d’actions");
}

#[test]
fn a_reading_takes_few_keys_and_words_are_asked_where_it_is_told_in_words() {
    let mut desk = plan();
    desk.press("c i").type_in("Places").press("Ctrl+S").shows("↳ Places");
    // c, v, the figure, save: five keys and those of the figure.
    for (value, shown) in [("10", "10 (11/2026)"), ("12,5", "(+2,5)")] {
        desk.press("c v").type_in(value).press("Ctrl+S").shows(shown);
    }
    desk.press("Up c v").shows("Ajouter : relevé").press("Esc");
    assert_eq!(desk.value("SELECT group_concat(value, ' ') FROM reading"), "10 12.5");
}

#[test]
fn a_new_plan_begins_with_the_common_fiches_of_another_ctg() {
    let mut desk = Desk::before_any_direction(80, 24);
    let empty = desk.value(
        "SELECT id FROM convention WHERE archived = 0 AND id NOT IN (SELECT convention FROM axis)
         ORDER BY id LIMIT 1",
    );
    let of = |what: &str| {
        format!(
            "SELECT {what} FROM action JOIN axis ON axis.id = axis WHERE convention = '{empty}'"
        )
    };
    desk.open(Route::Sheet(About::Convention(ConventionId::from(empty.as_str()))));
    desk.press("g p").shows("Reprendre les fiches communes d’une autre CTG");
    desk.press("Down Down Enter").shows("Reprendre le plan de quelle CTG");
    assert_snapshot!("copy_from", desk.picture());
    desk.press("Enter").shows("cochées").shows("[x]").shows("commune à la Caf");
    assert_snapshot!("copy_ticked", desk.picture());
    // Nothing ticked, then all, then one less.
    desk.press("Ctrl+T Ctrl+T Ctrl+T").press("Down Space").press("Ctrl+S").shows("reprise");
    let copied: usize = desk.value(&of("count(*)")).parse().unwrap();
    assert!(copied > 1);
    assert_eq!(desk.value(&of("group_concat(DISTINCT action.status)")), "a_venir");
    assert_eq!(desk.value(&of("count(done_on) + count(due_on)")), "0");
    assert_eq!(desk.value(&of("max(CAST(number AS INTEGER))")), copied.to_string());
    desk.press("u").shows("Annuler").press("o").shows("Reprendre les fiches communes");
    let left = of("count(*)") + " AND action.archived = 0";
    assert_eq!(desk.value(&left), "0");
}

/// A plan of fiches by status, whether each is archived, and by how many days it is late.
type Drawn = Vec<(usize, bool, Option<i64>)>;

#[test]
fn the_progress_of_a_plan_is_what_sql_counts() {
    let base = Base::new();
    let (store, today) = (RefCell::new(base.open()), today());
    let (mut runner, count) = (TestRunner::new(Config::with_cases(24)), Cell::new(0));
    let fiche = (0..Status::ALL.len(), prop::bool::weighted(0.2), prop::option::of(-9_i64..9));
    let write = |drawn: &Drawn| {
        count.set(count.get() + 1);
        let mut store = store.borrow_mut();
        let (id, axis) = (format!("plan{}", count.get()), format!("axis{}", count.get()));
        let ctg =
            FieldsBuilder::default().with(Field::Name, id.as_str()).with(Field::Generation, 1);
        let axis_fields = FieldsBuilder::default()
            .with(Field::Convention, id.as_str())
            .with(Field::Title, "Axe")
            .with(Field::Position, 1);
        let change = Change::write(RecordKind::Convention, Some(&id), ctg.done());
        let mut change =
            change.then(Change::write(RecordKind::Axis, Some(&axis), axis_fields.done()));
        for (at, (status, archived, late)) in drawn.iter().enumerate() {
            let due = late.map(|days| today - chrono::Duration::days(days));
            let status = Status::ALL[*status];
            let done = (status == Status::Realisee).then_some(today);
            let fields = FieldsBuilder::default()
                .with(Field::Axis, axis.as_str())
                .with(Field::Number, (at + 1).to_string())
                .with(Field::Title, "Fiche")
                .with(Field::Status, status.as_str())
                .with(Field::DoneOn, done)
                .with(Field::DueOn, due)
                .done();
            let fiche = format!("{id}-{at}");
            change = change.then(Change::write(RecordKind::Action, Some(&fiche), fields));
            if *archived {
                change = change.then(Change::archive(RecordKind::Action, &fiche, &Fields::new()));
            }
        }
        store.apply(&op(), &Actor::default(), &change).unwrap();
        let progress = store.life(&id.as_str().into()).unwrap().plan().progress(today);
        let sql = format!(
            "SELECT coalesce(sum(status = 'realisee'), 0) || ' ' ||
                    coalesce(sum(status <> 'abandonnee'), 0) || ' ' ||
                    coalesce(sum(status IN ('a_venir', 'en_cours') AND due_on < '{today}'), 0) || ' ' ||
                    coalesce(CAST(round(100.0 * sum(status = 'realisee')
                        / nullif(sum(status <> 'abandonnee'), 0)) AS INTEGER), '-')
             FROM action WHERE archived = 0 AND axis = '{axis}'"
        );
        let conn = rusqlite::Connection::open(base.path()).unwrap();
        let counted: String = conn.query_row(&sql, [], |row| row.get(0)).unwrap();
        let percent = progress.percent().map_or("-".to_owned(), |percent| percent.to_string());
        let told = format!("{} {} {} {percent}", progress.done, progress.counted, progress.late);
        (counted, told)
    };
    let drawn = prop::collection::vec(fiche, 0..12);
    runner
        .run(&drawn, |drawn| {
            let (counted, told) = write(&drawn);
            prop_assert_eq!(counted, told);
            Ok(())
        })
        .unwrap();
}

#[test]
fn pictures() {
    assert_snapshot!("plan_80x24", largest(80, 24).picture());
    assert_snapshot!("plan_120x40", largest(120, 40).picture());
    let mut narrowed = largest(80, 24);
    assert_snapshot!("plan_narrowed", narrowed.press("/").type_in("s: retard").picture());
    assert!(narrowed.is_at(Scope::Filter));
    let mut english = largest(80, 24);
    english.model.settings.lang = Lang::En;
    assert_snapshot!("plan_en", english.press("Down Down").picture());
}
