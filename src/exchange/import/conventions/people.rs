//! Who follows a convention: the board members and the field advisers of a row.

use super::{grid::Line, known::Known, roles::told_apart};
use crate::{
    domain::{fold::fold, person::Role},
    exchange::import::{
        Answers, Asking, Base, Choice, Reason,
        values::{says_nothing, shown},
    },
};

/// The two halves of a row, « Prénom Nom » each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Pair {
    pub administrators: Vec<String>,
    pub technicians: Vec<String>,
}

impl Pair {
    /// Each pair that follows it: the second of a side makes half a pair.
    pub(super) fn pairs(&self) -> Vec<(Option<String>, Option<String>)> {
        let count = self.administrators.len().max(self.technicians.len());
        let pair = |at| (self.administrators.get(at).cloned(), self.technicians.get(at).cloned());
        (0..count).map(pair).collect()
    }
}

/// Reads the people of a row.
pub(super) fn pair(
    line: Line<'_>,
    known: &Known<'_>,
    base: &Base<'_>,
    asking: &mut Asking<'_>,
) -> Pair {
    let mut pair = Pair {
        administrators: side(line, "administrators", known, asking),
        technicians: side(line, "technicians", known, asking),
    };
    let held = line.cell("people", asking);
    for (name, said) in told_apart(held.content, &held.name, &known.people, asking) {
        let told = said.or_else(|| known.roles.get(&fold(&name)).copied());
        let role = told.or_else(|| {
            let offered = [Role::Administrateur, Role::Technicien].map(|role| Choice {
                answer: role.as_str().to_owned(),
                label: role.as_str().to_owned(),
            });
            let answer = asking.ask(Reason::Undecided, &held.name, &name, offered.into())?;
            Role::from_code(answer.trim())
        });
        match role {
            Some(Role::Administrateur) => pair.administrators.push(name),
            Some(_) => pair.technicians.push(name),
            None => {}
        }
    }
    roles(line, &pair, base, asking);
    pair
}

fn side(line: Line<'_>, key: &str, known: &Known<'_>, asking: &mut Asking<'_>) -> Vec<String> {
    let held = line.cell(key, asking);
    let read = shown(held.content);
    if line.has(key) && (read.is_empty() || says_nothing(&read)) {
        asking.say(Reason::Vacant, &held.name, &read);
    }
    known.people.read(held.content, &held.name, asking)
}

/// Says where the base gives a person the other role.
fn roles(line: Line<'_>, pair: &Pair, base: &Base<'_>, asking: &mut Asking<'_>) {
    let sides = [
        ("administrators", Role::Administrateur, &pair.administrators),
        ("technicians", Role::Technicien, &pair.technicians),
    ];
    for (key, role, names) in sides {
        let other = names.iter().filter_map(|name| base.data.person_named(name));
        for person in other.filter(|one| one.role != role && one.role != Role::Direction) {
            let cell = line.cell(key, &mut Asking::of(&Answers::default(), "")).name;
            asking.say(Reason::AgainstBase, &cell, &format!("{} : {}", person.name, role.as_str()));
        }
    }
}
