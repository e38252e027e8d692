//! Settling a field of a form that somebody else wrote in since it opened.
//!
//! Whatever is answered, the field is changed from what was shown: who writes in it during the
//! answer is noticed again.

use super::{Entry, Form};
use crate::{
    domain::{
        change::Rebase,
        day,
        field::{Field, FieldKey, Value},
        record::is_day,
        refusal::FieldConflict,
    },
    ui::widgets::input::Input,
};

/// The answer about one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// My value.
    Mine,
    /// The other's value.
    Theirs,
    /// The other's value for now, and a conflict to settle later.
    PutOff,
    /// Both texts, to be edited in the form.
    Both,
    /// Both edits already put together, line by line.
    Merged(String),
}

impl Form {
    /// Answers about a field.
    pub fn settle(&mut self, found: &FieldConflict, answer: &Answer) {
        let field = found.key.field;
        let predecessor_left = self.leaves(Field::Predecessor);
        let at = self.entries.iter().position(|entry| entry.field == field);
        let mut entry = at.and_then(|at| self.entries.get_mut(at));
        let mut left = false;
        match answer {
            Answer::Mine => {}
            Answer::Theirs | Answer::PutOff => {
                left = match &mut entry {
                    Some(entry) => !take(entry, &found.key, &found.theirs),
                    // It is counted again, unless what it is counted from is left to the other.
                    None => field != Field::Generation || predecessor_left,
                };
            }
            Answer::Merged(text) => {
                if let Some(entry) = &mut entry {
                    entry.input.restore(text);
                }
            }
            Answer::Both => {
                if let Some(entry) = &mut entry {
                    let (theirs, mine) =
                        (typed(&found.key, &found.theirs), typed(&found.key, &found.mine));
                    let between = if entry.input.is_long() { "\n\n" } else { " / " };
                    entry.input.restore(&format!("{theirs}{between}{mine}"));
                }
            }
        }
        if let Some(entry) = &mut entry {
            entry.problems.clear();
        }
        if *answer == Answer::PutOff {
            self.put_off.push(found.clone());
        }
        if let (Answer::Both, Some(at)) = (answer, at) {
            self.go_to(at);
        }
        self.rebase(found, left);
    }

    /// Whether a field stays as somebody else wrote it.
    fn leaves(&self, field: Field) -> bool {
        self.rebased.iter().any(|one| one.left && one.key.field == field)
    }

    /// A field that is typed in again is mine, whatever was answered before.
    pub(super) fn touched(&mut self, field: Field) {
        let counted = |one: Field| field == Field::Predecessor && one == Field::Generation;
        for one in &mut self.rebased {
            one.left &= one.key.field != field && !counted(one.key.field);
        }
    }

    /// The value read first stays known, however often somebody else writes.
    fn rebase(&mut self, found: &FieldConflict, left: bool) {
        let about = |one: &Rebase| one.is_about(found.kind, &found.id, &found.key);
        let before = self.rebased.iter().position(about).map(|at| self.rebased.remove(at));
        let mut now = Rebase { left, ..Rebase::on(found) };
        if let Some(before) = before {
            now.read = before.read;
        }
        self.rebased.push(now);
    }

    /// Whether both texts may stand in the field, to be edited together.
    #[must_use]
    pub fn holds_both(&self, found: &FieldConflict) -> bool {
        let texts = matches!((&found.mine, &found.theirs), (Value::Text(_), Value::Text(_)));
        texts
            && match self.input(found.key.field) {
                Some(Input::Text(_)) => true,
                Some(Input::Line(_)) => !is_day(found.key.field),
                _ => false,
            }
    }

    /// Whether the field is a text of several lines.
    #[must_use]
    pub fn is_long(&self, key: &FieldKey) -> bool {
        self.input(key.field).is_some_and(Input::is_long)
    }
}

/// A value as it is typed.
fn typed(key: &FieldKey, value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Int(number) => number.to_string(),
        Value::Text(text) if is_day(key.field) => {
            text.parse().map_or_else(|_| text.clone(), day::format_fr)
        }
        Value::Text(text) => text.clone(),
    }
}

/// Puts a value in an input; tells whether it is there.
fn take(entry: &mut Entry, key: &FieldKey, value: &Value) -> bool {
    let set = *value == Value::Int(1);
    match (&mut entry.input, &key.member) {
        (Input::Set(input), Some(member)) => {
            let mut chosen = input.chosen().clone();
            if set {
                chosen.insert(member.clone());
            } else {
                chosen.remove(member);
            }
            input.restore(chosen);
            input.chosen().contains(member) == set
        }
        (Input::Set(_), None) => false,
        (Input::Truth(truth), _) => {
            *truth = set;
            true
        }
        (input, _) => {
            let typed = typed(key, value);
            input.restore(&typed);
            input.value() == typed
        }
    }
}
