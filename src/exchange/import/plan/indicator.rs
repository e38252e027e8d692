//! Indicators as plans write them: several in a cell, with a target and a reading beside some.

use crate::{
    domain::{
        clean,
        fold::fold,
        plan::{Nature, indicator::IndicatorKind},
    },
    exchange::import::values::{figure, says_nothing},
};

/// What the column of a cell says of its indicators.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// They are counted.
    Quantitative,
    /// They are told.
    Qualitative,
    /// It does not say.
    Either,
}

/// An indicator of a cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// What is looked at.
    pub label: String,
    /// What its readings are.
    pub nature: Nature,
    /// What was hoped for.
    pub target: Option<String>,
    /// What was read, on a day that is not said; and the words it was read from.
    pub reading: Option<(String, String)>,
    /// Two figures whose order is not said.
    pub pair: Option<(String, String)>,
}

impl Item {
    /// Its unit.
    #[must_use]
    pub fn unit(&self) -> Option<&'static str> {
        match self.nature {
            Nature::Etp => Some("ETP"),
            Nature::Pourcentage => Some("%"),
            Nature::Nombre | Nature::Texte => None,
        }
    }
}

/// What indicators under this title are about.
#[must_use]
pub fn kind(title: &str) -> IndicatorKind {
    let folded = fold(title);
    if folded.contains("moyens") {
        IndicatorKind::Moyens
    } else if folded.contains("realisation") || folded.contains("suivi") {
        IndicatorKind::Realisation
    } else {
        IndicatorKind::Resultat
    }
}

/// The indicators of a cell, one a line or between semicolons.
#[must_use]
pub fn items(text: &str, column: Column) -> Vec<Item> {
    let lines = text.split(['\n', ';', '•', '●', '▪']);
    let lines = lines.map(|line| clean::line(&line.replace(['\u{a0}', '\u{202f}'], " ")));
    let bare =
        lines.map(|line| line.trim_start_matches(['-', '–', '*', '·', '>', ' ']).trim().to_owned());
    bare.filter(|line| !line.is_empty() && !says_nothing(line))
        .map(|line| item(&line, column))
        .collect()
}

fn item(line: &str, column: Column) -> Item {
    let said = line.rsplit_once(':').map(|(head, tail)| (head.trim(), tail.trim()));
    let pair = said
        .and_then(|(_, tail)| tail.split_once('/'))
        .and_then(|(one, other)| Some((plain(figure(one)?), plain(figure(other)?))));
    let figured = said.filter(|_| pair.is_none()).and_then(|(_, tail)| figure(tail));
    let head = said.filter(|_| pair.is_some() || figured.is_some()).map_or(line, |(head, _)| head);
    let tail = said.map_or("", |(_, tail)| tail);
    let (label, notes) = without_brackets(head);
    let nature = nature(&fold(line), column, tail);
    let mut found = Item { label, nature, target: None, reading: None, pair: None };
    match (order(&fold(&notes), &fold(head)), pair, figured) {
        (Some(planned_first), Some((one, other)), _) => {
            let (target, reading) = if planned_first { (one, other) } else { (other, one) };
            found.target = Some(target);
            found.reading = Some((reading, tail.to_owned()));
        }
        (None, pair @ Some(_), _) => found.pair = pair,
        (_, None, Some(figure)) if is_target(&fold(head)) => found.target = Some(plain(figure)),
        (_, None, Some(figure)) => found.reading = Some((plain(figure), tail.to_owned())),
        (_, None, None) => {}
    }
    found
}

fn plain(figure: f64) -> String {
    figure.to_string()
}

/// Whether what was planned comes first, where both are named.
fn order(notes: &str, head: &str) -> Option<bool> {
    let words = if notes.is_empty() { head } else { notes };
    let first = |all: &[&str]| all.iter().filter_map(|word| words.find(word)).min();
    let planned = first(&["prevu", "cible", "objectif", "attendu"])?;
    let done = first(&["realise", "constate", "atteint", "reel"])?;
    Some(planned < done)
}

