//! The indicators of the plans, and what was read of them each year.

use chrono::{Datelike as _, NaiveDate};

use super::{
    super::{
        super::{
            book::{Book, later},
            conventions::Ctg,
            french::typeset,
            texts::{indicators, life::APPRAISALS},
        },
        Ground,
    },
    Fiche,
};
use crate::domain::{
    change::Change,
    convention::Standing,
    field::{Field, FieldsBuilder, RecordKind},
    plan::{Status, indicator::Nature},
};

/// A row of the library.
type Row = [&'static str; 9];

/// What an indicator is of, and the years it is read in.
struct Owner<'a> {
    field: Field,
    id: &'a str,
    target_on: Option<NaiveDate>,
    read: Vec<NaiveDate>,
}

/// Those of a convention and of its fiches.
pub(super) fn write(book: &mut Book, ground: &Ground<'_>, ctg: &Ctg, fiches: &[Fiche]) {
    let Some(drawn_up) = fiches.first().map(|fiche| fiche.written) else {
        return;
    };
    let convention = &ctg.convention;
    let days: Vec<NaiveDate> =
        years(book).filter(|day| convention.standing(*day) == Standing::InForce).collect();
    let on = later(drawn_up, 20);
    let by = |day| ground.writer(ctg, day);
    let target_on = convention.end;
    let mut change = Change::default();
    let mut read: Vec<(NaiveDate, Change)> = Vec::new();
    if let Some(row) = indicators::ALL.first().filter(|_| convention.signed.is_some()) {
        let owner = Owner {
            field: Field::Convention,
            id: convention.id.as_str(),
            target_on,
            read: days.clone(),
        };
        change = change.then(one(book, on, row, &owner, &mut read));
    }
    for (at, fiche) in fiches.iter().enumerate() {
        let rows: Vec<&Row> =
            indicators::ALL.iter().skip(1).filter(|row| row[0] == fiche.theme).collect();
        let count = if fiche.common { 2 } else { [1, 0, 2, 1, 0][at % 5] };
        let runs = |day: &&NaiveDate| {
            matches!(fiche.course.status(**day), Status::EnCours | Status::Realisee)
        };
        let owner = Owner {
            field: Field::Action,
            id: &fiche.id,
            target_on,
            read: days.iter().filter(runs).copied().collect(),
        };
        for row in rows.iter().cycle().skip(at % rows.len().max(1)).take(count.min(rows.len())) {
            change = change.then(one(book, on, row, &owner, &mut read));
        }
    }
    write_all(book, (on, change), read, &by);
}

/// Those of some territories, with a plan or without.
pub(super) fn of_territories(book: &mut Book, ground: &Ground<'_>) {
    let setting = indicators::ALL.iter().find(|row| row[2] == "contexte");
    for place in ground.places.iter().step_by(4) {
        let owner = Owner {
            field: Field::Territory,
            id: place.code.as_str(),
            target_on: None,
            read: years(book).collect(),
        };
        let on = later(book.opened(), 30);
        let mut read = Vec::new();
        let change =
            setting.map_or_else(Change::default, |row| one(book, on, row, &owner, &mut read));
        write_all(book, (on, change), read, &|day| ground.adviser(&place.code, day));
    }
}

/// The days of each year on which indicators are read.
fn years(book: &Book) -> impl Iterator<Item = NaiveDate> + use<> {
    let (opened, last) = (book.opened(), later(book.last(), -30));
    let day = |year| NaiveDate::from_ymd_opt(year, 12, 15);
    (opened.year()..=last.year()).filter_map(day).filter(move |day| opened < *day && *day <= last)
}

/// An indicator, and its readings added to those of the same day.
fn one(
    book: &mut Book,
    on: NaiveDate,
    row: &Row,
    owner: &Owner<'_>,
    read: &mut Vec<(NaiveDate, Change)>,
) -> Change {
    let [_, label, kind, nature, unit, baseline, target, step, source] = *row;
    let text = |text: &str| (!text.is_empty()).then(|| typeset(text));
    let id: String = book.id(book.written(on));
    let before = NaiveDate::from_ymd_opt(on.year() - 1, 12, 31);
    let fields = FieldsBuilder::default()
        .with(owner.field, owner.id)
        .with(Field::Label, typeset(label))
        .with(Field::Kind, kind)
        .with(Field::Nature, nature)
        .with(Field::Unit, text(unit))
        .with(Field::Baseline, text(baseline))
        .with(Field::BaselineOn, before.filter(|_| !baseline.is_empty()))
        .with(Field::Target, text(target))
        .with(Field::TargetOn, owner.target_on.filter(|_| !target.is_empty()))
        .with(Field::Source, text(source))
        .done();
    let words = Nature::from_code(nature) == Some(Nature::Texte);
    let share = Nature::from_code(nature) == Some(Nature::Pourcentage);
    let (mut figure, step) = (hundredths(baseline), hundredths(step));
    for (at, day) in (0..).zip(&owner.read) {
        // Some years bring more than others; a count of pieces stays whole.
        let moved = step * book.chance.between(6, 13) / 10;
        figure = (figure + if step % 100 == 0 { moved / 100 * 100 } else { moved }).max(0);
        let figure = if share { figure.min(10_000) } else { figure };
        let reading: String = book.id(*day);
        let rank = (at + book.chance.place(2)).min(APPRAISALS.len() - 1);
        let said = APPRAISALS.get(rank).filter(|_| words).map(|said| typeset(said));
        let fields = FieldsBuilder::default()
            .with(Field::Indicator, id.as_str())
            .with(Field::On, *day)
            .with(Field::Value, (!words).then(|| decimal(figure)))
            .with(Field::Text, said)
            .done();
        let change = Change::write(RecordKind::Reading, Some(&reading), fields);
        match read.iter_mut().find(|(on, _)| on == day) {
            Some((_, all)) => *all = std::mem::take(all).then(change),
            None => read.push((*day, change)),
        }
    }
    Change::write(RecordKind::Indicator, Some(&id), fields)
}

/// Indicators in one go, then what was read each year, some weeks later.
fn write_all(
    book: &mut Book,
    (on, change): (NaiveDate, Change),
    read: Vec<(NaiveDate, Change)>,
    by: &dyn Fn(NaiveDate) -> Option<crate::domain::id::PersonId>,
) {
    if change.is_empty() {
        return;
    }
    book.write(on, by(on).as_ref(), change);
    for (day, change) in read {
        let day = later(day, 25).max(on);
        book.write(day, by(day).as_ref(), change);
    }
}

/// A figure of the library in hundredths, 0 where there is none.
fn hundredths(text: &str) -> i64 {
    let (sign, figures) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (whole, part) = figures.split_once('.').unwrap_or((figures, ""));
    let part = part.chars().chain("00".chars()).take(2).collect::<String>();
    sign * (whole.parse().unwrap_or(0) * 100 + part.parse().unwrap_or(0))
}

/// Hundredths as decimal text.
fn decimal(hundredths: i64) -> String {
    let text = format!("{}.{:02}", hundredths / 100, hundredths % 100);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
