//! What both languages write alike.

/// How many names are written out of many.
const FEW: usize = 5;

/// The first names of many, and how many more there are.
pub(super) fn first_few(names: &[String], more: impl Fn(usize) -> String) -> String {
    if names.len() <= FEW + 1 {
        return names.join(", ");
    }
    format!("{} {}", names[..FEW].join(", "), more(names.len() - FEW))
}
