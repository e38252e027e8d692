//! Which départements a new base is for: one that is chosen, those that are ticked, or all of France.

use std::collections::BTreeSet;

use crate::{
    domain::{
        area::{Area, AreaSize},
        fold::{Needle, fold},
    },
    keys::Action,
    ui::{
        style::glyph,
        widgets::{filter::Filter, list::ListState},
        world::World,
    },
};

/// Rows of a list of départements or people.
pub(super) const WINDOW: usize = 8;

/// What stands for all of France among the codes.
const FRANCE: &str = "FR";

/// The départements, those that are ticked, and the words that narrow them.
#[derive(Debug)]
pub(super) struct Departments {
    /// Code and name of each line; all of France is the first.
    all: Vec<(String, String)>,
    pub(super) filter: Filter,
    pub(super) list: ListState<String>,
    ticked: BTreeSet<String>,
    /// How much that is.
    size: Option<AreaSize>,
}

impl Departments {
    pub(super) fn new(world: &World) -> Self {
        let france = (FRANCE.to_owned(), world.text().ui.welcome.france.to_owned());
        let all = [france].into_iter().chain((world.settings.departments)()).collect();
        let (filter, list) = (Filter::default(), ListState::default());
        let mut new = Self { all, filter, list, ticked: BTreeSet::new(), size: None };
        new.first();
        new
    }

    /// Those that pass the words typed: those whose name they begin come first.
    fn shown(&self) -> Vec<&(String, String)> {
        let words = self.filter.words();
        let needle = Needle::new(words);
        let folded = |one: &(String, String)| fold(&format!("{} {}", one.0, one.1));
        let mut found: Vec<_> = self.all.iter().filter(|one| needle.is_in(&folded(one))).collect();
        found.sort_by_cached_key(|(_, name)| !fold(name).starts_with(&fold(words)));
        found
    }

    fn codes(&self) -> Vec<String> {
        self.shown().into_iter().map(|(code, _)| code.clone()).collect()
    }

    /// To the first line; of all of them, to the first département.
    pub(super) fn first(&mut self) {
        self.step(Action::First);
        if !self.filter.is_active() {
            self.step(Action::Down);
        }
    }

    pub(super) fn step(&mut self, action: Action) {
        let codes = self.codes();
        self.list.step(&codes, action, WINDOW);
        self.list.settle(&codes, WINDOW, |_| 1);
    }

    /// Chooses the line at this place.
    pub(super) fn go_to(&mut self, row: usize) {
        let codes = self.codes();
        if let Some(code) = codes.get(row) {
            self.list.select(code.clone());
            self.list.settle(&codes, WINDOW, |_| 1);
        }
    }

    /// Ticks the chosen line, or unticks it; what narrowed the list has done its work. All of France
    /// leaves nothing to tick beside.
    pub(super) fn tick(&mut self, world: &World) {
        let Some(code) = self.list.selected().cloned() else { return };
        if !self.ticked.remove(&code) {
            self.ticked.retain(|one| (one == FRANCE) == (code == FRANCE));
            self.ticked.insert(code);
        }
        self.size = self.ticked().and_then(|area| (world.settings.size_of)(&area));
        self.filter.clear();
        let codes = self.codes();
        self.list.settle(&codes, WINDOW, |_| 1);
    }

    fn ticked(&self) -> Option<Area> {
        (!self.ticked.is_empty()).then(|| area(self.ticked.iter()))
    }

    /// What a base is to be made for: what is ticked, else what is chosen.
    pub(super) fn area(&self) -> Option<Area> {
        let chosen = || self.list.selected().map(|code| area(std::iter::once(code)));
        self.ticked().or_else(chosen)
    }

    /// How many lines there are, and how many pass.
    pub(super) fn count(&self) -> (usize, usize) {
        (self.shown().len(), self.all.len())
    }

    /// The lines that pass.
    pub(super) fn rows(&self) -> Vec<String> {
        let row = |(code, name): &&(String, String)| {
            let mark = if self.ticked.contains(code) { glyph::TICKED } else { glyph::UNTICKED };
            let code = if code == FRANCE { "" } else { code };
            format!(" {mark} {code:<3}  {name}")
        };
        self.shown().iter().map(row).collect()
    }

    /// What is ticked, and how much that is; nothing where nothing is.
    pub(super) fn summary(&self, world: &World) -> Option<String> {
        let names = self.all.iter().filter(|(code, _)| self.ticked.contains(code));
        let names: Vec<&str> = names.map(|(_, name)| name.as_str()).collect();
        Some((world.text().ui.welcome.ticked)(&names, self.size?))
    }
}

fn area<'a>(codes: impl Iterator<Item = &'a String>) -> Area {
    let codes: Vec<String> = codes.cloned().collect();
    if codes.iter().any(|code| code == FRANCE) { Area::France } else { Area::Departments(codes) }
}
