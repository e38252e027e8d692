//! A value of a line as SQLite takes it and gives it.

use rusqlite::types::Value as Sql;

use crate::domain::field::Value;

/// A value as SQLite takes it.
pub(in crate::store) fn sql(value: &Value) -> Sql {
    match value {
        Value::Null => Sql::Null,
        Value::Int(number) => Sql::Integer(*number),
        Value::Text(text) => Sql::Text(text.clone()),
    }
}

/// A value as SQLite gives it.
pub(in crate::store) fn value(found: Sql) -> Value {
    match found {
        Sql::Integer(number) => Value::Int(number),
        Sql::Text(text) => Value::Text(text),
        Sql::Null | Sql::Real(_) | Sql::Blob(_) => Value::Null,
    }
}
