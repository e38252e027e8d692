//! What is said and decided in committee at each stage of a convention.

use super::super::chance::Pool;
use crate::domain::stage::Stage;

/// How a committee opens, what is said there, what is decided.
pub(in super::super) struct StageTexts {
    pub(in super::super) openings: Pool,
    pub(in super::super) facts: Pool,
    pub(in super::super) decisions: Pool,
}

/// Those of a stage.
pub(in super::super) fn of(stage: Stage) -> StageTexts {
    let (openings, facts, decisions) = match stage {
        Stage::Mobilisation | Stage::Abandonnee => MOBILISATION,
        Stage::Methode => METHODE,
        Stage::Diagnostic => DIAGNOSTIC,
        Stage::Orientations => ORIENTATIONS,
        Stage::Plan => PLAN,
        Stage::Signature => SIGNATURE,
        Stage::MiseEnOeuvre => MISE_EN_OEUVRE,
        Stage::Evaluation => EVALUATION,
        Stage::Renouvellement | Stage::Renouvelee | Stage::Echue | Stage::Resiliee => {
            RENOUVELLEMENT
        }
    };
    StageTexts { openings, facts, decisions }
}

const MOBILISATION: (Pool, Pool, Pool) = (
    &[
        "Première rencontre sur l’idée d’une CTG.",
        "Présentation de la démarche CTG aux élus {de epci}.",
        "Échange sur l’intérêt d’une CTG à l’échelle {de epci}.",
    ],
    &[
        "Les élus demandent ce que la CTG change par rapport à l’ancien contrat enfance jeunesse.",
        "L’échelle {de epci} paraît acquise ; les communes gardent leurs compétences.",
        "Crainte d’un transfert de compétence : rappelé que la CTG n’en impose aucun.",
        "Le rôle de la chargée de coopération est bien compris ; reste à trouver qui la recrute.",
        "La MSA et le Département souhaitent être associés dès le départ.",
        "Les élus veulent rencontrer un territoire voisin qui a déjà signé.",
    ],
    &[
        "envoyer un exemple de convention et un calendrier type",
        "proposer une présentation en conseil communautaire",
        "désigner une élue référente",
        "revoir les élus en {month}",
        "organiser une rencontre avec un territoire déjà signataire",
    ],
);

const METHODE: (Pool, Pool, Pool) = (
    &[
        "COPIL d’installation : accord de méthode.",
        "Lancement de la démarche : gouvernance et calendrier.",
        "Réunion de cadrage : qui décide, qui prépare, à quel rythme.",
    ],
    &[
        "La composition du COPIL et du COTECH est arrêtée : élus, Caf, MSA, Département, Éducation nationale.",
        "Le calendrier vise une signature dans un an.",
        "La chargée de coopération consacrera un mi-temps à la démarche.",
        "Le périmètre est discuté : {n} communes hésitent encore.",
        "Les partenaires demandent un espace de dépôt commun pour les documents.",
        "Les associations souhaitent siéger au COTECH ; elles seront dans les groupes.",
    ],
    &[
        "valider la note de cadrage",
        "réunir le COTECH toutes les six semaines",
        "confier la collecte des données {à agent}",
        "créer {n} groupes thématiques",
        "écrire à toutes les communes pour annoncer la démarche",
    ],
);

const DIAGNOSTIC: (Pool, Pool, Pool) = (
    &[
        "Point d’étape du diagnostic partagé.",
        "Diagnostic : restitution des premières données.",
        "Diagnostic partagé : retour des ateliers et des questionnaires.",
    ],
    &[
        "{dozens} réponses au questionnaire à ce jour ; la relance passe par les écoles.",
        "Le portrait de territoire montre l’arrivée de jeunes ménages {à commune}.",
        "L’atelier d’habitants {de commune} a réuni une trentaine de personnes.",
        "Les données petite enfance sont celles {de last_year} : à actualiser avant validation.",
        "Trois constats ressortent : accueil du jeune enfant, mobilité, vie associative.",
        "Les écarts d’équipement entre communes sont confirmés par la carte.",
        "{partner} apporte ses propres données ; les périmètres ne coïncident pas.",
    ],
    &[
        "prolonger l’enquête jusqu’à la fin {de month}",
        "compléter le diagnostic par des entretiens dans {n} communes",
        "valider le volet petite enfance du diagnostic",
        "restituer le diagnostic aux habitants {à commune}",
        "ajouter une carte des équipements par commune",
    ],
);

const ORIENTATIONS: (Pool, Pool, Pool) = (
    &[
        "Enjeux et orientations : mise en débat.",
        "Séance consacrée aux enjeux tirés du diagnostic.",
        "Hiérarchisation des enjeux avec les élus.",
    ],
    &[
        "Quatre enjeux sont retenus ; la jeunesse passe en premier.",
        "Débat sur l’habitat : le thème est gardé, sans fiche action propre.",
        "Les élus demandent moins d’objectifs et plus de concret.",
        "L’accès aux droits fait consensus autour de la table.",
        "Le lien avec le schéma départemental des services aux familles est précisé.",
        "Les communes rurales insistent sur l’itinérance des services.",
    ],
    &[
        "retenir {n} orientations et les soumettre aux conseils municipaux",
        "écrire une note d’enjeux de quatre pages",
        "hiérarchiser les enjeux avec les communes en {month}",
        "vérifier que le socle petite enfance, jeunesse, parentalité est couvert",
    ],
);

