//! `binome stats`: the figures of a day.

use clap::Args;

use super::{
    Failure, Session, output,
    table::{block, sheet},
};
use crate::{
    domain::{overview::Overview, stage::Stage},
    exchange::write::json,
};

#[derive(Debug, Args)]
pub(super) struct Stats {
    #[arg(long = "on", id = "stats_on", allow_hyphen_values = true)]
    on: Option<String>,
    #[arg(long)]
    json: bool,
}

impl Stats {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        let typed = self.on.as_deref().map(|typed| session.day("--on", typed));
        let on = typed.transpose()?.unwrap_or(session.today);
        let mut store = session.open()?;
        // As of that day, so that what was late then is late here.
        let snapshot = store.snapshot(on).map_err(|refusal| session.refused(&refusal))?;
        let overview = Overview::of(&snapshot, on, &session.settings.config.alerts);
        if self.json {
            return output::json(&json::Stats::of(&overview));
        }
        output::print(&told(session, &overview))
    }
}

fn told(session: &Session, overview: &Overview) -> String {
    let (words, told) = (&session.text.words, &session.text.cli.told);
    let headings = &told.headings;
    let against = |figure: String, goal: Option<String>| match goal {
        Some(goal) => format!("{figure} ({})", (told.goal)(&goal)),
        None => figure,
    };
    let rate = against(
        (words.percent)(overview.coverage.rounded()),
        overview.goal.map(|goal| (words.percent)(f64::from(goal))),
    );
    let lines = sheet(&[
        (headings.coverage, format!("{rate}, {}", (told.covered)(&overview.coverage))),
        (
            headings.signatures,
            against(
                overview.signatures.to_string(),
                overview.signatures_goal.map(|goal| goal.to_string()),
            ),
        ),
        (headings.late_follow_ups, overview.late.to_string()),
        (headings.silent, overview.silent().count().to_string()),
    ]);
    let all = Stage::LINE.iter().chain(&Stage::OUTCOMES);
    let stages = all.filter_map(|stage| {
        let count = overview.by_stage.get(stage)?;
        Some(format!("{count:>3}  {}", (words.stage)(*stage)))
    });
    format!("{}\n\n{lines}{}", (told.figures_of)(overview.on), block(headings.stages, stages))
}
