//! Two versions of a field, one above the other, to choose from or to read.

use ratatui::text::Line;

use crate::{
    domain::{
        conflict::OpenConflict, differ::differing, id::PersonId, journal::Direction,
        refusal::FieldConflict,
    },
    ui::{
        route::Attempt,
        widgets::{line::wrap, marked::marked},
        words,
        world::World,
    },
};

/// A field that was refused in a form.
pub(super) fn in_form(world: &World, found: &FieldConflict, width: usize) -> Vec<Line<'static>> {
    let text = &world.text().ui.conflict;
    refused(world, found, (text.intro, text.read, text.mine), width)
}

/// A field that was refused without a form.
pub(super) fn of_attempt(
    world: &World,
    attempt: Attempt,
    found: &FieldConflict,
    width: usize,
) -> Vec<Line<'static>> {
    let text = &world.text().ui.conflict;
    let heads = match attempt {
        Attempt::Change => (text.intro_action, text.read, text.mine),
        Attempt::TakingBack(Direction::Undo) => (text.intro_undo, text.written, text.restored),
        Attempt::TakingBack(Direction::Redo) => (text.intro_redo, text.undone, text.redone),
    };
    refused(world, found, heads, width)
}

/// The sentence above, and the heads of what was read and of what is wanted.
type Heads = (fn(Option<&str>) -> String, &'static str, &'static str);

fn refused(
    world: &World,
    found: &FieldConflict,
    (intro, read, mine): Heads,
    width: usize,
) -> Vec<Line<'static>> {
    let (who, when) = written(world, found);
    let theirs = (world.text().ui.conflict.theirs)(who, when.as_deref());
    versions(world, found, Some(&intro(who)), [read, mine, &theirs], width)
}

/// A conflict to settle: what was read, what is wanted, and what the base says meanwhile.
#[must_use]
pub fn waiting(world: &World, waiting: &OpenConflict, width: usize) -> Vec<Line<'static>> {
    let (text, found) = (&world.text().ui.conflict, &waiting.found);
    let author = name(world, waiting.author.as_ref());
    let mine = (text.waiting)(author, &world.when(&waiting.since));
    let (who, when) = written(world, found);
    let standing = (text.standing)(who, when.as_deref());
    versions(world, found, None, [text.read, &mine, &standing], width)
}

/// Who wrote what is there, and when.
fn written<'a>(world: &'a World, found: &FieldConflict) -> (Option<&'a str>, Option<String>) {
    (name(world, found.by.as_ref()), found.at.as_deref().map(|at| world.when(at)))
}

fn name<'a>(world: &'a World, person: Option<&PersonId>) -> Option<&'a str> {
    Some(world.data.person_name(person)).filter(|name| !name.is_empty())
}

/// A field under its label, with what was read, what is wanted and what is there, a head above each.
/// Words that the last two do not share are marked.
fn versions(
    world: &World,
    found: &FieldConflict,
    intro: Option<&str>,
    heads: [&str; 3],
    width: usize,
) -> Vec<Line<'static>> {
    let theme = &world.settings.theme;
    let mut lines = vec![Line::styled(words::label(world, found.kind, &found.key), theme.header)];
    let intro = intro.map(|intro| wrap(intro, width)).unwrap_or_default().into_iter();
    lines.extend(intro.map(|line| Line::styled(line, theme.dim)));
    let values = [&found.base, &found.mine, &found.theirs];
    let [read, mine, theirs] =
        values.map(|value| words::value(world, found.kind, &found.key, value));
    let [in_mine, in_theirs] = differing(&mine, &theirs);
    let values = [(read, Vec::new()), (mine, in_mine), (theirs, in_theirs)];
    for (head, (value, places)) in heads.into_iter().zip(values) {
        lines.push(Line::default());
        lines.push(Line::styled(head.to_owned(), theme.accent));
        lines.extend(marked(&value, &places, (width.saturating_sub(2), "  "), theme.text));
    }
    lines.push(Line::default());
    lines
}
