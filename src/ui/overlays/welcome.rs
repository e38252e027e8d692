//! The first screens: which base, then who I am.
//!
//! ```text
//! menu → demonstration
//!      → départements → where → (created) → who I am
//!      → départements → where → (created) → who I am → import of a workbook
//!      → which file            → (opened)  → who I am
//! ```

mod choose;
mod departments;
mod draw;

use ratatui::{Frame, layout::Rect};

use self::departments::{Departments, WINDOW};
use crate::{
    domain::{area::Area, clean, fold::fold, id::PersonId, person::is_called},
    keys::{Action, Key, Scope},
    ui::{
        Effect,
        layer::{Layer, Reply, Then},
        route::First,
        widgets::{filter::Filter, input::Input, list::ListState},
        world::World,
    },
};

/// Where one is in the first screens.
#[derive(Debug)]
enum Step {
    /// The four ways to begin.
    Menu(ListState<Way>),
    /// Which départements, narrowed by typing.
    Department(Departments),
    /// Where their base shall stand.
    Create(Area, Input),
    /// Which shared file.
    Open(Input),
    /// Who I am among the people of the base.
    WhoAmI(Filter, ListState<Option<PersonId>>),
    /// Waiting for the file.
    Waiting,
}

/// The ways to begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// Explore the demonstration.
    Demonstration,
    /// Create the base of my département.
    Create,
    /// Open a shared file.
    Open,
    /// Create the base of my département, and take in my workbook.
    Import,
}

impl Way {
    /// In the order they are offered.
    const ALL: [Self; 4] = [Self::Demonstration, Self::Create, Self::Open, Self::Import];
}

/// The first screens.
#[derive(Debug)]
pub struct Welcome {
    step: Step,
    /// Whether a workbook is taken in, once there is a base.
    imports: bool,
    /// The refusal.
    refusal: Option<String>,
}

impl Welcome {
    /// Where they begin.
    #[must_use]
    pub fn new(first: First, world: &World) -> Self {
        match first {
            First::Begin(refusal) => Self { refusal, ..Self::at(menu()) },
            First::Who => {
                let mut list = ListState::default();
                list.settle(&people(world, ""), WINDOW, |_| 1);
                Self::at(Step::WhoAmI(Filter::default(), list))
            }
        }
    }

    fn at(step: Step) -> Self {
        Self { step, imports: false, refusal: None }
    }

    /// The name typed by the person.
    fn name_typed(&self) -> String {
        match &self.step {
            Step::WhoAmI(filter, _) => clean::line(filter.words()),
            Step::Menu(_)
            | Step::Department(_)
            | Step::Create(..)
            | Step::Open(_)
            | Step::Waiting => String::new(),
        }
    }

    /// Moves in the list of this step.
    fn step(&mut self, action: Action, world: &World) {
        match &mut self.step {
            Step::Menu(list) => {
                list.step(&Way::ALL, action, 1);
            }
            Step::Department(all) => all.step(action),
            Step::WhoAmI(filter, list) => {
                let people = people(world, filter.words());
                list.step(&people, action, 1);
                list.settle(&people, WINDOW, |_| 1);
            }
            Step::Create(..) | Step::Open(_) | Step::Waiting => {}
        }
    }

    /// Whether a key is the number of one of the four ways, which are numbered on the screen.
    fn numbered(&mut self, key: Key) -> bool {
        let Step::Menu(list) = &mut self.step else { return false };
        let Some(way) = key.figure().and_then(|at| Way::ALL.get(at - 1)) else { return false };
        list.select(*way);
        list.settle(&Way::ALL, Way::ALL.len(), |_| 1);
        true
    }

    /// Clears the words that narrow a list; tells whether there were any.
    fn widen(&mut self, world: &World) -> bool {
        let Some(filter) = self.filter() else { return false };
        let narrowed = !filter.words().is_empty();
        filter.clear();
        if narrowed {
            self.go_to_first(world);
        }
        narrowed
    }

    /// The words that narrow the list of this step, where it has one.
    fn filter(&mut self) -> Option<&mut Filter> {
        match &mut self.step {
            Step::Department(all) => Some(&mut all.filter),
            Step::WhoAmI(filter, _) => Some(filter),
            Step::Menu(_) | Step::Create(..) | Step::Open(_) | Step::Waiting => None,
        }
    }

    /// To the line that the words typed tell best.
    fn go_to_first(&mut self, world: &World) {
        match &mut self.step {
            Step::Department(all) => all.first(),
            Step::Menu(_) | Step::Create(..) | Step::Open(_) | Step::WhoAmI(..) | Step::Waiting => {
                self.step(Action::First, world);
            }
        }
    }

