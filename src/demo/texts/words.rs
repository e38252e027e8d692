//! Who and what the sentences speak of.

use super::super::chance::Pool;

/// Those one speaks with, by function.
pub(in super::super) const AGENTS: Pool = &[
    "la chargée de coopération CTG",
    "la directrice générale des services",
    "le coordinateur enfance-jeunesse",
    "la responsable du RPE",
    "la coordinatrice petite enfance",
    "la directrice du pôle famille",
    "la responsable du service jeunesse",
    "la secrétaire de mairie {de village}",
    "la directrice du centre social",
    "le responsable des affaires scolaires",
    "l’animatrice du RPE",
    "la directrice du CCAS {de bourg}",
    "le directeur de l’accueil de loisirs",
    "la référente familles du centre social",
    "le chargé de mission cohésion sociale",
    "la gestionnaire de la crèche {de bourg}",
];

/// Elected people, by function; those with CTG in their title are met where there is one.
pub(in super::super) const ELECTED: Pool = &[
    "l’élue référente de la CTG",
    "l’élu référent petite enfance",
    "une adjointe {de commune}",
    "une élue {de epci}",
    "un conseiller délégué {de commune}",
    "l’élue référente jeunesse",
    "un adjoint {de commune}",
    "l’élu référent de la CTG",
    "une conseillère communautaire {de commune}",
];

/// Bodies that work with a Caf.
pub(in super::super) const PARTNERS: Pool = &[
    "la MSA",
    "le Département",
    "la PMI",
    "la mission locale",
    "l’Éducation nationale",
    "la fédération des centres sociaux",
    "le CCAS {de bourg}",
    "la médiathèque {de bourg}",
    "la CARSAT",
];

/// Equipment, by what it is for.
pub(in super::super) const NURSERIES: Pool =
    &["le multi-accueil", "la micro-crèche", "la crèche", "le jardin d’enfants"];
pub(in super::super) const LEISURE: Pool = &["l’accueil de loisirs", "le périscolaire"];
pub(in super::super) const YOUTH: Pool = &["l’espace jeunes", "le local jeunes"];
pub(in super::super) const PARENTS: Pool =
    &["le lieu d’accueil enfants-parents", "la ludothèque", "la maison des familles"];
pub(in super::super) const SOCIAL: Pool = &["le centre social", "l’espace de vie sociale"];

/// Names of equipment, as invented as those of the people.
pub(in super::super) const NAMES: Pool = &[
    "Les Petits Modèles",
    "La Maquette",
    "Le Prototype",
    "Les Échantillons",
    "Les P’tits Témoins",
    "Le Gabarit",
    "L’Esquisse",
    "Les Brouillons",
    "Le Canevas",
    "L’Ébauche",
    "Les Imaginaires",
    "Le Spécimen",
    "L’Exemple",
];
