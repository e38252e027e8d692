//! What the columns of a plan, or the labels of a fiche, are called in the départements.

use crate::exchange::import::Synonyms;

/// Titles of plans of actions.
pub const TITLES: Synonyms = Synonyms(&[
    ("number", &["n", "no", "num", "numero", "n de fiche", "n fiche", "fiche n", "numero de fiche", "ref", "reference", "n action", "n de l action", "code"]),
    ("title", &[
        "intitule", "intitule de la fiche", "intitule de l action", "intitule de la fiche action", "action", "actions",
        "titre", "titre de l action", "titre de la fiche", "nom de l action", "libelle", "libelle de l action", "fiche action",
        "fiche", "fiches actions",
    ]),
    ("axis", &["axe", "axes", "axe strategique", "orientation", "orientations", "enjeu", "enjeux", "objectif strategique", "ambition", "axe de la ctg"]),
    ("objective", &[
        "descriptif", "descriptif sommaire", "descriptif de l action", "description", "description de l action", "objectif", "objectifs",
        "objectif operationnel", "objectifs operationnels", "objectifs de l action", "finalite", "contenu", "contexte", "presentation",
    ]),
    ("themes", &["thematique", "thematiques", "thematique s", "theme", "themes", "domaine", "domaines", "champ", "champ d intervention"]),
    ("audience", &["public", "publics", "public cible", "publics cibles", "public vise", "publics vises", "beneficiaires", "population cible"]),
    ("sector", &[
        "secteur", "secteur geographique", "secteurs geographiques", "territoire", "territoire concerne", "communes", "communes concernees",
        "perimetre", "lieu", "zone", "echelle", "localisation",
    ]),
    ("pilot", &[
        "porteur", "pilote", "porteur pilote", "pilote porteur", "porteur s", "pilote s", "porteur de l action", "pilote de l action",
        "pilotage", "responsable", "referent", "maitre d ouvrage", "maitrise d ouvrage", "structure porteuse", "chef de file",
    ]),
    ("partners", &[
        "partenaires", "partenaire", "partenaire s", "acteurs et partenaires mobilises", "acteurs et partenaires", "acteurs mobilises",
        "partenaires mobilises", "partenaires associes", "partenariat", "partenariats", "acteurs",
    ]),
    ("means", &[
        "financement", "financements", "source de financement", "sources de financement", "moyens", "moyens mobilises", "moyens necessaires",
        "ressources", "financeurs", "budget", "budget previsionnel", "cout", "plan de financement",
    ]),
    ("results", &["resultats attendus", "resultat attendu", "resultats", "effets attendus", "impact attendu", "impacts attendus", "livrables"]),
    ("quantitative", &[
        "quantitatifs", "quantitatif", "indicateurs quantitatifs", "indicateur quantitatif", "indicateurs de resultats quantitatifs",
        "indicateurs d evaluation quantitatifs",
    ]),
    ("qualitative", &[
        "qualitatifs", "qualitatif", "indicateurs qualitatifs", "indicateur qualitatif", "indicateurs de resultats qualitatifs",
        "indicateurs d evaluation qualitatifs",
    ]),
    ("indicators", &[
        "indicateurs", "indicateur", "indicateurs de resultats", "indicateurs de resultat", "indicateurs d evaluation",
        "indicateurs de realisation", "indicateurs de suivi", "evaluation", "criteres d evaluation",
    ]),
    ("calendar", &[
        "calendrier", "calendrier previsionnel", "echeancier", "echeance", "echeances", "delai", "delais", "periode", "planning", "temporalite",
        "duree", "date", "dates", "annee", "annees", "calendrier de mise en oeuvre", "periode de realisation",
    ]),
    ("start", &["debut", "date de debut", "demarrage", "date de demarrage", "date de lancement", "lancement"]),
    ("due", &["fin", "date de fin", "fin prevue", "date limite", "date d echeance", "a faire avant"]),
    ("status", &["etat", "statut", "etat d avancement", "situation", "etat de l action", "etat de realisation"]),
    ("progress", &["avancement", "taux d avancement", "avancement en", "pourcentage d avancement", "progression", "taux de realisation", "d avancement"]),
    ("done", &["realisee le", "realise le", "date de realisation", "terminee le", "termine le", "fait le", "date de fin reelle", "achevee le"]),
    ("operation", &[
        "operation", "operations", "operations necessaires a l action", "sous action", "sous actions", "etape", "etapes", "taches", "tache",
        "etapes de mise en oeuvre",
    ]),
    ("detail", &["descriptif concis", "descriptif de l operation", "detail", "details"]),
    ("remarks", &["observations", "observation", "remarques", "remarque", "commentaires", "commentaire", "precisions", "notes"]),
]);
