//! The page of why a territory is marked: each alert with its rule, what was measured, and the limit
//! it crossed.

use super::{
    Document,
    context::{Context, apostrophes},
    sentence::{Mark, Sentence},
};
use crate::domain::{
    alerts::{Alert, Urgency},
    field::{Field, RecordKind},
    territory::Territory,
};

/// The page of the alerts of a territory.
#[must_use]
pub fn page(context: &Context<'_>, territory: &Territory) -> Document {
    let title = format!("{} · {}", context.text.alerts.labels.title, apostrophes(&territory.name));
    let mut out = Document::new(title, territory.code.to_string(), context.today);
    for alert in context.data.overview.alerts_on(&territory.code) {
        reason(context, alert, &mut out);
    }
    out
}

/// The sentence of an alert, marked by its urgency.
pub(super) fn sentence(context: &Context<'_>, alert: &Alert) -> Sentence {
    let mark = match alert.urgency {
        Urgency::Remark => Mark::Remark,
        Urgency::Soon => Mark::Attention,
        Urgency::Overdue => Mark::Late,
    };
    Sentence::marked(mark, (context.text.alerts.sentence)(alert.measured))
}

fn reason(context: &Context<'_>, alert: &Alert, out: &mut Document) {
    let (words, labels) = (&context.text.alerts, &context.text.alerts.labels);
    let rule = alert.measured.rule();
    out.list(vec![sentence(context, alert)]);
    out.text((words.looks_for)(rule));
    out.pair(labels.rule, format!("{} ({})", (words.rule)(rule), rule.as_str()));
    if alert.about.kind == RecordKind::Convention {
        let all = &context.data.conventions;
        let name = all.iter().find(|one| one.id.as_str() == alert.about.id);
        let name = name.map(|one| one.name.as_str()).unwrap_or_default();
        out.pair((context.text.words.field)(Field::Convention), name);
    }
    out.pair(labels.measured, words.measured(alert).unwrap_or_default());
    out.pair(labels.limit, words.limit(alert).unwrap_or_default());
    out.pair(labels.since, alert.since.map(context.text.words.day).unwrap_or_default());
    out.pair(labels.urgency, (words.urgency)(alert.urgency));
}
