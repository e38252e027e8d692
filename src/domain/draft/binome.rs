//! A binôme as it is typed: two people, who may be new, the days between, the territories.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    super::{
        field::Field,
        fold::fold,
        handover::{Pair, Stint},
        id::{PersonId, TerritoryCode},
        person::{Person, Role},
    },
    Problem, Problems, Trouble,
    person::PersonDraft,
};

/// A person chosen in a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Chosen {
    /// Nobody.
    #[default]
    Nobody,
    /// A person of the base.
    Known(PersonId),
    /// A new person of this name.
    New(String),
}

/// A binôme being typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BinomeDraft {
    /// The board member.
    pub administrateur: Chosen,
    /// The field adviser.
    pub technicien: Chosen,
    /// First day, as typed.
    pub start: String,
    /// Last day, as typed; may be left out.
    pub end: String,
    /// The territories it is about.
    pub territories: BTreeSet<TerritoryCode>,
}

/// A binôme that may be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// People to be written with it, each under their stand-in.
    pub newcomers: Vec<Person>,
    /// Who, from when to when.
    pub stint: Stint,
}

impl BinomeDraft {
    /// The pair and its days, with the people to be written.
    ///
    /// # Errors
    /// A name that is missing or borne already; the same person twice; a day that is none; an end before
    /// the start; no territory; nobody at all, where nobody follows these territories already.
    pub fn check(
        &self,
        people: &[Person],
        followed: bool,
        today: NaiveDate,
    ) -> Result<Named, Vec<Problem>> {
        let mut problems = Problems::default();
        let mut newcomers = Vec::new();
        let mut person = |chosen: &Chosen, field| match named(chosen, field, people, today) {
            Ok(Some(Found::New(person))) => {
                let id = PersonId::stand_in(newcomers.len());
                newcomers.push(Person { id: id.clone(), ..person });
                Some(id)
            }
            Ok(Some(Found::Known(id))) => Some(id),
            Ok(None) => None,
            Err(found) => {
                for Problem { trouble, .. } in found {
                    let nameless = trouble == Trouble::Required;
                    problems.add(field, if nameless { Trouble::Nameless } else { trouble });
                }
                None
            }
        };
        let pair = Pair {
            administrateur: person(&self.administrateur, Field::Administrateur),
            technicien: person(&self.technicien, Field::Technicien),
        };
        let blank = |one: &Chosen| *one == Chosen::Nobody;
        if !followed && blank(&self.administrateur) && blank(&self.technicien) {
            problems.add(Field::Technicien, Trouble::Required);
        }
        if let Some(twice) = twice(&pair, people, &newcomers) {
            problems.add(Field::Technicien, Trouble::Taken(twice));
        }
        let start = problems.day(Field::Start, &self.start, today);
        let end = problems.optional_day(Field::End, &self.end, today);
        if start.zip(end).is_some_and(|(start, end)| end < start) {
            problems.add(Field::End, Trouble::EndBeforeStart);
        }
        if self.territories.is_empty() {
            problems.add(Field::Territories, Trouble::Required);
        }
        let named = start.map(|start| Named { newcomers, stint: Stint { pair, start, end } });
        problems.or(named)
    }
}

/// A person of the base, or a new one.
enum Found {
    Known(PersonId),
    New(Person),
}

/// Who is chosen; a name typed becomes a person of the role of the field.
fn named(
    chosen: &Chosen,
    field: Field,
    people: &[Person],
    today: NaiveDate,
) -> Result<Option<Found>, Vec<Problem>> {
    let role = if field == Field::Administrateur { Role::Administrateur } else { Role::Technicien };
    Ok(match chosen {
        Chosen::Nobody => None,
        Chosen::Known(id) => Some(Found::Known(id.clone())),
        Chosen::New(name) => {
            Some(Found::New(PersonDraft::new(name, role).check(people, None, today)?))
        }
    })
}

/// The name of a person chosen for both roles.
fn twice(pair: &Pair, people: &[Person], newcomers: &[Person]) -> Option<String> {
    let (one, other) = (pair.administrateur.as_ref()?, pair.technicien.as_ref()?);
    let name = |id: &PersonId| {
        let mut all = people.iter().chain(newcomers);
        all.find(|person| person.id == *id).map(|person| person.name.clone())
    };
    let (one_name, other_name) = (name(one), name(other));
    let same = one == other || one_name.as_deref().map(fold) == other_name.as_deref().map(fold);
    same.then_some(other_name.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(administrateur: Chosen, technicien: Chosen) -> BinomeDraft {
        let territories = [TerritoryCode::from("200069193")].into();
        BinomeDraft {
            administrateur,
            technicien,
            start: "1/1/2027".into(),
            territories,
            ..BinomeDraft::default()
        }
    }

    fn today() -> NaiveDate {
        "2026-11-23".parse().unwrap()
    }

    fn troubles(draft: &BinomeDraft, people: &[Person]) -> Vec<(Field, Trouble)> {
        let found = draft.check(people, false, today()).unwrap_err();
        found.into_iter().map(|one| (one.field, one.trouble)).collect()
    }

    fn new(name: &str) -> Chosen {
        Chosen::New(name.into())
    }

    #[test]
    fn people_nobody_made_before_get_the_role_of_their_field() {
        let named =
            draft(new("Anne Témoin"), new("Luc Modèle")).check(&[], false, today()).unwrap();
        let roles: Vec<_> = named.newcomers.iter().map(|one| one.role).collect();
        assert_eq!(roles, [Role::Administrateur, Role::Technicien]);
        let pair = named.stint.pair;
        assert_eq!(pair.administrateur.as_ref(), Some(&named.newcomers[0].id));
        assert_eq!(pair.technicien.as_ref(), Some(&named.newcomers[1].id));
    }

    #[test]
    fn nobody_is_a_pair_only_where_somebody_follows() {
        let nobody = draft(Chosen::Nobody, Chosen::Nobody);
        assert_eq!(troubles(&nobody, &[]), [(Field::Technicien, Trouble::Required)]);
        assert!(nobody.check(&[], true, today()).unwrap().stint.pair.is_nobody());
    }

    #[test]
    fn every_problem_is_under_its_field() {
        let anne = Person {
            id: "anne".into(),
            ..PersonDraft::new("Anne Témoin", Role::Administrateur)
                .check(&[], None, today())
                .unwrap()
        };
        let people = [anne];
        let mut wrong = draft(new("ANNE TEMOIN"), new(" "));
        (wrong.start, wrong.end) = ("1/1/2027".into(), "31/12/2026".into());
        wrong.territories.clear();
        let fields: Vec<_> =
            troubles(&wrong, &people).into_iter().map(|(field, _)| field).collect();
        let expected = [Field::Administrateur, Field::Technicien, Field::End, Field::Territories];
        assert_eq!(fields, expected);
    }

    #[test]
    fn one_person_is_not_both_halves() {
        for both in [
            draft(new("Anne Témoin"), new("anne  témoin")),
            draft(Chosen::Known("a".into()), Chosen::Known("a".into())),
        ] {
            assert!(matches!(troubles(&both, &[])[..], [(Field::Technicien, Trouble::Taken(_))]));
        }
    }
}
