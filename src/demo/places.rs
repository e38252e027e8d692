//! The seventeen territories of the Ain in the demonstration.

use crate::domain::{id::TerritoryCode, territory::DepartmentReference};

pub(super) const CERDON: &str = "200029999";
pub(super) const BUGEY_SUD: &str = "200040350";
pub(super) const VILLEFRANCHE: &str = "200040590";
pub(super) const DOMBES_SAONE: &str = "200042497";
pub(super) const HAUT_BUGEY: &str = "200042935";
pub(super) const DOMBES: &str = "200069193";
pub(super) const VAL_DE_SAONE: &str = "200070118";
pub(super) const MACON: &str = "200070308";
pub(super) const VEYLE: &str = "200070555";
pub(super) const USSES: &str = "200070852";
pub(super) const BRESSE: &str = "200071371";
pub(super) const BOURG: &str = "200071751";
pub(super) const COTIERE: &str = "240100610";
pub(super) const GEX: &str = "240100750";
pub(super) const MIRIBEL: &str = "240100800";
pub(super) const PLAINE: &str = "240100883";
pub(super) const VALSERHONE: &str = "240100891";

const CC: &str = "la communauté de communes";
const CA: &str = "l’agglomération";

/// Code, name in a sentence, the body, how many notes, days since the last one.
const PLACES: [(&str, &str, &str, usize, i64); 17] = [
    (CERDON, "Rives de l’Ain – Pays du Cerdon", CC, 26, 4),
    (BUGEY_SUD, "Bugey Sud", CC, 30, 6),
    (VILLEFRANCHE, "l’agglomération de Villefranche", CA, 9, 55),
    (DOMBES_SAONE, "Dombes Saône Vallée", CC, 26, 9),
    (HAUT_BUGEY, "Haut-Bugey Agglomération", CA, 36, 3),
    (DOMBES, "la Dombes", CC, 27, 12),
    (VAL_DE_SAONE, "Val de Saône Centre", CC, 19, 20),
    (MACON, "Mâconnais Beaujolais Agglomération", CA, 7, 41),
    (VEYLE, "la Veyle", CC, 24, 8),
    (USSES, "Usses et Rhône", CC, 6, 137),
    (BRESSE, "Bresse et Saône", CC, 24, 15),
    (BOURG, "le Bassin de Bourg-en-Bresse", CA, 38, 2),
    (COTIERE, "la Côtière", CC, 20, 33),
    (GEX, "le Pays de Gex", CA, 34, 5),
    (MIRIBEL, "Miribel et du Plateau", CC, 20, 26),
    (PLAINE, "la Plaine de l’Ain", CC, 36, 2),
    (VALSERHONE, "Terre Valserhône", CC, 18, 47),
];

/// A territory, as a text needs it.
#[derive(Debug)]
pub(super) struct Place {
    pub(super) code: TerritoryCode,
    /// As it stands in a sentence, with its article.
    pub(super) name: &'static str,
    /// « la communauté de communes » or « l’agglomération ».
    pub(super) body: &'static str,
    /// Names of its communes, the most populated first.
    pub(super) communes: Vec<String>,
    /// How many notes are written on it.
    pub(super) notes: usize,
    /// Days since the last one.
    pub(super) quiet: i64,
}

/// The territories that the reference has.
pub(super) fn places(reference: &DepartmentReference) -> Vec<Place> {
    PLACES
        .iter()
        .filter(|(code, ..)| reference.epcis.iter().any(|epci| epci.siren == *code))
        .map(|&(code, name, body, notes, quiet)| {
            let mut communes: Vec<_> = reference
                .communes
                .iter()
                .filter(|commune| commune.epci.as_deref() == Some(code))
                .collect();
            communes.sort_by_key(|commune| std::cmp::Reverse(commune.population));
            let communes = communes.iter().map(|one| one.name.replace('\'', "’")).collect();
            Place { code: code.into(), name, body, communes, notes, quiet }
        })
        .collect()
}
