//! What happens a few times a year: each a whole text.

use super::super::chance::Pool;

/// The texts of such a kind of exchange.
pub(in super::super) fn of(kind: &str) -> Pool {
    match kind {
        "inauguration" => INAUGURATION,
        "signature" => SIGNATURE,
        "ca_decentralise" => CA_DECENTRALISE,
        "commission_delocalisee" => COMMISSION,
        "comite_local" => COMITE,
        "seminaire" => SEMINAIRE,
        _ => &[],
    }
}

const INAUGURATION: Pool = &[
    "Inauguration {de nursery}, {dozens} personnes. Discours de l’élu référent, de la Caf, puis visite. L’équipe est au complet.\n\nÉchange utile avec {elected} sur la suite : un second projet se dessine {à commune}.",
    "Inauguration {de social}. Beau moment : les habitants présentent eux-mêmes leurs ateliers.\n\nLes élus des communes voisines posent des questions concrètes ; une visite leur sera proposée.",
    "Inauguration {de leisure} après travaux. La Caf a rappelé le sens de la CTG et le travail commun mené depuis deux ans.",
    "Ouverture officielle {de parents}. Une trentaine de personnes, plusieurs assistantes maternelles. {partner} propose d’y tenir des permanences.",
    "Inauguration {de youth}. Les jeunes ont organisé la visite et le buffet.\n\nDemande {de elected} : pouvoir citer ce lieu dans le bilan annuel.",
    "Inauguration du relais petite enfance {de bourg}. Locaux partagés avec la médiathèque, grande salle modulable.",
];

const SIGNATURE: Pool = &[
    "Signature officielle de la CTG, en salle du conseil {de epci}. Présidence et direction de la Caf, élus de toutes les communes, MSA et Département.\n\nLe plan d’actions est remis à chaque commune. Premier COPIL de suivi prévu en {month}.\n\nPresse locale présente.",
    "Signature de la CTG {à bourg}, devant une soixantaine de personnes. Trois actions sont présentées par ceux qui les portent.\n\n- un exemplaire signé est remis à chaque signataire ;\n- la chargée de coopération installe le COTECH dès le mois prochain ;\n- un premier bilan sera fait dans un an.",
    "Cérémonie de signature {à bourg}. Les {n} dernières délibérations sont arrivées la veille.\n\nLes élus saluent la qualité du diagnostic ; la suite se joue sur le recrutement des équipes.",
];

const CA_DECENTRALISE: Pool = &[
    "Conseil d’administration décentralisé {à bourg}. Matinée de travail, puis visite {de social} et {de nursery}.\n\nLes administrateurs ont échangé avec les élus sur le personnel qualifié et les petites communes. Accueil très apprécié.\n\nÀ retenir :\n- refaire ce format chaque année ;\n- prévoir plus de temps pour les visites ;\n- envoyer une synthèse aux élus avant la fin {de month}.",
    "Conseil d’administration décentralisé, accueilli {à bourg} par {epci}. Présentation du territoire par {agent}, puis table ronde avec {partner}.\n\nLes questions ont porté sur le service public de la petite enfance et la mobilité.",
    "Conseil d’administration décentralisé {à commune}. Point d’étape sur toutes les CTG du département, suivi d’une visite {de leisure}.\n\nLes administrateurs souhaitent une fiche d’une page par territoire avant chaque rencontre.",
];

const COMMISSION: Pool = &[
    "Commission d’action sociale délocalisée {à bourg}. Dossiers du territoire examinés sur place, en présence {de elected} pour la présentation.\n\nLe format aide à comprendre les projets ; à reconduire.",
    "Commission délocalisée {à commune}, accueillie par {social}. Échange avec l’équipe avant la séance.\n\n- demande de visites plus fréquentes ;\n- intérêt pour les pactes de coopération territoriale.",
    "Commission délocalisée {à bourg}. Séance écourtée, visite {de parents} reportée en {month}.",
];

const COMITE: Pool = &[
    "Comité local des services aux familles, {à bourg}. Priorités discutées : accueil du jeune enfant, soutien à la parentalité, itinérance.\n\nRemontées pour le schéma départemental :\n- manque de professionnelles qualifiées ;\n- besoin d’un LAEP itinérant ;\n- transports du mercredi.",
    "Comité local : bilan des actions soutenues en {last_year}. {n} projets reconduits, un nouveau {à commune}.\n\n{partner} propose de partager ses données.",
    "Comité local réuni {à commune}. Tour de table des structures, puis travail sur la carte des services.\n\nLes zones blanches sont connues : elles seront transmises au niveau départemental.",
    "Comité local, {dozens} participants. Le diagnostic du territoire nourrit les orientations du schéma départemental.\n\nPoint d’attention : les horaires atypiques.",
    "Comité local des services aux familles. Présentation {de social} et de son projet, questions nombreuses sur l’accueil des plus de 11 ans.",
];

const SEMINAIRE: Pool = &[
    "Séminaire des administrateurs {à bourg} : enjeux, méthode et suivi des CTG. Matinée en plénière, après-midi par secteurs.\n\nLes binômes ont préparé une carte de leur territoire. Demande forte d’un point trimestriel.",
    "Séminaire des binômes, accueilli {à commune}. Ateliers sur la conduite d’un COPIL et sur le dialogue avec les petites communes.\n\n- partager les trames de diagnostic ;\n- tenir à jour les suites à donner ;\n- se retrouver dans un an.",
    "Séminaire interne sur le renouvellement des CTG, {à bourg}. Trois territoires ont présenté leur évaluation, dont {territory}.",
];
