//! The embedded reference against the official files it was packed from, read here line by line.

use std::collections::{BTreeMap, BTreeSet};

use super::*;

const COMMUNES: &str = include_str!("../../../../data/communes.csv");
const EPCIS: &str = include_str!("../../../../data/epci.csv");
const DEPARTMENTS: &str = include_str!("../../../../data/departements.csv");
const README: &str = include_str!("../../../../data/README.md");

fn rows(csv: &str) -> impl Iterator<Item = Vec<&str>> {
    csv.lines().skip(1).map(|line| line.split(';').collect())
}

fn open(code: &str) -> DepartmentReference {
    department(code).unwrap_or_else(|| panic!("no {code}"))
}

fn france() -> Vec<DepartmentReference> {
    let listed = departments();
    listed.iter().map(|one| open(&one.code)).collect()
}

/// Communes, inhabitants, EPCI.
fn counts(of: &DepartmentReference) -> (usize, u32, usize) {
    let inhabitants = of.communes.iter().map(|one| one.population).sum();
    (of.communes.len(), inhabitants, of.epcis.len())
}

/// The départements where each EPCI has communes.
fn spread(france: &[DepartmentReference]) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut spread: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for one in france {
        let code = &one.department.code;
        for epci in &one.epcis {
            spread.entry(&epci.siren).or_default().insert(code);
        }
    }
    spread
}

#[test]
fn the_departments_are_the_official_list_in_code_order() {
    let listed = departments();
    let codes: Vec<_> = listed.iter().map(|one| vec![&*one.code, &one.name]).collect();
    assert!(rows(DEPARTMENTS).eq(codes.iter().cloned()));
    assert_eq!(codes.len(), 101);
    assert!(codes.is_sorted());
}

#[test]
fn every_department_opens_as_itself_and_only_mayotte_was_counted_in_2017() {
    for listed in departments() {
        let opened = open(&listed.code);
        let counted = if listed.name == "Mayotte" { 2017 } else { 2023 };
        assert_eq!(opened.population_year, counted);
        assert_eq!(opened.millesime, "2026-01-01");
        assert_eq!(opened.department, listed);
    }
}

#[test]
fn every_commune_comes_out_as_it_went_in() {
    let mut official = rows(COMMUNES);
    for reference in france() {
        for one in reference.communes {
            let siren = one.epci.unwrap_or_default();
            let population = one.population.to_string();
            let opened = [one.insee, one.name, one.department, siren, population];
            assert_eq!(Some(opened.each_ref().map(|field| &**field).to_vec()), official.next());
            assert!(opened[0].starts_with(&reference.department.code));
        }
    }
    assert_eq!(official.next(), None);
}

#[test]
fn every_epci_comes_out_as_it_went_in() {
    let france = france();
    let opened: BTreeSet<_> = france
        .iter()
        .flat_map(|reference| &reference.epcis)
        .map(|one| vec![&*one.siren, &one.name, &one.nature])
        .collect();
    assert_eq!(opened, rows(EPCIS).collect());
}

#[test]
fn a_department_has_the_epcis_of_its_communes_and_no_other() {
    let mut official: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for row in rows(COMMUNES).filter(|row| !row[3].is_empty()) {
        official.entry(row[2]).or_default().insert(row[3]);
    }
    for DepartmentReference { department, epcis, .. } in france() {
        let opened = epcis.iter().map(|epci| &*epci.siren);
        assert!(opened.eq(official[&*department.code].iter().copied()), "{department:?}");
    }
}

#[test]
fn the_country_adds_up_to_the_legal_population() {
    let france = france();
    let communes: usize = france.iter().map(|one| counts(one).0).sum();
    let inhabitants: u32 = france.iter().map(|one| counts(one).1).sum();
    assert_eq!((communes, inhabitants), (34_875, 68_350_798));
    let spread = spread(&france);
    assert_eq!(spread.len(), 1_253);
    assert_eq!(spread.values().filter(|codes| codes.len() > 1).count(), 89);
}

