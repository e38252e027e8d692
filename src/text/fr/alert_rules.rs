//! What each rule of alerts looks for, in French.

use crate::domain::{
    alerts::{RuleCode, Unit},
    day::MONTHS_FR,
};

pub(super) fn stated(rule: RuleCode, limit: i64) -> String {
    let figure = |unit| self::figure(limit, unit);
    match rule {
        RuleCode::CafFollowUp => "suite Caf\u{a0}: échéance passée".into(),
        RuleCode::PartnerFollowUp => "suite partenaire\u{a0}: échéance passée".into(),
        RuleCode::Expired => "CTG échue\u{a0}: rien en vigueur ni en projet".into(),
        RuleCode::EndRenew => {
            format!("fin proche\u{a0}: moins de {} sans renouvellement", figure(Unit::Months))
        }
        RuleCode::EndEvaluate => {
            format!("fin proche\u{a0}: moins de {} sans évaluation", figure(Unit::Months))
        }
        RuleCode::EndPlan => {
            format!("évaluation à prévoir\u{a0}: moins de {} avant la fin", figure(Unit::Months))
        }
        RuleCode::Deliberation => "délibération\u{a0}: une collectivité n’a pas délibéré".into(),
        RuleCode::Undated => {
            "signée sans dates\u{a0}: son premier ou son dernier jour manque".into()
        }
        RuleCode::Deadline => "échéance\u{a0}: son jour est passé".into(),
        RuleCode::LateAction => "fiche\u{a0}: son dernier jour est passé".into(),
        RuleCode::StageTooLong => format!("étape longue\u{a0}: plus de {}", figure(Unit::Months)),
        RuleCode::Copil => {
            format!("COPIL de l’année\u{a0}: aucun tenu au {}", figure(Unit::Month))
        }
        RuleCode::NoBinome => "binôme\u{a0}: personne ne suit le territoire".into(),
        RuleCode::HalfBinome => "binôme\u{a0}: une personne sur deux".into(),
        RuleCode::Silent => {
            format!("silence\u{a0}: plus de {} sans échange", figure(Unit::Days))
        }
        RuleCode::EluSilent => {
            format!("élus\u{a0}: plus de {} sans rencontre", figure(Unit::Days))
        }
        RuleCode::Agreement => {
            format!("agrément\u{a0}: {} ou moins avant la fin", figure(Unit::Months))
        }
        RuleCode::Meeting => "rendez-vous\u{a0}: son jour est passé, rien n’est noté".into(),
        RuleCode::VacantPost => {
            format!("poste\u{a0}: plus de {} de vacance", figure(Unit::Days))
        }
        RuleCode::Mandate => format!("mandat\u{a0}: fin dans {} ou moins", figure(Unit::Days)),
        RuleCode::Load => format!("charge\u{a0}: plus de {limit}\u{a0}territoires"),
        RuleCode::Need => format!("besoin\u{a0}: plus de {} sans réponse", figure(Unit::Days)),
        RuleCode::Board => {
            format!("CA décentralisé\u{a0}: aucun tenu au {}", figure(Unit::Month))
        }
        RuleCode::Sppe => "SPPE\u{a0}: commune de plus de 10\u{202f}000 habitants".into(),
        RuleCode::Socle => {
            "socle\u{a0}: petite enfance, jeunesse, parentalité et un autre thème".into()
        }
        RuleCode::BareOrientation => "orientation\u{a0}: aucune fiche ne la porte".into(),
        RuleCode::StageUnfit => "étape\u{a0}: elle contredit les dates".into(),
    }
}

/// A limit or a measure, with its unit.
pub(super) fn figure(value: i64, unit: Unit) -> String {
    match (unit, value) {
        (Unit::Count, value) => value.to_string(),
        (Unit::Days, -1..=1) => format!("{value}\u{a0}jour"),
        (Unit::Days, value) => format!("{value}\u{a0}jours"),
        (Unit::Months, value) => format!("{value}\u{a0}mois"),
        (Unit::Month, value) => format!("1ᵉʳ\u{a0}{}", month(value)),
    }
}

fn month(number: i64) -> &'static str {
    let at = usize::try_from(number - 1).unwrap_or(usize::MAX);
    MONTHS_FR.get(at).copied().unwrap_or_default()
}
