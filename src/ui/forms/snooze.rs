//! The form that puts an alert off: until a day with a reason, or seen until its record changes.

use chrono::Days;

use super::{
    super::{widgets::input::Input, world::World},
    Entry, Form, Subject,
};
use crate::domain::{
    alerts::{Alert, RuleCode},
    change::Change,
    draft::{Problem, Trouble, day},
    field::{Field, FieldsBuilder, RecordKind},
    id::PersonId,
};

/// Days that are offered.
const OFFERED: u64 = 14;

/// The form about an alert.
#[must_use]
pub(super) fn open(world: &World, rule: RuleCode, record: &str) -> Form {
    let (words, help) = (&world.text().alerts.later, &world.text().ui.form);
    let until = world.today.checked_add_days(Days::new(OFFERED)).map(world.text().words.day);
    let entries = vec![
        Entry::new(Field::UntilOn, Input::line(&until.unwrap_or_default())).help(help.help_day),
        Entry::new(Field::Reason, Input::line("")).label(words.reason),
        Entry::new(Field::SeenRev, Input::Truth(false)).label(words.seen).help(help.help_truth),
    ];
    let of = |alert: &&Alert| alert.measured.rule() == rule && alert.about.id == record;
    let alert = world.data.overview.alerts.iter().find(of);
    let sentence = alert.map(|one| (world.text().alerts.sentence)(one.measured));
    let sentence = sentence.unwrap_or_else(|| (world.text().alerts.rule)(rule).to_owned());
    let subject = Subject::Snooze(rule, record.to_owned(), None);
    Form::new(subject, (words.title)(&sentence), entries).focused_on(Field::Reason)
}

/// The change that puts it off.
pub(super) fn submit(
    form: &Form,
    world: &World,
    (rule, about, rev): (RuleCode, &str, Option<i64>),
) -> Result<(Change, String), Vec<Problem>> {
    let fields = FieldsBuilder::default()
        .with(Field::Rule, rule.as_str())
        .with(Field::Record, about)
        .with(Field::Author, world.me.as_ref().map(PersonId::as_str));
    let reason = form.value(Field::Reason);
    let (reason, problem) = (reason.trim(), |field, trouble| Problem { field, trouble });
    let words = &world.text().alerts;
    let name = (words.rule)(rule);
    if form.value(Field::SeenRev) == true.to_string() {
        let Some(rev) = rev.and_then(|rev| u32::try_from(rev).ok()) else {
            return Err(vec![problem(Field::SeenRev, Trouble::Required)]);
        };
        let reason = Some(reason).filter(|reason| !reason.is_empty());
        let fields = fields.with(Field::SeenRev, rev).with(Field::Reason, reason).done();
        return Ok((Change::write(RecordKind::Snooze, None, fields), (words.later.did_seen)(name)));
    }
    let typed = form.value(Field::UntilOn);
    let until = if typed.trim().is_empty() {
        None
    } else {
        let read = day::read(Field::UntilOn, &typed, world.today, None);
        Some(read.map_err(|why| vec![problem(Field::UntilOn, Trouble::Day(why))])?)
    };
    let until = until.filter(|day| *day > world.today);
    let mut found = Vec::new();
    if until.is_none() {
        found.push(problem(Field::UntilOn, Trouble::Required));
    }
    if reason.is_empty() {
        found.push(problem(Field::Reason, Trouble::Required));
    }
    if !found.is_empty() {
        return Err(found);
    }
    let fields = fields.with(Field::UntilOn, until).with(Field::Reason, reason).done();
    Ok((Change::write(RecordKind::Snooze, None, fields), (words.later.did)(name)))
}

impl Form {
    /// The record whose revision it needs.
    #[must_use]
    pub fn revision_of(&self) -> Option<(RecordKind, String)> {
        let Subject::Snooze(rule, record, _) = &self.subject else { return None };
        Some((rule.about(), record.clone()))
    }

    /// The revision its record has, the first time it is read.
    pub fn at_revision(&mut self, of: RecordKind, id: &str, now: Option<i64>) {
        if let Subject::Snooze(rule, record, rev @ None) = &mut self.subject
            && (rule.about(), record.as_str()) == (of, id)
        {
            *rev = now;
        }
    }
}
