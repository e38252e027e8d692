//! The sheet of a convention: its stages one by one, its dates, its themes, its perimeter.

use ratatui::text::Line;

use super::Page;
use crate::{
    domain::{
        convention::Convention, day::months_between, id::ConventionId, lists::socle_gap,
        stage::Stage,
    },
    ui::{panes::ctg::steps, style::glyph},
};

pub(super) fn tell(page: &mut Page<'_>, id: &ConventionId) -> String {
    let model = page.model;
    let Some(convention) = model.data.convention(id) else { return String::new() };
    page.line(steps(convention.stage_on(model.today), page.theme));
    dates(page, convention);
    stages(page, convention);
    passages(page, convention);
    themes(page, convention);
    perimeter(page, convention);
    (model.text().ui.convention_title)(&convention.name, convention.generation)
}

fn dates(page: &mut Page<'_>, convention: &Convention) {
    let model = page.model;
    let (ui, words) = (&model.text().ui, &model.text().words);
    page.pair(ui.sheet.standing, (words.standing)(convention.standing(model.today)));
    if let (Some(start), Some(end)) = (convention.start, convention.end) {
        let left = (end >= model.today).then(|| months_between(model.today, end));
        page.text(&(ui.period_line)(&(words.day)(start), &(words.day)(end), left), page.theme.text);
    }
    let signed = convention.signed.map(words.day);
    page.pair(ui.sheet.signed, signed.as_deref().unwrap_or(ui.sheet.not_signed));
    let before = convention.predecessor.as_ref().and_then(|id| model.data.convention(id));
    page.pair(ui.sheet.predecessor, before.map_or("", |before| before.name.as_str()));
}

fn stages(page: &mut Page<'_>, convention: &Convention) {
    let model = page.model;
    let words = &model.text().words;
    let here = convention.stage_on(model.today);
    page.head(model.text().ui.sheet.stages);
    for stage in Stage::LINE {
        let (mark, style) = match (stage.position(), here.position()) {
            (Some(at), Some(now)) if at < now => (glyph::STEP_DONE, page.theme.good),
            (Some(at), Some(now)) if at == now => (glyph::STEP_HERE, page.theme.accent),
            _ => (glyph::STEP_AHEAD, page.theme.dim),
        };
        let line = format!("{mark} {} : {}", (words.stage)(stage), (words.outcome)(stage));
        page.text(&line, style);
    }
    if here.is_outcome() {
        page.text(&format!("{} {}", glyph::STEP_HERE, (words.stage)(here)), page.theme.accent);
    }
}

fn passages(page: &mut Page<'_>, convention: &Convention) {
    if convention.passages.is_empty() {
        return;
    }
    let model = page.model;
    let words = &model.text().words;
    page.head(model.text().ui.sheet.passages);
    for passage in convention.passages.iter().rev() {
        let author = model.data.person_name(passage.author.as_ref());
        let mut line = format!("{} {}", (words.day)(passage.on), (words.stage)(passage.stage));
        for more in [author, passage.reason.as_str()] {
            if !more.is_empty() {
                line = format!("{line} · {more}");
            }
        }
        page.text(&line, page.theme.text);
    }
}

fn themes(page: &mut Page<'_>, convention: &Convention) {
    let model = page.model;
    page.head(model.text().ui.sheet.themes);
    for theme in &model.data.themes {
        let covered = convention.themes.contains(&theme.code);
        if covered || theme.socle {
            let (mark, style) = if covered {
                (glyph::TICKED, page.theme.text)
            } else {
                (glyph::UNTICKED, page.theme.warning)
            };
            let socle = if theme.socle { model.text().ui.sheet.in_the_socle } else { "" };
            page.text(&format!("{mark} {}{socle}", theme.label), style);
        }
    }
    let gap = socle_gap(&convention.themes, &model.data.themes);
    if !gap.is_none() {
        let missing: Vec<&str> =
            gap.missing.iter().map(|code| model.data.theme_label(code)).collect();
        page.text(&(model.text().ui.socle_gap)(&missing, gap.needs_another), page.theme.warning);
    }
}

fn perimeter(page: &mut Page<'_>, convention: &Convention) {
    let model = page.model;
    let words = &model.text().words;
    page.head((model.text().ui.sheet.communes_title)(convention.communes.len()).as_str());
    let population = (words.number)(model.data.population(&convention.communes));
    page.pair(model.text().ui.sheet.population, &population);
    for territory in model.data.territories_of(convention) {
        let inside: Vec<&str> = territory
            .communes
            .intersection(&convention.communes)
            .filter_map(|insee| model.data.commune(insee))
            .map(|commune| commune.name.as_str())
            .collect();
        let title = format!("{} · {}/{}", territory.name, inside.len(), territory.communes.len());
        page.line(Line::styled(title, page.theme.header));
        page.text(&inside.join(", "), page.theme.text);
    }
}
