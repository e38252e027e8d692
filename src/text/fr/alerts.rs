//! The words of alerts in French.

use super::{
    super::alerts::{AlertsText, Labels, Later},
    alert_rules,
    plural::lasting,
};
use crate::domain::{
    alerts::{Lacking, Measured, RuleCode, Setting, Urgency},
    convention::Standing,
};

pub(super) const ALERTS: AlertsText = AlertsText {
    sentence,
    several,
    stated: alert_rules::stated,
    rule: |rule| match rule {
        RuleCode::CafFollowUp => "Suites de la Caf en retard",
        RuleCode::PartnerFollowUp => "Suites d’un partenaire en retard",
        RuleCode::Expired => "CTG échue",
        RuleCode::EndRenew => "Fin proche, renouvellement",
        RuleCode::EndEvaluate => "Fin proche, évaluation",
        RuleCode::EndPlan => "Évaluation à prévoir",
        RuleCode::Deliberation => "Délibérations manquantes",
        RuleCode::Undated => "Signée sans dates",
        RuleCode::Deadline => "Échéance dépassée",
        RuleCode::LateAction => "Fiche en retard",
        RuleCode::StageTooLong => "Étape longue",
        RuleCode::Copil => "COPIL de l’année",
        RuleCode::NoBinome => "Sans binôme",
        RuleCode::HalfBinome => "Binôme incomplet",
        RuleCode::Silent => "Silence",
        RuleCode::EluSilent => "Élus non rencontrés",
        RuleCode::Agreement => "Agrément à renouveler",
        RuleCode::Meeting => "Rendez-vous à confirmer",
        RuleCode::VacantPost => "Poste vacant",
        RuleCode::Mandate => "Fin de mandat",
        RuleCode::Load => "Charge",
        RuleCode::Need => "Besoin sans réponse",
        RuleCode::Board => "CA décentralisé",
        RuleCode::Sppe => "SPPE à décider",
        RuleCode::Socle => "Socle incomplet",
        RuleCode::BareOrientation => "Orientation sans fiche",
        RuleCode::StageUnfit => "Étape et dates",
    },
    looks_for: |rule| match rule {
        RuleCode::CafFollowUp => {
            "Ce que la Caf a promis n’est pas fait et son échéance est passée."
        }
        RuleCode::PartnerFollowUp => {
            "Ce qu’un partenaire a promis n’est pas fait et son échéance est passée."
        }
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
        RuleCode::Deliberation => {
            "La CTG est signée ou à sa signature, et un conseil n’a pas délibéré."
        }
        RuleCode::Undated => {
            "La CTG est signée, et son premier ou son dernier jour manque\u{a0}: elle ne couvre personne."
        }
        RuleCode::Deadline => "Une échéance du calendrier de la CTG est passée et n’est pas faite.",
        RuleCode::LateAction => {
            "Le dernier jour d’une fiche action est passé, et elle n’est pas réalisée."
        }
        RuleCode::StageTooLong => "La CTG est à cette étape depuis plus longtemps que d’ordinaire.",
        RuleCode::Copil => "Aucun COPIL n’a été tenu cette année pour cette CTG en vigueur.",
        RuleCode::NoBinome => "Aucun binôme n’a ce territoire dans son secteur aujourd’hui.",
        RuleCode::HalfBinome => "Il manque l’administrateur ou le technicien.",
        RuleCode::Silent => "Aucun échange n’a été noté depuis longtemps.",
        RuleCode::EluSilent => "Aucun élu n’a été rencontré depuis longtemps.",
        RuleCode::Agreement => {
            "L’agrément d’un équipement finit bientôt, ou a fini\u{a0}: son projet est à préparer."
        }
        RuleCode::Meeting => {
            "Le jour d’un rendez-vous est passé, et personne n’a dit s’il a été tenu."
        }
        RuleCode::VacantPost => "Un poste n’est pas entièrement pourvu depuis longtemps.",
        RuleCode::Mandate => "Le mandat d’un interlocuteur finit bientôt.",
        RuleCode::Load => "Un technicien suit plus de territoires que d’ordinaire.",
        RuleCode::Need => "Un besoin transmis attend une réponse depuis longtemps.",
        RuleCode::Board => {
            "Aucun conseil d’administration n’a été tenu sur le terrain cette année."
        }
        RuleCode::Sppe => {
            "De grandes communes, et rien n’est décidé du schéma du service public de la petite enfance."
        }
        RuleCode::Socle => "Il manque un thème du socle, ou un autre thème avec lui.",
        RuleCode::BareOrientation => "Aucune fiche action ne porte cette orientation du schéma.",
        RuleCode::StageUnfit => "L’étape de la CTG ne s’accorde pas avec ses dates.",
    },
    urgency: |urgency| match urgency {
        Urgency::Remark => "à savoir",
        Urgency::Soon => "à prévoir",
        Urgency::Overdue => "en retard",
    },
    figure: alert_rules::figure,
    set_in,
    set_here: "durée d’usage, fixée par binome",
    labels: Labels {
        title: "Pourquoi je vois ceci",
        alert: "À voir",
        rule: "Règle",
        measured: "Mesuré",
        limit: "Seuil",
        urgency: "Urgence",
        since: "Alerte depuis",
        technicien: "Suivi par",
        record: "Concerne",
        put_off: "Plus tard",
    },
    put_off: |until| match until {
        Some(day) => format!("remise au {day}"),
        None => "vue, jusqu’à ce que sa fiche change".to_owned(),
    },
    later: Later {
        title: |alert| format!("Plus tard\u{a0}: {alert}"),
        reason: "Pourquoi",
        seen: "Vue, jusqu’à un changement",
        did: |rule| format!("alerte «\u{a0}{rule}\u{a0}» remise à plus tard"),
        did_seen: |rule| format!("alerte «\u{a0}{rule}\u{a0}» vue"),
        nothing: "Aucune alerte ici\u{a0}: rien à remettre à plus tard.",
    },
    nothing: |place| format!("{place}\u{a0}: rien à signaler."),
};

