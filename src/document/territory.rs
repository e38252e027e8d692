//! The page of a territory: alerts, figures, its binôme, its conventions, follow-ups, the last
//! exchanges, its communes and which of them are covered.

use super::{
    Document, binome,
    context::{Context, apostrophes},
    convention,
    follow_ups::{self, Tells},
    means, reasons,
    sentence::{Mark, Sentence, Tone},
    table::{Row, Table},
};
use crate::domain::{
    binome::binome_of,
    convention::Convention,
    coverage::{coverage, covered_communes},
    field::Field,
    fold::sort_key,
    handover::next_change,
    id::{ConventionId, PersonId},
    need::NeedStatus,
    note::Note,
    renewal::is_closed,
    territory::{Commune, Territory},
    territory_status::{TerritoryStatus, ground},
};

/// How many exchanges it tells.
pub const EXCHANGES: usize = 3;

/// The page of a territory, with its last exchanges, the latest first.
#[must_use]
pub fn page(context: &Context<'_>, territory: &Territory, last: &[Note]) -> Document {
    let title = apostrophes(&territory.name);
    let mut out = Document::new(title, territory.code.to_string(), context.today);
    let conventions = context.data.conventions_of(territory);
    let found = context.data.overview.alerts_on(&territory.code);
    out.list(reasons::sentences(context, found));
    figures(context, territory, &mut out);
    if let Some(points) = &territory.talking_points {
        out.heading(context.text.ui.means.talking_points);
        out.note(points);
        if let Some((by, day)) = context.data.talking_points.get(&territory.code) {
            let who = context.data.person_name(by.as_ref());
            out.text((context.text.ui.means.written_on)(&context.day(*day), who));
        }
    }
    let words = &context.text.page;
    let is_closed = |one: &&Convention| is_closed(one, &context.data.conventions, context.today);
    let (closed, conventions): (Vec<_>, Vec<_>) = conventions.into_iter().partition(is_closed);
    out.table(words.conventions, convention::table(context, &conventions));
    out.pair(context.text.ui.renewal.closed, convention::closed(context, &closed));
    let open = context.data.follow_ups_of(&territory.code);
    out.table(words.open_follow_ups, follow_ups::table(context, open, Tells::OwedBy));
    around(context, territory, &mut out);
    out.table(words.last_exchanges, exchanges(context, last));
    communes(context, territory, &mut out);
    out
}

fn figures(context: &Context<'_>, territory: &Territory, out: &mut Document) {
    let (data, words, page) = (context.data, &context.text.words, &context.text.page);
    let conventions = data.conventions_of(territory);
    let status = ground(territory, &conventions, context.today);
    out.pair(page.ctg, Sentence::toned(tone(status), (words.ground)(status)));
    out.pair(page.population, (words.number)(territory.population));
    out.pair(page.covered, covered(context, territory, &conventions));
    match binome_of(&territory.code, &data.binomes, context.today) {
        Some(binome) => out.pair(page.binome, binome::line(context, binome)),
        None => out.pair(page.binome, context.text.ui.nobody),
    }
    if let Some((from, next)) = next_change(&territory.code, &data.binomes, context.today) {
        let half = |id: Option<&PersonId>| context.person(id);
        let administrateur = half(next.and_then(|one| one.administrateur.as_ref()));
        let technicien = half(next.and_then(|one| one.technicien.as_ref()));
        let pair = (context.text.ui.people.pair)(administrateur, technicien);
        out.pair(page.then, (context.text.ui.people.then)(&pair, &context.day(from)));
    }
    let last = data.last_contact(&territory.code).map(|day| context.day(day));
    out.pair(page.last_contact, last.as_deref().unwrap_or(page.never));
    out.pair(page.code, territory.code.as_str());
}

