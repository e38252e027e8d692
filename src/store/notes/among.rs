//! The SQL of a window of notes: their places in the order of days, filter, start and direction, served by
//! indexes alone. Lists that a territory reaches are merged, each note once.

use chrono::NaiveDate;
use rusqlite::types::Value as Sql;

use super::reach::Reach;
use crate::domain::{note::Note, page::NotePlace};

/// Which notes are read.
#[derive(Default)]
pub(super) struct Among<'a> {
    /// Those that reach territories; nothing for all.
    pub reach: Option<Reach>,
    pub kind: Option<&'a str>,
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    pub words: &'a str,
}

/// From where, and which way.
#[derive(Clone, Copy)]
pub(super) enum Start<'a> {
    Newest,
    Oldest,
    /// Older than this place.
    Below(&'a NotePlace),
    /// This place and older.
    At(&'a NotePlace),
    /// Newer than this place, the nearest first.
    Above(&'a NotePlace),
}

impl Among<'_> {
    /// Whether a note is among them; without days, kind and words.
    pub(super) fn reaches(&self, note: &Note) -> bool {
        self.reach.as_ref().is_none_or(|reach| reach.holds(note))
    }

    /// Places from there on, in order, as `on_date` and `id`; then the values that this wants.
    pub(super) fn places(&self, from: Start<'_>) -> (String, Vec<Sql>) {
        let (bound, place, order) = match from {
            Start::Newest => (None, None, "DESC"),
            Start::Oldest => (None, None, "ASC"),
            Start::Below(place) => (Some("<"), Some(place), "DESC"),
            Start::At(place) => (Some("<="), Some(place), "DESC"),
            Start::Above(place) => (Some(">"), Some(place), "ASC"),
        };
        let mut terms = vec!["archived = 0".to_owned()];
        terms.extend(bound.map(|sign| format!("(on_date, id) {sign} (?, ?)")));
        let place = place.map(|at| [text(&at.on), text(&at.id)]);
        let mut values: Vec<Sql> = place.into_iter().flatten().collect();
        let days = [("on_date >= ?", self.from), ("on_date <= ?", self.to)];
        for (term, day) in days.into_iter().filter_map(|(term, day)| Some((term, day?))) {
            terms.push(term.to_owned());
            values.push(text(&day));
        }
        if let Some(kind) = self.kind {
            terms.push("kind = ?".to_owned());
            values.push(text(&kind));
        }
        let terms = terms.join(" AND ");
        let lists =
            self.reach.as_ref().map_or_else(|| vec![("1".into(), Vec::new())], Reach::lists);
        let (mut each, mut all) = (Vec::new(), Vec::new());
        for (list, of) in lists {
            each.push(format!("SELECT on_date, id FROM note WHERE {list} AND {terms}"));
            all.extend(of.into_iter().chain(values.iter().cloned()));
        }
        let each = each.join(" UNION ");
        (format!("{each} ORDER BY on_date {order}, id {order}"), all)
    }
}

fn text(value: &impl ToString) -> Sql {
    Sql::Text(value.to_string())
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::{super::tests::plan, *};
    use crate::domain::id::TerritoryCode;

    /// A base with one convention on the territory `a`.
    fn base() -> Connection {
        let conn = Connection::open_in_memory().unwrap();
        crate::store::migration::migrate(&conn, std::path::Path::new("test")).unwrap();
        conn.execute_batch(
            "PRAGMA foreign_keys = 0;
             INSERT INTO convention (id, name, generation) VALUES ('c', 'c', 1), ('d', 'd', 2);
             INSERT INTO territory_commune VALUES ('a', '1');
             INSERT INTO convention_commune VALUES ('c', '1'), ('d', '1');",
        )
        .unwrap();
        conn
    }

    /// Wherever a window stands, whichever way it is read, and whatever its territory reaches.
    #[test]
    fn windows_and_counts_follow_indexes_and_are_never_sorted() {
        let conn = base();
        let at = NotePlace { on: "2026-11-23".parse().unwrap(), id: "n".into() };
        let (some, none) = (TerritoryCode::from("a"), TerritoryCode::from("b"));
        let by = ["note_by_territory", "note_by_convention"];
        for (code, indexes) in
            [(Some(&some), &by[..]), (Some(&none), &by[..1]), (None, &["note_by_day"])]
        {
            let reach = code.map(|code| Reach::of(&conn, [code]).unwrap());
            let among = Among { reach, ..Among::default() };
            for (from, bound) in [
                (Start::Newest, ""),
                (Start::Oldest, ""),
                (Start::Below(&at), "(on_date,id)<(?,?)"),
                (Start::At(&at), "(on_date,id)<(?,?)"),
                (Start::Above(&at), "(on_date,id)>(?,?)"),
            ] {
                let (places, values) = among.places(from);
                let lists = if code == Some(&some) { 3 } else { 1 };
                let of = usize::from(code.is_some()) + if bound.is_empty() { 0 } else { 2 };
                assert_eq!(values.len(), lists * of, "{places}");
                for sql in [
                    format!("{places} LIMIT 9"),
                    format!("{places} LIMIT 1 OFFSET 9"),
                    format!("SELECT count(*) FROM ({places})"),
                ] {
                    let plan = plan(&conn, &sql);
                    assert!(indexes.iter().all(|one| plan.contains(one)), "{sql}: {plan}");
                    assert!(plan.contains(bound), "{sql}: {plan}");
                    assert!(!plan.contains("TEMP B-TREE"), "{sql}: {plan}");
                    let covered = plan.matches("USING COVERING INDEX").count();
                    assert!(covered == plan.matches(" note ").count(), "{sql}: {plan}");
                }
            }
        }
    }

    /// However many there are, and wherever in the list one is.
    #[test]
    fn a_list_of_some_days_and_kinds_goes_on_from_a_note_through_indexes() {
        let conn = base();
        let after = NotePlace { on: "2026-11-23".parse().unwrap(), id: "n".into() };
        for (codes, index) in [
            (None, "note_by_day"),
            (Some(vec!["a"]), "note_by_convention"),
            (Some(vec!["a", "b"]), "note_by_territory"),
        ] {
            let codes =
                codes.map(|all| all.into_iter().map(TerritoryCode::from).collect::<Vec<_>>());
            let reach = codes.map(|codes| Reach::of(&conn, &codes).unwrap());
            let day = Some(after.on);
            let among = Among { reach, kind: Some("copil"), from: day, to: day, words: "" };
            let plan = plan(&conn, &format!("{} LIMIT 9", among.places(Start::Below(&after)).0));
            assert!(plan.contains(index), "{plan}");
            assert!(!plan.contains("TEMP B-TREE") && !plan.contains("SCAN note"), "{plan}");
        }
    }

    /// Of more lists than can be merged, the index of days gives the order.
    #[test]
    fn of_very_many_territories_notes_are_taken_by_day() {
        let conn = base();
        let codes: Vec<TerritoryCode> = (0..600).map(|n| n.to_string().as_str().into()).collect();
        let among = Among { reach: Some(Reach::of(&conn, &codes).unwrap()), ..Among::default() };
        let plan = plan(&conn, &format!("{} LIMIT 9", among.places(Start::Newest).0));
        assert!(plan.contains("note_by_day") && !plan.contains("TEMP B-TREE"), "{plan}");
    }
}
