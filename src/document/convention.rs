//! The page of a convention: its stage, its dates, its themes, its perimeter and the communes left out.

use super::{
    Block, Document, binome,
    context::{Context, apostrophes},
    sentence::{Mark, Sentence, Tone},
    steps::steps,
    table::{Row, Table},
};
use crate::domain::{
    binome::binome_of,
    convention::{Convention, Standing},
    fold::sort_key,
    lists::socle_gap,
    stage::Stage,
    territory::{Commune, Territory},
    time_left::TimeLeft,
};

/// The page of a convention.
#[must_use]
pub fn page(context: &Context<'_>, convention: &Convention) -> Document {
    let title = (context.text.ui.convention_title)(&convention.name, convention.generation);
    let mut out = Document::new(title, convention.id.to_string(), context.today);
    out.blocks.push(Block::Steps(steps(convention, context.today)));
    situation(context, convention, &mut out);
    people(context, convention, &mut out);
    stages(context, convention, &mut out);
    passages(context, convention, &mut out);
    themes(context, convention, &mut out);
    perimeter(context, convention, &mut out);
    out
}

/// Those that are closed, in one line; nothing where none is.
pub(super) fn closed(context: &Context<'_>, conventions: &[&Convention]) -> String {
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| context.day(day)).unwrap_or_default();
    let one = |one: &&Convention| {
        let title = (context.text.ui.convention_title)(&one.name, one.generation);
        let end = one.end_on(context.today);
        format!("{title}, {} – {}", day(one.start), day(end))
    };
    conventions.iter().map(one).collect::<Vec<_>>().join(" ; ")
}

/// Conventions as rows: what they are called, what they are, where they are.
pub(super) fn table(context: &Context<'_>, conventions: &[&Convention]) -> Table {
    let (words, page) = (&context.text.words, &context.text.page);
    let rows = conventions.iter().map(|one| {
        let standing = one.standing(context.today);
        let cells = vec![
            (context.text.ui.convention_title)(&one.name, one.generation),
            (words.standing)(standing).to_owned(),
            (words.stage)(one.stage_on(context.today)).to_owned(),
        ];
        Row::plain(cells).of(one.id.as_str())
    });
    Table::of(vec![page.convention, page.standing, page.stage], rows)
}

const fn tone(standing: Standing) -> Tone {
    match standing {
        Standing::InForce => Tone::Good,
        Standing::Preparing | Standing::Undated | Standing::Signed => Tone::Warning,
        Standing::Expired | Standing::Abandoned => Tone::Bad,
    }
}

fn situation(context: &Context<'_>, convention: &Convention, out: &mut Document) {
    let (data, words, page) = (context.data, &context.text.words, &context.text.page);
    let (today, standing) = (context.today, convention.standing(context.today));
    let stage = convention.stage_on(today);
    out.pair(page.standing, Sentence::toned(tone(standing), (words.standing)(standing)));
    let since = convention.passage_on(today).map(|passage| context.day(passage.on));
    out.pair(
        page.stage,
        (context.text.ui.stage_line)((words.stage)(stage), stage.position(), since),
    );
    if standing == Standing::InForce && stage.position() < Stage::MiseEnOeuvre.position() {
        out.text(Sentence::marked(Mark::Attention, page.stage_behind));
    }
    let end = convention.end_on(today);
    let left = TimeLeft::of(convention, today);
    out.pair(page.period, (page.period_of)(convention.start, end, left));
    let signed = convention.signed.map(|day| context.day(day));
    out.pair(page.signed, signed.as_deref().unwrap_or(page.not_signed));
    let before = convention.predecessor.as_ref().and_then(|id| data.convention(id));
    out.pair(page.predecessor, before.map_or("", |before| before.name.as_str()));
    let next = data.conventions.iter().find(|one| one.predecessor.as_ref() == Some(&convention.id));
    out.pair(page.successor, next.map_or("", |next| next.name.as_str()));
}

/// Who follows its territories, each pair once.
fn people(context: &Context<'_>, convention: &Convention, out: &mut Document) {
    let places = context.data.territories_of(convention);
    let mut pairs: Vec<String> = Vec::new();
    for place in places {
        let pair = binome_of(&place.code, &context.data.binomes, context.today);
        let pair = pair.map(|binome| binome::line(context, binome)).unwrap_or_default();
        if !pairs.contains(&pair) {
            out.pair(context.text.page.binome, pair.clone());
            pairs.push(pair);
        }
    }
}

