//! News of the file as messages of the screen.

use chrono::Local;

use crate::{
    domain::news::{RemoteChange, SinceVisit},
    store::worker::News,
    ui::Message,
};

/// News of the file as a message of the screen; nothing where they are for the drafts alone.
pub(super) fn message(news: News) -> Option<Message> {
    Some(match news {
        News::Opened { path, tier, facts } => Message::Opened { path, tier, facts },
        News::NotOpened(refusal) => Message::NotOpened(refusal),
        News::Whole(facts) => Message::Whole(facts),
        News::WholeCopies(found) => {
            let copies = found.into_iter().map(|copy| (copy.path, copy.taken));
            Message::WholeCopies(copies.collect())
        }
        News::Applied(ticket, applied) => Message::Saved(ticket, applied.made),
        News::Waiting(ticket, seconds) => Message::Waiting(ticket, seconds),
        News::Refused(ticket, refusal) => Message::Refused(ticket, refusal),
        News::Read(query, answer) => Message::Read(query, answer),
        News::AsKnown { known, counted, facts } => Message::AsKnown { known, counted, facts },
        News::NotKnown(refusal) => Message::NotKnown(refusal),
        News::AsNow => Message::AsNow,
        News::Changed(facts) => Message::Changed(facts),
        News::Elsewhere(changes) => Message::Elsewhere(local(changes)),
        News::SinceVisit(since) => {
            let changes = local(since.changes);
            Message::SinceVisit(SinceVisit { changes, ..since })
        }
        News::Unfamiliar(surprise) => Message::Unfamiliar(surprise),
        News::Accepted => Message::Accepted,
        News::MemoNotKept(why) => Message::MemoNotKept(why),
        News::Trouble(refusal) => Message::Trouble(refusal),
        News::Forgotten(forgotten) => Message::Forgotten(forgotten),
        News::Erased(_) | News::WereDone(_) => return None,
    })
}

/// The same, in local time.
fn local(mut changes: Vec<RemoteChange>) -> Vec<RemoteChange> {
    for one in &mut changes {
        one.at = one.at.with_timezone(&Local).fixed_offset();
    }
    changes
}
