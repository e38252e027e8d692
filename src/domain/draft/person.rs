//! A person as they are typed.

use std::collections::BTreeSet;

use super::{
    super::{
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
    /// What for.
    pub role: Role,
}

impl PersonDraft {
    /// The person.
    ///
    /// # Errors
    /// No name, or one that somebody of the base bears already.
    pub fn check(&self, people: &[Person]) -> Result<Person, Vec<Problem>> {
        let mut problems = Problems::default();
        let name = problems.line(Field::Name, &self.name);
        if people.iter().any(|person| fold(&person.name) == fold(&name)) {
            problems.add(Field::Name, Trouble::Taken(name.clone()));
        }
        problems.or(Some(Person {
            id: PersonId::default(),
            name,
            role: self.role,
            functions: BTreeSet::new(),
            mandate_start: None,
            mandate_end: None,
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_needed_and_borne_once() {
        let draft = |name: &str| PersonDraft { name: name.into(), role: Role::Technicien };
        let anne = draft("Anne Crozet").check(&[]).unwrap();
        assert_eq!(draft(" ").check(&[]).unwrap_err()[0].trouble, Trouble::Required);
        let twice = draft("ANNE  CROZET").check(&[anne]).unwrap_err();
        assert!(matches!(twice[0].trouble, Trouble::Taken(_)));
    }
}
