//! The plan of a convention by axis, in columns: number, title, pilot, due date, status; indicators under
//! what they measure.

use unicode_width::UnicodeWidthStr;

use super::{indicator::indicator_line, lines::Lines, narrow::Narrowed};
use crate::{
    document::{
        Context, Tone,
        fiche::{bar, due, marked, status},
    },
    domain::{
        field::RecordKind,
        plan::{Action, Plan, Progress, Status},
    },
    ui::widgets::line::{cut, left, right},
};

/// Axes with their actions, those that pass the filter; how far the plan has come.
pub(super) fn plan(
    context: &Context<'_>,
    plan: &Plan,
    narrowed: Option<&Narrowed>,
    out: &mut Lines,
) -> String {
    let passes = |one: &&Action| narrowed.is_none_or(|all| all.actions.contains(&one.id));
    let columns = Columns::of(context, plan, out.width());
    for axis in &plan.axes {
        let shown: Vec<&Action> = plan.of_axis(&axis.id).filter(passes).collect();
        if shown.is_empty() && narrowed.is_some_and(|all| !all.axes.contains(&axis.id)) {
            continue;
        }
        let whole = Progress::of(plan.of_axis(&axis.id), context.today);
        let some = narrowed.map(|_| Progress::of(shown.iter().copied(), context.today));
        let figures = progress(context, some.as_ref(), &whole);
        let heading = heading(&axis.title, &figures, out.width().saturating_sub(AROUND));
        out.record((RecordKind::Axis, &axis.id), 1, None, Tone::Title, heading);
        for action in shown {
            let (mark, tone) = marked(context, action);
            let line = columns.line(context, action);
            out.record((RecordKind::Action, &action.id), 1, Some(mark), tone, line);
            for indicator in plan.indicators_of(Some(&action.id)) {
                indicator_line(context, indicator, INDENT, out);
            }
        }
    }
    for indicator in plan.indicators_of(None) {
        if narrowed.is_none_or(|all| all.indicators.contains(&indicator.id)) {
            indicator_line(context, indicator, 1, out);
        }
    }
    if plan.actions.is_empty() {
        return String::new();
    }
    let some = narrowed.map(|_| Progress::of(plan.actions.iter().filter(passes), context.today));
    let (bar, figures) = progress(context, some.as_ref(), &plan.progress(context.today));
    bar + &figures
}

/// Columns before an indicator of an action.
const INDENT: usize = 6;

/// Columns around a heading: the mark of a change, the margin, the one that stays free.
const AROUND: usize = 3;

/// Columns that a title keeps before figures that would take all.
const TITLE: usize = 16;

/// A bar, and the figures. Where fiches are left out, those of the rest before those of all, without a bar.
fn progress(context: &Context<'_>, some: Option<&Progress>, whole: &Progress) -> (String, String) {
    let words = &context.text.ui.life;
    match some {
        None => (bar(whole), (words.progress)(whole)),
        Some(some) => (String::new(), (words.of_the_whole)(some, whole)),
    }
}

/// A title and its figures, in so many columns: the bar goes first, then the end of the title.
fn heading(title: &str, (bar, figures): &(String, String), width: usize) -> String {
    let short = format!(" · {figures}");
    let whole = format!("{title} · {bar}{figures}");
    if whole.width() <= width {
        return whole;
    }
    cut(title, width.saturating_sub(short.width()).max(TITLE)) + &short
}

/// As its pilot says it, while that is more than the status says.
fn percent(context: &Context<'_>, action: &Action) -> String {
    let says_more = !matches!(action.status, Status::Realisee | Status::Abandonnee);
    action
        .progress
        .filter(|_| says_more)
        .and_then(|percent| u32::try_from(percent).ok())
        .map(context.text.words.whole_percent)
        .unwrap_or_default()
}

/// How many columns each cell takes, as many as the longest of the plan where there is room.
struct Columns {
    number: usize,
    title: usize,
    pilot: usize,
    due: usize,
    status: usize,
    percent: usize,
}

/// Columns of a line that the glyphs before it take.
const GLYPHS: usize = 4;

/// Columns of the titles where there is room: what follows stands as in a short list as in a long one.
const TITLES: usize = 64;

impl Columns {
    fn of(context: &Context<'_>, plan: &Plan, width: usize) -> Self {
        let longest = |say: &dyn Fn(&Action) -> usize| plan.actions.iter().map(say).max();
        let longest = |say: &dyn Fn(&Action) -> usize| longest(say).unwrap_or(0);
        let number = longest(&|one| one.number.width()).clamp(1, 6);
        let due = longest(&|one| due(context, one).width());
        let status = longest(&|one| status(context, one).width());
        let percent = longest(&|one| percent(context, one).width());
        let after = |columns: usize| if columns > 0 { columns + 1 } else { 0 };
        let fixed = GLYPHS + number + 2 + after(due) + after(status) + after(percent);
        let room = width.saturating_sub(fixed);
        let pilot = longest(&|one| one.pilot.as_deref().map_or(0, UnicodeWidthStr::width));
        let title = longest(&|one| one.title.width());
        // Where both do not fit, what a pilot takes, a title would need more.
        let pilot = pilot.min((room / 4).max(room.saturating_sub(title + 1)));
        let title = room.saturating_sub(after(pilot)).min(title.max(TITLES));
        Self { number, title, pilot, due, status, percent }
    }

    fn line(&self, context: &Context<'_>, action: &Action) -> String {
        let pilot = action.pilot.as_deref().unwrap_or_default();
        let number = right(&action.number, self.number);
        let mut line = format!("{number}. {}", left(&action.title, self.title));
        let (due, percent) = (due(context, action), percent(context, action));
        let cells = [
            (left(pilot, self.pilot), self.pilot),
            (left(&due, self.due), self.due),
            (right(&percent, self.percent), self.percent),
            (left(&status(context, action), self.status), self.status),
        ];
        for (cell, _) in cells.iter().filter(|(_, columns)| *columns > 0) {
            line = line + " " + cell;
        }
        line.trim_end().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_whole_whatever_the_title() {
        let figures = ("████░░░░░░ ".to_owned(), "3 sur 8".to_owned());
        assert_eq!(heading("Petite enfance", &figures, 40), "Petite enfance · ████░░░░░░ 3 sur 8");
        assert_eq!(heading("Petite enfance", &figures, 30), "Petite enfance · 3 sur 8");
        assert_eq!(heading("Petite enfance et jeunesse", &figures, 30).width(), 30);
        assert!(heading("Petite enfance et jeunesse", &figures, 5).ends_with(" · 3 sur 8"));
    }
}
