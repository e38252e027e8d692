//! The words of the questions in French.

use super::super::questions::{AskText, QuestionsText};
use crate::domain::{
    alerts::Thresholds,
    questions::{Measure, Narrow, Question, Word},
};

pub(super) const QUESTIONS: QuestionsText = QuestionsText {
    title,
    rule,
    measure,
    word,
    narrow: |narrow| match narrow {
        Narrow::Territory => "territoire",
        Narrow::Person => "personne",
        Narrow::Theme => "thème",
        Narrow::Orientation => "orientation",
    },
    yearly_report: "Le rapport annuel est une page à part\u{a0}: «\u{a0}binome report board --html --out rapport.html\u{a0}» l’écrit.",
    everywhere: "toute la Caf",
    title_all: |key| match key {
        Some(key) => format!("Questions · toute la Caf · {key}\u{a0}: mon secteur"),
        None => "Questions · toute la Caf".to_owned(),
    },
    title_mine: |key| format!("Questions · mon secteur · {key}\u{a0}: toute la Caf"),
    kept: "Listes gardées",
    ready_made: "Questions toutes prêtes",
    rule_word: "règle",
    list: |question, count, about| match about {
        Some(about) => format!("{question} ({count}) · {about}"),
        None => format!("{question} ({count})"),
    },
    nothing: "Rien ne répond à cette question.",
    unread: "Cette liste gardée n’est plus une question connue\u{a0}: mettez-la à la corbeille.",
    not_narrowed: "Cette question ne se restreint pas.",
    choose_kept: "Choisissez une liste gardée.",
    cli: AskText {
        number: "n°",
        name: "nom",
        question: "question",
        count: "lignes",
        what: "quoi",
        not_narrowed: |name| {
            format!("La question {name} ne se restreint pas\u{a0}: retirez --about.")
        },
        wants_territory: "Cette question porte sur un territoire\u{a0}: ajoutez --about TERRITOIRE.",
        since_alone: "--since ne va qu’avec la question changes_since (11).",
    },
};

fn title(question: Question) -> &'static str {
    match question {
        Question::EndsWithoutEvaluation => "CTG qui finissent bientôt sans évaluation commencée",
        Question::Coverage => "Population couverte, aujourd’hui et au 31 décembre",
        Question::SignaturesOfYear => "Signatures de l’année",
        Question::SilentTerritories => "Territoires sans échange depuis longtemps",
        Question::NoCopilThisYear => "CTG sans COPIL cette année",
        Question::PromisesNotKept => "Ce que la Caf a promis et n’a pas fait",
        Question::LateActions => "Fiches en retard, avec leurs pilotes",
        Question::WithoutBinome => "Territoires sans binôme, ou à moitié",
        Question::CommunesWithoutCtg => "Communes sans CTG",
        Question::LongStages => "Étapes plus longues que d’ordinaire",
        Question::ChangesSince => "Ce qui a changé depuis ma dernière visite",
        Question::LackingSocle => "CTG auxquelles manque un thème du socle",
        Question::SppeByCtg => "Grandes communes dont la CTG tient lieu de schéma",
        Question::VacantPosts => "Postes de chargé de coopération vacants",
        Question::AgreementsEnding => "Agréments qui finissent bientôt",
        Question::NeedsForCdsf => "Besoins à porter au prochain CDSF",
        Question::NextCaDecentralise => "Où tenir le prochain CA décentralisé",
        Question::Story => "L’histoire d’un territoire",
        Question::LastCopil => "Qui était au dernier COPIL",
        Question::LeastCoveredThemes => "Thèmes les moins couverts",
        Question::RecurringDifficulties => "Difficultés qui reviennent",
        Question::ActionsOnTheme => "Fiches qui touchent un thème",
        Question::AdministratorVisits => "Visites des administrateurs, avec technicien ou sans",
        Question::WaitingForDeliberation => "Signatures qui attendent une délibération",
        Question::YearlyReport => "Le bilan annuel pour le conseil d’administration",
    }
}

