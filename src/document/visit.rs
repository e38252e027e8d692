//! The page before a visit: a territory in five figures, who is in front, last exchanges and decisions, open
//! promises, the fiches that matter, difficulties, what to say. Of a commune, what matters there.

use chrono::NaiveDate;

use super::{
    Document, Length,
    context::{Context, apostrophes},
    fiche,
    follow_ups::{self, Tells},
    means,
    sentence::{Mark, Sentence, Tone},
    territory::{covered, exchanges, tone},
};
use crate::domain::{
    contact::Contact,
    coverage::covered_communes,
    follow_up::OwedBy,
    plan::Progress,
    territory::{Commune, Territory},
    territory_status::ground,
    time_left::TimeLeft,
    visit::{Visit, conventions, fiches, in_front, promises},
};

/// Lines of a list before the rest is counted.
const MOST: usize = 6;

/// Columns of a text in a short page: of an exchange, a decision, what is to be said.
const EXCHANGE: usize = 150;
const DECISION: usize = 110;
const POINTS: usize = 700;

/// The page of a territory, or of one of its communes.
#[must_use]
pub fn page(
    context: &Context<'_>,
    territory: &Territory,
    commune: Option<&Commune>,
    read: &Visit,
    length: Length,
) -> Document {
    let words = &context.text.ui.visit;
    let name = apostrophes(&territory.name);
    let title = (words.title)(&name, commune.map(|one| apostrophes(&one.name)).as_deref());
    let id = commune.map_or(territory.code.as_str(), |one| one.insee.as_str());
    let mut out = Document::new(title, id.to_owned(), context.today);
    figures(context, territory, commune, &mut out);
    out.sheets = (length == Length::Short).then_some(1);
    points(context, territory, length, &mut out);
    let insee = commune.map(|one| one.insee.as_str());
    let people = in_front(context.data, territory, insee, context.today);
    let more = (length == Length::Short).then_some(words.more);
    listed(&mut out, words.in_front, people.iter().map(|one| person(one)), more);
    let open = promises(context.data, &territory.code);
    let told = if length == Length::Short { open.len().min(MOST) } else { open.len() };
    let rest = open.len() - told;
    let first = open.into_iter().take(told);
    out.table(words.promises, follow_ups::table(context, first, Tells::OwedBy));
    if rest > 0 {
        out.text(Sentence::toned(Tone::Dim, (words.more)(rest)));
    }
    let mut last = exchanges(context, read.exchanges());
    for cell in last.rows.iter_mut().filter_map(|row| row.cells.last_mut()) {
        *cell = length.of(cell, EXCHANGE);
    }
    out.table(context.text.page.last_exchanges, last);
    let decided = read.decisions().into_iter();
    let decided = decided
        .map(|(day, what)| format!("{} · {}", context.day(day), length.of(what, DECISION)).into());
    listed(&mut out, words.decisions, decided, more);
    let all = fiches(context.data, territory, insee, &read.members, context.today);
    listed(&mut out, words.fiches, all.iter().map(|one| fiche::line(context, one)), more);
    let open = context.data.difficulties.iter();
    let open = open.filter(|one| one.territory == territory.code && one.is_open(context.today));
    let open = open.map(|one| means::difficulty(context, one));
    listed(&mut out, words.difficulties, open, more);
    out
}

/// The CTG, what it covers, its plan, what is promised, the last exchange.
fn figures(
    context: &Context<'_>,
    territory: &Territory,
    commune: Option<&Commune>,
    out: &mut Document,
) {
    let (data, today) = (context.data, context.today);
    let (words, page, visit) = (&context.text.words, &context.text.page, &context.text.ui.visit);
    let all = data.conventions_of(territory);
    let goes_on = conventions(data, territory, today);
    let status = ground(territory, &all, today);
    out.pair(page.ctg, Sentence::toned(tone(status), (words.ground)(status)));
    if let Some(first) = goes_on.first() {
        let left = TimeLeft::of(first, today);
        out.pair(page.period, (page.period_of)(first.start, first.end_on(today), left));
    }
    if let Some(commune) = commune {
        let is_covered =
            covered_communes(all.iter().copied(), today).contains(commune.insee.as_str());
        let population = (words.number)(u64::from(commune.population));
        let tone = if is_covered { Tone::Good } else { Tone::Warning };
        out.pair(
            page.commune,
            Sentence::toned(tone, format!("{population} · {}", (visit.commune)(is_covered))),
        );
    }
    out.pair(page.covered, covered(context, territory, &all));
    let plan = goes_on.iter().flat_map(|one| data.actions_of(&one.id));
    out.pair(visit.plan, (visit.progress)(&Progress::of(plan, today)));
    let open: Vec<_> = data.follow_ups_of(&territory.code).collect();
    let ours = open.iter().filter(|one| one.owed_by == OwedBy::Caf).count();
    let late = open.iter().filter(|one| one.is_late(today)).count();
    out.pair(visit.promises, (visit.count)(open.len(), ours, late));
    let last = data.last_contact(&territory.code);
    let ago = |day: NaiveDate| (visit.ago)((today - day).num_days());
    let last = last.map(|day| format!("{} ({})", context.day(day), ago(day)));
    out.pair(page.last_contact, last.as_deref().unwrap_or(page.never));
}

fn points(context: &Context<'_>, territory: &Territory, length: Length, out: &mut Document) {
    out.heading(context.text.ui.means.talking_points);
    let Some(points) = &territory.talking_points else {
        out.text(Sentence::toned(Tone::Dim, context.text.ui.visit.no_points));
        return;
    };
    out.note(&length.of(points, POINTS));
    if let Some((by, day)) = context.data.talking_points.get(&territory.code) {
        let who = context.data.person_name(by.as_ref());
        out.text((context.text.ui.means.written_on)(&context.day(*day), who));
    }
}

/// They under a heading, where there are some; with `more`, the first of them and how many more there are.
fn listed(
    out: &mut Document,
    heading: &'static str,
    all: impl Iterator<Item = Sentence>,
    more: Option<fn(usize) -> String>,
) {
    let mut all: Vec<Sentence> = all.collect();
    let rest = all.len().saturating_sub(MOST);
    if let Some(more) = more.filter(|_| rest > 0) {
        all.truncate(MOST);
        all.push(Sentence::toned(Tone::Dim, more(rest)));
    }
    if !all.is_empty() {
        out.heading(heading);
        out.list(all);
    }
}

fn person(one: &Contact) -> Sentence {
    Sentence { mark: Some(Mark::Remark), tone: Tone::Plain, text: apostrophes(&one.label) }
}
