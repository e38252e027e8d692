//! Composing the text of a note out of its parts, as each kind of exchange is usually noted.

use std::collections::BTreeSet;

use super::{
    chance::{Chance, Pool},
    french::{capital, typeset},
    scene::Scene,
    texts::{
        committees, decisions, exchanges, facts, mails, meetings, occasions, stages, subjects,
        visits,
    },
};
use crate::domain::{lists::THEMES, stage::Stage};

/// The text of a note, and its themes.
pub(super) struct Written {
    pub(super) text: String,
    pub(super) themes: BTreeSet<String>,
}

/// How often each theme comes up.
const WEIGHTS: [(&str, u32); 14] = [
    ("petite_enfance", 6),
    ("enfance", 4),
    ("jeunesse", 4),
    ("parentalite", 4),
    ("animation_vie_sociale", 4),
    ("acces_aux_droits", 2),
    ("inclusion_numerique", 2),
    ("logement", 2),
    ("handicap", 2),
    ("mobilite", 2),
    ("accompagnement_social", 1),
    ("insertion", 1),
    ("habitat", 1),
    ("seniors", 1),
];

/// Equipment that is visited, and its theme.
const VISITED: [(&str, &str); 5] = [
    ("nursery", "petite_enfance"),
    ("leisure", "enfance"),
    ("youth", "jeunesse"),
    ("parents", "parentalite"),
    ("social", "animation_vie_sociale"),
];

/// Writes the text of a kind of exchange. `stage` is that of the convention talked of; `news` is
/// put first where there is some.
pub(super) fn write(
    chance: &mut Chance,
    scene: Scene<'_>,
    kind: &str,
    stage: Option<Stage>,
    news: &str,
) -> Written {
    let mut pen = Pen { chance, scene, themes: BTreeSet::new(), used: Vec::new() };
    let text = match (kind, stage) {
        (_, Some(Stage::Echue)) => pen.say(committees::EXPIRED),
        (_, Some(Stage::Abandonnee)) => pen.say(committees::GIVEN_UP),
        ("telephone", _) => pen.call(),
        ("courriel", _) => pen.mail(),
        ("rencontre_elus", stage) => pen.elected(stage),
        ("visite_equipement", _) => pen.visit(),
        ("groupe_thematique", _) => pen.group(),
        ("cotech", stage) => pen.technical(stage.unwrap_or(Stage::Mobilisation), news),
        ("copil" | "evaluation", stage) => {
            pen.committee(stage.unwrap_or(Stage::Mobilisation), news)
        }
        ("autre", _) => pen.say(meetings::OTHERS),
        (kind, _) => pen.say(occasions::of(kind)),
    };
    Written { text: typeset(&text), themes: pen.themes }
}

/// The text of a follow-up.
pub(super) fn promise(chance: &mut Chance, scene: Scene<'_>, pool: Pool) -> String {
    let template = scene.deal(chance, pool, &[]);
    typeset(&scene.fill(chance, template))
}

struct Pen<'a, 'p> {
    chance: &'a mut Chance,
    scene: Scene<'p>,
    themes: BTreeSet<String>,
    /// Texts already used in this note.
    used: Vec<&'static str>,
}