fn set_in(setting: Setting) -> String {
    format!("{}, dans la base", setting.key())
}

/// What a threshold limits.
pub(super) const fn limit(setting: Setting) -> &'static str {
    match setting {
        Setting::SilenceDays => "jours sans note",
        Setting::EndPlan => "mois avant la fin, prévoir l’évaluation",
        Setting::EndEvaluate => "mois avant la fin, évaluation commencée",
        Setting::EndRenew => "mois avant la fin, nouveau plan",
        Setting::EluSilenceDays => "jours sans rencontre d’élus",
        Setting::AgreementMonths => "mois avant la fin d’un agrément",
        Setting::MandateDays => "jours avant la fin d’un mandat",
        Setting::VacantPostDays => "jours de vacance d’un poste",
        Setting::LoadTerritories => "territoires par technicien",
        Setting::NeedDays => "jours d’attente d’un besoin",
        Setting::CopilMonth => "mois à partir duquel un COPIL manque",
        Setting::BoardMonth => "mois à partir duquel un CA décentralisé manque",
    }
}

fn late(what: &str, days: i64) -> String {
    format!("{what} en retard de {}", lasting(days))
}

fn sentence(measured: Measured) -> String {
    let days = lasting;
    match measured {
        Measured::CafFollowUp(days) => late("suite Caf", days),
        Measured::PartnerFollowUp(days) => late("suite partenaire", days),
        Measured::EndRenew(months) => format!("{}, renouvellement à préparer", end(months)),
        Measured::EndEvaluate(months) => format!("{}, évaluation non commencée", end(months)),
        Measured::EndPlan(months) => format!("{}, évaluation à prévoir", end(months)),
        Measured::Expired => "CTG échue, rien après".into(),
        Measured::Deliberation(1) => "1\u{a0}délibération manque".into(),
        Measured::Deliberation(n) => format!("{n}\u{a0}délibérations manquent"),
        Measured::Undated(Lacking::Both) => "signée sans dates".into(),
        Measured::Undated(Lacking::Start) => "signée sans date de début".into(),
        Measured::Undated(Lacking::End) => "signée sans date de fin".into(),
        Measured::Deadline(days) => late("échéance", days),
        Measured::LateAction(days) => late("fiche", days),
        Measured::Copil(false) => "pas de COPIL cette année".into(),
        Measured::Copil(true) => "pas encore de COPIL, un est prévu".into(),
        Measured::NoBinome => "sans binôme".into(),
        Measured::HalfBinome => "binôme incomplet".into(),
        Measured::Silent(None) => "aucun échange noté".into(),
        Measured::Silent(Some(since)) => format!("aucun échange depuis {}", days(since)),
        Measured::EluSilent(None) => "aucun élu rencontré".into(),
        Measured::EluSilent(Some(since)) => format!("aucun élu rencontré depuis {}", days(since)),
        Measured::Agreement(..0) => "agrément échu".into(),
        Measured::Agreement(0) => "agrément qui finit dans moins d’un mois".into(),
        Measured::Agreement(months) => format!("agrément qui finit dans {months}\u{a0}mois"),
        Measured::Meeting(since) => format!("rendez-vous à confirmer depuis {}", days(since)),
        Measured::VacantPost(since) => format!("poste vacant depuis {}", days(since)),
        Measured::Mandate(left) => format!("mandat qui finit dans {}", days(left)),
        Measured::Load(n) => format!("un technicien pour {n}\u{a0}territoires"),
        Measured::Need(since) => format!("besoin sans réponse depuis {}", days(since)),
        Measured::Board(false) => "pas de CA décentralisé cette année".into(),
        Measured::Board(true) => "pas encore de CA décentralisé, un est prévu".into(),
        Measured::Sppe(1) => "SPPE à décider pour 1\u{a0}grande commune".into(),
        Measured::Sppe(n) => format!("SPPE à décider pour {n}\u{a0}grandes communes"),
        Measured::Socle(1) => "socle\u{a0}: 1\u{a0}thème manque".into(),
        Measured::Socle(n) => format!("socle\u{a0}: {n}\u{a0}thèmes manquent"),
        Measured::BareOrientation => "orientation sans fiche".into(),
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

fn several(rule: RuleCode, n: usize) -> String {
    let what = match rule {
        RuleCode::CafFollowUp => "suites Caf en retard",
        RuleCode::PartnerFollowUp => "suites partenaire en retard",
        RuleCode::Expired => "CTG échues",
        RuleCode::EndRenew => "renouvellements à préparer",
        RuleCode::EndEvaluate => "évaluations non commencées",
        RuleCode::EndPlan => "évaluations à prévoir",
        RuleCode::Deliberation => "CTG sans toutes leurs délibérations",
        RuleCode::Undated => "CTG signées sans dates",
        RuleCode::Deadline => "échéances en retard",
        RuleCode::LateAction => "fiches en retard",
        RuleCode::StageTooLong => "étapes longues",
        RuleCode::Copil => "CTG sans COPIL cette année",
        RuleCode::NoBinome => "territoires sans binôme",
        RuleCode::HalfBinome => "binômes incomplets",
        RuleCode::Silent => "territoires silencieux",
        RuleCode::EluSilent => "territoires sans élu rencontré",
        RuleCode::Agreement => "agréments à renouveler",
        RuleCode::Meeting => "rendez-vous à confirmer",
        RuleCode::VacantPost => "postes vacants",
        RuleCode::Mandate => "mandats qui finissent",
        RuleCode::Load => "techniciens chargés",
        RuleCode::Need => "besoins sans réponse",
        RuleCode::Board => "CA décentralisés manquants",
        RuleCode::Sppe => "CTG où le SPPE est à décider",
        RuleCode::Socle => "socles incomplets",
        RuleCode::BareOrientation => "orientations sans fiche",
        RuleCode::StageUnfit => "étapes et dates à accorder",
    };
    format!("{n}\u{a0}{what}")
}

fn end(months: i32) -> String {
    match months {
        ..1 => "fin dans moins d’un mois".to_owned(),
        n => format!("fin dans {n}\u{a0}mois"),
    }
}
