//! The words of what an import keeps, in English.

use super::KindWords;
use crate::domain::field::Field;

pub(super) const IMPORT_MAPPING: KindWords = KindWords {
    one: "import mapping",
    count: ["import mapping", "import mappings"],
    command: "import-mapping",
    feminine: false,
    named: |known| format!("the reading of workbook “{}”", known.short(0)),
    changed: |label| format!("reading of workbook “{label}”"),
    fields: &[
        (Field::Shape, "Titles of columns"),
        (Field::Columns, "Columns"),
        (Field::Answers, "Answers"),
        (Field::File, "File"),
        (Field::ReadOn, "Imported on"),
    ],
    codes: &[],
};
