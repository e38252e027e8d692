//! `binome convention amend`: an amendment that moves the end of a convention.

use clap::Args;

use crate::{
    cli::{Failure, Session, moving::Moving, names, output, writing},
    domain::{
        amendment::next_number,
        change::Change,
        clean,
        field::{Field, FieldsBuilder, RecordKind},
        journal::Named,
        record::{self, rules},
        warning::warnings,
    },
};

#[derive(Debug, Args)]
pub(in crate::cli) struct Amend {
    #[arg(id = "convention_id")]
    id: String,
    #[arg(long = "end", id = "new_end", allow_hyphen_values = true)]
    end: String,
    #[arg(long)]
    object: Option<String>,
    #[arg(long = "signed-on", id = "signed_on", allow_hyphen_values = true)]
    signed_on: Option<String>,
    #[arg(long = "number", id = "amendment_number")]
    number: Option<i32>,
    #[arg(long)]
    op: Option<String>,
}

impl Amend {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        let (mut store, data) = session.read_to_write()?;
        let op = writing::operation(session, self.op.as_deref())?;
        let me = session.who(&data)?.id.clone();
        let found = names::convention(session.text, &data, &self.id);
        let ctg = found.map_err(Failure::unknown)?;
        let end = session.day("--end", &self.end)?;
        let signed = self.signed_on.as_deref();
        let signed = signed.map(|typed| session.day("--signed-on", typed)).transpose()?;
        let text = session.text;
        let usual = (text.cli.output.prolonged)(end);
        let object = clean::line(self.object.as_deref().unwrap_or(&usual));
        let next = i32::try_from(next_number(&ctg.amendments)).unwrap_or(i32::MAX);
        let fields = FieldsBuilder::default()
            .with(Field::Convention, ctg.id.as_str())
            .with(Field::Number, self.number.unwrap_or(next))
            .with(Field::Object, object.as_str())
            .with(Field::Signed, signed)
            .with(Field::NewEndOn, end)
            .done();
        let kind = RecordKind::Amendment;
        let problems = rules::problems(record::of(kind), None, &fields, &data, session.today);
        if !problems.is_empty() {
            let label = |field| text.label(kind, field);
            let sentences = problems
                .iter()
                .map(|one| (text.trouble.under)(label(one.field), one.field, &one.trouble));
            return Err(Failure::all_wrong(sentences.collect()));
        }
        let doubts = warnings(kind, None, &fields, &data);
        let change = Change::write(kind, None, fields.clone());
        let record = Named { kind, id: String::new(), says: fields };
        let moving = Moving::with(session, &store, &data, &record, &change)?;
        let made = writing::apply(session, &mut store, &op, Some(me), &change)?;
        writing::warn(session, &doubts);
        if let Some(moving) = moving {
            moving.tell(session);
        }
        output::done(text, made.first().map(String::as_str).unwrap_or_default())
    }
}
