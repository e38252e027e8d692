//! From one of the first screens to the next, to a base, and to who I am.

use std::path::PathBuf;

use super::{Step, Way, Welcome, resettle};
use crate::{
    domain::{id::PersonId, path},
    ui::{
        Effect, Model, forms,
        overlays::Overlay,
        widgets::{input::Input, list::ListState},
    },
};

/// Goes on with what is chosen.
pub(super) fn choose(model: &mut Model, mut welcome: Box<Welcome>) -> Vec<Effect> {
    let refused = welcome.refusal.take().is_some();
    let default = path::written(&model.settings.default_base.display().to_string());
    let effects = match &welcome.step {
        Step::Menu(list) => match list.selected() {
            Some(Way::Demonstration) => {
                welcome.step = Step::Waiting;
                vec![Effect::Demonstrate]
            }
            Some(Way::Create) => {
                welcome.step = Step::Department(String::new(), ListState::default());
                resettle(model, &mut welcome);
                Vec::new()
            }
            Some(Way::Open) | None => {
                // The file that could not be opened may be within reach again.
                let tried = if refused { default.as_str() } else { "" };
                welcome.step = Step::Open(Input::line(tried));
                Vec::new()
            }
        },
        Step::Department(_, list) => {
            if let Some(code) = list.selected().cloned() {
                welcome.step = Step::Create(code, Input::line(&default));
            }
            Vec::new()
        }
        Step::Create(code, input) => {
            typed(input).map_or_else(Vec::new, |path| vec![Effect::Create(path, code.clone())])
        }
        Step::Open(input) => typed(input).map_or_else(Vec::new, |path| vec![Effect::Open(path)]),
        Step::WhoAmI(_, list) => {
            return say_who(model, list.selected().cloned().flatten(), welcome);
        }
        Step::Waiting => Vec::new(),
    };
    model.overlays.push(Overlay::Welcome(welcome));
    effects
}

fn typed(input: &Input) -> Option<PathBuf> {
    let typed = path::typed(&input.value());
    (!typed.is_empty()).then(|| PathBuf::from(typed))
}

fn say_who(model: &mut Model, who: Option<PersonId>, welcome: Box<Welcome>) -> Vec<Effect> {
    let Some(id) = who else {
        let form = forms::person::open(model, &welcome.name_typed());
        model.overlays.push(Overlay::Welcome(welcome));
        model.overlays.push(Overlay::Form(Box::new(form)));
        return Vec::new();
    };
    act_as(model, id, true)
}

/// From now on I am this person; kept in the configuration where that was chosen here.
pub fn act_as(model: &mut Model, id: PersonId, keep: bool) -> Vec<Effect> {
    model.me = Some(id.clone());
    model.reckon_sector();
    let name = model.data.person_name(Some(&id)).to_owned();
    let mut effects = vec![Effect::ActAs(id)];
    if keep {
        effects.extend(keep_choice(model, name));
    }
    effects
}

/// Keeps this base and this name for next time, unless the base is invented.
#[must_use]
pub fn keep_choice(model: &Model, name: String) -> Option<Effect> {
    let base = model.base.as_ref().filter(|_| !model.data.base.demo)?;
    Some(Effect::KeepChoice(base.path.clone(), name))
}