fn is_target(head: &str) -> bool {
    ["cible", "objectif", "attendu", "prevu", "vise"].iter().any(|word| head.contains(word))
}

fn nature(line: &str, column: Column, tail: &str) -> Nature {
    let words: Vec<&str> = line.split(|c: char| !c.is_alphanumeric() && c != '%').collect();
    let first = words.first().copied().unwrap_or_default();
    if column == Column::Qualitative {
        Nature::Texte
    } else if words.contains(&"etp") {
        Nature::Etp
    } else if words.contains(&"%")
        || tail.contains('%')
        || matches!(first, "taux" | "pourcentage" | "part")
    {
        Nature::Pourcentage
    } else if column == Column::Quantitative
        || matches!(first, "nombre" | "nb" | "nbre" | "effectif" | "effectifs" | "volume")
    {
        Nature::Nombre
    } else {
        Nature::Texte
    }
}

/// A label without « (prévu/réalisé) », « (en ETP) » or « (%) », and what those said.
fn without_brackets(head: &str) -> (String, String) {
    let (mut label, mut notes, mut rest) = (String::new(), String::new(), head);
    while let Some((before, after)) = rest.split_once('(') {
        let Some((inside, after)) = after.split_once(')') else { break };
        let folded = fold(inside);
        let technical = order(&folded, &folded).is_some()
            || matches!(folded.as_str(), "en etp" | "etp" | "%" | "en %" | "cible" | "objectif");
        label.push_str(before);
        if technical {
            notes.push_str(inside);
        } else {
            label.extend(["(", inside, ")"]);
        }
        rest = after;
    }
    label.push_str(rest);
    (clean::line(&label), notes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_of_several_indicators_with_targets_and_readings() {
        let found = items(
            "Nombre de familles accompagnées\nNombre (prévu/réalisé) d’ateliers : 6/4",
            Column::Quantitative,
        );
        let said: Vec<_> = found
            .iter()
            .map(|one| {
                (
                    one.label.as_str(),
                    one.target.as_deref(),
                    one.reading.as_ref().map(|(value, _)| value.as_str()),
                )
            })
            .collect();
        assert_eq!(
            said,
            [
                ("Nombre de familles accompagnées", None, None),
                ("Nombre d’ateliers", Some("6"), Some("4"))
            ]
        );
    }

    #[test]
    fn labels_natures_and_figures() {
        for (line, label, nature, target, reading) in [
            (
                "Nombre de jeunes (prévu/réalisé) : 20/26",
                "Nombre de jeunes",
                Nature::Nombre,
                Some("20"),
                Some("26"),
            ),
            (
                "Nombre de jeunes (réalisé / prévu) : 26/20",
                "Nombre de jeunes",
                Nature::Nombre,
                Some("20"),
                Some("26"),
            ),
            ("Nombre d’agents (en ETP)", "Nombre d’agents", Nature::Etp, None, None),
            ("Taux d’occupation", "Taux d’occupation", Nature::Pourcentage, None, None),
            (
                "Nombre d’accompagnements : 1\u{202f}250",
                "Nombre d’accompagnements",
                Nature::Nombre,
                None,
                Some("1250"),
            ),
            ("Nombre de places (cible) : 12", "Nombre de places", Nature::Nombre, Some("12"), None),
            (
                "- Nombre de séances (hors été)",
                "Nombre de séances (hors été)",
                Nature::Nombre,
                None,
                None,
            ),
            (
                "Fréquentation : à préciser",
                "Fréquentation : à préciser",
                Nature::Nombre,
                None,
                None,
            ),
        ] {
            let found = items(line, Column::Quantitative);
            let one = &found[0];
            assert_eq!((one.label.as_str(), one.nature), (label, nature), "{line}");
            assert_eq!(one.target.as_deref(), target, "{line}");
            assert_eq!(one.reading.as_ref().map(|(value, _)| value.as_str()), reading, "{line}");
        }
        assert!(items("Nombre d’ateliers : 6/4", Column::Quantitative)[0].pair.is_some());
        assert_eq!(items("Satisfaction", Column::Either)[0].nature, Nature::Texte);
    }
}
