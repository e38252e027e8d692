//! The lines of a convention's place: headings that fold, sentences, and one line a record. Made anew
//! when something changed; only those in the window are drawn.

use std::collections::BTreeSet;

use super::{
    lines::{Key, Lines, Row},
    people::people,
    plan::plan,
    schedule::schedule,
    section::Section,
    situation::{situation, story},
};
use crate::{
    document::{Context, Mark, Tone},
    domain::{convention::Convention, life::Life},
};

/// All the lines of a convention, what is folded left out.
#[must_use]
pub fn rows(
    context: &Context<'_>,
    convention: &Convention,
    life: &Life,
    folded: &BTreeSet<Section>,
    width: usize,
) -> Vec<Row> {
    let mut all = Vec::new();
    for section in Section::ALL {
        let mut lines = Lines::new(section, width);
        let summary = match section {
            Section::Situation => situation(context, convention, life, &mut lines),
            Section::Plan => plan(context, life, &mut lines),
            Section::Schedule => schedule(context, life, &mut lines),
            Section::People => people(context, life, &mut lines),
            Section::Story => story(context, convention, &mut lines),
        };
        let words = &context.text.ui.life;
        let name = (words.section)(section.letter());
        let text =
            if summary.is_empty() { name.to_owned() } else { format!("{name} · {summary}") };
        let is_folded = folded.contains(&section);
        let mark = if is_folded { Mark::Folded } else { Mark::Unfolded };
        all.push(Row {
            key: Key::Section(section),
            mark: Some(mark),
            tone: Tone::Title,
            text,
            indent: 0,
        });
        if !is_folded {
            if lines.is_empty() {
                lines.sentence(None, Tone::Dim, (words.empty)(section.letter()));
            }
            all.append(&mut lines.rows);
        }
    }
    all
}
