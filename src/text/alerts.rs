//! The words of alerts: what is found, by which rule, and why it is shown.

use crate::domain::alerts::{Alert, Measured, RuleCode, Setting, Unit, Urgency};

/// The words of alerts.
#[derive(Debug)]
pub struct AlertsText {
    /// The alert, in a few words: the same everywhere.
    pub sentence: fn(Measured) -> String,
    /// Several alerts of one rule in a few words.
    pub several: fn(RuleCode, usize) -> String,
    /// A rule and its limit in words: « silence : plus de 90 jours sans échange ».
    pub stated: fn(RuleCode, i64) -> String,
    /// A rule's name, capitalised.
    pub rule: fn(RuleCode) -> &'static str,
    /// The purpose of a rule, in one sentence.
    pub looks_for: fn(RuleCode) -> &'static str,
    /// How urgent it is, in a word.
    pub urgency: fn(Urgency) -> &'static str,
    /// A figure with its unit.
    pub figure: fn(i64, Unit) -> String,
    /// Where a limit is set.
    pub set_in: fn(Setting) -> String,
    /// A limit that binome sets.
    pub set_here: &'static str,
    /// The labels of one alert.
    pub labels: Labels,
    /// Put off until that day, or until the record changes.
    pub put_off: fn(Option<String>) -> String,
    /// Putting one off.
    pub later: Later,
    /// Nothing needs anybody on this territory.
    pub nothing: fn(&str) -> String,
}

/// Putting an alert off.
#[derive(Debug)]
pub struct Later {
    /// Title of the form, about an alert.
    pub title: fn(&str) -> String,
    /// Why.
    pub reason: &'static str,
    /// Seen, until its record changes.
    pub seen: &'static str,
    /// An alert of that rule was put off.
    pub did: fn(&str) -> String,
    /// An alert of that rule was seen.
    pub did_seen: fn(&str) -> String,
    /// Nothing there can be put off.
    pub nothing: &'static str,
}

/// Labels of the parts of an alert.
#[derive(Debug)]
pub struct Labels {
    /// The page: why this is shown.
    pub title: &'static str,
    /// Title of the alerts.
    pub alert: &'static str,
    /// The rule.
    pub rule: &'static str,
    /// The measure.
    pub measured: &'static str,
    /// The limit.
    pub limit: &'static str,
    /// How urgent.
    pub urgency: &'static str,
    /// From which day.
    pub since: &'static str,
    /// The technicien who follows it.
    pub technicien: &'static str,
    /// The record it is about.
    pub record: &'static str,
    /// Put off.
    pub put_off: &'static str,
}

impl AlertsText {
    /// Alerts in their order, each rule once: one by its sentence, several by their number.
    #[must_use]
    pub fn told<'a>(&self, alerts: impl Iterator<Item = &'a Alert>) -> Vec<(Urgency, String)> {
        let all: Vec<&Alert> = alerts.collect();
        let same = |one: &&Alert, other: &&Alert| {
            (one.urgency, one.measured.rule()) == (other.urgency, other.measured.rule())
        };
        let groups = all.chunk_by(same).filter_map(|group| {
            let first = group.first()?;
            let sentence = match group.len() {
                1 => (self.sentence)(first.measured),
                several => (self.several)(first.measured.rule(), several),
            };
            Some((first.urgency, sentence))
        });
        groups.collect()
    }

    /// The measure, where it is a figure.
    #[must_use]
    pub fn measured(&self, alert: &Alert) -> Option<String> {
        let unit = alert.measured.rule().unit()?;
        Some((self.figure)(alert.measured.figure()?, unit))
    }

    /// The limit that was crossed, and where it is set.
    #[must_use]
    pub fn limit(&self, alert: &Alert) -> Option<String> {
        let (limit, unit) = (alert.threshold?, alert.measured.rule().unit()?);
        let set = limit.setting.map_or_else(|| self.set_here.to_owned(), self.set_in);
        Some(format!("{} ({set})", (self.figure)(limit.value, unit)))
    }
}

#[cfg(test)]
mod tests {
    use super::super::Lang;
    use crate::domain::alerts::{Measured, RULES};

    /// Six months is a limit that a Caf may set: the words follow the rule, never a number.
    #[test]
    fn the_sentence_of_an_end_follows_its_rule_whatever_the_months() {
        let sentence = Lang::Fr.text().alerts.sentence;
        for months in [0, 3, 5, 6, 9, 30] {
            assert!(sentence(Measured::EndRenew(months)).ends_with("renouvellement à préparer"));
            assert!(sentence(Measured::EndEvaluate(months)).ends_with("évaluation non commencée"));
            assert!(sentence(Measured::EndPlan(months)).ends_with("évaluation à prévoir"));
        }
    }

    #[test]
    fn every_rule_says_what_it_looks_for() {
        for lang in [Lang::Fr, Lang::En] {
            let words = &lang.text().alerts;
            for rule in &RULES {
                let sentence = (words.looks_for)(rule.code);
                assert!(
                    sentence.ends_with('.') && !(words.rule)(rule.code).is_empty(),
                    "{sentence}"
                );
            }
        }
    }
}
