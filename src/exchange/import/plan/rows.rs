//! The rows of the table of a plan, one after another.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    action::Beyond,
    axis,
    card::Card,
    context::Plan,
    sheet::Fiche,
    table::{self, Line},
};
use crate::{
    domain::{
        field::{Field, FieldsBuilder, RecordKind, Value},
        fold::fold,
    },
    exchange::{
        import::{
            Asking, Choice, Header, How, Imported, Options, Reason, Wanted, noted,
            values::{answered, period_of, shown},
        },
        read::workbook::{Content, Row, Sheet},
    },
};

/// What is said of a fiche on its own sheet where the base of it is a row.
pub struct Known {
    /// The key of its action.
    pub key: String,
    /// Its title.
    pub title: String,
}

/// Rows read so far.
pub struct Rows<'a> {
    pub(super) plan: &'a Plan<'a>,
    pub(super) read: Vec<Imported>,
    /// Actions by their number.
    pub(super) actions: BTreeMap<String, Known>,
    /// Keys of the indicators that are known.
    pub(super) indicators: BTreeSet<String>,
    /// The key of the axis that is being read.
    axis: Option<String>,
    axes: u32,
    last: Option<Card>,
    action: Option<String>,
}

impl<'a> Rows<'a> {
    /// None yet.
    pub fn new(plan: &'a Plan<'a>) -> Self {
        let (actions, indicators) = (BTreeMap::new(), BTreeSet::new());
        Self {
            plan,
            read: Vec::new(),
            actions,
            indicators,
            axis: None,
            axes: 0,
            last: None,
            action: None,
        }
    }

    /// What they became.
    pub fn done(self) -> Vec<Imported> {
        self.read
    }

