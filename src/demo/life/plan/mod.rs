//! The plans: axes and fiches out of one library, numbered through the plan, each with its course.

mod course;
mod indicators;

use chrono::NaiveDate;

use self::course::{Course, Fate, Frame};
use super::{
    super::{
        book::{Book, later},
        conventions::Ctg,
        french::{de, typeset},
        places::Place,
        texts::{actions, axes},
    },
    Ground,
    ground::{bare, body, last_passage, reached, scene},
    record::Record,
};
use crate::domain::{
    change::Change,
    field::{Field, Fields, FieldsBuilder, RecordKind},
    id::ConventionId,
    plan::Status,
    stage::{Passage, Stage},
};

/// A row of the library.
type Row = [&'static str; 9];

/// A fiche as the rest needs it.
pub(super) struct Fiche {
    pub(super) id: String,
    pub(super) convention: ConventionId,
    pub(super) theme: &'static str,
    pub(super) common: bool,
    pub(super) written: NaiveDate,
    pub(super) course: Course,
}

/// Writes the plan of every convention that has one.
pub(super) fn write(book: &mut Book, ground: &Ground<'_>) -> Vec<Fiche> {
    let mut fiches = Vec::new();
    for (at, (ctg, place)) in ground.conventions().enumerate() {
        of_one(book, ground, (at, ctg, place), &mut fiches);
    }
    indicators::of_territories(book, ground);
    fiches
}

/// Writes the plans of the conventions that were added late.
pub(super) fn write_late(book: &mut Book, ground: &Ground<'_>, added: &[Ctg]) {
    let first = ground.ctgs.len();
    for (at, ctg) in (first..).zip(added) {
        let place = ground.places.iter().find(|place| Some(&place.code) == ctg.territories.first());
        if let Some(place) = place {
            of_one(book, ground, (at, ctg, place), &mut Vec::new());
        }
    }
}

/// The plan of one, where it has one; `at` is its place among all.
fn of_one(
    book: &mut Book,
    ground: &Ground<'_>,
    (at, ctg, place): (usize, &Ctg, &Place),
    fiches: &mut Vec<Fiche>,
) {
    if ctg.fiches.1 == 0 {
        return;
    }
    let on = book.written(drawn_up(ctg).unwrap_or(book.last()));
    let frame = Frame::of(ctg, book);
    let chosen = chosen(ctg, at);
    let all = axes::ALL.iter().filter(|axis| axis[0] == ctg.fiches.0);
    let first = fiches.len();
    for (position, axis) in (1_u32..).zip(all) {
        let mine = chosen.iter().filter(|row| axis[2].split(' ').any(|theme| theme == row[0]));
        let mine: Vec<&Row> = mine.copied().collect();
        let plan = Plan { ground, ctg, place, frame: &frame, on };
        plan.axis(book, (position, axis[1]), &mine, (at, first), fiches);
    }
    indicators::write(book, ground, ctg, fiches.get(first..).unwrap_or_default());
}

/// The day its fiches were written: with the plan, else some days after its last passage.
fn drawn_up(ctg: &Ctg) -> Option<NaiveDate> {
    let near = |passage: &Passage| {
        let given_up = passage.stage == Stage::Abandonnee;
        later(passage.on, if given_up { -60 } else { 8 })
    };
    reached(ctg, Stage::Plan).or_else(|| last_passage(ctg).map(near))
}

/// Fiches of the library for a convention: the common ones, then one of each of its themes in turn.
fn chosen(ctg: &Ctg, at: usize) -> Vec<&'static Row> {
    let (mut chosen, mut rest): (Vec<&'static Row>, Vec<&'static Row>) =
        actions::ALL.iter().partition(|row| !row[1].is_empty());
    let themes = &ctg.convention.themes;
    rest.retain(|row| matches!(row[0], "gouvernance" | "sppe") || themes.contains(row[0]));
    // Conventions do not all take the same fiche of a theme first.
    rest.sort_by_key(|row| {
        let same = actions::ALL.iter().filter(|one| one[0] == row[0] && one[1].is_empty());
        let same: Vec<&Row> = same.collect();
        (same.iter().position(|one| one == row).unwrap_or(0) + at) % same.len().max(1)
    });
    rest.truncate(ctg.fiches.1.saturating_sub(chosen.len()));
    chosen.append(&mut rest);
    chosen
}

/// One plan being written.
struct Plan<'a> {
    ground: &'a Ground<'a>,
    ctg: &'a Ctg,
    place: &'a Place,
    frame: &'a Frame,
    on: NaiveDate,
}

