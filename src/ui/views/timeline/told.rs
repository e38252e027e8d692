//! The words of the line of time: the legend of its glyphs, and everything the chosen row says.

use chrono::NaiveDate;
use ratatui::text::{Line, Span};

use super::{
    bar::{called, fill, standing_style},
    rows::Row,
};
use crate::{
    domain::{
        convention::{Convention, Standing},
        time_left::TimeLeft,
    },
    ui::{
        style::glyph,
        widgets::line::{cut, wrap},
        world::World,
    },
};

/// Lines of the card, the blank one above it included.
pub(super) const CARD: usize = 8;

/// Every state and mark with its words, in as many lines as they take.
pub(super) fn legend(width: usize, world: &World) -> Vec<Line<'static>> {
    let (text, theme) = (world.text(), &world.settings.theme);
    let states = [
        Standing::InForce,
        Standing::Signed,
        Standing::Undated,
        Standing::Preparing,
        Standing::Expired,
        Standing::Abandoned,
    ];
    let states = states.map(|one| (fill(one), standing_style(one, theme), called(one, 0, world)));
    let said = &text.ui.timeline;
    let marks = [
        ("─", theme.border, said.making),
        ("1-9", theme.header, said.stages),
        ("S", theme.header, said.signature),
        (glyph::OPEN, theme.warning, said.deadline),
        (glyph::LATE, theme.bad, said.late),
        ("×", theme.bad, said.outcome),
    ];
    let (mut lines, mut used) = (vec![Vec::new()], 0);
    for (mark, style, called) in states.into_iter().chain(marks) {
        let wide = mark.chars().count() + 1 + called.chars().count();
        if used + wide > width && used > 0 {
            lines.push(Vec::new());
            used = 0;
        }
        used += wide + 2;
        if let Some(line) = lines.last_mut() {
            line.extend([Span::styled(mark, style), Span::raw(format!(" {called}  "))]);
        }
    }
    lines.into_iter().map(Line::from).collect()
}

/// Everything a row says, uncut.
pub(super) fn sentence(one: &Row, world: &World) -> String {
    let text = world.text();
    let Some(ctg) = one.convention(world) else {
        let name = one.territory(world).map_or("", |place| place.name.as_str());
        return format!("{name} · {}", text.ui.timeline.no_ctg);
    };
    let name = (text.ui.convention_title)(&ctg.name, ctg.generation);
    format!("{name} · {}", dates(ctg, world))
}

/// Its state, its signature and its period.
fn dates(ctg: &Convention, world: &World) -> String {
    let text = world.text();
    let day = |day: NaiveDate| (text.words.day)(day);
    let standing = (text.words.standing)(ctg.standing(world.today));
    let standing = (text.ui.standing_line)(standing, ctg.signed.map(day));
    let end = ctg.end_on(world.today);
    if ctg.start.is_none() && end.is_none() {
        return standing;
    }
    let or_unknown = |one: Option<NaiveDate>| one.map_or_else(|| "?".to_owned(), day);
    let left = TimeLeft::of(ctg, world.today);
    format!(
        "{standing} · {}",
        (text.ui.period_line)(&or_unknown(ctg.start), &or_unknown(end), left)
    )
}

/// The chosen row where there is room: its dates, its stages and its deadlines, in words.
pub(super) fn card(one: &Row, width: usize, world: &World) -> Vec<Line<'static>> {
    let theme = &world.settings.theme;
    let Some(ctg) = one.convention(world) else { return Vec::new() };
    let text = &world.text().ui.timeline;
    let name = (world.text().ui.convention_title)(&ctg.name, ctg.generation);
    let mut lines = vec![
        Line::styled(cut(&name, width), theme.header),
        Line::raw(cut(&dates(ctg, world), width)),
    ];
    let said =
        [(text.stages_said, stages(ctg, world)), (text.deadlines_said, deadlines(ctg, world))];
    for (head, all) in said.into_iter().filter(|(_, all)| !all.is_empty()) {
        lines.extend(wrap(&head(&all.join(" · ")), width).into_iter().map(Line::raw));
    }
    lines.truncate(CARD - 1);
    lines
}

/// Its passages, each with its figure.
fn stages(one: &Convention, world: &World) -> Vec<String> {
    let words = &world.text().words;
    let passages = one.passages.iter().map(|passage| {
        let place = passage.stage.position().map(|at| format!("{} ", at + 1)).unwrap_or_default();
        format!("{place}{} {}", (words.stage)(passage.stage), (words.day)(passage.on))
    });
    passages.collect()
}

/// What its schedule still promises, the late ones marked.
fn deadlines(one: &Convention, world: &World) -> Vec<String> {
    let steps = world.data.schedule.iter().filter(|step| step.convention == one.id);
    let open = steps.filter(|step| step.done.is_none() && !step.archived);
    let said = open.map(|step| {
        let mark = if step.due < world.today { glyph::LATE } else { glyph::OPEN };
        format!("{mark} {} {}", (world.text().words.day)(step.due), step.title)
    });
    said.collect()
}