/// How many of its communes these conventions cover, and the share of its inhabitants.
pub(super) fn covered(
    context: &Context<'_>,
    territory: &Territory,
    conventions: &[&Convention],
) -> String {
    let inside = territory.communes.iter().filter_map(|insee| context.data.commune(insee));
    // No other convention has a commune of it.
    let covered =
        coverage(inside.map(Commune::counted), conventions.iter().copied(), context.today);
    let rate = (context.text.words.percent)(covered.rounded());
    (context.text.page.covered_of)(covered.communes, territory.communes.len(), &rate)
}

/// Open difficulties, needs that go on, posts, establishments and pacts, each where there are some.
fn around(context: &Context<'_>, territory: &Territory, out: &mut Document) {
    let (data, code) = (context.data, &territory.code);
    let conventions = data.conventions_of(territory);
    let is_here = |id: &Option<ConventionId>| {
        id.as_ref().is_some_and(|id| conventions.iter().any(|one| one.id == *id))
    };
    let difficulties = data.difficulties.iter().filter(|one| one.territory == *code);
    let difficulties = difficulties.filter(|one| one.is_open(context.today));
    let needs = data.needs.iter().filter(|one| one.territory == *code);
    let needs = needs.filter(|one| one.status != NeedStatus::SansSuite);
    let posts = data.posts.iter().filter(|one| one.stands(context.today));
    let posts = posts.filter(|one| one.territories.contains(code) || is_here(&one.convention));
    let equipments = data.equipments.iter().filter(|one| one.is_open(context.today));
    let equipments = equipments.filter(|one| territory.communes.contains(&one.commune));
    let pacts = data.pacts.iter().filter(|one| one.territories.contains(code));
    let levers = equipments.map(|one| means::equipment(context, one));
    let lists = [
        difficulties.map(|one| means::difficulty(context, one)).collect::<Vec<_>>(),
        needs.map(|one| means::need(context, one)).collect(),
        posts.map(|one| means::post(context, one)).collect(),
        levers.chain(pacts.map(|one| means::pact(context, one))).collect(),
    ];
    for (heading, list) in context.text.ui.means.headings.into_iter().zip(lists) {
        if !list.is_empty() {
            out.heading(heading);
            out.list(list);
        }
    }
}

pub(super) const fn tone(status: TerritoryStatus) -> Tone {
    match status {
        TerritoryStatus::InForce => Tone::Good,
        TerritoryStatus::InForcePartly | TerritoryStatus::Undated | TerritoryStatus::Preparing => {
            Tone::Warning
        }
        TerritoryStatus::Expired => Tone::Bad,
        TerritoryStatus::None => Tone::Dim,
    }
}

/// The day, the kind, who wrote it, the first line.
pub(super) fn exchanges(context: &Context<'_>, last: &[Note]) -> Table {
    let field = context.text.words.field;
    let headings =
        vec![field(Field::On), field(Field::Kind), field(Field::Author), field(Field::Text)];
    let rows = last.iter().map(|note| {
        let cells = vec![
            context.day(note.on),
            context.data.kind_label(&note.kind).to_owned(),
            context.person(note.author.as_ref()).to_owned(),
            note.first_line(),
        ];
        Row::plain(cells).toned(Tone::Here).of(note.id.as_str())
    });
    Table::of(headings, rows)
}

fn communes(context: &Context<'_>, territory: &Territory, out: &mut Document) {
    let (data, page) = (context.data, &context.text.page);
    let covered = covered_communes(data.conventions_of(territory), context.today);
    let mut all: Vec<_> =
        territory.communes.iter().filter_map(|insee| data.commune(insee)).collect();
    all.sort_by_cached_key(|commune| sort_key(&commune.name));
    let rows = all.iter().map(|commune| {
        let in_force = covered.contains(commune.insee.as_str());
        let mark = if in_force { Mark::StepDone } else { Mark::StepAhead };
        let population = (context.text.words.number)(u64::from(commune.population));
        Row::marked(mark, vec![apostrophes(&commune.name), commune.insee.clone(), population])
    });
    let headings = vec![page.commune, page.code, page.population];
    let title = (page.communes_title)(all.len());
    let title = format!("{title} · {} {}", Mark::StepDone.glyph(), page.covered_mark);
    out.table(title, Table::of(headings, rows));
}
