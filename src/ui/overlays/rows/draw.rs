//! Drawing a list of records: what names each, then the short fields of its kind in columns.

use ratatui::{
    Frame,
    layout::Margin,
    style::Style,
    text::{Line, Span},
    widgets::Paragraph,
};
use unicode_width::UnicodeWidthStr;

use super::Rows;
use crate::{
    document::record::{field_text, has_words, name},
    domain::{
        field::{Field, RecordKind},
        meeting::{Meeting, Outcome},
        record::{Holds, Ids, Kind, Need, Spec},
        rows::{Listing, Row},
    },
    keys::{Action, Scope},
    ui::{
        layout::sheet_area,
        style::glyph,
        widgets::{
            line::{capitalised, cut, left, wrap},
            sheet,
        },
        world::World,
    },
};

/// Columns that what names a record has at least, and at most where there are others beside it.
const NAME: (usize, usize) = (26, 48);

/// Columns of a name in another column.
const OTHER: usize = 22;

/// Columns that a row is made of: of its name, and of each field beside.
struct Columns {
    name: usize,
    beside: Vec<(&'static Spec, usize)>,
}

impl Columns {
    /// As many as there is room for, in the order of the fields.
    fn of(kind: &'static Kind, listing: &Listing, width: usize, world: &World) -> Self {
        let of = listing.of.as_ref().map(|(field, _)| *field);
        let mut room = width.saturating_sub(2 + NAME.0);
        let mut beside = Vec::new();
        for spec in kind.fields {
            let named = kind.named_by.contains(&spec.field) || Some(spec.field) == of;
            let Some(columns) = columns(kind, spec, world).filter(|_| !named) else { continue };
            if columns + 1 > room {
                break;
            }
            room -= columns + 1;
            beside.push((spec, columns));
        }
        let name =
            if beside.is_empty() { width.saturating_sub(2) } else { (NAME.0 + room).min(NAME.1) };
        Self { name, beside }
    }

    /// A line of cells.
    fn line(&self, name: &str, cell: impl Fn(&Spec) -> String) -> String {
        let mut line = left(name, self.name);
        for (spec, columns) in &self.beside {
            line = line + " " + &left(&cell(spec), *columns);
        }
        line
    }
}

/// The columns of a short field; nothing of a long one, nor of the place that the order itself tells.
fn columns(kind: &Kind, spec: &Spec, world: &World) -> Option<usize> {
    let text = world.text();
    let words = match spec.holds {
        _ if spec.need == Need::Last || !has_words(spec) => return None,
        Holds::Day => 10,
        Holds::Truth | Holds::Number(..) => 3,
        Holds::Decimal => 8,
        Holds::Hundredths(_) => 6,
        Holds::Code(codes) => {
            let label =
                |code: &&str| text.code(kind.kind, spec.field, code).unwrap_or(code).width();
            codes.iter().map(label).max()?
        }
        Holds::Name | Holds::Line | Holds::One(_) => OTHER,
        Holds::Text
        | Holds::Lines
        | Holds::Many(_)
        | Holds::Communes
        | Holds::Key
        | Holds::Value => return None,
    };
    Some(words.max(text.label(kind.kind, spec.field).width()))
}

impl Rows {
    pub(super) fn draw_in(&self, frame: &mut Frame<'_>, world: &World) {
        let (inner, theme) = (sheet_area(world), &world.settings.theme);
        sheet::frame_over(frame, inner.outer(Margin::new(1, 1)), &self.title(world), theme);
        let width = usize::from(inner.width);
        let (shown, of) = (self.held.keys().len(), self.held.rows().len());
        let filter = self.filter.line(width, shown, of, world.text(), theme);
        let columns = Columns::of(self.kind(), &self.listing, width, world);
        let label = |spec: &Spec| world.text().label(self.listing.kind, spec.field).to_owned();
        let head = columns.line(&self.named_by(world), label);
        let head = Line::styled(format!("  {head}"), theme.dim);
        let mut lines: Vec<Line<'_>> = filter.into_iter().chain([head]).collect();
        let above = lines.len();
        let height = usize::from(inner.height).saturating_sub(above);
        let (offset, chosen) = (self.list.offset(), self.list.index());
        let rows = (offset..).zip(self.held.shown(offset, height));
        lines.extend(rows.map(|(at, row)| self.line(row, at == chosen, &columns, width, world)));
        if shown == 0 {
            let wrapped = wrap(self.nothing(world).as_str(), width).into_iter();
            lines.extend(wrapped.map(|line| Line::styled(line, theme.dim)));
        }
        frame.render_widget(Paragraph::new(lines).style(theme.text), inner);
        let row = u16::try_from(above + chosen.saturating_sub(offset)).unwrap_or(0);
        frame.set_cursor_position((inner.x, inner.y + row.min(inner.height.saturating_sub(1))));
        sheet::how_far(frame, inner, (offset + height).min(shown), shown);
    }

