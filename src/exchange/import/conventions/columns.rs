//! The titles that sheets of conventions give their columns.

use crate::exchange::{
    import::{Column, Header, Options, SheetKind, Synonyms, header, values::theme::Themes},
    read::workbook::{Row, Sheet},
};

/// A column that is ticked for a theme.
pub(super) const TICK: &str = "theme";

/// What columns hold, and their titles, folded.
pub(in crate::exchange::import) const TITLES: Synonyms = Synonyms(&[
    (
        "siren",
        &[
            "siren",
            "n siren",
            "no siren",
            "numero siren",
            "code siren",
            "siren epci",
            "n siren epci",
            "code epci",
            "id epci",
        ],
    ),
    (
        "territory",
        &[
            "territoire",
            "epci",
            "intercommunalite",
            "interco",
            "collectivite",
            "libelle epci",
            "nom epci",
            "nom de l'epci",
            "nom de l epci",
            "nom du territoire",
            "territoire ctg",
            "communaute de communes",
            "communaute",
            "collectivite signataire",
            "collectivite s",
            "nom de la collectivite",
            "perimetre",
            "territoire concerne",
        ],
    ),
    (
        "form",
        &[
            "forme",
            "nature juridique",
            "type epci",
            "type d'epci",
            "nature epci",
            "forme juridique",
        ],
    ),
    ("department", &["dep", "dept", "dpt", "departement", "code departement"]),
    (
        "count",
        &[
            "nb communes",
            "nombre de communes",
            "nbre communes",
            "nbre de communes",
            "nb de communes",
            "communes",
        ],
    ),
    (
        "population",
        &[
            "population",
            "pop",
            "habitants",
            "pop municipale",
            "population municipale",
            "nb habitants",
            "nombre d'habitants",
            "nb d'habitants",
            "population totale",
        ],
    ),
    (
        "state",
        &[
            "etat",
            "etat ctg",
            "statut",
            "statut ctg",
            "ctg",
            "situation",
            "etat de la ctg",
            "etat de la convention",
            "statut de la ctg",
            "etat d'avancement",
            "position",
            "stade",
        ],
    ),
    (
        "signed",
        &[
            "date de signature",
            "signature",
            "signee le",
            "signe le",
            "dt signature",
            "date signature",
            "date sign",
            "signature le",
            "date de la signature",
            "ctg signee le",
        ],
    ),
    (
        "start",
        &[
            "debut",
            "date de debut",
            "du",
            "dt effet",
            "date d'effet",
            "date effet",
            "prise d'effet",
            "date de prise d'effet",
            "debut de validite",
            "date debut",
            "effet",
            "debut ctg",
            "date de debut de convention",
            "debut de convention",
            "dt debut",
            "debut de la ctg",
            "entree en vigueur",
        ],
    ),
    (
        "end",
        &[
            "fin",
            "fin de validite",
            "au",
            "date de fin",
            "echeance",
            "dt echeance",
            "date d'echeance",
            "date echeance",
            "date fin",
            "terme",
            "dt fin",
            "fin ctg",
            "date de fin de convention",
            "fin de convention",
            "expiration",
            "fin de la ctg",
            "date d'expiration",
            "date de fin de validite",
        ],
    ),
    (
        "period",
        &[
            "periode",
            "periode ctg",
            "periode de validite",
            "validite",
            "duree de validite",
            "annees",
            "periode contractuelle",
            "periode de la convention",
        ],
    ),
    ("amendment", &["avenant", "avenants", "prorogation", "avenant de prorogation"]),
    (
        "administrators",
        &[
            "administrateur",
            "administrateurs",
            "administratrice",
            "administrateur referent",
            "administrateur rice",
            "administrateur rice referent e",
            "administrateur trice",
            "administrateur trice referent e",
            "referent admin",
            "referent administrateur",
            "administrateur caf",
            "administrateur de la caf",
            "admin",
            "elu caf",
            "elu referent caf",
        ],
    ),
    (
        "technicians",
        &[
            "technicien",
            "techniciens",
            "technicien ne",
            "technicienne",
            "technicien referent",
            "technicien caf",
            "referent technique",
            "charge de conseil",
            "charge e de conseil",
            "charge de conseil et de developpement",
            "charge e de conseil et de developpement",
            "ccd",
            "charge de developpement",
            "charge e de developpement",
            "charge de developpement territorial",
            "charge e de developpement territorial",
            "cdt",
            "conseiller territorial",
            "conseillere territoriale",
            "conseiller technique",
            "conseiller ere technique",
            "conseiller de developpement",
            "charge de mission",
            "charge e de mission",
        ],
    ),
    (
        "people",
        &[
            "ref caf",
            "referent caf",
            "referents caf",
            "binome",
            "binome caf",
            "correspondant caf",
            "interlocuteur caf",
            "interlocuteurs caf",
        ],
    ),
    (
        "themes",
        &[
            "thematiques",
            "thematique",
            "themes",
            "theme",
            "thematiques retenues",
            "champs d'intervention",
            "domaines",
            "domaines d'intervention",
            "axes",
            "thematiques couvertes",
        ],
    ),
    (
        "generation",
        &["generation", "n de generation", "no de generation", "generation ctg", "rang"],
    ),
    (
        "comment",
        &[
            "commentaire",
            "commentaires",
            "observation",
            "observations",
            "obs",
            "remarque",
            "remarques",
            "notes",
            "note",
            "points de vigilance",
        ],
    ),
]);

/// Columns of which one at least names a territory.
const PLACE: [&str; 2] = ["siren", "territory"];

/// Columns of which two at least make a sheet of conventions.
const TOLD: [&str; 10] = [
    "state",
    "signed",
    "start",
    "end",
    "period",
    "administrators",
    "technicians",
    "people",
    "themes",
    "amendment",
];

/// The header of a sheet of conventions; nothing where it is none.
pub(super) fn find(sheet: &Sheet, options: Options<'_>, themes: &Themes) -> Option<Header> {
    let mut header = likely(sheet, options)?;
    ticked(&mut header, themes);
    Some(header)
}

/// The same, told by titles alone.
pub(super) fn likely(sheet: &Sheet, options: Options<'_>) -> Option<Header> {
    let header = header(sheet, TITLES, options)?;
    let takes = |key: &str| header.columns.iter().any(|column| column.takes == Some(key));
    let told = TOLD.iter().filter(|key| takes(key)).count();
    let of_conventions = PLACE.iter().copied().any(takes) && told > 1;
    (of_conventions || options.says(SheetKind::Conventions)).then_some(header)
}

/// Columns titled by a theme, where there are two at least: they are ticked.
fn ticked(header: &mut Header, themes: &Themes) {
    let titled =
        |column: &Column| column.takes.is_none() && themes.one(last(&column.title)).is_some();
    if header.columns.iter().filter(|column| titled(column)).count() < 2 {
        return;
    }
    for column in &mut header.columns {
        if titled(column) {
            column.takes = Some(TICK);
        }
    }
}

/// The title without its group.
pub(super) fn last(title: &str) -> &str {
    title.rsplit(" / ").next().unwrap_or(title)
}

/// Whether a row stands before the rows of the sheet, or repeats its header.
pub(super) fn is_header(header: &Header, row: &Row) -> bool {
    (header.rows.0..=header.rows.1).contains(&row.number) || header.repeats(row, TITLES)
}
