//! The words of alerts in French.

use super::super::alerts::{AlertsText, Labels};
use crate::domain::{
    alerts::{Measured, RuleCode, Setting, Unit, Urgency},
    convention::Standing,
};

pub(super) const ALERTS: AlertsText = AlertsText {
    sentence,
    rule: |rule| match rule {
        RuleCode::LateFollowUps => "Suites en retard",
        RuleCode::Expired => "CTG échue",
        RuleCode::EndRenew => "Fin proche, renouvellement",
        RuleCode::EndEvaluate => "Fin proche, évaluation",
        RuleCode::EndPlan => "Évaluation à prévoir",
        RuleCode::StageTooLong => "Étape longue",
        RuleCode::NoBinome => "Sans binôme",
        RuleCode::HalfBinome => "Binôme incomplet",
        RuleCode::Silent => "Silence",
        RuleCode::StageUnfit => "Étape et dates",
    },
    looks_for: |rule| match rule {
        RuleCode::LateFollowUps => "Une suite n’est pas faite et son échéance est passée.",
        RuleCode::Expired => {
            "La dernière CTG est finie, et aucune autre n’est en vigueur ni en projet."
        }
        RuleCode::EndRenew => {
            "La CTG en vigueur finit bientôt et n’est pas à l’étape Renouvellement."
        }
        RuleCode::EndEvaluate => {
            "La CTG en vigueur finit bientôt et son évaluation n’a pas commencé."
        }
        RuleCode::EndPlan => {
            "La CTG en vigueur finit dans quelques mois\u{a0}: son évaluation se prévoit."
        }
        RuleCode::StageTooLong => "La CTG est à cette étape depuis plus longtemps que d’ordinaire.",
        RuleCode::NoBinome => "Aucun binôme n’a ce territoire dans son secteur aujourd’hui.",
        RuleCode::HalfBinome => "Il manque l’administrateur ou le technicien.",
        RuleCode::Silent => "Aucun échange n’a été noté depuis longtemps.",
        RuleCode::StageUnfit => "L’étape de la CTG ne s’accorde pas avec ses dates.",
    },
    urgency: |urgency| match urgency {
        Urgency::Remark => "à savoir",
        Urgency::Soon => "à prévoir",
        Urgency::Overdue => "en retard",
    },
    figure: |value, unit| match (unit, value) {
        (Unit::Count, value) => value.to_string(),
        (Unit::Days, -1..=1) => format!("{value}\u{a0}jour"),
        (Unit::Days, value) => format!("{value}\u{a0}jours"),
        (Unit::Months, value) => format!("{value}\u{a0}mois"),
    },
    set_in,
    set_here: "durée d’usage, fixée par binome",
    labels: Labels {
        title: "Pourquoi je vois ceci",
        alert: "À voir",
        rule: "Règle",
        measured: "Mesuré",
        limit: "Seuil",
        urgency: "Urgence",
        since: "Depuis",
    },
    nothing: |place| format!("{place}\u{a0}: rien à signaler."),
};

fn set_in(setting: Setting) -> String {
    format!("{}, dans la base", setting.key())
}

fn sentence(measured: Measured) -> String {
    match measured {
        Measured::LateFollowUps(1) => "1\u{a0}suite en retard".into(),
        Measured::LateFollowUps(n) => format!("{n}\u{a0}suites en retard"),
        Measured::EndRenew(months) => format!("{}, renouvellement à préparer", end(months)),
        Measured::EndEvaluate(months) => format!("{}, évaluation non commencée", end(months)),
        Measured::EndPlan(months) => format!("{}, évaluation à prévoir", end(months)),
        Measured::Expired => "CTG échue, rien après".into(),
        Measured::NoBinome => "sans binôme".into(),
        Measured::HalfBinome => "binôme incomplet".into(),
        Measured::Silent(None) => "aucun échange noté".into(),
        Measured::Silent(Some(days)) => format!("aucun échange depuis {days}\u{a0}jours"),
        Measured::StageTooLong(stage, months) => {
            format!("{} depuis {months}\u{a0}mois", super::words::stage(stage))
        }
        Measured::StageUnfit(stage, Standing::InForce) => {
            format!("en vigueur, mais à l’étape {}", super::words::stage(stage))
        }
        Measured::StageUnfit(stage, _) => {
            format!("non signée, mais à l’étape {}", super::words::stage(stage))
        }
    }
}

fn end(months: i32) -> String {
    match months {
        ..1 => "fin dans moins d’un mois".to_owned(),
        n => format!("fin dans {n}\u{a0}mois"),
    }
}
