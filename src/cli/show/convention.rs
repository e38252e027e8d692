//! `binome show convention`.

use clap::Args;

use crate::{
    cli::{
        Failure, Session, names, output,
        table::{block, sheet},
    },
    domain::{convention, field::Field, snapshot::Snapshot},
    exchange::write::json,
};

#[derive(Debug, Args)]
pub(in crate::cli) struct Convention {
    #[arg(id = "convention_id")]
    id: String,
    #[arg(long)]
    json: bool,
}

impl Convention {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        let (_store, snapshot) = session.read()?;
        let found = names::convention(session.text, &snapshot, &self.id);
        let ctg = found.map_err(Failure::unknown)?;
        if self.json {
            return output::json(&json::Convention::of(ctg, &snapshot, session.today));
        }
        output::print(&told(session, &snapshot, ctg))
    }
}

fn told(session: &Session, snapshot: &Snapshot, ctg: &convention::Convention) -> String {
    let (words, told) = (&session.text.words, &session.text.cli.told);
    let (headings, field, today) = (&told.headings, words.field, session.today);
    let themes: Vec<&str> = ctg.themes.iter().map(|code| snapshot.theme_label(code)).collect();
    let before = ctg.predecessor.as_ref().and_then(|id| snapshot.convention(id));
    let population = snapshot.population(&ctg.communes);
    let lines = sheet(&[
        (field(Field::Convention), ctg.name.clone()),
        (headings.id, ctg.id.to_string()),
        (headings.state, (words.standing)(ctg.standing(today)).to_owned()),
        (field(Field::Stage), (words.stage)(ctg.stage_on(today)).to_owned()),
        (headings.period, (told.period)(ctg.start, ctg.end)),
        (field(Field::Signed), ctg.signed.map(words.day).unwrap_or_default()),
        (headings.inhabitants, (words.number)(population)),
        (field(Field::Themes), themes.join(", ")),
        (field(Field::Predecessor), before.map(|one| one.name.clone()).unwrap_or_default()),
    ]);
    let perimeter = ctg.communes.iter().map(|insee| match snapshot.commune(insee) {
        Some(commune) => format!("{insee}  {}", commune.name),
        None => insee.clone(),
    });
    let passages = ctg.passages.iter().map(|passage| {
        let reason = match passage.reason.as_str() {
            "" => String::new(),
            reason => format!(" – {reason}"),
        };
        format!("{}  {}{reason}", (words.day)(passage.on), (words.stage)(passage.stage))
    });
    lines + &block(headings.passages, passages) + &block(headings.perimeter, perimeter)
}
