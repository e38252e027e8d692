//! Records and figures as JSON documents, for scripts.
//!
//! Keys never change nor go; others may come. Days are ISO 8601, codes are text, people are given
//! by their name, shares are in percent.

mod alert;
mod computed;
mod convention;
mod due;
mod figures;
mod harmless;
mod life;
mod load;
mod note;
mod person;
mod question;
mod record;
mod stats;
mod territory;
mod update;

use crate::domain::{convention::Standing, id::PersonId, snapshot::Snapshot};

pub use self::{
    alert::Alert,
    computed::whole_record,
    convention::Convention,
    due::Due,
    harmless::harmless,
    life::{WholeConvention, computed},
    load::Load,
    note::{FollowUp, Note},
    person::Person,
    question::{measured as question_measured, row as question_row},
    record::{record, said, with},
    stats::Stats,
    territory::{Territory, WholeTerritory},
    update::Update,
};

fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Abandoned => "abandoned",
        Standing::Preparing => "preparing",
        // One without its dates is signed all the same: `start` and `end` say what is missing.
        Standing::Signed | Standing::Undated => "signed",
        Standing::InForce => "in_force",
        Standing::Expired => "expired",
    }
}

/// The name of a person, or their id where they are archived.
fn known<'a>(snapshot: &'a Snapshot, id: Option<&'a PersonId>) -> Option<&'a str> {
    let id = id?;
    Some(snapshot.person(id).map_or(id.as_str(), |person| person.name.as_str()))
}
