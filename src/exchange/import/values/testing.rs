//! A base of the Ain as a workbook finds it, for tests.

use chrono::NaiveDate;

use crate::{
    domain::{
        base_info::BaseInfo,
        communes::Communes,
        lists::{THEMES, Theme},
        snapshot::Snapshot,
        territory::{DepartmentReference, Territory, TerritoryKind},
    },
    exchange::{
        import::Base,
        read::{reference, workbook::Content},
    },
};

/// What a base borrows.
pub struct Held {
    /// The base.
    pub data: Snapshot,
    national: DepartmentReference,
}

impl Held {
    /// The base, on 28 November 2026.
    pub fn base(&self) -> Base<'_> {
        let today = NaiveDate::from_ymd_opt(2026, 11, 28).expect("a day");
        Base { data: &self.data, national: &self.national, today, imports: None, writers: None }
    }
}

/// A base with the territories of the Ain and nothing else.
pub fn base() -> Held {
    base_of("01")
}

/// The same of another département.
pub fn base_of(department: &str) -> Held {
    let own = reference::department(department).expect("a département");
    let territory = |siren: &str, name: &str| {
        let communes = own.communes.iter().filter(|one| one.epci.as_deref() == Some(siren));
        let population = communes.clone().map(|one| u64::from(one.population)).sum();
        Territory {
            code: siren.into(),
            name: name.to_owned(),
            kind: TerritoryKind::Epci,
            communes: communes.map(|one| one.insee.clone()).collect(),
            population,
            talking_points: None,
        }
    };
    let theme = |(code, label, socle): (&str, &str, bool)| Theme {
        code: code.to_owned(),
        label: label.to_owned(),
        socle,
    };
    let data = Snapshot {
        base: BaseInfo { departments: vec![own.department.clone()], ..BaseInfo::default() },
        communes: Communes::from(own.communes.clone()),
        territories: own.epcis.iter().map(|one| territory(&one.siren, &one.name)).collect(),
        themes: THEMES.map(theme).into(),
        ..Snapshot::default()
    };
    Held { data, national: reference::france().expect("France") }
}

/// A cell of text.
pub fn text(text: &str) -> Content {
    Content::Text(text.to_owned())
}

/// The same with the people whom the other workbooks name in full.
pub fn with_people() -> Held {
    use crate::domain::person::{Person, Role};
    let administrateurs = [
        "Maëlle Vernoux-Castan",
        "Yannick Le Guézec",
        "Solène D'Arbigny-Faure",
        "Fatoumata N'Dour-Béal",
        "Françoise Thévenard-Zwingel",
        "Agnieszka Wiśniewska-Morel",
        "Hélène Cœurdevey-Pons",
        "José-Manuel Ordoñez Pichat",
    ]
    .map(|name| (name, Role::Administrateur));
    let techniciens = [
        "Anaïs Brédoire",
        "Karim Benlahrech",
        "Ségolène Quatrevaux-Mine",
        "Théo Picquenard-Loup",
        "Marie-Ange Fontbonne-Riou",
    ]
    .map(|name| (name, Role::Technicien));
    let person = |(name, role): (&str, Role)| Person {
        id: name.into(),
        name: name.to_owned(),
        role,
        functions: std::collections::BTreeSet::new(),
        mandate_start: None,
        mandate_end: None,
    };
    let mut held = base();
    held.data.people = administrateurs.into_iter().chain(techniciens).map(person).collect();
    held
}
