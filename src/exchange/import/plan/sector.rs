//! The communes that a fiche is about: all of its territory, or some of its communes by their names.

use crate::{
    domain::{
        fold::{fold, unabridged},
        territory::Commune,
    },
    exchange::import::{
        Asking, Choice, Reason,
        values::{answered, says_nothing},
    },
};

/// What says that it is all of the territory.
const ALL: [&str; 16] = [
    "tout le territoire",
    "ensemble du territoire",
    "l ensemble du territoire",
    "le territoire",
    "territoire",
    "tout",
    "toutes les communes",
    "toutes communes",
    "ensemble des communes",
    "epci",
    "intercommunal",
    "intercommunalite",
    "territoire intercommunal",
    "communautaire",
    "territoire de la ctg",
    "tout territoire",
];

/// Words of the names of communes that people leave out.
const LINKS: [&str; 9] = ["l", "la", "le", "les", "de", "du", "des", "sur", "s"];

/// The territory of a plan.
#[derive(Debug, Clone, Default)]
pub struct Sector {
    /// Its name.
    pub name: String,
    /// Its communes.
    pub communes: Vec<Commune>,
}

impl Sector {
    /// The communes that words say, none for all of them; nothing where that is asked.
    pub fn read(&self, read: &str, cell: &str, asking: &mut Asking<'_>) -> Option<Vec<String>> {
        if says_nothing(read) {
            asking.say(Reason::SaysNothing, cell, read);
            return Some(Vec::new());
        }
        if let Some((codes, usual)) = self.understand(read) {
            if usual {
                asking.say(Reason::UsualName, cell, read);
            }
            return Some(codes);
        }
        let all = Choice { answer: "tout".to_owned(), label: "Tout le territoire".to_owned() };
        let mut choices = vec![all];
        let known: Vec<&Commune> =
            parts(read).iter().filter_map(|part| self.commune(part)).collect();
        if !known.is_empty() {
            let join = |of: &dyn Fn(&Commune) -> String| {
                known.iter().map(|one| of(one)).collect::<Vec<_>>().join(", ")
            };
            let (answer, label) = (join(&|one| one.insee.clone()), join(&|one| one.name.clone()));
            choices.push(Choice { answer, label });
        }
        answered((Reason::Sector, cell, read), choices, asking, |answer| {
            self.understand(answer).map(|(codes, _)| codes)
        })
    }

    /// Codes, and whether a name is not the official one.
    fn understand(&self, words: &str) -> Option<(Vec<String>, bool)> {
        let folded = fold(words);
        let whole = folded.trim_matches(|c: char| !c.is_alphanumeric());
        if ALL.contains(&whole) || (!self.name.is_empty() && whole == fold(&self.name)) {
            return Some((Vec::new(), false));
        }
        let parts = parts(words);
        let found: Option<Vec<&Commune>> = parts.iter().map(|part| self.commune(part)).collect();
        let found = found.filter(|found| !found.is_empty())?;
        let usual = parts
            .iter()
            .zip(&found)
            .any(|(part, one)| fold(part) != fold(&one.name) && *part != one.insee);
        Some((found.into_iter().map(|one| one.insee.clone()).collect(), usual))
    }

    /// The one commune of the territory that is called so.
    fn commune(&self, part: &str) -> Option<&Commune> {
        let wanted = key(part);
        let mut found =
            self.communes.iter().filter(|one| one.insee == part || key(&one.name) == wanted);
        let one = found.next()?;
        found.next().is_none().then_some(one)
    }
}

/// Names of a list.
fn parts(words: &str) -> Vec<String> {
    let apart = words.replace(" et ", ";").replace(" / ", ";");
    let parts = apart.split([',', ';', '\n', '+', '&']).map(str::trim);
    parts.filter(|part| !part.is_empty()).map(ToOwned::to_owned).collect()
}

/// A name as people shorten it: « St-Julien/Veyle » for « Saint-Julien-sur-Veyle ».
fn key(name: &str) -> String {
    let folded = unabridged(&fold(&name.replace('/', " ")));
    let words = folded.split(|c: char| !c.is_alphanumeric());
    let kept = words.filter(|word| !word.is_empty() && !LINKS.contains(word));
    kept.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::import::Answers;

    fn veyle() -> Sector {
        let commune = |(insee, name): (&str, &str)| Commune {
            insee: insee.to_owned(),
            name: name.to_owned(),
            department: "01".to_owned(),
            epci: Some("200070555".to_owned()),
            population: 100,
        };
        let communes = [
            ("01306", "Pont-de-Veyle"),
            ("01457", "Vonnas"),
            ("01368", "Saint-Julien-sur-Veyle"),
            ("01343", "Saint-Cyr-sur-Menthon"),
            ("01042", "Bey"),
        ];
        Sector { name: "CC de la Veyle".to_owned(), communes: communes.map(commune).into() }
    }

    #[test]
    fn communes_are_those_of_the_territory_and_others_are_asked() {
        for (read, expected) in [
            ("Tout le territoire", Some(vec![])),
            ("CC de la Veyle", Some(vec![])),
            ("Pont-de-Veyle, Vonnas", Some(vec!["01306", "01457"])),
            ("Vonnas et St-Julien/Veyle", Some(vec!["01457", "01368"])),
            ("St Cyr s/ Menthon ; Bey", Some(vec!["01343", "01042"])),
            ("VONNAS", Some(vec!["01457"])),
            ("Communes rurales", None),
            ("Tout le territoire + Mâcon", None),
            ("Vonnas, Mâcon", None),
            ("Saint-Julien", None),
        ] {
            let answers = Answers::default();
            let mut asking = Asking::of(&answers, "Plan!7");
            let found = veyle().read(read, "Plan!F7", &mut asking);
            let expected = expected.map(|all| all.into_iter().map(str::to_owned).collect());
            assert_eq!(found, expected, "{read}");
            assert_eq!(asking.questions.len(), usize::from(found.is_none()), "{read}");
        }
    }

    #[test]
    fn an_answer_is_all_or_codes_or_names() {
        for (answer, expected) in [("tout", vec![]), ("01457, Bey", vec!["01457", "01042"])] {
            let mut answers = Answers::default();
            answers.settle("Plan!7", Reason::Sector, answer);
            let mut asking = Asking::of(&answers, "Plan!7");
            let found = veyle().read("Communes rurales", "Plan!F7", &mut asking);
            assert_eq!(found, Some(expected.into_iter().map(str::to_owned).collect()));
        }
    }
}
