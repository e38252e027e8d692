//! The cells of one fiche by what they mean, whether it was a row or a sheet; and of one of its operations.

use std::collections::BTreeMap;

use crate::{
    domain::clean,
    exchange::{
        import::{
            Asking, Reason,
            values::{is_ditto, says_nothing, shown},
        },
        read::workbook::Content,
    },
};

/// One cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Held {
    /// How it is called.
    pub cell: String,
    /// What it holds.
    pub content: Content,
    /// How it was found: merged, hidden.
    pub how: Vec<Reason>,
}

/// Cells by their keys.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Card(pub BTreeMap<&'static str, Held>);

impl Card {
    /// The cell of a key that holds something; how it was found is said.
    pub fn of(&self, key: &str, asking: &mut Asking<'_>) -> Option<&Held> {
        let held = self.0.get(key).filter(|held| held.content != Content::Empty)?;
        for code in &held.how {
            asking.say(*code, &held.cell, &shown(&held.content));
        }
        Some(held)
    }

    /// Its words on one line; those that say there is nothing are said.
    pub fn line(&self, key: &str, asking: &mut Asking<'_>) -> Option<String> {
        let held = self.of(key, asking)?;
        let line = shown(&held.content);
        said(line, held, asking)
    }

    /// Its words over several lines.
    pub fn text(&self, key: &str, asking: &mut Asking<'_>) -> Option<String> {
        let held = self.of(key, asking)?;
        let text = if let Content::Text(text) = &held.content {
            clean::text(&text.replace(['\u{a0}', '\u{202f}'], " "))
        } else {
            shown(&held.content)
        };
        said(text, held, asking)
    }

    /// Cells of the same plan that this one says are the same: « idem ». One that stands for nothing is asked.
    pub fn resolve(&mut self, before: Option<&Self>, asking: &mut Asking<'_>) {
        for (key, held) in &mut self.0 {
            if !is_ditto(&shown(&held.content)) {
                continue;
            }
            let meant = before.and_then(|before| before.0.get(key)).map(|held| &held.content);
            let read = shown(&held.content);
            held.content = if let Some(content) = meant.filter(|one| **one != Content::Empty) {
                asking.say(Reason::Ditto, &held.cell, &read);
                content.clone()
            } else {
                let answer = asking.ask(Reason::Ditto, &held.cell, &read, Vec::new());
                answer.map_or(Content::Empty, Content::Text)
            };
        }
    }
}

fn said(words: String, held: &Held, asking: &mut Asking<'_>) -> Option<String> {
    if matches!(held.content, Content::Fault(_) | Content::Uncalculated) {
        asking.say(Reason::Fault, &held.cell, &words);
        return None;
    }
    if says_nothing(&words) {
        asking.say(Reason::SaysNothing, &held.cell, &words);
        return None;
    }
    (!words.is_empty()).then_some(words)
}
