//! What is seen or heard on each theme.

use super::super::chance::Pool;

/// The facts of a theme.
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
    "{nursery} n’ouvre que {percent} % de ses places depuis {before}, faute d’auxiliaires de puériculture.",
    "La liste d’attente commune aux crèches compte {dozens} demandes pour la rentrée.",
    "{n} assistantes maternelles cessent leur activité d’ici {month}, sans relève connue.",
    "Le RPE tient désormais une permanence {à village}, le jeudi matin.",
    "Il n’y a pas d’accueil collectif {à village} : les parents se tournent vers les communes voisines.",
    "Le projet de micro-crèche {à village} passe de 10 à 12 berceaux.",
    "L’accueil en horaires atypiques reste sans réponse sur une partie du territoire.",
    "La réservation de berceaux par une entreprise {de bourg} arrive à son terme.",
    "Les élus tiennent à une tarification unique dans les {n} crèches du territoire.",
    "Les besoins d’accueil seront repris à l’échelle {de epci}, au titre du SPPE.",
    "{nursery} ouvrira {dozens} places en {month} ; la moitié de l’équipe est recrutée.",
    "Un parcours de formation commun aux équipes de crèche commence en {month}.",
    "Le guichet unique des modes d’accueil a traité {dozens} dossiers depuis {before}.",
    "{nursery} a ouvert un poste d’éducatrice de jeunes enfants, sans candidature à ce jour.",
];

const ENFANCE: Pool = &[
    "{leisure} affiche complet le mercredi depuis la rentrée.",
    "Le périscolaire {de commune} passe à l’intercommunalité en {month}.",
    "Le plan mercredi {de commune} est à renouveler avant l’été.",
    "{n} postes d’animation restent à pourvoir sur le temps du midi.",
    "{leisure} accueille désormais les enfants dès 3 ans, avec une salle de sieste.",
    "Les horaires {de leisure} ne suivent pas ceux des entreprises du secteur.",
    "Les accueils de loisirs du territoire préparent un projet pédagogique commun.",
    "Les séjours d’été ont réuni {dozens} enfants ; un séjour d’automne est demandé.",
    "La restauration scolaire {de commune} déménage pendant les travaux de l’école.",
];

const JEUNESSE: Pool = &[
    "{youth} reçoit une vingtaine de jeunes chaque mercredi, surtout des collégiens.",
    "Les 16-20 ans restent peu touchés ; {partner} propose des permanences hors les murs.",
    "Un poste d’animatrice jeunesse est vacant depuis {before}.",
    "Le conseil de jeunes {de bourg} souhaite un lieu de rencontre près du collège.",
    "Deux animateurs sont labellisés « Promeneurs du Net ».",
    "Les chantiers jeunes {de commune} sont reconduits l’été prochain.",
    "Une permanence d’information jeunesse se tient au collège {de bourg}.",
    "Les élus hésitent entre un local fixe {à village} et un accueil itinérant.",
    "Le transport est le premier frein cité par les jeunes dans l’enquête.",
    "Le minibus jeunesse dessert {n} communes pendant les vacances.",
    "La junior association {de commune} prépare un festival pour {month}.",
];

const PARENTALITE: Pool = &[
    "{parents} fonctionne avec {n} accueillantes, deux demi-journées par semaine.",
    "Le réseau parentalité compte {dozens} membres ; la lettre d’information paraît à nouveau.",
    "La semaine de la parentalité a proposé {dozens} rendez-vous dans {n} communes.",
    "Les cafés des parents {de commune} gagnent du public depuis qu’ils ont lieu le samedi.",
    "Un LAEP itinérant est à l’étude avec {partner}.",
    "Les conférences attirent peu ; les ateliers parents-enfants affichent complet.",
    "Une ludothèque associative cherche un local {à commune}.",
    "L’accompagnement à la scolarité est proposé dans {n} écoles.",
    "Les parents demandent des rencontres en soirée plutôt qu’en journée.",
    "{parents} accueille un groupe de paroles sur les écrans, un mois sur deux.",
];

const ACCES_AUX_DROITS: Pool = &[
    "France services {de bourg} oriente de plus en plus vers nos rendez-vous à distance.",
    "Une permanence Caf est demandée {à village}, un mardi sur deux.",
    "{n} agents d’accueil ont suivi la formation aux démarches en ligne.",
    "Les mairies connaissent mal le parcours « naissance » et demandent un mémo.",
    "Le rendez-vous des droits est proposé dans {n} lieux du territoire.",
    "Les aides aux vacances restent peu connues hors {de bourg}.",
];

