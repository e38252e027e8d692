//! Going to what was known on a day, and back: what is open reads again.

use std::sync::Arc;

use chrono::NaiveDate;

use super::{answers::keeping_the_list, places};
use crate::{
    domain::facts::Facts,
    ui::{Effect, Model},
};

pub(super) fn on_known(
    model: &mut Model,
    known: NaiveDate,
    counted: NaiveDate,
    facts: Arc<Facts>,
) -> Vec<Effect> {
    model.world.know_as_of(known, counted, facts);
    places::read_again(model)
}

pub(super) fn on_now(model: &mut Model) -> Vec<Effect> {
    let mut came_back = false;
    keeping_the_list(model, |model| came_back = model.world.know_now());
    if came_back {
        model.say(model.text().ui.past.back);
    }
    places::read_again(model)
}
