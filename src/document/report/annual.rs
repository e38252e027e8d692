//! The yearly review of a convention, for its steering committee: how its plan comes along, what was done and
//! decided in the year, its indicators, its difficulties, what is ahead.

use super::{
    super::{
        Context, Document, fiche,
        follow_ups::{self, Tells},
        means,
        sentence::{Mark, Sentence, Tone},
    },
    counted_again, page,
    plan::indicators,
    progress, same_year,
};
use crate::domain::{
    convention::Convention,
    decision::decisions,
    follow_up::FollowUp,
    life::Life,
    lists::INSTANCES,
    note::Note,
    plan::{Action, Progress, Status},
    schedule::Deadline,
    time_left::TimeLeft,
};

/// What the review is told from, beside the snapshot.
#[derive(Debug)]
pub struct Review<'a> {
    /// Which convention.
    pub convention: &'a Convention,
    /// Its records.
    pub life: Life,
    /// Notes that are about it, the latest first.
    pub notes: Vec<Note>,
    /// Its follow-ups still to be done.
    pub follow_ups: Vec<FollowUp>,
}

/// The review; the day of the context is the last that counts.
#[must_use]
pub fn report(context: &Context<'_>, year: i32, review: &Review<'_>) -> Document {
    let (text, on, one) = (context.text, context.today, review.convention);
    let title = (text.ui.convention_title)(&one.name, one.generation);
    let mut out = page((text.report.annual)(&title, year), one.id.as_str(), on);
    let plan = review.life.plan();
    out.pair(text.page.standing, (text.words.standing)(one.standing(on)));
    out.pair(text.page.stage, (text.words.stage)(one.stage_on(on)));
    let end = one.end_on(on);
    out.pair(text.page.period, (text.page.period_of)(one.start, end, TimeLeft::of(one, on)));
    out.pair(text.ui.visit.plan, (text.ui.visit.progress)(&plan.progress(on)));
    out.command(counted_again(&format!("show convention {}", one.id), on));
    let axes = plan.axes.iter();
    let axes = axes.map(|axis| (axis.title.clone(), Progress::of(plan.of_axis(&axis.id), on)));
    out.table(text.report.plans, progress::table(context, text.report.progress[0], axes));
    fiches(context, &plan.actions, &mut out);
    held(context, &review.notes, &mut out);
    let all: Vec<_> = plan.indicators.iter().collect();
    indicators(context, &all, &mut out);
    let open = review.follow_ups.iter();
    out.table(text.report.follow_ups, follow_ups::table(context, open, Tells::OwedBy));
    let open = review.life.difficulties();
    let open = open.iter().filter(|one| one.is_open(on));
    listed(&mut out, text.report.difficulties, open.map(|one| means::difficulty(context, one)));
    ahead(context, &review.life.deadlines(), &mut out);
    out
}

/// Fiches done in the year, then those that go on.
fn fiches(context: &Context<'_>, all: &[Action], out: &mut Document) {
    let (words, on) = (&context.text.report, context.today);
    let is_done = |one: &&Action| {
        let day = one.done.or(one.due.map(|(day, _)| day));
        one.status == Status::Realisee && day.is_some_and(|day| same_year(day, on))
    };
    let line = |one| fiche::line(context, one);
    listed(out, words.done, all.iter().filter(is_done).map(line));
    listed(out, words.running, all.iter().filter(|one| one.is_running()).map(line));
}

/// Exchanges of the year that decided something or were an instance.
fn held(context: &Context<'_>, notes: &[Note], out: &mut Document) {
    let of_year = |one: &&Note| same_year(one.on, context.today) && one.on <= context.today;
    let mut held: Vec<&Note> = notes.iter().filter(of_year).collect();
    held.sort_by_key(|one| one.on);
    let all = held.iter().filter(|one| INSTANCES.contains(&one.kind.as_str()));
    let line = |one: &&Note| {
        let kind = context.data.kind_label(&one.kind);
        Sentence::marked(Mark::Remark, format!("{} · {kind}", context.day(one.on)))
    };
    listed(out, context.text.report.held, all.map(line));
    let decided = held.iter().flat_map(|note| {
        decisions(&note.text).into_iter().map(move |what| (note.on, what.to_owned()))
    });
    let decided = decided.map(|(on, what)| format!("{} · {what}", context.day(on)).into());
    listed(out, context.text.report.decisions, decided);
}

/// Deadlines that are still to be done, by day.
fn ahead(context: &Context<'_>, all: &[Deadline], out: &mut Document) {
    let open = all.iter().filter(|one| one.done.is_none());
    let line = |one| step(context, one);
    listed(out, context.text.report.ahead, open.map(line));
}

/// The day of a deadline and its title, late or open.
pub(super) fn step(context: &Context<'_>, one: &Deadline) -> Sentence {
    let is_late = one.due < context.today;
    let (mark, tone) = if is_late { (Mark::Late, Tone::Bad) } else { (Mark::Open, Tone::Plain) };
    let text = format!("{} · {}", context.day(one.due), one.title);
    Sentence { mark: Some(mark), tone, text }
}

/// Sentences under a heading, where there are some.
pub(super) fn listed(
    out: &mut Document,
    heading: &'static str,
    all: impl Iterator<Item = Sentence>,
) {
    let all: Vec<Sentence> = all.collect();
    if !all.is_empty() {
        out.heading(heading);
        out.list(all);
    }
}
