//! The columns of the rows of a question: what names a row, where it is, what was measured.

use unicode_width::UnicodeWidthStr;

use crate::{
    document::question::{named, place, value},
    domain::{
        field::Field,
        questions::{Measure, Question, Row},
        snapshot::Snapshot,
    },
    text::Text,
    ui::{
        widgets::line::{capitalised, left},
        world::World,
    },
};

/// Rows that say how wide a column is: more would be slow, and tell little.
const LOOKED_AT: usize = 200;

/// Columns of a name and of a place at least, and of a measure at most.
const NAME: usize = 28;
const PLACE: usize = 20;
const MEASURE: usize = 36;

/// Columns that a row is made of.
#[derive(Debug, Default)]
pub(super) struct Columns {
    /// What names and places want; nothing where no row has a place.
    name: usize,
    place: usize,
    measures: Vec<(Measure, usize)>,
}

impl Columns {
    /// As wide as these rows want.
    pub(super) fn of(question: Question, rows: &[Row], world: &World) -> Self {
        let (data, text) = (&world.data, world.text());
        let wide = |measure: &Measure| {
            let cells =
                rows.iter().take(LOOKED_AT).map(|row| value(row.value(*measure), data, text));
            let widest = cells.map(|cell| cell.width()).max().unwrap_or(0);
            (*measure, widest.max((text.questions.measure)(*measure).width()).min(MEASURE))
        };
        let widest = |of: fn(&Row, &Snapshot, &Text) -> String, heading: &str| {
            let all = rows.iter().take(LOOKED_AT).map(|row| of(row, data, text).width());
            let cells = all.max().unwrap_or(0);
            if cells == 0 { 0 } else { cells.max(heading.width()) }
        };
        Self {
            name: widest(named, text.questions.cli.what),
            place: widest(place, (text.words.field)(Field::Territory)),
            measures: question.columns().iter().map(wide).collect(),
        }
    }

    /// The measures there is room for, and the columns left for the name and the place.
    fn fit(&self, width: usize) -> (usize, usize, &[(Measure, usize)]) {
        let place = self.place.min(PLACE);
        let mut room = width.saturating_sub(NAME + place + 1);
        let fits = |(_, columns): &&(Measure, usize)| {
            let fits = room > *columns;
            room = room.saturating_sub(columns + 1);
            fits
        };
        let count = self.measures.iter().take_while(fits).count();
        let shown = self.measures.get(..count).unwrap_or_default();
        let used: usize = shown.iter().map(|(_, columns)| columns + 1).sum();
        let left = width.saturating_sub(used);
        if place == 0 || left < NAME + place {
            return (left.min(self.name), 0, shown);
        }
        // A place takes what names leave.
        let place = self.place.min(left.saturating_sub(self.name + 1)).max(place);
        (self.name.min(left - place - 1), place, shown)
    }

    fn cells(
        &self,
        width: usize,
        name: &str,
        at: &str,
        cell: impl Fn(Measure) -> String,
    ) -> String {
        let (wide, place, shown) = self.fit(width);
        let mut line = left(name, wide);
        if place > 0 {
            line = line + " " + &left(at, place);
        }
        for (measure, columns) in shown {
            line = line + " " + &left(&cell(*measure), *columns);
        }
        left(&line, width)
    }

    /// The headings.
    pub(super) fn head(&self, width: usize, world: &World) -> String {
        let text = world.text();
        let at = (text.words.field)(Field::Territory);
        let name = capitalised(text.questions.cli.what);
        self.cells(width, &name, at, |measure| capitalised((text.questions.measure)(measure)))
    }

    /// A row.
    pub(super) fn line(&self, row: &Row, width: usize, world: &World) -> String {
        let (data, text) = (&world.data, world.text());
        let (name, at) = (named(row, data, text), place(row, data, text));
        self.cells(width, &name, &at, |measure| value(row.value(measure), data, text))
    }
}
