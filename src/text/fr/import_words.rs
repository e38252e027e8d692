//! The words of an import's columns, sheets and rows, in French.

use crate::domain::import::{ColumnKey, Does, SheetKind, Takes};

pub(super) const fn kind(kind: SheetKind) -> &'static str {
    match kind {
        SheetKind::Conventions => "conventions",
        SheetKind::Communes => "communes d’un périmètre",
        SheetKind::Plan => "plan d’actions",
        SheetKind::Fiche => "une fiche",
        SheetKind::Meetings => "réunions",
        SheetKind::Elus => "élus (fichier officiel)",
        SheetKind::Coverage => "taux de couverture (data.caf.fr)",
        SheetKind::Lists => "listes de mots",
    }
}

pub(super) const fn does(does: Does) -> &'static str {
    match does {
        Does::Create => "à créer",
        Does::Change => "à modifier",
        Does::Same => "identique",
        Does::Ask => "à répondre",
        Does::Ignore => "sans donnée",
    }
}

pub(super) const fn takes(takes: Takes) -> &'static str {
    match takes {
        Takes::Ignore => "à ignorer",
        Takes::Note => "note sur le territoire",
        Takes::Key(key) => column(key),
    }
}

const fn column(key: ColumnKey) -> &'static str {
    match key {
        ColumnKey::Siren => "SIREN",
        ColumnKey::Territory => "territoire",
        ColumnKey::Form => "nature juridique",
        ColumnKey::Department => "département",
        ColumnKey::Count => "nombre de communes",
        ColumnKey::Population => "population",
        ColumnKey::State => "état",
        ColumnKey::Signed => "signée le",
        ColumnKey::Start => "début",
        ColumnKey::End => "fin",
        ColumnKey::Period => "période",
        ColumnKey::Amendment => "avenant",
        ColumnKey::Administrators => "administrateurs",
        ColumnKey::Technicians => "techniciens",
        ColumnKey::People => "personnes de la Caf",
        ColumnKey::Themes => "thématiques",
        ColumnKey::Theme => "une thématique, cochée",
        ColumnKey::Generation => "génération",
        ColumnKey::Comment => "remarque",
        ColumnKey::Insee => "code INSEE",
        ColumnKey::Commune => "commune",
        ColumnKey::Signatory => "signataire ou non",
        ColumnKey::Deliberation => "date de délibération",
        ColumnKey::Reference => "référence de délibération",
        ColumnKey::Date => "date",
        ColumnKey::Hour => "heure",
        ColumnKey::Meeting => "réunion",
        ColumnKey::Place => "lieu",
        ColumnKey::Host => "accueil",
        ColumnKey::Present => "présents",
        ColumnKey::Caf => "présents de la Caf",
        ColumnKey::Excused => "excusés",
        ColumnKey::Others => "autres présents",
        ColumnKey::Agenda => "ordre du jour",
        ColumnKey::Decisions => "décisions",
        ColumnKey::Number => "numéro de fiche",
        ColumnKey::Title => "intitulé",
        ColumnKey::Axis => "axe",
        ColumnKey::Objective => "descriptif",
        ColumnKey::Audience => "publics",
        ColumnKey::Sector => "secteur",
        ColumnKey::Pilot => "pilote",
        ColumnKey::Partners => "partenaires",
        ColumnKey::Means => "financement et moyens",
        ColumnKey::Results => "résultats attendus",
        ColumnKey::Quantitative => "indicateurs quantitatifs",
        ColumnKey::Qualitative => "indicateurs qualitatifs",
        ColumnKey::Indicators => "indicateurs",
        ColumnKey::Calendar => "calendrier",
        ColumnKey::Due => "échéance",
        ColumnKey::Status => "état de la fiche",
        ColumnKey::Progress => "avancement",
        ColumnKey::Done => "réalisée le",
        ColumnKey::Operation => "opération",
        ColumnKey::Detail => "détail de l’opération",
        ColumnKey::Remarks => "observations",
        ColumnKey::CommuneCode => "code de la commune",
        ColumnKey::Epci | ColumnKey::Name => "nom de l’EPCI",
        ColumnKey::LastName => "nom",
        ColumnKey::FirstName => "prénom",
        ColumnKey::Mandate => "début du mandat",
        ColumnKey::Function => "fonction",
        ColumnKey::FunctionStart => "début de la fonction",
        ColumnKey::Year => "année",
        ColumnKey::Value => "valeur",
    }
}
