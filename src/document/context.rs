//! The context of every page: the values of a base on a day, and the words of a language.

use chrono::NaiveDate;

use crate::{
    domain::{
        facts::Facts,
        id::{ConventionId, PersonId, TerritoryCode},
        person::Role,
    },
    text::Text,
};

/// Values, words and the day of a page.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The snapshot.
    pub data: &'a Facts,
    /// The words.
    pub text: &'a Text,
    /// The day.
    pub today: NaiveDate,
    /// This Caf's word for a technicien, where it is not the usual one.
    pub technicien: Option<&'a str>,
}

impl<'a> Context<'a> {
    /// A day, as it is shown.
    #[must_use]
    pub fn day(&self, day: NaiveDate) -> String {
        (self.text.words.day)(day)
    }

    /// The word of a role here.
    #[must_use]
    pub fn role(&self, role: Role) -> &'a str {
        match (role, self.technicien) {
            (Role::Technicien, Some(word)) => word,
            _ => (self.text.words.role)(role),
        }
    }

    /// The name of a person; nothing where they are unknown.
    #[must_use]
    pub fn person(&self, id: Option<&PersonId>) -> &'a str {
        self.data.person_name(id)
    }

    /// The name of a territory; its code where it is not here any more.
    #[must_use]
    pub fn place(&self, code: &TerritoryCode) -> String {
        let found = self.data.territory(code);
        found.map_or_else(|| code.to_string(), |one| apostrophes(&one.name))
    }

    /// Where a note or a follow-up is: its territory, else its convention, else the whole Caf.
    #[must_use]
    pub fn whereabouts(
        &self,
        territory: Option<&TerritoryCode>,
        convention: Option<&ConventionId>,
    ) -> String {
        let ctg = || self.data.convention(convention?).map(|one| one.name.clone());
        let named = territory.map(|code| self.place(code)).or_else(ctg);
        named.unwrap_or_else(|| self.text.page.whole_caf.to_owned())
    }

    /// Labels of themes, in the order of the list.
    #[must_use]
    pub fn themes(&self, codes: &std::collections::BTreeSet<String>) -> String {
        let known = self.data.themes.iter().filter(|theme| codes.contains(&theme.code));
        let known: Vec<&str> = known.map(|theme| theme.code.as_str()).collect();
        let lost = codes.iter().map(String::as_str).filter(|code| !known.contains(code));
        let labels: Vec<&str> =
            known.iter().copied().chain(lost).map(|code| self.data.theme_label(code)).collect();
        labels.join(", ")
    }
}

/// An official name with the apostrophe of everything else on the page.
pub(super) fn apostrophes(name: &str) -> String {
    name.replace('\'', "’")
}
