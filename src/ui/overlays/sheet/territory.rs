//! The sheet of a territory: in figures, who follows it, what needs somebody, its conventions, its
//! communes and which of them are covered.

use ratatui::text::Line;

use super::Page;
use crate::{
    domain::{
        binome::binome_of,
        coverage::{coverage, covered_communes},
        fold::sort_key,
        handover::next_change,
        id::{PersonId, TerritoryCode},
        territory::Territory,
    },
    ui::{panes::notes::follow_up_line, style::glyph},
};

pub(super) fn tell(page: &mut Page<'_>, code: &TerritoryCode) -> String {
    let Some(territory) = page.model.data.territory(code) else { return String::new() };
    attention(page, territory);
    figures(page, territory);
    conventions(page, territory);
    follow_ups(page, territory);
    communes(page, territory);
    territory.name.clone()
}

fn figures(page: &mut Page<'_>, territory: &Territory) {
    let model = page.model;
    let (ui, words) = (&model.text().ui, &model.text().words);
    let inside = territory.communes.iter().filter_map(|insee| model.data.commune(insee));
    let covered = coverage(inside, &model.data.conventions, model.today);
    page.pair(ui.sheet.population, &(words.number)(territory.population));
    let rate = (words.percent)(covered.rounded());
    page.pair(
        ui.sheet.covered,
        &(ui.sheet.communes_covered)(covered.communes, territory.communes.len(), &rate),
    );
    let binome = binome_of(&territory.code, &model.data.binomes, model.today);
    let name = |id: Option<&PersonId>| match model.data.person_name(id) {
        "" => ui.sheet.vacant.to_owned(),
        name => name.to_owned(),
    };
    match binome {
        Some(binome) => {
            let since = (words.day)(binome.start);
            let administrateur = name(binome.administrateur.as_ref());
            let technicien = name(binome.technicien.as_ref());
            page.pair(
                ui.sheet.binome,
                &(ui.sheet.binome_line)(&administrateur, &technicien, &since),
            );
        }
        None => page.pair(ui.sheet.binome, ui.nobody),
    }
    if let Some((from, next)) = next_change(&territory.code, &model.data.binomes, model.today) {
        let half = |id: Option<&PersonId>| model.data.person_name(id).to_owned();
        let administrateur = half(next.and_then(|one| one.administrateur.as_ref()));
        let technicien = half(next.and_then(|one| one.technicien.as_ref()));
        let pair = (ui.people.pair)(&administrateur, &technicien);
        page.pair(ui.sheet.then, &(ui.people.then)(&pair, &(words.day)(from)));
    }
    let last = model.data.contacts.get(&territory.code).map(|day| (words.day)(*day));
    page.pair(ui.sheet.last_contact, last.as_deref().unwrap_or(ui.sheet.never));
    page.pair(ui.sheet.code, territory.code.as_str());
}

fn attention(page: &mut Page<'_>, territory: &Territory) {
    let model = page.model;
    let found = model.overview.line(&territory.code);
    let found = found.map(|line| line.attention.clone()).unwrap_or_default();
    if found.is_empty() {
        return;
    }
    for one in found {
        let sentence = format!("{} {}", glyph::ATTENTION, (model.text().words.attention)(&one));
        page.text(&sentence, page.theme.warning);
    }
    page.line(Line::default());
}

fn conventions(page: &mut Page<'_>, territory: &Territory) {
    let model = page.model;
    let words = &model.text().words;
    let found = model.data.conventions_of(territory);
    if found.is_empty() {
        return;
    }
    page.head(model.text().ui.sheet.conventions);
    for convention in found {
        let title = (model.text().ui.convention_title)(&convention.name, convention.generation);
        let standing = (words.standing)(convention.standing(model.today));
        let stage = (words.stage)(convention.stage_on(model.today));
        page.text(&format!("{title} · {standing} · {stage}"), page.theme.text);
    }
}

fn follow_ups(page: &mut Page<'_>, territory: &Territory) {
    let model = page.model;
    let open: Vec<Line<'static>> = model
        .data
        .follow_ups_of(&territory.code)
        .map(|follow_up| follow_up_line(model, follow_up, page.width))
        .collect();
    if !open.is_empty() {
        page.head(model.text().ui.sheet.open_follow_ups);
        for line in open {
            page.line(line);
        }
    }
}

fn communes(page: &mut Page<'_>, territory: &Territory) {
    let model = page.model;
    let covered = covered_communes(&model.data.conventions, model.today);
    let mut all: Vec<_> =
        territory.communes.iter().filter_map(|insee| model.data.commune(insee)).collect();
    all.sort_by_cached_key(|commune| sort_key(&commune.name));
    let title = (model.text().ui.sheet.communes_title)(all.len());
    page.head(&format!("{title} · {} {}", glyph::STEP_DONE, model.text().ui.sheet.covered_mark));
    for commune in all {
        let (mark, style) = if covered.contains(commune.insee.as_str()) {
            (glyph::STEP_DONE, page.theme.good)
        } else {
            (glyph::STEP_AHEAD, page.theme.dim)
        };
        let population = (model.text().words.number)(u64::from(commune.population));
        let line = format!("{mark} {} ({}) · {population}", commune.name, commune.insee);
        page.text(&line, style);
    }
}
