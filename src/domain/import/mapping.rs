//! How the person says a workbook is to be read: its sheets, where their headers stand, what their columns
//! are, and what was answered. A file of JSON, and what the base keeps for the next month, are the same.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Settled, SheetKind, Takes, title};

/// What is said of a workbook. What it does not say is found by looking.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Mapping {
    /// Names of the only sheets to read; all of them where there is none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub only: Vec<String>,
    /// What is said of sheets.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sheets: Vec<SheetMapping>,
    /// What was answered.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<Settled>,
}

/// What is said of one sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SheetMapping {
    /// Its name; none for a delimited text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The shape of its header, by which it is known next month under another name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shape: Option<String>,
    /// What it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<SheetKind>,
    /// The last row of its header, as numbered in the sheet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub header_row: Option<usize>,
    /// What its columns are taken as.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<ColumnMapping>,
}

/// What one column is taken as.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ColumnMapping {
    /// Its letter, which tells it from another of the same title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// Its title, as written; empty where it has none: the letter says which it is.
    #[serde(default)]
    pub title: String,
    /// What it is taken as.
    #[serde(rename = "as")]
    pub takes: Takes,
}

/// A mapping that the base kept of an earlier import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its record.
    pub id: String,
    /// The file it was of.
    pub file: Option<String>,
    /// The day of the last import.
    pub on: Option<NaiveDate>,
    /// What it says.
    pub mapping: Mapping,
    /// Whether it was of the same workbook: most of its sheets have the same shape. Else the columns of some
    /// sheets serve, and no more.
    pub same: bool,
}

impl Mapping {
    /// What is said of a sheet: by its name and shape, its name, or its shape alone.
    #[must_use]
    pub fn of(&self, name: Option<&str>, shape: &str) -> Option<&SheetMapping> {
        let named = |one: &SheetMapping| {
            one.sheet.as_deref().map(str::trim) == name.map(str::trim)
                && one.shape.as_deref().is_none_or(|own| own == shape)
        };
        let shaped = |one: &SheetMapping| one.shape.as_deref() == Some(shape);
        let mut all = self.sheets.iter();
        all.clone().find(|one| named(one)).or_else(|| all.find(|one| shaped(one)))
    }

    /// Whether a sheet is to be read.
    #[must_use]
    pub fn reads(&self, name: Option<&str>) -> bool {
        self.only.is_empty() || self.only.iter().any(|one| Some(one.trim()) == name.map(str::trim))
    }

    /// The same, and what an earlier one says where this one says nothing.
    #[must_use]
    pub fn over(mut self, earlier: &Self) -> Self {
        for one in &earlier.sheets {
            match self.sheets.iter_mut().find(|own| own.sheet == one.sheet) {
                Some(own) => own.complete(one),
                None => self.sheets.push(one.clone()),
            }
        }
        self.answers = earlier.answers.iter().chain(&self.answers).cloned().collect();
        self
    }
}

impl SheetMapping {
    /// Takes on what another says of what this one does not.
    fn complete(&mut self, other: &Self) {
        self.kind = self.kind.or(other.kind);
        self.header_row = self.header_row.or(other.header_row);
        let said: Vec<String> = self.columns.iter().map(|one| title(&one.title)).collect();
        let more = other.columns.iter().filter(|one| !said.contains(&title(&one.title)));
        self.columns.extend(more.cloned());
    }

    /// What is said of a column; of several with its title, by their letters.
    #[must_use]
    pub fn takes(&self, letter: &str, written: &str) -> Option<Takes> {
        let wanted = title(written);
        let same: Vec<&ColumnMapping> =
            self.columns.iter().filter(|one| title(&one.title) == wanted).collect();
        let lettered = |one: &&&ColumnMapping| one.column.as_deref() == Some(letter);
        let found = match same[..] {
            [one] if !wanted.is_empty() => Some(one),
            _ => same.iter().find(lettered).copied(),
        };
        found.map(|one| one.takes)
    }
}

#[cfg(test)]
mod tests {
    use super::{Mapping, SheetMapping};
    use crate::domain::import::{ColumnKey, SheetKind, Takes};

    const WRITTEN: &str = r#"{"only": ["Suivi"], "sheets": [{"sheet": "Suivi", "kind": "conventions",
        "header_row": 4, "columns": [
            {"title": "Collectivité", "as": "territory"},
            {"column": "C", "title": "Date", "as": "signed"},
            {"column": "D", "title": "Date", "as": "end"},
            {"column": "F", "as": "note"}]}],
        "answers": [{"read": "VDS", "code": "territory", "answer": "200042497"}]}"#;

    fn mapping() -> Mapping {
        serde_json::from_str(WRITTEN).expect("a mapping")
    }

    #[test]
    fn a_mapping_is_written_and_read_back_the_same() {
        let text = serde_json::to_string(&mapping()).expect("JSON");
        assert_eq!(serde_json::from_str::<Mapping>(&text).expect("a mapping"), mapping());
        assert!(serde_json::from_str::<Mapping>(r#"{"sheet": "x"}"#).is_err());
        let wrong = r#"{"sheets": [{"columns": [{"title": "A", "as": "teritory"}]}]}"#;
        assert!(serde_json::from_str::<Mapping>(wrong).is_err());
    }

    #[test]
    fn a_column_is_found_by_its_title_then_by_its_letter() {
        let mapping = mapping();
        let sheet = mapping.of(Some("Suivi "), "").expect("the sheet");
        assert_eq!(sheet.kind, Some(SheetKind::Conventions));
        let takes = |letter, title| sheet.takes(letter, title);
        assert_eq!(takes("Z", "COLLECTIVITE"), Some(Takes::Key(ColumnKey::Territory)));
        assert_eq!(takes("C", "date"), Some(Takes::Key(ColumnKey::Signed)));
        assert_eq!(takes("D", "date"), Some(Takes::Key(ColumnKey::End)));
        assert_eq!(takes("E", "date"), None);
        assert_eq!(takes("F", ""), Some(Takes::Note));
        assert_eq!(takes("G", ""), None);
    }

    #[test]
    fn a_sheet_is_known_again_by_its_shape_under_another_name() {
        let sheet = SheetMapping {
            sheet: Some("2026".into()),
            shape: Some("a|b".into()),
            ..SheetMapping::default()
        };
        let mapping = Mapping { sheets: vec![sheet], ..Mapping::default() };
        assert!(mapping.of(Some("2027"), "a|b").is_some());
        assert!(mapping.of(Some("2026"), "a|c").is_none(), "the columns are others");
        let own = Mapping { only: vec!["2027".into()], ..Mapping::default() };
        let both = own.over(&mapping);
        assert_eq!((both.only.len(), both.sheets.len()), (1, 1));
    }
}
