//! What the columns of a sheet of meetings are called.

use crate::exchange::import::Synonyms;

/// Titles of sheets of meetings.
pub const TITLES: Synonyms = Synonyms::of(&[
    (
        "date",
        &["date", "dates", "jour", "date de la reunion", "date prevue", "date reunion", "quand"],
    ),
    ("hour", &["heure", "heures", "horaire", "horaires", "heure de debut"]),
    (
        "meeting",
        &[
            "reunion",
            "reunions",
            "instance",
            "instances",
            "type",
            "type de reunion",
            "type d instance",
            "nature",
            "nature de la reunion",
            "intitule",
            "evenement",
            "rencontre",
        ],
    ),
    (
        "territory",
        &[
            "territoire",
            "territoires",
            "epci",
            "collectivite",
            "ctg",
            "nom de l epci",
            "interco",
            "intercommunalite",
            "communaute",
        ],
    ),
    ("place", &["lieu", "lieux", "adresse", "salle", "ou"]),
    (
        "host",
        &[
            "recu par",
            "accueil",
            "hote",
            "accueilli par",
            "organisateur",
            "organise par",
            "invitant",
        ],
    ),
    ("state", &["etat", "statut", "situation"]),
    (
        "present",
        &[
            "presents",
            "presents fonctions",
            "participants",
            "presence",
            "personnes presentes",
            "presents elus",
        ],
    ),
    (
        "caf",
        &[
            "presents caf",
            "caf",
            "participants caf",
            "representants caf",
            "pour la caf",
            "agents caf",
        ],
    ),
    ("excused", &["excuses", "absents excuses", "absents"]),
    ("others", &["autres presents", "autres", "nombre d autres presents", "autres participants"]),
    ("agenda", &["ordre du jour", "odj", "objet", "sujets", "themes abordes"]),
    (
        "decisions",
        &[
            "releve de decisions",
            "decisions",
            "compte rendu",
            "conclusions",
            "suites",
            "observations",
            "remarques",
            "commentaires",
        ],
    ),
]);
