//! The legend of a workbook: what each state means, and the words of every closed list.

use crate::{
    domain::{
        convention::Standing,
        field::RecordKind,
        record::{self, Holds},
        stage::Stage,
    },
    exchange::write::table::{Cell, Table, Telling},
};

/// The states of a convention, in the order of its life.
const STANDINGS: [Standing; 6] = [
    Standing::Preparing,
    Standing::Signed,
    Standing::Undated,
    Standing::InForce,
    Standing::Expired,
    Standing::Abandoned,
];

/// A sheet of its own: where a word stands, the word, what it means.
pub(super) fn table(tables: &[Table], telling: &Telling<'_>) -> Table {
    let (text, words) = (telling.text, &telling.text.cli.export);
    let of = |place: &str, word: &str, means: &str| {
        let cell = |text: &str| {
            if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
        };
        vec![cell(place), cell(word), cell(means)]
    };
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for one in STANDINGS {
        rows.push(of(text.page.standing, (text.words.standing)(one), (words.meaning)(one)));
    }
    rows.push(of(text.page.standing, words.renewing, words.renewing_means));
    for one in Stage::LINE.into_iter().chain(Stage::OUTCOMES) {
        rows.push(of(text.page.stage, (text.words.stage)(one), ""));
    }
    for table in tables {
        for spec in record::of(table.kind).fields {
            let Holds::Code(codes) = spec.holds else { continue };
            let place = format!("{} · {}", table.title, text.label(table.kind, spec.field));
            for code in codes {
                let word = text.code(table.kind, spec.field, code).unwrap_or(code);
                rows.push(of(&place, word, ""));
            }
        }
    }
    let columns = words.legend_columns.map(str::to_owned).to_vec();
    Table { kind: RecordKind::Convention, title: words.legend.to_owned(), columns, rows }
}
