//! The story of a territory on one page, from its first note: stages, exchanges, binômes, promises kept and
//! not, year by year.

use chrono::Datelike;

use super::{
    Document, Length,
    context::{Context, apostrophes},
    question::named,
    sentence::{Mark, Sentence, Tone},
};
use crate::domain::{
    field::RecordKind,
    questions::{Found, Measure, Row, Value, Word},
    territory::Territory,
};

/// Columns of what a record is called, in a short page.
const NAME: usize = 120;

/// Lines that stand on two sheets of paper.
const MOST: usize = 100;

/// The page of what was found of a territory, in the order of time. A short one that would be long counts
/// the exchanges of all years but the last two.
#[must_use]
pub fn page(
    context: &Context<'_>,
    territory: &Territory,
    found: &Found,
    length: Length,
) -> Document {
    let title = (context.text.ui.visit.story)(&apostrophes(&territory.name));
    let mut out = Document::new(title, territory.code.to_string(), context.today);
    if found.rows.is_empty() {
        out.text(Sentence::toned(Tone::Dim, context.text.ui.visit.no_story));
    }
    out.sheets = (length == Length::Short).then_some(2);
    let counts = length == Length::Short && found.rows.len() > MOST;
    let told_whole = context.today.year() - 1;
    for rows in found.rows.chunk_by(|one, other| year(one) == year(other)) {
        let number = rows.first().and_then(year);
        if let Some(number) = number {
            out.heading(number.to_string());
        }
        let counts = counts && number.is_some_and(|number| number < told_whole);
        let told = |row: &&Row| !counts || !is_exchange(row);
        let mut lines: Vec<Sentence> =
            rows.iter().filter(told).map(|row| line(context, row, length)).collect();
        let more = rows.len() - lines.len();
        if more > 0 {
            let more = (context.text.ui.visit.exchanges)(more);
            lines.push(Sentence { mark: Some(Mark::Remark), tone: Tone::Dim, text: more });
        }
        out.list(lines);
    }
    out
}

/// Whether it is a note and nothing more.
fn is_exchange(row: &Row) -> bool {
    matches!(row.value(Measure::Happened), Value::Words(words) if words[..] == [Word::Noted])
}

/// What its record is called, less what the line says already.
fn name(context: &Context<'_>, row: &Row) -> String {
    let pair = context.data.binomes.iter().find(|one| one.id.as_str() == row.id);
    if let Some(pair) = pair.filter(|_| row.kind == RecordKind::Binome) {
        let both = [
            context.person(pair.administrateur.as_ref()),
            context.person(pair.technicien.as_ref()),
        ];
        let both: Vec<&str> = both.into_iter().filter(|name| !name.is_empty()).collect();
        return both.join(" · ");
    }
    let name = named(row, context.data, context.text);
    let day = super::question::value(row.value(Measure::Day), context.data, context.text);
    name.strip_suffix(&format!(" · {day}")).map(str::to_owned).unwrap_or(name)
}

fn year(row: &Row) -> Option<i32> {
    let Value::Day(day) = row.value(Measure::Day) else { return None };
    Some(day.year())
}

/// The day, what happened, and what its record says.
fn line(context: &Context<'_>, row: &Row, length: Length) -> Sentence {
    let said = |measure| super::question::value(row.value(measure), context.data, context.text);
    let Value::Words(words) = row.value(Measure::Happened) else { return Sentence::default() };
    let word = words.first().copied();
    let mark = word.map_or(Mark::Remark, mark);
    let happened = word.filter(|word| *word != Word::Noted).map(|_| said(Measure::Happened));
    let parts = [Some(said(Measure::Day)), happened, Some(length.of(&name(context, row), NAME))];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let tone = if word == Some(Word::StageReached) { Tone::Here } else { tone(mark) };
    Sentence { mark: Some(mark), tone, text: parts.join(" · ") }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "a story has few of the words of answers")]
const fn mark(word: Word) -> Mark {
    match word {
        Word::StageReached => Mark::StepDone,
        Word::PromiseKept => Mark::Done,
        Word::PromiseLate => Mark::Late,
        Word::PromiseOpen => Mark::Open,
        Word::BinomeBegan | Word::BinomeEnded => Mark::StepHere,
        _ => Mark::Remark,
    }
}

const fn tone(mark: Mark) -> Tone {
    if matches!(mark, Mark::Late) { Tone::Bad } else { Tone::Plain }
}
