//! What is decided on each theme, as the items of a list.

use super::super::chance::Pool;

/// The decisions of a theme.
pub(in super::super) fn of(theme: &str) -> Pool {
    match theme {
        "petite_enfance" => PETITE_ENFANCE,
        "enfance" => ENFANCE,
        "jeunesse" => JEUNESSE,
        "parentalite" => PARENTALITE,
        "acces_aux_droits" => ACCES_AUX_DROITS,
        "inclusion_numerique" => INCLUSION_NUMERIQUE,
        "animation_vie_sociale" => ANIMATION_VIE_SOCIALE,
        "logement" => LOGEMENT,
        "handicap" => HANDICAP,
        "accompagnement_social" => ACCOMPAGNEMENT_SOCIAL,
        "mobilite" => MOBILITE,
        "insertion" => INSERTION,
        "habitat" => HABITAT,
        "seniors" => SENIORS,
        _ => &[],
    }
}

const PETITE_ENFANCE: Pool = &[
    "ouvrir les inscriptions communes aux crèches en {month}",
    "réunir les gestionnaires de crèche sur le recrutement avant {month}",
    "étudier un relais itinérant pour les communes sans permanence",
    "demander une projection des besoins d’accueil à cinq ans",
    "faire visiter {nursery} aux élus des communes voisines",
    "organiser une matinée des métiers de la petite enfance {à bourg}",
    "partager entre gestionnaires un vivier de remplaçantes",
];

const ENFANCE: Pool = &[
    "rapprocher les tarifs des accueils de loisirs",
    "mutualiser la formation BAFA : {dozens} places ouvertes",
    "recenser les besoins du mercredi dans chaque commune",
    "écrire une charte commune du périscolaire",
    "mettre {leisure} au programme de la prochaine visite",
];

const JEUNESSE: Pool = &[
    "garder le poste d’animatrice jeunesse, partagé entre {n} communes",
    "lancer un questionnaire auprès des collégiens {de bourg}",
    "associer le collège et la mission locale au prochain groupe",
    "tester un accueil itinérant dans {n} communes pendant les vacances",
    "proposer aux jeunes un budget participatif de {euros} €",
];

const PARENTALITE: Pool = &[
    "tenir la semaine de la parentalité en {month}, dans {n} communes",
    "écrire une fiche action « accueil des parents »",
    "confier l’animation du réseau parentalité {à social}",
    "ouvrir une demi-journée de LAEP {à commune}",
    "relancer la lettre du réseau parentalité",
];

const ACCES_AUX_DROITS: Pool = &[
    "programmer deux rendez-vous des droits {à village}",
    "former les secrétaires de mairie aux services en ligne",
    "diffuser le mémo « naissance » dans toutes les mairies",
];

const INCLUSION_NUMERIQUE: Pool = &[
    "chercher un cofinancement pour le poste de conseiller numérique",
    "tenir un atelier numérique par mois {à commune}",
    "recenser les lieux de prêt de matériel",
];

const ANIMATION_VIE_SOCIALE: Pool = &[
    "accompagner le collectif {de village} vers un espace de vie sociale",
    "caler le calendrier d’agrément {de social}",
    "proposer un pacte de coopération territoriale autour {de social}",
    "présenter le projet social {de social} au prochain COPIL",
    "programmer {n} sorties hors les murs dans les villages",
];

const LOGEMENT: Pool = &[
    "inviter les bailleurs au prochain groupe",
    "recenser les logements d’urgence du territoire",
    "signaler au programme de l’habitat les besoins des salariées de crèche",
];

const HANDICAP: Pool = &[
    "inviter le pôle ressources handicap au prochain COTECH",
    "former {n} animateurs à l’accueil inclusif",
    "faire un état des lieux de l’accessibilité",
];

const ACCOMPAGNEMENT_SOCIAL: Pool = &[
    "mettre en ligne l’annuaire des permanences",
    "réunir CCAS et travailleurs sociaux une fois par semestre",
    "préparer une fiche de liaison entre mairies et assistantes sociales",
];

const MOBILITE: Pool = &[
    "prolonger la navette du mercredi jusqu’en {month}",
    "étudier un arrêt de navette {à village}",
    "associer le service mobilité au plan d’actions",
];

const INSERTION: Pool = &[
    "garder {n} places de crèche aux parents en formation",
    "tenir un stand commun au forum de l’emploi",
    "proposer des stages de découverte dans les crèches",
];

const HABITAT: Pool = &[
    "croiser la CTG et le programme local de l’habitat",
    "partager les données sur l’arrivée des jeunes ménages",
];

const SENIORS: Pool =
    &["inscrire une action entre générations au plan", "proposer un atelier commun {à social}"];
