//! What a person hands over: each territory they follow, with its CTG, who else follows it, what is promised
//! and what comes next.

use super::{
    super::{
        Context, Document,
        context::apostrophes,
        follow_ups::{self, Tells},
        sentence::{Sentence, Tone},
        table::{Row, Table},
    },
    counted_again, page,
};
use crate::domain::{
    binome::{binome_of, sector_of},
    field::Field,
    person::Person,
    territory::Territory,
    territory_status::ground,
};

/// The page of a person, on the day of the context.
#[must_use]
pub fn report(context: &Context<'_>, person: &Person) -> Document {
    let (text, words, on) = (context.text, &context.text.report, context.today);
    let mut out = page((words.handover)(&person.name), person.id.as_str(), on);
    let sector = sector_of(&person.id, &context.data.binomes, on);
    let places: Vec<&Territory> =
        context.data.territories.iter().filter(|one| sector.contains(&one.code)).collect();
    if places.is_empty() {
        out.text(Sentence::toned(Tone::Dim, words.follows_nothing));
        return out;
    }
    let rows = places.iter().map(|place| line(context, person, place));
    let field = text.words.field;
    let headings = vec![
        field(Field::Territory),
        text.page.ctg,
        text.page.last_contact,
        text.page.binome,
        text.page.convention,
    ];
    out.table(words.territories, Table::of(headings, rows));
    let open = context.data.follow_ups.iter();
    let open = open.filter(|one| one.territory.as_ref().is_some_and(|code| sector.contains(code)));
    out.table(words.follow_ups, follow_ups::table(context, open, Tells::Territory));
    let of_sector = context.data.schedule.iter().filter(|one| {
        let of = context.data.convention(&one.convention);
        of.is_some_and(|of| {
            context.data.territories_of(of).iter().any(|place| sector.contains(&place.code))
        })
    });
    let ahead = of_sector.map(|one| {
        let named = context.data.convention(&one.convention).map(|of| apostrophes(&of.name));
        let step = super::annual::step(context, one);
        let text = format!("{} · {}", step.text, named.unwrap_or_default());
        Sentence { text, ..step }
    });
    super::annual::listed(&mut out, words.ahead, ahead);
    out.command(counted_again("list load", on));
    out
}

/// Where it stands, its convention, the last exchange, who else follows it.
fn line(context: &Context<'_>, person: &Person, place: &Territory) -> Row {
    let (data, text, on) = (context.data, context.text, context.today);
    let all = data.conventions_of(place);
    let state = (text.words.ground)(ground(place, &all, on)).to_owned();
    let going = crate::domain::visit::conventions(data, place, on);
    let going = going.first().map(|one| (text.ui.convention_title)(&one.name, one.generation));
    let last = data.last_contact(&place.code).map(|day| context.day(day));
    let pair = binome_of(&place.code, &data.binomes, on);
    let other = pair.and_then(|pair| {
        let both = [pair.administrateur.as_ref(), pair.technicien.as_ref()];
        let other = both.into_iter().flatten().find(|id| **id != person.id)?;
        Some(context.person(Some(other)).to_owned())
    });
    let cells = vec![
        apostrophes(&place.name),
        state,
        last.unwrap_or_else(|| text.page.never.to_owned()),
        other.unwrap_or_default(),
        going.unwrap_or_default(),
    ];
    Row::plain(cells).of(place.code.as_str())
}
