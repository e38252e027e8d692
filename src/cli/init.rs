//! `binome init`: a new base with the communes and EPCI of a département.

use clap::Args;

use super::{Failure, Session, output};
use crate::{
    domain::{
        lookup::{Miss, Named, find},
        refusal::Refusal,
        territory::DepartmentReference,
    },
    exchange::read::reference,
    store::{Founding, Store},
    text::cli::told::Born,
};

#[derive(Debug, Args)]
pub(super) struct Init {
    #[arg(long)]
    department: String,
}

impl Init {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        let reference = self.reference(session)?;
        let settings = &session.settings;
        let path = &settings.db;
        if settings.usual_place
            && let Some(folder) = path.parent()
        {
            std::fs::create_dir_all(folder).map_err(|error| {
                session.refused(&Refusal::Folder(path.clone(), error.to_string()))
            })?;
        }
        let founding = Founding { reference, demo: false, deeds: Vec::new() };
        Store::create_accepting(path, &founding, &settings.config.accepted)
            .map_err(|refusal| session.refused(&refusal))?;
        let born = Born::of(path, &founding.reference, settings.usual_place);
        output::done(session.text, &(session.text.cli.told.born)(&born))
    }

    fn reference(&self, session: &Session) -> Result<DepartmentReference, Failure> {
        if let Some(reference) = reference::department(&self.department) {
            return Ok(reference);
        }
        let all = reference::departments();
        let named: Vec<_> = all
            .iter()
            .map(|one| Named { thing: one.code.as_str(), code: &one.code, name: &one.name })
            .collect();
        let near = match find(&self.department, &named) {
            Ok(code) => match reference::department(code) {
                Some(reference) => return Ok(reference),
                None => Vec::new(),
            },
            Err(Miss::Unknown(near) | Miss::Ambiguous(near)) => all
                .iter()
                .filter(|one| near.contains(&one.name))
                .map(|one| format!("{} ({})", one.name, one.code))
                .collect(),
        };
        let unknown =
            (session.text.refusal.sentence)(&Refusal::NoDepartment(self.department.clone()));
        let told = match &near[..] {
            [] => unknown,
            near => (session.text.cli.usage.no_match)(
                session.text.cli.told.department,
                &self.department,
                near,
            ),
        };
        Err(Failure::usage(told))
    }
}