    fn title(&self, world: &World) -> String {
        let [_, several] = (world.text().kind)(self.listing.kind).count;
        let of = self.listing.of.as_ref().and_then(|(field, id)| {
            let kind = self.kind().spec(*field)?.names()?;
            Some(world.data.name_of(kind, id).unwrap_or(id))
        });
        let count = self.held.rows().len();
        (world.text().ui.rows.title)(&capitalised(several), count, of)
    }

    /// Whether a field names what the whole list is of: the title tells it.
    fn is_of(&self, field: Field) -> bool {
        self.listing.of.as_ref().is_some_and(|(of, _)| *of == field)
    }

    /// What stands above the names: what they are made of.
    fn named_by(&self, world: &World) -> String {
        let kind = self.kind();
        let named = kind.named_by.iter().filter(|field| !self.is_of(**field));
        let labels = named.map(|field| world.text().label(kind.kind, *field));
        let labels: Vec<&str> = labels.collect();
        match kind.ids {
            Ids::Year if labels.is_empty() => world.text().ui.rows.year.to_owned(),
            Ids::Made | Ids::FromName | Ids::Year | Ids::Official => labels.join(" · "),
        }
    }

    /// What became of a meeting that is not just planned or held.
    fn outcome(&self, row: &Row, world: &World) -> Option<String> {
        let meetings = self.listing.kind == RecordKind::Meeting;
        let meeting = meetings.then(|| Meeting::of(&row.id, &row.fields)).flatten()?;
        let outcome = meeting.outcome(world.today);
        let shown = matches!(outcome, Outcome::ToConfirm | Outcome::Cancelled);
        shown.then(|| capitalised((world.text().ui.life.outcome)(outcome)))
    }

    /// Why no row is shown.
    fn nothing(&self, world: &World) -> String {
        let ui = &world.text().ui;
        match (self.held.is_read(), self.held.rows().is_empty()) {
            (false, _) => ui.journal.looking.to_owned(),
            (true, true) => (ui.rows.empty)(&world.key(Scope::Rows, Action::Add)),
            (true, false) => ui.nothing_found.to_owned(),
        }
    }

    fn line(
        &self,
        row: &Row,
        chosen: bool,
        columns: &Columns,
        width: usize,
        world: &World,
    ) -> Line<'static> {
        let (theme, data, text) = (&world.settings.theme, &world.data, world.text());
        let changed = world.unseen.change_of(self.listing.kind, &row.id).is_some();
        let changed = if changed { glyph::CHANGED } else { " " };
        let mark = self.marks.figure(&row.id).unwrap_or_else(|| changed.to_owned());
        let mut naming = row.fields.clone();
        naming.retain(|key, _| !self.is_of(key.field));
        let name = name(self.kind(), &row.id, &naming, data, text);
        let name = match self.outcome(row, world) {
            Some(outcome) => format!("{outcome} · {name}"),
            None => name,
        };
        let kind = self.listing.kind;
        let cells = columns.line(&name, |spec| field_text(kind, spec, &row.fields, data, text));
        let cells = left(&cells, width.saturating_sub(2));
        if chosen {
            return Line::styled(cut(&format!("{mark} {cells}"), width), theme.selected);
        }
        Line::from(vec![
            Span::styled(format!("{mark} "), theme.accent),
            Span::styled(cells, Style::new()),
        ])
    }
}
