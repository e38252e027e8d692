//! The page of a visit.

use crate::domain::plan::Progress;

/// The page of a visit.
#[derive(Debug)]
pub struct VisitText {
    /// The name of the page.
    pub name: &'static str,
    /// Its title: a territory, and one of its communes.
    pub title: fn(&str, Option<&str>) -> String,
    /// A commune, whether it is under the convention.
    pub commune: fn(bool) -> &'static str,
    /// The plan.
    pub plan: &'static str,
    /// How far it has come, how many fiches are late.
    pub progress: fn(&Progress) -> String,
    /// Promises not kept yet.
    pub promises: &'static str,
    /// How many, of which the Caf owes so many, so many late.
    pub count: fn(usize, usize, usize) -> String,
    /// So many days ago.
    pub ago: fn(i64) -> String,
    /// Those in front.
    pub in_front: &'static str,
    /// The last decisions.
    pub decisions: &'static str,
    /// The fiches that matter.
    pub fiches: &'static str,
    /// Open difficulties.
    pub difficulties: &'static str,
    /// So many more.
    pub more: fn(usize) -> String,
    /// So many exchanges that a line alone stands for.
    pub exchanges: fn(usize) -> String,
    /// Nothing is written to say.
    pub no_points: &'static str,
    /// How a commune is chosen, by that key.
    pub choose: fn(&str) -> String,
    /// No commune there is called so.
    pub no_commune: &'static str,
    /// The key of the story of a territory.
    pub told: &'static str,
    /// Title of the story of a territory.
    pub story: fn(&str) -> String,
    /// Nothing happened there.
    pub no_story: &'static str,
    /// No territory is chosen.
    pub no_territory: &'static str,
    /// Every line of its lists, in a word or two.
    pub whole: &'static str,
    /// Nothing is known of a territory: the key of a note.
    pub nothing_yet: fn(&str) -> String,
}
