//! The story of a territory on one page, from its first note: stages, exchanges, binômes, promises kept and
//! not, year by year.

use chrono::Datelike;

use super::{
    Document,
    context::{Context, apostrophes},
    question::named,
    sentence::{Mark, Sentence, Tone},
};
use crate::domain::{
    field::RecordKind,
    questions::{Found, Measure, Row, Value, Word},
    territory::Territory,
};

/// The page of what was found of a territory, in the order of time.
#[must_use]
pub fn page(context: &Context<'_>, territory: &Territory, found: &Found) -> Document {
    let title = (context.text.ui.visit.story)(&apostrophes(&territory.name));
    let mut out = Document::new(title, territory.code.to_string(), context.today);
    if found.rows.is_empty() {
        out.text(Sentence::toned(Tone::Dim, context.text.ui.visit.no_story));
    }
    for year in found.rows.chunk_by(|one, other| year(one) == year(other)) {
        if let Some(number) = year.first().and_then(self::year) {
            out.heading(number.to_string());
        }
        out.list(year.iter().map(|row| line(context, row)).collect());
    }
    out
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
fn line(context: &Context<'_>, row: &Row) -> Sentence {
    let said = |measure| super::question::value(row.value(measure), context.data, context.text);
    let Value::Words(words) = row.value(Measure::Happened) else { return Sentence::default() };
    let word = words.first().copied();
    let mark = word.map_or(Mark::Remark, mark);
    let happened = word.filter(|word| *word != Word::Noted).map(|_| said(Measure::Happened));
    let parts = [Some(said(Measure::Day)), happened, Some(name(context, row))];
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