impl Pen<'_, '_> {
    fn deal(&mut self, pool: Pool) -> &'static str {
        let template = self.scene.deal(self.chance, pool, &self.used);
        self.used.push(template);
        template
    }

    fn say(&mut self, pool: Pool) -> String {
        let template = self.deal(pool);
        self.scene.fill(self.chance, template)
    }

    /// A sentence that many times in a hundred, led by a space.
    fn maybe(&mut self, share: u32, pool: Pool) -> String {
        if self.chance.percent(share) { format!(" {}", self.say(pool)) } else { String::new() }
    }

    fn theme(&mut self) -> &'static str {
        let theme = self.chance.weighted(&WEIGHTS);
        self.themes.insert(theme.to_owned());
        theme
    }

    fn fact(&mut self) -> String {
        let theme = self.theme();
        self.say(facts::of(theme))
    }

    /// An entry of a list of texts with their theme.
    fn themed(&mut self, name: &'static str, list: &'static [(&str, &str)]) -> &'static str {
        let mut found = ("", "");
        for _ in 0..list.len() {
            let at = self.chance.deal_place(name, list.len());
            found = list.get(at).copied().unwrap_or_default();
            if self.scene.suits(found.1) {
                break;
            }
        }
        if !found.0.is_empty() {
            self.themes.insert(found.0.to_owned());
        }
        found.1
    }

    fn call(&mut self) -> String {
        let subject = self.themed("subjects", subjects::ALL);
        let template = self.deal(exchanges::CALLS).replace("{subject}", subject);
        let call = self.scene.fill(self.chance, &template);
        call + &self.maybe(50, exchanges::OUTCOMES)
    }

    fn mail(&mut self) -> String {
        let template = self.themed("mails", mails::ALL);
        let mail = self.scene.fill(self.chance, template);
        mail + &self.maybe(45, exchanges::MAIL_ENDS)
    }

    fn elected(&mut self, stage: Option<Stage>) -> String {
        let opening = self.say(meetings::ELECTED_OPENINGS);
        let view = self.say(meetings::ELECTED_VIEWS);
        let mut body = self.fact();
        if self.chance.percent(60) {
            body = format!("{body} {}", self.fact());
        }
        if let Some(stage) = stage.filter(|_| self.chance.percent(45)) {
            body = format!("{} {body}", self.say(stages::of(stage).facts));
        }
        let closing = self.maybe(75, meetings::ELECTED_CLOSINGS);
        let gap = if self.chance.percent(50) { "\n\n" } else { " " };
        format!("{opening} {view}{gap}{body}{closing}")
    }

    fn visit(&mut self) -> String {
        let (slot, theme) = VISITED[self.chance.place(VISITED.len())];
        self.themes.insert(theme.to_owned());
        let opening = self.deal(visits::OPENINGS).replace("place}", &format!("{slot}}}"));
        let opening = self.scene.fill(self.chance, &opening);
        let sights = format!("{} {}", self.say(visits::SIGHTS), self.say(visits::SIGHTS));
        let more = self.maybe(40, visits::SIGHTS);
        let closing = self.maybe(70, visits::CLOSINGS);
        format!("{opening}\n\n{sights}{more}{closing}")
    }

    fn group(&mut self) -> String {
        let theme = self.theme();
        let label = THEMES.iter().find(|(code, ..)| *code == theme).map_or("", |found| found.1);
        let opening = self.deal(meetings::GROUP_OPENINGS).replace("{theme}", label);
        let opening = self.scene.fill(self.chance, &opening);
        let facts = format!("{} {}", self.say(facts::of(theme)), self.say(facts::of(theme)));
        let lead = self.say(meetings::GROUP_LEADS);
        let count = decisions::of(theme).len().min(3);
        let items: Vec<String> = (0..count).map(|_| self.item(decisions::of(theme))).collect();
        format!("{opening} {facts}\n\n{lead}\n{}", list(&items))
    }

    fn technical(&mut self, stage: Stage, news: &str) -> String {
        let opening = self.say(meetings::TECHNICAL_OPENINGS) + &sentence(news);
        let mut points = vec![self.say(stages::of(stage).facts)];
        for _ in 0..self.chance.between(1, 3) {
            points.push(self.fact());
        }
        let points = points.join("\n- ");
        let closing = self.say(meetings::TECHNICAL_CLOSINGS);
        format!("{opening}\n\n- {points}\n\n{closing}")
    }

    fn committee(&mut self, stage: Stage, news: &str) -> String {
        let texts = stages::of(stage);
        let opening = self.say(texts.openings) + &sentence(news);
        let present = self.say(meetings::PRESENT);
        let facts = format!("{} {}", self.say(texts.facts), self.say(texts.facts));
        let mut more = self.fact();
        if self.chance.percent(55) {
            more = format!("{more} {}", self.fact());
        }
        let theme = self.theme();
        let mut items = vec![self.item(texts.decisions), self.item(texts.decisions)];
        items.push(self.item(decisions::of(theme)));
        let items = list(&items);
        let closing = self.say(meetings::COMMITTEE_CLOSINGS);
        format!("{opening} {present}\n\n{facts}\n\n{more}\n\nDécisions :\n{items}\n\n{closing}")
    }

    /// An item of a list keeps its small letter.
    fn item(&mut self, pool: Pool) -> String {
        let text = self.say(pool);
        let mut rest = text.chars();
        rest.next().map_or_else(String::new, |first| first.to_lowercase().chain(rest).collect())
    }
}

/// A few words made a sentence, led by a space.
fn sentence(words: &str) -> String {
    if words.is_empty() { String::new() } else { format!(" {}.", capital(words)) }
}

/// A list as French sets it: each item ends with a semicolon, the last with a full stop.
fn list(items: &[String]) -> String {
    format!("- {}.", items.join(" ;\n- "))
}