    /// Reads a table.
    pub fn table(
        &mut self,
        sheet: &Sheet,
        (header, options): (&Header, Options<'_>),
        fiches: &[Fiche],
    ) {
        let last = table::last_fiche(sheet);
        for row in options.rows(sheet) {
            let source = sheet.source(row.number);
            let mut asking = Asking::of(self.plan.answers, &source);
            hidden(sheet, row, &source, &mut asking);
            let wanted = match table::line(sheet, header, row, last) {
                Line::Other(reason) => {
                    asking.say(reason, &source, &words(row));
                    Vec::new()
                }
                Line::Axis(written, cell) => {
                    asking.say(Reason::Section, &cell, &written);
                    self.new_axis(&written).into_iter().collect()
                }
                Line::Fiche(card) => {
                    for (cell, words) in table::unplaced(sheet, header, row) {
                        asking.say(Reason::NoPlace, &cell, &words);
                    }
                    let mut wanted = self.fiche(card, fiches, &mut asking);
                    let text = noted::words(header, row);
                    wanted.extend(self.noted(&text, &wanted));
                    wanted
                }
            };
            self.push(wanted, asking);
        }
    }

    /// A note on the convention of the plan, under the title of its fiche.
    fn noted(&self, text: &str, wanted: &[Wanted]) -> Option<Wanted> {
        let action = wanted.iter().find(|one| one.kind == RecordKind::Action)?;
        if text.is_empty() {
            return None;
        }
        let text = match action.fields.get(&Field::Title.into()) {
            Some(Value::Text(title)) => format!("{title}\n{text}"),
            _ => text.to_owned(),
        };
        let mut note = noted::note(&action.key, &text);
        self.plan.whose.link(&mut note);
        Some(note)
    }

    pub(super) fn push(&mut self, wanted: Vec<Wanted>, asking: Asking<'_>) {
        let read = if wanted.is_empty() {
            Imported::nothing(asking)
        } else {
            Imported::records(wanted, asking)
        };
        self.read.push(read);
    }

    /// The axis of the rows below; one that was named before is not created again.
    pub(super) fn new_axis(&mut self, written: &str) -> Option<Wanted> {
        let title = axis::title(written, &self.plan.base.data.themes, &self.plan.axes);
        let key = format!("{} {}", self.plan.whose.key, fold(&title));
        let known = self.read.iter().any(|one| holds(one, RecordKind::Axis, &key));
        let same = self.axis.replace(key.clone()).is_some_and(|before| before == key);
        if known || same {
            return None;
        }
        self.axes += 1;
        let fields = FieldsBuilder::default()
            .with(Field::Title, title.as_str())
            .with(Field::Position, self.axes)
            .done();
        let mut wanted = Wanted {
            kind: RecordKind::Axis,
            key,
            id: None,
            fields,
            named: Vec::new(),
            how: How::Compared,
        };
        self.plan.whose.link(&mut wanted);
        Some(wanted)
    }

    /// The axis an action is under; a plan without axes has one.
    pub(super) fn under(
        &mut self,
        card: &Card,
        asking: &mut Asking<'_>,
    ) -> (String, Option<Wanted>) {
        let named = card.line("axis", asking);
        let new = match (&named, &self.axis) {
            (Some(written), _) => self.new_axis(written),
            (None, None) => self.new_axis("Plan d’actions"),
            (None, Some(_)) => None,
        };
        (self.axis.clone().unwrap_or_default(), new)
    }

    fn fiche(&mut self, mut card: Card, fiches: &[Fiche], asking: &mut Asking<'_>) -> Vec<Wanted> {
        card.resolve(self.last.as_ref(), asking);
        if let Some(action) = self.action.clone().filter(|_| goes_on(&card)) {
            return self.goes_on(&card, &action, asking);
        }
        let number = card.0.get("number").map(|held| bare(&shown(&held.content)));
        let own = fiches.iter().find(|one| one.number.is_some() && one.number == number);
        let beyond = own.and_then(|own| self.beyond(own));
        if let Some(own) = own {
            complete(&mut card, &own.card);
        }
        let (axis, new) = self.under(&card, asking);
        self.renumber(&mut card, asking);
        let Some(action) = self.plan.action(&card, &axis, beyond.as_ref(), asking) else {
            return Vec::new();
        };
        let key = action.key.clone();
        let title = match action.fields.get(&Field::Title.into()) {
            Some(crate::domain::field::Value::Text(title)) => title.clone(),
            _ => String::new(),
        };
        if let Some(number) = card.0.get("number").map(|held| bare(&shown(&held.content))) {
            self.actions.insert(number, Known { key: key.clone(), title });
        }
        let mut wanted = vec![action];
        wanted.extend(new);
        wanted.extend(self.plan.indicators(&card, &key, &mut self.indicators, asking));
        wanted.extend(self.plan.operation(&card, &key, asking));
        (self.last, self.action) = (Some(card), Some(key));
        wanted
    }

    /// A row that adds indicators or operations to the fiche above.
    fn goes_on(&mut self, card: &Card, action: &str, asking: &mut Asking<'_>) -> Vec<Wanted> {
        let mut wanted = self.plan.indicators(card, action, &mut self.indicators, asking);
        wanted.extend(self.plan.operation(card, action, asking));
        let others = card.0.iter().filter(|(key, held)| {
            let taken =
                ["quantitative", "qualitative", "indicators", "operation", "pilot", "calendar"];
            !taken.contains(*key) && held.how.is_empty() && held.content != Content::Empty
        });
        for (_, held) in others {
            asking.say(Reason::NoPlace, &held.cell, &shown(&held.content));
        }
        wanted
    }

    /// A number that another fiche of the plan bears is asked.
    fn renumber(&self, card: &mut Card, asking: &mut Asking<'_>) {
        let Some(held) = card.0.get_mut("number") else { return };
        let number = bare(&shown(&held.content));
        if number.is_empty() || !self.actions.contains_key(&number) {
            return;
        }
        let other = format!("{}.{number}", self.axes);
        let choices = vec![Choice { answer: other.clone(), label: other }];
        let of = (Reason::Contradiction, held.cell.as_str(), number.as_str());
        let answer = answered(of, choices, asking, |answer| Some(answer.trim().to_owned()));
        held.content = answer.map_or(Content::Empty, Content::Text);
    }

    /// How far the operations of a fiche's own sheet go.
    fn beyond(&self, own: &Fiche) -> Option<Beyond> {
        let ends = own.operations.iter().filter_map(|(_, card)| {
            let held = card.0.get("calendar")?;
            let (due, _) = period_of(&held.content, self.plan.base.today)?.due?;
            Some(Beyond { due, read: shown(&held.content) })
        });
        ends.max_by_key(|end| end.due)
    }
}

/// A number without the marks around it.
pub(super) fn bare(number: &str) -> String {
    let folded = fold(number);
    let bare = folded.trim_start_matches("n°").trim().trim_end_matches('.');
    bare.trim_start_matches('0').to_owned()
}

/// Whether it names no fiche of its own.
fn goes_on(card: &Card) -> bool {
    let own = |key: &str| {
        card.0.get(key).is_some_and(|held| {
            held.content != Content::Empty && !held.how.contains(&Reason::Merged)
        })
    };
    !own("title") && !own("number")
}

/// What its own sheet says where the row says nothing.
fn complete(card: &mut Card, own: &Card) {
    for key in ["objective", "audience", "sector", "results"] {
        let empty = card.0.get(key).is_none_or(|held| held.content == Content::Empty);
        if let Some(held) = own.0.get(key).filter(|_| empty) {
            card.0.insert(key, held.clone());
        }
    }
}

fn holds(one: &Imported, kind: RecordKind, key: &str) -> bool {
    let crate::exchange::import::Holds::Records(all) = &one.holds else { return false };
    all.iter().any(|wanted| wanted.kind == kind && wanted.key == key)
}

/// Says what its user hid.
pub(super) fn hidden(sheet: &Sheet, row: &Row, source: &str, asking: &mut Asking<'_>) {
    if row.hidden {
        asking.say(Reason::HiddenRow, source, &words(row));
    }
    if sheet.hidden {
        asking.say(Reason::HiddenSheet, source, sheet.name.as_deref().unwrap_or_default());
    }
}

/// The first words of a row.
pub(super) fn words(row: &Row) -> String {
    row.cells
        .iter()
        .map(|cell| shown(&cell.content))
        .find(|words| !words.is_empty())
        .unwrap_or_default()
}
