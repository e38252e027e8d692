//! Where and when a text is set, and what fills its slots there.

use chrono::{Datelike as _, NaiveDate};

use super::{
    book::{later, working, working_after},
    chance::{Chance, Pool},
    french::{capital, de, long_day, month, to},
    places::Place,
    texts::words::{AGENTS, ELECTED, LEISURE, NAMES, NURSERIES, PARENTS, PARTNERS, SOCIAL, YOUTH},
};
use crate::domain::day;

/// Words that only fit where a convention lives.
const CTG_WORDS: [&str; 8] =
    ["CTG", "COPIL", "COTECH", "coopération", "plan d’actions", "fiche", "groupe", "délibération"];

/// Where and when.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    pub(super) place: &'a Place,
    pub(super) on: NaiveDate,
    pub(super) phase: Phase,
}

/// The progress of a territory towards a convention.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Phase {
    /// Nothing.
    Alone,
    /// One is made.
    Making,
    /// One is in force.
    Living,
}

impl Scene<'_> {
    /// Whether a text suits this scene.
    pub(super) fn suits(&self, text: &str) -> bool {
        self.phase != Phase::Alone || !CTG_WORDS.iter().any(|word| text.contains(word))
    }

    /// The next text of a pool that suits this scene and is not used yet.
    pub(super) fn deal(&self, chance: &mut Chance, pool: Pool, used: &[&str]) -> &'static str {
        let mut text = chance.deal(pool);
        for _ in 0..2 * pool.len() {
            if self.suits(text) && !used.contains(&text) {
                break;
            }
            text = chance.deal(pool);
        }
        text
    }

    /// A text with its slots filled, beginning with a capital.
    pub(super) fn fill(&self, chance: &mut Chance, template: &str) -> String {
        capital(&self.filled(chance, template))
    }

    fn filled(&self, chance: &mut Chance, template: &str) -> String {
        let mut text = String::with_capacity(template.len() + 32);
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            let (slot, after) = after.split_once('}').unwrap_or((after, ""));
            text.push_str(before);
            let (melted, name) = slot.split_once(' ').unwrap_or(("", slot));
            let mut filler = self.slot(chance, name);
            for _ in 0..5 {
                // The same commune or person twice in a sentence reads as a mistake.
                if !text.contains(&filler) {
                    break;
                }
                filler = self.slot(chance, name);
            }
            let filler = match melted {
                "de" => de(&filler),
                "" => filler,
                _ => to(&filler),
            };
            let opens = text.ends_with('\n') || text.ends_with(". ");
            text.push_str(&if opens { capital(&filler) } else { filler });
            rest = after;
        }
        text.push_str(rest);
        text
    }

    fn slot(&self, chance: &mut Chance, name: &str) -> String {
        match name {
            "commune" => self.commune(chance.early_place(self.place.communes.len())),
            "bourg" => self.commune(0),
            "village" => self.village(chance),
            "epci" => self.place.body.to_owned(),
            "territory" => self.place.name.to_owned(),
            "agent" => self.someone(chance, AGENTS),
            "elected" => self.someone(chance, ELECTED),
            "partner" => self.someone(chance, PARTNERS),
            "nursery" => self.equipment(chance, NURSERIES, 1),
            "leisure" => self.equipment(chance, LEISURE, 2),
            "youth" => self.equipment(chance, YOUTH, 3),
            "parents" => self.equipment(chance, PARENTS, 4),
            "social" => self.equipment(chance, SOCIAL, 5),
            "n" => self.few(chance).to_owned(),
            "dozens" => chance.between(12, 48).to_string(),
            "small" => chance.between(4, 18).to_string(),
            "percent" => (chance.between(3, 17) * 5).to_string(),
            "euros" => {
                let halves = chance.between(7, 60);
                format!("{} {:03}", halves / 2, halves % 2 * 500)
            }
            "last_year" => (self.on.year() - 1).to_string(),
            _ => self.date(chance, name),
        }
    }

    fn date(&self, chance: &mut Chance, name: &str) -> String {
        let months = |n: i64| day::add_months(self.on, i32::try_from(n).unwrap_or_default());
        match name {
            "month" => month(months(chance.between(1, 4))).to_owned(),
            "before" => month(months(-chance.between(1, 5))).to_owned(),
            "next" => long_day(working_after(later(self.on, chance.between(14, 56)))),
            "past" => long_day(working(later(self.on, -chance.between(6, 30)))),
            _ => String::new(),
        }
    }

    /// A small number, no greater than that of the communes.
    fn few(&self, chance: &mut Chance) -> &'static str {
        const FEW: [&str; 8] = ["deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"];
        let most = self.place.communes.len().saturating_sub(1).clamp(3, FEW.len());
        FEW.get(chance.place(most)).copied().unwrap_or_default()
    }

    /// One of its smaller communes.
    fn village(&self, chance: &mut Chance) -> String {
        let count = self.place.communes.len();
        self.commune(count / 2 + chance.place(count - count / 2))
    }

    fn commune(&self, at: usize) -> String {
        self.place.communes.get(at).cloned().unwrap_or_default()
    }

    fn someone(&self, chance: &mut Chance, pool: Pool) -> String {
        let text = self.deal(chance, pool, &[]);
        self.filled(chance, text)
    }

    /// An equipment of one of the larger communes: always the same one for a commune and a use.
    fn equipment(&self, chance: &mut Chance, pool: Pool, uses: usize) -> String {
        let communes = &self.place.communes;
        let at = chance.early_place((communes.len() / 4).clamp(1, 6));
        let code: usize = self.place.code.as_str().bytes().map(usize::from).sum();
        let what = pool.get((at + uses) % pool.len().max(1)).copied().unwrap_or_default();
        let name = NAMES.get((at * 5 + uses * 3 + code) % NAMES.len()).copied().unwrap_or_default();
        format!("{what} « {name} » {}", de(&self.commune(at)))
    }
}