const PLAN: (Pool, Pool, Pool) = (
    &[
        "Plan d’actions : lecture des fiches.",
        "Séance de travail sur le plan d’actions.",
        "Plan d’actions : arbitrages et pilotes.",
    ],
    &[
        "{dozens} fiches action sont prêtes ; {n} restent sans pilote.",
        "Les indicateurs sont jugés trop nombreux et difficiles à suivre.",
        "Chaque fiche aura un pilote désigné par sa fonction.",
        "Le plan court sur toute la convention, avec une revue à mi-parcours.",
        "La fiche « mobilité » retourne en groupe de travail.",
        "Le chiffrage atteint {euros} € par an pour l’ingénierie.",
    ],
    &[
        "désigner un pilote par fiche avant {month}",
        "s’en tenir à trois indicateurs par fiche",
        "arrêter le plan à la prochaine séance",
        "joindre le plan au projet de convention",
    ],
);

const SIGNATURE: (Pool, Pool, Pool) = (
    &[
        "Validation du projet de convention.",
        "Dernière lecture de la convention avant délibérations.",
        "Point sur les délibérations et la date de signature.",
    ],
    &[
        "Le projet de convention est relu par le service juridique {de epci}.",
        "{n} conseils municipaux ont délibéré ; les autres passent en {month}.",
        "Le conseil d’administration de la Caf a validé le projet.",
        "La date de signature dépend des agendas des présidents.",
        "Les annexes sont complètes, sauf la carte des équipements.",
        "Le SIVOM demande à être signataire ; avis favorable de tous.",
    ],
    &[
        "fixer la signature en {month}",
        "envoyer le modèle de délibération aux communes",
        "préparer un communiqué commun",
        "relancer les communes qui n’ont pas délibéré",
    ],
);

const MISE_EN_OEUVRE: (Pool, Pool, Pool) = (
    &[
        "Bilan de l’année {last_year} et programme de l’année.",
        "Suivi de la CTG : avancement du plan d’actions.",
        "Revue des fiches action avec les pilotes.",
        "Point d’étape : ce qui avance, ce qui bloque.",
    ],
    &[
        "Près de {percent} % des actions sont engagées, {n} n’ont pas démarré.",
        "La chargée de coopération quitte son poste en {month} ; le recrutement est lancé.",
        "Le bilan annuel est jugé lisible ; les élus veulent une carte par commune.",
        "Le lien entre les groupes thématiques reste faible.",
        "{n} fiches action changent de pilote.",
        "La mise en œuvre repose trop sur une seule personne ; un relais est à trouver.",
        "Les communes rurales demandent une place plus visible au COPIL.",
        "Les élus soulignent la qualité du travail en réseau des équipes.",
        "Deux fiches se recoupent : elles seront fondues en une seule.",
        "Les indicateurs {de last_year} manquent encore pour {n} fiches.",
    ],
    &[
        "valider le bilan de l’année {last_year}",
        "reporter deux fiches action à l’an prochain",
        "présenter le bilan aux conseils municipaux",
        "préparer un avenant au plan d’actions",
        "tenir la prochaine séance {à commune}",
        "désigner un nouveau pilote pour la fiche parentalité",
        "mettre à jour le tableau des indicateurs avant {month}",
    ],
);

const EVALUATION: (Pool, Pool, Pool) = (
    &[
        "Évaluation de la CTG : méthode et premiers retours.",
        "Évaluation : point d’avancement.",
        "Évaluation : questions retenues et calendrier.",
    ],
    &[
        "L’évaluation portera sur les effets, pas seulement sur le nombre d’actions.",
        "Le questionnaire aux partenaires a reçu {percent} % de réponses.",
        "Des habitants seront entendus au marché {de bourg} et au centre social.",
        "La petite enfance est le thème le mieux noté ; la mobilité n’a guère avancé.",
        "Les pilotes manquent de temps pour renseigner leurs indicateurs.",
    ],
    &[
        "remettre le rapport d’évaluation en {month}",
        "entendre chaque pilote de fiche",
        "retenir {n} questions évaluatives",
        "restituer l’évaluation aux partenaires avant {month}",
    ],
);

const RENOUVELLEMENT: (Pool, Pool, Pool) = (
    &[
        "Vers la prochaine CTG : périmètre et calendrier.",
        "Renouvellement : ce que l’on garde, ce que l’on change.",
        "Préparation de la prochaine convention.",
    ],
    &[
        "Le périmètre de la prochaine CTG pourrait s’ouvrir à {n} communes de plus.",
        "L’évaluation plaide pour moins de fiches et un pilotage plus resserré.",
        "Les élus veulent signer sans interruption entre les deux conventions.",
        "Le diagnostic existant sert de base ; seules les données seront mises à jour.",
    ],
    &[
        "ouvrir la démarche de renouvellement",
        "mettre à jour le diagnostic existant",
        "prévoir un avenant si la signature glisse",
        "proposer un calendrier commun aux deux conventions",
    ],
);

/// When a convention has expired with nothing after it.
pub(in super::super) const EXPIRED: Pool = &[
    "La convention est arrivée à son terme, sans renouvellement engagé. Courrier proposé {à epci} pour reprendre le dialogue.\n\nLes équipes restent mobilisées ; {agent} souhaite un point en {month}.",
    "Fin de la convention. Les élus préfèrent attendre avant de relancer une démarche ; un bilan commun est proposé pour {month}.",
];

/// When one has been given up.
pub(in super::super) const GIVEN_UP: Pool = &[
    "La démarche communale s’arrête : les élus préfèrent l’échelle intercommunale. Les ateliers et les données du diagnostic seront repris le moment venu.\n\nÉchange serein avec {elected} ; contact à garder avec {epci}.",
];