fn stages(context: &Context<'_>, convention: &Convention, out: &mut Document) {
    let (words, page) = (&context.text.words, &context.text.page);
    let here = convention.stage_on(context.today);
    let marks = steps(convention, context.today);
    out.heading(page.stages);
    let line = Stage::LINE.into_iter().zip(marks).map(|(stage, (mark, tone))| {
        let text = format!("{}{}{}", (words.stage)(stage), page.colon, (words.outcome)(stage));
        Sentence { mark: Some(mark), tone, text }
    });
    let mut line: Vec<Sentence> = line.collect();
    if here.is_outcome() {
        line.push(Sentence::marked(Mark::StepHere, (words.stage)(here)));
    }
    out.list(line);
}

fn passages(context: &Context<'_>, convention: &Convention, out: &mut Document) {
    let page = &context.text.page;
    let rows = convention.passages.iter().rev().map(|passage| {
        Row::plain(vec![
            context.day(passage.on),
            (context.text.words.stage)(passage.stage).to_owned(),
            context.person(passage.author.as_ref()).to_owned(),
            passage.reason.clone(),
        ])
    });
    let headings = vec![page.day, page.stage, page.by, page.reason];
    out.table(page.passages, Table::of(headings, rows));
}

fn themes(context: &Context<'_>, convention: &Convention, out: &mut Document) {
    let (data, page) = (context.data, &context.text.page);
    let sentences = data.themes.iter().filter_map(|theme| {
        let covered = convention.themes.contains(&theme.code);
        let mark = if covered { Mark::Ticked } else { Mark::Unticked };
        let socle = if theme.socle { page.in_the_socle } else { "" };
        (covered || theme.socle).then(|| Sentence::marked(mark, format!("{}{socle}", theme.label)))
    });
    let mut sentences: Vec<Sentence> = sentences.collect();
    let gap = socle_gap(&convention.themes, &data.themes);
    if !gap.is_none() {
        let missing: Vec<&str> = gap.missing.iter().map(|code| data.theme_label(code)).collect();
        sentences
            .push(Sentence::marked(Mark::Attention, (page.socle_gap)(&missing, gap.needs_another)));
    }
    out.heading(page.themes);
    out.list(sentences);
}

fn perimeter(context: &Context<'_>, convention: &Convention, out: &mut Document) {
    let (data, page) = (context.data, &context.text.page);
    let all = convention.perimeter_on(context.today);
    let population = (context.text.words.number)(data.population(&all));
    out.heading(page.perimeter);
    out.pair(page.communes, all.len().to_string());
    out.pair(page.population, population);
    for territory in data.territories_of(convention) {
        let inside = named(context, territory, |insee| all.contains(insee));
        let outside = named(context, territory, |insee| !all.contains(insee));
        let name = apostrophes(&territory.name);
        out.text(Sentence::toned(
            Tone::Title,
            format!("{name} · {}/{}", inside.len(), territory.communes.len()),
        ));
        out.text((page.inside)(&names(&inside)));
        if !outside.is_empty() {
            let missing: u64 = outside.iter().map(|one| u64::from(one.population)).sum();
            let missing = (context.text.words.number)(missing);
            let line = (page.outside)(outside.len(), &missing, &names(&outside));
            out.text(Sentence::toned(Tone::Dim, line));
        }
    }
}

/// The communes of a territory that pass, by name.
fn named<'a>(
    context: &Context<'a>,
    territory: &Territory,
    passes: impl Fn(&str) -> bool,
) -> Vec<&'a Commune> {
    let found = territory.communes.iter().filter(|insee| passes(insee));
    let mut found: Vec<&Commune> = found.filter_map(|insee| context.data.commune(insee)).collect();
    found.sort_by_cached_key(|commune| sort_key(&commune.name));
    found
}

fn names(communes: &[&Commune]) -> String {
    let names: Vec<String> = communes.iter().map(|one| apostrophes(&one.name)).collect();
    names.join(", ")
}
