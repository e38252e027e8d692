//! `binome list territories`.

use std::collections::BTreeSet;

use clap::Args;

use super::{Place, Shape};
use crate::{
    cli::{Failure, Session, output, table::Column},
    domain::{
        binome::binome_of,
        fold::Needle,
        id::TerritoryCode,
        places::{Called, by_commune},
        snapshot::Snapshot,
        territory::Territory,
        territory_status::ground,
    },
    exchange::write::json,
};

#[derive(Debug, Args)]
pub(in crate::cli) struct Territories {
    #[command(flatten)]
    place: Place,
    #[arg(long)]
    search: Option<String>,
    #[arg(long)]
    department: Option<String>,
    #[arg(long)]
    silent: bool,
    #[command(flatten)]
    shape: Shape,
}

impl Territories {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        let (_store, snapshot) = session.read()?;
        let snapshot = session.within(snapshot, self.department.as_deref())?;
        let codes = self.place.codes(session, &snapshot)?;
        let facts = session.facts(snapshot, session.today);
        let snapshot: &Snapshot = &facts;
        let silent: BTreeSet<&TerritoryCode> =
            facts.overview.silent().map(|line| &line.code).collect();
        let needle = Needle::new(self.search.as_deref().unwrap_or_default());
        let communes = by_commune(snapshot, &needle);
        let kept = snapshot
            .territories
            .iter()
            .filter(|place| codes.as_ref().is_none_or(|codes| codes.contains(&place.code)))
            .filter(|place| !self.silent || silent.contains(&place.code))
            .filter(|place| Called::of(place).answers(&needle) || communes.contains(&place.code));
        if self.shape.json {
            let document = kept.map(|place| json::Territory::of(place, snapshot, session.today));
            return output::json(&document.collect::<Vec<_>>());
        }
        let (headings, field) = (&session.text.cli.output.headings, session.text.words.field);
        let columns = [
            Column::Whole(headings.code),
            Column::Loose(field(crate::domain::field::Field::Territory)),
            Column::Number(headings.inhabitants),
            Column::Whole(headings.ctg),
            Column::Loose(headings.binome),
        ];
        self.shape.tell(session, columns, kept.map(|place| row(session, snapshot, place)))
    }
}

fn row(session: &Session, snapshot: &Snapshot, place: &Territory) -> [String; 5] {
    let words = &session.text.words;
    let ground = ground(place, &snapshot.conventions_of(place), session.today);
    [
        place.code.to_string(),
        place.name.clone(),
        (words.number)(place.population),
        (words.ground)(ground).to_owned(),
        pair(session, snapshot, place),
    ]
}

/// The two people of a territory, a dash for the one who is missing.
fn pair(session: &Session, snapshot: &Snapshot, place: &Territory) -> String {
    let Some(binome) = binome_of(&place.code, &snapshot.binomes, session.today) else {
        return "–".into();
    };
    [&binome.administrateur, &binome.technicien]
        .map(|id| match snapshot.person_name(id.as_ref()) {
            "" => "–",
            name => name,
        })
        .join(" / ")
}
