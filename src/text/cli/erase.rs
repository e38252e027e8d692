//! Sentences of erasing a person: what it would do, what it did, what is left to people.

use std::path::Path;

use crate::domain::{
    erasure::{Erasure, Holder, Kept, MENTION, Place, Places},
    field::RecordKind,
    refusal::Refusal,
};

/// Sentences about erasing; a name is the one that was found, or typed.
#[derive(Debug)]
pub struct EraseText {
    /// The plan of an erasing.
    pub plan: fn(&str, &Erasure) -> String,
    /// How to confirm it.
    pub confirm: &'static str,
    /// The base holds nothing of the name any more, other places do.
    pub elsewhere_only: fn(&str) -> String,
    /// Other places to clean, and those only others can.
    pub places: fn(&Places) -> Option<String>,
    /// Places cleaned beside the base, and those left to others.
    pub cleaned: fn(&Places) -> Option<String>,
    /// Erasings of people were done anew in a copy that was put in place.
    pub anew: fn(u64) -> String,
    /// The report of an erasing.
    pub done: fn(&str, &Erasure) -> String,
    /// Nobody and no text bears the name; the nearest names of people.
    pub nowhere: fn(&str, &[String]) -> String,
    /// Records people must look at themselves, if any.
    pub look: fn(&Erasure) -> Option<String>,
    /// The copies that still hold the name; nothing where there is none.
    pub copies: fn(&[Kept]) -> Option<String>,
    /// Places the program cannot reach.
    pub elsewhere: &'static str,
    /// Rows and journal are done, the bytes of the files are not, and why.
    pub left: fn(&Refusal) -> String,
}

/// The words that the lines of an erasing are made of.
#[derive(Debug)]
pub(in crate::text) struct ErasureWords {
    pub(in crate::text) kind: fn(RecordKind) -> &'static str,
    pub(in crate::text) record: &'static str,
    pub(in crate::text) no_record: &'static str,
    pub(in crate::text) lines: fn(u64) -> String,
    pub(in crate::text) texts: fn(u64) -> String,
    pub(in crate::text) replaced: fn(&str) -> String,
    pub(in crate::text) more: fn(u64) -> String,
    pub(in crate::text) conflicts: fn(u64) -> String,
    pub(in crate::text) alone: &'static str,
    pub(in crate::text) machines: fn(&[String]) -> String,
    pub(in crate::text) also_there: &'static str,
    pub(in crate::text) unread: &'static str,
    pub(in crate::text) copy: &'static str,
    pub(in crate::text) draft: &'static str,
    pub(in crate::text) your_name: &'static str,
    pub(in crate::text) file_journal: &'static str,
    pub(in crate::text) erased_also: &'static str,
    pub(in crate::text) drafts_left: &'static str,
    pub(in crate::text) name_left: &'static str,
    pub(in crate::text) others: &'static str,
    pub(in crate::text) holder: fn(&Holder) -> String,
    pub(in crate::text) kept: &'static str,
}

impl ErasureWords {
    /// Record, lines and texts of an erasing.
    pub(in crate::text) fn touched(&self, erasure: &Erasure) -> String {
        let record = if erasure.record { self.record } else { self.no_record };
        let (lines, texts) = ((self.lines)(erasure.lines), (self.texts)(count(&erasure.texts)));
        let mut out = format!("\n  {record}\n  {lines}\n  {texts}");
        if !erasure.texts.is_empty() {
            out += &(self.replaced)(MENTION);
            out += &self.first(&erasure.texts);
        }
        if erasure.conflicts > 0 {
            out += "\n  ";
            out += &(self.conflicts)(erasure.conflicts);
        }
        out
    }

    /// Records and machines people must look at.
    pub(in crate::text) fn look(&self, erasure: &Erasure) -> Option<String> {
        let mut lines = Vec::new();
        if !erasure.alone.is_empty() {
            lines.push(self.alone.to_owned() + &self.listed(&erasure.alone));
        }
        if !erasure.machines.is_empty() {
            lines.push((self.machines)(&erasure.machines));
        }
        joined(&lines)
    }

    /// Other places to clean.
    pub(in crate::text) fn places(&self, places: &Places) -> Option<String> {
        let mut lines = Vec::new();
        let here = self.here(places);
        if !here.is_empty() {
            lines.push(self.also_there.to_owned() + &here);
        }
        lines.extend(self.others(places.holders.iter()));
        joined(&lines)
    }

    /// Places cleaned, and those left.
    pub(in crate::text) fn cleaned(&self, places: &Places) -> Option<String> {
        let mut lines = Vec::new();
        for (head, paths) in
            [(self.erased_also, &places.cleaned), (self.drafts_left, &places.drafts)]
        {
            if !paths.is_empty() {
                lines.push(
                    head.to_owned() + &paths.iter().map(|path| line(path, "")).collect::<String>(),
                );
            }
        }
        if let Some(path) = &places.config {
            lines.push(format!("{}{}", self.name_left, path.display()));
        }
        lines.extend(self.others(places.holders.iter().filter(|holder| !holder.clean)));
        joined(&lines)
    }

    /// The copies that still hold the name.
    pub(in crate::text) fn copies(&self, kept: &[Kept]) -> Option<String> {
        let lines: String = kept.iter().map(|one| self.kept(one, "")).collect();
        (!kept.is_empty()).then(|| self.kept.to_owned() + &lines)
    }

    /// Places of this user.
    fn here(&self, places: &Places) -> String {
        let copies = places.copies.iter().map(|copy| self.kept(copy, self.copy));
        let drafts = places.drafts.iter().map(|path| line(path, self.draft));
        let config = places.config.iter().map(|path| line(path, self.your_name));
        let logs = places.logs.iter().map(|path| line(path, self.file_journal));
        copies.chain(drafts).chain(config).chain(logs).collect()
    }

    fn kept(&self, copy: &Kept, what: &str) -> String {
        let unread = if copy.looked { "" } else { self.unread };
        line(&copy.path, what) + unread
    }

    /// Copies of others, cleaned when they open them.
    fn others<'a>(&self, holders: impl Iterator<Item = &'a Holder>) -> Option<String> {
        let lines: String = holders.map(self.holder).collect();
        (!lines.is_empty()).then(|| self.others.to_owned() + &lines)
    }

    /// Records one a line, as they are asked for again.
    fn listed(&self, places: &[Place]) -> String {
        let line =
            |place: &Place| format!("\n    {} {}", (self.kind)(place.kind), ending(&place.id));
        places.iter().map(line).collect()
    }

    /// The first of them, and how many more there are.
    fn first(&self, places: &[Place]) -> String {
        let shown = self.listed(&places[..places.len().min(LISTED)]);
        match places.len().saturating_sub(LISTED) {
            0 => shown,
            left => format!("{shown}\n    {}", (self.more)(left as u64)),
        }
    }
}

/// How many records are listed where nobody must look at each.
const LISTED: usize = 12;

fn count<T>(all: &[T]) -> u64 {
    all.len() as u64
}

fn line(path: &Path, what: &str) -> String {
    format!("\n    {}{what}", path.display())
}

fn joined(lines: &[String]) -> Option<String> {
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// The end of an id, which is enough to find the record again.
fn ending(id: &str) -> &str {
    let from = id.len().checked_sub(8).filter(|_| id.len() > 16);
    from.and_then(|from| id.get(from..)).unwrap_or(id)
}
