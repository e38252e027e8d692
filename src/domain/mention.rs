//! A person's name in texts: where it stands, and the text without it.
//!
//! A program recognises a whole name only: all its words, first name first or last, whatever its
//! accents and case. A last name that stands alone may be somebody else's, or a place: it is only
//! pointed at. Must not know which text is looked into, nor who erases.

use std::ops::Range;

use super::fold::{dropped, fold, traced};

/// Words that belong to the last name they lead.
const PARTICLES: [&str; 8] = ["de", "du", "des", "d", "la", "le", "van", "von"];

/// A name that is looked for in texts.
#[derive(Debug, Clone, Default)]
pub struct Sought {
    /// The forms of the whole name, folded.
    whole: Vec<Vec<char>>,
    /// The single words a person must check, folded.
    alone: Vec<Vec<char>>,
    /// Names of others that hold it, folded: these stay.
    longer: Vec<Vec<char>>,
    /// Names of others that hold a part of it, folded.
    around: Vec<Vec<char>>,
}

impl Sought {
    /// The names that a person bears or bore, beside those of the others.
    #[must_use]
    pub fn new<'a>(names: &[&str], others: impl IntoIterator<Item = &'a str>) -> Self {
        let others: Vec<Vec<char>> = others.into_iter().map(letters).collect();
        let mut sought = Self::default();
        for name in names {
            sought.add(name, &others);
        }
        let longer =
            |other: &Vec<char>| sought.whole.iter().any(|one| !places(other, one).is_empty());
        sought.longer = others.iter().filter(|other| longer(other)).cloned().collect();
        let around = |other: &Vec<char>| {
            let holds = |one: &Vec<char>| one.len() < other.len() && !places(other, one).is_empty();
            sought.alone.iter().any(holds)
        };
        sought.around = others.iter().filter(|other| around(other)).cloned().collect();
        sought
    }

    fn add(&mut self, name: &str, others: &[Vec<char>]) {
        let words: Vec<&str> = name.split_whitespace().collect();
        match words.split_first() {
            Some((first, last)) if !last.is_empty() => {
                let whole = [letters(name), letters(&format!("{} {first}", last.join(" ")))];
                if others.iter().any(|other| whole.contains(other)) {
                    // Two people of one name: no program knows which one a text names.
                    self.alone.push(letters(name));
                } else {
                    self.whole.extend(whole);
                    self.alone.push(letters(&last_name(last)));
                }
            }
            // One word may be anybody's, or a place.
            _ => self.alone.push(letters(name)),
        }
    }

    /// Where the name stands.
    #[must_use]
    pub fn mentions(&self, text: &str) -> Vec<Range<usize>> {
        if self.whole.is_empty() {
            return Vec::new();
        }
        traced_in(text, |found| self.spans(found))
    }

    /// Where a part of the name stands that may be somebody else's, in the order of the text.
    #[must_use]
    pub fn parts(&self, text: &str) -> Vec<Range<usize>> {
        traced_in(text, |found| {
            let decided: Vec<Range<usize>> =
                self.around.iter().flat_map(|name| places(found, name)).collect();
            let mut alone: Vec<Range<usize>> =
                self.alone.iter().flat_map(|name| places(found, name)).collect();
            alone.retain(|one| !decided.iter().any(|span| meet(span, one)));
            alone.sort_by_key(|span| span.start);
            alone.dedup_by(|next, one| meet(one, next));
            alone
        })
    }

    /// Whether the text has the name.
    #[must_use]
    pub fn is_in(&self, text: &str) -> bool {
        !self.whole.is_empty() && !self.spans(&letters(text)).is_empty()
    }

    /// The text with another word in place of the name; nothing where the name is absent.
    #[must_use]
    pub fn without(&self, text: &str, word: &str) -> Option<String> {
        let mentions = self.mentions(text);
        let mut kept = String::with_capacity(text.len());
        let mut from = 0;
        for mention in &mentions {
            kept.push_str(&text[from..mention.start]);
            kept.push_str(word);
            from = mention.end;
        }
        kept.push_str(&text[from..]);
        (!mentions.is_empty()).then_some(kept)
    }

    /// Whether a part of the name stands where it may be somebody else's: a person must look.
    #[must_use]
    pub fn stands_alone(&self, text: &str) -> bool {
        let found = letters(text);
        let mut decided = self.spans(&found);
        decided.extend(self.longer.iter().flat_map(|name| places(&found, name)));
        let mut alone = self.alone.iter().flat_map(|name| places(&found, name));
        alone.any(|one| !decided.iter().any(|span| meet(span, &one)))
    }

    /// Where the whole name stands in a folded text, apart from the names of others.
    fn spans(&self, found: &[char]) -> Vec<Range<usize>> {
        let others: Vec<Range<usize>> =
            self.longer.iter().flat_map(|name| places(found, name)).collect();
        let mut spans: Vec<Range<usize>> = Vec::new();
        let mut all: Vec<Range<usize>> =
            self.whole.iter().flat_map(|name| places(found, name)).collect();
        all.sort_by_key(|span| span.start);
        for span in all {
            let taken = spans.last().is_some_and(|last| meet(last, &span));
            if !taken && !others.iter().any(|other| meet(other, &span)) {
                spans.push(span);
            }
        }
        spans
    }
}

