//! The fifteen conventions: every stage and outcome, and every shape a perimeter takes.

use super::{
    super::places::{
        BOURG, BRESSE, BUGEY_SUD, CERDON, COTIERE, DOMBES, DOMBES_SAONE, GEX, HAUT_BUGEY, MIRIBEL,
        PLAINE, VAL_DE_SAONE, VALSERHONE, VEYLE,
    },
    plans::{Avenant, BLANK, Plan, WIDE},
};
use crate::domain::{convention::Sppe, stage::Stage};

/// Saint-Laurent-sur-Saône: alone of its agglomeration in the département, claimed by both its
/// neighbours.
const SAINT_LAURENT: &str = "01370";

/// Cruzilles-lès-Mépillat, between la Veyle and the Val de Saône.
const CRUZILLES: &str = "01136";

const DROM: &str = "01150";
const VESCOURS: &str = "01437";

pub(super) const PLANS: [Plan; 15] = [
    Plan {
        name: "CTG du Bassin de Bourg-en-Bresse (1re génération)",
        territories: &[BOURG],
        only: &[
            "01053", "01065", "01145", "01211", "01254", "01259", "01264", "01289", "01301",
            "01336", "01344", "01385", "01405", "01429", "01451",
        ],
        start: Some(-87),
        signed: Some(-24),
        making: Some(380),
        since: &[(Stage::Evaluation, 1300, ""), (Stage::Renouvellement, 1120, "")],
        fiches: ("cinq", 14),
        ..BLANK
    },
    Plan {
        name: "CTG du Bassin de Bourg-en-Bresse (2e génération)",
        renews: Some(0),
        territories: &[BOURG],
        themes: WIDE,
        start: Some(-27),
        // To the end of next year’s plan of the schéma: its evaluation is to be planned.
        months: 42,
        signed: Some(-18),
        making: Some(405),
        without: &[DROM],
        amendments: &[
            Avenant {
                number: 1,
                object: "Adhésion de la commune de Drom",
                days: (450, Some(400)),
                effective: Some(-12),
                longer: 0,
                added: &[DROM],
                withdrawn: &[],
            },
            Avenant {
                number: 2,
                object: "Retrait de la commune de Vescours, à l’étude",
                days: (20, None),
                effective: Some(2),
                longer: 0,
                added: &[],
                withdrawn: &[VESCOURS],
            },
        ],
        fiches: ("six", 24),
        sppe: Some(Sppe::TientLieu),
        ..BLANK
    },
    Plan {
        name: "CTG du Pays de Gex",
        territories: &[GEX],
        themes: &[
            "petite_enfance",
            "enfance",
            "jeunesse",
            "parentalite",
            "logement",
            "mobilite",
            "animation_vie_sociale",
        ],
        start: Some(-64),
        signed: Some(-20),
        making: Some(430),
        since: &[(Stage::Evaluation, 84, "")],
        // Beyond its first end, to that of its evaluation: its renewal is not under way.
        amendments: &[Avenant {
            number: 1,
            object: "Prolongation de dix mois, le temps de l’évaluation",
            days: (305, Some(260)),
            effective: None,
            longer: 10,
            added: &[],
            withdrawn: &[],
        }],
        fiches: ("six", 20),
        sppe: Some(Sppe::SchemaDistinct),
        ..BLANK
    },
    Plan {
        name: "CTG de la Plaine de l’Ain",
        territories: &[PLAINE],
        themes: WIDE,
        start: Some(-8),
        signed: Some(-15),
        making: Some(396),
        fiches: ("six", 18),
        sppe: Some(Sppe::ADecider),
        ..BLANK
    },
    Plan {
        name: "CTG du Haut-Bugey (1re génération)",
        territories: &[HAUT_BUGEY],
        without: &["01012", "01080", "01121", "01155", "01185", "01191", "01206", "01282", "01311"],
        themes: &[
            "petite_enfance",
            "enfance",
            "jeunesse",
            "parentalite",
            "animation_vie_sociale",
            "insertion",
        ],
        start: Some(-56),
        signed: Some(-11),
        making: Some(365),
        since: &[
            (Stage::Evaluation, 310, ""),
            (Stage::Renouvellement, 128, "rapport d’évaluation remis"),
        ],
        fiches: ("cinq", 16),
        ..BLANK
    },
    Plan {
        name: "CTG du Haut-Bugey (2e génération)",
        renews: Some(4),
        territories: &[HAUT_BUGEY],
        themes: WIDE,
        since: &[
            (Stage::Mobilisation, 122, ""),
            (Stage::Methode, 55, "périmètre étendu au Plateau d’Hauteville"),
        ],
        fiches: ("trois", 12),
        sppe: Some(Sppe::ADecider),
        ..BLANK
    },
    Plan {
        name: "CTG de Bugey Sud",
        territories: &[BUGEY_SUD],
        without: &[
            "01019", "01022", "01036", "01066", "01073", "01079", "01100", "01116", "01162",
            "01187", "01329", "01372", "01415", "01452", "01453", "01456",
        ],
        // Jeunesse is missing: the socle does not hold.
        themes: &["petite_enfance", "enfance", "parentalite", "mobilite", "seniors"],
        start: Some(-51),
        signed: Some(-30),
        making: Some(440),
        fiches: ("quatre", 14),
        ..BLANK
    },
    Plan {
        name: "CTG Rives de l’Ain – Pays du Cerdon",
        territories: &[CERDON],
        since: &[
            (Stage::Mobilisation, 330, ""),
            (Stage::Methode, 262, ""),
            (Stage::Diagnostic, 201, ""),
            (Stage::Orientations, 64, "diagnostic restitué aux élus"),
            (Stage::Diagnostic, 22, "données petite enfance trop anciennes, volet à reprendre"),
        ],
        fiches: ("trois", 8),
        ..BLANK
    },
    Plan {
        name: "CTG de Bresse et Saône",
        territories: &[BRESSE],
        with: &[SAINT_LAURENT],
        since: &[
            (Stage::Mobilisation, 305, ""),
            (Stage::Methode, 248, ""),
            (Stage::Diagnostic, 190, ""),
            (Stage::Orientations, 29, "diagnostic validé à l’unanimité du COPIL"),
        ],
        fiches: ("quatre", 10),
        ..BLANK
    },
    Plan {
        name: "CTG de la Veyle",
        territories: &[VEYLE],
        with: &[SAINT_LAURENT],
        themes: &[
            "petite_enfance",
            "jeunesse",
            "parentalite",
            "animation_vie_sociale",
            "inclusion_numerique",
            "habitat",
        ],
        start: Some(-4),
        months: 48,
        // Signed well after its start: the deliberations came late.
        signed: Some(88),
        making: Some(330),
        fiches: ("cinq", 12),
        ..BLANK
    },
    Plan {
        name: "CTG Dombes Saône Vallée – Val de Saône Centre",
        territories: &[DOMBES_SAONE, VAL_DE_SAONE],
        // Its neighbour covers this commune already.
        with: &[CRUZILLES],
        themes: WIDE,
        start: Some(2),
        since: &[
            (Stage::Mobilisation, 415, ""),
            (Stage::Methode, 352, "une seule CTG pour les deux communautés de communes"),
            (Stage::Diagnostic, 298, ""),
            (Stage::Orientations, 166, ""),
            (Stage::Plan, 112, ""),
            (Stage::Signature, 36, "une délibération sur deux est attendue"),
        ],
        fiches: ("six", 22),
        ..BLANK
    },
    Plan {
        name: "CTG de la Dombes",
        territories: &[DOMBES],
        themes: &["petite_enfance", "enfance", "jeunesse", "parentalite", "accompagnement_social"],
        start: Some(4),
        since: &[
            (Stage::Mobilisation, 455, ""),
            (Stage::Methode, 398, ""),
            (Stage::Diagnostic, 340, ""),
            (Stage::Orientations, 214, ""),
            (Stage::Plan, 163, "poste de chargée de coopération vacant pendant trois mois"),
        ],
        fiches: ("quatre", 12),
        ..BLANK
    },
    Plan {
        name: "CTG de la Côtière",
        territories: &[COTIERE],
        start: Some(-67),
        signed: Some(-22),
        making: Some(410),
        since: &[
            (Stage::Evaluation, 430, ""),
            (Stage::Echue, 200, "pas de renouvellement engagé à ce jour"),
        ],
        fiches: ("quatre", 11),
        ..BLANK
    },
    Plan {
        name: "CTG de Valserhône",
        territories: &[VALSERHONE],
        only: &["01033"],
        since: &[
            (Stage::Mobilisation, 905, ""),
            (Stage::Methode, 830, ""),
            (Stage::Diagnostic, 765, ""),
            (Stage::Abandonnee, 505, "les élus préfèrent l’échelle intercommunale"),
        ],
        fiches: ("trois", 8),
        ..BLANK
    },
    Plan {
        name: "CTG de Miribel et du Plateau",
        territories: &[MIRIBEL],
        since: &[(Stage::Mobilisation, 41, "première demande des élus")],
        ..BLANK
    },
];
