//! A fiche as records: the action, its indicators, their readings.

use super::{card::Card, context::Plan, money};
use crate::{
    domain::{
        day::Precision,
        field::{Field, FieldKey, Fields, FieldsBuilder, RecordKind, Value},
        fold::fold,
        plan::Status,
    },
    exchange::import::{
        Asking, Choice, How, Reason, Wanted,
        values::{Period, answered, day, percent, period, shown},
    },
};

/// The day or period that operations of the fiche's own sheet reach, beyond its own.
#[derive(Debug, Clone)]
pub struct Beyond {
    /// Their last day.
    pub due: chrono::NaiveDate,
    /// As written.
    pub read: String,
}

impl Plan<'_> {
    /// What tells an action from the others: its number, else its title.
    pub fn action_key(&self, number: Option<&str>, title: &str) -> String {
        format!("{} {}", self.whose.key, number.map_or_else(|| fold(title), fold))
    }

    /// The action of a card.
    pub fn action(
        &self,
        card: &Card,
        axis: &str,
        beyond: Option<&Beyond>,
        asking: &mut Asking<'_>,
    ) -> Option<Wanted> {
        let number =
            card.line("number", asking).map(|number| number.trim_end_matches('.').to_owned());
        let title = title(card, asking)?;
        let key = self.action_key(number.as_deref(), &title);
        let mut fields = FieldsBuilder::default()
            .with(Field::Number, number.as_deref())
            .with(Field::Title, title.as_str())
            .with(Field::Objective, card.text("objective", asking))
            .with(Field::Audience, card.line("audience", asking))
            .with(Field::Pilot, card.line("pilot", asking))
            .with(Field::Partners, card.text("partners", asking))
            .with(Field::Means, money::without(card, asking))
            .with(Field::Results, card.text("results", asking))
            .done();
        self.about(card, asking, &mut fields);
        self.when(card, beyond, asking, &mut fields);
        self.how_far(card, asking, &mut fields);
        if let Some(remark) =
            card.line("remarks", asking).filter(|remark| !fold(remark).starts_with("voir feuille"))
        {
            let cell = card.0.get("remarks").map_or("", |held| held.cell.as_str());
            asking.say(Reason::NoPlace, cell, &remark);
        }
        let named = vec![(Field::Axis, RecordKind::Axis, axis.to_owned())];
        Some(Wanted { kind: RecordKind::Action, key, id: None, fields, named, how: How::Compared })
    }

    /// Its themes and communes.
    fn about(&self, card: &Card, asking: &mut Asking<'_>, fields: &mut Fields) {
        let members = |field: Field, codes: Vec<String>| {
            let key = move |member| FieldKey { field, member: Some(member) };
            codes.into_iter().map(move |code| (key(code), Value::Int(1)))
        };
        if let Some(held) = card.of("themes", asking) {
            let codes = self.themes.read(&held.content, &held.cell, asking);
            let acronym = held_acronym(&shown(&held.content));
            if let Some(acronym) = acronym.filter(|_| !codes.is_empty()) {
                asking.say(Reason::Acronym, &held.cell, &acronym);
            }
            let shared = ["gouvernance", "sppe"];
            if !codes.is_empty() && codes.iter().all(|code| shared.contains(&code.as_str())) {
                asking.say(Reason::Common, &held.cell, &shown(&held.content));
                fields.insert(Field::Common.into(), true.into());
            }
            fields.extend(members(Field::Themes, codes));
        }
        if let Some(held) = card.of("sector", asking) {
            let read = shown(&held.content);
            let codes = self.whose.sector.read(&read, &held.cell, asking).unwrap_or_default();
            fields.extend(members(Field::Communes, codes));
        }
    }

    /// From when and by when.
    fn when(
        &self,
        card: &Card,
        beyond: Option<&Beyond>,
        asking: &mut Asking<'_>,
        fields: &mut Fields,
    ) {
        let today = self.base.today;
        let mut whole = Period::default();
        let mut cell = String::new();
        for key in ["calendar", "start", "due"] {
            let Some(held) = card.of(key, asking).cloned() else { continue };
            let Some(read) = period(&held.content, &held.cell, today, asking) else { continue };
            cell.clone_from(&held.cell);
            match key {
                "start" => whole.start = read.start.or(read.due.map(first_day)),
                "due" => whole.due = read.due,
                _ => whole = read,
            }
        }
        if let (Some(beyond), Some((due, Precision::Jour))) = (beyond, whole.due)
            && beyond.due > due
        {
            let read = format!("{due} | {}", beyond.read);
            let choices = [due, beyond.due].map(|day| Choice {
                answer: day.to_string(),
                label: crate::domain::day::format_fr(day),
            });
            let of = (Reason::Contradiction, cell.as_str(), read.as_str());
            let answer = answered(of, choices.into(), asking, |answer| answer.trim().parse().ok());
            whole.due = Some((answer.unwrap_or(due), Precision::Jour));
        }
        let asked = asking.questions.iter().any(|one| one.code == Reason::Date);
        let calendar = card.0.get("calendar").or_else(|| card.0.get("due"));
        if let Some(held) = calendar.filter(|_| whole == Period::default() && !asked) {
            asking.say(Reason::NoDate, &held.cell, &shown(&held.content));
        }
        let mut put =
            |field: Field, precision: Field, edge: Option<(chrono::NaiveDate, Precision)>| {
                if let Some((day, how)) = edge {
                    fields.insert(field.into(), day.into());
                    fields.insert(precision.into(), how.as_str().into());
                }
            };
        put(Field::Start, Field::StartPrecision, whole.start);
        put(Field::DueOn, Field::DuePrecision, whole.due);
    }

    /// Its status, its progress and the day it was done.
    fn how_far(&self, card: &Card, asking: &mut Asking<'_>, fields: &mut Fields) {
        let status = card.of("status", asking).cloned();
        let status_cell = status.as_ref().map_or_else(String::new, |held| held.cell.clone());
        let status =
            status.and_then(|held| self.legend.read(&shown(&held.content), &held.cell, asking));
        if let Some(status) = status {
            fields.insert(Field::Status.into(), status.as_str().into());
        }
        if let Some(held) = card.of("progress", asking).cloned()
            && let Some(percent) = percent(&held.content, &held.cell, asking)
        {
            fields.insert(Field::Progress.into(), Value::Int(percent.into()));
        }
        let held = card.of("done", asking).cloned();
        let mut done =
            held.as_ref().and_then(|held| day(&held.content, &held.cell, self.base.today, asking));
        let asked = asking
            .questions
            .iter()
            .any(|one| held.as_ref().is_some_and(|held| held.cell == one.cell));
        if status == Some(Status::Realisee) && done.is_none() && !asked {
            let cell = card.0.get("done").map_or(status_cell.as_str(), |held| held.cell.as_str());
            let of = (Reason::DoneOn, cell, "");
            done = answered(of, Vec::new(), asking, |answer| self.day_of(answer));
        }
        match (done, held) {
            (Some(done), Some(held))
                if status.is_some_and(|one| one != Status::Realisee) || done > self.base.today =>
            {
                asking.ask(Reason::Contradiction, &held.cell, &done.to_string(), Vec::new());
            }
            (Some(done), _) if status == Some(Status::Realisee) => {
                fields.insert(Field::DoneOn.into(), done.into());
            }
            _ => {}
        }
    }

    /// A day that was answered.
    pub fn day_of(&self, answer: &str) -> Option<chrono::NaiveDate> {
        crate::domain::day::read(
            answer,
            crate::domain::day::Sense::new(self.base.today, crate::domain::day::Side::Past),
        )
        .ok()
    }
}