    fn back(&mut self, world: &World) -> Reply {
        self.refusal = None;
        // Esc clears the filter of a list first.
        if self.widen(world) {
            return Reply::default();
        }
        match &self.step {
            Step::Menu(_) => Reply::ask([Effect::Quit]),
            // A person without a name may look.
            Step::WhoAmI(..) if world.me.is_none() => {
                let key = world.key(Scope::Desk, Action::NewNote);
                Reply::say((world.text().ui.welcome.only_looking)(&key)).then(Then::Close)
            }
            Step::WhoAmI(..) => Then::Close.into(),
            Step::Waiting => Reply::default(),
            Step::Department(..) | Step::Create(..) | Step::Open(_) => {
                self.step = menu();
                Reply::default()
            }
        }
    }
}

/// The four ways, the first one chosen.
fn menu() -> Step {
    let mut list = ListState::default();
    list.settle(&Way::ALL, Way::ALL.len(), |_| 1);
    Step::Menu(list)
}

/// The people I may be: those whose name passes the words typed, the ones it begins with first,
/// then somebody new.
fn people(world: &World, words: &str) -> Vec<Option<PersonId>> {
    let known = world.data.people.iter();
    let mut known: Vec<_> = known.filter(|one| is_called(&one.name, words)).collect();
    known.sort_by_cached_key(|one| !fold(&one.name).starts_with(&fold(words)));
    known.into_iter().map(|person| Some(person.id.clone())).chain([None]).collect()
}

impl Layer for Welcome {
    fn scope(&self) -> Scope {
        match self.step {
            Step::Department(_) => Scope::Departments,
            Step::Menu(_) | Step::Create(..) | Step::Open(_) | Step::WhoAmI(..) | Step::Waiting => {
                Scope::Welcome
            }
        }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    fn act(&mut self, action: Action, world: &World) -> Reply {
        match action {
            Action::Choose => return self.choose(world),
            Action::Back => return self.back(world),
            Action::Tick => {
                if let Step::Department(all) = &mut self.step {
                    all.tick(world);
                }
            }
            action => self.step(action, world),
        }
        Reply::default()
    }

    fn key(&mut self, key: Key, world: &World) -> Reply {
        if self.numbered(key) {
            return self.choose(world);
        }
        self.refusal = None;
        match &mut self.step {
            Step::Create(_, input) | Step::Open(input) => {
                input.key(key);
            }
            Step::Department(_) | Step::WhoAmI(..) => {
                if self.filter().is_some_and(|filter| filter.key(key)) {
                    self.go_to_first(world);
                }
            }
            Step::Menu(_) | Step::Waiting => {}
        }
        Reply::default()
    }

    fn typed(&mut self, text: &str, world: &World) -> bool {
        match &mut self.step {
            Step::Create(_, input) | Step::Open(input) => input.typed(text),
            Step::Department(_) | Step::WhoAmI(..) => {
                if let Some(filter) = self.filter() {
                    filter.typed(text);
                }
                self.go_to_first(world);
                true
            }
            Step::Menu(_) | Step::Waiting => false,
        }
    }

    fn holds_text(&self) -> bool {
        matches!(self.step, Step::Create(..) | Step::Open(_))
    }

    /// A click on a row of the list of this step selects it.
    fn click(&mut self, area: Rect, column: u16, row: u16, world: &World) {
        let Some(row) = self.row_at(area, world, column, row) else { return };
        if let Step::Department(all) = &mut self.step {
            all.go_to(row);
        } else {
            self.step(Action::First, world);
            (0..row).for_each(|_| self.step(Action::Down, world));
        }
    }

    fn wheel(&mut self, by: i32, world: &World) {
        self.step(if by < 0 { Action::Up } else { Action::Down }, world);
    }

    fn not_opened(&mut self, why: &str) -> bool {
        self.refusal = Some(why.to_owned());
        if matches!(self.step, Step::Waiting) {
            self.step = menu();
        }
        true
    }

    fn word(&self, action: Action, world: &World) -> Option<&'static str> {
        let ui = &world.text().ui;
        match (&self.step, action) {
            (Step::Menu(_), Action::Back) => Some((ui.keys.action)(Action::Quit)),
            (Step::WhoAmI(..), Action::Back) => Some(ui.welcome.look),
            _ => None,
        }
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, world: &World) {
        self.draw_on(frame, area, world);
    }
}
