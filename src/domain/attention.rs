//! What needs somebody: late promises, silence, an end that comes near, a missing half of a binôme.
//!
//! Computed from a snapshot and a day; thresholds are handed in.

use chrono::NaiveDate;

use super::{
    binome::binome_of,
    convention::{Convention, Standing},
    day,
    snapshot::Snapshot,
    stage::Stage,
    territory::Territory,
};

/// When something begins to need attention. Proposed by practice; each Caf may set its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thresholds {
    /// Days without a note before a territory is silent.
    pub silence_days: i64,
    /// Months before its end when a convention's evaluation should be planned.
    pub end_plan: i32,
    /// Months before its end when the evaluation should have begun.
    pub end_evaluate: i32,
    /// Months before its end when the next plan should be there.
    pub end_renew: i32,
}

impl Default for Thresholds {
    fn default() -> Self {
        Self { silence_days: 90, end_plan: 18, end_evaluate: 12, end_renew: 6 }
    }
}

/// How pressing an end is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Plan it.
    Soon,
    /// Red: what should have begun has not.
    Overdue,
}

/// One thing that needs somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Attention {
    /// That many open follow-ups are late.
    LateFollowUps(usize),
    /// A convention ends in that many months.
    Ends {
        /// Whole months left.
        months: i32,
        /// How pressing.
        pressing: Urgency,
    },
    /// The last convention has expired and none is in force.
    Expired,
    /// Nobody follows this territory.
    NoBinome,
    /// One of the two is missing.
    HalfBinome,
    /// No note for that many days; `None` where there never was one.
    Silent(Option<i64>),
    /// That many months in a stage: longer than usual.
    StageTooLong(Stage, i32),
}

/// Where a territory stands, all its conventions taken together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TerritoryStatus {
    /// Every commune is in the perimeter of a convention in force.
    InForce,
    /// Some communes only.
    InForcePartly,
    /// None in force; one is signed or being made.
    Preparing,
    /// None in force nor being made; one has expired.
    Expired,
    /// No convention ever.
    None,
}

/// Where a territory stands on a day, given its conventions.
#[must_use]
pub fn ground(
    territory: &Territory,
    conventions: &[&Convention],
    on: NaiveDate,
) -> TerritoryStatus {
    let has = |standing| conventions.iter().any(|c| c.standing(on) == standing);
    if has(Standing::InForce) {
        let whole = territory
            .communes
            .iter()
            .all(|insee| conventions.iter().any(|c| c.in_force(on) && c.communes.contains(insee)));
        return if whole { TerritoryStatus::InForce } else { TerritoryStatus::InForcePartly };
    }
    if has(Standing::Preparing) || has(Standing::Signed) {
        TerritoryStatus::Preparing
    } else if has(Standing::Expired) {
        TerritoryStatus::Expired
    } else {
        TerritoryStatus::None
    }
}

/// How pressing the end of a convention is: in force, near its end, with too little begun.
#[must_use]
pub fn end_attention(
    convention: &Convention,
    renewed: bool,
    on: NaiveDate,
    limits: &Thresholds,
) -> Option<Attention> {
    let end = convention.end.filter(|_| convention.in_force(on) && !renewed)?;
    let months = day::months_between(on, end);
    let begun = convention.stage_on(on).evaluation_begun();
    let renewing = matches!(convention.stage_on(on), Stage::Renouvellement | Stage::Renouvelee);
    let pressing =
        if (months < limits.end_renew && !renewing) || (months < limits.end_evaluate && !begun) {
            Urgency::Overdue
        } else if months < limits.end_plan && !begun {
            Urgency::Soon
        } else {
            return None;
        };
    Some(Attention::Ends { months, pressing })
}

/// Months spent in the present stage beyond what is usual.
#[must_use]
pub fn stage_attention(convention: &Convention, on: NaiveDate) -> Option<Attention> {
    let passage = convention.passage_on(on)?;
    let usual = passage.stage.usual_months()?;
    let months = day::months_between(passage.on, on);
    (months > usual).then_some(Attention::StageTooLong(passage.stage, months))
}

