//! The plan of a convention by axis: number, title, pilot, due date, status; indicators under what they
//! measure.

use super::lines::Lines;
use crate::{
    document::{Context, Mark, Tone},
    domain::{
        field::{Field, RecordKind},
        life::Life,
        plan::{Action, Indicator, Progress, Status},
    },
};

/// Axes with their actions; how far the plan has come.
pub(super) fn plan(context: &Context<'_>, life: &Life, out: &mut Lines) -> String {
    let (plan, words) = (life.plan(), &context.text.ui.life);
    for axis in &plan.axes {
        let progress = Progress::of(plan.of_axis(&axis.id), context.today);
        let shown = format!("{} · {}", axis.title, (words.progress)(&progress));
        out.record((RecordKind::Axis, &axis.id), 1, None, Tone::Title, shown);
        for action in plan.of_axis(&axis.id) {
            let (mark, tone, shown) = action_line(context, action);
            out.record((RecordKind::Action, &action.id), 2, Some(mark), tone, shown);
            for indicator in plan.indicators_of(Some(&action.id)) {
                indicator_line(context, indicator, 4, out);
            }
        }
    }
    for indicator in plan.indicators_of(None) {
        indicator_line(context, indicator, 1, out);
    }
    if plan.actions.is_empty() {
        String::new()
    } else {
        (words.progress)(&plan.progress(context.today))
    }
}

/// Number, title, pilot, due date, status.
fn action_line(context: &Context<'_>, action: &Action) -> (Mark, Tone, String) {
    let late = action.is_late(context.today);
    let (mark, tone) = match action.status {
        _ if late => (Mark::Late, Tone::Bad),
        Status::Realisee => (Mark::Done, Tone::Good),
        Status::Abandonnee => (Mark::StepAhead, Tone::Dim),
        Status::EnCours => (Mark::StepHere, Tone::Plain),
        Status::AVenir | Status::EnPause => (Mark::Open, Tone::Plain),
    };
    let text = context.text;
    let code = action.status.as_str();
    let status = if late {
        text.ui.life.late.to_owned()
    } else {
        text.code(RecordKind::Action, Field::Status, code).unwrap_or(code).to_lowercase()
    };
    let due = action.due.map(|(day, precision)| (text.words.period)(day, precision));
    let percent = action.progress.map(|percent| format!("{percent}\u{a0}%"));
    let parts = [Some(status), due, percent, action.pilot.clone()].into_iter().flatten();
    let beside = parts.collect::<Vec<_>>().join(" · ");
    (mark, tone, format!("{}. {} · {beside}", action.number, action.title))
}

/// Values of an indicator that a line shows.
const SHOWN: usize = 3;

/// Baseline, readings, target.
fn indicator_line(context: &Context<'_>, indicator: &Indicator, indent: usize, out: &mut Lines) {
    let text = context.text;
    let number = |figure: &str| (text.words.decimal)(figure);
    let readings = indicator.readings.iter().map(|reading| {
        let says = reading.value.as_deref().map(number).or_else(|| reading.text.clone());
        format!("{} ({})", says.unwrap_or_default(), (text.words.short_day)(reading.on))
    });
    let mut series: Vec<String> =
        indicator.baseline.as_deref().map(number).into_iter().chain(readings).collect();
    // The first, then the latest.
    if series.len() > SHOWN {
        series.splice(1..=series.len() - SHOWN, ["…".to_owned()]);
    }
    let mut shown = format!("↳ {}", indicator.label);
    if !series.is_empty() {
        shown = shown + text.page.colon + &series.join(" → ");
    }
    if let Some(unit) = &indicator.unit {
        shown = shown + " " + unit;
    }
    if let Some(target) = indicator.target.as_deref().map(number) {
        shown = shown + " · " + &(text.ui.life.target)(&target, indicator.reached());
    }
    let tone = if indicator.reached() == Some(true) { Tone::Good } else { Tone::Dim };
    out.record((RecordKind::Indicator, &indicator.id), indent, None, tone, shown);
}
