//! What is planned of a convention: meetings, deadlines, evaluations.

use chrono::Datelike;

use super::lines::Lines;
use crate::{
    document::{Context, Mark, Tone},
    domain::{
        field::{Field, RecordKind},
        life::Life,
        meeting::{Meeting, Outcome},
    },
};

/// Meetings, deadlines, evaluations; what is late.
pub(super) fn schedule(context: &Context<'_>, life: &Life, out: &mut Lines) -> String {
    let words = &context.text.ui.life;
    for meeting in &life.meetings() {
        let (mark, tone, shown) = meeting_line(context, meeting);
        out.record((RecordKind::Meeting, &meeting.id), 1, Some(mark), tone, shown);
    }
    let deadlines = life.deadlines();
    for one in &deadlines {
        let (mark, tone) = match one.done {
            Some(_) => (Mark::Done, Tone::Dim),
            None if one.is_late(context.today) => (Mark::Late, Tone::Bad),
            None => (Mark::Open, Tone::Plain),
        };
        let pinned = if one.pinned { words.pinned } else { "" };
        let shown = format!("{} · {}{pinned}", context.day(one.due), one.title);
        out.record((RecordKind::Deadline, &one.id), 1, Some(mark), tone, shown);
    }
    for one in &life.evaluations() {
        let code = one.kind.as_str();
        let kind = context.text.code(RecordKind::Evaluation, Field::Kind, code).unwrap_or(code);
        let year = one.year.map(|year| year.to_string());
        let days = [one.started_on, one.ended_on].map(|day| day.map(|day| context.day(day)));
        let days: Vec<String> = days.into_iter().flatten().collect();
        let days = Some(days.join(" → ")).filter(|days| !days.is_empty());
        let parts: Vec<String> =
            [Some(kind.to_owned()), year, days].into_iter().flatten().collect();
        let mark = if one.ended_on.is_some() { Mark::Done } else { Mark::Open };
        let id = (RecordKind::Evaluation, one.id.as_str());
        out.record(id, 1, Some(mark), Tone::Plain, parts.join(" · "));
    }
    let late = deadlines.iter().filter(|one| one.is_late(context.today)).count();
    (words.count_late)(late)
}

fn meeting_line(context: &Context<'_>, meeting: &Meeting) -> (Mark, Tone, String) {
    let outcome = meeting.outcome(context.today);
    let (mark, tone) = match outcome {
        Outcome::Held => (Mark::Done, Tone::Dim),
        Outcome::Cancelled => (Mark::StepAhead, Tone::Dim),
        Outcome::ToConfirm => (Mark::Attention, Tone::Warning),
        Outcome::Planned => (Mark::Open, Tone::Plain),
    };
    let day = if meeting.on.year() == context.today.year() || outcome == Outcome::Held {
        context.day(meeting.on)
    } else {
        (context.text.words.long_day)(meeting.on)
    };
    let kind = context.data.kind_label(&meeting.kind).to_owned();
    let became = (context.text.ui.life.outcome)(outcome).to_owned();
    let parts = [
        Some(day),
        meeting.at.as_deref().map(context.text.words.hour),
        Some(kind),
        meeting.title.clone(),
        meeting.place.clone(),
        Some(became),
    ];
    (mark, tone, parts.into_iter().flatten().collect::<Vec<_>>().join(" · "))
}
