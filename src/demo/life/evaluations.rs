//! The evaluations: a review most years, some half-way, the final ones with the stage; one has just begun.

use chrono::{Datelike as _, NaiveDate};

use super::{
    super::{
        book::{Book, later, working},
        conventions::Ctg,
        french::typeset,
        places::{BOURG, BUGEY_SUD, PLAINE, VEYLE},
        texts::life::{FINAL, HALFWAY, YEARLY},
    },
    Ground,
    ground::reached,
    record::Record,
};
use crate::domain::{
    change::Change,
    convention::Standing,
    day::add_months,
    evaluation::{Conduct, EvaluationKind},
    field::{Field, FieldsBuilder, RecordKind},
    stage::Stage,
};

/// One before it is written.
struct Planned {
    kind: EvaluationKind,
    year: Option<i32>,
    started: NaiveDate,
    ended: Option<NaiveDate>,
    conduct: Conduct,
    says: &'static str,
}

/// Writes those of every convention that has been in force.
pub(super) fn write(book: &mut Book, ground: &Ground<'_>) {
    for (at, (ctg, _)) in ground.conventions().enumerate() {
        let mut all = yearly(book, ctg, at);
        // Two conventions come near their end with none at all.
        if ctg.territories.iter().all(|code| ![BUGEY_SUD, BOURG].contains(&code.as_str())) {
            all.extend(halfway(book, ctg));
        }
        all.extend(last(book, ctg, at));
        all.retain(|one| one.started <= book.last());
        for one in &all {
            write_one(book, ground, ctg, one);
        }
    }
}

/// The one half-way of a convention added late, and the plan of one that has no date yet.
pub(super) fn write_late(book: &mut Book, ground: &Ground<'_>, added: &[Ctg]) {
    for ctg in added {
        let halfway = halfway(book, ctg).filter(|one| one.started <= book.last());
        if let Some(one) = halfway {
            write_one(book, ground, ctg, &one);
        }
    }
    // One with its first day, one with none yet.
    for (place, ago, starts) in [(VEYLE, 18, None), (PLAINE, 31, Some(70))] {
        plan(book, ground, place, ago, starts);
    }
}

/// Plans the one half-way of the convention of a place, some days ago.
fn plan(book: &mut Book, ground: &Ground<'_>, place: &str, ago: i64, starts: Option<i64>) {
    let found = ground.conventions().find(|(_, one)| one.code.as_str() == place);
    let Some((ctg, _)) = found else { return };
    let on = working(book.ago(ago));
    let id: String = book.id(on);
    let fields = FieldsBuilder::default()
        .with(Field::Convention, ctg.convention.id.as_str())
        .with(Field::Kind, EvaluationKind::MiParcours.as_str())
        .with(Field::StartedOn, starts.map(|days| working(later(book.today(), days))))
        .with(Field::Conduct, Conduct::Interne.as_str())
        .done();
    let change = Change::write(RecordKind::Evaluation, Some(&id), fields);
    book.write(on, ground.writer(ctg, on).as_ref(), change);
}

fn write_one(book: &mut Book, ground: &Ground<'_>, ctg: &Ctg, one: &Planned) {
    let id: String = book.id(book.written(one.started));
    let fields = |day: NaiveDate| {
        let ended = one.ended.filter(|ended| *ended <= day);
        FieldsBuilder::default()
            .with(Field::Convention, ctg.convention.id.as_str())
            .with(Field::Kind, one.kind.as_str())
            .with(Field::Year, one.year)
            .with(Field::StartedOn, one.started)
            .with(Field::EndedOn, ended)
            .with(Field::Conduct, one.conduct.as_str())
            .with(Field::Conclusions, ended.map(|_| typeset(one.says)))
            .done()
    };
    let by = |day| ground.writer(ctg, day);
    let record = Record { kind: RecordKind::Evaluation, id: &id, fields: &fields, by: &by };
    record.insert(book, one.started);
    let ended: Vec<NaiveDate> = one.ended.into_iter().collect();
    record.update(book, one.started, &ended);
}

/// The review of each year, in its last weeks; one year in four was missed.
fn yearly(book: &mut Book, ctg: &Ctg, at: usize) -> Vec<Planned> {
    let mut all = Vec::new();
    for year in book.opened().year()..=book.today().year() {
        let (Some(from), Some(to)) =
            (NaiveDate::from_ymd_opt(year, 11, 20), NaiveDate::from_ymd_opt(year, 12, 18))
        else {
            continue;
        };
        let ran = ctg.convention.standing(from) == Standing::InForce;
        let missed = (usize::try_from(year).unwrap_or(0) + at).is_multiple_of(4);
        if ran && !missed && from > book.opened() && to <= book.last() {
            all.push(Planned {
                kind: EvaluationKind::Annuelle,
                year: Some(year),
                started: working(from),
                ended: Some(working(to)),
                conduct: Conduct::Interne,
                says: book.chance.deal(YEARLY),
            });
        }
    }
    all
}

/// Two years in, over four months.
fn halfway(book: &mut Book, ctg: &Ctg) -> Option<Planned> {
    let started = working(add_months(ctg.convention.start?, 24));
    ctg.convention.signed?;
    let ended = Some(working(later(started, 120))).filter(|ended| *ended <= book.last());
    (started > book.opened()).then(|| Planned {
        kind: EvaluationKind::MiParcours,
        year: None,
        started,
        ended,
        conduct: Conduct::Interne,
        says: book.chance.deal(HALFWAY),
    })
}

/// From the stage of the evaluation to the next passage.
fn last(book: &mut Book, ctg: &Ctg, at: usize) -> Option<Planned> {
    let started = reached(ctg, Stage::Evaluation)?;
    let next = ctg.convention.passages.iter().find(|one| one.on > started).map(|one| one.on);
    Some(Planned {
        kind: EvaluationKind::Finale,
        year: None,
        started,
        ended: next,
        conduct: if at.is_multiple_of(2) { Conduct::Cabinet } else { Conduct::Partagee },
        says: book.chance.deal(FINAL),
    })
}
