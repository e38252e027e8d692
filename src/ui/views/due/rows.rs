//! The rows of the view of deadlines.

use ratatui::{
    style::Style,
    text::{Line, Span},
};

use crate::{
    domain::{
        deadline::{Concern, Deadline, Week, week_of},
        fold::short_name,
        id::ConventionId,
    },
    ui::{
        style::glyph,
        widgets::line::{left, right},
        world::World,
    },
};

/// Columns of the day, of how far it is, of who owes it.
const DAY: usize = 10;
const FAR: usize = 7;
const OWED: usize = 10;

/// What stands above the rows of a week.
pub(super) fn head(week: Week, count: usize, world: &World) -> Line<'static> {
    let text = &world.text().ui.due;
    let (told, style) = match week {
        Week::Late => ((text.late)(count), world.settings.theme.bad),
        Week::Of(_) if week == week_of(world.today, world.today) => {
            ((text.this_week)(count), world.settings.theme.header)
        }
        Week::Of(monday) => {
            let day = (world.text().words.day)(monday);
            ((text.week_of)(&day, count), world.settings.theme.header)
        }
    };
    Line::styled(told, style)
}

/// A deadline on one line.
pub(super) fn row(one: &Deadline, chosen: bool, width: usize, world: &World) -> Line<'static> {
    let theme = &world.settings.theme;
    let late = one.week(world.today) == Week::Late;
    let (mark, style) = match (late, &one.concern) {
        (true, _) => (glyph::LATE, theme.bad),
        (false, Concern::FollowUp(_)) => (glyph::OPEN, theme.warning),
        (false, Concern::Evaluation(_) | Concern::End(_)) => (glyph::ATTENTION, theme.warning),
    };
    let day = (world.text().words.day)(one.on);
    let far = (world.text().ui.due.far)((one.on - world.today).num_days());
    let place = (width / 4).clamp(12, 34);
    let rest = width.saturating_sub(2 + DAY + 1 + FAR + 1 + OWED + 1 + place + 1);
    let text = format!(
        "{} {} {} {} {}",
        left(&day, DAY),
        right(&far, FAR),
        left(&owed(one, world), OWED),
        left(&places(one, world, true), place),
        left(&what(one, world), rest),
    );
    if chosen {
        // One bar: the mark keeps no colour of its own.
        return Line::styled(format!("{mark} {text}"), theme.selected);
    }
    let rest = if one.is_of(&world.sector) { Style::new() } else { theme.dim };
    Line::from(vec![Span::styled(format!("{mark} "), style), Span::styled(text, rest)])
}

/// Everything a row says, uncut.
pub(super) fn full(one: &Deadline, world: &World) -> String {
    let (places, what) = (places(one, world, false), what(one, world));
    format!("{places}{}{what}", world.text().page.colon)
}

fn owed(one: &Deadline, world: &World) -> String {
    match &one.concern {
        Concern::FollowUp(id) => {
            let owed =
                world.data.follow_up(id).map(|one| (world.text().words.owed_by)(one.owed_by));
            owed.unwrap_or_default().to_owned()
        }
        Concern::Evaluation(_) | Concern::End(_) => "CTG".to_owned(),
    }
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

fn what(one: &Deadline, world: &World) -> String {
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
    }
}
