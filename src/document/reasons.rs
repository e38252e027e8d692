//! The page of an alert: its rule, its limit, the record it found, since when; and alerts in a few words.

use super::{
    Document,
    context::{Context, apostrophes},
    sentence::{Mark, Sentence},
};
use crate::{
    domain::{
        alerts::{Alert, RecordRef, Urgency},
        field::{Field, RecordKind},
        snapshot::Snapshot,
    },
    text::Text,
};

const CTG: RecordKind = RecordKind::Convention;

/// The page of one alert: what it is about, its rule, since when, who follows it.
#[must_use]
pub fn page(context: &Context<'_>, alert: &Alert) -> Document {
    let (words, labels) = (&context.text.alerts, &context.text.alerts.labels);
    let rule = alert.measured.rule();
    let title = (words.sentence)(alert.measured);
    let mut out = Document::new(title, alert.about.id.clone(), context.today);
    out.text((words.looks_for)(rule));
    let stated = (words.stated)(rule, alert.threshold.map_or(0, |limit| limit.value));
    out.pair(labels.rule, format!("{stated} ({})", rule.as_str()));
    if rule.about() != RecordKind::Territory {
        out.pair(labels.record, apostrophes(&name(context.text, context.data, &alert.about)));
    }
    if let Some(convention) = alert.convention.as_ref().filter(|_| rule.about() != CTG) {
        let name = context.data.convention(convention).map_or("", |one| one.name.as_str());
        out.pair((context.text.words.field)(Field::Convention), name);
    }
    out.pair(labels.measured, words.measured(alert).unwrap_or_default());
    out.pair(labels.limit, words.limit(alert).unwrap_or_default());
    out.pair(labels.since, alert.since.map(context.text.words.day).unwrap_or_default());
    out.pair(labels.technicien, context.data.person_name(alert.technicien.as_ref()));
    out.pair(labels.urgency, (words.urgency)(alert.urgency));
    out
}

/// The sentences of alerts in their order, each rule once, marked by their urgency.
pub(super) fn sentences<'a>(
    context: &Context<'_>,
    alerts: impl Iterator<Item = &'a Alert>,
) -> Vec<Sentence> {
    let told = context.text.alerts.told(alerts).into_iter();
    told.map(|(urgency, sentence)| Sentence::marked(mark(urgency), sentence)).collect()
}

const fn mark(urgency: Urgency) -> Mark {
    match urgency {
        Urgency::Remark => Mark::Remark,
        Urgency::Soon => Mark::Attention,
        Urgency::Overdue => Mark::Late,
    }
}

/// What the record of an alert is called.
#[must_use]
#[expect(clippy::wildcard_enum_match_arm, reason = "the other kinds have a name of their own")]
pub fn name(text: &Text, data: &Snapshot, about: &RecordRef) -> String {
    let id = about.id.as_str();
    let found = match about.kind {
        RecordKind::FollowUp => data.follow_up(&id.into()).map(|one| one.what.clone()),
        RecordKind::Deadline => data.step(id).map(|one| one.title.clone()),
        RecordKind::Action => {
            data.actions.of(id).map(|one| (text.ui.due.action)(&one.number, &one.title))
        }
        RecordKind::Meeting => data.meetings.iter().find(|one| one.id == id).map(|one| {
            let named = [Some(data.kind_label(&one.kind)), one.title.as_deref()];
            let named: Vec<&str> = named.into_iter().flatten().collect();
            format!("{} · {}", named.join(" · "), (text.words.day)(one.on))
        }),
        RecordKind::Need => data.needs.iter().find(|one| one.id == id).map(|one| one.text.clone()),
        RecordKind::Post => data
            .posts
            .iter()
            .find(|one| one.id == id)
            .and_then(|one| text.code(RecordKind::Post, Field::Function, one.function.as_str()))
            .map(str::to_owned),
        RecordKind::Convention => data.convention(&id.into()).map(|one| one.name.clone()),
        RecordKind::Territory => data.territory(&id.into()).map(|one| one.name.clone()),
        RecordKind::Contact => data.contact(id).map(|one| one.label.clone()),
        kind => data.name_of(kind, id).map(str::to_owned),
    };
    found.unwrap_or_else(|| id.to_owned())
}
