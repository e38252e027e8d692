//! A row of a sheet of meetings as records: the meeting, and the note of one that was held.

use chrono::NaiveDate;

use super::{
    Meetings, kind,
    outcome::{self, Outcome, outcome},
    present::{Present, present},
};
use crate::{
    domain::{
        field::{Field, FieldKey, FieldsBuilder, RecordKind, Value},
        fold::fold,
        meeting::Host,
    },
    exchange::{
        import::{
            Asking, Choice, How, Reason, Wanted,
            plan::card::{Card, Held},
            values::{answered, day, hour, number, says_nothing, shown},
        },
        read::workbook::Content,
    },
};

/// What is said of a meeting that is of no territory.
const WHOLE: [&str; 7] = [
    "toute la caf",
    "caf",
    "tous",
    "tous territoires",
    "tous les territoires",
    "departement",
    "tout le departement",
];

/// The day of a meeting, and what becomes of it.
struct Day {
    on: Option<NaiveDate>,
    outcome: Outcome,
}

impl Meetings<'_> {
    /// The records of a row.
    pub fn records(&self, card: &Card, source: &str, asking: &mut Asking<'_>) -> Vec<Wanted> {
        let title = card.line("meeting", asking).unwrap_or_default();
        let cell = card.0.get("meeting").map_or("", |held| held.cell.as_str());
        let kind =
            kind::kind(&title, cell, self.base, asking).unwrap_or_else(|| "autre".to_owned());
        let when = self.when(card, asking);
        let at = at(card, asking);
        let territories = self.territories(card, &kind, asking);
        let host = card.of("host", asking).cloned().map(|held| (shown(&held.content), held.cell));
        let host = host.filter(|(words, _)| !says_nothing(words));
        let host = host.and_then(|(words, cell)| kind::host(&words, &cell, asking));
        let who = self.who(card, asking);
        let place = card
            .line("place", asking)
            .filter(|place| place != "?" && !fold(place).starts_with("report"));
        let reason =
            if let Outcome::Cancelled(reason) = &when.outcome { reason.clone() } else { None };
        let mut fields = FieldsBuilder::default()
            .with(Field::Kind, kind.as_str())
            .with(Field::Title, title.as_str())
            .with(Field::PlannedOn, when.on)
            .with(Field::PlannedAt, at)
            .with(Field::Place, place.as_deref())
            .with(Field::Host, host.map(Host::as_str))
            .with(Field::Agenda, card.text("agenda", asking))
            .with(Field::Reason, reason)
            .with_set(Field::Territories, territories.iter().map(String::as_str))
            .done();
        if matches!(when.outcome, Outcome::Cancelled(_)) {
            fields.insert(Field::Cancelled.into(), true.into());
        }
        let convention = self.convention(&kind, &territories, when.on, asking, card);
        if let Some(id) = &convention {
            fields.insert(Field::Convention.into(), id.as_str().into());
        }
        let on = when.on.map_or_else(|| source.to_owned(), |day| day.to_string());
        let key = format!("{kind} {on} {} {}", territories.join("+"), fold(&title));
        let mut wanted = Wanted {
            kind: RecordKind::Meeting,
            key,
            id: None,
            fields,
            named: Vec::new(),
            how: How::Compared,
        };
        self.invite(&mut wanted, &who.people);
        let held = when.outcome == Outcome::Held && when.on.is_some_and(|on| on <= self.base.today);
        let note = self.note(card, &wanted, &who, &territories, held, asking);
        wanted
            .named
            .extend(note.iter().map(|note| (Field::Note, RecordKind::Note, note.key.clone())));
        std::iter::once(wanted).chain(note).collect()
    }

    /// Its day, once what the state says is counted in.
    fn when(&self, card: &Card, asking: &mut Asking<'_>) -> Day {
        let today = self.base.today;
        let state = card.line("state", asking).or_else(|| state_in_decisions(card));
        let of = |key: &str| card.0.get(key).map(|held| held.cell.clone());
        let state_cell = of("state").or_else(|| of("decisions")).unwrap_or_default();
        let words = state.unwrap_or_default();
        let mut outcome = outcome(&words, &state_cell, today, asking);
        let held = card.of("date", asking).cloned();
        let mut on = held.as_ref().and_then(|held| day(&held.content, &held.cell, today, asking));
        if let Outcome::Postponed(to) = outcome {
            let before = held.as_ref().map_or_else(String::new, |held| shown(&held.content));
            asking.say(Reason::Postponed, &state_cell, &before);
            (on, outcome) = (Some(to), Outcome::Planned);
        }
        if held.is_none() && on.is_none() {
            let cell = of("date").unwrap_or_default();
            let answer = asking.ask(Reason::Date, &cell, "", Vec::new());
            on = answer.and_then(|answer| answer.trim().parse().ok());
        }
        match (on, &outcome) {
            (Some(day), Outcome::Held) if day > today => {
                outcome = outcome::asked(&words, &state_cell, today, asking);
                if let Outcome::Postponed(to) = outcome {
                    (on, outcome) = (Some(to), Outcome::Held);
                }
            }
            (Some(day), Outcome::Planned | Outcome::Unsaid | Outcome::Unplanned) if day < today => {
                asking.say(Reason::ToConfirm, &state_cell, &words);
            }
            _ => {}
        }
        Day { on, outcome }
    }

    /// Its territories; none for the whole Caf.
    fn territories(&self, card: &Card, kind: &str, asking: &mut Asking<'_>) -> Vec<String> {
        let held = card.of("territory", asking).cloned();
        let Some(held) = held.filter(|held| !says_nothing(&shown(&held.content))) else {
            let cell = card.0.get("territory").map_or("", |held| held.cell.as_str());
            if matches!(kind, "cdsf" | "ca_decentralise" | "seminaire") {
                asking.say(Reason::WholeCaf, cell, "");
                return Vec::new();
            }
            let answer = asking.ask(Reason::Territory, cell, "", Vec::new());
            let known = |answer: &String| {
                self.base.data.territories.iter().any(|one| one.code.as_str() == answer)
            };
            return answer.into_iter().filter(known).collect();
        };
        let words = shown(&held.content);
        if WHOLE.contains(&fold(&words).as_str()) {
            asking.say(Reason::WholeCaf, &held.cell, &words);
            return Vec::new();
        }
        let figures = matches!(held.content, Content::Text(_))
            && words.chars().all(|c| c.is_ascii_digit() || c == ' ');
        if figures {
            asking.say(Reason::NumberAsText, &held.cell, &words);
        }
        let several: Vec<&str> =
            words.split([';', '+']).map(str::trim).filter(|part| !part.is_empty()).collect();
        let contents = if several.len() > 1 {
            several.into_iter().map(|part| Content::Text(part.to_owned())).collect()
        } else {
            vec![held.content.clone()]
        };
        contents.iter().flat_map(|content| self.territory(content, &held, asking)).collect()
    }

    /// One territory, or several that a cell lists; a commune alone is asked.
    fn territory(&self, content: &Content, held: &Held, asking: &mut Asking<'_>) -> Vec<String> {
        let found = self.places.read(&Content::Empty, content, &held.cell, asking);
        let Some(found) = found else { return Vec::new() };
        if !found.several.is_empty() || !found.siren.is_empty() {
            let one = Some(found.siren).filter(|siren| !siren.is_empty());
            return one.into_iter().chain(found.several).collect();
        }
        let epci = |insee: &String| {
            let all = &self.base.national.communes;
            let at = all.binary_search_by(|one| one.insee.as_str().cmp(insee)).ok()?;
            all[at].epci.clone()
        };
        let Some(epci) = found.communes.first().and_then(epci) else { return Vec::new() };
        let choices = vec![Choice { answer: epci, label: shown(content) }];
        let answer = asking.ask(Reason::Territory, &held.cell, &shown(content), choices);
        answer.into_iter().collect()
    }

    /// Who was there, of the Caf and others.
    fn who(&self, card: &Card, asking: &mut Asking<'_>) -> Present {
        let mut who = card.of("present", asking).cloned().map_or_else(Present::default, |held| {
            present(&shown(&held.content), &held.cell, &self.people, asking)
        });
        let cell = |key: &str| card.0.get(key).map(|held| held.cell.clone()).unwrap_or_default();
        who.people = self.known(who.people, &cell("present"), asking);
        if let Some(held) = card.of("caf", asking).cloned() {
            let named = self.people.read(&held.content, &held.cell, asking);
            who.people.extend(self.known(named, &held.cell, asking));
        }
        let others = card.of("others", asking).cloned();
        let others = others.and_then(|held| number(&held.content, &held.cell, asking));
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a count of people, looked at"
        )]
        let count =
            others.filter(|count| (0.0..10_000.0).contains(count)).map(|count| count as u32);
        who.others = who.others.or(count);
        who
    }

    /// People of the base; another name is asked, since nobody is made of who came to a meeting.
    fn known(&self, names: Vec<String>, cell: &str, asking: &mut Asking<'_>) -> Vec<String> {
        let person = |name: &str| {
            let known = self.base.data.person_named(name.trim())?;
            Some(known.name.clone())
        };
        let known = |name: String| {
            person(&name)
                .or_else(|| answered((Reason::Person, cell, &name), Vec::new(), asking, person))
        };
        names.into_iter().filter_map(known).collect()
    }

    /// Names people of the Caf: those of the base by their id.
    pub fn invite(&self, wanted: &mut Wanted, names: &[String]) {
        for name in names {
            match self.base.data.people.iter().find(|one| fold(&one.name) == fold(name)) {
                Some(one) => {
                    let key = FieldKey {
                        field: Field::Persons,
                        member: Some(one.id.as_str().to_owned()),
                    };
                    wanted.fields.insert(key, Value::Int(1));
                }
                None => wanted.named.push((Field::Persons, RecordKind::Person, fold(name))),
            }
        }
    }
}

/// « à venir », « REPORTÉ » where the sheet has no column for it.
pub fn state_in_decisions(card: &Card) -> Option<String> {
    let held = card.0.get("decisions")?;
    let words = shown(&held.content);
    let folded = fold(&words);
    let states = ["report", "annul", "a venir", "prevu"];
    states.iter().any(|state| folded.starts_with(state)).then_some(words)
}

/// Its hour: its own cell, else that of its day.
fn at(card: &Card, asking: &mut Asking<'_>) -> Option<String> {
    let own = card.of("hour", asking).cloned();
    let own = own.and_then(|held| hour(&held.content, &held.cell, asking));
    own.or_else(|| {
        let held = card.0.get("date")?;
        let timed = matches!(held.content, Content::Moment(_));
        if timed { hour(&held.content, &held.cell, asking) } else { None }
    })
}
