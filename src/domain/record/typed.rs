//! Parsing the typed value of one field, for a form and the command line alike.

use chrono::NaiveDate;

use super::{
    spec::{Holds, Spec},
    written::text,
};
use crate::domain::{
    clean,
    draft::{
        Trouble,
        day::{self, first_day_of},
    },
    field::{Fields, Value},
};

/// The value typed for a field that is no set; null where it is blank. `fields` is what was
/// typed before it: an end may be so many months after its start.
///
/// # Errors
/// It is no day, or no number within its bounds.
pub fn value(
    spec: &Spec,
    typed: &str,
    fields: &Fields,
    today: NaiveDate,
) -> Result<Value, Trouble> {
    match spec.holds {
        Holds::Text => Ok(text_or_null(clean::text(typed))),
        Holds::Lines => Ok(lines(typed)),
        _ if typed.trim().is_empty() => Ok(Value::Null),
        Holds::Day => {
            let start = first_day_of(spec.field)
                .and_then(|start| text(fields, start))
                .and_then(|start| start.parse().ok());
            day::read(spec.field, typed, today, start).map(Value::from).map_err(Trouble::Day)
        }
        Holds::Number(least, most) => match typed.trim().parse::<u32>() {
            Ok(number) if (least..=most).contains(&number) => Ok(number.into()),
            _ => Err(Trouble::Number(least, most)),
        },
        Holds::Truth => Ok(typed.trim().parse().unwrap_or(false).into()),
        Holds::Name
        | Holds::Line
        | Holds::Code(_)
        | Holds::One(_)
        | Holds::Many(_)
        | Holds::Communes
        | Holds::Key
        | Holds::Value => Ok(text_or_null(clean::line(typed))),
    }
}

/// Each line once, in their order.
fn lines(typed: &str) -> Value {
    let mut lines: Vec<String> = typed.lines().map(clean::line).collect();
    lines.retain(|line| !line.is_empty());
    lines.sort();
    lines.dedup();
    text_or_null(lines.join("\n"))
}

fn text_or_null(text: String) -> Value {
    if text.is_empty() { Value::Null } else { text.into() }
}