#[test]
fn three_of_the_epcis_of_the_ain_have_communes_elsewhere() {
    assert_eq!(counts(&open("01")), (391, 679_344, 17));
    let france = france();
    let spread = spread(&france);
    let of_ain = spread.values().filter(|codes| codes.contains("01"));
    assert_eq!(of_ain.filter(|codes| codes.len() > 1).count(), 3);
}

#[test]
fn unusual_departments_are_whole() {
    for (code, expected) in [
        ("2A", (124, 168_306, 7)),
        ("2B", (236, 187_180, 12)),
        ("69", (266, 1_914_667, 13)),
        ("75", (1, 2_103_778, 1)),
        ("971", (32, 384_160, 6)),
        ("972", (34, 360_630, 3)),
        ("973", (22, 293_996, 4)),
        ("974", (24, 889_679, 5)),
        ("976", (17, 256_518, 5)),
    ] {
        assert_eq!(counts(&open(code)), expected, "{code}");
    }
}

#[test]
fn the_metropole_de_lyon_is_in_the_rhone() {
    let epcis = open("69").epcis;
    let lyon = epcis.iter().find(|epci| epci.siren == "200046977");
    let lyon = lyon.map(|epci| (&*epci.name, &*epci.nature));
    assert_eq!(lyon, Some(("Métropole de Lyon", "MET69")));
}

#[test]
fn four_communes_belong_to_no_epci() {
    let alone: Vec<String> = france()
        .into_iter()
        .flat_map(|reference| reference.communes)
        .filter(|commune| commune.epci.is_none())
        .map(|commune| commune.insee)
        .collect();
    assert_eq!(alone, ["22016", "29083", "29155", "85113"]);
}

#[test]
fn codes_stay_text_and_names_keep_their_ligatures() {
    let france = france();
    let communes = france.iter().flat_map(|one| &one.communes);
    assert!(communes.clone().all(|one| one.insee.len() == 5));
    assert!(communes.clone().filter_map(|one| one.epci.as_ref()).all(|siren| siren.len() == 9));
    assert_eq!(communes.filter(|one| one.name.contains(['œ', 'Œ'])).count(), 109);
    assert!(open("02").communes.iter().any(|one| one.name == "Œuilly"));
}

#[test]
fn a_code_is_understood_as_people_type_it() {
    for (typed, code) in [("1", "01"), ("01", "01"), (" 2a ", "2A"), ("2B", "2B"), ("974", "974")] {
        assert_eq!(open(typed).department.code, code);
    }
}

#[test]
fn a_code_of_no_department_opens_nothing() {
    for typed in ["", "0", "00", "001", "20", "2C", "96", "97", "975", "Ain", "01001", "é"] {
        assert_eq!(department(typed), None, "{typed}");
    }
}

#[test]
fn the_attribution_is_the_one_that_goes_with_the_data() {
    assert!(README.contains(SOURCES));
}

#[test]
fn several_are_one_reference_in_which_a_shared_epci_counts_once() {
    let both = several(&["69", "1", "69"]).unwrap();
    assert_eq!((&*both.department.code, &*both.department.name), ("01,69", "Ain, Rhône"));
    let (ain, rhone) = (open("01"), open("69"));
    assert_eq!(both.communes.len(), ain.communes.len() + rhone.communes.len());
    let shared = ain.epcis.iter().filter(|one| rhone.epcis.contains(one)).count();
    assert!(shared > 0);
    assert_eq!(both.epcis.len(), ain.epcis.len() + rhone.epcis.len() - shared);
    assert!(both.communes.is_sorted_by_key(|one| &one.insee));
    assert!(several(&["01", "xx"]).is_none() && several(&[]).is_none());
}

#[test]
fn the_whole_country_has_every_commune_and_every_epci_once() {
    let all = super::france().unwrap();
    assert_eq!(counts(&all), (34_875, 68_350_798, 1_253));
    assert_eq!((all.departments.len(), &*all.department.name), (101, "France"));
}
