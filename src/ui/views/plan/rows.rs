//! The rows of the view of plans, and what a filter looks for in them.

use std::{borrow::Cow, collections::HashMap};

use ratatui::{
    style::Style,
    text::{Line, Span},
};
use unicode_width::UnicodeWidthStr;

use crate::{
    document::{
        Context,
        fiche::{due, marked, status, status_searched},
    },
    domain::{
        fold::{fold, short_name},
        id::ConventionId,
        plan::{
            Action,
            body::short_body,
            filter::Searched,
            grouping::{Group, Grouping, Members, late_of},
        },
    },
    ui::{
        style::{Theme, of_tone},
        widgets::line::{cut, left, right},
        world::World,
    },
};

/// Columns of a title where there is room for more.
const TITLES: usize = 60;

/// Columns of each cell.
pub(super) struct Columns {
    number: usize,
    title: usize,
    place: usize,
    pilot: usize,
    due: usize,
    status: usize,
}

impl Columns {
    /// In so many columns; what the heading says is not said again.
    pub(super) fn of(width: usize, by: Grouping) -> Self {
        let place = if by == Grouping::Axis { 0 } else { (width / 6).min(30) };
        let pilot = if by == Grouping::Pilot { 0 } else { (width / 6).min(30) };
        let (number, due, status) = (4, 10, 10);
        let gaps = 6;
        let room = width.saturating_sub(number + place + pilot + due + status + gaps + 2);
        // What a title leaves is the pilot's, where one is shown.
        let title = if pilot > 0 { room.min(TITLES) } else { room };
        Self { number, title, place, pilot: pilot + room - title, due, status }
    }
}

/// The heading of a group.
pub(super) fn head(group: &Group, by: Grouping, width: usize, world: &World) -> Line<'static> {
    let (text, theme) = (&world.text().ui.plan, &world.settings.theme);
    let late = late_of(&world.data, group, world.today);
    let name =
        group.key.as_deref().map_or_else(|| (text.none)(by).into(), |key| named(key, by, world));
    let style = if late > 0 { theme.bad } else { theme.header };
    // The end says how many are late: the name is what is cut.
    let counted = (text.group)("", group.actions.len(), late);
    let name = cut(&name, width.saturating_sub(counted.width()));
    Line::styled((text.group)(&name, group.actions.len(), late), style)
}

fn named(key: &str, by: Grouping, world: &World) -> String {
    let data = &world.data;
    match by {
        Grouping::Axis => {
            let Some(axis) = data.axes.of(key) else { return String::new() };
            let of = data.convention(&axis.convention).map(|one| one.name.as_str());
            format!("{} · {}", of.unwrap_or_default(), axis.title)
        }
        Grouping::Pilot => key.to_owned(),
        Grouping::Theme => data.theme_label(key).to_owned(),
        Grouping::Commune => {
            data.commune(key).map_or_else(|| key.to_owned(), |one| one.name.clone())
        }
    }
}

fn convention<'a>(one: &Action, context: &Context<'a>) -> &'a str {
    let of = context.data.convention_of_axis(&one.axis);
    let of = of.and_then(|id| context.data.convention(id));
    of.map(|of| of.name.as_str()).unwrap_or_default()
}

/// The first territory of its convention, in few columns.
fn place<'a>(one: &Action, context: &Context<'a>) -> &'a str {
    let of = context.data.convention_of_axis(&one.axis);
    let of = of.and_then(|id| context.data.convention(id));
    let first = of.and_then(|of| context.data.territories_of(of).first().copied());
    first.map(|first| short_name(&first.name)).unwrap_or_default()
}

/// A fiche on one line.
pub(super) fn row(
    one: &Action,
    chosen: bool,
    columns: &Columns,
    context: &Context<'_>,
    theme: &Theme,
) -> Line<'static> {
    let (mark, tone) = marked(context, one);
    let pilot = one.pilot.as_deref().unwrap_or_default();
    let pilot =
        if pilot.width() > columns.pilot { short_body(pilot) } else { Cow::Borrowed(pilot) };
    let cells = [
        (format!("{}.", right(&one.number, columns.number - 1)), columns.number),
        (left(&one.title, columns.title), columns.title),
        (left(place(one, context), columns.place), columns.place),
        (left(&pilot, columns.pilot), columns.pilot),
        (left(&due(context, one), columns.due), columns.due),
        (left(&status(context, one), columns.status), columns.status),
    ];
    let shown = cells.into_iter().filter(|(_, columns)| *columns > 0).map(|(cell, _)| cell);
    let row = shown.collect::<Vec<_>>().join(" ");
    if chosen {
        // One bar: the mark keeps no colour of its own.
        return Line::styled(format!("{} {row}", mark.glyph()), theme.selected);
    }
    let style = of_tone(tone, theme);
    let rest = if one.is_late(context.today) { Style::new() } else { style };
    Line::from(vec![Span::styled(format!("{} ", mark.glyph()), style), Span::styled(row, rest)])
}

/// Everything a row says, uncut.
pub(super) fn full(one: &Action, context: &Context<'_>) -> String {
    let due = due(context, one);
    let pilot = one.pilot.as_deref().unwrap_or_default();
    let status = status(context, one);
    let said = [convention(one, context), pilot, &due, &status];
    let said: Vec<&str> = said.into_iter().filter(|one| !one.is_empty()).collect();
    format!("{}. {} · {}", one.number, one.title, said.join(" · "))
}

/// What each fiche says, folded, in the order of the base; one that names no commune holds the whole
/// perimeter.
pub(super) fn searched(context: &Context<'_>, members: &Members) -> Vec<Searched> {
    let names = |codes: &mut dyn Iterator<Item = &str>| {
        let found = codes.filter_map(|insee| context.data.commune(insee));
        found.map(|one| one.name.as_str()).collect::<Vec<_>>().join(" ")
    };
    let perimeters: HashMap<&ConventionId, String> = (context.data.conventions.iter())
        .map(|one| (&one.id, fold(&names(&mut one.perimeter_on(context.today).into_iter()))))
        .collect();
    let one = |action: &Action| {
        let themes = members.themes.get(&action.id).into_iter().flatten();
        let themes: Vec<&str> = themes.map(|code| context.data.theme_label(code)).collect();
        let communes = members.communes.get(&action.id);
        let its = communes.map(|its| names(&mut its.iter().map(String::as_str)));
        let of = context.data.convention_of_axis(&action.axis);
        let held = match &its {
            Some(its) => fold(its),
            None => of.and_then(|of| perimeters.get(of)).cloned().unwrap_or_default(),
        };
        let (themes, status) = (themes.join(" "), status_searched(context, action));
        let pilot = action.pilot.as_deref().unwrap_or_default();
        let axis = context.data.axes.of(&action.axis).map(|axis| axis.title.as_str());
        let said = [&action.number, &action.title, pilot, &status, &themes];
        let more = [its.as_deref(), axis, Some(convention(action, context))];
        let said: Vec<&str> = said.into_iter().chain(more.into_iter().flatten()).collect();
        Searched {
            all: fold(&said.join(" ")),
            facets: [fold(&themes), held, fold(&status), fold(pilot)],
        }
    };
    context.data.actions.iter().map(one).collect()
}
