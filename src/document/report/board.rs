//! The yearly report to the board: what is covered, what was signed and held, how plans come along, what is
//! due, what goes up. Its figures are those of the last day of the year.

use std::collections::BTreeMap;

use super::{
    super::{
        Block, Context, Document, Map,
        context::apostrophes,
        figures,
        length::beginning,
        question::{self, named, value},
        sentence::{Sentence, Tone},
        table::{Row, Table},
    },
    counted_again, page, progress, same_year,
};
use crate::domain::{
    alerts::Thresholds,
    convention::Convention,
    field::Field,
    figures::{Figures, Held},
    id::ConventionId,
    plan::{Action, Progress, grouping::Members},
    questions::{Found, Question},
    signatory::Signatory,
};

/// Questions whose rows the report lists, in its order.
pub const QUESTIONS: [Question; 7] = [
    Question::NoCopilThisYear,
    Question::EndsWithoutEvaluation,
    Question::WaitingForDeliberation,
    Question::AgreementsEnding,
    Question::AdministratorVisits,
    Question::NeedsForCdsf,
    Question::VacantPosts,
];

/// Columns of a text of a note: the report says what it was about.
const TEXT: usize = 90;

/// What the report is told from, beside the snapshot.
#[derive(Debug)]
pub struct Board {
    /// Figures of the last day of the year.
    pub figures: Figures,
    /// What was held in the year.
    pub held: Vec<Held>,
    /// Themes of fiches.
    pub members: Members,
    /// The answers to [`QUESTIONS`].
    pub answers: Vec<(Question, Found)>,
    /// Parties of the conventions signed in the year.
    pub parties: BTreeMap<ConventionId, Vec<Signatory>>,
    /// The territories, a map a département.
    pub maps: Vec<Map>,
}

/// Conventions signed in the year of the day, by day of signature.
#[must_use]
pub fn signed<'a>(context: &Context<'a>) -> Vec<&'a Convention> {
    let on = context.today;
    let of_year = |one: &&Convention| one.signed.is_some_and(|day| same_year(day, on) && day <= on);
    let mut all: Vec<&Convention> = context.data.conventions.iter().filter(of_year).collect();
    all.sort_by_key(|one| (one.signed, &one.name));
    all
}

/// The report; the day of the context is the last of the year.
#[must_use]
pub fn report(context: &Context<'_>, year: i32, board: &Board) -> Document {
    let (words, on) = (&context.text.report, context.today);
    let title = (words.board)(year, &context.data.base.called());
    let mut out = page(title, "", on);
    out.blocks.extend(figures::page(context, &board.figures).blocks);
    out.command(counted_again("stats", on));
    for map in &board.maps {
        out.heading((words.map)(&context.day(on)));
        out.blocks.push(Block::Map(map.clone()));
        out.command(counted_again("list territories", on));
    }
    signatures(context, board, &mut out);
    held(context, board, &mut out);
    plans(context, board, &mut out);
    for (question, found) in &board.answers {
        answer(context, *question, found, &mut out);
    }
    figures::add_rules(context, &board.figures, &mut out);
    out
}

/// Each convention that was signed: the day, by whom, for how long, for whom, for what; never an amount.
fn signatures(context: &Context<'_>, board: &Board, out: &mut Document) {
    let (words, text, on) = (&context.text.report, context.text, context.today);
    out.heading(words.signed);
    let all = signed(context);
    if all.is_empty() {
        out.text(Sentence::toned(Tone::Dim, words.none_signed));
    }
    for one in &all {
        let title = (text.ui.convention_title)(&one.name, one.generation);
        out.text(Sentence::toned(Tone::Title, title));
        out.pair(text.page.signed, one.signed.map(|day| context.day(day)).unwrap_or_default());
        let parties = board.parties.get(&one.id).map(Vec::as_slice).unwrap_or_default();
        let parties: Vec<String> = parties.iter().map(party).collect();
        out.pair(words.signatories, parties.join(" · "));
        out.pair(text.page.period, (text.page.period_of)(one.start, one.end_on(on), None));
        let communes = one.perimeter_on(on);
        let people: u64 = communes
            .iter()
            .filter_map(|insee| context.data.commune(insee))
            .map(|commune| u64::from(commune.population))
            .sum();
        let perimeter = (words.perimeter)(communes.len(), &(text.words.number)(people));
        out.pair((text.words.field)(Field::Communes), perimeter);
        let axes = context.data.axes.iter().filter(|axis| axis.convention == one.id);
        let axes: Vec<&str> = axes.map(|axis| axis.title.as_str()).collect();
        out.pair(words.axes, axes.join(" · "));
    }
    out.command(counted_again("ask 3", on));
}

