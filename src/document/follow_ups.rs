//! Follow-ups as rows: the same columns on every page.

use super::{
    context::Context,
    sentence::Mark,
    table::{Row, Table},
};
use crate::domain::{field::Field, fold::short_name, follow_up::FollowUp};

/// Whether it is done, late or open, as a mark.
pub(super) fn mark(context: &Context<'_>, one: &FollowUp) -> Mark {
    match one.done {
        Some(_) => Mark::Done,
        None if one.is_late(context.today) => Mark::Late,
        None => Mark::Open,
    }
}

/// The same in words; nothing where it is open and its day has not come.
pub(super) fn state(context: &Context<'_>, one: &FollowUp) -> String {
    let page = &context.text.page;
    match one.done {
        Some(day) => (page.done)(&context.day(day)),
        None if one.is_late(context.today) => context.text.ui.late.to_owned(),
        None => String::new(),
    }
}

/// The separator between the day of a follow-up and its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tells {
    /// Who owes it.
    OwedBy,
    /// Where it belongs.
    Territory,
}

/// By when, who owes it or where, what.
pub(super) fn table<'a>(
    context: &Context<'_>,
    follow_ups: impl IntoIterator<Item = &'a FollowUp>,
    tells: Tells,
) -> Table {
    let (words, page) = (&context.text.words, &context.text.page);
    let headings = vec![
        (words.field)(Field::Due),
        page.state,
        match tells {
            Tells::OwedBy => (words.field)(Field::OwedBy),
            Tells::Territory => (words.field)(Field::Territory),
        },
        (words.field)(Field::What),
    ];
    let rows = follow_ups.into_iter().map(|one| {
        let due = one.due.map(|day| context.day(day));
        let cells = vec![
            due.unwrap_or_else(|| context.text.ui.no_due_date.to_owned()),
            state(context, one),
            match tells {
                Tells::OwedBy => (words.owed_by)(one.owed_by).to_owned(),
                Tells::Territory => {
                    let place =
                        context.whereabouts(one.territory.as_ref(), one.convention.as_ref());
                    short_name(&place).to_owned()
                }
            },
            one.what.clone(),
        ];
        Row::marked(mark(context, one), cells).of(one.id.as_str())
    });
    Table::of(headings, rows)
}
