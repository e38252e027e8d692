//! The figures of a day as a page: the dashboard of the screen and the report of the shell.

use chrono::Datelike;

use super::{Block, Context, Document, Figure, context::apostrophes, sentence::Tone};
use crate::{
    domain::{
        decimal::of_hundredths,
        field::{Field, RecordKind},
        figures::{self, FigureCode, Figures, Item, Section, Value},
        fold::{short_convention, short_name},
        id::PersonId,
    },
    text::figures::Of,
};

/// The page of the figures of a day.
#[must_use]
pub fn page(context: &Context<'_>, figures: &Figures) -> Document {
    let words = &context.text.figures;
    let on = figures.query.on;
    let title = (words.title)(&context.day(on), figures.query.sector.is_some());
    let mut out = Document::new(title, String::new(), on);
    for section in Section::ALL {
        let of_it = figures.all.iter().filter(|one| one.key.code.section() == *section);
        let told: Vec<Figure> = of_it.map(|one| figure(context, figures, one)).collect();
        if told.is_empty() {
            continue;
        }
        out.heading((words.section)(*section));
        if *section == Section::Trajectory {
            out.blocks.push(Block::Series(told));
            continue;
        }
        let is_part = |one: &Figure| {
            let all = figures::State::ALL.map(figures::State::code);
            all.contains(&one.rows.code)
        };
        let (parts, alone): (Vec<Figure>, Vec<Figure>) = told.into_iter().partition(is_part);
        out.blocks.extend(alone.into_iter().map(Block::Figure));
        if !parts.is_empty() {
            out.blocks.push(Block::Stack(parts));
        }
    }
    out
}

/// Figures of one rule that are named before it.
const NAMED: usize = 2;

/// How each figure is counted, once, after the names of those it counts.
pub fn add_rules(context: &Context<'_>, figures: &Figures, page: &mut Document) {
    page.heading(context.text.figures.rules);
    let families = figures.all.chunk_by(|one, other| one.key.code == other.key.code);
    let rule = |family: &[figures::Figure]| {
        let first = family.first()?;
        let mut named: Vec<String> =
            family.iter().take(NAMED).map(|one| label(context, figures, one)).collect();
        if family.len() > NAMED {
            named.push("…".to_owned());
        }
        let rule = (context.text.figures.rule)(first.key.code, &figures.limits);
        Some(format!("{}{}{rule}", named.join(", "), context.text.page.colon).into())
    };
    page.list(families.filter_map(rule).collect());
}

/// One figure in words.
#[must_use]
pub fn figure(context: &Context<'_>, all: &Figures, one: &figures::Figure) -> Figure {
    let (words, text) = (&context.text.figures, context.text);
    let code = one.key.code;
    let percent = |tenths: u32| (text.words.percent)(f64::from(tenths) / 10.0);
    let share = |part: u64, of: u64| {
        let tenths = (part * 2000 + of).checked_div(2 * of).unwrap_or(0);
        u32::try_from(tenths).unwrap_or(1000)
    };
    let goal_tenths = one.goal.map(|goal| goal * 10);
    let (value, beside, part) = match &one.value {
        Value::Share(covered) => {
            let rate = share(covered.covered, covered.population);
            let people = [covered.covered, covered.population].map(text.words.number);
            let people = (words.people_of)(&people[0], &people[1]);
            (percent(rate), people, Some((rate, goal_tenths)))
        }
        Value::People(people, of) => {
            let rate = share(*people, *of);
            ((text.words.number)(*people), percent(rate), Some((rate, None)))
        }
        Value::Count(count) => {
            let of = one.goal.filter(|_| code != FigureCode::CaDecentralise);
            let value = of.map_or_else(|| count.to_string(), |of| format!("{count} / {of}"));
            (value, names(context, code, one), None)
        }
        Value::FullTime(sums) => {
            let [funded, filled, vacant] = [sums.funded, sums.filled, sums.vacant]
                .map(|count| (text.words.decimal)(&of_hundredths(count.into())));
            let said = (text.cli.output.full_time)(&funded, &filled, &vacant);
            (format!("{filled} / {funded}"), said, None)
        }
        Value::Load(load) => (load.territories.to_string(), (words.load)(load), None),
        Value::Pace(pace) => {
            let points = |tenths: u64| (words.points)(i64::try_from(tenths).unwrap_or(0));
            let beside = (words.pace)(pace, &points(pace.missing_tenths), &context.day(pace.by));
            let value = if pace.missing == 0 {
                words.reached.to_owned()
            } else {
                (words.a_year)(i64::try_from(pace.tenths_a_year()).unwrap_or(0))
            };
            (value, beside, None)
        }
    };
    let goal = goal_tenths.zip(part).map(|(goal, (share, _))| {
        let aim = (words.goal)(&(text.words.whole_percent)(goal / 10));
        format!("{aim} {}", (words.gap)(i64::from(share) - i64::from(goal)))
    });
    Figure {
        rows: one.key.clone(),
        label: label(context, all, one),
        inner: is_inner(one),
        value,
        goal,
        beside,
        share: part,
        rule: (words.rule)(code, &all.limits),
        tone: tone(one),
    }
}

/// Whether it is one of a family whose sum stands above.
fn is_inner(one: &figures::Figure) -> bool {
    matches!(one.key.code, FigureCode::Difficulties | FigureCode::Needs) && one.key.of.is_some()
}

