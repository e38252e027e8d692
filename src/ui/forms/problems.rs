//! The problems of what was typed, each under its field.

use super::{Form, several};
use crate::{domain::draft::Problem, ui::world::World};

impl Form {
    /// Shows each problem under its field, and goes to the first.
    pub fn show(&mut self, problems: &[Problem], world: &World) {
        let text = world.text();
        self.refusal = None;
        let of_group = several::problems(self, world.today);
        for (at, entry) in self.entries.iter_mut().enumerate() {
            let problems = of_group.get(&at).map_or(problems, Vec::as_slice);
            let mine = problems.iter().filter(|problem| problem.field == entry.field);
            entry.problems = mine
                .map(|problem| (text.trouble.sentence)(problem.field, &problem.trouble))
                .collect();
        }
        let homeless = problems.iter().find(|p| self.entries.iter().all(|e| e.field != p.field));
        self.refusal =
            homeless.map(|problem| (text.trouble.sentence)(problem.field, &problem.trouble));
        if let Some(first) = self.entries.iter().position(|entry| !entry.problems.is_empty()) {
            self.focus = first;
        }
    }
}
