//! The lines of a convention's place: headings that fold, sentences, and one line a record. Only those in
//! the window are drawn.

use std::collections::BTreeSet;

use super::{
    lines::{Key, Lines, Row},
    means::{documents, levers, means, needs},
    narrow::Narrowed,
    people::people,
    plan::plan,
    schedule::schedule,
    section::Section,
    situation::{situation, story},
};
use crate::{
    document::{Context, Mark, Tone},
    domain::{convention::Convention, life::Life, plan::Plan},
};

/// What the lines are made of.
#[derive(Debug)]
pub(super) struct Of<'a> {
    pub(super) convention: &'a Convention,
    pub(super) life: &'a Life,
    pub(super) plan: &'a Plan,
    /// What of the plan is shown, alone, where something is looked for.
    pub(super) narrowed: Option<&'a Narrowed>,
    pub(super) folded: &'a BTreeSet<Section>,
    /// The key that goes to a section.
    pub(super) go: &'a str,
    pub(super) width: usize,
}

/// What is empty and was not gone to, in one line with the keys that go there.
fn nothing_yet(context: &Context<'_>, go: &str, letters: &[char]) -> Row {
    let text = (context.text.ui.means.nothing_yet)(go, letters);
    // No sentence of a section has that place.
    let key = Key::Sentence(Section::Story, usize::MAX);
    Row { key, mark: None, tone: Tone::Dim, text, indent: 1 }
}

/// All the lines of a convention, what is folded left out.
#[must_use]
pub(super) fn rows(context: &Context<'_>, of: &Of<'_>) -> Vec<Row> {
    let Of { convention, life, width, .. } = *of;
    let (mut all, mut empty) = (Vec::new(), Vec::new());
    let shown = |one: &Section| of.narrowed.is_none() || *one == Section::Plan;
    for section in Section::ALL.into_iter().filter(shown) {
        let mut lines = Lines::new(section, width);
        let summary = match section {
            Section::Situation => situation(context, convention, life, &mut lines),
            Section::Plan => plan(context, of.plan, of.narrowed, &mut lines),
            Section::Schedule => schedule(context, life, &mut lines),
            Section::People => people(context, life, &mut lines),
            Section::Needs => needs(context, life, &mut lines),
            Section::Levers => levers(context, life, &mut lines),
            Section::Means => means(context, life, &mut lines),
            Section::Documents => documents(context, life, &mut lines),
            Section::Story => story(context, convention, &mut lines),
        };
        let is_folded = of.narrowed.is_none() && of.folded.contains(&section);
        if is_folded && lines.is_empty() && section.is_quiet() {
            empty.push(section.letter());
            continue;
        }
        if section == Section::Story && !empty.is_empty() {
            all.push(nothing_yet(context, of.go, &empty));
        }
        let words = &context.text.ui.life;
        let name = (words.section)(section.letter());
        let text =
            if summary.is_empty() { name.to_owned() } else { format!("{name} · {summary}") };
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
                let empty = (words.empty)(section.letter());
                let empty =
                    if of.narrowed.is_some() { context.text.ui.nothing_found } else { empty };
                lines.sentence(None, Tone::Dim, empty);
            }
            let is_new = of.plan.axes.is_empty() && of.plan.indicators.is_empty();
            let offers = section == Section::Plan && is_new && of.narrowed.is_none();
            if offers && !context.data.actions.is_empty() {
                let (key, text) = (Key::Offer, words.offer_copy.to_owned());
                lines.rows.push(Row { key, mark: None, tone: Tone::Here, text, indent: 1 });
            }
            all.append(&mut lines.rows);
        }
    }
    all
}
