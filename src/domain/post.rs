//! Posts that cooperation rests on, of a collectivity or of the Caf: funded, filled, vacant.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    code::codes,
    day::months_between,
    field::{Field, Fields},
    id::{ContactId, ConventionId, PersonId, TerritoryCode},
    reader::Reader,
};

codes! {
    /// Who employs.
    pub enum Employer {
        /// A local authority.
        Collectivite = "collectivite",
        /// The Caf itself.
        Caf = "caf",
    }
}

codes! {
    /// What a post is for.
    pub enum PostFunction {
        /// Chargé de coopération.
        ChargeCooperation = "charge_cooperation",
        /// Coordinates services.
        Coordinateur = "coordinateur",
        /// Adviser of the Caf.
        Conseiller = "conseiller",
        /// Another.
        Autre = "autre",
    }
}

/// A post. Full-time equivalents are in hundredths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Post {
    /// Which.
    pub id: String,
    /// Who employs.
    pub employer: Employer,
    /// What it is for.
    pub function: PostFunction,
    /// Its convention.
    pub convention: Option<ConventionId>,
    /// Its territories, where it has no convention.
    pub territories: BTreeSet<TerritoryCode>,
    /// Hundredths that are paid for.
    pub funded: i32,
    /// Hundredths that somebody holds.
    pub filled: i32,
    /// Since when it has been so.
    pub since_on: NaiveDate,
    /// Last day of the post.
    pub ends_on: Option<NaiveDate>,
    /// Who holds it, in front.
    pub holder_contact: Option<ContactId>,
    /// Who holds it, of the Caf.
    pub holder_person: Option<PersonId>,
}

impl Post {
    /// From the fields of its record.
    #[must_use]
    pub fn of(id: &str, fields: &Fields) -> Option<Self> {
        let read = Reader(fields);
        Some(Self {
            id: id.to_owned(),
            employer: read.code(Field::Employer, Employer::from_code)?,
            function: read.code(Field::Function, PostFunction::from_code)?,
            convention: read.id(Field::Convention),
            territories: read.members(Field::Territories),
            funded: read.number(Field::Funded).unwrap_or_default(),
            filled: read.number(Field::Filled).unwrap_or_default(),
            since_on: read.day(Field::SinceOn)?,
            ends_on: read.day(Field::EndsOn),
            holder_contact: read.id(Field::HolderContact),
            holder_person: read.id(Field::HolderPerson),
        })
    }

    /// Whether the post exists on a day.
    #[must_use]
    pub fn stands(&self, on: NaiveDate) -> bool {
        self.ends_on.is_none_or(|end| on <= end)
    }

    /// Hundredths nobody holds on a day.
    #[must_use]
    pub fn vacant(&self, on: NaiveDate) -> i32 {
        if self.stands(on) { (self.funded - self.filled).max(0) } else { 0 }
    }

    /// Whole months since part of it is vacant.
    #[must_use]
    pub fn months_vacant(&self, on: NaiveDate) -> Option<i32> {
        (self.vacant(on) > 0).then(|| months_between(self.since_on, on).max(0))
    }
}

/// Sums over posts, in hundredths.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Totals {
    /// Paid for.
    pub funded: i32,
    /// Held.
    pub filled: i32,
    /// Held by nobody.
    pub vacant: i32,
}

impl Totals {
    /// The sums of the posts that stand on a day.
    #[must_use]
    pub fn of<'a>(posts: impl IntoIterator<Item = &'a Post>, on: NaiveDate) -> Self {
        let standing = posts.into_iter().filter(|one| one.stands(on));
        standing.fold(Self::default(), |sum, one| {
            sum.and(Self { funded: one.funded, filled: one.filled, vacant: one.vacant(on) })
        })
    }

    /// Both together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            funded: self.funded.saturating_add(other.funded),
            filled: self.filled.saturating_add(other.filled),
            vacant: self.vacant.saturating_add(other.vacant),
        }
    }
}

/// The sums of one employer's posts on a day.
#[must_use]
pub fn totals<'a>(
    posts: impl IntoIterator<Item = &'a Post>,
    employer: Employer,
    on: NaiveDate,
) -> Totals {
    Totals::of(posts.into_iter().filter(|one| one.employer == employer), on)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::field::FieldsBuilder;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn post(employer: Employer, funded: i32, filled: i32, ends: Option<&str>) -> Post {
        let fields = FieldsBuilder::default()
            .with(Field::Employer, employer.as_str())
            .with(Field::Function, PostFunction::Conseiller.as_str())
            .with(Field::Funded, funded)
            .with(Field::Filled, filled)
            .with(Field::SinceOn, "2026-08-20")
            .with(Field::EndsOn, ends)
            .done();
        Post::of("p", &fields).unwrap()
    }

    #[test]
    fn what_is_vacant_is_counted_in_whole_months_while_the_post_stands() {
        let one = post(Employer::Caf, 80, 30, Some("2026-12-31"));
        for (on, vacant, months) in [
            ("2026-08-20", 50, Some(0)),
            ("2026-09-19", 50, Some(0)),
            ("2026-09-20", 50, Some(1)),
            ("2026-12-31", 50, Some(4)),
            ("2027-01-01", 0, None),
        ] {
            assert_eq!((one.vacant(day(on)), one.months_vacant(day(on))), (vacant, months), "{on}");
        }
        let over = post(Employer::Caf, 80, 100, None);
        assert_eq!(
            (over.vacant(day("2026-11-28")), over.months_vacant(day("2026-11-28"))),
            (0, None)
        );
    }

    proptest! {
        /// Each post that stands counts on one side, once.
        #[test]
        fn both_sides_make_the_whole(
            all in prop::collection::vec((any::<bool>(), any::<bool>(), 0i32..300, 0i32..300), 0..9),
        ) {
            let on = day("2026-11-28");
            let side = |caf| if caf { Employer::Caf } else { Employer::Collectivite };
            let posts: Vec<Post> = all
                .iter()
                .map(|(caf, over, funded, filled)| {
                    post(side(*caf), *funded, *filled, over.then_some("2026-11-27"))
                })
                .collect();
            let whole = totals(&posts, Employer::Caf, on).and(totals(&posts, Employer::Collectivite, on));
            let stand = || all.iter().filter(|(_, over, ..)| !over);
            prop_assert_eq!(whole.funded, stand().map(|one| one.2).sum::<i32>());
            prop_assert_eq!(whole.filled, stand().map(|one| one.3).sum::<i32>());
            prop_assert_eq!(whole.vacant, stand().map(|one| (one.2 - one.3).max(0)).sum::<i32>());
        }
    }
}
