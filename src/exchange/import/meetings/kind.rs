//! What a meeting is, and who receives it, by the words people use.

use crate::{
    domain::{fold::fold, meeting::Host},
    exchange::import::{Asking, Base, Choice, Reason, values::answered},
};

/// Words of each kind, the more particular first.
const KINDS: [(&str, &[&str]); 12] = [
    (
        "ca_decentralise",
        &["ca decentralise", "conseil d administration decentralise", "ca delocalise"],
    ),
    ("commission_delocalisee", &["commission delocalisee", "commission decentralisee"]),
    ("comite_local", &["comite local"]),
    ("cdsf", &["cdsf", "comite departemental des services aux familles"]),
    ("groupe_thematique", &["groupe thematique", "groupe de travail", "atelier thematique", "gt"]),
    ("copil", &["copil", "comite de pilotage", "comite pilotage"]),
    ("cotech", &["cotech", "comite technique", "coteck"]),
    ("inauguration", &["inauguration"]),
    ("visite_equipement", &["visite"]),
    ("signature", &["signature"]),
    ("seminaire", &["seminaire"]),
    (
        "rencontre_elus",
        &["rencontre elus", "rencontre d elus", "rencontre avec les elus", "rencontre des elus"],
    ),
];

/// What other words say: who receives.
const HOSTS: [(Host, &[&str]); 4] = [
    (
        Host::Equipement,
        &["etablissement", "equipement", "creche", "structure", "centre social", "eaje"],
    ),
    (Host::Caf, &["caf"]),
    (
        Host::Collectivite,
        &[
            "collectivite",
            "mairie",
            "commune",
            "epci",
            "communaute",
            "intercommunalite",
            "cc",
            "ca",
        ],
    ),
    (Host::Partenaire, &["partenaire", "msa", "departement", "association"]),
];

/// The kind that words say; several or none is asked.
pub fn kind(words: &str, cell: &str, base: &Base<'_>, asking: &mut Asking<'_>) -> Option<String> {
    let known: Vec<&str> = found(words, base);
    if let [one] = known.as_slice() {
        return Some((*one).to_owned());
    }
    let kinds = &base.data.note_kinds;
    let likely = kinds.iter().filter(|one| known.contains(&one.code.as_str()));
    let rest = kinds.iter().filter(|one| !known.contains(&one.code.as_str()));
    let choice = |one: &crate::domain::lists::NoteKind| Choice {
        answer: one.code.clone(),
        label: one.label.clone(),
    };
    let choices = likely.chain(rest).map(choice).collect();
    answered((Reason::Kind, cell, words), choices, asking, |answer| {
        kinds.iter().find(|one| one.code == answer.trim()).map(|one| one.code.clone())
    })
}

fn found<'a>(words: &str, base: &Base<'a>) -> Vec<&'a str> {
    let said = padded(words);
    let own = base
        .data
        .note_kinds
        .iter()
        .filter(|one| one.code != "autre" && said.contains(&padded(&one.label)));
    let known = KINDS.iter().filter(|(_, all)| all.iter().any(|one| said.contains(&padded(one))));
    let mut found: Vec<&str> =
        own.map(|one| one.code.as_str()).chain(known.map(|(code, _)| *code)).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// Who receives; what is not understood is shown.
pub fn host(words: &str, cell: &str, asking: &mut Asking<'_>) -> Option<Host> {
    let said = padded(words);
    let hosts = HOSTS.iter().find(|(_, all)| all.iter().any(|one| said.contains(&padded(one))));
    if hosts.is_none() {
        asking.say(Reason::NoPlace, cell, words);
    }
    hosts.map(|(host, _)| *host)
}

fn padded(words: &str) -> String {
    let folded = fold(words);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    format!(" {} ", words.collect::<Vec<_>>().join(" "))
}
