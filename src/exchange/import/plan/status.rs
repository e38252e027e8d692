//! How far an action is, by words and by the legend of the workbook.

use std::collections::BTreeMap;

use crate::{
    domain::{fold::fold, plan::Status},
    exchange::import::{
        Asking, Choice, Reason,
        values::{answered, says_nothing},
    },
};

const WORDS: &[(Status, &[&str])] = &[
    (
        Status::EnCours,
        &[
            "en cours",
            "lance",
            "lancee",
            "engage",
            "engagee",
            "demarre",
            "demarree",
            "commence",
            "commencee",
            "en cours de realisation",
            "en cours de mise en oeuvre",
            "debute",
            "debutee",
            "en oeuvre",
            "active",
        ],
    ),
    (
        Status::Realisee,
        &[
            "realise",
            "realisee",
            "fait",
            "faite",
            "termine",
            "terminee",
            "acheve",
            "achevee",
            "finalise",
            "finalisee",
            "cloture",
            "cloturee",
            "effectue",
            "effectuee",
            "accompli",
            "accomplie",
        ],
    ),
    (
        Status::EnPause,
        &[
            "suspendu",
            "suspendue",
            "en pause",
            "en attente",
            "en suspens",
            "gele",
            "gelee",
            "a l arret",
        ],
    ),
    (
        Status::Abandonnee,
        &["abandonne", "abandonnee", "annule", "annulee", "sans suite", "supprime", "supprimee"],
    ),
    (
        Status::AVenir,
        &[
            "a venir",
            "non demarre",
            "non demarree",
            "non commence",
            "non commencee",
            "pas commence",
            "pas commencee",
            "pas demarre",
            "pas demarree",
            "a lancer",
            "a demarrer",
            "a faire",
            "a engager",
            "prevu",
            "prevue",
            "planifie",
            "planifiee",
            "programme",
            "programmee",
            "non engage",
            "non engagee",
            "non debute",
            "non debutee",
        ],
    ),
];

/// What words of this workbook mean, by its legend.
#[derive(Debug, Clone, Default)]
pub struct Legend(BTreeMap<String, Status>);

impl Legend {
    /// Learns « vert = réalisée ; En cours = engagée »: a word whose other side is known.
    pub fn learn(&mut self, line: &str) {
        let pairs = line.split_once(':').map_or(line, |(_, pairs)| pairs);
        for (word, meant) in pairs.split([';', ',', '\n']).filter_map(|pair| pair.split_once('=')) {
            if let Some(status) = usual(meant) {
                self.0.entry(plain(word)).or_insert(status);
            }
        }
    }

    /// The status that words say; one that is not understood is asked.
    pub fn read(&self, read: &str, cell: &str, asking: &mut Asking<'_>) -> Option<Status> {
        if says_nothing(read) {
            asking.say(Reason::SaysNothing, cell, read);
            return None;
        }
        let known = usual(read).or_else(|| self.0.get(&plain(read)).copied());
        known.or_else(|| {
            let choices = Status::CODES
                .iter()
                .map(|code| Choice { answer: (*code).to_owned(), label: code.replace('_', " ") });
            let of = (Reason::State, cell, read);
            answered(of, choices.collect(), asking, |answer| {
                Status::from_code(answer.trim()).or_else(|| usual(answer))
            })
        })
    }
}

fn usual(words: &str) -> Option<Status> {
    let plain = plain(words);
    WORDS.iter().find(|(_, all)| all.contains(&plain.as_str())).map(|(status, _)| *status)
}

fn plain(words: &str) -> String {
    fold(words).trim_matches(|c: char| !c.is_alphanumeric() && c != '?').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::import::Answers;

    #[test]
    fn words_and_the_legend_say_a_status_and_the_rest_is_asked() {
        let mut legend = Legend::default();
        legend.learn("Légende : V = terminée ; orange = engagée ; rose = bonbon");
        let answers = Answers::default();
        for (read, expected, asked) in [
            ("EN COURS", Some(Status::EnCours), 0),
            ("en\u{a0}cours", Some(Status::EnCours), 0),
            ("FAIT", Some(Status::Realisee), 0),
            ("À venir", Some(Status::AVenir), 0),
            ("v", Some(Status::Realisee), 0),
            ("Orange", Some(Status::EnCours), 0),
            ("rose", None, 1),
            ("en retard", None, 1),
            ("?", None, 1),
            ("n.c.", None, 0),
        ] {
            let mut asking = Asking::of(&answers, "Plan!7");
            let found = legend.read(read, "Plan!N7", &mut asking);
            assert_eq!((found, asking.questions.len()), (expected, asked), "{read}");
        }
    }
}
