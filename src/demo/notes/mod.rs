//! Which notes are written, where and when.
//!
//! Conventions and occasions of the year call for some; calls, mails and visits come every week between them.

mod year;

use chrono::{Datelike as _, NaiveDate};

use self::year::{ALONE, LIVING, MAKING, OCCASIONS, SHORT};
use super::{
    book::{Book, later, working, working_after},
    conventions::Ctg,
    people::{self, Team},
    places::Place,
    scene::{Phase, Scene},
    writing,
};
use crate::domain::{
    id::{NoteId, PersonId},
    note::Note,
    stage::{Passage, Stage},
};

/// A note, and the day it was written down.
pub(super) struct WrittenNote<'a> {
    pub(super) note: Note,
    pub(super) written: NaiveDate,
    pub(super) scene: Scene<'a>,
}

/// Something that happened and will be noted.
struct Event<'a> {
    on: NaiveDate,
    /// Empty where any kind will do.
    kind: &'static str,
    /// The convention and the stage it reached.
    reached: Option<(&'a Ctg, Stage, &'a str)>,
}

/// Every note, oldest first in each territory.
pub(super) fn compose<'a>(
    book: &mut Book,
    places: &'a [Place],
    ctgs: &'a [Ctg],
    team: &Team,
) -> Vec<WrittenNote<'a>> {
    let mut written = Vec::new();
    for place in places {
        let mut events = called_for(book, place, ctgs);
        events.extend(ordinary(book, place, place.notes.saturating_sub(events.len())));
        events.sort_by_key(|event| event.on);
        for event in &events {
            written.push(note(book, place, ctgs, team, event));
        }
    }
    written
}

/// Notes the conventions and the year call for.
fn called_for<'a>(book: &Book, place: &Place, ctgs: &'a [Ctg]) -> Vec<Event<'a>> {
    let mut events = Vec::new();
    for ctg in ctgs.iter().filter(|ctg| ctg.territories.first() == Some(&place.code)) {
        let convention = &ctg.convention;
        let kinds = |passage: &Passage| match passage.stage {
            Stage::Mobilisation | Stage::Abandonnee => Some("rencontre_elus"),
            Stage::MiseEnOeuvre | Stage::Renouvelee => None,
            Stage::Echue => Some("courriel"),
            Stage::Evaluation => Some("evaluation"),
            Stage::Diagnostic | Stage::Plan if passage.reason.is_empty() => Some("cotech"),
            Stage::Methode
            | Stage::Diagnostic
            | Stage::Orientations
            | Stage::Plan
            | Stage::Signature
            | Stage::Renouvellement
            | Stage::Resiliee => Some("copil"),
        };
        events.extend(convention.passages.iter().filter_map(|passage| {
            let reached = Some((ctg, passage.stage, passage.reason.as_str()));
            Some(Event { on: passage.on, kind: kinds(passage)?, reached })
        }));
        events.extend(convention.signed.map(|on| {
            let reached = Some((ctg, Stage::Signature, ""));
            Event { on, kind: "signature", reached }
        }));
    }
    events.extend(
        OCCASIONS
            .iter()
            .filter(|(code, ..)| *code == place.code.as_str())
            .map(|&(_, kind, days)| Event { on: working(book.ago(days)), kind, reached: None }),
    );
    let first = later(book.opened(), 1);
    events.retain(|event| event.on >= first && event.on <= book.last());
    events
}

/// Days without a note from which a territory is silent, and for how many no elected person was met there.
const SILENT: i64 = 90;
const UNMET: i64 = 400;

/// Ordinary exchanges, spread over the years and closer together of late.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "a few dozen notes over fifteen hundred days"
)]
fn ordinary<'a>(book: &mut Book, place: &Place, count: usize) -> Vec<Event<'a>> {
    const OLDEST: f64 = 1445.0;
    let quiet = place.quiet as f64;
    let mut events = Vec::with_capacity(count);
    for at in 1..=count {
        let past = if at == count {
            0.0
        } else {
            1.0 - (at as f64 - 0.9 + 0.8 * book.chance.share()) / count as f64
        };
        let days = quiet + (OLDEST - quiet) * past.powf(1.25);
        let on = working(book.ago(days as i64));
        events.push(Event { on, kind: "", reached: None });
    }
    events
}

