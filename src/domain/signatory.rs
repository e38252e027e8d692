//! The parties of a convention: the Caf signs twice, each collectivité under a dated délibération.

use chrono::NaiveDate;

use super::{
    code::codes,
    field::{Field, Fields},
    id::ConventionId,
    reader::Reader,
};

codes! {
    /// What a party is.
    pub enum PartyKind {
        /// The president of the board of the Caf.
        CafPresident = "caf_president",
        /// The director of the Caf.
        CafDirection = "caf_direction",
        /// An EPCI.
        Epci = "epci",
        /// A commune.
        Commune = "commune",
        /// A syndicat.
        Syndicat = "syndicat",
        /// The Département.
        Departement = "departement",
        /// The Région.
        Region = "region",
        /// The State.
        Etat = "etat",
        /// The MSA.
        Msa = "msa",
        /// The CPAM.
        Cpam = "cpam",
        /// The CARSAT.
        Carsat = "carsat",
        /// France Travail.
        FranceTravail = "france_travail",
        /// Another.
        Autre = "autre",
    }
}

impl PartyKind {
    /// Whether it signs under a délibération of its council.
    #[must_use]
    pub const fn is_collectivite(self) -> bool {
        matches!(self, Self::Epci | Self::Commune | Self::Syndicat)
    }
}

/// A party to a convention.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signatory {
    /// Which.
    pub id: String,
    /// Of which convention.
    pub convention: ConventionId,
    /// What it is.
    pub kind: PartyKind,
    /// Its name.
    pub party: String,
    /// SIREN or INSEE code.
    pub code: Option<String>,
    /// Who signs for it, by function.
    pub function: Option<String>,
    /// Day of its délibération.
    pub deliberation_on: Option<NaiveDate>,
    /// Reference of its délibération.
    pub deliberation_ref: Option<String>,
    /// Day of its signature.
    pub signed_on: Option<NaiveDate>,
    /// Whether it leads.
    pub lead: bool,
}

impl Signatory {
    /// From the fields of its record.
    #[must_use]
    pub fn of(id: &str, fields: &Fields) -> Option<Self> {
        let read = Reader(fields);
        Some(Self {
            id: id.to_owned(),
            convention: read.id(Field::Convention)?,
            kind: read.code(Field::Kind, PartyKind::from_code).unwrap_or(PartyKind::Autre),
            party: read.text(Field::Party),
            code: read.optional(Field::Code),
            function: read.optional(Field::Function),
            deliberation_on: read.day(Field::DeliberationOn),
            deliberation_ref: read.optional(Field::DeliberationRef),
            signed_on: read.day(Field::Signed),
            lead: read.truth(Field::Lead),
        })
    }

    /// Whether its council has still to deliberate.
    #[must_use]
    pub fn lacks_deliberation(&self) -> bool {
        self.kind.is_collectivite() && self.deliberation_on.is_none()
    }
}

/// The parties whose council has still to deliberate.
pub fn missing_deliberations(parties: &[Signatory]) -> impl Iterator<Item = &Signatory> {
    parties.iter().filter(|one| one.lacks_deliberation())
}

/// Whether everybody needed is there: both of the Caf, and a collectivité.
#[must_use]
pub fn is_complete(parties: &[Signatory]) -> bool {
    let has = |kind| parties.iter().any(|one| one.kind == kind);
    has(PartyKind::CafPresident)
        && has(PartyKind::CafDirection)
        && parties.iter().any(|one| one.kind.is_collectivite())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::FieldsBuilder;

    fn party(id: &str, kind: PartyKind, deliberation: Option<&str>) -> Signatory {
        let fields = FieldsBuilder::default()
            .with(Field::Kind, kind.as_str())
            .with(Field::Convention, "c")
            .with(Field::Party, id)
            .with(Field::DeliberationOn, deliberation)
            .done();
        Signatory::of(id, &fields).unwrap()
    }

    #[test]
    fn a_collectivite_without_deliberation_is_missing_and_no_other() {
        let parties = [
            party("a", PartyKind::Epci, Some("2026-01-10")),
            party("b", PartyKind::Commune, None),
            party("c", PartyKind::Syndicat, Some("2026-02-10")),
            party("d", PartyKind::Departement, None),
        ];
        let missing: Vec<&str> =
            missing_deliberations(&parties).map(|one| one.id.as_str()).collect();
        assert_eq!(missing, ["b"]);
    }

    #[test]
    fn both_of_the_caf_and_a_collectivite_make_it_complete() {
        let mut parties = vec![
            party("a", PartyKind::CafPresident, None),
            party("b", PartyKind::CafDirection, None),
        ];
        assert!(!is_complete(&parties));
        parties.push(party("c", PartyKind::Commune, None));
        assert!(is_complete(&parties));
        parties.remove(0);
        assert!(!is_complete(&parties));
    }
}
