//! Elected people met, committees and working groups.

use super::super::chance::Pool;

/// How a meeting with elected people opens.
pub(in super::super) const ELECTED_OPENINGS: Pool = &[
    "Rencontre avec {elected}, en mairie {de commune}.",
    "Rendez-vous avec {elected} et {agent}, au siège {de epci}.",
    "Rencontre des élus {de commune}, à leur demande.",
    "Tour de table avec les élus de {n} communes, {à bourg}.",
    "Échange avec {elected} à l’issue du conseil communautaire.",
    "Reçu {elected} et {agent} dans nos locaux.",
    "Déjeuner de travail avec {elected}, {à bourg}.",
    "Rencontre avec {elected}, prévue de longue date.",
];

/// What elected people say.
pub(in super::super) const ELECTED_VIEWS: Pool = &[
    "Bonne connaissance du dossier ; la question des moyens revient souvent.",
    "Échange franc : les attentes portent d’abord sur la petite enfance.",
    "Les élus souhaitent un interlocuteur unique à la Caf.",
    "La commune veut avancer, mais sans porter seule l’équipement.",
    "Un malentendu sur le calendrier est levé.",
    "Les élus demandent des exemples venus de communes de même taille.",
    "Volonté claire de travailler avec les communes voisines.",
    "La commune s’inquiète du manque de personnel qualifié.",
    "Le conseil municipal découvre la démarche ; une présentation simple est demandée.",
    "L’intérêt d’un diagnostic commun est reconnu.",
    "Les élus tiennent à la proximité : un lieu par bassin de vie.",
    "Nos échanges réguliers sont appréciés.",
];

/// How such a meeting closes.
pub(in super::super) const ELECTED_CLOSINGS: Pool = &[
    "Prochain échange le {next}.",
    "On se revoit en {month}, sur place.",
    "Un courrier commun sera envoyé avant la fin {de month}.",
    "Réponse promise pour le {next}.",
    "Visite de la commune à prévoir en {month}.",
    "Rien d’autre à signaler.",
    "La Caf enverra une note de deux pages.",
];

/// Who was there, by function.
pub(in super::super) const PRESENT: Pool = &[
    "Présents : élus de {n} communes, {agent}, {partner}, Caf.",
    "Autour de la table : {elected}, {agent}, {partner} et la Caf.",
    "Participants : {agent}, {agent}, {partner}, {partner}, Caf.",
    "Présents : {elected}, {elected}, {agent}, {partner}, Caf.",
    "{dozens} participants, dont {elected} et {partner}.",
    "Bonne participation : {n} communes représentées, plus {partner}.",
];

/// Who was there, for a technical committee.
pub(in super::super) const TECHNICAL_OPENINGS: Pool = &[
    "COTECH avec {agent}, {agent} et {partner}.",
    "COTECH {à bourg}, {n} services représentés.",
    "COTECH en visioconférence, avec {agent} et {partner}.",
    "Réunion technique {à commune} : {agent}, {agent}.",
    "COTECH de préparation du COPIL, avec {agent}.",
    "COTECH : tour d’horizon avec {agent} et {agent}.",
];

/// How a technical committee closes.
pub(in super::super) const TECHNICAL_CLOSINGS: Pool = &[
    "Prochain COTECH le {next}.",
    "Relevé de décisions rédigé par {agent}.",
    "Suite à voir au COTECH du {next}.",
    "Reste à faire valider en COPIL.",
    "Les documents sont dans l’espace partagé.",
    "Ordre du jour du {next} à compléter par chacun.",
];

/// How a working group opens; `{theme}` is its theme.
pub(in super::super) const GROUP_OPENINGS: Pool = &[
    "Groupe « {theme} », {dozens} participants.",
    "Groupe « {theme} » réuni {à commune}, {n} communes représentées.",
    "Deuxième séance du groupe « {theme} », animée par {agent}.",
    "Groupe « {theme} » : partage d’expériences entre structures.",
    "Groupe « {theme} » : première séance, tour de table et attentes.",
    "Atelier du groupe « {theme} », avec {partner}.",
];

/// What leads to the list of a working group.
pub(in super::super) const GROUP_LEADS: Pool =
    &["Pistes retenues :", "Propositions :", "Le groupe propose de :", "À porter au COPIL :"];

/// How a committee closes.
pub(in super::super) const COMMITTEE_CLOSINGS: Pool = &[
    "Prochain COPIL en {month}.",
    "Prochaine séance le {next}, {à commune}.",
    "Relevé de décisions envoyé sous quinzaine.",
    "Le compte rendu sera relu par {agent} avant envoi.",
    "Les élus remercient les équipes pour la préparation.",
    "Date du prochain COPIL à fixer avec {agent}.",
];

/// Other exchanges, each a whole text.
pub(in super::super) const OTHERS: Pool = &[
    "Stand Caf au forum des associations {de bourg}. Bon accueil, {dozens} contacts, surtout des structures de loisirs.",
    "Participation à la journée des assistantes maternelles, avec la responsable du RPE. Échanges sur la formation.",
    "Assemblée générale {de social}. Rapport d’activité adopté, ambiance studieuse.",
    "Relecture croisée du dossier partagé avec {agent}. Doublons retirés, plan de classement adopté.",
    "Pot de départ {de agent}. Salué {elected} ; un mot sur la suite de la démarche.",
    "Formation commune aux écrits professionnels, avec {partner}. À reconduire.",
    "Veille : article de presse locale sur {nursery}, fidèle à ce qui a été dit en réunion.",
];
