//! The header of a sheet of conventions, by the titles of its columns.

use crate::exchange::{
    import::{Column, Header, Options, SheetKind, header, values::theme::Themes},
    read::workbook::{Row, Sheet},
};

use super::titles::TITLES;

/// A column that is ticked for a theme.
pub(super) const TICK: &str = "theme";

/// Columns of which one at least names a territory.
pub(super) const PLACE: [&str; 4] = ["siren", "territory", "insee", "commune"];

/// Columns of which two at least make a sheet of conventions.
const TOLD: [&str; 10] = [
    "state",
    "signed",
    "start",
    "end",
    "period",
    "administrators",
    "technicians",
    "people",
    "themes",
    "amendment",
];

/// The header of a sheet of conventions; nothing where it is none.
pub(super) fn find(sheet: &Sheet, options: Options<'_>, themes: &Themes) -> Option<Header> {
    let mut header = likely(sheet, options)?;
    ticked(&mut header, themes);
    Some(header)
}

/// The same, told by titles alone.
pub(super) fn likely(sheet: &Sheet, options: Options<'_>) -> Option<Header> {
    let header = header(sheet, TITLES, options)?;
    let takes = |key: &str| header.columns.iter().any(|column| column.takes == Some(key));
    let told = TOLD.iter().filter(|key| takes(key)).count();
    let of_conventions = PLACE.iter().copied().any(takes) && told > 1;
    (of_conventions || options.says(SheetKind::Conventions)).then_some(header)
}

/// Columns titled by a theme, where there are two at least: they are ticked. The first may bear the word of
/// them all: « Thèmes : PE ».
fn ticked(header: &mut Header, themes: &Themes) {
    let titled = |column: &Column| {
        let own = last(&column.title);
        let of_all = column.takes == Some("themes") && own.contains(':');
        (column.takes.is_none() || of_all) && themes.one(theme(own)).is_some()
    };
    if header.columns.iter().filter(|column| titled(column)).count() < 2 {
        return;
    }
    for column in &mut header.columns {
        if titled(column) {
            column.takes = Some(TICK);
        }
    }
}

/// « Thèmes : PE » is « PE ».
pub(super) fn theme(title: &str) -> &str {
    title.rsplit(':').next().unwrap_or(title).trim()
}

/// The title without its group.
pub(super) fn last(title: &str) -> &str {
    title.rsplit(" / ").next().unwrap_or(title)
}

/// Whether a row stands before the rows of the sheet, or repeats its header.
pub(super) fn is_header(header: &Header, row: &Row) -> bool {
    (header.rows.0..=header.rows.1).contains(&row.number) || header.repeats(row, TITLES)
}
