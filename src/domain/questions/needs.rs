//! Questions about what comes up from the ground: agreements, needs, themes, difficulties that come back.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{
    ask::Ask,
    ground::Ground,
    narrow::Narrow,
    row::{Found, Measure, Measured, Row, Value},
};
use crate::domain::{
    day::{add_months, months_between},
    difficulty::{Cause, Difficulty},
    equipment::Equipment,
    field::RecordKind,
    id::{ConventionId, TerritoryCode},
    need::{Need, NeedStatus},
    plan::Status,
};

/// An open establishment whose agreement ends within the months that the base sets: the first to end first.
pub(super) fn agreements_ending(of: &Ground<'_>) -> Vec<Row> {
    let on = of.on();
    let until = add_months(on, of.limits().agreement_months);
    let ends = |one: &&Equipment| {
        one.is_open(on) && one.agreement_end.is_some_and(|end| on <= end && end <= until)
    };
    let mut found: Vec<_> = of.data.equipments.iter().filter(ends).collect();
    found.sort_by_key(|one| (one.agreement_end, &one.id));
    let rows = found.into_iter().map(|one| {
        let here = of.data.territories.iter().filter(|place| place.communes.contains(&one.commune));
        let months = one.agreement_end.map(|end| months_between(on, end));
        Row::new(RecordKind::Equipment, &one.id, here.map(|place| place.code.clone()).collect())
            .says(Measure::EndsOn, Value::day(one.agreement_end))
            .says(Measure::MonthsLeft, months.map_or(Value::Nothing, Value::count))
    });
    rows.collect()
}

/// Needs still to be looked at, by orientation, then flagged notes of which none was made, by day.
pub(super) fn needs_for_cdsf(of: &Ground<'_>, ask: &Ask) -> Vec<Row> {
    let (theme, orientation) = (ask.about(Narrow::Theme), ask.about(Narrow::Orientation));
    let ranks: HashMap<&str, usize> =
        of.data.orientations.iter().enumerate().map(|(at, one)| (one.id.as_str(), at)).collect();
    let asked = |one: &&Need| {
        one.status == NeedStatus::AExaminer
            && theme.is_none_or(|theme| one.themes.contains(theme))
            && orientation.is_none_or(|id| one.orientation.as_deref() == Some(id))
    };
    let mut needs: Vec<&Need> = of.data.needs.iter().filter(asked).collect();
    let rank = |one: &Need| one.orientation.as_deref().and_then(|id| ranks.get(id)).copied();
    needs.sort_by_key(|one| (rank(one).unwrap_or(usize::MAX), &one.territory, &one.id));
    let needs = needs.into_iter().map(|one| {
        let under = one.orientation.as_deref();
        let under = under.map_or(Value::Nothing, |id| Value::record(RecordKind::Orientation, id));
        Row::new(RecordKind::Need, &one.id, vec![one.territory.clone()])
            .says(Measure::OfOrientation, under)
    });
    let flagged = of.beyond.flagged.iter().filter(|note| {
        orientation.is_none() && theme.is_none_or(|theme| note.themes.contains(theme))
    });
    let flagged = flagged.map(|note| {
        Row::new(RecordKind::Note, note.id.as_str(), of.of_note(note))
            .says(Measure::OfOrientation, Value::Nothing)
    });
    needs.chain(flagged).collect()
}

/// How many of them are notes.
pub(super) fn flagged_total(found: &Found) -> Measured {
    let notes = found.rows.iter().filter(|row| row.kind == RecordKind::Note).count();
    vec![(Measure::FlaggedNotes, Value::count(notes))]
}

/// Themes that less than half of the conventions in force carry, by theirs or by a fiche: the least first.
pub(super) fn least_covered_themes(of: &Ground<'_>, ask: &Ask) -> Vec<Row> {
    let there: BTreeSet<&ConventionId> =
        of.in_force().map(|one| &one.id).filter(|id| ask.reaches(&of.lies(id))).collect();
    let mut carried: BTreeMap<&str, BTreeSet<&ConventionId>> = BTreeMap::new();
    for one in of.in_force().filter(|one| there.contains(&one.id)) {
        for theme in &one.themes {
            carried.entry(theme).or_default().insert(&one.id);
        }
    }
    let mut fiches: BTreeMap<&str, usize> = BTreeMap::new();
    for action in of.data.actions.iter().filter(|one| one.status != Status::Abandonnee) {
        let Some(id) = of.of_action(action).filter(|id| there.contains(id)) else { continue };
        for theme in of.beyond.themes(&action.id) {
            carried.entry(theme).or_default().insert(id);
            *fiches.entry(theme).or_default() += 1;
        }
    }
    let notes = |theme: &str| -> usize {
        let all = of.beyond.noted_themes.iter().filter(|((code, _), _)| code == theme);
        let here = |at: &Option<TerritoryCode>| {
            let whole = ask.about.is_none() && ask.within.is_none();
            whole || at.as_ref().is_some_and(|code| ask.reaches([code]))
        };
        all.filter(|((_, at), _)| here(at)).map(|(_, count)| count).sum()
    };
    let count = |theme: &str| carried.get(theme).map_or(0, BTreeSet::len);
    let themes = of.data.themes.iter().enumerate();
    let mut least: Vec<_> = themes
        .map(|(at, theme)| (count(&theme.code), at, theme))
        .filter(|(count, ..)| 2 * count < there.len())
        .collect();
    least.sort_by_key(|(count, at, _)| (*count, *at));
    let rows = least.into_iter().map(|(count, _, theme)| {
        let fiches = fiches.get(theme.code.as_str()).copied().unwrap_or_default();
        Row::new(RecordKind::Theme, &theme.code, Vec::new())
            .says(Measure::CarriedBy, Value::count(count))
            .says(Measure::OfConventions, Value::count(there.len()))
            .says(Measure::ThemeActions, Value::count(fiches))
            .says(Measure::ThemeNotes, Value::count(notes(&theme.code)))
    });
    rows.collect()
}

/// Difficulties, closed or not, of a nature met on two territories or more: the most met first.
pub(super) fn recurring_difficulties(of: &Ground<'_>) -> Vec<Row> {
    let on = of.on();
    let begun = |one: &&Difficulty| one.opened_on <= on;
    let all: Vec<&Difficulty> = of.beyond.difficulties.iter().filter(begun).collect();
    let mut met: BTreeMap<Cause, (i64, BTreeSet<&TerritoryCode>)> = BTreeMap::new();
    for one in &all {
        let (times, places) = met.entry(one.kind).or_default();
        *times += 1;
        places.insert(&one.territory);
    }
    met.retain(|_, (_, places)| places.len() > 1);
    let mut found: Vec<_> =
        all.into_iter().filter_map(|one| Some((met.get(&one.kind)?, one))).collect();
    found.sort_by_key(|((times, _), one)| {
        (std::cmp::Reverse(*times), one.kind, one.opened_on, &one.id)
    });
    let rows = found.into_iter().map(|((times, places), one)| {
        Row::new(RecordKind::Difficulty, &one.id, vec![one.territory.clone()])
            .says(Measure::Cause, Value::Cause(one.kind.as_str()))
            .says(Measure::Times, Value::Count(*times))
            .says(Measure::OnTerritories, Value::count(places.len()))
    });
    rows.collect()
}
