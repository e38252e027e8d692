//! One line of a difficulty, a need, a post, an establishment, a pact, a document: the same wherever it is
//! listed.

use super::{
    context::{Context, apostrophes},
    sentence::{Mark, Sentence, Tone},
};
use crate::domain::{
    decimal::of_hundredths,
    difficulty::Difficulty,
    document::Document,
    equipment::Equipment,
    field::{Field, RecordKind},
    need::{Need, NeedStatus},
    pact::{Pact, PactStanding},
    post::Post,
};

/// What stands in the way, what it comes from, for how long, the way out.
#[must_use]
pub fn difficulty(context: &Context<'_>, one: &Difficulty) -> Sentence {
    let words = &context.text.ui.means;
    let is_open = one.closed_on.is_none_or(|closed| closed > context.today);
    let when = match one.closed_on {
        Some(closed) if !is_open => (words.lifted)(&context.day(closed)),
        Some(_) | None => (words.since)(one.age(context.today)),
    };
    let way_out = one.way_out.as_deref().filter(|_| is_open);
    let kind = code(context, RecordKind::Difficulty, Field::Kind, one.kind.as_str());
    let parts = [
        Some(first_line(&one.text)),
        Some(kind),
        Some(when),
        way_out.map(|words_of| (words.way_out)(first_line(words_of).as_str())),
    ];
    let mark = if is_open { Mark::Attention } else { Mark::Done };
    let tone = if is_open { Tone::Warning } else { Tone::Dim };
    sentence(Some(mark), tone, parts)
}

/// What is needed, where it stands, the orientation it belongs to.
#[must_use]
pub fn need(context: &Context<'_>, one: &Need) -> Sentence {
    let words = &context.text.ui.means;
    let status = code(context, RecordKind::Need, Field::Status, one.status.as_str());
    let sent = one.sent_on.filter(|_| one.status == NeedStatus::Transmis);
    let status = sent.map_or(status.to_lowercase(), |day| (words.sent)(&context.day(day)));
    let orientations = &context.data.orientations;
    let orientation = one.orientation.as_ref();
    let orientation = orientation.and_then(|id| orientations.iter().find(|it| it.id == *id));
    let parts = [
        Some(first_line(&one.text)),
        Some(code(context, RecordKind::Need, Field::Kind, one.kind.as_str()).to_lowercase()),
        Some(status),
        orientation.map(|one| one.label.clone()),
    ];
    let (mark, tone) = match one.status {
        NeedStatus::AExaminer => (Mark::Open, Tone::Plain),
        NeedStatus::Transmis => (Mark::StepHere, Tone::Plain),
        NeedStatus::Inscrit => (Mark::Done, Tone::Good),
        NeedStatus::SansSuite => (Mark::StepStopped, Tone::Dim),
    };
    sentence(Some(mark), tone, parts)
}

/// What it is for, what is paid for and held, since when part is vacant, who holds it, who employs.
#[must_use]
pub fn post(context: &Context<'_>, one: &Post) -> Sentence {
    let words = &context.text.ui.means;
    let shown = |count: i32| (context.text.words.decimal)(&of_hundredths(count.into()));
    let (funded, filled) = (shown(one.funded), shown(one.filled));
    let full_time = (words.full_time)((one.funded, &funded), (one.filled, &filled));
    let months = one.months_vacant(context.today);
    let vacant = months.map(|months| format!(", {}", (words.vacant)(months)));
    let full_time = full_time + &vacant.unwrap_or_default();
    let contact = one.holder_contact.as_ref();
    let contact = contact.and_then(|id| context.data.contact(id.as_str()));
    let holder = contact.map(|one| one.label.clone());
    let person = Some(context.person(one.holder_person.as_ref()).to_owned());
    let parts = [
        Some(code(context, RecordKind::Post, Field::Function, one.function.as_str())),
        Some(full_time),
        holder.or(person),
        Some(code(context, RecordKind::Post, Field::Employer, one.employer.as_str())),
    ];
    let (mark, tone) = match months {
        Some(_) => (Some(Mark::Attention), Tone::Warning),
        None if one.stands(context.today) => (None, Tone::Plain),
        None => (None, Tone::Dim),
    };
    sentence(mark, tone, parts)
}

/// Its name and nature, its commune, its agreement and when the next project is due.
#[must_use]
pub fn equipment(context: &Context<'_>, one: &Equipment) -> Sentence {
    let (words, today) = (&context.text.ui.means, context.today);
    let is_open = one.is_open(today);
    let kind = code(context, RecordKind::Equipment, Field::Kind, one.kind.as_str());
    let commune = context.data.commune(&one.commune).map(|one| apostrophes(&one.name));
    let end = one.agreement_end.filter(|_| is_open);
    let is_over = end.is_some_and(|end| end < today);
    let due = one.project_due().filter(|_| is_open && !is_over);
    let parts = [
        Some(format!("{} ({kind})", one.name)),
        commune,
        end.map(|end| (words.agreement)(&context.day(end), is_over)),
        due.map(|due| (words.project_due)(&context.day(due))),
        one.closed_on.filter(|_| !is_open).map(|closed| (words.closed)(&context.day(closed))),
    ];
    let (mark, tone) = match due {
        _ if !is_open => (None, Tone::Dim),
        _ if is_over => (Some(Mark::Late), Tone::Bad),
        Some(due) if due <= today => (Some(Mark::Attention), Tone::Warning),
        Some(_) | None => (None, Tone::Plain),
    };
    sentence(mark, tone, parts)
}

/// Its name, where it stands, its days, the establishments it links, the convention it led to.
#[must_use]
pub fn pact(context: &Context<'_>, one: &Pact) -> Sentence {
    let words = &context.text.ui.means;
    let standing = one.standing(context.today);
    let days = [one.start.or(one.signed_on), one.end].map(|day| day.map(|day| context.day(day)));
    let days = days.into_iter().flatten().collect::<Vec<_>>().join(" → ");
    let names = context.data.equipments.iter().filter(|it| one.equipments.contains(&it.id));
    let names: Vec<&str> = names.map(|it| it.name.as_str()).collect();
    let convention = one.convention.as_ref().and_then(|id| context.data.convention(id));
    let title = context.text.ui.convention_title;
    let parts = [
        Some(one.name.clone()),
        Some((words.standing)(standing).to_owned()),
        Some(days),
        convention.map(|it| (words.led_to)(&title(&it.name, it.generation))),
        Some(names.join(", ")),
    ];
    let tone = match standing {
        PactStanding::Over => Tone::Dim,
        PactStanding::Project | PactStanding::Signed | PactStanding::InForce => Tone::Plain,
    };
    sentence(Some(Mark::Remark), tone, parts)
}

/// Its nature, its day, its title, where it stands.
#[must_use]
pub fn document(context: &Context<'_>, one: &Document) -> Sentence {
    let kind = code(context, RecordKind::Document, Field::Kind, one.kind.as_str());
    let parts =
        [Some(kind), Some(context.day(one.on)), Some(one.title.clone()), Some(one.place.clone())];
    sentence(None, Tone::Plain, parts)
}

fn code(context: &Context<'_>, kind: RecordKind, field: Field, code: &str) -> String {
    context.text.code(kind, field, code).unwrap_or(code).to_owned()
}

fn first_line(text: &str) -> String {
    text.lines().next().unwrap_or_default().to_owned()
}

fn sentence<const N: usize>(
    mark: Option<Mark>,
    tone: Tone,
    parts: [Option<String>; N],
) -> Sentence {
    let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
    Sentence { mark, tone, text: parts.collect::<Vec<_>>().join(" · ") }
}
