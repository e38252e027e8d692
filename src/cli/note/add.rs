//! `binome note add`: the same draft and the same refusals as the form, all reported at once.

use std::io::{IsTerminal, Write};

use clap::Args;

use crate::{
    cli::{Failure, Session, input, names, output, writing},
    domain::{
        change::Change,
        clean::printable,
        draft::{Problem, follow_up::FollowUpDraft, note::NoteDraft},
        field::Field,
        id::PersonId,
        snapshot::Snapshot,
    },
};

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
        let op = writing::operation(session, self.op.as_deref())?;
        let (mut store, snapshot) = session.read_to_write()?;
        let author = session.who(&snapshot)?.id.clone();
        let (change, late) = self.change(session, &snapshot, &author)?;
        let made = writing::apply(session, &mut store, &op, Some(author), &change)?;
        for sentence in late {
            // Where even the standard error is closed, there is nobody to tell.
            let _ = writeln!(std::io::stderr(), "{}", printable(&sentence));
        }
        let id = made.first().map_or("", String::as_str);
        output::done(session.text, id)
    }

    /// The change, and the warnings to print once it is written: past due dates.
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
                // An unknown name was reported already, with the nearest.
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
                    let sentence =
                        |problem: Problem| (text.trouble.labelled)(problem.field, &problem.trouble);
                    let parsed = FollowUpDraft::parse(typed).map_err(sentence);
                    wrong.written |= parsed.is_err();
                    wrong.take(Field::What, parsed)
                })
                .collect(),
            ..NoteDraft::default()
        })
    }

    /// The text that was given, or what comes on the standard input.
    fn words(&self, session: &Session) -> Result<String, Failure> {
        if let Some(text) = self.text.as_deref().filter(|text| *text != "-") {
            return Ok(text.to_owned());
        }
        if self.text.is_none() && std::io::stdin().is_terminal() {
            return Err(Failure::usage(session.text.cli.usage.wants_text));
        }
        input::read(session)
    }
}

/// Problems of the typed values.
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
