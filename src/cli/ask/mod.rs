//! `binome ask`: the 25 questions people ask, by their number or name.

mod about;
mod document;
mod table;

use clap::Args;

use super::{Failure, Session, known::Known, list::Shape, names, output};
use crate::{
    config,
    domain::{
        facts::{Facts, SameFacts},
        lookup::Miss,
        questions::{self, Asking, Counting, Narrow, Narrowed, Question},
    },
    store::Store,
};

#[derive(Debug, Args)]
pub(super) struct Ask {
    #[arg(value_name = "question")]
    question: Option<String>,
    #[arg(long = "about", id = "ask_about", requires = "question")]
    about: Option<String>,
    #[arg(long = "since", id = "ask_since")]
    since: Option<i64>,
    #[command(flatten)]
    known: Known,
    #[arg(long)]
    mine: bool,
    #[command(flatten)]
    shape: Shape,
}

impl Ask {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        let question = self.question.as_deref().map(|typed| asked(session, typed)).transpose()?;
        let words = &session.text.questions.cli;
        if self.since.is_some() && question.is_some_and(|one| one != Question::ChangesSince) {
            return Err(Failure::usage(words.since_alone));
        }
        let session = &self.known.of(session)?;
        let (store, snapshot) = session.read()?;
        let data = session.facts(snapshot, session.today);
        let about = match (question, self.about.as_deref()) {
            (Some(question), Some(typed)) => Some(about::found(session, &data, question, typed)?),
            (_, _) => None,
        };
        let counting = self.counting(session, &store, data)?;
        let Some(question) = question else {
            let counted = store.count_asked(&counting).map_err(|why| session.refused(&why))?;
            return table::all(session, &self.shape, &counted);
        };
        let narrowed = Narrowed { about, ..Narrowed::whole(question) };
        let asking = counting.asking(&narrowed);
        if question.wants_territory() && asking.ask.about(Narrow::Territory).is_none() {
            return Err(Failure::usage(words.wants_territory));
        }
        self.tell(session, &store, &asking)
    }

    /// The day, the person and the sector that every question is asked for.
    fn counting(&self, session: &Session, store: &Store, data: Facts) -> Result<Counting, Failure> {
        let me = session.settings.me.as_ref().map(|_| session.who(&data)).transpose()?;
        let me = me.map(|person| person.id.clone());
        let within = if self.mine { Some(session.sector(&data)?) } else { None };
        let visited = || {
            let memos = config::memos().map(config::Memos::new)?;
            let visits = store.recalled(&memos).ok()?.of_base?.visits;
            visits.get(me.as_ref()?).map(|visit| visit.seq)
        };
        // Who names a line is told of everybody's changes after it, their own too.
        let (after, me) = match self.since {
            Some(line) => (line, None),
            None => (visited().unwrap_or_default(), me),
        };
        let facts = SameFacts(data.into());
        Ok(Counting { facts, since: None, after, me, within, territory: None })
    }

    fn tell(&self, session: &Session, store: &Store, asking: &Asking) -> Result<(), Failure> {
        let found = store.ask(asking).map_err(|why| session.refused(&why))?;
        if self.shape.is_json() {
            return output::json(&document::of(session, store, asking, &found)?);
        }
        if asking.ask.question == Question::YearlyReport {
            return output::print(session.text.questions.yearly_report);
        }
        table::rows(session, &self.shape, asking, &found)
    }
}

/// The question that is meant.
fn asked(session: &Session, typed: &str) -> Result<Question, Failure> {
    questions::Question::asked(typed).map_err(|miss| {
        let miss = match miss {
            Miss::Unknown(near) if near.is_empty() => {
                Miss::Unknown(Question::CODES.iter().take(3).map(|&one| one.to_owned()).collect())
            }
            Miss::Unknown(_) | Miss::Ambiguous(_) => miss,
        };
        let label = session.text.questions.cli.question;
        Failure::usage(names::sentence(session.text, label, typed, &miss))
    })
}