fn rule(question: Question, limits: &Thresholds) -> String {
    let rule = match question {
        Question::EndsWithoutEvaluation => {
            return format!(
                "CTG en vigueur, sans suivante signée, à moins de {} mois de leur fin (puis {} et {}), dont ni une évaluation à mi-parcours ou finale ni l’étape Évaluation n’a commencé.",
                limits.end_plan, limits.end_evaluate, limits.end_renew
            );
        }
        Question::SilentTerritories => {
            return format!(
                "Territoires sans note depuis {} jours, ou la cadence de leur binôme\u{a0}; ceux où rien n’a jamais été noté aussi.",
                limits.silence_days
            );
        }
        Question::Coverage => {
            "CTG en vigueur ce jour ou au 31 décembre, celles de l’étape Signature comptées comme signées d’ici là\u{a0}; une qui commence plus tard ne compte pas."
        }
        Question::SignaturesOfYear => "CTG signées depuis le 1er janvier, jusqu’à ce jour.",
        Question::NoCopilThisYear => {
            "CTG en vigueur dont aucune note de COPIL, la leur ou celle d’un rendez-vous, n’est de cette année."
        }
        Question::PromisesNotKept => {
            "Suites dues par la Caf et non faites, en retard ou non, par échéance."
        }
        Question::LateActions => {
            "Fiches à venir ou en cours dont le dernier jour est passé\u{a0}; en pause, elles attendent."
        }
        Question::WithoutBinome => {
            "Territoires qu’aucun binôme n’a ce jour, ou dont il manque l’administrateur ou le technicien."
        }
        Question::CommunesWithoutCtg => {
            "Communes hors du périmètre de toute CTG en vigueur ce jour\u{a0}; leur état est celui de la CTG qui en dit le plus."
        }
        Question::LongStages => {
            "CTG en préparation ou en vigueur, à une étape depuis plus de mois que sa durée d’ordinaire."
        }
        Question::ChangesSince => {
            "Enregistrements changés par d’autres depuis ma dernière visite, ou depuis une ligne du journal."
        }
        Question::LackingSocle => {
            "CTG ni finies ni abandonnées, sans petite enfance, jeunesse, parentalité et un autre thème."
        }
        Question::SppeByCtg => {
            "Communes de plus de 10\u{202f}000 habitants d’une CTG en vigueur qui tient lieu de schéma du SPPE."
        }
        Question::VacantPosts => {
            "Postes de chargé de coopération dont l’ETP financé n’est pas tout pourvu, ce jour."
        }
        Question::AgreementsEnding => {
            return format!(
                "Équipements ouverts dont l’agrément finit dans les {} mois\u{a0}: le projet suivant est dû.",
                limits.agreement_months
            );
        }
        Question::NeedsForCdsf => {
            "Besoins à examiner, par orientation, puis notes à faire remonter dont aucun besoin n’est tiré."
        }
        Question::NextCaDecentralise => {
            "Territoires qui ont une raison au moins, ceux qui en ont le plus d’abord\u{a0}: aucun administrateur venu depuis un an\u{a0}; un événement dans les six mois\u{a0}; un plan d’au moins 5 fiches fait à 50\u{a0}% ou plus."
        }
        Question::Story => {
            "Étapes, notes, binômes, promesses tenues et non tenues d’un territoire, dans l’ordre du temps."
        }
        Question::LastCopil => {
            "La dernière note de COPIL de chaque CTG ni finie ni abandonnée, et combien y étaient\u{a0}; la note dit qui."
        }
        Question::LeastCoveredThemes => {
            "Thèmes que moins de la moitié des CTG en vigueur portent, par leurs thèmes ou par une fiche non abandonnée."
        }
        Question::RecurringDifficulties => {
            "Difficultés, levées ou non, d’une nature rencontrée sur deux territoires au moins."
        }
        Question::ActionsOnTheme => {
            "Fiches non abandonnées qui portent le thème, de CTG ni finies ni abandonnées\u{a0}; un thème quelconque, si aucun n’est choisi."
        }
        Question::AdministratorVisits => {
            "Notes de cette année, hors téléphone et courriel, où un administrateur était présent\u{a0}; avec technicien\u{a0}: l’auteur ou un présent en est un."
        }
        Question::WaitingForDeliberation => {
            "EPCI, communes et syndicats d’une CTG en préparation qui n’ont ni délibéré ni signé."
        }
        Question::YearlyReport => {
            "Le rapport annuel est une page à part\u{a0}: binome report board."
        }
    };
    rule.to_owned()
}

