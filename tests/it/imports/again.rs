//! Every sample imported twice: the second time makes nothing and changes nothing, and asks the same.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{counted, file, planned};
use crate::shell::Shell;

/// In the order in which a Caf would take them.
const SAMPLES: [&str; 10] = [
    "suivi_CTG_Ain_2026.xlsx",
    "portefeuille_techniciens_CTG.ods",
    "extraction_CTG_cp1252.csv",
    "plan_actions_01.xlsx",
    "reunions_01.ods",
    "txcouv_pe_epci_2026.csv",
    "rne/avant_edition_2024_maires.csv",
    "rne/forme1_tab_maires.txt",
    "rne/forme2_virgule_snake_conseillers.csv",
    "rne/forme4_pointvirgule_maires.csv",
];

fn waiting(told: &Value) -> BTreeSet<String> {
    let rows = told["rows"].as_array().unwrap().iter();
    let asks = rows.filter(|row| row["does"] == "ask");
    asks.map(|row| row["source"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn every_sample_imported_again_makes_nothing_and_changes_nothing() {
    let shell = Shell::with_luc().set("BINOME_TODAY", "2026-11-28");
    for name in SAMPLES {
        let first = shell.run(["import", &file(name), "--json"]).json();
        let once = counted(&shell);
        let again = planned(&shell, name);
        let of = |does: &str| again["summary"][does].as_u64().unwrap();
        assert_eq!((of("create"), of("change")), (0, 0), "{name}: {again:#}");
        assert_eq!(waiting(&again), waiting(&first), "{name}");
        assert_eq!(again["mapping"]["file"], name.rsplit('/').next().unwrap(), "{name}");
        shell.run(["import", &file(name)]).done();
        assert_eq!(counted(&shell), once, "{name}");
    }
    assert!(counted(&shell).iter().all(|count| *count > 5), "{:?}", counted(&shell));
}

#[test]
fn a_group_that_an_import_made_does_not_put_its_epci_in_doubt() {
    let shell = Shell::with_luc();
    let read = |name: &str, text: &str| {
        let book = shell.folder().join(name);
        std::fs::write(&book, text).unwrap();
        shell.run(["import", book.to_str().unwrap(), "--json"]).json()
    };
    let group = "Territoire;État;Début;Fin;Technicien\n\
        Vonnas, Saint-Cyr-sur-Menthon (Veyle);signée;01/01/2024;31/12/2028;Karim ESSAI\n";
    assert_eq!(read("suivi.csv", group)["summary"]["create"], 1);
    let whole = "EPCI;État;Début;Fin\nVeyle;signée;01/01/2025;31/12/2029\n";
    let told = read("autre.csv", whole);
    assert_eq!(told["rows"][1]["territories"], serde_json::json!(["200070555"]), "{told:#}");
    assert_eq!(told["summary"]["create"], 1, "{told:#}");
}
