//! `binome note add`: the same draft and the same refusals as the form, all told at once.

use std::io::{IsTerminal, Read, Write};

use clap::Args;

use crate::{
    cli::{Failure, Session, names, output},
    config,
    domain::{
        change::Change,
        clean::printable,
        draft::{Problem, TEXT_MAX, follow_up::FollowUpDraft, note::NoteDraft},
        field::Field,
        id::PersonId,
        memo::Memory,
        refusal::Refusal,
        snapshot::Snapshot,
    },
    store::{Actor, clock},
};

/// More bytes than the longest text can have: reading stops there, whatever is sent.
const MOST_BYTES: u64 = 4 * TEXT_MAX as u64 + 4;

#[derive(Debug, Args)]
pub(in crate::cli) struct Add {
    #[arg(long)]
    territory: String,
    #[arg(long)]
    kind: String,
    #[arg(long, allow_hyphen_values = true)]
    on: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    text: Option<String>,
    #[arg(long = "theme")]
    themes: Vec<String>,
    #[arg(long = "follow-up")]
    follow_ups: Vec<String>,
    #[arg(long)]
    convention: Option<String>,
    #[arg(long)]
    administrator_present: bool,
    #[arg(long)]
    send_up: bool,
    #[arg(long)]
    op: Option<String>,
}

impl Add {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        let op = self.operation(session)?;
        let (mut store, snapshot) = session.read_to_write()?;
        let author = session.who(&snapshot)?.id.clone();
        let (change, late) = self.change(session, &snapshot, &author)?;
        let machine = gethostname::gethostname().to_string_lossy().into_owned();
        let actor = Actor { person: Some(author), machine };
        // Nothing is written in a file that is known not to be whole.
        let memos = config::memos().map(config::Memos::new);
        let looked = store.first_look(memos.as_ref().map(|memos| memos as &dyn Memory));
        let applied = looked.and_then(|()| store.apply(&op, &actor, &change));
        let applied = applied.map_err(|refusal| match refusal {
            Refusal::InDoubt(op) => Failure::refused((session.text.cli.usage.in_doubt)(&op)),
            refusal => session.refused(&refusal),
        })?;
        Session::remember(&store);
        for sentence in late {
            // Where even the standard error is closed, there is nobody to tell.
            let _ = writeln!(std::io::stderr(), "{}", printable(&sentence));
        }
        let id = applied.made.first().map_or("", String::as_str);
        output::done(session.text, id)
    }

    /// Under which operation the note is written: one that was given is written once.
    fn operation(&self, session: &Session) -> Result<String, Failure> {
        let Some(typed) = &self.op else { return Ok(clock::new_id()) };
        let id: Option<uuid::Uuid> = typed.trim().parse().ok();
        let bad = || Failure::usage((session.text.cli.usage.bad_value)("--op", typed, &[]));
        id.map(|id| id.to_string()).ok_or_else(bad)
    }

    /// The change, and what is to be said of it once it is written: a due date that is past.
    fn change(
        &self,
        session: &Session,
        snapshot: &Snapshot,
        author: &PersonId,
    ) -> Result<(Change, Vec<String>), Failure> {
        let mut wrong = Wrong::default();
        let draft = self.draft(session, snapshot, &mut wrong)?;
        let checked = draft.check(snapshot, session.today, Some(author.clone()));
        let labelled = session.text.trouble.labelled;
        let usage = &session.text.cli.usage;
        let mut late = Vec::new();
        if let Ok((note, follow_ups)) = &checked {
            for (what, due) in follow_ups.iter().filter_map(|one| Some((&one.what, one.due?))) {
                if due < note.on {
                    wrong.written = true;
                    wrong.sentences.push((usage.due_before_note)(what, due, note.on));
                } else if due < session.today {
                    late.push((usage.due_past)(what, due));
                }
            }
        }
        match checked {
            Ok((note, follow_ups)) if wrong.sentences.is_empty() => {
                Ok((Change::add_note(&note, &follow_ups), late))
            }
            Ok(_) => Err(wrong.failure()),
            Err(problems) => {
                // A name that stands for nothing was told already, with the nearest.
                let more = problems.iter().filter(|problem| !wrong.fields.contains(&problem.field));
                let more: Vec<String> = more.map(|one| labelled(one.field, &one.trouble)).collect();
                wrong.written |= !more.is_empty();
                wrong.sentences.extend(more);
                Err(wrong.failure())
            }
        }
    }

    fn draft(
        &self,
        session: &Session,
        snapshot: &Snapshot,
        wrong: &mut Wrong,
    ) -> Result<NoteDraft, Failure> {
        let text = session.text;
        let territory = names::territory(text, snapshot, &self.territory);
        let kind = names::kind(text, snapshot, &self.kind);
        let convention =
            self.convention.as_deref().map(|typed| names::convention(text, snapshot, typed));
        let themes = self.themes.iter().map(|typed| names::theme(text, snapshot, typed));
        Ok(NoteDraft {
            territory: wrong
                .take(Field::Territory, territory)
                .map(|place| place.code.clone())
                .unwrap_or_default(),
            kind: wrong.take(Field::Kind, kind).unwrap_or_default().to_owned(),
            convention: convention
                .and_then(|found| wrong.take(Field::Convention, found))
                .map(|ctg| ctg.id.clone()),
            themes: themes
                .filter_map(|found| wrong.take(Field::Themes, found))
                .map(str::to_owned)
                .collect(),
            on: self.on.clone().unwrap_or_else(|| session.today.to_string()),
            text: self.words(session)?,
            administrator_present: self.administrator_present,
            send_up: self.send_up,
            follow_ups: self
                .follow_ups
                .iter()
                .filter_map(|typed| {
                    let said =
                        |problem: Problem| (text.trouble.labelled)(problem.field, &problem.trouble);
                    let parsed = FollowUpDraft::parse(typed).map_err(said);
                    wrong.written |= parsed.is_err();
                    wrong.take(Field::What, parsed)
                })
                .collect(),
        })
    }

    /// The text that was given, or what comes on the standard input.
    fn words(&self, session: &Session) -> Result<String, Failure> {
        if let Some(text) = self.text.as_deref().filter(|text| *text != "-") {
            return Ok(text.to_owned());
        }
        let usage = &session.text.cli.usage;
        let input = std::io::stdin();
        if self.text.is_none() && input.is_terminal() {
            return Err(Failure::usage(usage.wants_text));
        }
        let mut bytes = Vec::new();
        let read = input.lock().take(MOST_BYTES).read_to_end(&mut bytes);
        if read.is_ok() && bytes.len() as u64 == MOST_BYTES {
            // Cut within a character perhaps, and refused for its length in any case.
            return Ok(String::from_utf8_lossy(&bytes).into_owned());
        }
        match (read, String::from_utf8(bytes)) {
            (Ok(_), Ok(text)) => Ok(text),
            _ => Err(Failure::usage(usage.input_not_text)),
        }
    }
}

/// What was typed and stands for nothing.
#[derive(Default)]
struct Wrong {
    fields: Vec<Field>,
    sentences: Vec<String>,
    /// Whether something is written wrong, rather than unknown.
    written: bool,
}

impl Wrong {
    fn failure(self) -> Failure {
        if self.written {
            Failure::all_wrong(self.sentences)
        } else {
            Failure::all_unknown(self.sentences)
        }
    }

    fn take<T>(&mut self, field: Field, found: names::Found<T>) -> Option<T> {
        found
            .map_err(|sentence| {
                self.fields.push(field);
                self.sentences.push(sentence);
            })
            .ok()
    }
}
