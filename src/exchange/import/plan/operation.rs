//! An *opération* of a fiche as a follow-up: what, who owes it, by when.

use super::{card::Card, context::Plan};
use crate::{
    domain::{
        field::{Field, FieldsBuilder, RecordKind},
        fold::fold,
        follow_up::OwedBy,
    },
    exchange::import::{
        Asking, Choice, How, Reason, Wanted,
        values::{answered, period, shown},
    },
};

impl Plan<'_> {
    /// The follow-up of an operation. Its pilot says who owes it.
    pub fn operation(&self, card: &Card, action: &str, asking: &mut Asking<'_>) -> Option<Wanted> {
        let what = card.line("operation", asking)?;
        let pilot = card.0.get("pilot");
        let pending = asking.questions.iter().any(|one| {
            one.code == Reason::Ditto && pilot.is_some_and(|held| held.cell == one.cell)
        });
        let cell = pilot.map_or_else(
            || card.0.get("operation").map_or("", |held| held.cell.as_str()),
            |held| held.cell.as_str(),
        );
        let words = card.line("pilot", asking);
        let owed = if pending {
            None
        } else {
            owed_by(words.as_deref().unwrap_or_default(), cell, asking)
        };
        if let Some(words) = &words {
            asking.say(Reason::NoPlace, cell, words);
        }
        let due = card.of("calendar", asking).cloned().and_then(|held| {
            let read = period(&held.content, &held.cell, self.base.today, asking)?;
            if read.start.is_some() {
                asking.say(Reason::NoPlace, &held.cell, &shown(&held.content));
            }
            read.due
        });
        for key in ["detail", "partners", "means", "results", "audience", "sector"] {
            if let Some(words) = card.line(key, asking) {
                let cell = card.0.get(key).map_or("", |held| held.cell.as_str());
                asking.say(Reason::NoPlace, cell, &words);
            }
        }
        let fields = FieldsBuilder::default()
            .with(Field::What, what.as_str())
            .with(Field::OwedBy, owed.map(OwedBy::as_str))
            .with(Field::Due, due.map(|(day, _)| day))
            .done();
        let named = vec![(Field::Action, RecordKind::Action, action.to_owned())];
        let key = format!("{action} {}", fold(&what));
        let mut wanted =
            Wanted { kind: RecordKind::FollowUp, key, id: None, fields, named, how: How::Compared };
        self.whose.link(&mut wanted);
        Some(wanted)
    }
}

/// Who owes what such a pilot leads; both or nobody is asked.
fn owed_by(pilot: &str, cell: &str, asking: &mut Asking<'_>) -> Option<OwedBy> {
    let parts = pilot.replace(" et ", ";");
    let parts: Vec<&str> = parts
        .split([';', ',', '/', '+', '&'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let ours = parts.iter().filter(|part| is_caf(part)).count();
    if !parts.is_empty() && ours == parts.len() {
        return Some(OwedBy::Caf);
    }
    if !parts.is_empty() && ours == 0 && pilot.trim() != "?" {
        return Some(OwedBy::Partner);
    }
    let choices = OwedBy::CODES.iter().map(|code| Choice {
        answer: (*code).to_owned(),
        label: if *code == "caf" { "La Caf" } else { "Le partenaire" }.to_owned(),
    });
    answered((Reason::OwedBy, cell, pilot), choices.collect(), asking, |answer| {
        OwedBy::from_code(answer.trim())
    })
}

fn is_caf(part: &str) -> bool {
    let folded = fold(part);
    folded.split(' ').any(|word| word == "caf")
        || folded.contains("caisse d allocations familiales")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::import::Answers;

    #[test]
    fn the_pilot_owes_what_it_leads() {
        let answers = Answers::default();
        for (pilot, owes, asked) in [
            ("Caf de l’Ain", Some(OwedBy::Caf), 0),
            ("CC de la Veyle", Some(OwedBy::Partner), 0),
            ("EAJE Les Grenouillettes", Some(OwedBy::Partner), 0),
            ("Caf et CC de la Veyle", None, 1),
            ("", None, 1),
            ("?", None, 1),
        ] {
            let mut asking = Asking::of(&answers, "Fiche 7!B");
            let found = owed_by(pilot, "Fiche 7!B9", &mut asking);
            assert_eq!((found, asking.questions.len()), (owes, asked), "{pilot}");
        }
    }
}
