//! Hears of pages that were written into files: asks whether to open them, where something could.

use std::path::PathBuf;

use crate::ui::{
    Effect, Model,
    route::{Asked, Route},
    stack::Place,
};

/// A page is written, or it is not.
pub(super) fn on_page(model: &mut Model, heard: Result<(PathBuf, bool), String>) -> Vec<Effect> {
    let words = &model.text().ui.paper;
    match heard {
        Ok((path, true)) => {
            let asked = Place::open(Route::Confirm(Asked::OpenPage(path)), &model.world);
            model.overlays.extend(asked);
        }
        Ok((path, false)) => model.say((words.written)(&path.display().to_string())),
        Err(why) => model.warn((words.not_written)(&why)),
    }
    Vec::new()
}
