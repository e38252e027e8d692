//! The page of a person: their role, their mandate, the territories they follow and their partner there, what
//! the Caf owes there.

use super::{
    Document,
    context::Context,
    follow_ups::{self, Tells},
    table::{Row, Table},
};
use crate::domain::{
    binome::{Binome, sector_of},
    field::Field,
    follow_up::OwedBy,
    id::TerritoryCode,
    person::Person,
};

/// The page of a person.
#[must_use]
pub fn page(context: &Context<'_>, person: &Person) -> Document {
    let (words, page) = (&context.text.words, &context.text.page);
    let mut out = Document::new(person.name.clone(), person.id.to_string(), context.today);
    out.pair((words.field)(Field::Role), context.role(person.role));
    let functions: Vec<&str> = person.functions.iter().map(String::as_str).collect();
    out.pair((words.field)(Field::Functions), functions.join(", "));
    if person.mandate_start.is_some() || person.mandate_end.is_some() {
        out.pair(page.mandate, (page.period_of)(person.mandate_start, person.mandate_end, None));
    }
    let sector = sector_of(&person.id, &context.data.binomes, context.today);
    if sector.is_empty() {
        out.pair(page.sector, context.text.ui.people.follows_nothing);
    }
    out.table(page.sector, follows(context, person));
    let owed = context.data.follow_ups.iter();
    let owed = owed.filter(|one| {
        one.owed_by == OwedBy::Caf
            && one.territory.as_ref().is_some_and(|code| sector.contains(code))
    });
    out.table(page.owed_there, follow_ups::table(context, owed, Tells::Territory));
    out
}

/// Territories followed today or later, with the partner and the first day.
fn follows(context: &Context<'_>, person: &Person) -> Table {
    let page = &context.text.page;
    let lasting = |one: &&Binome| one.end.is_none_or(|end| end >= context.today);
    let mine = context.data.binomes.iter().filter(|one| one.includes(&person.id));
    let mut rows = Vec::new();
    for binome in mine.filter(lasting) {
        let halves = [&binome.administrateur, &binome.technicien];
        let other = halves.into_iter().flatten().find(|id| **id != person.id);
        let other = match context.person(other) {
            "" => page.vacant,
            name => name,
        };
        let period = (page.period_of)(Some(binome.start), binome.end, None);
        let row = |code: &TerritoryCode| {
            Row::plain(vec![context.place(code), other.to_owned(), period.clone()])
        };
        rows.extend(binome.sector.iter().map(row));
    }
    rows.sort_by(|a, b| a.cell(0).cmp(b.cell(0)));
    Table::of(vec![page.territory, page.with, page.period], rows)
}
