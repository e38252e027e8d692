//! The rows of the view of deadlines.

use ratatui::{
    style::Style,
    text::{Line, Span as Piece},
};

use crate::{
    domain::{
        deadline::{Concern, Deadline, Span},
        evaluation::Planned,
        field::{Field, RecordKind},
        fold::short_name,
        id::ConventionId,
        meeting::Meeting,
    },
    ui::{
        style::glyph,
        widgets::line::{left, right},
        world::World,
    },
};

/// Columns from which words are whole.
const WIDE: usize = 100;

/// The heading of a span.
pub(super) fn head(span: Span, count: usize, world: &World) -> Line<'static> {
    let theme = &world.settings.theme;
    let style = if span == Span::Late { theme.bad } else { theme.header };
    Line::styled((world.text().ui.due.span)(span, count), style)
}

/// Columns of a row, as wide as the screen lets them be.
struct Columns {
    day: usize,
    far: usize,
    owed: usize,
    place: usize,
    text: usize,
}

impl Columns {
    fn of(width: usize) -> Self {
        let (day, owed) = if width < WIDE { (8, 5) } else { (10, 10) };
        let (far, place) = (7, (width / 5).clamp(12, 30));
        let text = width.saturating_sub(2 + day + far + owed + place + 4);
        Self { day, far, owed, place, text }
    }
}

/// A deadline on one line.
pub(super) fn row(one: &Deadline, chosen: bool, width: usize, world: &World) -> Line<'static> {
    let (theme, columns) = (&world.settings.theme, Columns::of(width));
    let late = one.span(world.today) == Span::Late;
    let (mark, style) = match (late, &one.concern) {
        (true, _) => (glyph::LATE, theme.bad),
        (false, Concern::Evaluation(_) | Concern::End(_)) => (glyph::ATTENTION, theme.warning),
        (
            false,
            Concern::FollowUp(_)
            | Concern::Step(_)
            | Concern::Action(_)
            | Concern::Meeting(_)
            | Concern::Agreement(_)
            | Concern::Planned(_)
            | Concern::Mandate(_),
        ) => (glyph::OPEN, theme.warning),
    };
    let (text, words) = (&world.text().ui.due, &world.text().words);
    let narrow = width < WIDE;
    let day = if narrow { (text.short_day)(one.on, world.today) } else { (words.day)(one.on) };
    let far = (text.far)((one.on - world.today).num_days());
    let row = format!(
        "{} {} {} {} {}",
        left(&day, columns.day),
        right(&far, columns.far),
        left(owed(one, narrow, world), columns.owed),
        left(&places(one, world, true), columns.place),
        left(&what(one, world), columns.text),
    );
    if chosen {
        // One bar: the mark keeps no colour of its own.
        return Line::styled(format!("{mark} {row}"), theme.selected);
    }
    let rest = if one.is_of(&world.sector) { Style::new() } else { theme.dim };
    Line::from(vec![Piece::styled(format!("{mark} "), style), Piece::styled(row, rest)])
}

/// Everything a row says, uncut.
pub(super) fn full(one: &Deadline, world: &World) -> String {
    let (places, what) = (places(one, world, false), what(one, world));
    let day = (world.text().words.day)(one.on);
    format!("{day} · {} · {places}{}{what}", owed(one, false, world), world.text().page.colon)
}

fn owed(one: &Deadline, narrow: bool, world: &World) -> &'static str {
    let Concern::FollowUp(id) = &one.concern else {
        return if one.convention.is_some() { "CTG" } else { "Caf" };
    };
    let (text, words) = (&world.text().ui.due, &world.text().words);
    let say = if narrow { text.owed_short } else { words.owed_by };
    world.data.follow_up(id).map(|one| say(one.owed_by)).unwrap_or_default()
}

fn places(one: &Deadline, world: &World, short: bool) -> String {
    let found = one.territory(&world.sector).and_then(|code| world.data.territory(code));
    let name = found.map(|one| one.name.as_str()).unwrap_or_default();
    let name = if short { short_name(name) } else { name };
    match one.territories.len() {
        0 | 1 => name.to_owned(),
        more => format!("{name} +{}", more - 1),
    }
}

/// A meeting: what it is, its title, its hour; the day after, that it is to be confirmed.
fn meeting(one: &Meeting, world: &World) -> String {
    let kind = world.data.kind_label(&one.kind);
    let hour = one.at.as_deref().map(world.text().words.hour);
    let named = [Some(kind), one.title.as_deref(), hour.as_deref()];
    let named = named.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    if one.on < world.today { (world.text().ui.due.to_confirm)(&named) } else { named }
}

/// What it is, in words.
#[must_use]
pub fn what(one: &Deadline, world: &World) -> String {
    let text = &world.text().ui.due;
    let name = |id: &ConventionId| {
        world.data.convention(id).map(|one| one.name.as_str()).unwrap_or_default()
    };
    match &one.concern {
        Concern::FollowUp(id) => {
            world.data.follow_up(id).map(|one| one.what.clone()).unwrap_or_default()
        }
        Concern::Evaluation(id) => (text.evaluation)(name(id)),
        Concern::End(id) => (text.end)(name(id)),
        Concern::Step(id) => world.data.step(id).map(|one| one.title.clone()).unwrap_or_default(),
        Concern::Action(id) => {
            let found = world.data.actions.of(id);
            found.map(|one| (text.action)(&one.number, &one.title)).unwrap_or_default()
        }
        Concern::Meeting(id) => {
            let found = world.data.meetings.iter().find(|one| one.id == *id);
            found.map(|one| meeting(one, world)).unwrap_or_default()
        }
        Concern::Planned(id) => {
            let found = world.data.evaluations_planned.iter().find(|one| one.id == *id);
            let kind = |one: &Planned| {
                let code = one.kind.as_str();
                world.text().code(RecordKind::Evaluation, Field::Kind, code).unwrap_or(code)
            };
            found.map(|one| (text.planned)(kind(one), name(&one.convention))).unwrap_or_default()
        }
        Concern::Agreement(id) => {
            let found = world.data.equipments.iter().find(|one| one.id == *id);
            found.map(|one| (text.agreement)(&one.name)).unwrap_or_default()
        }
        Concern::Mandate(id) => world
            .data
            .contact(id.as_str())
            .map(|one| (text.mandate)(&one.label))
            .unwrap_or_default(),
    }
}
