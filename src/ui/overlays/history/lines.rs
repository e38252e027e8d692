//! The lines of a history: a head for each activity, then its fields, before and after in words.

use std::{collections::BTreeMap, ops::Range};

use ratatui::{
    style::Style,
    text::{Line, Span},
};
use unicode_width::UnicodeWidthStr;

use super::History;
use crate::{
    domain::{
        differ::differing,
        field::{Field, FieldKey, RecordKind, Value},
        journal::JournalLine,
        record,
    },
    ui::{
        widgets::{
            line::{capitalised, wrap},
            marked::marked,
        },
        words,
        world::World,
    },
};

impl History {
    /// All of them, wrapped to a width.
    pub(super) fn lines(&self, world: &World, width: u16) -> Vec<Line<'static>> {
        let (theme, text) = (&world.settings.theme, &world.text().ui.journal);
        let mut page = Page { world, width: usize::from(width), lines: Vec::new() };
        let Some(read) = &self.page else {
            page.text(text.looking, theme.dim);
            return page.lines;
        };
        if read.lines.is_empty() {
            page.text(text.no_history, theme.dim);
        }
        // Lines of one activity on one record follow each other.
        for activity in
            read.lines.chunk_by(|a, b| a.operation == b.operation && a.record == b.record)
        {
            page.activity(activity, &read.query.id);
        }
        page.lines
    }
}

/// The author is shown above, and the convention of a passage is the one looked at.
fn goes_without_saying(line: &JournalLine) -> bool {
    let author = line.person.as_ref().map(|person| Value::from(person.as_str()));
    line.rev == 1
        && (line.key.field == Field::Convention && line.kind == RecordKind::Passage
            || line.key.field == Field::Author && Some(&line.after) == author.as_ref())
}

/// The place of a field among those of its kind.
fn rank(kind: RecordKind, field: Field) -> usize {
    let fields = record::of(kind).fields;
    fields.iter().position(|spec| spec.field == field).unwrap_or(fields.len())
}

struct Page<'a> {
    world: &'a World,
    width: usize,
    lines: Vec<Line<'static>>,
}

impl Page<'_> {
    /// One activity: its head, then what it changed, in the order of the fields.
    fn activity(&mut self, activity: &[JournalLine], record: &str) {
        let Some(first) = activity.first() else { return };
        if !self.lines.is_empty() {
            self.lines.push(Line::default());
        }
        self.head(first, activity.iter().any(|line| line.rev == 1), first.record != record);
        let mut sets: BTreeMap<Field, Vec<&JournalLine>> = BTreeMap::new();
        let mut activity: Vec<&JournalLine> = activity.iter().rev().collect();
        activity.sort_by_key(|line| rank(line.kind, line.key.field));
        for line in activity {
            if line.key.member.is_some() {
                sets.entry(line.key.field).or_default().push(line);
            } else if line.key.field == Field::Archived {
                let outcome = (self.world.text().ui.journal.archived)(line.after == Value::Int(1));
                self.text(&capitalised(outcome), self.world.settings.theme.warning);
            } else if !goes_without_saying(line) {
                self.field(line);
            }
        }
        for (field, members) in sets {
            self.set(first.kind, field, &members);
        }
    }

    /// When and who; of what, where it is another record that came with this one.
    fn head(&mut self, line: &JournalLine, born: bool, other: bool) {
        let (world, theme) = (self.world, &self.world.settings.theme);
        let text = &world.text().ui.journal;
        let who = match world.data.person_name(line.person.as_ref()) {
            "" => text.somebody,
            name => name,
        };
        let moment = world.settings.zone.tell(&line.at);
        let moment = moment.map_or_else(|| line.at.clone(), text.moment);
        let mut spans = vec![Span::styled(moment, theme.accent), Span::raw(format!(" · {who}"))];
        if born {
            spans.push(Span::styled(format!(" · {}", text.birth), theme.good));
        }
        if other {
            let kind = (world.text().kind)(line.kind).one;
            spans.push(Span::styled(format!(" · {kind}"), theme.dim));
        }
        self.lines.push(Line::from(spans));
    }

    /// A field: on one line where both values are short, else one under the other.
    fn field(&mut self, line: &JournalLine) {
        let (world, theme) = (self.world, &self.world.settings.theme);
        let (text, colon) = (&world.text().ui.journal, world.text().page.colon);
        let label = words::label(world, line.kind, &line.key);
        if line.erased {
            self.text(&format!("  {label}{colon}{}", text.erased), theme.dim);
            return;
        }
        let in_words = |value| words::value(world, line.kind, &line.key, value);
        if line.before == Value::Null {
            self.text(&format!("  {label}{colon}{}", in_words(&line.after)), theme.text);
            return;
        }
        let (before, after) = (in_words(&line.before), in_words(&line.after));
        let short = format!("  {label}{colon}{before} → {after}");
        if short.width() <= self.width && !short.contains('\n') {
            self.text(&short, theme.text);
            return;
        }
        self.text(&format!("  {label}"), theme.header);
        let [left, came] = differing(&before, &after);
        self.block(text.before, (&before, left), theme.dim);
        self.block(text.after, (&after, came), theme.text);
    }

    /// The members that came into a set, and those that left it.
    fn set(&mut self, kind: RecordKind, field: Field, members: &[&JournalLine]) {
        let (world, theme) = (self.world, &self.world.settings.theme);
        let colon = world.text().page.colon;
        let changes = members.iter().filter_map(|line| {
            let sign = if line.after == Value::Null { '−' } else { '+' };
            let member = line.key.member.as_deref()?;
            Some(format!("{sign}\u{a0}{}", words::of_code(world, kind, field, member)))
        });
        let changes = changes.collect::<Vec<_>>().join(", ");
        let label = words::label(world, kind, &FieldKey { field, member: None });
        self.text(&format!("  {label}{colon}{changes}"), theme.text);
    }

    /// A value under its head; the words that the other version lacks are marked.
    fn block(&mut self, head: &str, (value, places): (&str, Vec<Range<usize>>), style: Style) {
        let after_head = |at: Range<usize>| at.start + head.len()..at.end + head.len();
        let places: Vec<Range<usize>> = places.into_iter().map(after_head).collect();
        let room = (self.width.saturating_sub(4), "    ");
        self.lines.extend(marked(&format!("{head}{value}"), &places, room, style));
    }

    /// Text that goes on under its own beginning.
    fn text(&mut self, text: &str, style: Style) {
        let indent = text.len() - text.trim_start().len();
        let under = " ".repeat(if indent > 0 { indent + 2 } else { 0 });
        for (at, line) in wrap(text, self.width.saturating_sub(under.len())).into_iter().enumerate()
        {
            let line = if at == 0 { line } else { format!("{under}{line}") };
            self.lines.push(Line::styled(line, style));
        }
    }
}
