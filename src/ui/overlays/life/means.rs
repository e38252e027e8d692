//! What stands around a convention: difficulties and needs, establishments and pacts, posts, documents.

use super::lines::Lines;
use crate::{
    document::{Context, Sentence, means as said},
    domain::{decimal::of_hundredths, field::RecordKind, life::Life, post::Totals},
};

/// Difficulties, those that are open first, then needs.
pub(super) fn needs(context: &Context<'_>, life: &Life, out: &mut Lines) -> String {
    let (difficulties, needs) = (life.difficulties(), life.needs());
    for one in &difficulties {
        line(out, RecordKind::Difficulty, &one.id, said::difficulty(context, one));
    }
    for one in &needs {
        line(out, RecordKind::Need, &one.id, said::need(context, one));
    }
    let open = difficulties.iter().filter(|one| one.is_open(context.today)).count();
    (context.text.ui.means.count)(open, needs.len())
}

/// Establishments, then the pacts that link them.
pub(super) fn levers(context: &Context<'_>, life: &Life, out: &mut Lines) -> String {
    for one in &life.equipments() {
        line(out, RecordKind::Equipment, &one.id, said::equipment(context, one));
    }
    for one in &life.pacts() {
        line(out, RecordKind::Pact, &one.id, said::pact(context, one));
    }
    String::new()
}

/// Posts; what is paid for and held in all.
pub(super) fn means(context: &Context<'_>, life: &Life, out: &mut Lines) -> String {
    let posts = life.posts();
    for one in &posts {
        line(out, RecordKind::Post, &one.id, said::post(context, one));
    }
    if posts.len() < 2 {
        return String::new();
    }
    let all = Totals::of(&posts, context.today);
    let shown = |count: i32| (context.text.words.decimal)(&of_hundredths(count.into()));
    let (funded, filled) = (shown(all.funded), shown(all.filled));
    (context.text.ui.means.full_time)((all.funded, &funded), (all.filled, &filled))
}

/// Documents, the latest first.
pub(super) fn documents(context: &Context<'_>, life: &Life, out: &mut Lines) -> String {
    for one in &life.documents() {
        line(out, RecordKind::Document, &one.id, said::document(context, one));
    }
    String::new()
}

fn line(out: &mut Lines, kind: RecordKind, id: &str, said: Sentence) {
    out.record((kind, id), 1, said.mark, said.tone, said.text);
}
