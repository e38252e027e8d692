//! `binome stats`: the figures of a day.

use chrono::{Datelike, NaiveDate};
use clap::Args;

use super::{
    Failure, Session,
    counted::{Counted, as_if},
    output,
    table::{block, sheet},
};
use crate::{
    domain::{
        departments::{DepartmentFigures, figures},
        field::{Field, RecordKind},
        figures::{Figures, FiguresQuery},
        need::NeedStatus,
        orientation::running,
        overview::Overview,
        post::{Employer, Totals, totals},
        snapshot::Snapshot,
        stage::Stage,
        territory::Department,
    },
    exchange::write::json,
};

#[derive(Debug, Args)]
pub(super) struct Stats {
    #[command(flatten)]
    counted: Counted,
    #[arg(long)]
    json: bool,
}

impl Stats {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        let (today, session) = (session.today, &self.counted.session(session)?);
        let found = self.counted.read(session)?;
        let on = found.on;
        let supposed = as_if(session, &found).map(|said| said + "\n").unwrap_or_default();
        let query = FiguresQuery { on, sector: None, rows: None };
        let board = self.json.then(|| Figures::of(&found.sources, &query));
        let snapshot = session.facts(found.sources.snapshot, on);
        let overview = &snapshot.overview;
        let several = snapshot.base.departments.len() > 1;
        let each = if several { figures(&snapshot, on) } else { Vec::new() };
        if let Some(board) = board {
            let stats = json::Stats::of(&snapshot, &board, &each, &found.signings);
            return output::json(&stats);
        }
        let report = report(session, today, &snapshot, overview);
        output::print(&(supposed + &report + &by_department(session, &each)))
    }
}

/// A line a département.
fn by_department(session: &Session, each: &[DepartmentFigures]) -> String {
    let (words, labels) = (&session.text.words, &session.text.cli.output);
    let lines = each.iter().map(|one| {
        let rate = (words.percent)(one.coverage.rounded());
        let goal = one.goal.map(|goal| (words.percent)(f64::from(goal.coverage)));
        let goal = goal.map(|goal| format!(" ({})", (labels.goal)(&goal))).unwrap_or_default();
        let Department { code, name, .. } = &one.department;
        format!("{code}  {name}\u{a0}: {rate}{goal}, {}", (labels.covered)(&one.coverage))
    });
    block(labels.headings.departments, lines)
}

fn report(session: &Session, today: NaiveDate, snapshot: &Snapshot, overview: &Overview) -> String {
    let (words, labels) = (&session.text.words, &session.text.cli.output);
    let headings = &labels.headings;
    let against = |figure: String, goal: Option<String>| match goal {
        Some(goal) => format!("{figure} ({})", (labels.goal)(&goal)),
        None => figure,
    };
    let rate = against(
        (words.percent)(overview.coverage.rounded()),
        overview.goal.map(words.whole_percent),
    );
    let base = &snapshot.base;
    // The command that lists the rows of a count, on the same day.
    let on = overview.on;
    let counted = if on == today { String::new() } else { format!(" --on {on}") };
    let days = match session.as_known {
        Some(day) if day == on => format!(" --as-known {day}"),
        Some(day) => format!("{counted} --as-known {day}"),
        None => counted,
    };
    let rows = |count: usize, list: &str| match count {
        0 => String::new(),
        _ => format!("  (binome list {list}{days})"),
    };
    let count = |count: usize, list: &str| format!("{count}{}", rows(count, list));
    let year = on.year();
    let mut lines = vec![
        (labels.department, (labels.reference)(base)),
        (headings.coverage, format!("{rate}, {}", (labels.covered)(&overview.coverage))),
        (
            headings.signatures,
            against(
                overview.signatures.to_string(),
                overview.signatures_goal.map(|goal| goal.to_string()),
            ) + &rows(overview.signatures, &format!("conventions --signed-in {year}")),
        ),
        (headings.late_follow_ups, count(overview.late, "follow-ups --late")),
        (headings.silent, count(overview.silent().count(), "territories --silent")),
    ];
    lines.extend(means(session, snapshot, on));
    let lines = sheet(&lines);
    let all = Stage::LINE.iter().chain(&Stage::OUTCOMES);
    let stages = all.filter_map(|stage| {
        let count = overview.by_stage.get(stage)?;
        Some(format!("{count:>3}  {}", (words.stage)(*stage)))
    });
    format!(
        "{}\n\n{lines}{}",
        (labels.figures_of)(overview.on, session.as_known),
        block(headings.stages, stages)
    )
}

/// Posts of both sides, needs and orientations, those of which there is none left out.
fn means(session: &Session, data: &Snapshot, on: NaiveDate) -> Vec<(&'static str, String)> {
    let (text, labels) = (session.text, &session.text.cli.output);
    let word = |kind, field, code: &'static str| text.code(kind, field, code).unwrap_or(code);
    let posts = Employer::ALL.iter().filter_map(|of| {
        let sums = totals(&data.posts, *of, on);
        let figure = |count| output::full_time(text, count);
        let said =
            (labels.full_time)(&figure(sums.funded), &figure(sums.filled), &figure(sums.vacant));
        let who = word(RecordKind::Post, Field::Employer, of.as_str());
        (sums != Totals::default()).then(|| format!("{who}{}{said}", text.page.colon))
    });
    let needs = NeedStatus::ALL.iter().filter_map(|at| {
        let count = data.needs.iter().filter(|one| one.status == *at).count();
        let at = word(RecordKind::Need, Field::Status, at.as_str());
        (count > 0).then(|| format!("{at}{}{count}", text.page.colon))
    });
    let (run, bare) = running(&data.orientations, on);
    let carried = if run == 0 { String::new() } else { (labels.carried)(run, bare) };
    vec![
        (labels.headings.posts, posts.collect::<Vec<_>>().join(" · ")),
        (labels.headings.needs, needs.collect::<Vec<_>>().join(", ")),
        (labels.headings.orientations, carried),
    ]
}
