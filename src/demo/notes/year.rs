//! What happens in a year: the occasions, and how often each kind of exchange.

use super::super::places::{
    BOURG, BRESSE, BUGEY_SUD, CERDON, COTIERE, DOMBES, DOMBES_SAONE, GEX, HAUT_BUGEY, MIRIBEL,
    PLAINE, VAL_DE_SAONE, VALSERHONE, VEYLE,
};

/// Where, which kind of exchange, how many days ago.
pub(super) const OCCASIONS: [(&str, &str, i64); 30] = [
    (GEX, "ca_decentralise", 340),
    (PLAINE, "ca_decentralise", 520),
    (HAUT_BUGEY, "ca_decentralise", 890),
    (DOMBES, "ca_decentralise", 1250),
    (BOURG, "seminaire", 61),
    (BOURG, "seminaire", 430),
    (VEYLE, "seminaire", 800),
    (PLAINE, "seminaire", 1170),
    (BUGEY_SUD, "commission_delocalisee", 120),
    (MIRIBEL, "commission_delocalisee", 480),
    (VALSERHONE, "commission_delocalisee", 840),
    (BRESSE, "commission_delocalisee", 1190),
    (CERDON, "comite_local", 45),
    (VAL_DE_SAONE, "comite_local", 210),
    (GEX, "comite_local", 380),
    (DOMBES, "comite_local", 560),
    (HAUT_BUGEY, "comite_local", 700),
    (COTIERE, "comite_local", 905),
    (VEYLE, "comite_local", 1060),
    (DOMBES_SAONE, "comite_local", 1300),
    (PLAINE, "inauguration", 33),
    (HAUT_BUGEY, "inauguration", 140),
    (BOURG, "inauguration", 250),
    (BUGEY_SUD, "inauguration", 390),
    (GEX, "inauguration", 470),
    (DOMBES, "inauguration", 610),
    (VALSERHONE, "inauguration", 735),
    (BRESSE, "inauguration", 980),
    (MIRIBEL, "inauguration", 1100),
    (COTIERE, "inauguration", 1340),
];

/// Kinds of exchange of the holidays.
pub(super) const SHORT: [(&str, u32); 2] = [("telephone", 3), ("courriel", 2)];

/// Kinds of exchange where no convention lives.
pub(super) const ALONE: [(&str, u32); 5] = [
    ("telephone", 40),
    ("courriel", 25),
    ("rencontre_elus", 20),
    ("visite_equipement", 12),
    ("autre", 3),
];

/// While one is made.
pub(super) const MAKING: [(&str, u32); 8] = [
    ("telephone", 30),
    ("courriel", 21),
    ("cotech", 15),
    ("groupe_thematique", 15),
    ("rencontre_elus", 10),
    ("visite_equipement", 6),
    ("copil", 1),
    ("autre", 2),
];

/// While one is in force.
pub(super) const LIVING: [(&str, u32); 8] = [
    ("telephone", 30),
    ("courriel", 21),
    ("cotech", 14),
    ("groupe_thematique", 11),
    ("visite_equipement", 10),
    ("rencontre_elus", 7),
    ("copil", 5),
    ("autre", 2),
];
