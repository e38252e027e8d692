//! The page of why a territory is marked: each rule with its limit, and the records it found, since when.

use super::{
    Document,
    context::{Context, apostrophes},
    sentence::{Mark, Sentence, Tone},
};
use crate::{
    domain::{
        alerts::{Alert, RecordRef, Urgency},
        field::{Field, RecordKind},
        snapshot::Snapshot,
        territory::Territory,
    },
    text::Text,
};

/// The page of the alerts of a territory.
#[must_use]
pub fn page(context: &Context<'_>, territory: &Territory) -> Document {
    let title = format!("{} · {}", context.text.alerts.labels.title, apostrophes(&territory.name));
    let mut out = Document::new(title, territory.code.to_string(), context.today);
    let all: Vec<&Alert> = context.data.overview.alerts_on(&territory.code).collect();
    let same = |one: &&Alert, other: &&Alert| {
        (one.urgency, one.measured.rule()) == (other.urgency, other.measured.rule())
    };
    for group in all.chunk_by(same) {
        reason(context, group, &mut out);
    }
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

/// Alerts of one rule.
fn reason(context: &Context<'_>, group: &[&Alert], out: &mut Document) {
    let Some(first) = group.first() else { return };
    let (words, labels) = (&context.text.alerts, &context.text.alerts.labels);
    let rule = first.measured.rule();
    out.list(sentences(context, group.iter().copied()));
    out.text((words.looks_for)(rule));
    let stated = (words.stated)(rule, first.threshold.map_or(0, |limit| limit.value));
    out.pair(labels.rule, format!("{stated} ({})", rule.as_str()));
    let day = |alert: &Alert| alert.since.map(context.text.words.day).unwrap_or_default();
    if let [alone] = group {
        if rule.about() != RecordKind::Territory {
            let label = match rule.about() {
                RecordKind::Convention => (context.text.words.field)(Field::Convention),
                _ => labels.record,
            };
            out.pair(label, name(context.text, context.data, &alone.about));
        }
        out.pair(labels.measured, words.measured(alone).unwrap_or_default());
    }
    out.pair(labels.limit, words.limit(first).unwrap_or_default());
    if let [alone] = group {
        out.pair(labels.since, day(alone));
    }
    let who = context.data.person_name(first.technicien.as_ref());
    out.pair(labels.technicien, who);
    out.pair(labels.urgency, (words.urgency)(first.urgency));
    if group.len() > 1 {
        let line = |one: &&Alert| {
            let name = name(context.text, context.data, &one.about);
            Sentence::toned(Tone::Plain, format!("{} · {name}", day(one)))
        };
        out.list(group.iter().map(line).collect());
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
