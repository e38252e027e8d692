//! The schedule of the conventions in force, as the templates make it: what was done of it, what an avenant
//! moved, one deadline moved by hand.

use chrono::{Datelike as _, NaiveDate};

use super::{
    super::{
        book::{Book, later, working, working_after},
        conventions::Ctg,
        notes::WrittenNote,
        places::HAUT_BUGEY,
    },
    Ground,
    ground::reached,
};
use crate::domain::{
    change::Change,
    field::{Field, FieldEdit, FieldsBuilder, RecordKind, Value},
    schedule::{Deadline, Move, SHIPPED, Template, preview},
    stage::Stage,
};

/// Writes those of the conventions in force.
pub(super) fn write(book: &mut Book, ground: &Ground<'_>, notes: &[WrittenNote<'_>]) {
    let templates: Vec<Template> = (1..)
        .zip(SHIPPED)
        .map(|(position, (id, title, anchor, offset))| Template {
            id: id.to_owned(),
            title: title.to_owned(),
            anchor,
            offset,
            position,
        })
        .collect();
    let today = book.today();
    for (ctg, _) in ground.conventions().filter(|(ctg, _)| ctg.convention.in_force(today)) {
        let mut schedule = Schedule { ground, ctg, notes, held: Vec::new() };
        schedule.write(book, &templates);
    }
}

/// The schedule of one convention being written.
struct Schedule<'a, 'n> {
    ground: &'a Ground<'a>,
    ctg: &'a Ctg,
    notes: &'a [WrittenNote<'n>],
    held: Vec<Deadline>,
}

impl Schedule<'_, '_> {
    fn write(&mut self, book: &mut Book, templates: &[Template]) {
        let convention = &self.ctg.convention;
        let Some(begun) = convention.in_force_from() else {
            return;
        };
        let moving = convention.amendments.iter().filter(|one| one.new_end.is_some());
        let mut days = vec![book.written(later(begun, 3))];
        days.extend(moving.filter_map(|one| one.signed).map(|signed| book.written(signed)));
        for (at, day) in days.iter().enumerate() {
            self.arrange(book, templates, *day);
            let until = days.get(at + 1).copied().unwrap_or(later(book.last(), 1));
            self.mark_done(book, *day, until);
        }
        self.leave(book);
        if self.ctg.territories.iter().any(|code| code.as_str() == HAUT_BUGEY) {
            self.pin(book);
        }
    }

    /// What the templates make of it on a day, written at once.
    fn arrange(&mut self, book: &mut Book, templates: &[Template], on: NaiveDate) {
        let convention = &self.ctg.convention;
        let moves = preview(convention, templates, &self.held, on);
        let mut change = Change::default();
        for one in moves {
            match &one {
                // What was due before the base was opened is nobody's to do.
                Move::New { to, .. } if *to < on => {}
                Move::New { template, title, to } => {
                    let id: String = book.id(on);
                    let fields = FieldsBuilder::default()
                        .with(Field::Convention, convention.id.as_str())
                        .with(Field::Template, template.as_str())
                        .with(Field::Title, title.as_str())
                        .with(Field::DueOn, *to)
                        .done();
                    change = change.then(Change::write(RecordKind::Deadline, Some(&id), fields));
                    self.held.push(Deadline {
                        id,
                        convention: convention.id.clone(),
                        template: Some(template.clone()),
                        title: title.clone(),
                        due: *to,
                        done: None,
                        pinned: false,
                        archived: false,
                    });
                }
                Move::Moved { deadline, to } => {
                    change = change.then(one.change(&convention.id));
                    for held in self.held.iter_mut().filter(|held| held.id == deadline.id) {
                        held.due = *to;
                    }
                }
                Move::Leaves { .. } | Move::Stays { .. } => {}
            }
        }
        if !change.is_empty() {
            book.write(on, self.ground.writer(self.ctg, on).as_ref(), change);
        }
    }

    /// Marks what was done between two days.
    fn mark_done(&mut self, book: &mut Book, from: NaiveDate, until: NaiveDate) {
        let mut done: Vec<(usize, NaiveDate)> = Vec::new();
        for (at, one) in self.held.iter().enumerate().filter(|(_, one)| one.done.is_none()) {
            let day = self.done_on(one).map(|day| working_after(day.max(from)));
            done.extend(day.filter(|day| *day < until).map(|day| (at, day)));
        }
        for (at, day) in done {
            let Some(one) = self.held.get_mut(at) else {
                continue;
            };
            one.done = Some(day);
            let edit = FieldEdit { key: Field::DoneOn.into(), base: Value::Null, mine: day.into() };
            let change = Change::edit(RecordKind::Deadline, &one.id, vec![edit]);
            book.write(day, self.ground.writer(self.ctg, day).as_ref(), change);
        }
    }

    /// The day a deadline was met, where it was.
    fn done_on(&self, one: &Deadline) -> Option<NaiveDate> {
        let convention = &self.ctg.convention;
        let evaluated = reached(self.ctg, Stage::Evaluation);
        let of_year = |kind: &str| {
            self.notes.iter().find(|noted| {
                noted.note.kind == kind
                    && noted.note.convention.as_ref() == Some(&convention.id)
                    && noted.note.on.year() == one.due.year()
            })
        };
        match one.template.as_deref()? {
            "preparer_evaluation" => Some(evaluated.map_or(one.due, |day| later(day, -60))),
            "cadrer_renouvellement" | "evaluation_commencee" => evaluated,
            "evaluation_rendue" | "plan_valide" => reached(self.ctg, Stage::Renouvellement)
                .filter(|_| one.template.as_deref() == Some("evaluation_rendue")),
            "copil_bilan" => of_year("copil").map(|one| one.written),
            "bilan_annuel" => Some(working(later(one.due, -12))),
            _ => None,
        }
    }

    /// Archives, the January after, the yearly committees that were never held.
    fn leave(&self, book: &mut Book) {
        let missed = self
            .held
            .iter()
            .filter(|one| one.done.is_none() && one.template.as_deref() == Some("copil_bilan"));
        for one in missed {
            let on = working_after(later(one.due, 50));
            if on > book.last() {
                continue;
            }
            let edit =
                FieldEdit { key: Field::Archived.into(), base: Value::Int(0), mine: Value::Int(1) };
            let change = Change::edit(RecordKind::Deadline, &one.id, vec![edit]);
            book.write(on, self.ground.writer(self.ctg, on).as_ref(), change);
        }
    }

    /// Moves the next one by hand: it will not move with the end.
    fn pin(&mut self, book: &mut Book) {
        let on = working(book.ago(24));
        let open = self.held.iter_mut().filter(|one| one.done.is_none() && one.due > on);
        let Some(next) = open.min_by_key(|one| (one.due, one.id.clone())) else {
            return;
        };
        let to = working_after(later(next.due, 18));
        let edits = vec![
            FieldEdit { key: Field::DueOn.into(), base: next.due.into(), mine: to.into() },
            FieldEdit { key: Field::Pinned.into(), base: Value::Null, mine: true.into() },
        ];
        (next.due, next.pinned) = (to, true);
        let change = Change::edit(RecordKind::Deadline, &next.id, edits);
        book.write(on, self.ground.writer(self.ctg, on).as_ref(), change);
    }
}
