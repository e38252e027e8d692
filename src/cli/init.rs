//! `binome init`: a new base with the communes and EPCI of a département, or of several.

use clap::Args;

use super::{Failure, Session, output};
use crate::{
    domain::{
        area::Area,
        lookup::{Miss, Named, find},
        refusal::Refusal,
        territory::DepartmentReference,
    },
    exchange::read::reference,
    store::{Founding, Store},
    text::cli::output::Born,
};

#[derive(Debug, Args)]
pub(super) struct Init {
    #[arg(long, required_unless_present = "france", conflicts_with = "france")]
    department: Option<String>,
    #[arg(long)]
    france: bool,
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
        output::done(session.text, &(session.text.cli.output.born)(&born))
    }

    fn reference(&self, session: &Session) -> Result<DepartmentReference, Failure> {
        let typed = self.department.as_deref().unwrap_or_default();
        let area = if self.france {
            Area::France
        } else {
            let codes = typed.split(',').map(|one| code(session, one.trim()));
            Area::Departments(codes.collect::<Result<Vec<String>, Failure>>()?)
        };
        reference::of(&area)
            .ok_or_else(|| session.refused(&Refusal::NoDepartment(typed.to_owned())))
    }
}

/// The code of one département, typed by its code or its name.
fn code(session: &Session, typed: &str) -> Result<String, Failure> {
    if let Some(reference) = reference::department(typed) {
        return Ok(reference.department.code);
    }
    let all = reference::departments();
    let named: Vec<_> = all
        .iter()
        .map(|one| Named { thing: one.code.as_str(), code: &one.code, name: &one.name })
        .collect();
    let near: Vec<String> = match find(typed, &named) {
        Ok(code) => return Ok(code.to_owned()),
        Err(Miss::Unknown(near) | Miss::Ambiguous(near)) => all
            .iter()
            .filter(|one| near.contains(&one.name))
            .map(|one| format!("{} ({})", one.name, one.code))
            .collect(),
    };
    let text = session.text;
    Err(Failure::usage(match &near[..] {
        [] => (text.refusal.sentence)(&Refusal::NoDepartment(typed.to_owned())),
        near => (text.cli.usage.no_match)(text.cli.output.department, typed, near),
    }))
}
