//! The code of a commune as files leave it: without its first zero, or without its département.

use crate::exchange::{import::values::shown, read::workbook::Content};

/// Figures of an INSEE code.
const LENGTH: usize = 5;

/// What a cell says of a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Code {
    /// Nothing.
    Missing,
    /// Five characters, and whether some were put back.
    Whole(String, bool),
    /// Something else, as written.
    Wrong(String),
}

/// Reads a code: `01053`, 1053, or 53 of a département.
pub(super) fn code(content: &Content, department: &str) -> Code {
    let text = bare(content);
    if !text.chars().any(char::is_alphanumeric) {
        return Code::Missing;
    }
    whole(&text, department).unwrap_or(Code::Wrong(text))
}

fn whole(text: &str, department: &str) -> Option<Code> {
    let figures = text.bytes().all(|byte| byte.is_ascii_digit());
    let corsica = text.strip_prefix("2A").or_else(|| text.strip_prefix("2B"));
    let of_corsica = corsica.is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()));
    if text.len() == LENGTH {
        return (figures || of_corsica).then(|| Code::Whole(text.to_owned(), false));
    }
    if !figures || text.len() > LENGTH {
        return None;
    }
    if text.len() == LENGTH - 1 {
        let code = format!("0{text}");
        let holds = department.is_empty() || code.starts_with(department);
        return holds.then_some(Code::Whole(code, true));
    }
    let space = LENGTH.checked_sub(department.len()).filter(|_| !department.is_empty())?;
    if text.len() > space {
        // « 101 » of 971 is 97101.
        let code = format!("{}{text}", &department[..department.len().min(2)]);
        return code.starts_with(department).then_some(Code::Whole(code, true));
    }
    Some(Code::Whole(format!("{department}{text:0>space$}"), true))
}

/// The code of a département: 1, « 01 », `="01"`, « 2a ». Empty where a cell says none.
pub fn department(content: &Content) -> String {
    let text = bare(content);
    let figures = text.bytes().all(|byte| byte.is_ascii_digit());
    match text.len() {
        1 if figures => format!("0{text}"),
        2 | 3 if figures || matches!(text.as_str(), "2A" | "2B") => text,
        _ => String::new(),
    }
}

/// Without blanks, the quote that makes a text of it, and the formula that keeps its zeros.
fn bare(content: &Content) -> String {
    let text: String = shown(content).chars().filter(|c| !c.is_whitespace()).collect();
    let text = text.trim_start_matches(['\'', '’', '=']).trim_matches('"');
    text.strip_suffix(".0").unwrap_or(text).to_uppercase()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Code, code, department};
    use crate::exchange::{import::values::testing::text, read::workbook::Content};

    #[test]
    fn a_code_is_read_in_every_way_a_file_leaves_it() {
        let back = |code: &str| Code::Whole(code.to_owned(), true);
        for (typed, within, expected) in [
            ("1053", "01", "01053"),
            ("1053", "", "01053"),
            ("53", "01", "01053"),
            ("4", "01", "01004"),
            ("053", "01", "01053"),
            ("4", "2A", "2A004"),
            ("101", "971", "97101"),
            ("1", "971", "97101"),
        ] {
            assert_eq!(code(&text(typed), within), back(expected), "{typed} of {within}");
        }
        for typed in ["01053", "=\"01053\"", "'01053", " 01 053 "] {
            assert_eq!(code(&text(typed), "01"), Code::Whole("01053".into(), false), "{typed}");
        }
        assert_eq!(code(&text("2a004"), ""), Code::Whole("2A004".into(), false));
        assert_eq!(code(&Content::Number(1053.0), "01"), back("01053"));
        assert_eq!(code(&Content::Number(38_185.0), "01"), Code::Whole("38185".into(), false));
    }

    #[test]
    fn what_is_no_code_is_told_from_none() {
        for (typed, within) in [("53", ""), ("1053", "38"), ("010533", "01"), ("A", "01")] {
            assert_eq!(code(&text(typed), within), Code::Wrong(typed.into()), "{typed}");
        }
        assert_eq!(code(&text(" — "), "01"), Code::Missing);
        assert_eq!(code(&Content::Empty, "01"), Code::Missing);
    }

    #[test]
    fn a_department_is_read_with_or_without_its_zero() {
        let read = |typed: &str| department(&text(typed));
        assert_eq!(
            [read("1"), read("=\"01\""), read("2a"), read("974")],
            ["01", "01", "2A", "974"]
        );
        assert_eq!([read("Ain"), read("XX"), read("")], ["", "", ""]);
        assert_eq!(department(&Content::Number(1.0)), "01");
    }

    proptest! {
        #[test]
        fn a_code_without_its_zeros_is_itself(department in 1u32..96, place in 1u32..1000) {
            let expected = format!("{department:02}{place:03}");
            let within = &expected[..2];
            let number = f64::from(department * 1000 + place);
            for content in [Content::Number(number), Content::Number(f64::from(place)), text(&expected)] {
                let Code::Whole(read, _) = code(&content, within) else { panic!("{expected}") };
                prop_assert_eq!(&read, &expected);
            }
        }

        #[test]
        fn nothing_typed_panics(typed in "\\PC{0,12}", within in "[0-9A-Z]{0,4}") {
            let _ = code(&text(&typed), &within);
        }
    }
}
