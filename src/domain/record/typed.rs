//! Parsing the typed value of one field, for a form and the command line alike.

use chrono::NaiveDate;

use super::{
    spec::{Holds, Kind, Spec},
    written::text,
};
use crate::domain::{
    clean,
    day::{Edge, Precision, read_period},
    decimal,
    draft::{
        Trouble,
        day::{self, first_day_of, precision_of},
    },
    field::{Field, Fields, Value},
};

/// What one typed line says of a record: a field, and how precisely its day is known where the kind says so.
///
/// # Errors
/// As for [`value`].
pub fn values(
    kind: &Kind,
    spec: &Spec,
    typed: &str,
    fields: &Fields,
    today: NaiveDate,
) -> Result<Vec<(Field, Value)>, Trouble> {
    let Some((precision, edge)) = precision(kind, spec) else {
        return Ok(vec![(spec.field, value(spec, typed, fields, today)?)]);
    };
    if let Some(found) = read_period(typed, edge) {
        let (day, known) = found.map_err(Trouble::Day)?;
        return Ok(vec![(spec.field, day.into()), (precision, known.as_str().into())]);
    }
    let day = value(spec, typed, fields, today)?;
    let known = if day == Value::Null { Value::Null } else { Precision::Jour.as_str().into() };
    Ok(vec![(spec.field, day), (precision, known)])
}

/// The field that says how precisely this one is known, in a kind that has it.
#[must_use]
pub fn precision(kind: &Kind, spec: &Spec) -> Option<(Field, Edge)> {
    precision_of(spec.field).filter(|(precision, _)| kind.spec(*precision).is_some())
}

/// Whether this field only says how precisely another is known.
#[must_use]
pub fn is_precision(kind: &Kind, field: Field) -> bool {
    kind.fields.iter().filter_map(|spec| precision(kind, spec)).any(|(one, _)| one == field)
}

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
        Holds::Number(least, most) => match typed.trim().parse::<i32>() {
            Ok(number) if (least..=most).contains(&number) => Ok(number.into()),
            _ => Err(Trouble::Number(least, most)),
        },
        Holds::Decimal => decimal::read(typed).map(Value::from).ok_or(Trouble::NoFigure),
        Holds::Hundredths(most) => match decimal::hundredths(typed) {
            Some(count) if count <= most => Ok(count.into()),
            Some(_) => Err(Trouble::Number(0, most / 100)),
            None => Err(Trouble::NoFigure),
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
