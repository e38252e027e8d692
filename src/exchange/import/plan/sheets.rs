//! Fiches on their own sheets: their operations, and their action where no row of the table is it.

use super::{
    card::Card,
    rows::{Known, Rows, bare, hidden, words},
    sheet::Fiche,
};
use crate::{
    domain::fold::fold,
    exchange::{
        import::{
            Asking, Choice, Reason, Wanted,
            values::{answered, shown},
        },
        read::workbook::{Content, Sheet},
    },
};

impl Rows<'_> {
    /// Reads the fiches that have a sheet.
    pub fn sheets(&mut self, fiches: &[Fiche]) {
        for fiche in fiches {
            let known = self.known(fiche);
            let key = match known {
                Some(known) => Some(known),
                None => self.alone(fiche),
            };
            let mut before: Option<Card> = None;
            for (letter, card) in &fiche.operations {
                let source = format!("{}!{letter}", fiche.source);
                let mut asking = Asking::of(self.plan.answers, &source);
                if fiche.hidden {
                    asking.say(Reason::HiddenSheet, &source, &fiche.source);
                }
                let mut card = card.clone();
                card.resolve(before.as_ref(), &mut asking);
                let wanted = match &key {
                    Some(key) => self.operation_of(fiche, key, &card, &mut asking),
                    None => Vec::new(),
                };
                self.push(wanted, asking);
                before = Some(card);
            }
            for (number, words) in &fiche.others {
                let source = format!("{}!{number}", fiche.source);
                if self.read.iter().any(|one| one.source == source) {
                    continue;
                }
                let mut asking = Asking::of(self.plan.answers, &source);
                asking.say(Reason::Remark, &source, words);
                self.push(Vec::new(), asking);
            }
        }
    }

    /// The action of the table that bears its number.
    fn known(&self, fiche: &Fiche) -> Option<String> {
        let number = bare(fiche.number.as_deref()?);
        self.actions.get(&number).map(|known| known.key.clone())
    }

    /// The follow-up of an operation and the indicators of its column.
    fn operation_of(
        &mut self,
        fiche: &Fiche,
        key: &str,
        card: &Card,
        asking: &mut Asking<'_>,
    ) -> Vec<Wanted> {
        if !self.same_title(fiche, key, asking) {
            return Vec::new();
        }
        let mut wanted: Vec<Wanted> = self.plan.operation(card, key, asking).into_iter().collect();
        wanted.extend(self.plan.indicators(card, key, &mut self.indicators, asking));
        wanted
    }

    /// Whether its title is that of the row of the same number; another is asked.
    fn same_title(&self, fiche: &Fiche, key: &str, asking: &mut Asking<'_>) -> bool {
        let Some(held) = fiche.card.0.get("title") else { return true };
        let Some(known) = self.actions.values().find(|known| known.key == key) else { return true };
        let own = shown(&held.content);
        if fold(&own) == fold(&known.title) {
            return true;
        }
        let choices = vec![Choice { answer: known.title.clone(), label: known.title.clone() }];
        let of = (Reason::Contradiction, held.cell.as_str(), own.as_str());
        answered(of, choices, asking, |answer| (fold(answer) == fold(&known.title)).then_some(()))
            .is_some()
    }

    /// A fiche that no row of the table is.
    fn alone(&mut self, fiche: &Fiche) -> Option<String> {
        let row = fiche
            .cell
            .trim_start_matches(|c: char| c != '!')
            .trim_matches(|c: char| !c.is_ascii_digit());
        let source = format!("{}!{row}", fiche.source);
        let mut asking = Asking::of(self.plan.answers, &source);
        let mut number = fiche.number.clone();
        if let Some((title, name)) = &fiche.numbers {
            let read = format!("{title} | {name}");
            let choices =
                [title, name].map(|one| Choice { answer: one.clone(), label: one.clone() });
            let of = (Reason::Contradiction, fiche.cell.as_str(), read.as_str());
            number =
                answered(of, choices.into(), &mut asking, |answer| Some(answer.trim().to_owned()));
            if number.is_none() {
                self.push(Vec::new(), asking);
                return None;
            }
            if let Some(known) = number.as_ref().and_then(|number| self.actions.get(&bare(number)))
            {
                let key = known.key.clone();
                self.push(Vec::new(), asking);
                return Some(key);
            }
        }
        let mut card = fiche.card.clone();
        if let Some(number) = &number {
            let held = super::card::Held {
                cell: fiche.cell.clone(),
                content: Content::Text(number.clone()),
                how: Vec::new(),
            };
            card.0.insert("number", held);
        }
        if fiche.operations.len() > 1 {
            // What stands in the column of an operation is of that operation.
            for key in [
                "pilot",
                "calendar",
                "quantitative",
                "qualitative",
                "indicators",
                "detail",
                "operation",
            ] {
                if fiche.operations.iter().any(|(_, own)| own.0.contains_key(key)) {
                    card.0.remove(key);
                }
            }
        }
        let (axis, new) = self.under(&card, &mut asking);
        let Some(action) = self.plan.action(&card, &axis, None, &mut asking) else {
            self.push(Vec::new(), asking);
            return None;
        };
        let key = action.key.clone();
        let title = card.0.get("title").map_or_else(String::new, |held| shown(&held.content));
        if let Some(number) = number {
            self.actions.insert(bare(&number), Known { key: key.clone(), title });
        }
        let mut wanted = vec![action];
        wanted.extend(new);
        wanted.extend(self.plan.indicators(&card, &key, &mut self.indicators, &mut asking));
        self.push(wanted, asking);
        Some(key)
    }

    /// Says the rows of sheets that are no plan.
    pub fn others(&mut self, sheets: &[&Sheet]) {
        for sheet in sheets {
            for row in &sheet.rows {
                let source = sheet.source(row.number);
                let mut asking = Asking::of(self.plan.answers, &source);
                hidden(sheet, row, &source, &mut asking);
                asking.say(Reason::Remark, &source, &words(row));
                self.push(Vec::new(), asking);
            }
        }
    }
}
