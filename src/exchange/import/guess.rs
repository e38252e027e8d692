//! What a sheet holds, told from its titles: shown to the person, and where an import begins.
//!
//! A guess: the kind that reads the sheet looks at its rows. Must not know the base.

use super::{columns::Options, conventions, coverage, elus, meetings, plan, values::shown};
use crate::{
    domain::{
        fold::fold,
        import::{Guess, Header, SheetKind as Kind},
    },
    exchange::read::workbook::{Content, Sheet},
};

/// Rows of a list are looked at up to this many.
const LOOKED_AT: usize = 200;

/// Columns of a sheet of lists, at most.
const LISTS: usize = 6;

/// Letters of a word of a list, at most.
const WORD: usize = 60;

/// How sure the titles of an official file make.
const CERTAIN: u8 = 100;

/// How sure the name of a sheet of lists makes, and its cells alone.
const NAMED: u8 = 80;
const ALONE: u8 = 40;

/// What a sheet holds, and its header; nothing where no kind knows its titles. What the person says of it
/// goes before.
#[must_use]
pub fn guess(sheet: &Sheet, options: Options<'_>) -> Option<(Guess, Option<Header>)> {
    let said = options.mapping.and_then(|mapping| mapping.kind);
    if let Some(kind) = said {
        return Some((Guess { kind, confidence: CERTAIN }, find(kind, sheet, options)));
    }
    for kind in [Kind::Elus, Kind::Coverage] {
        if let Some(header) = find(kind, sheet, options) {
            return Some((Guess { kind, confidence: CERTAIN }, Some(header)));
        }
    }
    if plan::is_fiche(sheet, options) {
        return Some((Guess { kind: Kind::Fiche, confidence: NAMED }, None));
    }
    let kinds = [Kind::Communes, Kind::Meetings, Kind::Conventions, Kind::Plan];
    let known = kinds.into_iter().filter_map(|kind| Some((kind, find(kind, sheet, options)?)));
    let known: Vec<(Kind, Header)> = known.collect();
    // Of two that know as many titles, the first: it asks for more of its own.
    let best = known.into_iter().rev().max_by_key(|(_, header)| header.understood());
    let best = best.map(|(kind, header)| (Guess { kind, confidence: sure(&header) }, Some(header)));
    best.or_else(|| lists(sheet).map(|guess| (guess, None)))
}

/// The header of a sheet as one of such a kind; nothing where it is none, or has none.
fn find(kind: Kind, sheet: &Sheet, options: Options<'_>) -> Option<Header> {
    match kind {
        Kind::Conventions => conventions::find(sheet, options),
        Kind::Communes => conventions::communes(sheet, options),
        Kind::Plan => plan::find(sheet, options),
        Kind::Meetings => meetings::find(sheet, options),
        Kind::Elus => elus::find(sheet, options),
        Kind::Coverage => coverage::find(sheet, options),
        Kind::Fiche | Kind::Lists => None,
    }
}

/// The share of its columns that are understood.
fn sure(header: &Header) -> u8 {
    let share = header.understood() * 100 / header.columns.len().max(1);
    u8::try_from(share).unwrap_or(CERTAIN)
}

/// Lists of words: few columns, short cells, and no two titles that any kind knows.
fn lists(sheet: &Sheet) -> Option<Guess> {
    let name = fold(sheet.name.as_deref().unwrap_or_default());
    let words = ["liste", "parametre", "nomenclature", "legende", "referentiel"];
    let named = words.iter().any(|word| name.contains(word));
    let cells = || sheet.rows.iter().take(LOOKED_AT).flat_map(|row| row.cells.iter().enumerate());
    let said = || cells().filter(|(_, cell)| cell.content != Content::Empty);
    let short = |text: &str| text.chars().count() <= WORD;
    let plain = said().all(|(at, cell)| {
        at < LISTS && matches!(cell.content, Content::Text(_)) && short(&shown(&cell.content))
    });
    let count = said().count();
    let alone = plain && count > 2 && said().all(|(at, _)| at == 0) && sheet.hidden;
    let confidence = if named && plain && count > 0 { NAMED } else { ALONE };
    (plain && (named || alone) && count > 0).then_some(Guess { kind: Kind::Lists, confidence })
}

#[cfg(test)]
mod tests {
    use super::{Guess, Kind, Options, guess};
    use crate::exchange::read::workbook::{self, Sheet};

    fn sheets(file: &str) -> Vec<Sheet> {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/import/");
        let bytes = std::fs::read(format!("{folder}{file}")).expect(file);
        workbook::read_bytes(&bytes, &mut ()).expect(file).sheets
    }

    fn kinds(file: &str) -> Vec<(String, Option<Kind>)> {
        let of = |one: &Sheet| {
            (
                one.name.clone().unwrap_or_default(),
                guess(one, Options::default()).map(|(guess, _)| guess.kind),
            )
        };
        sheets(file).iter().map(of).collect()
    }

    #[test]
    fn every_sheet_of_the_samples_is_known_by_its_titles() {
        for (file, expected) in [
            (
                "suivi_CTG_Ain_2026.xlsx",
                vec![
                    ("Lisez-moi", None),
                    ("Suivi CTG ", Some(Kind::Conventions)),
                    ("Communes", Some(Kind::Communes)),
                    ("archive 2019-2022", Some(Kind::Conventions)),
                    ("Listes", Some(Kind::Lists)),
                ],
            ),
            ("extraction_CTG_cp1252.csv", vec![("", Some(Kind::Conventions))]),
            ("reunions_01.ods", vec![("Réunions 2026", Some(Kind::Meetings))]),
            ("txcouv_pe_epci_2026.csv", vec![("", Some(Kind::Coverage))]),
            ("rne/forme1_tab_maires.txt", vec![("", Some(Kind::Elus))]),
            ("rne/forme2_virgule_snake_conseillers.csv", vec![("", Some(Kind::Elus))]),
            ("rne/forme3_virgule_iso_conseillers.csv", vec![("", Some(Kind::Elus))]),
            ("rne/forme4_pointvirgule_maires.csv", vec![("", Some(Kind::Elus))]),
            ("rne/avant_edition_2024_maires.csv", vec![("", Some(Kind::Elus))]),
        ] {
            let expected: Vec<_> =
                expected.into_iter().map(|(name, kind)| (name.to_owned(), kind)).collect();
            assert_eq!(kinds(file), expected, "{file}");
        }
        let book = kinds("portefeuille_techniciens_CTG.ods");
        assert_eq!(book[0].1, Some(Kind::Conventions), "{book:?}");
        let plan = kinds("plan_actions_01.xlsx");
        let of = |kind| plan.iter().filter(|(_, one)| *one == Some(kind)).count();
        assert_eq!(
            (plan[0].1, of(Kind::Plan), of(Kind::Fiche)),
            (Some(Kind::Plan), 1, 3),
            "{plan:?}"
        );
    }

    #[test]
    fn an_empty_sheet_is_nothing_and_official_files_are_certain() {
        assert_eq!(guess(&Sheet::default(), Options::default()), None);
        let sheets = sheets("txcouv_pe_epci_2026.csv");
        let certain = Guess { kind: Kind::Coverage, confidence: 100 };
        assert_eq!(guess(&sheets[0], Options::default()).map(|(guess, _)| guess), Some(certain));
    }
}
