//! The list in which themes are ticked.

use std::collections::BTreeSet;

use super::super::{
    widgets::{
        input::Input,
        set_input::{SetInput, SetOption},
    },
    world::World,
};

/// The themes of the base, some ticked.
pub(super) fn input(world: &World, chosen: &BTreeSet<String>) -> Input {
    let options = world.data.themes.iter();
    let options = options.map(|theme| SetOption::new(&theme.code, &theme.label, "")).collect();
    Input::Set(Box::new(SetInput::new(options, chosen.clone())))
}
