//! The indicators of a fiche as records, with what was read of them.

use std::collections::BTreeSet;

use super::{card::Card, context::Plan, indicator};
use crate::{
    domain::{
        day::format_fr,
        field::{Field, FieldsBuilder, RecordKind},
        fold::fold,
    },
    exchange::import::{Asking, Choice, How, Reason, Wanted, values::answered},
};

impl Plan<'_> {
    /// The indicators of a card, each with its reading where one is given; those already known are left out.
    pub fn indicators(
        &self,
        card: &Card,
        action: &str,
        known: &mut BTreeSet<String>,
        asking: &mut Asking<'_>,
    ) -> Vec<Wanted> {
        let mut wanted = Vec::new();
        let columns = [
            ("quantitative", indicator::Column::Quantitative),
            ("qualitative", indicator::Column::Qualitative),
            ("indicators", indicator::Column::Either),
        ];
        for (key, column) in columns {
            let Some(text) = card.text(key, asking) else { continue };
            let Some(held) = card.0.get(key) else { continue };
            let kind =
                self.titles.get(key).map_or("resultat", |title| indicator::kind(title).as_str());
            for mut item in indicator::items(&text, column) {
                let of = format!("{action} {}", fold(&item.label));
                if !known.insert(of.clone()) {
                    continue;
                }
                order(&mut item, &held.cell, asking);
                let fields = FieldsBuilder::default()
                    .with(Field::Label, item.label.as_str())
                    .with(Field::Kind, kind)
                    .with(Field::Nature, item.nature.as_str())
                    .with(Field::Unit, item.unit())
                    .with(Field::Target, item.target.as_deref())
                    .done();
                let named = vec![(Field::Action, RecordKind::Action, action.to_owned())];
                wanted.push(Wanted {
                    kind: RecordKind::Indicator,
                    key: of.clone(),
                    id: None,
                    fields,
                    named,
                    how: How::Compared,
                });
                wanted.extend(self.reading(&item, &of, &held.cell, asking));
            }
        }
        wanted
    }

    /// A figure that was read on a day, which is asked.
    fn reading(
        &self,
        item: &indicator::Item,
        of: &str,
        cell: &str,
        asking: &mut Asking<'_>,
    ) -> Option<Wanted> {
        let (value, read) = item.reading.as_ref()?;
        if read.contains(' ') {
            asking.say(Reason::NumberAsText, cell, read);
        }
        let choices = self
            .updated
            .iter()
            .map(|day| Choice { answer: day.to_string(), label: format_fr(*day) });
        let on =
            answered((Reason::ReadingDate, cell, read), choices.collect(), asking, |answer| {
                self.day_of(answer)
            })?;
        let fields =
            FieldsBuilder::default().with(Field::On, on).with(Field::Value, value.as_str()).done();
        let named = vec![(Field::Indicator, RecordKind::Indicator, of.to_owned())];
        Some(Wanted {
            kind: RecordKind::Reading,
            key: format!("{of} {on}"),
            id: None,
            fields,
            named,
            how: How::Compared,
        })
    }
}

/// Which of two figures was hoped for, and which was read.
fn order(item: &mut indicator::Item, cell: &str, asking: &mut Asking<'_>) {
    if item.target.is_some() && item.reading.is_some() {
        asking.say(Reason::TargetAndReading, cell, &item.label);
    }
    let Some((one, other)) = item.pair.take() else { return };
    let read = format!("{one}/{other}");
    let choices = ["prévu/réalisé", "réalisé/prévu"]
        .map(|words| Choice { answer: words.to_owned(), label: words.to_owned() });
    let planned_first = answered((Reason::Value, cell, &read), choices.into(), asking, |answer| {
        Some(fold(answer).starts_with("prevu"))
    });
    if let Some(planned_first) = planned_first {
        let (target, value) = if planned_first { (one, other) } else { (other, one) };
        (item.target, item.reading) = (Some(target), Some((value, read)));
    }
}
