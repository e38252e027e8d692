//! The first screens: which base, then who I am.
//!
//! ```text
//! menu → demonstration
//!      → département → where → (created) → who I am
//!      → which file            → (opened)  → who I am
//! ```

mod choose;
mod draw;

use self::choose::choose;
pub use self::{
    choose::{act_as, keep_choice},
    draw::draw,
};
use super::Overlay;
use crate::{
    domain::{
        fold::{Needle, fold},
        id::PersonId,
        person::is_called,
    },
    keys::{Action, Key, Scope},
    ui::{
        Effect, Model,
        widgets::{input::Input, list::ListState},
    },
};

/// Where one is in the first screens.
#[derive(Debug)]
pub enum Step {
    /// The three ways to begin.
    Menu(ListState<Way>),
    /// Which département, narrowed by typing.
    Department(String, ListState<String>),
    /// Where its base shall stand.
    Create(String, Input),
    /// Which shared file.
    Open(Input),
    /// Who I am among the people of the base.
    WhoAmI(String, ListState<Option<PersonId>>),
    /// Waiting for the file.
    Waiting,
}

/// The ways to begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Explore the demonstration.
    Demonstration,
    /// Create the base of my département.
    Create,
    /// Open a shared file.
    Open,
}

impl Way {
    /// In the order they are offered.
    pub const ALL: [Self; 3] = [Self::Demonstration, Self::Create, Self::Open];
}

/// The first screens.
#[derive(Debug)]
pub struct Welcome {
    /// Where one is.
    pub step: Step,
    /// What was refused.
    pub refusal: Option<String>,
    /// Every département: code and name.
    pub departments: Vec<(String, String)>,
}

impl Welcome {
    /// The very beginning.
    #[must_use]
    pub fn begin(departments: Vec<(String, String)>, refusal: Option<String>) -> Self {
        let mut list = ListState::default();
        list.settle(&Way::ALL, 3, |_| 1);
        Self { step: Step::Menu(list), refusal, departments }
    }

    /// Whether a département may be chosen here and none is known yet.
    #[must_use]
    pub fn lacks_departments(&self) -> bool {
        matches!(self.step, Step::Menu(_)) && self.departments.is_empty()
    }

    /// The question who I am, in the base that is open.
    #[must_use]
    pub fn who(model: &Model) -> Self {
        let mut list = ListState::default();
        list.settle(&people(model, ""), 10, |_| 1);
        let step = Step::WhoAmI(String::new(), list);
        Self { step, refusal: None, departments: Vec::new() }
    }

    /// The name typed by whoever says who they are.
    #[must_use]
    pub fn name_typed(&self) -> String {
        match &self.step {
            Step::WhoAmI(words, _) => crate::domain::clean::line(words),
            _ => String::new(),
        }
    }

    /// Takes text; tells whether a field is there that did.
    pub fn typed(&mut self, text: &str) -> bool {
        match &mut self.step {
            Step::Create(_, input) | Step::Open(input) => input.typed(text),
            Step::Department(words, _) | Step::WhoAmI(words, _) => {
                words.push_str(&text.replace(['\n', '\t'], " "));
                true
            }
            Step::Menu(_) | Step::Waiting => false,
        }
    }

    /// The départements that pass the words typed: those whose name they begin come first.
    #[must_use]
    pub fn departments(&self, words: &str) -> Vec<&(String, String)> {
        let needle = Needle::new(words);
        let folded = |one: &(String, String)| fold(&format!("{} {}", one.0, one.1));
        let mut found: Vec<_> =
            self.departments.iter().filter(|one| needle.is_in(&folded(one))).collect();
        found.sort_by_cached_key(|(_, name)| !fold(name).starts_with(&fold(words)));
        found
    }
}

/// The people I may be: those whose name passes the words typed, the ones it begins with first,
/// then somebody new.
#[must_use]
pub fn people(model: &Model, words: &str) -> Vec<Option<PersonId>> {
    let known = model.data.people.iter();
    let mut known: Vec<_> = known.filter(|one| is_called(&one.name, words)).collect();
    known.sort_by_cached_key(|one| !fold(&one.name).starts_with(&fold(words)));
    known.into_iter().map(|person| Some(person.id.clone())).chain([None]).collect()
}

