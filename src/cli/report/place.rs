//! `binome report visit` and `report handover`: a territory, or one of its communes; what a person hands over.

use std::sync::Arc;

use clap::Args;

use super::{Format, dated};
use crate::{
    cli::{Failure, Session, known::Known, names},
    document::{self, Length, report},
    domain::{
        facts::Facts,
        fold::fold,
        questions::Asking,
        territory::{Commune, Territory},
    },
    store::Store,
};

/// A territory, or one of its communes.
#[derive(Debug, Args)]
pub(in crate::cli) struct Place {
    #[arg(value_name = "territory")]
    territory: String,
    #[command(flatten)]
    known: Known,
    #[command(flatten)]
    format: Format,
}

/// A territory, or a person.
#[derive(Debug, Args)]
pub(in crate::cli) struct Handover {
    #[arg(value_name = "territory_or_person")]
    whose: String,
    #[command(flatten)]
    known: Known,
    #[command(flatten)]
    format: Format,
}

impl Place {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        let (now, session) = (session.today, &self.known.of(session)?);
        let (store, snapshot) = session.read()?;
        let data = session.facts(snapshot, session.today);
        // The exact name of a commune is that commune; anything else leads to a territory.
        let typed = fold(&self.territory);
        let named = |one: &&Commune| one.insee == self.territory || fold(&one.name) == typed;
        let territory = names::territory(session.text, &data, &self.territory);
        let territory = territory.map_err(Failure::unknown)?;
        let own = territory.communes.iter().filter_map(|insee| data.commune(insee));
        let commune = own.into_iter().find(named);
        let read = store.visit(&territory.code).map_err(|why| session.refused(&why))?;
        let context = &session.context(&data);
        let page = document::visit::page(context, territory, commune, &read, Length::Short);
        self.format.write(session, dated(session, now, page))
    }
}

impl Handover {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        let (now, session) = (session.today, &self.known.of(session)?);
        let (store, snapshot) = session.read()?;
        let data = Arc::new(session.facts(snapshot, session.today));
        let found = names::territory(session.text, &data, &self.whose);
        let page = match found {
            Ok(territory) => story(session, &store, &data, territory)?,
            Err(why) => {
                let person = names::person(session.text, &data, &self.whose);
                // What is neither is told as a territory: most often that is what was meant.
                let person = person.map_err(|_| Failure::unknown(why))?;
                report::person::report(&session.context(&data), person)
            }
        };
        self.format.write(session, dated(session, now, page))
    }
}

fn story(
    session: &Session,
    store: &Store,
    data: &Arc<Facts>,
    territory: &Territory,
) -> Result<document::Document, Failure> {
    let asking = Asking::story(data.clone(), &territory.code);
    let found = store.ask(&asking).map_err(|why| session.refused(&why))?;
    Ok(document::story::page(&session.context(data), territory, &found, Length::Short))
}
