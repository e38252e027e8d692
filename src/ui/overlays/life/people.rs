//! Who signs a convention, and who is in front.

use super::lines::Lines;
use crate::{
    document::{Context, Mark, Tone},
    domain::{
        contact::{Contact, ContactRole},
        field::{Field, RecordKind},
        life::Life,
        signatory::missing_deliberations,
    },
};

/// Parties with what they lack, then contacts with their part.
pub(super) fn people(context: &Context<'_>, life: &Life, out: &mut Lines) -> String {
    let (text, words) = (context.text, &context.text.ui.life);
    let parties = life.signatories();
    for one in &parties {
        let code = one.kind.as_str();
        let kind = text.code(RecordKind::Signatory, Field::Kind, code).unwrap_or(code);
        let decided = match one.deliberation_on {
            Some(day) => Some((words.deliberation)(&context.day(day))),
            None if one.lacks_deliberation() => Some(words.no_deliberation.to_owned()),
            None => None,
        };
        let signed = one.signed_on.map(|day| (words.signed)(&context.day(day)));
        let parts =
            [Some(format!("{} ({kind})", one.party)), one.function.clone(), decided, signed];
        let shown = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let (mark, tone) = if one.lacks_deliberation() {
            (Mark::Attention, Tone::Warning)
        } else {
            (Mark::Ticked, Tone::Plain)
        };
        out.record((RecordKind::Signatory, &one.id), 1, Some(mark), tone, shown);
    }
    for row in life.of(RecordKind::ContactRole) {
        let Some(role) = ContactRole::of(&row.id, &row.fields) else { continue };
        let contact = context.data.contact(role.contact.as_str());
        let label = contact.map_or("", |one| one.label.as_str());
        let code = role.role.as_str();
        let part = text.code(RecordKind::ContactRole, Field::Role, code).unwrap_or(code);
        let left = contact.is_some_and(|one| one.has_left(context.today));
        let left = if left { words.mandate_ended } else { "" };
        let id = (RecordKind::ContactRole, row.id.as_str());
        out.record(id, 1, None, Tone::Plain, format!("{label} · {part}{left}"));
    }
    let with_part: Vec<ContactRole> = life
        .of(RecordKind::ContactRole)
        .iter()
        .filter_map(|row| ContactRole::of(&row.id, &row.fields))
        .collect();
    let places =
        context.data.convention(&life.convention).map(|one| context.data.territories_of(one));
    let places = places.unwrap_or_default();
    let here = |one: &&Contact| places.iter().any(|place| one.territories.contains(&place.code));
    let left_out = |one: &&Contact| !with_part.iter().any(|role| role.contact == one.id);
    for contact in context.data.contacts.iter().filter(here).filter(left_out) {
        let left = if contact.has_left(context.today) { words.mandate_ended } else { "" };
        let id = (RecordKind::Contact, contact.id.as_str());
        out.record(id, 1, None, Tone::Dim, format!("{}{left}", contact.label));
    }
    (words.count_missing)(missing_deliberations(&parties).count())
}