/// Handles a key.
pub fn key(model: &mut Model, mut welcome: Box<Welcome>, key: Key) -> Vec<Effect> {
    match model.resolve(Scope::Welcome, key) {
        Some(Action::Quit) => return vec![Effect::Quit],
        Some(Action::Choose) => return choose(model, welcome),
        Some(Action::Back) => return back(model, *welcome),
        Some(action) => step(model, &mut welcome, action),
        None if numbered(&mut welcome, key) => return choose(model, welcome),
        None => typed(model, &mut welcome, key),
    }
    model.overlays.push(Overlay::Welcome(welcome));
    Vec::new()
}

/// Moves in the list of this step.
pub fn step(model: &Model, welcome: &mut Welcome, action: Action) {
    let codes: Vec<String> = match &welcome.step {
        Step::Department(words, _) => {
            welcome.departments(words).into_iter().map(|one| one.0.clone()).collect()
        }
        _ => Vec::new(),
    };
    match &mut welcome.step {
        Step::Menu(list) => {
            list.step(&Way::ALL, action, 1);
        }
        Step::Department(_, list) => {
            list.step(&codes, action, 1);
            list.settle(&codes, draw::WINDOW, |_| 1);
        }
        Step::WhoAmI(words, list) => {
            let people = people(model, words);
            list.step(&people, action, 1);
            list.settle(&people, draw::WINDOW, |_| 1);
        }
        Step::Create(..) | Step::Open(_) | Step::Waiting => {}
    }
}

/// Whether a key is the number of one of the three ways, which are numbered on the screen: as a
/// digit, or as the same key of an AZERTY keyboard without Maj.
fn numbered(welcome: &mut Welcome, key: Key) -> bool {
    let Step::Menu(list) = &mut welcome.step else { return false };
    let at = match key.typed() {
        Some('1' | '&') => 0,
        Some('2' | 'é') => 1,
        Some('3' | '"') => 2,
        _ => return false,
    };
    list.select(Way::ALL[at]);
    list.settle(&Way::ALL, Way::ALL.len(), |_| 1);
    true
}

/// A click on a row of the list of this step selects it.
pub fn click(model: &mut Model, column: u16, row: u16) {
    let Some(Overlay::Welcome(mut welcome)) = model.overlays.pop() else { return };
    if let Some(row) = draw::row_at(model, &welcome, column, row) {
        step(model, &mut welcome, Action::First);
        (0..row).for_each(|_| step(model, &mut welcome, Action::Down));
    }
    model.overlays.push(Overlay::Welcome(welcome));
}

fn typed(model: &Model, welcome: &mut Welcome, key: Key) {
    welcome.refusal = None;
    match &mut welcome.step {
        Step::Create(_, input) | Step::Open(input) => {
            input.key(key);
        }
        Step::Department(words, _) | Step::WhoAmI(words, _) => {
            edit(words, key);
            resettle(model, welcome);
        }
        Step::Menu(_) | Step::Waiting => {}
    }
}

fn edit(words: &mut String, key: Key) {
    match (key.code, key.typed()) {
        (ratatui::crossterm::event::KeyCode::Backspace, _) => {
            words.pop();
        }
        _ if key == Key::ctrl('u') => words.clear(),
        (_, Some(c)) => words.push(c),
        _ => {}
    }
}

fn resettle(model: &Model, welcome: &mut Welcome) {
    step(model, welcome, Action::First);
}

fn back(model: &mut Model, mut welcome: Welcome) -> Vec<Effect> {
    welcome.refusal = None;
    // Whoever narrowed a list wants it whole again first.
    if let Step::Department(words, _) | Step::WhoAmI(words, _) = &mut welcome.step
        && !words.is_empty()
    {
        words.clear();
        resettle(model, &mut welcome);
        model.overlays.push(Overlay::Welcome(Box::new(welcome)));
        return Vec::new();
    }
    let departments = std::mem::take(&mut welcome.departments);
    let next = match &welcome.step {
        Step::Menu(_) => return vec![Effect::Quit],
        // Somebody who will not say who they are may look.
        Step::WhoAmI(..) => {
            if model.me.is_none() {
                let key = model.key(Scope::Desk, Action::NewNote);
                model.say((model.text().ui.welcome.only_looking)(&key));
            }
            None
        }
        Step::Waiting => Some(Welcome { departments, ..welcome }),
        Step::Department(..) | Step::Create(..) | Step::Open(_) => {
            Some(Welcome::begin(departments, None))
        }
    };
    if let Some(next) = next {
        model.overlays.push(Overlay::Welcome(Box::new(next)));
    }
    Vec::new()
}
