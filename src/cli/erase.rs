//! `binome erase person`: what erasing would touch, then erasing, and what it leaves to people.

mod elsewhere;

use clap::{Args, Subcommand};

use self::elsewhere::Elsewhere;
use super::{Failure, Session, output};
use crate::domain::{
    erasure::{DataSubject, PERSON},
    field::RecordKind,
    id::PersonId,
    lookup::{Miss, Named, find},
    refusal::Refusal,
    snapshot::Snapshot,
};

#[derive(Debug, Subcommand)]
pub(super) enum Erase {
    #[command(visible_alias = "personne")]
    Person(ErasePerson),
}

#[derive(Debug, Args)]
pub(super) struct ErasePerson {
    #[arg(id = "erased_person")]
    subject: String,
    #[arg(id = "yes_erase", long = "yes")]
    yes: bool,
}

impl Erase {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        let Self::Person(asked) = self;
        asked.run(session)
    }
}

impl ErasePerson {
    fn run(&self, session: &Session) -> Result<(), Failure> {
        let refused = |refusal: Refusal| session.refused(&refusal);
        let read = if self.yes { session.read_to_write() } else { session.read() };
        let (mut store, snapshot) = read?;
        let actor = session.actor(Some(session.who(&snapshot)?.id.clone()));
        let (mut subject, near) = subject(session, &snapshot, &self.subject)?;
        if subject.person.is_none() {
            subject.person = store.erased_as(&subject.name).map_err(refused)?;
        }
        let text = &session.text.cli.erase;
        let erasure = store.erasure(&subject).map_err(refused)?;
        let known = Elsewhere::of(session, &store, &subject).map_err(refused)?;
        let places = known.places(&store, &actor).map_err(refused)?;
        let result = if erasure.is_nothing() && !places.hold_it() {
            let more =
                [(text.look)(&erasure), (text.copies)(&places.copies), (text.cleaned)(&places)];
            report(session, &(text.nowhere)(&subject.name, &near), more)
        } else if self.yes {
            // Nothing is written in a file that is not whole.
            store.quick_check().map_err(refused)?;
            let erased = if erasure.is_nothing() {
                store.erase_from_copies(&actor, &subject)
            } else {
                store.erase(&actor, &subject)
            };
            let erasure = erased.map_err(refused)?;
            let places = known.erased(&store, &actor).map_err(refused)?;
            let more =
                [(text.look)(&erasure), (text.copies)(&places.copies), (text.cleaned)(&places)];
            report(session, &(text.done)(&subject.name, &erasure), more)
        } else {
            let first = if erasure.is_nothing() {
                (text.elsewhere_only)(&subject.name)
            } else {
                (text.plan)(&subject.name, &erasure)
            };
            let more = [(text.look)(&erasure), (text.places)(&places)];
            let lines: Vec<String> =
                std::iter::once(first).chain(more.into_iter().flatten()).collect();
            return Err(Failure::refused(lines.join("\n")).hint(text.confirm));
        };
        if !self.yes {
            return output::print(&result);
        }
        let printed = output::done(session.text, &result);
        // Also where the rows held nothing: others may have been in the way the time before.
        store.scrub().map_err(|refusal| Failure::refused((text.left)(&refusal)))?;
        Session::remember(&store);
        store.full_check().map_err(refused)?;
        // A failure to print must not leave bytes behind.
        printed
    }
}

/// The findings or results, then the tasks left to people.
fn report(
    session: &Session,
    first: &str,
    more: impl IntoIterator<Item = Option<String>>,
) -> String {
    let last = Some(session.text.cli.erase.elsewhere.to_owned());
    let more = more.into_iter().chain([last]).flatten();
    let lines: Vec<String> = std::iter::once(first.to_owned()).chain(more).collect();
    lines.join("\n")
}

/// Somebody of the base, even archived, by name or id; else the name as it was typed, which texts
/// may hold, and the nearest names.
pub(super) fn subject(
    session: &Session,
    snapshot: &Snapshot,
    typed: &str,
) -> Result<(DataSubject, Vec<String>), Failure> {
    let standing = snapshot.people.iter().map(|one| (one.id.as_str(), one.name.as_str()));
    let archived = snapshot.archived.iter().filter(|((kind, _), _)| *kind == RecordKind::Person);
    let archived = archived.map(|((_, id), name)| (id.as_str(), name.as_str()));
    let all: Vec<Named<'_, (&str, &str)>> = standing
        .chain(archived)
        .map(|thing @ (code, name)| Named { thing, code, name })
        .filter(|one| one.name != PERSON || one.code == typed)
        .collect();
    match find(typed, &all) {
        Ok((id, name)) => Ok((
            DataSubject { person: Some(PersonId::from(id)), name: name.to_owned() },
            Vec::new(),
        )),
        Err(Miss::Unknown(near)) => {
            Ok((DataSubject { person: None, name: typed.to_owned() }, near))
        }
        Err(Miss::Ambiguous(names)) => {
            let among = all.iter().filter(|one| names.iter().any(|name| name == one.name));
            let among: Vec<String> =
                among.map(|one| format!("{} ({})", one.name, one.code)).collect();
            let label = (session.text.kind)(RecordKind::Person).one;
            Err(Failure::usage((session.text.cli.usage.ambiguous)(label, typed, &among)))
        }
    }
}