/// A party by the function of who signs, never by their name.
fn party(one: &Signatory) -> String {
    match &one.function {
        Some(function) => format!("{} ({function})", apostrophes(&one.party)),
        None => apostrophes(&one.party),
    }
}

fn held(context: &Context<'_>, board: &Board, out: &mut Document) {
    let (words, data) = (&context.text.report, context.data);
    let place = |one: &Held| {
        let named = |id: &ConventionId| data.convention(id).map(|one| apostrophes(&one.name));
        let own = one.territory.as_ref().map(|code| context.place(code));
        let named: Vec<String> = one.conventions.iter().filter_map(named).collect();
        if named.is_empty() { own.unwrap_or_default() } else { named.join(", ") }
    };
    let mut all: Vec<&Held> =
        board.held.iter().filter(|one| same_year(one.on, context.today)).collect();
    all.sort_by_key(|one| (one.on, &one.note));
    if all.is_empty() {
        out.heading(words.held);
        out.text(Sentence::toned(Tone::Dim, words.none_held));
    }
    let rows = all.iter().map(|one| {
        let kind = data.kind_label(&one.kind).to_owned();
        Row::plain(vec![context.day(one.on), kind, place(one), beginning(&one.text, TEXT)])
    });
    let field = context.text.words.field;
    let headings = vec![words.day, field(Field::Kind), field(Field::Territory), words.what];
    out.table(words.held, Table::of(headings, rows));
    out.command(counted_again("stats", context.today) + " --json");
}

/// Progress by convention that goes on, then fiches by theme.
fn plans(context: &Context<'_>, board: &Board, out: &mut Document) {
    let (words, data, on) = (&context.text.report, context.data, context.today);
    let title = |one: &Convention| (context.text.ui.convention_title)(&one.name, one.generation);
    let going = data.conventions.iter().filter(|one| one.in_force(on));
    let each = going.map(|one| (title(one), Progress::of(data.actions_of(&one.id), on)));
    out.table(words.plans, progress::table(context, words.progress[0], each));
    out.command(counted_again("list conventions", on) + " --json");
    let is_going = |one: &&Action| {
        let of = data.convention_of_axis(&one.axis).and_then(|id| data.convention(id));
        of.is_some_and(|of| of.in_force(on))
    };
    let each = data.themes.iter().map(|theme| {
        let bears = |one: &&Action| {
            board.members.themes.get(&one.id).is_some_and(|codes| codes.contains(&theme.code))
        };
        let of_it = data.actions.iter().filter(is_going).filter(bears);
        (theme.label.clone(), Progress::of(of_it, on))
    });
    let theme = (context.text.words.field)(Field::Themes);
    out.table(words.by_theme, progress::table(context, theme, each));
    out.command(counted_again("list actions", on));
}

/// The rows of a question under its rule.
fn answer(context: &Context<'_>, question: Question, found: &Found, out: &mut Document) {
    let (text, data) = (context.text, &**context.data);
    out.heading((text.questions.title)(question));
    let rule = (text.questions.rule)(question, &Thresholds::of(&data.settings));
    out.text(Sentence::toned(Tone::Dim, rule));
    if found.rows.is_empty() {
        out.text(Sentence::toned(Tone::Dim, text.report.nothing));
    } else {
        // What names a row is long: it stands last, where it may wrap.
        let mut headings = vec![(text.words.field)(Field::Territory)];
        headings.extend(question.columns().iter().map(|one| (text.questions.measure)(*one)));
        headings.push(text.questions.cli.what);
        let rows = found.rows.iter().map(|row| {
            let mut cells = vec![question::place(row, data, text)];
            let measured = question.columns().iter();
            cells.extend(measured.map(|one| value(row.value(*one), data, text)));
            cells.push(beginning(&named(row, data, text), TEXT));
            Row::plain(cells)
        });
        out.blocks.push(Block::Table(Table::of(headings, rows)));
    }
    out.command(counted_again(&format!("ask {}", question.number()), context.today));
}
