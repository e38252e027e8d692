//! Pages in French.

use chrono::NaiveDate;

use super::{
    super::page::{FigureHeadings, MarkWords, PageText},
    plural::counted,
};
use crate::domain::{day::format_fr, time_left::TimeLeft};

pub(super) const PAGE: PageText = PageText {
    marks: MarkWords {
        late: "en retard",
        attention: "à surveiller",
        open: "à faire",
        done: "fait",
        covered: "couverte",
        not_covered: "non couverte",
        yes: "oui",
        no: "non",
    },
    figure: FigureHeadings { figure: "Chiffre", value: "Valeur", share: "Part", beside: "Détail" },
    whole_caf: "toute la Caf",
    again: "À recompter par",
    colon: "\u{a0}: ",
    as_of: |day| format!("Au {day}"),
    id: "identifiant",
    code: "Code",
    ctg: "CTG",
    population: "Population municipale",
    covered: "Couverture",
    covered_of: |some, of, rate| {
        let communes = counted(some, "commune", "communes");
        format!("{communes} sur {of} sous une CTG en vigueur, {rate} des habitants")
    },
    binome: "Binôme",
    binome_line: |a, t, since| format!("{a} et {t}, depuis le {since}"),
    then: "Ensuite",
    vacant: "à nommer",
    last_contact: "Dernier échange",
    never: "jamais",
    commune: "Commune",
    communes: "Communes",
    communes_title: |n| counted(n, "commune", "communes"),
    covered_mark: "sous une CTG en vigueur",
    convention: "Convention",
    conventions: "Conventions",
    open_follow_ups: "Suites ouvertes",
    last_exchanges: "Derniers échanges",
    standing: "Situation",
    stage: "Étape",
    stage_behind: "l’étape n’a pas suivi\u{a0}: la convention est en vigueur",
    period: "Période",
    period_of,
    signed: "Signée le",
    not_signed: "pas encore",
    predecessor: "Fait suite à",
    successor: "Suivie de",
    stages: "Étapes et ce qui en sort",
    passages: "Passages",
    day: "Date",
    by: "Qui",
    reason: "Motif",
    themes: "Thématiques",
    in_the_socle: " (socle)",
    socle_gap: |missing, another| {
        let mut parts = missing.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>();
        if another {
            parts.push("une thématique de plus".into());
        }
        format!("Socle incomplet\u{a0}: il manque {}", parts.join(", "))
    },
    perimeter: "Périmètre",
    inside: |names| format!("Dedans\u{a0}: {names}"),
    outside: |n, population, names| {
        let communes = counted(n, "commune", "communes");
        format!("Hors périmètre ({communes}, {population}\u{a0}hab.)\u{a0}: {names}")
    },
    follow_ups: "Suites à donner",
    follow_up: "Suite à donner",
    follow_up_done: "Cette suite n’est plus ouverte.",
    state: "État",
    to_be_done: "à faire",
    done: |day| format!("faite le {day}"),
    mandate: "Mandat",
    sector: "Secteur",
    territory: "Territoire",
    with: "Avec",
    person: "Personne",
    owed_there: "Suites dues par la Caf dans ce secteur",
};

fn period_of(start: Option<NaiveDate>, end: Option<NaiveDate>, left: Option<TimeLeft>) -> String {
    let period = match (start, end) {
        (Some(start), Some(end)) => format!("du {} au {}", format_fr(start), format_fr(end)),
        (Some(start), None) => format!("à partir du {}", format_fr(start)),
        (None, Some(end)) => format!("jusqu’au {}", format_fr(end)),
        (None, None) => "non fixée".into(),
    };
    // The state says already that it is over.
    let left = left.filter(|left| *left != TimeLeft::Over).map(time_left);
    period + &left.unwrap_or_default()
}

/// What follows a period.
pub(super) fn time_left(left: TimeLeft) -> String {
    match left {
        TimeLeft::Begins(0) => " · commence dans moins d’un mois".into(),
        TimeLeft::Begins(n) => format!(" · commence dans {n}\u{a0}mois"),
        TimeLeft::Ends(0) => " · reste moins d’un mois".into(),
        TimeLeft::Ends(n) => format!(" · reste {n}\u{a0}mois"),
        TimeLeft::Over => " · terminée".into(),
    }
}
