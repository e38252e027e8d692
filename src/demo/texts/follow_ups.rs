//! What is promised: anywhere, while a convention is made, while one is in force.

use super::super::chance::Pool;

/// By the Caf.
pub(in super::super) const CAF: Pool = &[
    "Envoyer les données {last_year} par commune {à epci}",
    "Rédiger le compte rendu de la réunion du {past}",
    "Rappeler {elected} au sujet du calendrier",
    "Vérifier la date d’échéance de l’agrément {de social}",
    "Organiser la visite {de nursery}",
    "Envoyer le mémo « naissance » à la mairie {de village}",
    "Transmettre {à agent} la liste des formations BAFA",
    "Chercher un exemple de relais itinérant comparable",
    "Préparer la carte des équipements par commune",
    "Donner un avis sur le projet d’établissement {de nursery}",
    "Fournir les chiffres d’accueil du jeune enfant {de commune}",
    "Mettre à jour le portrait de territoire avec les données {last_year}",
    "Répondre à la question {de agent} sur le SPPE",
    "Présenter le projet de micro-crèche {de village} à la commission",
    "Préparer la fiche d’une page avant la rencontre {de commune}",
    "Transmettre l’appel à projets parentalité {à parents}",
    "Caler un rendez-vous de préparation d’agrément avec {social}",
    "Envoyer {à youth} les coordonnées du réseau « Promeneurs du Net »",
    "Remercier l’équipe {de leisure} pour son accueil",
    "Demander au siège les statistiques d’accès aux droits",
    "Étudier la demande de permanence {de village}",
    "Proposer {à partner} une rencontre sur le terrain",
];

/// By the Caf, while a convention is made.
pub(in super::super) const CAF_MAKING: Pool = &[
    "Transmettre le modèle de délibération {à agent}",
    "Relire la note de cadrage {de epci}",
    "Envoyer un exemple de convention signée {à agent}",
    "Préparer une présentation de la CTG pour le conseil communautaire",
    "Proposer trois dates pour le prochain COPIL",
    "Relancer le service juridique sur le projet de convention",
    "Donner l’adresse d’un territoire qui a déjà signé",
    "Compléter le diagnostic avec nos données {last_year}",
    "Relire la fiche action « accueil du jeune enfant »",
    "Inviter {partner} au groupe thématique",
];

/// By the Caf, while one is in force.
pub(in super::super) const CAF_LIVING: Pool = &[
    "Proposer trois dates pour le COPIL annuel",
    "Proposer une trame de bilan annuel {à agent}",
    "Compléter le tableau des indicateurs avec {agent}",
    "Partager la grille d’évaluation utilisée ailleurs",
    "Inviter le pôle ressources handicap au COTECH",
    "Inviter {partner} au prochain groupe thématique",
    "Envoyer le relevé de décisions aux communes",
    "Faire le point sur le poste de chargée de coopération",
    "Préparer le projet d’avenant au plan d’actions",
    "Prévenir la direction de la date du COPIL",
];

/// By a partner.
pub(in super::super) const PARTNER: Pool = &[
    "Fournir le bilan {last_year} du RPE",
    "Choisir une date pour la visite {de leisure}",
    "Envoyer le projet social {de social}",
    "Communiquer les effectifs des mercredis",
    "Transmettre le planning des ateliers numériques",
    "Envoyer les statuts du collectif {de village}",
    "Fournir le plan des locaux {de nursery}",
    "Valider le compte rendu de la réunion du {past}",
    "Envoyer le calendrier d’ouverture {de parents}",
    "Chiffrer la navette du mercredi depuis {village}",
    "Mettre à jour l’annuaire des permanences",
    "Transmettre le programme des vacances {de youth}",
    "Confirmer la présence {de partner} à la réunion",
];

/// By a partner, while a convention is made.
pub(in super::super) const PARTNER_MAKING: Pool = &[
    "Transmettre la délibération {de commune}",
    "Envoyer la liste des représentants au COPIL",
    "Désigner l’élue référente {de commune}",
    "Relancer les communes qui n’ont pas répondu à l’enquête",
    "Inscrire la CTG à l’ordre du jour du conseil communautaire",
    "Transmettre le diagnostic jeunesse {de bourg}",
    "Désigner un pilote pour la fiche jeunesse",
    "Publier l’offre de chargée de coopération",
];

/// By a partner, while one is in force.
pub(in super::super) const PARTNER_LIVING: Pool = &[
    "Renvoyer les fiches de suivi {last_year}",
    "Faire remonter les indicateurs de la fiche parentalité",
    "Proposer une nouvelle répartition des fiches action",
    "Confirmer la salle {à commune} pour le prochain COPIL",
    "Présenter le bilan annuel au conseil communautaire",
    "Désigner un nouveau pilote pour la fiche mobilité",
    "Confirmer la participation {de partner} au groupe",
    "Compléter le tableau des indicateurs pour {last_year}",
];
