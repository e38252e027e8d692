//! The avenants of the conventions: each written some weeks before it is signed, or not signed yet.

use chrono::{Datelike as _, NaiveDate};

use super::{
    super::{
        book::{Book, later, working},
        people::Team,
    },
    Ctg,
    plans::{Avenant, Plan},
};
use crate::domain::{
    amendment::Amendment,
    change::Change,
    convention::Convention,
    day,
    field::{Field, FieldEdit, Fields, FieldsBuilder, RecordKind, Value},
    id::ConventionId,
};

/// Those of a convention, as they stand today.
pub(super) fn of(book: &mut Book, plan: &Plan, convention: &Convention) -> Vec<Amendment> {
    let this_month = book.today().with_day(1).unwrap_or(book.today());
    book.turn();
    let made = plan.amendments.iter().map(|avenant| Amendment {
        id: book.id(book.ago(avenant.days.0)),
        number: avenant.number,
        object: avenant.object.to_owned(),
        signed: avenant.days.1.map(|days| working(book.ago(days))),
        effective: avenant.effective.map(|months| day::add_months(this_month, months)),
        new_end: new_end(convention, avenant),
        added: avenant.added.iter().map(|&insee| insee.to_owned()).collect(),
        withdrawn: avenant.withdrawn.iter().map(|&insee| insee.to_owned()).collect(),
    });
    let made = made.collect();
    book.turn();
    made
}

/// Counted from the start, so that the end of a month stays one.
fn new_end(convention: &Convention, avenant: &Avenant) -> Option<NaiveDate> {
    let after = later(convention.end?, 1);
    (avenant.longer > 0).then(|| later(day::add_months(after, avenant.longer), -1))
}

/// Writes each as it was drawn up, then its signature.
pub(super) fn write(book: &mut Book, plan: &Plan, ctg: &Ctg, team: &Team) {
    for (avenant, one) in plan.amendments.iter().zip(&ctg.convention.amendments) {
        let drawn_up = working(book.ago(avenant.days.0));
        let by = |on| ctg.territories.first().and_then(|code| team.pair(code, on).1);
        let fields = fields(&ctg.convention.id, one);
        let change = Change::write(RecordKind::Amendment, Some(&one.id), fields);
        book.write(drawn_up, by(drawn_up).as_ref(), change);
        if let Some(signed) = one.signed {
            let edit =
                FieldEdit { key: Field::Signed.into(), base: Value::Null, mine: signed.into() };
            let change = Change::edit(RecordKind::Amendment, &one.id, vec![edit]);
            book.write(signed, by(signed).as_ref(), change);
        }
    }
}

/// All but its signature.
fn fields(convention: &ConventionId, one: &Amendment) -> Fields {
    FieldsBuilder::default()
        .with(Field::Convention, convention.as_str())
        .with(Field::Number, one.number)
        .with(Field::Object, one.object.as_str())
        .with(Field::EffectiveOn, one.effective)
        .with(Field::NewEndOn, one.new_end)
        .with_set(Field::Added, one.added.iter().map(String::as_str))
        .with_set(Field::Withdrawn, one.withdrawn.iter().map(String::as_str))
        .done()
}
