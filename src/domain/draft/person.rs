//! A person as they are typed.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    super::{
        day,
        field::Field,
        fold::fold,
        id::PersonId,
        person::{Person, Role},
    },
    Problem, Problems, Trouble,
};

/// A person being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonDraft {
    /// First name then last name.
    pub name: String,
    /// The role.
    pub role: Role,
    /// First day of the mandate, as typed; may be left out.
    pub mandate_start: String,
    /// Last day of the mandate, as typed; may be left out.
    pub mandate_end: String,
}

impl PersonDraft {
    /// A new person of this name and role.
    #[must_use]
    pub fn new(name: &str, role: Role) -> Self {
        let (mandate_start, mandate_end) = (String::new(), String::new());
        Self { name: name.into(), role, mandate_start, mandate_end }
    }

    /// A person as they would be typed.
    #[must_use]
    pub fn of(person: &Person) -> Self {
        let typed = |day: Option<NaiveDate>| day.map(day::format_fr).unwrap_or_default();
        Self {
            name: person.name.clone(),
            role: person.role,
            mandate_start: typed(person.mandate_start),
            mandate_end: typed(person.mandate_end),
        }
    }

    /// The person, changed from what was read where they were.
    ///
    /// # Errors
    /// No name, or one that somebody else of the base bears already; a day that is none, a mandate
    /// that ends before it starts.
    pub fn check(
        &self,
        people: &[Person],
        base: Option<&Person>,
        today: NaiveDate,
    ) -> Result<Person, Vec<Problem>> {
        let mut problems = Problems::default();
        let name = problems.line(Field::Name, &self.name);
        let other = |person: &&Person| base.is_none_or(|base| base.id != person.id);
        if people.iter().filter(other).any(|person| fold(&person.name) == fold(&name)) {
            problems.add(Field::Name, Trouble::Taken(name.clone()));
        }
        let start = problems.optional_day(Field::MandateStart, &self.mandate_start, today);
        let end = problems.optional_day(Field::MandateEnd, &self.mandate_end, today);
        if start.zip(end).is_some_and(|(start, end)| end < start) {
            problems.add(Field::MandateEnd, Trouble::EndBeforeStart);
        }
        problems.or(Some(Person {
            id: base.map_or_else(PersonId::default, |base| base.id.clone()),
            name,
            role: self.role,
            functions: base.map_or_else(BTreeSet::new, |base| base.functions.clone()),
            mandate_start: start,
            mandate_end: end,
        }))
    }
}

/// The last day of a departure, as typed.
///
/// # Errors
/// A day that is none, or before their mandate begins.
pub fn last_day(typed: &str, person: &Person, today: NaiveDate) -> Result<NaiveDate, Vec<Problem>> {
    let mut problems = Problems::default();
    let last = problems.day(Field::MandateEnd, typed, today);
    if last.zip(person.mandate_start).is_some_and(|(last, start)| last < start) {
        problems.add(Field::MandateEnd, Trouble::EndBeforeStart);
    }
    problems.or(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        "2026-11-23".parse().unwrap()
    }

    fn check(name: &str, people: &[Person], base: Option<&Person>) -> Result<Person, Vec<Problem>> {
        PersonDraft::new(name, Role::Technicien).check(people, base, today())
    }

    #[test]
    fn a_name_is_needed_and_borne_once() {
        let anne = check("Anne Crozet", &[], None).unwrap();
        assert_eq!(check(" ", &[], None).unwrap_err()[0].trouble, Trouble::Required);
        let twice = check("ANNE  CROZET", &[anne], None).unwrap_err();
        assert!(matches!(twice[0].trouble, Trouble::Taken(_)));
    }

    #[test]
    fn a_corrected_name_may_be_their_own_and_nobody_elses() {
        let named =
            |id: &str, name: &str| Person { id: id.into(), ..check(name, &[], None).unwrap() };
        let people = [named("anne", "Anne Crozet"), named("luc", "Luc Modèle")];
        let corrected = check("Anne CROZET", &people, Some(&people[0])).unwrap();
        assert_eq!((corrected.id.as_str(), corrected.name.as_str()), ("anne", "Anne CROZET"));
        assert!(check("Luc Modele", &people, Some(&people[0])).is_err());
    }

    #[test]
    fn a_mandate_ends_after_it_starts() {
        let mut draft = PersonDraft::new("Anne Crozet", Role::Administrateur);
        (draft.mandate_start, draft.mandate_end) = ("1/3/2026".into(), "28/2/2026".into());
        assert_eq!(draft.check(&[], None, today()).unwrap_err()[0].field, Field::MandateEnd);
        draft.mandate_end = "1/3/2030".into();
        let anne = draft.check(&[], None, today()).unwrap();
        assert_eq!(PersonDraft::of(&anne).check(&[], None, today()).unwrap(), anne);
        assert!(last_day("28/2/2026", &anne, today()).is_err());
        assert!(last_day("1/3/2026", &anne, today()).is_ok());
    }
}
