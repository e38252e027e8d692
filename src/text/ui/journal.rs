//! What is said of the journal: what was done, what would be undone, what was put aside.

use chrono::{NaiveDate, NaiveDateTime};
use unicode_truncate::UnicodeTruncateStr;
use unicode_width::UnicodeWidthStr;

use super::super::first_lower;
use crate::domain::{
    field::{Field, RecordKind, Value},
    fold::short_name,
    journal::{Activity, Direction, How, Named, Touched},
    snapshot::Snapshot,
};

/// The journal in sentences.
#[derive(Debug)]
pub struct JournalText {
    /// A record, with its article and what it is known by.
    pub record: fn(&Named, &Snapshot) -> String,
    /// The territory a note or a follow-up is about.
    pub over: for<'a> fn(&Named, &'a Snapshot) -> Option<&'a str>,
    /// What became of a record, as it is told once done: « the note … put in the bin ».
    pub became: fn(&Named, How, &Snapshot) -> String,
    /// What a doing was and when, as it is named before it is taken back.
    pub doing: fn(&Activity, &str, &Snapshot) -> String,
    /// What somebody did, as it follows their name; where is told beside it.
    pub did: fn(&Activity, &Snapshot) -> String,
    /// The mark of an undoing or a redoing.
    pub direction: fn(Direction) -> &'static str,
    /// A moment and today, as they are said: « yesterday at 14:03 ».
    pub when: fn(NaiveDateTime, NaiveDate) -> String,
    /// A moment, as it stands in a list.
    pub moment: fn(NaiveDateTime) -> String,
    /// Whether to take this back.
    pub ask_back: fn(Direction, &str) -> String,
    /// It is taken back.
    pub taken_back: fn(Direction, &str) -> String,
    /// Whether to put this in the bin, and how many open follow-ups of it stay.
    pub ask_archive: fn(&str, usize) -> String,
    /// Whether to bring this back.
    pub ask_restore: fn(&str) -> String,
    /// How to answer.
    pub yes_or_no: fn(&[String], &str) -> String,
    /// Title of what was done in the whole Caf.
    pub title: &'static str,
    /// Title of what answers these words.
    pub title_of: fn(&[String]) -> String,
    /// Days bounding what is shown.
    pub days: fn(Option<&str>, Option<&str>) -> String,
    /// Words that name nobody, no territory and no day: texts are looked through for them.
    pub in_texts: fn(&[String]) -> String,
    /// It is being looked for.
    pub looking: &'static str,
    /// Nothing was done yet.
    pub nothing: &'static str,
    /// Title of the history of a record.
    pub history: fn(&str) -> String,
    /// There is no history.
    pub no_history: &'static str,
    /// Nobody said who they were.
    pub somebody: &'static str,
    /// It was written first.
    pub birth: &'static str,
    /// Before what a field said.
    pub before: &'static str,
    /// Before what it says since.
    pub after: &'static str,
    /// Values that were erased for a person's sake.
    pub erased: &'static str,
    /// It was put in the bin, or brought back, as a line of a history.
    pub archived: fn(bool) -> &'static str,
    /// Title of the bin.
    pub bin: fn(usize) -> String,
    /// Nothing is in it.
    pub empty_bin: &'static str,
    /// When it was put there and by whom.
    pub put_aside: fn(&str, &str) -> String,
    /// Choose something first.
    pub choose: &'static str,
}

/// What a plain field of a record says, as text.
pub(in crate::text) fn said(named: &Named, field: Field) -> Option<&str> {
    match named.says.get(&field.into()) {
        Some(Value::Text(text)) if !text.is_empty() => Some(text),
        _ => None,
    }
}

/// The day it says, as people read it.
pub(in crate::text) fn day_said(
    named: &Named,
    field: Field,
    day: fn(NaiveDate) -> String,
) -> Option<String> {
    said(named, field)?.parse().ok().map(day)
}

/// The name of a territory, even one that was put aside, without its legal kind.
pub(in crate::text) fn place<'a>(code: &str, data: &'a Snapshot) -> Option<&'a str> {
    let known = data.territory(&code.into()).map(|one| one.name.as_str());
    known.or_else(|| data.put_aside(RecordKind::Territory, code)).map(short_name)
}

/// The territory a note or a follow-up is about.
pub(in crate::text) fn over<'a>(named: &Named, data: &'a Snapshot) -> Option<&'a str> {
    place(said(named, Field::Territory)?, data)
}

/// The names of the territories of a sector.
pub(in crate::text) fn sector<'a>(named: &Named, data: &'a Snapshot) -> Vec<&'a str> {
    let members = named.says.keys().filter(|key| key.field == Field::Territories);
    members.filter_map(|key| place(key.member.as_deref()?, data)).collect()
}

/// The name of a convention, even one that was put aside.
pub(in crate::text) fn convention<'a>(id: &str, data: &'a Snapshot) -> Option<&'a str> {
    let known = data.convention(&id.into()).map(|one| one.name.as_str());
    known.or_else(|| data.put_aside(RecordKind::Convention, id))
}

/// The generation a convention says.
pub(in crate::text) fn generation(named: &Named) -> u32 {
    match named.says.get(&Field::Generation.into()) {
        Some(Value::Int(number)) => u32::try_from(*number).unwrap_or(1),
        _ => 1,
    }
}

/// The fields that were changed, where a record was and its words do not say so: by their labels, as
/// they go on in a sentence.
pub(in crate::text) fn changed(activity: &Activity, label: fn(Field) -> &'static str) -> String {
    match activity.touched.first() {
        Some(one) if one.how == How::Edited && !is_state(one) => {
            let labels = one.fields.iter().map(|field| first_lower(label(*field)));
            format!(" ({})", labels.collect::<Vec<_>>().join(", "))
        }
        _ => String::new(),
    }
}

/// Whether a follow-up was marked done, or no longer, and nothing else of it was changed.
pub(in crate::text) fn is_state(touched: &Touched) -> bool {
    touched.how == How::Edited && touched.fields.iter().eq(&[Field::Done])
}

/// A text that names a record, cut where it is long.
pub(in crate::text) fn short(text: &str) -> String {
    const MOST: usize = 48;
    let line = text.lines().next().unwrap_or_default();
    if line.width() <= MOST {
        return line.to_owned();
    }
    line.unicode_truncate(MOST - 1).0.trim_end().to_owned() + "…"
}
