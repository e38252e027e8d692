//! `binome list actions`: the fiches of plans.

use clap::Args;

use super::Shape;
use crate::{
    cli::{Failure, Session, names, output, table::Column},
    document,
    domain::{
        field::{Field, RecordKind},
        fold::fold,
        id::ConventionId,
        lookup::Named,
        plan::{Action, Status},
        record,
    },
    exchange::write::json,
};

#[derive(Debug, Args)]
pub(in crate::cli) struct Actions {
    #[arg(long)]
    convention: Option<String>,
    #[arg(long)]
    status: Option<String>,
    #[arg(long)]
    late: bool,
    #[arg(long = "theme", id = "action_theme")]
    theme: Option<String>,
    #[arg(long = "commune", id = "action_commune")]
    commune: Option<String>,
    #[arg(long)]
    pilot: Option<String>,
    #[arg(long = "archived", id = "archived")]
    archived: bool,
    #[command(flatten)]
    shape: Shape,
}

impl Actions {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        let (store, data) = session.read()?;
        let (text, today, kind) = (session.text, session.today, RecordKind::Action);
        let of = self.convention.as_deref().map(|typed| names::convention(text, &data, typed));
        let of = of.transpose().map_err(Failure::unknown)?.map(|ctg| &ctg.id);
        let status = self.status.as_deref().map(|typed| Self::named_status(session, typed));
        let status = status.transpose()?;
        let theme = self.theme.as_deref().map(|typed| names::theme(text, &data, typed));
        let theme = theme.transpose().map_err(Failure::usage)?;
        let commune = self.commune.as_deref().map(|typed| names::commune(text, &data, typed));
        let commune = commune.transpose().map_err(Failure::usage)?;
        let pilot = self.pilot.as_deref().map(fold);
        let all =
            store.records(kind, self.archived).map_err(|refusal| session.refused(&refusal))?;
        let all = all.iter().map(|one| (one, Action::of(&one.id, &one.fields)));
        let mut kept: Vec<_> = all
            .filter(|(_, one)| of.is_none_or(|of| data.convention_of_axis(&one.axis) == Some(of)))
            .filter(|(_, one)| status.is_none_or(|status| one.status == status))
            .filter(|(_, one)| !self.late || one.is_late(today))
            .filter(|(_, one)| theme.is_none_or(|theme| one.themes.contains(theme)))
            // One that names no commune is of the whole perimeter.
            .filter(|(_, one)| {
                commune.is_none_or(|it| one.communes.is_empty() || one.communes.contains(it))
            })
            .filter(|(_, one)| {
                let led = |pilot: &String| {
                    fold(one.pilot.as_deref().unwrap_or_default()).contains(pilot.as_str())
                };
                pilot.as_ref().is_none_or(led)
            })
            .collect();
        let of_axis = |one: &Action| data.convention_of_axis(&one.axis);
        kept.sort_by(|(_, a), (_, b)| of_axis(a).cmp(&of_axis(b)).then_with(|| a.in_order(b)));
        let described = record::of(kind);
        if self.shape.json {
            let document = kept.iter().map(|(row, one)| {
                let of = data.convention_of_axis(&one.axis).map(ConventionId::as_str);
                let more =
                    json::computed(one, today).into_iter().chain([("convention", of.into())]);
                let on = (&data, today);
                json::with(
                    json::whole_record(described, &row.id, &row.fields, row.archived, on),
                    more,
                )
            });
            return output::json(&document.collect::<Vec<_>>());
        }
        let (headings, label) = (&text.cli.output.headings, |field| text.label(kind, field));
        let columns = [
            Column::Whole(headings.id),
            Column::Whole(label(Field::Number)),
            Column::Loose(label(Field::Title)),
            Column::Loose(label(Field::Pilot)),
            Column::Whole(label(Field::DueOn)),
            Column::Whole(label(Field::Status)),
        ];
        let rows = kept.iter().map(|(row, one)| {
            let say = |field| {
                let spec = described.spec(field);
                spec.map(|spec| document::record::field_text(kind, spec, &row.fields, &data, text))
            };
            let mut status = say(Field::Status).unwrap_or_default();
            if one.is_late(today) {
                status = format!("{status} · {}", text.cli.output.late);
            }
            [
                self.shape.id(&row.id),
                one.number.clone(),
                one.title.clone(),
                one.pilot.clone().unwrap_or_default(),
                one.due.map(|(day, known)| (text.words.period)(day, known)).unwrap_or_default(),
                status,
            ]
        });
        self.shape.tell(session, columns, rows)
    }

    fn named_status(session: &Session, typed: &str) -> Result<Status, Failure> {
        let (text, kind) = (session.text, RecordKind::Action);
        let all = Status::ALL.iter().map(|status| Named {
            thing: *status,
            code: status.as_str(),
            name: text.code(kind, Field::Status, status.as_str()).unwrap_or(status.as_str()),
        });
        names::one(text, text.label(kind, Field::Status), typed, all).map_err(Failure::usage)
    }
}
