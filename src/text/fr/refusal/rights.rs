//! Refusals of what a role does not allow, in French.

use std::fmt::Write as _;

use crate::domain::{may::Why, refusal::Followed};

/// The most territories that are named.
const NAMED: usize = 3;

pub(super) const fn not_allowed(why: Why) -> &'static str {
    match why {
        Why::Reads => {
            "Votre rôle est la lecture\u{a0}: rien n’a été enregistré. Ce rôle, la direction peut le changer, ou un collègue tant qu’il n’y a pas de direction."
        }
        Why::Notes => {
            "Rien n’a été enregistré\u{a0}: un administrateur écrit des notes, des suites et des éléments de langage. Demandez à qui suit ce territoire, ou à la direction."
        }
        Why::Direction => {
            "Rien n’a été enregistré\u{a0}: les rôles, les objectifs, les listes, les seuils et les modèles reviennent à la direction. Demandez-le-lui."
        }
        Why::OwnRole => {
            "Rien n’a été enregistré\u{a0}: personne ne change son propre rôle. Demandez-le à quelqu’un de la direction."
        }
    }
}

/// Who follows each of these territories.
pub(in crate::text::fr) fn follows(found: &[Followed]) -> String {
    let each = found.iter().take(NAMED).map(|one| {
        let follow = if one.by.len() > 1 { "suivent" } else { "suit" };
        format!("{} {follow} {}", one.by.join(" et "), one.name)
    });
    let mut sentence = each.collect::<Vec<_>>().join(", ");
    if let Some(others) = found.len().checked_sub(NAMED).filter(|others| *others > 0) {
        let _ = write!(sentence, " (et {others}\u{a0}de plus)");
    }
    sentence
}

pub(super) fn outside(found: &[Followed]) -> String {
    format!("Hors de votre secteur, rien n’a été enregistré\u{a0}: {}.", follows(found))
}
