//! Remarks under the fields of a form, as one types: warnings and words of private life. It may be saved all
//! the same.

use super::{Form, Subject, convention, record, renewal};
use crate::{
    domain::{
        convention::Convention,
        field::{Field, RecordKind},
        id::ConventionId,
        snapshot::Snapshot,
        warning::{self, Warning},
        watch::is_watched,
    },
    ui::world::World,
};

/// Makes the remarks anew, where something was typed since: warnings, then watched words.
pub(super) fn follow(world: &World, form: &mut Form) {
    let seen = Some((world.data.seq, form.values()));
    if seen == form.remarked {
        return;
    }
    form.remarked = seen;
    let (kind, _) = form.subject.record();
    let warnings = if warning::warns(kind) { found(form, world) } else { Vec::new() };
    let text = &world.text().trouble;
    for entry in &mut form.entries {
        let mine = warnings.iter().filter(|one| field(one, kind) == entry.field);
        entry.remarks = mine.map(|one| (text.warning)(one)).collect();
        if is_watched(entry.field) {
            let typed = entry.input.value();
            let words = world.data.watched.found(&typed);
            entry.remarks.extend((!words.is_empty()).then(|| (text.care)(&words)));
        }
    }
}

/// The field a warning is about.
const fn field(warning: &Warning, kind: RecordKind) -> Field {
    match (warning, kind) {
        (Warning::Number { .. }, _) => Field::Number,
        (Warning::SignedAfterEnd { .. }, _) => Field::Signed,
        (Warning::Covered { .. }, RecordKind::Amendment) => Field::Added,
        (Warning::Covered { .. }, _) => Field::Communes,
        (Warning::Renewed { .. }, _) => Field::Name,
        (Warning::LongAgreement, _) => Field::AgreementEnd,
        (Warning::Overfilled { .. }, _) => Field::Filled,
    }
}

/// What is warned of once it is saved: what was so before is known.
pub(super) fn new(form: &Form, world: &World) -> Vec<String> {
    let known = if let Subject::Convention(base) = &form.subject {
        warning::of_convention(base, &world.data)
    } else if let Subject::Record(kind, Some((id, fields))) = &form.subject {
        let fields = fields.iter().cloned().collect();
        warning::warnings(*kind, Some(id), &fields, &world.data)
    } else {
        Vec::new()
    };
    let new = found(form, world).into_iter().filter(|one| !known.contains(one));
    new.map(|one| (world.text().trouble.warning)(&one)).collect()
}

/// What there is to warn of; nothing while what is typed makes no record.
fn found(form: &Form, world: &World) -> Vec<Warning> {
    let data = &world.data;
    if let Subject::Record(kind, read) = &form.subject {
        let (mine, _) = record::typed(form, world, *kind, read.as_ref());
        let id = read.as_ref().map(|(id, _)| id.as_str());
        return warning::warnings(*kind, id, &mine, data);
    }
    if let Subject::Renewal(before, _) = &form.subject {
        let mine = renewal::draft(form, before).check(&data.conventions, world.today);
        let covered = mine.map(|mine| warning::of_convention(&mine, data));
        return renewed(before, data).into_iter().chain(covered.unwrap_or_default()).collect();
    }
    let mine = typed(form, world);
    mine.map(|mine| warning::of_convention(&mine, data)).unwrap_or_default()
}

/// Those that renew it already.
fn renewed(before: &ConventionId, data: &Snapshot) -> Vec<Warning> {
    let others = data.conventions.iter();
    let others = others.filter(|one| one.predecessor.as_ref() == Some(before));
    others.map(|one| Warning::Renewed { by: one.name.clone() }).collect()
}

/// A convention as it is typed, with the stages and the amendments it has.
fn typed(form: &Form, world: &World) -> Option<Convention> {
    if form.subject.record().0 != RecordKind::Convention {
        return None;
    }
    let mine = convention::draft(form).check(&world.data.conventions, world.today).ok()?;
    let Subject::Convention(base) = &form.subject else { return Some(mine) };
    Some(Convention {
        id: base.id.clone(),
        passages: base.passages.clone(),
        amendments: base.amendments.clone(),
        ..mine
    })
}
