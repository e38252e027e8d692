//! The plan of a convention: axes, fiches action, and how far they have come. Late and progress are
//! computed here, never stored.

mod action;
mod axis;
pub mod body;
pub mod copying;
pub mod filter;
pub mod grouping;
pub mod indicator;
pub mod order;

pub use self::{
    action::{Action, Status, next_number, year_of},
    axis::Axis,
    indicator::{Indicator, Nature, Reading},
};

use chrono::NaiveDate;

/// The plan of one convention.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Plan {
    /// Its axes in their order.
    pub axes: Vec<Axis>,
    /// Its actions, by axis then number.
    pub actions: Vec<Action>,
    /// Indicators of its actions and of the convention, with their readings.
    pub indicators: Vec<Indicator>,
}

/// How far actions have come: those done, out of all that were not given up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Actions done.
    pub done: usize,
    /// Actions that count: all but those given up.
    pub counted: usize,
    /// Actions late on the day.
    pub late: usize,
}

impl Progress {
    /// Of these actions on a day.
    #[must_use]
    pub fn of<'a>(actions: impl IntoIterator<Item = &'a Action>, on: NaiveDate) -> Self {
        actions.into_iter().fold(Self::default(), |mut sum, action| {
            sum.done += usize::from(action.status == Status::Realisee);
            sum.counted += usize::from(action.status != Status::Abandonnee);
            sum.late += usize::from(action.is_late(on));
            sum
        })
    }

    /// In percent, from 0 to 100, rounded to the nearest; nothing where no action counts.
    #[must_use]
    pub fn percent(&self) -> Option<u8> {
        let rounded = (200 * self.done + self.counted).checked_div(2 * self.counted)?;
        u8::try_from(rounded).ok()
    }
}

impl Plan {
    /// Puts axes and actions in their order.
    #[must_use]
    pub fn arranged(mut self) -> Self {
        self.axes.sort_by(Axis::in_order);
        let rank = |axis: &str| self.axes.iter().position(|one| one.id == axis);
        self.actions.sort_by(|a, b| rank(&a.axis).cmp(&rank(&b.axis)).then_with(|| a.in_order(b)));
        self
    }

    /// The actions of an axis.
    pub fn of_axis(&self, axis: &str) -> impl Iterator<Item = &Action> {
        self.actions.iter().filter(move |one| one.axis == axis)
    }

    /// An action by id.
    #[must_use]
    pub fn action(&self, id: &str) -> Option<&Action> {
        self.actions.iter().find(|one| one.id == id)
    }

    /// How far the whole plan has come.
    #[must_use]
    pub fn progress(&self, on: NaiveDate) -> Progress {
        Progress::of(&self.actions, on)
    }

    /// The indicators of an action; of the convention itself where none is named.
    pub fn indicators_of<'a>(
        &'a self,
        action: Option<&'a str>,
    ) -> impl Iterator<Item = &'a Indicator> {
        self.indicators.iter().filter(move |one| one.action.as_deref() == action)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn action(status: Status) -> Action {
        Action { status, ..Action::default() }
    }

    #[test]
    fn what_was_given_up_counts_for_nothing() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 28).unwrap();
        let some = [Status::Realisee, Status::Abandonnee, Status::EnCours].map(action);
        assert_eq!(Progress::of(&some, day).percent(), Some(50));
        assert_eq!(Progress::of(&[action(Status::Abandonnee)], day).percent(), None);
        assert_eq!(Progress::of(&[action(Status::Realisee)], day).percent(), Some(100));
    }

    proptest! {
        #[test]
        fn progress_stays_between_0_and_100(done in 0usize..40, more in 0usize..40) {
            let progress = Progress { done, counted: done + more, late: 0 };
            match progress.percent() {
                None => prop_assert_eq!(done + more, 0),
                Some(percent) => {
                    prop_assert!(percent <= 100);
                    prop_assert_eq!(percent == 0, 200 * done < done + more);
                }
            }
        }
    }
}