impl Plan<'_> {
    /// Writes an axis with its fiches at once, then what became of each. `from`: place of the convention
    /// among all, and of its first fiche among those made.
    fn axis(
        &self,
        book: &mut Book,
        (position, title): (u32, &str),
        rows: &[&'static Row],
        from: (usize, usize),
        made: &mut Vec<Fiche>,
    ) {
        if rows.is_empty() {
            return;
        }
        let Self { ground, ctg, on, .. } = *self;
        let axis: String = book.id(on);
        let fields = FieldsBuilder::default()
            .with(Field::Convention, ctg.convention.id.as_str())
            .with(Field::Title, typeset(title))
            .with(Field::Position, position)
            .done();
        let mut change = Change::write(RecordKind::Axis, Some(&axis), fields);
        let mut later_on = Vec::new();
        for row in rows {
            let number = made.len() - from.1;
            let fate = self.fate(from.0, number, !row[1].is_empty());
            let fiche = Fiche {
                id: book.id(on),
                convention: ctg.convention.id.clone(),
                theme: row[0],
                common: !row[1].is_empty(),
                written: on,
                course: Course::of(fate, self.frame, from.0 + number, book),
            };
            let says = self.says(book, row, &axis, number);
            change = change.then(Change::write(
                RecordKind::Action,
                Some(&fiche.id),
                fiche.course.fields_on(&says, book.written(on)),
            ));
            later_on.push((says, made.len()));
            made.push(fiche);
        }
        book.write(on, ground.writer(ctg, on).as_ref(), change);
        for (says, at) in later_on {
            if let Some(fiche) = made.get(at) {
                let fields = |day| fiche.course.fields_on(&says, day);
                let by = |day| ground.writer(ctg, day);
                let record =
                    Record { kind: RecordKind::Action, id: &fiche.id, fields: &fields, by: &by };
                record.update(book, on, &fiche.course.days());
            }
        }
    }

    /// What becomes of a fiche: most are carried out, a few are late, on hold, given up.
    fn fate(&self, at: usize, number: usize, common: bool) -> Fate {
        const FATES: [Fate; 10] = [
            Fate::Kept,
            Fate::Early,
            Fate::Kept,
            Fate::Slow,
            Fate::Kept,
            Fate::Kept,
            Fate::Held,
            Fate::Early,
            Fate::Kept,
            Fate::Kept,
        ];
        let closed = last_passage(self.ctg).map(|passage| (passage.stage, passage.on));
        let fate = FATES.get((at * 3 + number * 7) % FATES.len()).copied().unwrap_or(Fate::Kept);
        match (closed, fate) {
            (Some((Stage::Abandonnee, on)), _) => Fate::GivenUp(on),
            (Some((Stage::Resiliee, on)), fate)
                if common || matches!(fate, Fate::Slow | Fate::Held) =>
            {
                Fate::GivenUp(on)
            }
            _ if common => Fate::Standing,
            (Some((Stage::Renouvelee, on)), Fate::Slow | Fate::Held) => Fate::GivenUp(on),
            (_, Fate::Held) if number % 2 == 1 => self.frame.late_day().map_or(fate, Fate::GivenUp),
            _ => fate,
        }
    }

    /// What a fiche says whatever became of it.
    fn says(&self, book: &mut Book, row: &Row, axis: &str, number: usize) -> Fields {
        let [theme, common, title, objective, audience, pilot, partners, results, means] = *row;
        let scene = scene(self.place, self.on);
        let mut fill = |text: &str| typeset(&scene.fill(&mut book.chance, text));
        let (title, partners) = (fill(title), fill(partners));
        let pilot = self.pilot(pilot, &mut fill).filter(|_| number % 11 != 10);
        let also = (theme == "sppe").then_some("petite_enfance");
        let communes = self.ctg.convention.communes.iter().map(String::as_str);
        let few = if common.is_empty() && number % 5 == 4 { 3 } else { 0 };
        FieldsBuilder::default()
            .with(Field::Axis, axis)
            .with(Field::Number, (number + 1).to_string())
            .with(Field::Title, title)
            .with(Field::Objective, typeset(objective))
            .with(Field::Audience, typeset(audience))
            .with(Field::Pilot, pilot)
            .with(Field::Partners, partners)
            .with(Field::Results, typeset(results))
            .with(Field::Means, typeset(means))
            .with(Field::Common, !common.is_empty())
            .with_set(Field::Themes, std::iter::once(theme).chain(also))
            .with_set(Field::Communes, communes.skip(number % 7).step_by(4).take(few))
            .done()
    }

    /// The body that leads a fiche.
    fn pilot(&self, code: &str, fill: &mut dyn FnMut(&str) -> String) -> Option<String> {
        Some(match code {
            "epci" => body(self.place).to_owned(),
            "ville" => format!("Commune {}", de(self.place.communes.first()?)),
            "caf" => "Caf".to_owned(),
            "social" => bare(&fill("{social}")),
            "association" => bare(&fill("{parents}")),
            "departement" => "Département".to_owned(),
            "mission" => "Mission locale".to_owned(),
            "msa" => "MSA".to_owned(),
            _ => return None,
        })
    }
}

/// Whether a fiche runs on a day.
pub(super) fn runs(fiche: &Fiche, on: NaiveDate) -> bool {
    fiche.written <= on && fiche.course.status(on) == Status::EnCours
}