fn note<'a>(
    book: &mut Book,
    place: &'a Place,
    ctgs: &'a [Ctg],
    team: &Team,
    event: &Event<'a>,
) -> WrittenNote<'a> {
    let on = event.on;
    let ctg = event.reached.map(|(ctg, ..)| ctg).or_else(|| living(book, place, ctgs, on));
    let stage = event.reached.map(|(_, stage, _)| stage);
    let stage = stage.or_else(|| ctg.map(|ctg| spoken_of(ctg, on)));
    let kind = if event.kind.is_empty() { ordinary_kind(book, ctg, on) } else { event.kind };
    // Where it is silent, no elected person has been met for longer still.
    let unmet = place.quiet > SILENT && on > book.ago(UNMET) && kind == "rencontre_elus";
    let kind = if unmet { "telephone" } else { kind };
    let scene = Scene { place, on, phase: phase(ctg, on) };
    let news = event.reached.map_or("", |(_, _, reason)| reason);
    let words = writing::write(&mut book.chance, scene, kind, stage, news);
    let (author, present) = who(book, team, place, on, kind);
    let noted = working_after(later(on, delay(book)));
    let written = book.written(noted);
    let common = matches!(kind, "autre" | "seminaire" | "ca_decentralise" | "inauguration");
    let linked = !common && (!short(kind) || book.chance.percent(60));
    let send_up = !short(kind) && book.chance.percent(11);
    let note = Note {
        id: book.id::<NoteId>(on),
        kind: kind.to_owned(),
        on,
        territory: Some(place.code.clone()),
        convention: ctg.filter(|_| linked).map(|ctg| ctg.convention.id.clone()),
        themes: words.themes,
        text: words.text,
        author,
        administrator_present: present,
        send_up,
        ..Note::default()
    };
    WrittenNote { note, written, scene }
}

/// The stage one speaks of: a renewal begins where the convention before it ends.
fn spoken_of(ctg: &Ctg, on: NaiveDate) -> Stage {
    match ctg.convention.stage_on(on) {
        Stage::Mobilisation if ctg.convention.predecessor.is_some() => Stage::Renouvellement,
        stage @ (Stage::Mobilisation
        | Stage::Methode
        | Stage::Diagnostic
        | Stage::Orientations
        | Stage::Plan
        | Stage::Signature
        | Stage::MiseEnOeuvre
        | Stage::Evaluation
        | Stage::Renouvellement
        | Stage::Renouvelee
        | Stage::Echue
        | Stage::Abandonnee
        | Stage::Resiliee) => stage,
    }
}

fn phase(ctg: Option<&Ctg>, on: NaiveDate) -> Phase {
    match ctg {
        None => Phase::Alone,
        Some(ctg) if ctg.convention.in_force(on) => Phase::Living,
        Some(_) => Phase::Making,
    }
}

fn short(kind: &str) -> bool {
    matches!(kind, "telephone" | "courriel")
}

/// A convention that lives there then; one or the other where two do.
fn living<'a>(book: &mut Book, place: &Place, ctgs: &'a [Ctg], on: NaiveDate) -> Option<&'a Ctg> {
    let found: Vec<&Ctg> = ctgs.iter().filter(|ctg| ctg.lives(&place.code, on)).collect();
    found.get(book.chance.place(found.len())).copied()
}

fn ordinary_kind(book: &mut Book, ctg: Option<&Ctg>, on: NaiveDate) -> &'static str {
    let holidays = on.month() == 8 && on.day() < 24 || on.month() == 12 && on.day() > 22;
    match phase(ctg, on) {
        // Nobody meets then.
        _ if holidays => book.chance.weighted(&SHORT),
        Phase::Alone => book.chance.weighted(&ALONE),
        Phase::Living => book.chance.weighted(&LIVING),
        Phase::Making => book.chance.weighted(&MAKING),
    }
}

/// Days between what happened and its note.
fn delay(book: &mut Book) -> i64 {
    match book.chance.between(0, 9) {
        0..=5 => 0,
        6..=8 => 1,
        _ => 3,
    }
}

/// Who wrote the note, and whether the board member was there.
fn who(
    book: &mut Book,
    team: &Team,
    place: &Place,
    on: NaiveDate,
    kind: &str,
) -> (Option<PersonId>, bool) {
    let (administrateur, technicien) = team.pair(&place.code, on);
    let often = match kind {
        "signature" | "ca_decentralise" | "seminaire" => 100,
        "inauguration" | "commission_delocalisee" | "comite_local" => 80,
        "copil" | "evaluation" | "rencontre_elus" => 60,
        "visite_equipement" => 40,
        "telephone" | "courriel" => 0,
        _ => 10,
    };
    let present = administrateur.is_some() && book.chance.percent(often);
    let mine = administrateur.as_ref() == Some(&people::me());
    let share = match (present || short(kind), mine) {
        (false, _) => 0,
        (true, false) => 25,
        (true, true) => 60,
    };
    let share = if short(kind) { share / 5 } else { share };
    let writes = book.chance.percent(share);
    let author = match (kind, administrateur) {
        ("ca_decentralise" | "seminaire", _) => team.direction().cloned(),
        (_, Some(administrateur)) if writes => Some(administrateur),
        _ => technicien,
    };
    (author, present)
}
