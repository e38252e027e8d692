//! A plan of actions on paper: its axes, each fiche with what it says, its indicators.

use super::{
    super::{
        Block, Context, Document,
        fiche::{due, marked, status},
        sentence::{Sentence, Tone},
        table::{Row, Table},
    },
    counted_again, page, progress,
};
use crate::domain::{
    convention::Convention,
    field::{Field, FieldKey, Fields, RecordKind, Value},
    life::Life,
    plan::{Action, Indicator, Plan, Progress, Reading},
};

/// Free texts of a fiche, in the order they are read.
const TEXTS: [Field; 5] =
    [Field::Objective, Field::Audience, Field::Partners, Field::Means, Field::Results];

/// The plan of a convention.
#[must_use]
pub fn report(context: &Context<'_>, one: &Convention, life: &Life) -> Document {
    let (text, on) = (context.text, context.today);
    let title = (text.ui.convention_title)(&one.name, one.generation);
    let mut out = page((text.report.plan)(&title), one.id.as_str(), on);
    let plan = life.plan();
    out.pair(text.ui.visit.plan, (text.ui.visit.progress)(&plan.progress(on)));
    let axes = plan.axes.iter();
    let axes = axes.map(|axis| (axis.title.clone(), Progress::of(plan.of_axis(&axis.id), on)));
    out.table(text.report.plans, progress::table(context, text.report.progress[0], axes));
    out.command(counted_again(&format!("show convention {}", one.id), on));
    for axis in &plan.axes {
        out.heading(axis.title.clone());
        for action in plan.of_axis(&axis.id) {
            fiche(context, &plan, life, action, &mut out);
        }
    }
    let own: Vec<&Indicator> = plan.indicators_of(None).collect();
    indicators(context, &own, &mut out);
    out
}

/// A fiche: what its fields say, then its indicators.
fn fiche(context: &Context<'_>, plan: &Plan, life: &Life, one: &Action, out: &mut Document) {
    let (text, field) = (context.text, context.text.words.field);
    let (mark, _) = marked(context, one);
    let title = format!("{}. {}", one.number, one.title);
    out.text(Sentence { mark: Some(mark), tone: Tone::Title, text: title });
    out.pair(field(Field::Status), status(context, one));
    out.pair(field(Field::Pilot), one.pilot.clone().unwrap_or_default());
    out.pair(field(Field::Due), due(context, one));
    out.pair(field(Field::Themes), context.themes(&one.themes));
    let communes = one.communes.iter().filter_map(|insee| context.data.commune(insee));
    let communes: Vec<&str> = communes.map(|one| one.name.as_str()).collect();
    out.pair(field(Field::Communes), communes.join(", "));
    if let Some(row) = life.row(RecordKind::Action, &one.id) {
        for name in TEXTS {
            out.pair(text.label(RecordKind::Action, name), written(&row.fields, name));
        }
    }
    let own: Vec<&Indicator> = plan.indicators_of(Some(&one.id)).collect();
    if !own.is_empty() {
        out.blocks.push(Block::Table(values(context, &own)));
    }
}

fn written(fields: &Fields, field: Field) -> String {
    match fields.get(&FieldKey::from(field)) {
        Some(Value::Text(text)) => text.lines().collect::<Vec<_>>().join(" "),
        Some(Value::Int(_) | Value::Null) | None => String::new(),
    }
}

/// Indicators under their heading, where there are some.
pub(super) fn indicators(context: &Context<'_>, all: &[&Indicator], out: &mut Document) {
    out.table(context.text.report.indicators[0], values(context, all));
}

/// Where each indicator began, its dated readings, what is aimed at.
fn values(context: &Context<'_>, all: &[&Indicator]) -> Table {
    let [_, label, baseline, target, readings] = context.text.report.indicators;
    let number = |figure: &str| (context.text.words.decimal)(figure);
    let reading = |one: &Reading| {
        let said = one.value.as_deref().map(number).or_else(|| one.text.clone());
        format!("{} ({})", said.unwrap_or_default(), context.day(one.on))
    };
    let rows = all.iter().map(|one| {
        let unit = one.unit.as_deref().map(|unit| format!(" {unit}")).unwrap_or_default();
        let amount = |figure: &Option<String>| {
            figure.as_deref().map(|figure| number(figure) + &unit).unwrap_or_default()
        };
        let read: Vec<String> = one.readings.iter().map(reading).collect();
        let cells =
            vec![one.label.clone(), amount(&one.baseline), amount(&one.target), read.join(" · ")];
        Row::plain(cells)
    });
    Table::of(vec![label, baseline, target, readings], rows)
}
