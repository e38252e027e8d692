//! The sixth step: what will be written, in figures, before it is.

use std::{collections::BTreeMap, sync::Arc};

use ratatui::{Frame, layout::Rect, style::Style, text::Line, widgets::Paragraph};

use super::step::{Did, Step};
use crate::{
    domain::{
        change::Step as Written,
        field::{Field, RecordKind, Value},
        import::{Does, Understood},
    },
    keys::{Action, Scope},
    ui::{
        widgets::{
            line::{capitalised, right, wrap},
            sheet::{self, Scroll},
        },
        world::World,
    },
};

/// Columns of a count.
const COUNT: usize = 7;

/// Columns of a name of a kind, where several stand side by side.
const KIND: usize = 36;

/// What will be written.
#[derive(Debug)]
pub(super) struct Summary {
    understood: Arc<Understood>,
    made: BTreeMap<RecordKind, usize>,
    changed: BTreeMap<RecordKind, usize>,
    people: Vec<String>,
    scroll: Scroll,
    height: usize,
    lines: usize,
}

impl Summary {
    pub(super) fn new(understood: Arc<Understood>) -> Self {
        let (mut made, mut changed) = (BTreeMap::new(), BTreeMap::new());
        let mut people = Vec::new();
        for step in &understood.planned.change.steps {
            match step {
                Written::Create { kind, fields, .. } => {
                    *made.entry(*kind).or_default() += 1;
                    let name = fields.get(&Field::Name.into());
                    if let (RecordKind::Person, Some(Value::Text(name))) = (kind, name) {
                        people.push(name.clone());
                    }
                }
                Written::Edit { kind, .. }
                | Written::Link { kind, .. }
                | Written::Archive { kind, .. }
                | Written::Merge { kind, .. } => *changed.entry(*kind).or_default() += 1,
            }
        }
        // How the columns were taken is kept beside, and is nothing of the field.
        made.remove(&RecordKind::ImportMapping);
        changed.remove(&RecordKind::ImportMapping);
        Self { understood, made, changed, people, scroll: Scroll::default(), height: 1, lines: 0 }
    }

    /// How many records are written.
    pub(super) fn written(&self) -> usize {
        self.made.values().chain(self.changed.values()).sum()
    }

    fn kinds(of: &BTreeMap<RecordKind, usize>, width: usize, world: &World) -> Vec<String> {
        let said = |(kind, count): (&RecordKind, &usize)| {
            let [one, several] = (world.text().kind)(*kind).count;
            let words = if *count < 2 { one } else { several };
            format!("{}  {}", right(&count.to_string(), COUNT), capitalised(words))
        };
        let all: Vec<String> = of.iter().map(said).collect();
        let beside = (width / KIND).max(1);
        let line = |some: &[String]| {
            let cells = some.iter().map(|one| crate::ui::widgets::line::left(one, KIND));
            cells.collect::<String>().trim_end().to_owned()
        };
        all.chunks(beside).map(line).collect()
    }

    fn page(&self, width: usize, world: &World) -> Vec<Line<'static>> {
        let (theme, words) = (&world.settings.theme, &world.text().ui.import);
        let mut page: Vec<(String, Style)> = Vec::new();
        for (head, of) in [(words.makes, &self.made), (words.changes, &self.changed)] {
            if !of.is_empty() {
                page.push((head.to_owned(), theme.header));
                page.extend(Self::kinds(of, width, world).into_iter().map(|one| (one, theme.text)));
                page.push((String::new(), theme.text));
            }
        }
        if !self.people.is_empty() {
            page.push((words.people.to_owned(), theme.header));
            let names = self.people.join(", ");
            let names = wrap(&names, width.saturating_sub(2)).into_iter();
            page.extend(names.map(|line| (format!("  {line}"), theme.text)));
            page.push((String::new(), theme.text));
        }
        let count = |does| self.understood.count(does);
        let left = (words.left)(count(Does::Same), count(Does::Ask), count(Does::Ignore));
        let key = world.key(Scope::View, Action::Undo);
        let undone = (words.taken_back)(&key);
        let wrapped = [left, undone].into_iter().flat_map(|one| wrap(&one, width));
        page.extend(wrapped.map(|line| (line, theme.dim)));
        page.into_iter().map(|(line, style)| Line::styled(line, style)).collect()
    }
}

impl Step for Summary {
    fn place(&self) -> usize {
        5
    }

    fn act(&mut self, action: Action, _world: &World) -> Did {
        if action == Action::Choose {
            return if self.written() == 0 { Did::GoOn } else { Did::Write };
        }
        if action == Action::Back {
            return Did::Back;
        }
        self.scroll.step(action, self.lines, self.height);
        Did::Nothing
    }

    fn settle(&mut self, area: Rect, world: &World) {
        self.height = usize::from(area.height).max(1);
        self.lines = self.page(area.width.into(), world).len();
    }

    fn says(&self, world: &World) -> String {
        let words = &world.text().ui.import;
        if self.written() == 0 { words.nothing.to_owned() } else { words.ask_write.to_owned() }
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, world: &World) {
        let lines = self.page(area.width.into(), world);
        frame.render_widget(Paragraph::default(), area);
        sheet::draw(frame, area, &lines, self.scroll);
        frame.set_cursor_position((area.x, area.y));
    }

    fn offers(&self, action: Action) -> bool {
        matches!(action, Action::Choose | Action::Back)
    }

    fn word(&self, action: Action, world: &World) -> Option<&'static str> {
        let keys = &world.text().ui.import.keys;
        let imports = action == Action::Choose;
        imports.then_some(if self.written() == 0 { keys.leave } else { keys.import })
    }
}