/// What is found in a folded text, as it stands in the text itself.
fn traced_in(text: &str, find: impl FnOnce(&[char]) -> Vec<Range<usize>>) -> Vec<Range<usize>> {
    let traced = traced(text);
    let found: Vec<char> = traced.iter().map(|(letter, _)| *letter).collect();
    let range = |span: Range<usize>| {
        let (from, to) = (traced[span.start].1.start, traced[span.end - 1].1.end);
        // An accent that stands beside its letter goes with it.
        let rest = text[to..].char_indices().find(|(_, c)| !dropped(*c));
        from..rest.map_or(text.len(), |(after, _)| to + after)
    };
    find(&found).into_iter().map(range).collect()
}

fn letters(text: &str) -> Vec<char> {
    fold(text).chars().collect()
}

/// The last word of a name, with the particles that lead it.
fn last_name(words: &[&str]) -> String {
    let particles = words.iter().rev().skip(1);
    let led = particles.take_while(|word| PARTICLES.contains(&fold(word).as_str())).count();
    words[words.len().saturating_sub(led + 1)..].join(" ")
}

/// Where words stand in a folded text as whole words.
fn places(found: &[char], words: &[char]) -> Vec<Range<usize>> {
    let mut places = Vec::new();
    if words.is_empty() {
        return places;
    }
    let is_letter = |at: Option<&char>| at.is_some_and(|c| c.is_alphanumeric());
    let mut at = 0;
    while let Some(window) = found.get(at..at + words.len()) {
        let end = at + words.len();
        let before = at.checked_sub(1).and_then(|before| found.get(before));
        if window == words && !is_letter(before) && !is_letter(found.get(end)) {
            places.push(at..end);
            at = end;
        } else {
            at += 1;
        }
    }
    places
}

fn meet(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORD: &str = "[x]";

    fn anne() -> Sought {
        Sought::new(&["Anne Crozet"], [])
    }

    #[test]
    fn a_name_is_found_whatever_its_accents_case_order_and_blanks() {
        let helene = Sought::new(&["Hélène Léger"], []);
        for (text, left) in [
            ("Vu Hélène Léger.", "Vu [x]."),
            ("HÉLÈNE LÉGER\u{a0}: oui", "[x]\u{a0}: oui"),
            ("vu He\u{301}le\u{300}ne Le\u{301}ger", "vu [x]"),
            ("helene leger, HELENE\nLEGER", "[x], [x]"),
            ("LÉGER Hélène et Léger  Hélène", "[x] et [x]"),
            ("l’avis d’Hélène Léger-", "l’avis d’[x]-"),
            ("He\u{ad}lene Leger\u{200b}!", "[x]!"),
        ] {
            assert_eq!(helene.without(text, WORD).as_deref(), Some(left), "{text:?}");
        }
    }

    #[test]
    fn the_mark_of_the_last_letter_goes_with_the_name() {
        let rene = Sought::new(&["Luc René"], []);
        assert_eq!(rene.without("Luc Rene\u{301} vient", WORD).as_deref(), Some("[x] vient"));
    }

    #[test]
    fn a_longer_word_or_name_is_not_the_name() {
        for text in ["Anne Crozette", "Jeanne Crozet", "Anne, Crozet", "Anne Marie Crozet", ""] {
            assert_eq!(anne().without(text, WORD), None, "{text}");
        }
        let marie = Sought::new(&["Marie Claude"], ["Marie Claude Dupont", "Luc Spécimen"]);
        let text = "Marie Claude Dupont remplace Marie Claude";
        assert_eq!(marie.without(text, WORD).as_deref(), Some("Marie Claude Dupont remplace [x]"));
    }

    #[test]
    fn a_last_name_alone_is_pointed_at_and_stays() {
        assert!(anne().stands_alone("Mme CROZET est venue"));
        assert!(anne().stands_alone("Anne Crozet, puis M. Crozet"));
        for text in ["Anne Crozet est venue", "crozette", "Anne est venue"] {
            assert!(!anne().stands_alone(text), "{text}");
        }
        let luc = Sought::new(&["Luc de la Tour"], []);
        assert!(luc.stands_alone("M. de La Tour") && !luc.stands_alone("la tour du Pin"));
    }

    #[test]
    fn a_name_that_was_borne_before_is_the_name_too() {
        let anne = Sought::new(&["Anne Crozet", "Anne Martin"], []);
        assert_eq!(anne.without("Anne Martin, Anne Crozet", WORD).as_deref(), Some("[x], [x]"));
        assert!(anne.stands_alone("Mme Martin"));
    }

    #[test]
    fn a_name_of_one_word_or_that_two_people_bear_is_only_pointed_at() {
        for sought in [
            Sought::new(&["Anne"], []),
            Sought::new(&["Anne Crozet"], ["anne CROZET"]),
            Sought::new(&["Anne Crozet"], ["Crozet Anne"]),
        ] {
            assert!(!sought.is_in("Anne Crozet") && sought.mentions("Anne Crozet").is_empty());
        }
        assert!(Sought::new(&["Anne"], []).stands_alone("vu Anne"));
        assert!(!Sought::new(&[""], []).stands_alone(""));
    }
}
