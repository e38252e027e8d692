//! Reading the files of an edition.

use super::*;

fn source(name: &str, text: &str) -> Source {
    Source { name: name.into(), bytes: text.as_bytes().to_vec() }
}

fn first() -> NaiveDate {
    "2027-01-01".parse().unwrap()
}

/// The data that ship with the program are in the format that is taken.
#[test]
fn the_embedded_files_are_read_as_those_of_another_year() {
    let from = Sources {
        communes: source("communes.csv", include_str!("../../../../data/communes.csv")),
        epcis: Some(source("epci.csv", include_str!("../../../../data/epci.csv"))),
        passages: None,
    };
    let edition = read(&from, first(), Some(2024)).unwrap();
    assert_eq!((edition.communes.len(), edition.epcis.len()), (34_875, 1253));
    let all = embedded(&["01", "2A", "976"]).unwrap();
    for commune in &all.communes {
        assert!(edition.communes.contains(commune), "{commune:?}");
    }
    for (siren, epci) in &all.epcis {
        assert_eq!(edition.epcis.get(siren), Some(epci));
    }
    assert_eq!((all.years["976"], edition.years["976"]), (2017, 2024));
}

#[test]
fn columns_come_in_any_order_and_a_commune_may_have_no_epci() {
    let text = "Population;EPCI;nom;insee;departement\n12;ZZZZZZZZZ;Île-de-Bréhat;22016;22\n\n7;;X;2a004;2A\n";
    let from = Sources { communes: source("c.csv", text), epcis: None, passages: None };
    let edition = read(&from, first(), None).unwrap();
    let found: Vec<_> = edition
        .communes
        .iter()
        .map(|one| (one.insee.as_str(), one.epci.as_deref(), one.population))
        .collect();
    assert_eq!(found, [("22016", None, 12), ("2A004", None, 7)]);
    assert!(edition.years.is_empty());
}
