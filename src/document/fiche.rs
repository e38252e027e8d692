//! A fiche action in a line: its mark, its status and its last day in words.

use super::{Context, Mark, Sentence, Tone};
use crate::domain::{
    difficulty::blocks,
    field::{Field, RecordKind},
    plan::{Action, Progress, Status},
};

/// Cells of a bar.
const CELLS: usize = 10;

/// Its mark and tone.
#[must_use]
pub fn marked(context: &Context<'_>, action: &Action) -> (Mark, Tone) {
    match action.status {
        _ if action.is_late(context.today) => (Mark::Late, Tone::Bad),
        _ if is_blocked(context, action) => (Mark::Attention, Tone::Warning),
        Status::Realisee => (Mark::Done, Tone::Good),
        Status::Abandonnee => (Mark::StepStopped, Tone::Dim),
        Status::EnCours => (Mark::StepHere, Tone::Plain),
        Status::EnPause => (Mark::Remark, Tone::Plain),
        Status::AVenir => (Mark::Open, Tone::Plain),
    }
}

/// The status in words; blocked says more than late, late more than what runs.
#[must_use]
pub fn status(context: &Context<'_>, action: &Action) -> String {
    if is_blocked(context, action) {
        return context.text.ui.means.blocked.to_owned();
    }
    if action.is_late(context.today) {
        return context.text.ui.life.late.to_owned();
    }
    let code = action.status.as_str();
    context.text.code(RecordKind::Action, Field::Status, code).unwrap_or(code).to_lowercase()
}

/// Its number, title, pilot, last day and status, after its mark.
#[must_use]
pub fn line(context: &Context<'_>, action: &Action) -> Sentence {
    let (mark, tone) = marked(context, action);
    let parts = [
        format!("{}. {}", action.number, action.title),
        action.pilot.clone().unwrap_or_default(),
        due(context, action),
        status(context, action),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Sentence { mark: Some(mark), tone, text: parts.join(" · ") }
}

/// Its last day, as precisely as it is known, in few columns.
#[must_use]
pub fn due(context: &Context<'_>, action: &Action) -> String {
    let due =
        action.due.map(|(day, precision)| (context.text.ui.life.short_period)(day, precision));
    due.unwrap_or_default()
}

/// Its status in words, that it is late and that it is blocked.
#[must_use]
pub fn status_searched(context: &Context<'_>, action: &Action) -> String {
    let code = action.status.as_str();
    let status = context.text.code(RecordKind::Action, Field::Status, code).unwrap_or(code);
    let late = if action.is_late(context.today) { context.text.ui.life.late } else { "" };
    let means = &context.text.ui.means;
    let blocked = if is_blocked(context, action) { means.blocked } else { "" };
    format!("{status} {late} {blocked}")
}

/// Whether an open difficulty stands in its way, while it goes on.
#[must_use]
pub fn is_blocked(context: &Context<'_>, action: &Action) -> bool {
    let goes_on = !matches!(action.status, Status::Realisee | Status::Abandonnee);
    goes_on && blocks(&context.data.difficulties, &action.id, context.today)
}

/// « ████░░░░░░ » and a blank; nothing where no action counts.
#[must_use]
pub fn bar(progress: &Progress) -> String {
    let Some(percent) = progress.percent() else { return String::new() };
    let full = (usize::from(percent) * CELLS + 50) / 100;
    format!("{}{} ", "█".repeat(full), "░".repeat(CELLS - full))
}