/// Everything in a territory, whose conventions these are, that needs somebody: the most pressing
/// first.
#[must_use]
pub fn attention(
    snapshot: &Snapshot,
    territory: &Territory,
    conventions: &[&Convention],
    on: NaiveDate,
    limits: &Thresholds,
) -> Vec<Attention> {
    let mut found = Vec::new();
    let late = snapshot.follow_ups_of(&territory.code).filter(|f| f.is_late(on)).count();
    if late > 0 {
        found.push(Attention::LateFollowUps(late));
    }
    if ground(territory, conventions, on) == TerritoryStatus::Expired {
        found.push(Attention::Expired);
    }
    for convention in conventions {
        let renewed = snapshot.conventions.iter().any(|next| {
            next.predecessor.as_ref() == Some(&convention.id)
                && next.signed.is_some_and(|s| s <= on)
        });
        found.extend(end_attention(convention, renewed, on, limits));
        if matches!(convention.standing(on), Standing::Preparing | Standing::InForce) {
            found.extend(stage_attention(convention, on));
        }
    }
    match binome_of(&territory.code, &snapshot.binomes, on) {
        None => found.push(Attention::NoBinome),
        Some(binome) if binome.is_half() => found.push(Attention::HalfBinome),
        Some(_) => {}
    }
    let silence = snapshot.contacts.get(&territory.code).map(|last| (on - *last).num_days());
    if silence.is_none_or(|days| days >= limits.silence_days) {
        found.push(Attention::Silent(silence));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{
        super::{
            convention::tests::{convention, day, passage},
            territory::TerritoryKind,
        },
        *,
    };

    fn territory(communes: &[&str]) -> Territory {
        Territory {
            code: "t".into(),
            name: "CC".into(),
            kind: TerritoryKind::Epci,
            communes: communes.iter().map(|&c| c.to_owned()).collect(),
            population: 0,
        }
    }

    #[test]
    fn a_partial_perimeter_is_in_force_partly() {
        let place = territory(&["a", "b"]);
        let part = convention("2024-01-01", "2028-12-31", "2024-01-01", &["a"]);
        let rest = convention("2024-01-01", "2028-12-31", "2024-01-01", &["b"]);
        let on = day("2026-01-01");
        assert_eq!(ground(&place, &[&part], on), TerritoryStatus::InForcePartly);
        assert_eq!(ground(&place, &[&part, &rest], on), TerritoryStatus::InForce);
        assert_eq!(ground(&place, &[&part], day("2029-01-01")), TerritoryStatus::Expired);
        assert_eq!(ground(&place, &[&part], day("2023-12-31")), TerritoryStatus::Preparing);
        assert_eq!(ground(&place, &[], on), TerritoryStatus::None);
    }

    #[test]
    fn the_end_is_announced_at_eighteen_months_and_red_at_twelve_and_six() {
        let mut ctg = convention("2022-01-01", "2026-12-31", "2022-01-01", &["a"]);
        let told =
            |ctg: &Convention, on| match end_attention(ctg, false, day(on), &Thresholds::default())
            {
                Some(Attention::Ends { pressing, .. }) => Some(pressing),
                _ => None,
            };
        assert_eq!(told(&ctg, "2025-06-30"), None);
        assert_eq!(told(&ctg, "2025-07-15"), Some(Urgency::Soon));
        assert_eq!(told(&ctg, "2026-01-15"), Some(Urgency::Overdue));
        ctg.passages.push(passage("1", Stage::Evaluation, "2026-01-10"));
        assert_eq!(told(&ctg, "2026-01-15"), None);
        assert_eq!(told(&ctg, "2026-07-15"), Some(Urgency::Overdue));
        ctg.passages.push(passage("2", Stage::Renouvellement, "2026-07-01"));
        assert_eq!(told(&ctg, "2026-07-15"), None);
        assert_eq!(told(&ctg, "2027-01-01"), None);
    }

    #[test]
    fn a_stage_is_too_long_past_its_usual_months() {
        let mut ctg = convention("", "", "", &["a"]);
        ctg.passages.push(passage("1", Stage::Diagnostic, "2026-01-01"));
        assert_eq!(stage_attention(&ctg, day("2026-07-31")), None);
        let late = stage_attention(&ctg, day("2026-08-01"));
        assert_eq!(late, Some(Attention::StageTooLong(Stage::Diagnostic, 7)));
    }

    #[test]
    fn a_territory_with_nobody_and_no_note_says_both() {
        let snapshot = Snapshot { territories: vec![territory(&["a"])], ..Snapshot::default() };
        let found = attention(
            &snapshot,
            &snapshot.territories[0],
            &[],
            day("2026-01-01"),
            &Thresholds::default(),
        );
        assert_eq!(found, [Attention::NoBinome, Attention::Silent(None)]);
    }
}
