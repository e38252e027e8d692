//! Questions and their rows as tables.

use crate::{
    cli::{Failure, Session, list::Shape, output, table::Column},
    document::question::{named, place, value},
    domain::{
        field::Field,
        questions::{Asking, Counted, Found, Measure, Question},
    },
};

/// Every question with its count.
pub(super) fn all(session: &Session, shape: &Shape, counted: &Counted) -> Result<(), Failure> {
    let (text, words) = (&session.text.questions, &session.text.questions.cli);
    let each = Question::ALL.iter().copied().zip(&counted.counts);
    if shape.is_json() {
        let document = each.map(|(question, count)| {
            serde_json::json!({
                "number": question.number(),
                "question": question.as_str(),
                "title": (text.title)(question),
                "count": count,
            })
        });
        return output::json(&document.collect::<Vec<_>>());
    }
    let columns = [
        Column::Number(words.number),
        Column::Loose(words.question),
        Column::Number(words.count),
        Column::Whole(words.name),
    ];
    let rows = each.map(|(question, count)| {
        [
            question.number().to_string(),
            (text.title)(question).to_owned(),
            count.map_or_else(|| "–".to_owned(), |count| count.to_string()),
            question.as_str().to_owned(),
        ]
    });
    shape.tell(session, columns, rows)
}

/// The rows of a question, with as many columns as it measures; its figures above.
pub(super) fn rows(
    session: &Session,
    shape: &Shape,
    asking: &Asking,
    found: &Found,
) -> Result<(), Failure> {
    figures(session, shape, asking, found)?;
    let told = (session, shape, asking, found);
    match asking.ask.question.columns().len() {
        0 | 1 => told_in::<4>(told),
        2 => told_in::<5>(told),
        3 => told_in::<6>(told),
        _ => told_in::<7>(told),
    }
}

/// What is counted of the whole, where people read.
fn figures(
    session: &Session,
    shape: &Shape,
    asking: &Asking,
    found: &Found,
) -> Result<(), Failure> {
    if found.figures.is_empty() || !shape.is_for_people() {
        return Ok(());
    }
    let text = session.text;
    let each = found.figures.iter().map(|(measure, said)| {
        let said = value(said, &asking.facts.0, text);
        format!("{}{}{said}", (text.questions.measure)(*measure), text.page.colon)
    });
    output::print(&format!("{}\n", each.collect::<Vec<_>>().join(" · ")))
}

/// Id, name, place, then the measures.
fn told_in<const N: usize>(
    (session, shape, asking, found): (&Session, &Shape, &Asking, &Found),
) -> Result<(), Failure> {
    let (text, data) = (session.text, &asking.facts.0);
    let measures = asking.ask.question.columns();
    let measure = |at: usize| at.checked_sub(3).and_then(|at| measures.get(at)).copied();
    let columns: [Column; N] = std::array::from_fn(|at| match (at, measure(at)) {
        (0, _) => Column::Whole(text.cli.output.headings.id),
        (1, _) => Column::Loose(text.questions.cli.what),
        (2, _) => Column::Loose((text.words.field)(Field::Territory)),
        (_, Some(one)) if is_long(one) => Column::Loose((text.questions.measure)(one)),
        (_, Some(one)) => Column::Whole((text.questions.measure)(one)),
        (_, None) => Column::Whole(""),
    });
    let rows = found.rows.iter().map(|row| {
        std::array::from_fn(|at| match (at, measure(at)) {
            (0, _) => shape.id(&row.id),
            (1, _) => named(row, data, text),
            (2, _) => place(row, data, text),
            (_, Some(one)) => value(row.value(one), data, text),
            (_, None) => String::new(),
        })
    });
    shape.tell(session, columns, rows)
}

/// Whether a measure is words that may be cut.
const fn is_long(measure: Measure) -> bool {
    matches!(
        measure,
        Measure::Pilot
            | Measure::InConvention
            | Measure::OfOrientation
            | Measure::Reasons
            | Measure::MissingThemes
            | Measure::ChangedBy
            | Measure::Cause
    )
}