/// The first day of the period that ends then.
fn first_day((due, how): (chrono::NaiveDate, Precision)) -> (chrono::NaiveDate, Precision) {
    use chrono::Datelike;
    let month = match how {
        Precision::Jour => return (due, how),
        Precision::Mois => due.month(),
        Precision::Trimestre => due.month().saturating_sub(2),
        Precision::Semestre => due.month().saturating_sub(5),
        Precision::Annee => 1,
    };
    (chrono::NaiveDate::from_ymd_opt(due.year(), month.max(1), 1).unwrap_or(due), how)
}

/// A word of capitals in a cell: « AVS », « A.V.S. ».
fn held_acronym(read: &str) -> Option<String> {
    let is = |word: &&str| {
        let letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).collect();
        (2..=5).contains(&letters.len()) && letters.iter().all(|c| c.is_uppercase())
    };
    read.split([' ', ';', ',', '/']).find(is).map(ToOwned::to_owned)
}

/// An action without a title is asked for one.
fn title(card: &Card, asking: &mut Asking<'_>) -> Option<String> {
    card.line("title", asking).or_else(|| {
        let cell = card.0.get("title").map_or("", |held| held.cell.as_str());
        let of = (Reason::Value, cell, "");
        answered(of, Vec::new(), asking, |answer| Some(answer.trim().to_owned()))
    })
}
