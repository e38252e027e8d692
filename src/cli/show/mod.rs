//! `binome show`: one record, whole, as a page of text, Markdown or JSON.

mod find;

use clap::{Args, Subcommand};

use super::{Failure, Session, output, page::plain, records};
use crate::{
    document::{self, Document},
    domain::{facts::Facts, figures::copils_of, id::NoteId, page::NotesFilter},
    exchange::write::json,
    store::Store,
};

#[derive(Debug, Subcommand)]
pub(super) enum Show {
    #[command(visible_alias = "territoire")]
    Territory(Territory),
    Convention(Convention),
    Note(Note),
    #[command(visible_alias = "suite")]
    FollowUp(FollowUp),
    #[command(visible_alias = "personne")]
    Person(Person),
    #[command(flatten)]
    Kind(records::ShowKind),
}

#[derive(Debug, Args)]
pub(super) struct Territory {
    #[arg(id = "territory_id")]
    id: String,
    #[command(flatten)]
    form: Form,
}

#[derive(Debug, Args)]
pub(super) struct Convention {
    #[arg(id = "convention_id")]
    id: String,
    #[command(flatten)]
    form: Form,
}

#[derive(Debug, Args)]
pub(super) struct Note {
    #[arg(id = "note_id")]
    id: String,
    #[command(flatten)]
    form: Form,
}

#[derive(Debug, Args)]
pub(super) struct FollowUp {
    #[arg(id = "follow_up_id")]
    id: String,
    #[command(flatten)]
    form: Form,
}

#[derive(Debug, Args)]
pub(super) struct Person {
    #[arg(id = "person_id")]
    id: String,
    #[command(flatten)]
    form: Form,
}

// The form of the output; shared by every page.
#[derive(Debug, Args)]
struct Form {
    #[arg(long)]
    json: bool,
    #[arg(long, conflicts_with = "json")]
    markdown: bool,
}

impl Show {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::Territory(asked) => asked.run(session),
            Self::Convention(asked) => asked.run(session),
            Self::Note(asked) => asked.run(session),
            Self::Kind(asked) => asked.run(session),
            Self::FollowUp(asked) => asked.run(session),
            Self::Person(asked) => asked.run(session),
        }
    }
}

impl Territory {
    fn run(&self, session: &Session) -> Result<(), Failure> {
        let (store, data) = read(session)?;
        let place = find::territory(session, &data, &self.id)?;
        if self.form.json {
            return output::json(&json::WholeTerritory::of(place, &data, session.today));
        }
        let last = NotesFilter {
            territories: Some([place.code.clone()].into()),
            limit: Some(document::territory::EXCHANGES),
            ..NotesFilter::default()
        };
        let last = store.list_notes(&last).map_err(|refusal| session.refused(&refusal))?;
        self.form.print(session, &document::territory::page(&session.context(&data), place, &last))
    }
}

impl Convention {
    fn run(&self, session: &Session) -> Result<(), Failure> {
        let on = session.today;
        let (store, data) = read(session)?;
        let ctg = find::convention(session, &data, &self.id)?;
        if self.form.json {
            let refused = |refusal| session.refused(&refusal);
            let life = store.life(&ctg.id).map_err(refused)?;
            let copils = copils_of(&store.held(on).map_err(refused)?, &ctg.id);
            return output::json(&json::WholeConvention::of(ctg, &life, copils, &data, on));
        }
        self.form.print(session, &document::convention::page(&session.context(&data), ctg))
    }
}

impl Note {
    fn run(&self, session: &Session) -> Result<(), Failure> {
        let (store, data) = read(session)?;
        let (note, follow_ups) = find::note(session, &store, &self.id)?;
        if self.form.json {
            return output::json(&json::Note::of(&note, &follow_ups, &data, session.today));
        }
        let page = document::note::page(&session.context(&data), &note, &follow_ups);
        self.form.print(session, &page)
    }
}

impl FollowUp {
    fn run(&self, session: &Session) -> Result<(), Failure> {
        let (store, data) = read(session)?;
        let one = find::follow_up(session, &store, &self.id)?;
        if self.form.json {
            return output::json(&json::FollowUp::of(&one, session.today));
        }
        let read = |id: &NoteId| store.note(id).map_err(|refusal| session.refused(&refusal));
        let note = one.note.as_ref().map(read).transpose()?.flatten();
        let note = note.map(|(note, _)| note);
        let page = document::follow_up::page(&session.context(&data), &one, note.as_ref());
        self.form.print(session, &page)
    }
}

impl Person {
    fn run(&self, session: &Session) -> Result<(), Failure> {
        let (_store, data) = read(session)?;
        let person = find::person(session, &data, &self.id)?;
        if self.form.json {
            return output::json(&json::Person::of(person));
        }
        self.form.print(session, &document::person::page(&session.context(&data), person))
    }
}

impl Form {
    fn print(&self, session: &Session, page: &Document) -> Result<(), Failure> {
        if self.markdown {
            return output::print(&document::markdown(page, session.text));
        }
        let title = (&page.title, session.text.page.id, &page.id);
        let lines = plain(page);
        output::print(&format!("{}  ({} {})\n\n{lines}", title.0, title.1, title.2))
    }
}

/// The base, what it holds and what follows from it today.
fn read(session: &Session) -> Result<(Store, Facts), Failure> {
    let (store, data) = session.read()?;
    Ok((store, session.facts(data, session.today)))
}
