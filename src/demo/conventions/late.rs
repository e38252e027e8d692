//! What happens to the conventions beside their tables: one terminated, one signed before its plan, one whose
//! stage went back while it is in force.
//!
//! It is written after all the rest, so that the rest stays what it is.

use super::{
    super::{
        book::{Book, working},
        people::Team,
        places::{DOMBES_SAONE, Place},
    },
    Ctg, amendments, convention, passage,
    plans::{Avenant, BLANK, Plan},
    with_dates, write_one,
};
use crate::domain::{
    change::Change, convention::Convention, stage::Stage, territory::DepartmentReference,
};

/// Place of the one that is signed before its plan, for no period yet, and how many days ago.
const SIGNED_EARLY: (usize, i64) = (8, 12);

/// Place of the one in force whose signature is opened again, how many days ago, and why.
const REOPENED: (usize, i64, &str) =
    (9, 14, "une signature manque au dossier, à recueillir au prochain conseil");

/// Signed without a diagnosis, prolonged after its end, then terminated: a larger one takes its place.
const TERMINATED: Plan = Plan {
    name: "CTG des Bords du Formans",
    territories: &[DOMBES_SAONE],
    only: &["01021", "01347", "01353"],
    start: Some(-44),
    months: 24,
    signed: Some(-20),
    making: Some(380),
    skips: &[Stage::Diagnostic],
    since: &[(Stage::Resiliee, 340, "les communes rejoignent la CTG des deux communautés")],
    amendments: &[
        Avenant {
            number: 1,
            object: "Prolongation de deux ans, signée après la fin",
            days: (560, Some(530)),
            effective: None,
            longer: 24,
            added: &[],
            withdrawn: &[],
        },
        // Nobody drew up a second one: its number does not follow.
        Avenant {
            number: 3,
            object: "Retrait de la commune de Sainte-Euphémie",
            days: (470, Some(440)),
            effective: None,
            longer: 0,
            added: &[],
            withdrawn: &["01353"],
        },
    ],
    fiches: ("trois", 8),
    ..BLANK
};

/// Writes the one that was terminated, and the signature for no period yet: both as they are then.
pub(in super::super) fn write_late(
    book: &mut Book,
    reference: &DepartmentReference,
    places: &[Place],
    team: &Team,
    ctgs: &[Ctg],
) -> Vec<Ctg> {
    let convention = convention(book, &TERMINATED, reference, None);
    let mut added = vec![with_dates(book, &TERMINATED, convention, places, team)];
    added.retain(Ctg::is_in_base);
    for ctg in &added {
        write_one(book, &ctg.convention);
        amendments::write(book, &TERMINATED, ctg, team);
    }
    added.extend(sign_early(book, ctgs, team));
    reopen(book, ctgs, team);
    added
}

/// Takes a convention in force back to its signature.
fn reopen(book: &mut Book, ctgs: &[Ctg], team: &Team) {
    let (at, days, reason) = REOPENED;
    let Some(ctg) = ctgs.get(at).filter(|ctg| ctg.is_in_base()) else { return };
    let on = working(book.ago(days));
    let back = passage(book, ctg, team, Stage::Signature, on, reason);
    book.write(on, back.author.as_ref(), Change::add_passage(&back));
}

/// Signs a convention that has no period.
fn sign_early(book: &mut Book, ctgs: &[Ctg], team: &Team) -> Option<Ctg> {
    let (at, days) = SIGNED_EARLY;
    let ctg = ctgs.get(at).filter(|ctg| ctg.is_in_base())?;
    let on = working(book.ago(days));
    let signed = Convention { signed: Some(on), ..ctg.convention.clone() };
    let by = ctg.territories.first().and_then(|code| team.pair(code, on).1);
    book.write(on, by.as_ref(), Change::edit_convention(&ctg.convention, &signed));
    Some(Ctg { convention: signed, territories: ctg.territories.clone(), fiches: ("", 0) })
}
