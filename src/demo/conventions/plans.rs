//! A convention as it is planned: what it covers, and when, relative to today or to its start.

use crate::domain::{convention::Sppe, stage::Stage};

/// One convention as it is planned.
pub(super) struct Plan {
    pub(super) name: &'static str,
    /// Place in the table of the one it renews.
    pub(super) renews: Option<usize>,
    /// The territories it is about; all their communes, unless `only` says otherwise.
    pub(super) territories: &'static [&'static str],
    /// These communes only.
    pub(super) only: &'static [&'static str],
    /// Not these communes.
    pub(super) without: &'static [&'static str],
    /// These communes of other territories too.
    pub(super) with: &'static [&'static str],
    pub(super) themes: &'static [&'static str],
    /// First month, counted from this one.
    pub(super) start: Option<i32>,
    /// Length in months.
    pub(super) months: i32,
    /// Day of signature, counted from the start; `None` where it is not signed.
    pub(super) signed: Option<i64>,
    /// Days from its mobilisation to its start, where it was made whole.
    pub(super) making: Option<i64>,
    /// Stages of the making it went without.
    pub(super) skips: &'static [Stage],
    /// Passages, in days before today, with their reasons.
    pub(super) since: &'static [(Stage, i64, &'static str)],
    pub(super) sppe: Option<Sppe>,
    pub(super) amendments: &'static [Avenant],
    /// The form of its axes, and how many fiches they hold.
    pub(super) fiches: (&'static str, usize),
}

/// An avenant as it is planned.
pub(super) struct Avenant {
    pub(super) number: u32,
    pub(super) object: &'static str,
    /// Day it was written, and day of its signature, in days before today.
    pub(super) days: (i64, Option<i64>),
    /// First month of its effect, counted from this one.
    pub(super) effective: Option<i32>,
    /// Months that it adds.
    pub(super) longer: i32,
    pub(super) added: &'static [&'static str],
    pub(super) withdrawn: &'static [&'static str],
}

/// The defaults of most of them.
pub(super) const BLANK: Plan = Plan {
    name: "",
    renews: None,
    territories: &[],
    only: &[],
    without: &[],
    with: &[],
    themes: SOCLE,
    start: None,
    months: 60,
    signed: None,
    making: None,
    skips: &[],
    since: &[],
    sppe: None,
    amendments: &[],
    fiches: ("", 0),
};

/// The themes every convention must cover, and one more.
const SOCLE: &[&str] = &["petite_enfance", "jeunesse", "parentalite", "acces_aux_droits"];

/// The themes of the widest ones.
pub(super) const WIDE: &[&str] = &[
    "petite_enfance",
    "enfance",
    "jeunesse",
    "parentalite",
    "acces_aux_droits",
    "inclusion_numerique",
    "animation_vie_sociale",
    "logement",
    "handicap",
];

/// Stages of the making, in hundredths of its length.
pub(super) const MAKING: [(Stage, i64); 6] = [
    (Stage::Mobilisation, 0),
    (Stage::Methode, 14),
    (Stage::Diagnostic, 27),
    (Stage::Orientations, 62),
    (Stage::Plan, 73),
    (Stage::Signature, 89),
];
