//! What a schedule would become: deadlines that are new, those that move, those that stay by hand. Said
//! before it is done.

use chrono::{Datelike, NaiveDate};

use super::{Anchor, Deadline, Template};
use crate::domain::{
    change::Change,
    convention::Convention,
    field::{Field, FieldEdit, FieldsBuilder, RecordKind, Value},
    id::ConventionId,
};

/// What becomes of one deadline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Move {
    /// It is new.
    New {
        /// Its template.
        template: String,
        /// Its title.
        title: String,
        /// Its day.
        to: NaiveDate,
    },
    /// It moves.
    Moved {
        /// Which.
        deadline: Deadline,
        /// To that day.
        to: NaiveDate,
    },
    /// It would move, but is done or was moved by hand.
    Stays {
        /// Which.
        deadline: Deadline,
        /// Where it would go.
        to: NaiveDate,
    },
    /// Its year is no longer of the convention.
    Leaves {
        /// Which.
        deadline: Deadline,
    },
}

impl Move {
    /// Whether something is written for it.
    #[must_use]
    pub const fn writes(&self) -> bool {
        !matches!(self, Self::Stays { .. })
    }

    /// The day it goes to; of one that leaves, the day it had.
    #[must_use]
    pub const fn day(&self) -> NaiveDate {
        match self {
            Self::New { to, .. } | Self::Moved { to, .. } | Self::Stays { to, .. } => *to,
            Self::Leaves { deadline } => deadline.due,
        }
    }

    /// The change that does it.
    #[must_use]
    pub fn change(&self, convention: &ConventionId) -> Change {
        match self {
            Self::New { template, title, to } => {
                let fields = FieldsBuilder::default()
                    .with(Field::Convention, convention.as_str())
                    .with(Field::Template, template.as_str())
                    .with(Field::Title, title.as_str())
                    .with(Field::DueOn, *to)
                    .done();
                Change::write(RecordKind::Deadline, None, fields)
            }
            Self::Moved { deadline, to } => {
                let edit = FieldEdit {
                    key: Field::DueOn.into(),
                    base: deadline.due.into(),
                    mine: (*to).into(),
                };
                Change::edit(RecordKind::Deadline, &deadline.id, vec![edit])
            }
            Self::Leaves { deadline } => {
                let archived = FieldEdit {
                    key: Field::Archived.into(),
                    base: Value::Int(0),
                    mine: Value::Int(1),
                };
                // Nobody put it away: once its year is of the convention again, it is made anew.
                let template = FieldEdit {
                    key: Field::Template.into(),
                    base: deadline.template.as_deref().map_or(Value::Null, Value::from),
                    mine: Value::Null,
                };
                Change::edit(RecordKind::Deadline, &deadline.id, vec![template, archived])
            }
            Self::Stays { .. } => Change::default(),
        }
    }
}

/// What the templates make of a convention on a day, beside the deadlines it has, archived ones too.
/// A deadline that is right already, or was archived, makes no move: twice equals once.
#[must_use]
pub fn preview(
    convention: &Convention,
    templates: &[Template],
    held: &[Deadline],
    on: NaiveDate,
) -> Vec<Move> {
    templates.iter().flat_map(|template| of_template(convention, template, held, on)).collect()
}

