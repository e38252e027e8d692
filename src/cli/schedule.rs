//! `binome schedule`: the deadlines that templates make of a convention, said first, then written.

use chrono::NaiveDate;
use clap::Args;
use serde::Serialize;

use super::{Failure, Session, list::Shape, names, output, table::Column, writing};
use crate::domain::{
    change::Change,
    field::Field,
    field::RecordKind,
    schedule::{Deadline, Move, preview},
};

#[derive(Debug, Args)]
pub(super) struct Schedule {
    #[arg(id = "convention_id")]
    id: String,
    #[arg(long)]
    apply: bool,
    #[arg(long)]
    json: bool,
    #[arg(long, requires = "apply")]
    op: Option<String>,
}

/// What becomes of one deadline.
#[derive(Debug, Serialize)]
struct Line<'a> {
    change: &'static str,
    deadline: Option<&'a str>,
    template: Option<&'a str>,
    title: &'a str,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    pinned: bool,
    done: bool,
}

impl<'a> Line<'a> {
    fn of(one: &'a Move) -> Self {
        match one {
            Move::New { template, title, to } => Self {
                change: "new",
                deadline: None,
                template: Some(template),
                title,
                from: None,
                to: Some(*to),
                pinned: false,
                done: false,
            },
            Move::Moved { deadline, to } => Self::held("moved", deadline, Some(*to)),
            Move::Stays { deadline, to } => Self::held("stays", deadline, Some(*to)),
            Move::Leaves { deadline } => Self::held("leaves", deadline, None),
        }
    }

    fn held(change: &'static str, deadline: &'a Deadline, to: Option<NaiveDate>) -> Self {
        Self {
            change,
            deadline: Some(&deadline.id),
            template: deadline.template.as_deref(),
            title: &deadline.title,
            from: Some(deadline.due),
            to,
            pinned: deadline.pinned,
            done: deadline.done.is_some(),
        }
    }
}

impl Schedule {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        let read = if self.apply { session.read_to_write() } else { session.read() };
        let (mut store, data) = read?;
        let found = names::convention(session.text, &data, &self.id);
        let ctg = found.map_err(Failure::unknown)?;
        let held = store.life(&ctg.id).map_err(|refusal| session.refused(&refusal))?.schedule();
        let mut moves = preview(ctg, &data.templates, &held, session.today);
        moves.sort_by_key(|one| Line::of(one).to.or(Line::of(one).from));
        if self.apply {
            let op = writing::operation(session, self.op.as_deref())?;
            let me = session.who(&data)?.id.clone();
            let all = moves.iter().map(|one| one.change(&ctg.id));
            let change = all.fold(Change::default(), Change::then);
            if !change.is_empty() {
                writing::apply(session, &mut store, &op, Some(me), &change)?;
            }
        }
        self.tell(session, &moves)
    }

    fn tell(&self, session: &Session, moves: &[Move]) -> Result<(), Failure> {
        if self.json {
            let lines: Vec<Line<'_>> = moves.iter().map(Line::of).collect();
            return if self.apply {
                output::done_json(session.text, &lines)
            } else {
                output::json(&lines)
            };
        }
        let words = &session.text.cli.output;
        let day = |day: Option<NaiveDate>| day.map(session.text.words.day).unwrap_or_default();
        let label = |field| session.text.label(RecordKind::Deadline, field);
        let columns = [
            Column::Whole(words.headings.change),
            Column::Whole(words.headings.from),
            Column::Whole(words.headings.to),
            Column::Loose(label(Field::Title)),
        ];
        let rows = moves.iter().map(|one| {
            let line = Line::of(one);
            [(words.moved)(one).to_owned(), day(line.from), day(line.to), line.title.to_owned()]
        });
        Shape::default().tell(session, columns, rows)
    }
}
