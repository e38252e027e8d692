//! Layout of the fields of a form, for drawing and for clicks.

use ratatui::layout::Rect;

use super::{Entry, Form};
use crate::ui::{layout, widgets::line::wrap};

/// Columns of the labels.
pub(super) const LABEL: u16 = 26;

/// Columns a form takes where there are so many.
const WIDTH: u16 = 100;

/// The places of a form's parts on the screen.
pub(super) struct Plan {
    /// The form, its border included.
    pub frame: Rect,
    /// A refusal that belongs to no field.
    pub refusal: Rect,
    window: Rect,
    shift: u16,
    /// Top and height of each field, from the top of the first.
    rows: Vec<(u16, u16)>,
}

impl Plan {
    /// Where a field is; nothing where it is not whole in the window.
    pub fn area(&self, at: usize) -> Option<Rect> {
        let (top, height) = *self.rows.get(at)?;
        let seen = top >= self.shift && top + height <= self.shift + self.window.height;
        let Rect { x, y, width, .. } = self.window;
        seen.then(|| Rect::new(x, y + top - self.shift, width, height))
    }
}

/// The places of a form's parts. The field in use is always whole in the window. The next one
/// begins in it where there is room.
pub(super) fn plan(form: &Form, screen: Rect) -> Plan {
    let width = layout::popup(screen, WIDTH, screen.height).width.saturating_sub(2);
    let refusal = form.refusal.as_ref().map_or(0, |text| lines(text, width));
    let intro = intro_rows(form, width);
    let around = 2 + intro + refusal;
    let most = screen.height.saturating_sub(around);
    let height = wanted(form, width, most).saturating_add(around);
    let frame = layout::popup(screen, WIDTH, height.min(screen.height));
    let inner = frame.height.saturating_sub(2);
    let refusal = refusal.min(inner);
    let window = Rect::new(
        frame.x + 1,
        frame.y + 1 + intro,
        frame.width.saturating_sub(2),
        inner.saturating_sub(intro + refusal),
    );
    let refusal = Rect::new(window.x, window.bottom(), window.width, refusal);
    let rows = rows(form, window.width, window.height);
    let shift = shift(&rows, form.focus, window.height);
    Plan { frame, refusal, window, shift, rows }
}

/// Rows of what is to be known before filling it, and one below.
fn intro_rows(form: &Form, width: u16) -> u16 {
    form.intro.as_ref().map_or(0, |text| lines(text, width) + 1)
}

/// The field at a place of the screen, and the line of its input there.
pub(super) fn at(form: &Form, screen: Rect, column: u16, row: u16) -> Option<(usize, usize)> {
    let plan = plan(form, screen);
    (0..form.entries.len()).find_map(|at| {
        let area = plan.area(at).filter(|area| area.contains((column, row).into()))?;
        let input = input_area(&form.entries[at], area);
        Some((at, usize::from(row.saturating_sub(input.y))))
    })
}

fn shift(rows: &[(u16, u16)], focus: usize, window: u16) -> u16 {
    let Some(&(top, height)) = rows.get(focus) else { return 0 };
    let next = u16::from(focus + 1 < rows.len());
    let least = (top + height + next).saturating_sub(window).min(top);
    // The visible part begins with a whole field.
    rows.iter().map(|(top, _)| *top).find(|top| *top >= least).unwrap_or(top).min(top)
}

fn rows(form: &Form, width: u16, window: u16) -> Vec<(u16, u16)> {
    let heights: Vec<u16> = heights(form, form.focus, width, window);
    let spare = window.saturating_sub(heights.iter().sum());
    let mut top = 0;
    let mut rows = Vec::new();
    for (entry, height) in form.entries.iter().zip(heights) {
        // A long text takes what the others leave.
        let height = if entry.input.is_long() { height + spare } else { height };
        rows.push((top, height));
        top += height;
    }
    rows
}

fn heights(form: &Form, focus: usize, width: u16, window: u16) -> Vec<u16> {
    let height = |(at, entry): (usize, &Entry)| {
        let focused = at == focus;
        let around = below_rows(entry, focused, width) + u16::from(entry.input.is_long());
        entry.input.rows(focused, window.saturating_sub(around)) + around
    };
    form.entries.iter().enumerate().map(height).collect()
}

/// Rows of the problems, the remarks and the help under a field.
pub(super) fn below_rows(entry: &Entry, focused: bool, width: u16) -> u16 {
    let width = width.saturating_sub(4);
    let problems: u16 = entry.problems.iter().map(|problem| lines(problem, width)).sum();
    let remarks: u16 = entry.remarks.iter().map(|one| lines(one, width)).sum();
    let help = entry.help.as_deref().filter(|_| focused).map_or(0, |help| lines(help, width));
    problems + remarks + help
}

/// Rows of the fields, whichever has the focus, so that the form keeps its height.
fn wanted(form: &Form, width: u16, most: u16) -> u16 {
    if form.entries.iter().any(|entry| entry.input.is_long()) {
        return most;
    }
    let focused_on = |focus| heights(form, focus, width, most).iter().sum::<u16>();
    (0..form.entries.len()).map(focused_on).max().unwrap_or(0)
}

fn lines(text: &str, width: u16) -> u16 {
    u16::try_from(wrap(text, usize::from(width)).len()).unwrap_or(u16::MAX)
}

/// Where the input of an entry is, in the rows above its problems and help.
pub(super) fn input_area(entry: &Entry, area: Rect) -> Rect {
    if entry.input.is_long() {
        Rect::new(area.x, area.y + 1, area.width, area.height.saturating_sub(1))
    } else {
        let label = LABEL.min(area.width);
        Rect::new(area.x + label, area.y, area.width - label, area.height)
    }
}
