//! Where a convention stands, and what it went through.

use super::lines::Lines;
use crate::{
    document::{self, Context, Mark, Tone},
    domain::{
        binome::binome_of,
        convention::{Convention, Standing},
        field::{Field, RecordKind},
        life::Life,
        lists::socle_gap,
        reader::Reader,
        renewal,
        stage::Stage,
        territory::Commune,
        time_left::TimeLeft,
    },
};

/// Communes outside the perimeter that are named, the largest.
const NAMED: usize = 3;

/// Its standing, period, stage, perimeter, binôme, themes and amendments.
pub(super) fn situation(
    context: &Context<'_>,
    convention: &Convention,
    life: &Life,
    out: &mut Lines,
) -> String {
    let (data, words, page) = (context.data, &context.text.words, &context.text.page);
    let (today, colon) = (context.today, context.text.page.colon);
    let pair = |label: &str, value: &str| format!("{label}{colon}{value}");
    let marks = document::steps(convention, today);
    let marks: Vec<&str> = marks.iter().map(|(mark, _)| mark.glyph()).collect();
    out.sentence(None, Tone::Plain, marks.join("──"));
    let standing = convention.standing(today);
    let stage = convention.stage_on(today);
    let since = convention.passage_on(today).map(|passage| context.day(passage.on));
    let shown = (context.text.ui.stage_line)((words.stage)(stage), stage.position(), since);
    out.sentence(None, Tone::Plain, pair(page.stage, &shown));
    if standing == Standing::InForce && stage.position() < Stage::MiseEnOeuvre.position() {
        out.sentence(Some(Mark::Attention), Tone::Warning, page.stage_behind);
    }
    let end = convention.end_on(today);
    let left = TimeLeft::of(convention, today);
    let period = (page.period_of)(convention.start, end, left);
    out.sentence(None, Tone::Plain, pair(page.period, &period));
    let expected = (context.text.ui.expected_next)((words.outcome)(stage));
    out.sentence(None, Tone::Dim, expected);
    let signed = convention.signed.map(|day| context.day(day));
    out.sentence(
        None,
        Tone::Plain,
        pair(page.signed, signed.as_deref().unwrap_or(page.not_signed)),
    );
    let communes = convention.perimeter_on(today);
    let inhabitants: u64 = communes
        .iter()
        .filter_map(|insee| data.commune(insee))
        .map(|commune| u64::from(commune.population))
        .sum();
    let perimeter = (context.text.ui.life.perimeter)(communes.len(), &(words.number)(inhabitants));
    out.sentence(None, Tone::Plain, pair(page.perimeter, &perimeter));
    for place in data.territories_of(convention) {
        let outside = place.communes.iter().filter(|insee| !communes.contains(insee.as_str()));
        let mut outside: Vec<&Commune> = outside.filter_map(|insee| data.commune(insee)).collect();
        if !outside.is_empty() {
            let population: u64 = outside.iter().map(|one| u64::from(one.population)).sum();
            outside.sort_by_key(|one| std::cmp::Reverse(one.population));
            let largest = outside.iter().take(NAMED).map(|one| one.name.replace('\'', "’"));
            let more = (outside.len() > NAMED).then(|| "…".to_owned());
            let names: Vec<String> = largest.chain(more).collect();
            let population = (words.number)(population);
            let shown = (page.outside)(outside.len(), &population, &names.join(", "));
            out.sentence(None, Tone::Dim, shown);
        }
    }
    for place in data.territories_of(convention) {
        let Some(binome) = binome_of(&place.code, &data.binomes, today) else { continue };
        let shown = document::binome_line(context, binome);
        out.sentence(None, Tone::Plain, pair(page.binome, &shown));
    }
    let gap = socle_gap(&convention.themes, &data.themes);
    if !convention.themes.is_empty() {
        out.sentence(None, Tone::Plain, pair(page.themes, &context.themes(&convention.themes)));
    }
    if !gap.is_none() {
        let missing: Vec<&str> = gap.missing.iter().map(|code| data.theme_label(code)).collect();
        let shown = (page.socle_gap)(&missing, gap.needs_another);
        out.sentence(Some(Mark::Attention), Tone::Warning, shown);
    }
    for row in life.of(RecordKind::Amendment) {
        let read = Reader(&row.fields);
        let number = read.number(Field::Number).unwrap_or_default();
        let [signed, end] = [Field::Signed, Field::NewEndOn].map(|field| read.day(field));
        let shown = (context.text.ui.life.amendment)(
            number,
            &read.text(Field::Object),
            signed.map(|day| context.day(day)),
            end.map(|day| context.day(day)),
        );
        out.record((RecordKind::Amendment, &row.id), 1, None, Tone::Plain, shown);
    }
    (words.standing)(standing).to_owned()
}

/// Its passages, the latest first, the convention that renews it, and those before it.
pub(super) fn story(context: &Context<'_>, convention: &Convention, out: &mut Lines) -> String {
    for passage in convention.passages.iter().rev() {
        let stage = (context.text.words.stage)(passage.stage);
        let by = context.person(passage.author.as_ref());
        let parts = [context.day(passage.on).as_str(), stage, by, passage.reason.as_str()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · ");
        out.record((RecordKind::Passage, passage.id.as_str()), 1, None, Tone::Plain, parts);
    }
    let mut generation = |label: &str, one: &Convention| {
        let title = (context.text.ui.convention_title)(&one.name, one.generation);
        let end = one.end_on(context.today);
        let period = (context.text.page.period_of)(one.start, end, None);
        let shown = format!("{label}{}{title} · {period}", context.text.page.colon);
        out.record((RecordKind::Convention, one.id.as_str()), 1, None, Tone::Dim, shown);
    };
    let all = &context.data.conventions;
    for next in all.iter().filter(|one| one.predecessor.as_ref() == Some(&convention.id)) {
        generation(context.text.ui.renewal.next, next);
    }
    for before in renewal::before(convention, context.data) {
        generation(context.text.page.predecessor, before);
    }
    String::new()
}
