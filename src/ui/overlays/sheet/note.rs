//! The sheet of a note, and of a follow-up: every word of it.

use ratatui::text::Line;

use super::Page;
use crate::{
    domain::{field::Field, follow_up::FollowUp, id::FollowUpId, note::Note},
    ui::{panes::notes::follow_up_line, style::glyph},
};

pub(super) fn tell(page: &mut Page<'_>, note: &Note, follow_ups: &[FollowUp]) -> String {
    let model = page.model;
    let (ui, words) = (&model.text().ui, &model.text().words);
    let field = words.field;
    let territory = model.data.territory(&note.territory).map_or("", |one| one.name.as_str());
    let author = model.data.person_name(note.author.as_ref());
    let by = if author.is_empty() { String::new() } else { format!(" · {author}") };
    page.text(&format!("{territory}{by}"), page.theme.dim);
    page.line(Line::default());
    page.text(&note.text, page.theme.text);
    if !follow_ups.is_empty() {
        page.head(ui.sheet.follow_ups);
        for follow_up in follow_ups {
            page.line(follow_up_line(model, follow_up, page.width));
        }
    }
    page.line(Line::default());
    let convention = note.convention.as_ref().and_then(|id| model.data.convention(id));
    page.pair(field(Field::Convention), convention.map_or("", |one| one.name.as_str()));
    let themes: Vec<&str> = note.themes.iter().map(|code| model.data.theme_label(code)).collect();
    page.pair(field(Field::Themes), &themes.join(", "));
    page.pair(field(Field::AdministratorPresent), (words.yes_no)(note.administrator_present));
    page.pair(field(Field::SendUp), (words.yes_no)(note.send_up));
    format!("{} · {}", (words.day)(note.on), model.data.kind_label(&note.kind))
}

pub(super) fn tell_follow_up(page: &mut Page<'_>, id: &FollowUpId) -> String {
    let model = page.model;
    let (ui, words) = (&model.text().ui, &model.text().words);
    let Some(follow_up) = model.data.follow_up(id) else {
        return ui.sheet.follow_up_done.to_owned();
    };
    page.text(&follow_up.what, page.theme.text);
    page.line(Line::default());
    let territory = model.data.territory(&follow_up.territory).map_or("", |one| one.name.as_str());
    page.pair((words.field)(Field::Territory), territory);
    page.pair((words.field)(Field::OwedBy), (words.owed_by)(follow_up.owed_by));
    let due = follow_up.due.map(words.day);
    page.pair((words.field)(Field::Due), due.as_deref().unwrap_or(ui.no_due_date));
    if follow_up.is_late(model.today) {
        page.text(&format!("{} {}", glyph::LATE, ui.late), page.theme.bad);
    }
    let mut notes = model.notes.page.notes.iter();
    if let Some(note) = notes.find(|note| follow_up.note.as_ref() == Some(&note.id)) {
        page.head(&(ui.form.out_of_note)(&(words.day)(note.on), model.data.kind_label(&note.kind)));
        page.text(&note.text, page.theme.text);
    }
    ui.sheet.follow_up.to_owned()
}
