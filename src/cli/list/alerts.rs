//! `binome list alerts`.

use std::collections::BTreeSet;

use clap::Args;

use super::{Place, Shape};
use crate::{
    cli::{Failure, Session, names, output, table::Column},
    document,
    domain::{alerts::Alert, field::Field},
    exchange::write::json,
};

#[derive(Debug, Args)]
pub(in crate::cli) struct Alerts {
    #[command(flatten)]
    place: Place,
    #[arg(long)]
    rule: Option<String>,
    #[arg(long = "all")]
    put_off_too: bool,
    #[command(flatten)]
    shape: Shape,
}

impl Alerts {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        let rule = self.rule.as_deref().map(|typed| names::rule(session.text, typed));
        let rule = rule.transpose().map_err(Failure::usage)?;
        let (_store, snapshot) = session.read()?;
        let codes = self.place.codes(session, &snapshot)?;
        let facts = session.facts(snapshot, session.today);
        let there = |alert: &&Alert| {
            let here =
                |codes: &BTreeSet<_>| alert.territories.iter().any(|one| codes.contains(one));
            codes.as_ref().is_none_or(here)
        };
        let all = facts.overview.alerts.iter().filter(|one| self.put_off_too || one.is_shown());
        let kept = all.filter(|one| rule.is_none_or(|rule| one.measured.rule() == rule));
        let kept = kept.filter(there);
        let reason = |one: &Alert| (session.text.alerts.sentence)(one.measured);
        if self.shape.json {
            let document = kept.map(|one| json::Alert::of(one, &facts, reason(one)));
            return output::json(&document.collect::<Vec<_>>());
        }
        let labels = &session.text.alerts.labels;
        let columns = [
            Column::Whole(labels.urgency),
            Column::Whole(labels.since),
            Column::Loose((session.text.words.field)(Field::Territory)),
            Column::Loose(labels.alert),
            Column::Loose(labels.record),
        ];
        let row = |one: &Alert| {
            let names = one.territories.iter().filter_map(|code| facts.territory(code));
            let names: Vec<&str> = names.map(|place| place.name.as_str()).collect();
            [
                (session.text.alerts.urgency)(one.urgency).to_owned(),
                one.since.map(session.text.words.day).unwrap_or_default(),
                names.join(", "),
                reason(one),
                document::reasons::name(session.text, &facts, &one.about),
            ]
        };
        self.shape.tell(session, columns, kept.map(row))
    }
}
