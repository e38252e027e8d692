//! Columns of the official files of élus, in each of their shapes; and those that are never read.

use crate::{
    domain::import::title,
    exchange::{
        import::{Header, Options, SheetKind, Synonyms, header},
        read::workbook::{Cell, Content, Sheet},
    },
};

/// What columns hold, and their titles, folded. Birth, sex, profession, nationality and party have none.
pub const TITLES: Synonyms = Synonyms::official(&[
    ("department", &["code du departement", "code departement"]),
    (
        "commune_code",
        &[
            "code de la commune",
            "code commune",
            "code de la commune de rattachement",
            "code commune rattachement",
        ],
    ),
    (
        "commune",
        &[
            "libelle de la commune",
            "libelle commune",
            "libelle de la commune de rattachement",
            "libelle commune rattachement",
        ],
    ),
    ("siren", &["n siren", "no siren", "numero siren", "siren epci", "n siren de l epci"]),
    ("epci", &["libelle de l epci", "libelle epci"]),
    ("last_name", &["nom de l elu", "nom elu"]),
    ("first_name", &["prenom de l elu", "prenom elu"]),
    ("mandate", &["date de debut du mandat", "date debut mandat"]),
    ("function", &["libelle de la fonction", "libelle fonction"]),
    ("function_start", &["date de debut de la fonction", "date debut fonction"]),
]);

/// Words of the titles whose column is never read, whatever anybody says.
const PRIVATE: [&str; 7] =
    ["naissance", "sexe", "profession", "professionnelle", "nationalite", "nuance", "parti"];

/// The header of an official file of élus; nothing where the sheet is none.
#[must_use]
pub fn find(sheet: &Sheet, options: Options<'_>) -> Option<Header> {
    let mut header = header(sheet, TITLES, options)?;
    for column in &mut header.columns {
        let known = column.takes.is_some_and(|key| TITLES.keys().any(|one| one == key));
        if !known || is_private(&column.title) {
            column.takes = None;
        }
    }
    let all = ["commune_code", "last_name", "first_name"].iter().all(|key| has(&header, key));
    let official = all && (has(&header, "mandate") || has(&header, "function_start"));
    (official || options.says(SheetKind::Elus)).then_some(header)
}

fn is_private(written: &str) -> bool {
    title(written).split(' ').any(|word| PRIVATE.contains(&word))
}

/// Whether a sheet has such a column.
pub(super) fn has(header: &Header, key: &str) -> bool {
    header.columns.iter().any(|column| column.takes == Some(key))
}

/// Whether a row has more cells than titles: a separator was not escaped, and what follows has moved.
pub(super) fn overflows(header: &Header, cells: &[Cell]) -> bool {
    let last = header.columns.iter().map(|column| column.at).max().unwrap_or_default();
    cells.iter().skip(last + 1).any(|cell| *cell != Cell::default())
}

/// Empties what is never kept of a file of élus, so that nothing later may show it: columns that say a
/// birth, a sex, a profession, a nationality or a party, and rows whose cells have moved. Says whether it is
/// such a file.
pub fn drop_private(sheet: &mut Sheet, options: Options<'_>) -> bool {
    let Some(header) = find(sheet, options) else { return false };
    let kept: Vec<usize> = header
        .columns
        .iter()
        .filter(|column| column.takes.is_some())
        .map(|column| column.at)
        .collect();
    for row in &mut sheet.rows {
        if (header.rows.0..=header.rows.1).contains(&row.number) {
            continue;
        }
        let moved = overflows(&header, &row.cells);
        for (at, cell) in row.cells.iter_mut().enumerate() {
            if moved && at >= header.columns.len() {
                // Something stays there, to tell that it moved.
                cell.comment = None;
                cell.content = Content::Truth(true);
            } else if moved || !kept.contains(&at) {
                *cell = Cell::default();
            }
        }
    }
    true
}
