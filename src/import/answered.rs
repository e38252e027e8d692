//! Answers given for one row, kept for the next month: the row is known by all that its cells say.
//!
//! Only a digest of the row is kept. A row that changed is asked anew. Must not know what was asked.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use crate::{
    domain::import::{Settled, SheetKind, SheetRead},
    exchange::read::workbook::{Content, Sheet, Workbook, letters},
};

/// Figures kept of a digest: more than enough to tell rows apart.
const FIGURES: usize = 32;

const HEXADECIMAL: [char; 16] =
    ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];

/// Answers of rows, each to the rows of the workbook that it was given for; the others as they are.
pub(super) fn placed(book: &Workbook, all: &[Settled]) -> Vec<Settled> {
    if all.iter().all(|one| one.row.is_none()) {
        return all.to_vec();
    }
    let mut rows: BTreeMap<String, Vec<Place<'_>>> = BTreeMap::new();
    for place in places(book) {
        rows.entry(place.digest()).or_default().push(place);
    }
    let mut placed = Vec::new();
    for one in all {
        let Some(row) = &one.row else {
            placed.push(one.clone());
            continue;
        };
        for place in rows.get(row).into_iter().flatten() {
            let source = Some(place.source(one.column.as_deref()));
            placed.push(Settled { source, row: None, column: None, ..one.clone() });
        }
    }
    placed
}

/// The same answers as they are kept: those of one row or cell by the digest of the row. Of an official file
/// of élus, which names people, none.
pub(super) fn kept(book: &Workbook, read: &[SheetRead], all: &[Settled]) -> Vec<Settled> {
    let of_elus = |sheet: &Sheet| {
        let mut own = read.iter().filter(|one| one.name == sheet.name);
        own.any(|one| one.kind == Some(SheetKind::Elus))
    };
    let mut by_source: BTreeMap<String, (String, Option<String>)> = BTreeMap::new();
    if all.iter().any(|one| one.source.is_some()) {
        for place in places(book).filter(|place| !of_elus(place.sheet)) {
            let digest = place.digest();
            by_source.insert(place.source(None), (digest.clone(), None));
            for letter in place.letters() {
                by_source.insert(place.source(Some(&letter)), (digest.clone(), Some(letter)));
            }
        }
    }
    let keep = |one: &Settled| match &one.source {
        None => one.row.is_none().then(|| one.clone()),
        Some(source) => {
            let (row, column) = by_source.get(source)?.clone();
            Some(Settled { source: None, row: Some(row), column, ..one.clone() })
        }
    };
    let mut kept: Vec<Settled> = Vec::new();
    for one in all.iter().rev().filter_map(keep) {
        let same = |other: &Settled| {
            (&one.row, &one.column, &one.read, one.code)
                == (&other.row, &other.column, &other.read, other.code)
        };
        // Of two answers to one question, the later.
        if !kept.iter().any(same) {
            kept.push(one);
        }
    }
    kept.reverse();
    kept
}

/// A row of a sheet, or a column of one: a fiche of a plan is read down its columns.
struct Place<'a> {
    sheet: &'a Sheet,
    at: At,
}

enum At {
    Row(usize),
    Column(usize),
}

fn places(book: &Workbook) -> impl Iterator<Item = Place<'_>> {
    book.sheets.iter().flat_map(|sheet| {
        let width = sheet.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
        let rows = (0..sheet.rows.len()).map(At::Row);
        rows.chain((0..width).map(At::Column)).map(move |at| Place { sheet, at })
    })
}

impl Place<'_> {
    fn source(&self, letter: Option<&str>) -> String {
        match self.at {
            At::Row(at) => {
                let number = self.sheet.rows[at].number;
                let column = letter.and_then(|letter| (0..256).find(|at| letters(*at) == letter));
                column.map_or_else(
                    || self.sheet.source(number),
                    |column| self.sheet.cell(number, column),
                )
            }
            At::Column(at) => {
                let name = self.sheet.name.as_deref().unwrap_or_default();
                format!("{name}!{}", letters(at))
            }
        }
    }

    /// Its columns.
    fn letters(&self) -> Vec<String> {
        match self.at {
            At::Row(at) => (0..self.sheet.rows[at].cells.len()).map(letters).collect(),
            At::Column(_) => Vec::new(),
        }
    }

    fn digest(&self) -> String {
        let mut digest = Sha256::new();
        let mut say = |content: &Content| {
            digest.update(format!("{content:?}"));
            digest.update([0x1f]);
        };
        match self.at {
            At::Row(at) => self.sheet.rows[at].cells.iter().for_each(|cell| say(&cell.content)),
            At::Column(at) => self.sheet.rows.iter().for_each(|row| say(row.at(at))),
        }
        let figures = digest.finalize();
        let hexadecimal =
            |byte: &u8| [byte >> 4, byte & 15].map(|four| HEXADECIMAL[usize::from(four)]);
        figures.iter().flat_map(hexadecimal).take(FIGURES).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{kept, placed};
    use crate::{
        domain::import::{Reason, Settled},
        exchange::read::workbook::{Workbook, read_bytes},
    };

    fn book(text: &str) -> Workbook {
        read_bytes(text.as_bytes(), &mut ()).expect("a text")
    }

    fn settled(source: Option<&str>, read: Option<&str>, answer: &str) -> Settled {
        Settled {
            source: source.map(Into::into),
            read: read.map(Into::into),
            code: Reason::Date,
            answer: answer.into(),
            row: None,
            column: None,
        }
    }

    #[test]
    fn an_answer_follows_its_row_and_leaves_it_once_it_changed() {
        let before = book("Territoire;Début\nVeyle;à définir\nDombes;à définir\n");
        let all = [
            settled(Some("ligne 2"), None, "2026-01-01"),
            settled(Some("ligne 3, B"), None, "2027-01-01"),
            settled(None, Some("?"), "2028-01-01"),
            settled(Some("ligne 2"), None, "2026-02-01"),
        ];
        let kept = kept(&before, &[], &all);
        assert_eq!(kept.len(), 3, "{kept:?}");
        assert!(kept.iter().all(|one| one.source.is_none()));
        let after = book("Territoire;Début\nBugey;x\nVeyle;à définir\nDombes;inconnu\n");
        let placed = placed(&after, &kept);
        let sources: Vec<_> = placed.iter().map(|one| one.source.as_deref()).collect();
        assert_eq!(sources, [None, Some("ligne 3")], "Dombes changed");
        assert_eq!(placed[1].answer, "2026-02-01");
    }
}
