//! The identity of a base: its départements, the vintage of what it counts.

use super::territory::Department;

/// The identity of a base.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BaseInfo {
    /// Identity of the base, a UUID given at its birth.
    pub id: String,
    /// Code of the département; of several, their codes.
    pub department: String,
    /// Name of the département; of several, what they are called together.
    pub department_name: String,
    /// The départements, by code.
    pub departments: Vec<Department>,
    /// Vintage of the reference: its geography.
    pub millesime: String,
    /// The year whose populations it counts.
    pub population_year: u16,
    /// Whether everything but the territories is invented.
    pub demo: bool,
}

impl BaseInfo {
    /// Its départements as they are called, the first of many.
    #[must_use]
    pub fn called(&self) -> String {
        match &self.departments[..] {
            [one, other, _, _, ..] if self.department.contains(',') => {
                format!("{}, {}… ({})", one.name, other.name, self.departments.len())
            }
            _ => self.department_name.clone(),
        }
    }
}
