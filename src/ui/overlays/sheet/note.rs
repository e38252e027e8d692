//! The sheet of a note, and of a follow-up: every word of it.

use super::Page;
use crate::{
    domain::{follow_up::FollowUp, id::FollowUpId, note::Note},
    ui::panes::notes::follow_up_line,
};

pub(super) fn tell(page: &mut Page<'_>, note: &Note, follow_ups: &[FollowUp]) -> String {
    let model = page.model;
    let (ui, words) = (&model.text().ui, &model.text().words);
    let field = words.field;
    use crate::domain::field::Field;
    let territory = model.data.territory(&note.territory).map_or("", |one| one.name.as_str());
    page.pair(field(Field::Territory), territory);
    page.pair(field(Field::Author), model.data.person_name(note.author.as_ref()));
    let convention = note.convention.as_ref().and_then(|id| model.data.convention(id));
    page.pair(field(Field::Convention), convention.map_or("", |one| one.name.as_str()));
    let themes: Vec<&str> = note.themes.iter().map(|code| model.data.theme_label(code)).collect();
    page.pair(field(Field::Themes), &themes.join(", "));
    page.pair(field(Field::AdministratorPresent), (words.yes_no)(note.administrator_present));
    page.pair(field(Field::SendUp), (words.yes_no)(note.send_up));
    page.head(field(Field::Text));
    page.text(&note.text, page.theme.text);
    if !follow_ups.is_empty() {
        page.head(ui.sheet.follow_ups);
        for follow_up in follow_ups {
            page.line(follow_up_line(model, follow_up, page.width));
        }
    }
    format!("{} · {}", (words.day)(note.on), model.data.kind_label(&note.kind))
}

pub(super) fn tell_follow_up(page: &mut Page<'_>, id: &FollowUpId) -> String {
    let model = page.model;
    let (ui, words) = (&model.text().ui, &model.text().words);
    let Some(follow_up) = model.data.follow_up(id) else {
        return ui.sheet.follow_up_done.to_owned();
    };
    use crate::domain::field::Field;
    page.text(&follow_up.what, page.theme.text);
    page.line(ratatui::text::Line::default());
    let territory = model.data.territory(&follow_up.territory).map_or("", |one| one.name.as_str());
    page.pair((words.field)(Field::Territory), territory);
    page.pair((words.field)(Field::OwedBy), (words.owed_by)(follow_up.owed_by));
    let due = follow_up.due.map(words.day);
    page.pair((words.field)(Field::Due), due.as_deref().unwrap_or(ui.no_due_date));
    if follow_up.is_late(model.today) {
        page.text(ui.late, page.theme.bad);
    }
    ui.sheet.follow_up.to_owned()
}
