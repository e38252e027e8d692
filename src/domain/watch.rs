//! Words that touch the private life of a person: shown to whoever writes them, never refused.
//!
//! A base may keep a list of its own. Must not know how they are shown.

use std::collections::BTreeMap;

use super::{field::Field, fold::fold, record};

/// The setting that holds the list, parted by commas.
pub const KEY: &str = "watched_words";

/// What that setting says for no word at all.
pub const NONE: &str = "-";

/// The list of practice: health, religion, unions, parties, origins, and the family of a person. A word
/// that is also said of an institution comes with the one before it.
pub const USUAL: &str = "santé, malade, maladie, cancer, dépression, dépressif, dépressive, burn-out, \
    alcoolique, hospitalisé, hospitalisée, arrêt maladie, enceinte, grossesse, invalidité, \
    religion, religieux, religieuse, croyant, croyante, catholique, protestant, protestante, musulman, \
    musulmane, juif, juive, évangélique, syndicat, syndiqué, syndiquée, syndical, syndicale, \
    syndicaliste, CGT, CFDT, CFTC, CFE-CGC, UNSA, Force ouvrière, parti politique, son parti, du parti, \
    au parti, parti socialiste, parti communiste, encarté, encartée, LFI, PCF, EELV, \
    Rassemblement national, origine ethnique, orientation sexuelle, homosexuel, homosexuelle, divorce, \
    divorcé, divorcée, casier judiciaire";

/// Fields of a line or two that name a thing or an institution: they are not watched.
const NAMES: &[Field] = &[
    Field::Title,
    Field::Label,
    Field::Name,
    Field::Number,
    Field::Party,
    Field::Code,
    Field::Body,
    Field::Unit,
    Field::Source,
    Field::PlannedAt,
    Field::MonthDay,
    Field::DeliberationRef,
    Field::Value,
    Field::Read,
    Field::Wanted,
];

/// Fields of one line in which people write sentences.
const SENTENCES: &[Field] = &[Field::What, Field::Reason, Field::Object, Field::Text];

/// Whether words are watched in a field: it is written freely, in whichever kind, and names no thing.
#[must_use]
pub fn is_watched(field: Field) -> bool {
    !NAMES.contains(&field) && record::free_texts().any(|(_, free)| free == field)
}

/// Whether people write sentences in a field: they are reminded who may read them.
#[must_use]
pub fn is_prose(field: Field) -> bool {
    SENTENCES.contains(&field) || record::is_text(field)
}

/// The words that are watched.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Watched {
    /// Each as it was listed, and its words folded.
    all: Vec<(String, Vec<String>)>,
}

impl Watched {
    /// Those of a base, by its settings; those of practice where it has none of its own.
    #[must_use]
    pub fn of(settings: &BTreeMap<String, String>) -> Self {
        Self::listed(settings.get(KEY).map_or(USUAL, String::as_str))
    }

    /// Those of a list parted by commas.
    #[must_use]
    pub fn listed(list: &str) -> Self {
        let one = |entry: &str| (entry.trim().to_owned(), words(entry));
        let all = list.split([',', ';', '\n']).map(one);
        Self { all: all.filter(|(_, words)| !words.is_empty()).collect() }
    }

    /// Those found in a text, as they are listed: whole words, whatever their accents and case, one or
    /// several.
    #[must_use]
    pub fn found(&self, text: &str) -> Vec<&str> {
        let said = words(text);
        let there = |wanted: &[String]| {
            said.windows(wanted.len())
                .any(|said| said.iter().zip(wanted).all(|(one, other)| is(one, other)))
        };
        let found = self.all.iter().filter(|(_, wanted)| there(wanted));
        found.map(|(listed, _)| listed.as_str()).collect()
    }
}

/// Whether a word is the one that is looked for, one of them or several.
fn is(said: &str, wanted: &str) -> bool {
    said.strip_prefix(wanted).is_some_and(|rest| rest.is_empty() || rest == "s")
}

fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let parts = folded.split(|letter: char| !letter.is_alphanumeric());
    parts.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn usual(text: &str) -> Vec<String> {
        let found = Watched::of(&BTreeMap::new());
        found.found(text).into_iter().map(str::to_owned).collect()
    }

    #[test]
    fn health_religion_unions_and_parties_are_found_whole_and_folded() {
        for (text, expected) in [
            ("Elle est MALADE depuis mai.", "malade"),
            ("deux agents malades", "malade"),
            ("sa sante", "santé"),
            ("Délégué syndical (CGT)", "syndical"),
            ("L’élu quitte son parti.", "son parti"),
            ("« Religion »", "religion"),
            ("un syndiqué", "syndiqué"),
            ("en burn out", "burn-out"),
        ] {
            assert_eq!(usual(text).first().map(String::as_str), Some(expected), "{text}");
        }
    }

    #[test]
    fn a_part_of_a_word_or_another_meaning_is_not_found() {
        for text in [
            "",
            "Le directeur est parti en juin.",
            "partir, partie, partager, participation, parties prenantes",
            "maladresse, malaise, syndicalement",
            "La crèche ouvre lundi\u{a0}; la parentalité d’abord.",
        ] {
            assert_eq!(usual(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn a_base_keeps_a_list_of_its_own_or_none() {
        let of = |list: &str| Watched::of(&[(KEY.to_owned(), list.to_owned())].into());
        assert_eq!(
            of("Loge ; franc-maçon").found("à la loge des Francs-Maçons"),
            ["Loge", "franc-maçon"]
        );
        assert_eq!(of("Franc-maçon").found("un franc maçon"), ["Franc-maçon"]);
        assert_eq!(of("loge").found("malade"), Vec::<&str>::new());
        assert_eq!(of(NONE), Watched::default());
    }

    #[test]
    fn what_is_written_freely_is_watched_and_names_are_not() {
        for field in [
            Field::Text,
            Field::Place,
            Field::What,
            Field::Partners,
            Field::Function,
            Field::Conclusions,
        ] {
            assert!(is_watched(field), "{field:?}");
        }
        for field in [Field::Name, Field::Label, Field::Party, Field::Kind, Field::On, Field::Value]
        {
            assert!(!is_watched(field), "{field:?}");
        }
        assert!(is_prose(Field::What) && is_prose(Field::Text) && is_prose(Field::Agenda));
        assert!(!is_prose(Field::Place) && !is_prose(Field::Function) && !is_prose(Field::Value));
    }
}
