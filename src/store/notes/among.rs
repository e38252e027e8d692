//! The SQL condition of a window of notes: filter, start and direction, served by an index.

use rusqlite::{Params, params_from_iter, types::Value as Sql};

use crate::domain::{id::TerritoryCode, page::NotePlace};

/// Which notes are read.
pub(super) struct Among<'a> {
    pub territory: Option<&'a TerritoryCode>,
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
    /// The condition and the order. In words that two indexes bear, one of each territory and one of
    /// all.
    pub(super) fn rest(&self, from: Start<'_>) -> String {
        let territory = if self.territory.is_some() { "territory = ? AND " } else { "" };
        let (bound, order) = match from {
            Start::Newest => ("", "DESC"),
            Start::Oldest => ("", "ASC"),
            Start::Below(_) => (" AND (on_date, id) < (?, ?)", "DESC"),
            Start::At(_) => (" AND (on_date, id) <= (?, ?)", "DESC"),
            Start::Above(_) => (" AND (on_date, id) > (?, ?)", "ASC"),
        };
        format!("WHERE {territory}archived = 0{bound} ORDER BY on_date {order}, id {order}")
    }

    /// The values that this wants, then others.
    pub(super) fn params(
        &self,
        from: Start<'_>,
        others: impl IntoIterator<Item = usize>,
    ) -> impl Params {
        let place = match from {
            Start::Newest | Start::Oldest => None,
            Start::Below(place) | Start::At(place) | Start::Above(place) => Some(place),
        };
        let territory = self.territory.map(|code| Sql::Text(code.to_string()));
        let place = place.map(|at| [Sql::Text(at.on.to_string()), Sql::Text(at.id.to_string())]);
        let number = |other| Sql::Integer(i64::try_from(other).unwrap_or(i64::MAX));
        let others = others.into_iter().map(number);
        let all = territory.into_iter().chain(place.into_iter().flatten()).chain(others);
        params_from_iter(all.collect::<Vec<_>>())
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::{
        super::{NOTE, looked_at, tests::plan},
        *,
    };

    /// Wherever a window stands, and whichever way it is read.
    #[test]
    fn windows_and_counts_follow_an_index_and_are_never_sorted() {
        let conn = Connection::open_in_memory().unwrap();
        crate::store::migration::migrate(&conn, std::path::Path::new("test")).unwrap();
        let at = NotePlace { on: "2026-11-23".parse().unwrap(), id: "n".into() };
        let code = TerritoryCode::from("a");
        let day = "(on_date,id)";
        for (territory, index) in [(Some(&code), "note_by_territory"), (None, "note_by_day")] {
            for (from, bound) in [
                (Start::Newest, String::new()),
                (Start::Oldest, String::new()),
                (Start::Below(&at), format!("{day}<(?,?)")),
                (Start::At(&at), format!("{day}<(?,?)")),
                (Start::Above(&at), format!("{day}>(?,?)")),
            ] {
                let rest = Among { territory, words: "" }.rest(from);
                for sql in [
                    format!("{NOTE} {rest} LIMIT 9"),
                    looked_at(&rest),
                    format!("SELECT on_date, id FROM note {rest} LIMIT 1 OFFSET 9"),
                    format!("SELECT count(*) FROM (SELECT 1 FROM note {rest})"),
                ] {
                    let plan = plan(&conn, &sql);
                    assert!(plan.contains(index) && plan.contains(&bound), "{sql}: {plan}");
                    assert!(!plan.contains("TEMP B-TREE"), "{sql}: {plan}");
                }
            }
        }
    }
}
