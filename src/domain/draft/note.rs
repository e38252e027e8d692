//! A note as it is typed.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    super::{
        clean,
        field::Field,
        follow_up::FollowUp,
        id::{ContactId, ConventionId, NoteId, PersonId, TerritoryCode},
        note::Note,
        snapshot::Snapshot,
    },
    LINE_MAX, Problem, Problems, TEXT_MAX, Trouble,
    follow_up::FollowUpDraft,
};

/// A note being typed, with the follow-ups that come out of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NoteDraft {
    /// Code of the kind of exchange.
    pub kind: String,
    /// Day, as typed.
    pub on: String,
    /// Its main territory; an empty code for none.
    pub territory: TerritoryCode,
    /// The action it is about.
    pub action: Option<String>,
    /// Where it took place.
    pub place: String,
    /// People of the Caf who were there.
    pub persons: BTreeSet<PersonId>,
    /// Contacts who were there.
    pub contacts: BTreeSet<ContactId>,
    /// How many others were there, as typed.
    pub others: String,
    /// About which convention.
    pub convention: Option<ConventionId>,
    /// Codes of the themes.
    pub themes: BTreeSet<String>,
    /// Facts and decisions.
    pub text: String,
    /// Whether the board member was there.
    pub administrator_present: bool,
    /// Whether it shall be sent up to the SDSF.
    pub send_up: bool,
    /// Follow-ups; those left wholly blank are passed over.
    pub follow_ups: Vec<FollowUpDraft>,
}

impl NoteDraft {
    /// The draft of a note as it stands, for editing.
    #[must_use]
    pub fn of(note: &Note) -> Self {
        Self {
            kind: note.kind.clone(),
            on: super::super::day::format_fr(note.on),
            territory: note.territory.clone().unwrap_or_default(),
            action: note.action.clone(),
            place: note.place.clone().unwrap_or_default(),
            persons: note.persons.clone(),
            contacts: note.contacts.clone(),
            others: note.others.map(|count| count.to_string()).unwrap_or_default(),
            convention: note.convention.clone(),
            themes: note.themes.clone(),
            text: note.text.clone(),
            administrator_present: note.administrator_present,
            send_up: note.send_up,
            follow_ups: Vec::new(),
        }
    }

    /// The note and its follow-ups.
    ///
    /// # Errors
    /// Every problem: an unknown kind, territory or theme; a day that is none or has not come; no text; a
    /// follow-up that is not whole.
    pub fn check(
        &self,
        snapshot: &Snapshot,
        today: NaiveDate,
        author: Option<PersonId>,
    ) -> Result<(Note, Vec<FollowUp>), Vec<Problem>> {
        let mut problems = Problems::default();
        if !snapshot.note_kinds.iter().any(|kind| kind.code == self.kind) {
            problems.add(Field::Kind, Trouble::Unknown(self.kind.clone(), None));
        }
        let territory = Some(&self.territory).filter(|code| !code.as_str().is_empty());
        if territory.is_some_and(|code| snapshot.territory(code).is_none()) {
            problems.add(Field::Territory, Trouble::Unknown(self.territory.to_string(), None));
        }
        for theme in &self.themes {
            if !snapshot.themes.iter().any(|known| known.code == *theme) {
                problems.add(Field::Themes, Trouble::Unknown(theme.clone(), None));
            }
        }
        let on = problems.day(Field::On, &self.on, today);
        if on.is_some_and(|on| on > today) {
            problems.add(Field::On, Trouble::NotYet);
        }
        let text = clean::text(&self.text);
        if text.is_empty() {
            problems.add(Field::Text, Trouble::Required);
        }
        problems.length(Field::Text, &text, TEXT_MAX);
        let place = clean::line(&self.place);
        problems.length(Field::Place, &place, LINE_MAX);
        let others = problems.take(Field::Others, others(&self.others)).flatten();
        let follow_ups = self.check_follow_ups(&mut problems, territory, today);
        problems.or(on.map(|on| {
            let note = Note {
                id: NoteId::default(),
                kind: self.kind.clone(),
                on,
                territory: territory.cloned(),
                convention: self
                    .convention
                    .clone()
                    .or_else(|| snapshot.convention_of_action(self.action.as_deref()?).cloned()),
                action: self.action.clone(),
                place: Some(place).filter(|place| !place.is_empty()),
                persons: self.persons.clone(),
                contacts: self.contacts.clone(),
                others,
                themes: self.themes.clone(),
                text,
                author,
                administrator_present: self.administrator_present,
                send_up: self.send_up,
            };
            (note, follow_ups)
        }))
    }

    fn check_follow_ups(
        &self,
        problems: &mut Problems,
        territory: Option<&TerritoryCode>,
        today: NaiveDate,
    ) -> Vec<FollowUp> {
        let drafts = self.follow_ups.iter().filter(|draft| !draft.is_blank());
        let mut found = Vec::new();
        for draft in drafts {
            match draft.check(territory, None, today) {
                Ok(follow_up) => {
                    let convention = self.convention.clone().filter(|_| territory.is_none());
                    found.push(FollowUp { convention, action: self.action.clone(), ..follow_up });
                }
                Err(more) => problems.0.extend(more),
            }
        }
        found
    }
}

/// How many; nothing where nothing is typed.
fn others(typed: &str) -> Result<Option<u32>, Trouble> {
    const MOST: i32 = 9999;
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let number = typed.parse().ok().filter(|number| *number <= MOST.unsigned_abs());
    number.map(Some).ok_or(Trouble::Number(0, MOST))
}
