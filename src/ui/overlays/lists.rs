//! The lists of the Caf, with how many records each holds: those of kinds that are about no territory.

use ratatui::{Frame, layout::Rect, style::Style, text::Line, widgets::Paragraph};

use crate::{
    domain::{
        field::RecordKind,
        query::{Answer, Query},
        record,
        rows::Listing,
    },
    keys::{Action, Scope},
    ui::{
        layer::{Layer, Reply, Then},
        layout,
        route::Route,
        widgets::{
            line::{capitalised, left, right},
            list::ListState,
            sheet,
        },
        world::World,
    },
};

/// Columns of the page, and those of a count.
const WIDTH: u16 = 40;
const COUNT: usize = 6;

/// Which list is chosen, and how many records each holds.
#[derive(Debug, Default)]
pub struct Lists {
    list: ListState<RecordKind>,
    counts: Vec<(RecordKind, usize)>,
}

fn kinds() -> Vec<RecordKind> {
    record::in_lists().map(|kind| kind.kind).collect()
}

fn area(over: Rect) -> Rect {
    layout::popup(over, WIDTH, u16::try_from(kinds().len()).unwrap_or(1) + 2)
}

impl Layer for Lists {
    fn scope(&self) -> Scope {
        Scope::Lists
    }

    fn act(&mut self, action: Action, _world: &World) -> Reply {
        let kinds = kinds();
        match (action, self.list.selected()) {
            (Action::Back, _) => return Then::Close.into(),
            (Action::Open, Some(kind)) => {
                return Then::go(Route::Rows(Listing::every(*kind))).into();
            }
            (action, _) => self.list.step(&kinds, action, kinds.len()),
        };
        Reply::default()
    }

    fn click(&mut self, over: Rect, _column: u16, row: u16, _world: &World) {
        let line = row.checked_sub(area(over).y + 1);
        if let Some(kind) = line.and_then(|line| kinds().get(usize::from(line)).copied()) {
            self.list.select(kind);
        }
    }

    fn reconcile(&mut self, _area: Rect, _world: &World) -> Reply {
        let kinds = kinds();
        self.list.settle(&kinds, kinds.len(), |_| 1);
        Reply::default()
    }

    fn reads(&self, _world: &World) -> Option<Query> {
        Some(Query::CountRows(kinds()))
    }

    fn answer(&mut self, answer: &Answer, _world: &World) {
        if let Answer::CountRows(counts) = answer {
            self.counts.clone_from(counts);
        }
    }

    fn draw(&self, frame: &mut Frame<'_>, over: Rect, world: &World) {
        let (theme, text) = (&world.settings.theme, world.text());
        let inner = sheet::frame_over(frame, area(over), text.ui.views.lists, theme);
        let width = usize::from(inner.width).saturating_sub(COUNT + 2);
        let lines = kinds().into_iter().enumerate().map(|(at, kind)| {
            let [_, several] = (text.kind)(kind).count;
            let count = self.counts.iter().find(|(one, _)| *one == kind);
            let count = count.map(|(_, count)| count.to_string()).unwrap_or_default();
            let name = left(&capitalised(several), width);
            let row = format!(" {name}{} ", right(&count, COUNT));
            let chosen = at == self.list.index();
            Line::styled(row, if chosen { theme.selected } else { Style::new() })
        });
        frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()), inner);
        let row = u16::try_from(self.list.index()).unwrap_or(0);
        frame.set_cursor_position((inner.x, inner.y + row.min(inner.height.saturating_sub(1))));
    }
}
