//! Equipment visited.

use super::super::chance::Pool;

/// How a visit opens; `{place}` is the equipment visited.
pub(in super::super) const OPENINGS: Pool = &[
    "Visite {de place} avec {agent}.",
    "Passage {à place}, accueil par l’équipe.",
    "Visite {de place} à l’invitation {de elected}.",
    "Découverte {de place} en présence {de elected}.",
    "Visite de suivi {de place}, une heure sur place.",
];

/// What was seen.
pub(in super::super) const SIGHTS: Pool = &[
    "Locaux clairs et bien tenus ; le vestiaire est trop petit.",
    "Équipe stable, projet affiché à l’entrée et à jour.",
    "La cour a été refaite en {before}, avec un coin jardin.",
    "Le bâtiment est partagé avec l’école : bonne entente, planning serré.",
    "Signalétique à revoir, on trouve difficilement l’entrée.",
    "La cuisine est aux normes depuis {before}.",
    "Salle d’activités lumineuse, mais bruyante ; panneaux acoustiques demandés.",
    "L’équipe travaille avec la médiathèque, une séance par mois.",
    "Bonne fréquentation le mercredi, plus faible le vendredi.",
    "Deux recrutements en cours, dont un poste de direction adjointe.",
    "L’accessibilité est bonne, sauf l’accès à la cour.",
    "Les réunions d’équipe ont repris, une fois par quinzaine.",
    "Le matériel de motricité vient d’être renouvelé pour {euros} €.",
    "Horaires élargis depuis la rentrée, de 7 h 30 à 18 h 30.",
    "Les bénévoles tiennent l’accueil deux matinées par semaine.",
    "Un logiciel de gestion commun aux structures est souhaité.",
    "L’équipe se forme à l’accueil des enfants à besoins particuliers.",
    "Un projet d’extension est à l’étude avec la commune.",
];

/// How a visit closes.
pub(in super::super) const CLOSINGS: Pool = &[
    "À revoir en {month}, après les travaux.",
    "L’équipe est demandeuse d’échanges avec d’autres structures.",
    "Bonne impression d’ensemble.",
    "Les questions de personnel seront reprises avec {agent}.",
    "Proposition de présenter ce lieu au prochain COPIL.",
    "Photos faites avec l’accord de l’équipe, pour le bilan annuel.",
    "Un point est prévu le {next} avec {agent}.",
];
