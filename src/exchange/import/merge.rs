//! One value of a file against the base: the rule of three ways, with what was imported last as the base of
//! the merge.

use crate::domain::field::Value;

/// What becomes of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Merged {
    /// The base says so already.
    Same,
    /// The file says nothing new: somebody changed it since in the base.
    Kept,
    /// The file changed, or the base says nothing.
    Taken,
    /// Both changed: the person chooses.
    Both,
}

/// Compares what the file says with the base, knowing what the last import wrote.
#[must_use]
pub fn merged(file: &Value, base: &Value, last: Option<&Value>) -> Merged {
    match last {
        _ if file == base => Merged::Same,
        Some(last) if file == last => Merged::Kept,
        Some(last) if base == last => Merged::Taken,
        None if *base == Value::Null => Merged::Taken,
        Some(_) | None => Merged::Both,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Merged, merged};
    use crate::domain::field::Value;

    fn values() -> impl Strategy<Value = Value> {
        prop_oneof![
            Just(Value::Null),
            Just(Value::from("a")),
            Just(Value::from("b")),
            Just(Value::from("c"))
        ]
    }

    proptest! {
        #[test]
        fn the_same_file_again_changes_nothing(file in values(), base in values()) {
            let again = merged(&file, &base, Some(&file));
            prop_assert!(matches!(again, Merged::Same | Merged::Kept));
        }

        #[test]
        fn what_somebody_wrote_is_never_replaced_in_silence(
            file in values(),
            base in values(),
            last in proptest::option::of(values()),
        ) {
            if merged(&file, &base, last.as_ref()) == Merged::Taken {
                prop_assert!(base == Value::Null || last.as_ref() == Some(&base));
            }
        }
    }

    #[test]
    fn a_corrected_file_changes_what_was_corrected() {
        let (old, new) = (Value::from("a"), Value::from("b"));
        assert_eq!(merged(&new, &old, Some(&old)), Merged::Taken);
        assert_eq!(merged(&new, &Value::from("c"), Some(&old)), Merged::Both);
        assert_eq!(merged(&new, &Value::from("c"), None), Merged::Both);
    }
}