#[expect(clippy::match_same_arms, reason = "two measures may be called alike")]
fn measure(measure: Measure) -> &'static str {
    match measure {
        Measure::EndsOn => "fin",
        Measure::MonthsLeft => "mois restants",
        Measure::LimitMonths => "limite en mois",
        Measure::CountsToday => "ce jour",
        Measure::Expected => "attendue",
        Measure::CountsAtYearEnd => "au 31/12",
        Measure::Covered => "habitants",
        Measure::Rate => "couverture de la Caf ce jour",
        Measure::RateAtYearEnd => "couverture de la Caf au 31 décembre",
        Measure::Goal => "objectif de la Caf",
        Measure::Signed => "signée",
        Measure::LastContact => "dernier échange",
        Measure::SilentDays => "jours",
        Measure::LimitDays => "limite en jours",
        Measure::LastCopil => "dernier COPIL",
        Measure::NextCopil => "prévu",
        Measure::DueOn => "échéance",
        Measure::LateDays => "jours de retard",
        Measure::Pilot => "pilote",
        Measure::Missing => "il manque",
        Measure::Inhabitants => "habitants",
        Measure::Prepared => "en projet",
        Measure::State => "état",
        Measure::Stage => "étape",
        Measure::Months => "mois",
        Measure::UsualMonths => "d’ordinaire",
        Measure::Turn => "quoi",
        Measure::ChangedBy => "par",
        Measure::Seq => "ligne",
        Measure::More => "il y en a d’autres",
        Measure::MissingThemes => "thèmes manquants",
        Measure::LacksAnother => "un autre manque",
        Measure::InConvention => "CTG",
        Measure::VacantFte => "ETP vacants",
        Measure::FundedFte => "ETP financés",
        Measure::FilledFte => "ETP pourvus",
        Measure::OfOrientation => "orientation",
        Measure::FlaggedNotes => "notes à examiner",
        Measure::Reasons => "raisons",
        Measure::LastVisit => "dernière visite",
        Measure::EventOn => "événement le",
        Measure::Event => "événement",
        Measure::PlanProgress => "plan en %",
        Measure::Day => "date",
        Measure::Happened => "quoi",
        Measure::Attended => "présents",
        Measure::Persons => "de la Caf",
        Measure::Contacts => "en face",
        Measure::CarriedBy => "CTG",
        Measure::OfConventions => "sur",
        Measure::ThemeActions => "fiches",
        Measure::ThemeNotes => "notes (1 an)",
        Measure::Cause => "nature",
        Measure::Times => "fois",
        Measure::OnTerritories => "territoires",
        Measure::WithTechnicien => "avec technicien",
        Measure::VisitsWith => "avec technicien",
        Measure::VisitsWithout => "sans technicien",
    }
}

fn word(word: Word) -> &'static str {
    match word {
        Word::Both => "les deux",
        Word::Administrateur => "l’administrateur",
        Word::Technicien => "le technicien",
        Word::Born => "nouveau",
        Word::Edited => "modifié",
        Word::Done => "fait",
        Word::Archived => "à la corbeille",
        Word::BroughtBack => "repris",
        Word::NotVisited => "pas de visite depuis un an",
        Word::EventComing => "un événement vient",
        Word::StrongPlan => "plan avancé",
        Word::StageReached => "étape",
        Word::Noted => "note",
        Word::BinomeBegan => "binôme, début",
        Word::BinomeEnded => "binôme, fin",
        Word::PromiseKept => "promesse tenue",
        Word::PromiseOpen => "promesse en cours",
        Word::PromiseLate => "promesse en retard",
    }
}
