//! The words of a kind of record: one literal a kind and a language, and the names built from them.
//!
//! The fields that name a record come from its description; a language only arranges them.

use unicode_truncate::UnicodeTruncateStr;
use unicode_width::UnicodeWidthStr;

use super::{Text, first_lower};
use crate::domain::{
    field::{Field, RecordKind, Value},
    fold::short_name,
    journal::Named,
    record::{self, Holds, Spec},
    snapshot::Snapshot,
};

/// How a kind of record is called.
#[derive(Debug)]
pub struct KindWords {
    /// One of it, without an article.
    pub one: &'static str,
    /// One of it and several, as they are counted.
    pub count: [&'static str; 2],
    /// Its word after a command, without accents or blanks.
    pub command: &'static str,
    /// Whether its name is feminine in French.
    pub feminine: bool,
    /// A record, with its article and what it is known by.
    pub named: fn(&Known) -> String,
    /// A record that somebody changed, by its first name; who and where are added beside it.
    pub changed: fn(&str) -> String,
    /// The labels of its fields, capitalised.
    pub fields: &'static [(Field, &'static str)],
    /// What the codes of its closed lists are called, a field.
    pub codes: &'static [(Field, Codes)],
}

/// The codes of a closed list with their words.
pub type Codes = &'static [(&'static str, &'static str)];

impl KindWords {
    /// The label of one of its fields.
    #[must_use]
    pub fn field(&self, field: Field) -> Option<&'static str> {
        self.fields.iter().find(|(one, _)| *one == field).map(|(_, label)| *label)
    }

    /// The word of a code of one of its closed lists.
    #[must_use]
    pub fn code(&self, field: Field, code: &str) -> Option<&'static str> {
        let (_, codes) = self.codes.iter().find(|(one, _)| *one == field)?;
        codes.iter().find(|(one, _)| *one == code).map(|(_, word)| *word)
    }
}

/// The fields that name a record, in words.
#[derive(Debug)]
pub struct Known {
    /// Its id.
    pub id: String,
    parts: Vec<String>,
}

impl Known {
    /// Reads what its description says it is named by.
    pub(super) fn of(named: &Named, data: &Snapshot, text: &Text) -> Self {
        let kind = record::of(named.kind);
        let specs = kind.named_by.iter().filter_map(|field| kind.spec(*field));
        let parts = specs.map(|spec| part(named, spec, data, text)).collect();
        Self { id: named.id.clone(), parts }
    }

    /// The text of the field at this place; nothing where it is empty.
    #[must_use]
    pub fn at(&self, place: usize) -> Option<&str> {
        self.parts.get(place).map(String::as_str).filter(|part| !part.is_empty())
    }

    /// The same, an empty text where it says nothing.
    #[must_use]
    pub fn text(&self, place: usize) -> &str {
        self.at(place).unwrap_or_default()
    }

    /// The same between two texts, or nothing at all.
    #[must_use]
    pub fn within(&self, before: &str, place: usize, after: &str) -> String {
        self.at(place).map(|part| format!("{before}{part}{after}")).unwrap_or_default()
    }

    /// The same between brackets, in small letters, or nothing at all.
    #[must_use]
    pub fn bracketed(&self, place: usize) -> String {
        self.at(place).map(|part| format!(" ({})", first_lower(part))).unwrap_or_default()
    }

    /// The same, cut where it is long.
    #[must_use]
    pub fn short(&self, place: usize) -> String {
        short(self.text(place))
    }
}

