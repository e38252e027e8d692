//! The rows of a list in memory, and those that a filter lets through.

use crate::{
    document::record::{field_text, name},
    domain::{
        change::{Change, Step},
        fold::fold,
        record::{Holds, Kind},
        rows::{Row, arrange},
    },
    ui::{widgets::filter::Filter, world::World},
};

/// The rows, in their order.
#[derive(Debug, Default)]
pub(super) struct Held {
    rows: Vec<Row>,
    /// What is looked for in each, once something is.
    folded: Vec<String>,
    /// The ids of those that are shown, each with its place among the rows.
    keys: Vec<String>,
    places: Vec<usize>,
    /// The words they were narrowed by; nothing where that is to be done anew.
    by: Option<String>,
    read: bool,
}

impl Held {
    /// Takes what was read.
    pub(super) fn take(&mut self, rows: Vec<Row>) {
        *self = Self { rows, read: true, ..Self::default() };
    }

    /// Whether it was read.
    pub(super) fn is_read(&self) -> bool {
        self.read
    }

    pub(super) fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The ids of those that are shown.
    pub(super) fn keys(&self) -> &[String] {
        &self.keys
    }

    /// Those shown at these places.
    pub(super) fn shown(&self, from: usize, count: usize) -> impl Iterator<Item = &Row> {
        self.places.iter().skip(from).take(count).filter_map(|at| self.rows.get(*at))
    }

    pub(super) fn row(&self, id: &str) -> Option<&Row> {
        self.rows.iter().find(|row| row.id == id)
    }

    /// The one after this one, shown or not.
    pub(super) fn after(&self, id: &str) -> Option<&str> {
        let mut rows = self.rows.iter().skip_while(|row| row.id != id).skip(1);
        rows.next().map(|row| row.id.as_str())
    }

    /// Keeps those that the filter lets through.
    pub(super) fn narrow(&mut self, kind: &Kind, filter: &Filter, world: &World) {
        let words = if filter.is_active() { filter.words() } else { "" };
        if self.by.as_deref() == Some(words) {
            return;
        }
        self.by = Some(words.to_owned());
        if words.is_empty() {
            self.places = (0..self.rows.len()).collect();
        } else {
            if self.folded.is_empty() {
                self.folded = self.rows.iter().map(|row| searched(kind, row, world)).collect();
            }
            let needle = filter.needle();
            let passes = |at: &usize| needle.is_in(&self.folded[*at]);
            self.places = (0..self.folded.len()).filter(passes).collect();
        }
        let ids = self.places.iter().filter_map(|at| self.rows.get(*at));
        self.keys = ids.map(|row| row.id.clone()).collect();
    }

    /// Puts rows in the order that a change will write.
    pub(super) fn reorder(&mut self, kind: &Kind, change: &Change) {
        for step in &change.steps {
            let Step::Edit { id, edits, .. } = step else { continue };
            let Some(row) = self.rows.iter_mut().find(|row| row.id == *id) else { continue };
            for edit in edits {
                row.fields.insert(edit.key.clone(), edit.mine.clone());
            }
        }
        arrange(kind, &mut self.rows);
        (self.folded, self.by) = (Vec::new(), None);
    }
}

/// All that a row says, folded.
fn searched(kind: &Kind, row: &Row, world: &World) -> String {
    let (data, text) = (&world.data, world.text());
    let fields = kind.fields.iter().filter(|spec| spec.holds != Holds::Truth);
    let texts = fields.map(|spec| field_text(kind.kind, spec, &row.fields, data, text));
    let name = name(kind, &row.id, &row.fields, data, text);
    fold(&texts.fold(name, |all, text| all + " " + &text))
}