fn label(context: &Context<'_>, all: &Figures, one: &figures::Figure) -> String {
    let text = context.text;
    let of = one.key.of.as_deref();
    let coded = |kind, field, code| text.code(kind, field, code).unwrap_or_default().to_owned();
    let of = of.map(|of| match one.key.code {
        FigureCode::Stage => crate::domain::stage::Stage::from_code(of)
            .map(text.words.stage)
            .unwrap_or_default()
            .to_owned(),
        FigureCode::Difficulties => coded(RecordKind::Difficulty, Field::Kind, of),
        FigureCode::Posts => coded(RecordKind::Post, Field::Employer, of),
        FigureCode::Load if of.is_empty() => text.cli.output.by_nobody.to_owned(),
        FigureCode::Load => context.person(Some(&PersonId::from(of))).to_owned(),
        FigureCode::Needs if of.is_empty() => text.figures.no_orientation.to_owned(),
        FigureCode::Needs => {
            let found = context.data.orientations.iter().find(|one| one.id == of);
            found.map(|one| one.label.clone()).unwrap_or_default()
        }
        FigureCode::Trajectory => of.parse().map(|day| context.day(day)).unwrap_or_default(),
        FigureCode::Pace => match &one.value {
            Value::Pace(pace) => pace.label.clone(),
            Value::Share(_)
            | Value::People(..)
            | Value::Count(_)
            | Value::FullTime(_)
            | Value::Load(_) => String::new(),
        },
        FigureCode::Ending => {
            let setting = crate::domain::alerts::Setting::from_key(of);
            let months = setting.map(|one| one.of(&all.limits)).unwrap_or_default();
            (text.words.months)(i32::try_from(months).unwrap_or(0))
        }
        FigureCode::Coverage
        | FigureCode::Signed
        | FigureCode::Expiring
        | FigureCode::Preparing
        | FigureCode::Uncovered
        | FigureCode::Signatures
        | FigureCode::Expired
        | FigureCode::Late
        | FigureCode::Silent
        | FigureCode::NoBinome
        | FigureCode::HalfBinome
        | FigureCode::Copil
        | FigureCode::NoCopil
        | FigureCode::CaDecentralise
        | FigureCode::Done
        | FigureCode::ActionsLate
        | FigureCode::Bare => of.to_owned(),
    });
    let of = Of { of: of.as_deref(), year: all.query.on.year(), limits: &all.limits };
    (text.figures.label)(one.key.code, &of)
}

fn tone(one: &figures::Figure) -> Tone {
    let is_some = one.value.sum() > 0;
    match one.key.code {
        FigureCode::Late | FigureCode::Expired | FigureCode::ActionsLate if is_some => Tone::Bad,
        FigureCode::Silent
        | FigureCode::NoBinome
        | FigureCode::HalfBinome
        | FigureCode::NoCopil
            if is_some =>
        {
            Tone::Warning
        }
        FigureCode::Coverage | FigureCode::Trajectory => {
            let goal = u64::from(one.goal.unwrap_or_default());
            let Value::Share(share) = &one.value else { return Tone::Plain };
            match one.goal {
                Some(_) if share.covered * 100 >= share.population * goal => Tone::Good,
                Some(_) => Tone::Warning,
                None => Tone::Plain,
            }
        }
        FigureCode::Pace
        | FigureCode::Signed
        | FigureCode::Expiring
        | FigureCode::Preparing
        | FigureCode::Uncovered
        | FigureCode::Signatures
        | FigureCode::Ending
        | FigureCode::Expired
        | FigureCode::Stage
        | FigureCode::Late
        | FigureCode::Silent
        | FigureCode::NoBinome
        | FigureCode::HalfBinome
        | FigureCode::Copil
        | FigureCode::NoCopil
        | FigureCode::CaDecentralise
        | FigureCode::Done
        | FigureCode::ActionsLate
        | FigureCode::Posts
        | FigureCode::Load
        | FigureCode::Difficulties
        | FigureCode::Needs
        | FigureCode::Bare => Tone::Plain,
    }
}

/// The first rows by name, where names say something.
fn names(context: &Context<'_>, code: FigureCode, one: &figures::Figure) -> String {
    let dated = matches!(
        code,
        FigureCode::Signatures
            | FigureCode::Ending
            | FigureCode::Expired
            | FigureCode::Silent
            | FigureCode::Copil
            | FigureCode::CaDecentralise
    );
    #[expect(clippy::wildcard_enum_match_arm, reason = "few kinds are distinguished here")]
    let name = |row: &Item| {
        let place = row.place.as_ref().map(|code| context.place(code));
        let by_place = matches!(
            row.record.kind,
            RecordKind::Note | RecordKind::FollowUp | RecordKind::Difficulty | RecordKind::Need
        );
        let name = if by_place { place.unwrap_or_default() } else { row.name.clone() };
        let name = apostrophes(&name);
        let name = match row.record.kind {
            RecordKind::Convention => short_convention(&name),
            _ => short_name(&name),
        };
        let name = name.to_owned();
        match row.on.filter(|_| dated) {
            Some(on) => format!("{name} {}", (context.text.words.short_day)(on)),
            None => name,
        }
    };
    let mut names: Vec<String> = one.rows.iter().map(name).collect();
    names.dedup();
    if one.count > one.rows.len() && !names.is_empty() {
        names.push("…".to_owned());
    }
    names.join(" · ")
}