/// What a field that names a record says.
fn part(named: &Named, spec: &Spec, data: &Snapshot, text: &Text) -> String {
    let words = &text.words;
    if let Holds::Many(kind) = spec.holds {
        let members = named.says.keys().filter(|key| key.field == spec.field);
        let members = members.filter_map(|key| named_there(kind, key.member.as_deref()?, data));
        return members.collect::<Vec<_>>().join(", ");
    }
    let value = match named.says.get(&spec.field.into()) {
        Some(Value::Text(text)) => text.as_str(),
        Some(Value::Int(number)) => return number.to_string(),
        Some(Value::Null) | None => return String::new(),
    };
    let word = match spec.holds {
        Holds::Day => return value.parse().map(words.day).unwrap_or_default(),
        // The code of an entry of a list is still a word.
        Holds::One(kind) if record::of(kind).is_ordered() => {
            named_there(kind, value, data).unwrap_or(value)
        }
        Holds::One(kind) => named_there(kind, value, data).unwrap_or_default(),
        Holds::Code(_) => text.code(named.kind, spec.field, value).unwrap_or_default(),
        Holds::Key if spec.field == Field::Field => {
            Field::from_code(value).map(words.field).unwrap_or_default()
        }
        Holds::Name
        | Holds::Line
        | Holds::Text
        | Holds::Lines
        | Holds::Truth
        | Holds::Number(..)
        | Holds::Decimal
        | Holds::Hundredths(_)
        | Holds::Many(_)
        | Holds::Communes
        | Holds::Key
        | Holds::Value => value,
    };
    word.to_owned()
}

/// The name of a record that another names; of a territory without its legal kind.
fn named_there<'a>(kind: RecordKind, id: &str, data: &'a Snapshot) -> Option<&'a str> {
    let name = data.name_of(kind, id)?;
    Some(if kind == RecordKind::Territory { short_name(name) } else { name })
}

/// The territory that a record is about, where it names one.
pub(super) fn over<'a>(named: &Named, data: &'a Snapshot) -> Option<&'a str> {
    match named.says.get(&Field::Territory.into()) {
        Some(Value::Text(code)) => named_there(RecordKind::Territory, code, data),
        Some(Value::Int(_) | Value::Null) | None => None,
    }
}

/// The label of a field, in the first kind that has it.
pub(super) fn label(of: fn(RecordKind) -> &'static KindWords, field: Field) -> &'static str {
    let each = RecordKind::ALL.iter();
    each.copied().find_map(|kind| of(kind).field(field)).unwrap_or(field.as_str())
}

/// A text that names a record, cut where it is long.
pub(super) fn short(text: &str) -> String {
    const MOST: usize = 48;
    let line = text.lines().next().unwrap_or_default();
    if line.width() <= MOST {
        return line.to_owned();
    }
    line.unicode_truncate(MOST - 1).0.trim_end().to_owned() + "…"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{domain::field::Fields, text::Lang};

    /// A kind whose words nobody finished shows its codes: it fails here.
    #[test]
    fn every_kind_and_field_has_its_words_in_both_languages() {
        for lang in [Lang::Fr, Lang::En] {
            for kind in record::all() {
                let words = (lang.text().kind)(kind.kind);
                let code = kind.kind.as_str();
                for spec in kind.fields {
                    let label = words.field(spec.field);
                    assert!(label.is_some_and(|label| !label.is_empty()), "{code} {spec:?}");
                }
                for (field, _) in words.fields {
                    assert!(kind.spec(*field).is_some(), "{code} has no {field:?}");
                }
                let is_word = |c: char| c.is_ascii_lowercase() || c == '-';
                assert!(words.command.chars().all(is_word), "{code}");
                assert!(words.count.iter().all(|word| !word.is_empty()), "{code}");
                let known = Known { id: "2027".into(), parts: vec!["Sens".into(); 3] };
                assert!((words.named)(&known).len() > 4, "{code}");
                assert!(!(words.changed)("Sens").is_empty(), "{code}");
            }
        }
    }

    #[test]
    fn two_kinds_never_share_a_word_of_the_command_line() {
        let mut words: Vec<String> =
            record::all().map(|kind| kind.kind.as_str().replace('_', "-")).collect();
        for kind in record::all() {
            let other = (Lang::Fr.text().kind)(kind.kind).command.to_owned();
            if other != kind.kind.as_str().replace('_', "-") {
                words.push(other);
            }
        }
        let count = words.len();
        words.sort();
        words.dedup();
        assert_eq!(words.len(), count, "{words:?}");
    }

    #[test]
    fn what_says_nothing_leaves_no_hole() {
        for lang in [Lang::Fr, Lang::En] {
            for kind in record::all() {
                let named = Named { kind: kind.kind, id: "x".into(), says: Fields::new() };
                let known = Known::of(&named, &Snapshot::default(), lang.text());
                let name = ((lang.text().kind)(kind.kind).named)(&known);
                assert!(!name.contains("  ") && !name.is_empty(), "{name}");
            }
        }
    }
}