const INCLUSION_NUMERIQUE: Pool = &[
    "La conseillère numérique tient {n} ateliers par mois, dont un {à commune}.",
    "Le contrat du conseiller numérique se termine en {month}, sans relais trouvé à ce jour.",
    "Les ateliers tablette sont complets jusqu’en {month}.",
    "Le bus numérique fait halte dans {n} communes.",
    "Le prêt d’ordinateurs démarre à la médiathèque {de bourg}.",
    "Les écrivains publics bénévoles demandent un appui sur les comptes en ligne.",
];

const ANIMATION_VIE_SOCIALE: Pool = &[
    "L’agrément {de social} arrive à échéance ; le bilan est en cours d’écriture.",
    "{social} a renouvelé son conseil d’administration : {n} habitants y entrent.",
    "Un collectif d’habitants {de village} porte un projet d’espace de vie sociale.",
    "Le pacte de coopération territoriale autour {de social} associe déjà {n} communes.",
    "Les villages demandent des activités hors les murs, au plus près des habitants.",
    "{social} cherche une directrice depuis {before} ; l’intérim est assuré par la fédération.",
    "La fréquentation des ateliers d’habitants progresse de {small} % en un an.",
    "Le projet social {de social} met l’accent sur l’isolement et la mobilité.",
    "La caravane du centre social passe {à village} le premier mercredi du mois.",
    "Le comité des fêtes {de village} prête sa salle pour les ateliers cuisine.",
];

const LOGEMENT: Pool = &[
    "{commune} prévoit {dozens} logements locatifs, livrés d’ici deux ans.",
    "Les jeunes actifs peinent à se loger {à commune}.",
    "Les solutions de relogement d’urgence manquent sur tout le territoire.",
    "La commission de prévention des impayés se réunit désormais chaque trimestre.",
    "Des professionnelles de la petite enfance renoncent à un poste faute de logement.",
    "Le guichet logement {de epci} ouvre une permanence {à bourg}.",
];

const HANDICAP: Pool = &[
    "Le pôle ressources handicap a rencontré l’équipe {de leisure}.",
    "Les accueils de loisirs demandent une formation à l’accueil inclusif.",
    "Une malle de jeux adaptés circule entre les structures.",
    "L’accessibilité {de nursery} est à revoir : rampe et sanitaires.",
    "Le protocole d’accueil des enfants à besoins particuliers est partagé par {n} structures.",
];

const ACCOMPAGNEMENT_SOCIAL: Pool = &[
    "Les travailleurs sociaux demandent un annuaire partagé des permanences.",
    "Le CCAS {de bourg} propose une aide d’urgence pour la cantine.",
    "Une rencontre entre CCAS et travailleurs sociaux de la Caf est prévue en {month}.",
    "Les relais entre accueil de la mairie et assistantes sociales restent informels.",
    "{partner} réunit les acteurs du soutien aux familles monoparentales.",
];

const MOBILITE: Pool = &[
    "La navette du mercredi vers l’accueil de loisirs part désormais {de village}.",
    "Le transport à la demande s’arrête à 18 h, trop tôt pour les parents qui travaillent.",
    "Le covoiturage entre parents est testé pour les clubs et l’accueil de loisirs.",
    "Le bus ne dessert plus {village} pendant les vacances scolaires.",
    "La location de vélos à assistance démarre avec {dozens} vélos {à bourg}.",
];

const INSERTION: Pool = &[
    "Le garage solidaire {de bourg} ouvre en {month}.",
    "{n} places de crèche sont gardées pour les parents en formation.",
    "La mission locale cherche des solutions d’accueil ponctuel pour ses stagiaires.",
    "Les métiers de la petite enfance seront présentés au forum de l’emploi {de bourg}.",
];

const HABITAT: Pool = &[
    "Le programme local de l’habitat prévoit une étude sur le parc ancien {de commune}.",
    "Une résidence intergénérationnelle est en projet {à commune}.",
    "Le projet de cœur de bourg {de commune} compte sur l’arrivée de jeunes ménages.",
    "L’étude habitat est estimée à {euros} €, répartis entre {n} financeurs.",
];

const SENIORS: Pool = &[
    "Un temps entre générations réunit chaque mois la résidence autonomie et {leisure}.",
    "Le club des aînés {de commune} propose une aide aux devoirs le lundi.",
    "La CARSAT propose de cofinancer les ateliers de prévention {à bourg}.",
    "{social} ouvre ses ateliers aux plus de 60 ans le jeudi.",
];
