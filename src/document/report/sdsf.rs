//! What goes up to the schéma départemental des services aux familles: needs and projects by orientation, and
//! orientations that no fiche carries.

use super::{
    super::{
        Context, Document, means,
        sentence::{Sentence, Tone},
    },
    annual::listed,
    counted_again, page,
};
use crate::domain::{need::Need, orientation::Orientation};

/// The page of a day.
#[must_use]
pub fn report(context: &Context<'_>) -> Document {
    let (words, on) = (&context.text.report, context.today);
    let mut out = page((words.sdsf)(&context.data.base.called()), "", on);
    let line = |one: &Need| {
        let said = means::need(context, one);
        Sentence { text: format!("{} · {}", context.place(&one.territory), said.text), ..said }
    };
    let running: Vec<&Orientation> =
        context.data.orientations.iter().filter(|one| one.runs(on)).collect();
    for orientation in &running {
        let of_it = || {
            context
                .data
                .needs
                .iter()
                .filter(|one| one.orientation.as_deref() == Some(&orientation.id))
        };
        if of_it().next().is_none() && orientation.actions == 0 {
            continue;
        }
        out.heading(orientation.label.clone());
        out.text(Sentence::toned(Tone::Dim, (words.carried)(orientation.actions)));
        out.list(of_it().map(line).collect());
    }
    let known = |id: &str| running.iter().any(|one| one.id == id);
    let alone = context.data.needs.iter();
    let alone = alone.filter(|one| !one.orientation.as_deref().is_some_and(known));
    listed(&mut out, words.no_orientation, alone.map(line));
    let bare = running.iter().filter(|one| one.actions == 0);
    listed(&mut out, words.bare, bare.map(|one| one.label.as_str().into()));
    if out.blocks.is_empty() {
        out.text(Sentence::toned(Tone::Dim, words.nothing));
    }
    out.command(counted_again("ask 16", on));
    out
}
