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
