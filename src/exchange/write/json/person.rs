//! People as JSON.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::domain::{
    id::PersonId,
    person::{self, Role},
};

/// A person.
#[derive(Debug, Serialize)]
pub struct Person<'a> {
    id: &'a PersonId,
    name: &'a str,
    role: Role,
    functions: &'a BTreeSet<String>,
}

impl<'a> Person<'a> {
    /// Their public data.
    #[must_use]
    pub fn of(person: &'a person::Person) -> Self {
        let person::Person { id, name, role, functions, .. } = person;
        Self { id, name, role: *role, functions }
    }
}
