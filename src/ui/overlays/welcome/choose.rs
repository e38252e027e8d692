//! From one of the first screens to the next, to a base, and to who I am.

use std::path::PathBuf;

use super::{Step, Way, Welcome, departments::Departments};
use crate::{
    domain::path,
    ui::{
        Effect,
        forms::Opening,
        layer::{Command, Reply, Then},
        route::Route,
        widgets::input::Input,
        world::World,
    },
};

impl Welcome {
    /// Goes on with what is chosen.
    pub(super) fn choose(&mut self, world: &World) -> Reply {
        let welcome = self;
        let refused = welcome.refusal.take().is_some();
        let default = path::written(&world.settings.default_base.display().to_string());
        match &welcome.step {
            Step::Menu(list) => match list.selected() {
                Some(Way::Demonstration) => {
                    welcome.step = Step::Waiting;
                    return Reply::ask([Effect::Demonstrate]);
                }
                Some(way @ (Way::Create | Way::Import)) => {
                    welcome.imports = *way == Way::Import;
                    welcome.step = Step::Department(Departments::new(world));
                }
                Some(Way::Open) | None => {
                    // The file that could not be opened may be within reach again.
                    let tried = if refused { default.as_str() } else { "" };
                    welcome.step = Step::Open(Input::line(tried));
                }
            },
            Step::Department(all) => {
                if let Some(area) = all.area() {
                    welcome.step = Step::Create(area, Input::line(&default));
                }
            }
            Step::Create(area, input) => {
                let create = typed(input).map(|path| Effect::Create(path, area.clone()));
                let next = if welcome.imports { Some(Route::Import) } else { None };
                let command = Some(Command::OnceOpened(next));
                return Reply { command, ..Reply::ask(create) };
            }
            Step::Open(input) => return Reply::ask(typed(input).map(Effect::Open)),
            Step::WhoAmI(_, list) => {
                return match list.selected().cloned().flatten() {
                    Some(id) => Reply {
                        then: Then::Close,
                        command: Some(Command::ActAs(id)),
                        ..Reply::default()
                    },
                    None => Then::go(Route::Form(Opening::Me(welcome.name_typed()))).into(),
                };
            }
            Step::Waiting => {}
        }
        Reply::default()
    }
}

fn typed(input: &Input) -> Option<PathBuf> {
    let typed = path::typed(&input.value());
    (!typed.is_empty()).then(|| PathBuf::from(typed))
}
