//! The convention a meeting is of, and the note of one that was held.

use chrono::NaiveDate;

use super::{
    Meetings,
    present::{Present, parts},
    record::state_in_decisions,
};
use crate::{
    domain::{
        clean,
        field::{Field, FieldKey, FieldsBuilder, RecordKind, Value},
    },
    exchange::import::{Asking, How, Reason, Wanted, noted, plan::card::Card, values::shown},
};

impl Meetings<'_> {
    /// The convention of a steering committee: the one in force in its territory on that day.
    pub fn convention(
        &self,
        kind: &str,
        territories: &[String],
        on: Option<NaiveDate>,
        asking: &mut Asking<'_>,
        card: &Card,
    ) -> Option<String> {
        let [one] = territories else { return None };
        let territory = self.base.data.territories.iter().find(|known| known.code.as_str() == one);
        let all =
            territory.map(|territory| self.base.data.conventions_of(territory)).unwrap_or_default();
        if all.is_empty() {
            let held = card.0.get("territory")?;
            asking.say(Reason::NoCtg, &held.cell, &shown(&held.content));
        }
        let on = on.filter(|_| kind == "copil")?;
        let mut in_force = all.into_iter().filter(|one| one.in_force(on));
        let one = in_force.next()?;
        in_force.next().is_none().then(|| one.id.as_str().to_owned())
    }

    /// The note of a meeting that was held; what it would say is shown where there is none.
    pub fn note(
        &self,
        card: &Card,
        meeting: &Wanted,
        who: &Present,
        territories: &[String],
        held: bool,
        asking: &mut Asking<'_>,
    ) -> Option<Wanted> {
        let excused = card.line("excused", asking).map(|words| parts(&words).join(" ; "));
        let present = (!who.functions.is_empty()).then(|| who.functions.join(" ; "));
        let decisions =
            card.text("decisions", asking).filter(|_| state_in_decisions(card).is_none());
        let agenda = card.text("agenda", asking);
        let said = [
            ("present", "Présents", present),
            ("excused", "Excusés", excused),
            ("agenda", "Ordre du jour", agenda),
            ("decisions", "Relevé de décisions", decisions),
        ];
        if !held {
            let lost = said.iter().filter(|(key, ..)| *key != "agenda");
            for (key, _, words) in lost {
                if let (Some(words), Some(held)) = (words, card.0.get(*key)) {
                    asking.say(Reason::NoPlace, &held.cell, words);
                }
            }
            return None;
        }
        let lines = said
            .iter()
            .filter_map(|(_, label, words)| Some(format!("{label} : {}", words.as_ref()?)));
        let mut text = clean::text(&lines.collect::<Vec<_>>().join("\n"));
        let value =
            |field: Field| meeting.fields.get(&field.into()).cloned().unwrap_or(Value::Null);
        if let (true, Value::Text(title)) = (text.is_empty(), value(Field::Title)) {
            text = title;
        }
        let one = if territories.len() == 1 { territories.first() } else { None };
        let fields = FieldsBuilder::default()
            .with(Field::On, value(Field::PlannedOn))
            .with(Field::Kind, value(Field::Kind))
            .with(Field::Territory, one.map(String::as_str))
            .with(Field::Convention, value(Field::Convention))
            .with(Field::Place, value(Field::Place))
            .with(Field::Others, who.others)
            .with(Field::Text, text)
            .done();
        let (kind, key) = (RecordKind::Note, meeting.key.clone());
        let mut note =
            Wanted { kind, key, id: None, fields, named: Vec::new(), how: How::Compared };
        self.invite(&mut note, &who.people);
        Some(note)
    }

    /// A note of words that the person keeps, on the territory of the meeting and its day.
    pub fn noted(&self, meeting: &Wanted, text: &str) -> Wanted {
        let mut note = noted::note(&meeting.key, text);
        let past = |value: &Value| matches!(value, Value::Text(day) if *day <= self.base.today.to_string());
        let on = meeting.fields.get(&Field::PlannedOn.into()).filter(|day| past(day));
        note.fields.extend(on.map(|day| (Field::On.into(), day.clone())));
        let mut of = meeting.fields.keys().filter(|key| key.field == Field::Territories);
        if let (Some(FieldKey { member: Some(code), .. }), None) = (of.next(), of.next()) {
            note.fields.insert(Field::Territory.into(), code.as_str().into());
        }
        note
    }
}
