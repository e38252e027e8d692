//! Names of columns.

use super::letters;

#[test]
fn columns_bear_the_letters_of_a_spreadsheet() {
    let named: Vec<String> = [0, 25, 26, 51, 52, 701, 702].map(letters).into();
    assert_eq!(named, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
}
