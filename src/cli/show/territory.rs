//! `binome show territory`.

use std::collections::BTreeSet;

use clap::Args;

use crate::{
    cli::{
        Failure, Session,
        list::{pair, state},
        names, output,
        table::{block, sheet},
    },
    domain::{
        attention::{attention, ground},
        field::Field,
        note::Note,
        page::NotesFilter,
        snapshot::Snapshot,
        territory,
    },
    exchange::write::json,
};

/// How many exchanges are told.
const LAST: usize = 3;

#[derive(Debug, Args)]
pub(in crate::cli) struct Territory {
    #[arg(id = "territory_id")]
    id: String,
    #[arg(long)]
    json: bool,
}

impl Territory {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        let (store, snapshot) = session.read()?;
        let place = names::territory(session.text, &snapshot, &self.id);
        let place = place.map_err(Failure::unknown)?;
        if self.json {
            return output::json(&json::WholeTerritory::of(place, &snapshot, session.today));
        }
        let territories = Some(BTreeSet::from([place.code.clone()]));
        let last = NotesFilter { territories, limit: Some(LAST), ..NotesFilter::default() };
        let notes = store.list_notes(&last).map_err(|refusal| session.refused(&refusal))?;
        output::print(&told(session, &snapshot, place, &notes))
    }
}

fn told(
    session: &Session,
    snapshot: &Snapshot,
    place: &territory::Territory,
    notes: &[Note],
) -> String {
    let (words, headings) = (&session.text.words, &session.text.cli.told.headings);
    let (today, day) = (session.today, session.text.words.day);
    let conventions = snapshot.conventions_of(place);
    let lines = sheet(&[
        ((words.field)(Field::Territory), place.name.clone()),
        (headings.code, place.code.to_string()),
        (headings.communes, place.communes.len().to_string()),
        (headings.inhabitants, (words.number)(place.population)),
        (headings.ctg, (words.ground)(ground(place, &conventions, today)).to_owned()),
        (headings.binome, pair(session, snapshot, place)),
    ]);
    let limits = &session.settings.config.alerts;
    let attention = attention(snapshot, place, &conventions, today, limits);
    let conventions = conventions.iter().map(|ctg| {
        let stage = (words.stage)(ctg.stage_on(today));
        let standing = (words.standing)(ctg.standing(today));
        format!("{}  {} – {stage}, {standing}", names::short(ctg.id.as_str()), ctg.name)
    });
    let follow_ups = snapshot.follow_ups_of(&place.code).map(|one| {
        let due = one.due.map(|due| format!(", {}", day(due))).unwrap_or_default();
        let who = (words.owed_by)(one.owed_by);
        format!("{} ({who}{due}, {})", one.what, state(session, one))
    });
    let notes = notes.iter().map(|note| {
        let text = note.text.lines().next().unwrap_or_default();
        let kind = snapshot.kind_label(&note.kind);
        format!("{}  {}, {kind} – {text}", names::short(note.id.as_str()), day(note.on))
    });
    lines
        + &block(headings.attention, attention.iter().map(words.attention))
        + &block(headings.conventions, conventions)
        + &block(headings.follow_ups, follow_ups)
        + &block(headings.last_notes, notes)
}