fn of_template(
    convention: &Convention,
    template: &Template,
    held: &[Deadline],
    on: NaiveDate,
) -> Vec<Move> {
    let mut mine: Vec<&Deadline> =
        held.iter().filter(|one| one.template.as_deref() == Some(&template.id)).collect();
    // Of two of one template, the one that stands.
    mine.sort_by_key(|one| one.archived);
    let days = template.days(convention, on);
    let mut moves = Vec::new();
    for to in days {
        // A yearly one is of its year; any other is the only one of its template.
        let same =
            |one: &&Deadline| template.anchor != Anchor::Annee || one.due.year() == to.year();
        let found = mine.iter().position(same).map(|at| mine.remove(at).clone());
        match found {
            None => moves.push(Move::New {
                template: template.id.clone(),
                title: template.title.clone(),
                to,
            }),
            Some(one) if one.due == to || one.archived => {}
            Some(deadline) if deadline.pinned || deadline.done.is_some() => {
                moves.push(Move::Stays { deadline, to });
            }
            Some(deadline) => moves.push(Move::Moved { deadline, to }),
        }
    }
    let left = mine.into_iter().filter(|one| !one.pinned && one.done.is_none() && !one.archived);
    moves.extend(left.map(|one| Move::Leaves { deadline: one.clone() }));
    moves
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        convention::tests::{convention, day},
        schedule::Offset,
    };

    fn template(anchor: Anchor, offset: Offset) -> Template {
        Template { id: "t".into(), title: "Étape".into(), anchor, offset, position: 1 }
    }

    fn until(end: &str) -> Convention {
        convention("2023-01-01", end, "", &[])
    }

    /// What it becomes once it is done.
    fn done(moves: &[Move], held: &[Deadline]) -> Vec<Deadline> {
        let mut after = held.to_vec();
        for one in moves {
            match one {
                Move::New { template, title, to } => after.push(Deadline {
                    id: format!("n{}", after.len()),
                    convention: "c".into(),
                    template: Some(template.clone()),
                    title: title.clone(),
                    due: *to,
                    done: None,
                    pinned: false,
                    archived: false,
                }),
                Move::Moved { deadline, to } => {
                    for held in after.iter_mut().filter(|held| held.id == deadline.id) {
                        held.due = *to;
                    }
                }
                Move::Leaves { deadline } => after.retain(|held| held.id != deadline.id),
                Move::Stays { .. } => {}
            }
        }
        after
    }

    #[test]
    fn the_end_of_a_month_and_leap_years_are_met() {
        let before = template(Anchor::Fin, Offset::Months(-6));
        for (end, expected) in [
            ("2027-08-31", "2027-02-28"),
            ("2028-08-31", "2028-02-29"),
            ("2027-12-31", "2027-06-30"),
        ] {
            assert_eq!(before.days(&until(end), day("2026-11-28")), [day(expected)], "{end}");
        }
        let yearly = template(Anchor::Annee, Offset::MonthDay(2, 29));
        let days = yearly.days(&until("2025-01-31"), day("2026-11-28"));
        assert_eq!(days, [day("2023-02-28"), day("2024-02-29")]);
    }

    #[test]
    fn a_council_sits_in_july_rather_than_in_august() {
        let mut one = template(Anchor::Fin, Offset::Months(-3));
        assert_eq!(one.days(&until("2027-11-30"), day("2026-11-28")), [day("2027-08-30")]);
        one.id = super::super::SHIPPED[5].0.into();
        assert_eq!(one.days(&until("2027-11-30"), day("2026-11-28")), [day("2027-07-31")]);
    }

    #[test]
    fn what_was_archived_is_not_made_again_wherever_its_date_goes() {
        let (today, templates) = (
            day("2026-11-28"),
            [
                template(Anchor::Fin, Offset::Months(-6)),
                Template { id: "y".into(), ..template(Anchor::Annee, Offset::MonthDay(12, 31)) },
            ],
        );
        let mut held = done(&preview(&until("2025-12-31"), &templates, &[], today), &[]);
        held.iter_mut().take(2).for_each(|one| one.archived = true);
        assert_eq!(preview(&until("2025-12-31"), &templates, &held, today), []);
        let moved = preview(&until("2026-12-31"), &templates, &held, today);
        assert!(matches!(&moved[..], [Move::New { template, .. }] if template == "y"), "{moved:?}");
        let sooner = preview(&until("2022-12-31"), &templates, &held, today);
        assert!(
            sooner.iter().all(|one| matches!(one, Move::Leaves { deadline } if !deadline.archived))
        );
        // Beside one that was archived, the one that stands moves.
        let again = Deadline { id: "again".into(), archived: false, ..held[0].clone() };
        held.push(again);
        let moved = preview(&until("2026-12-31"), &templates, &held, today);
        assert!(matches!(&moved[0], Move::Moved { deadline, .. } if deadline.id == "again"));
    }

    #[test]
    fn twice_equals_once_and_what_is_pinned_or_done_stays() {
        let (today, templates) = (
            day("2026-11-28"),
            [
                template(Anchor::Fin, Offset::Months(-6)),
                Template { id: "y".into(), ..template(Anchor::Annee, Offset::MonthDay(12, 31)) },
            ],
        );
        let first = preview(&until("2025-12-31"), &templates, &[], today);
        assert_eq!(first.len(), 4, "{first:?}");
        let mut held = done(&first, &[]);
        assert_eq!(preview(&until("2025-12-31"), &templates, &held, today), []);
        // Its end moves: one moves, a year comes; what is pinned stays.
        let moved = preview(&until("2026-12-31"), &templates, &held, today);
        assert_eq!(moved.iter().filter(|one| matches!(one, Move::Moved { .. })).count(), 1);
        assert_eq!(moved.iter().filter(|one| matches!(one, Move::New { .. })).count(), 1);
        held[0].pinned = true;
        let moved = preview(&until("2026-12-31"), &templates, &held, today);
        assert!(matches!(&moved[0], Move::Stays { to, .. } if *to == day("2026-06-30")));
        assert!(!moved[0].writes());
        // It ends sooner: a year that is none of its own leaves.
        let sooner = preview(&until("2024-12-31"), &templates, &held, today);
        assert!(sooner.iter().any(|one| matches!(one, Move::Leaves { .. })), "{sooner:?}");
    }
}
