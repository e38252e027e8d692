//! The id that a new record has of its own, where the store makes none: the year it is of, which is asked,
//! or its name as a code.

use chrono::Datelike;

use super::{
    super::{widgets::input::Input, world::World},
    Entry, Form,
};
use crate::domain::{
    draft::{Problem, Trouble},
    field::{Field, Fields},
    record::{Ids, Kind, rules},
};

/// Where the year is typed.
const YEAR: Field = Field::Record;

/// The years that are taken for no slip of the finger.
const YEARS: (i32, i32) = (2000, 2099);

/// What is asked, where something is: the year, and the département where the base holds several.
pub(super) fn entries(kind: &Kind, world: &World) -> Vec<Entry> {
    let mut years = world.today.year()..;
    let year = years.find(|year| !is_taken(*year, "", world)).filter(|_| kind.ids == Ids::Year);
    let Some(year) = year else { return Vec::new() };
    let input = Input::line(&year.to_string());
    let year = Entry::new(YEAR, input).label(world.text().ui.rows.year);
    let all = &world.data.base.departments;
    if all.len() < 2 {
        return vec![year];
    }
    let whole = (String::new(), world.text().page.whole_caf.to_owned());
    let each = all.iter().map(|one| (one.code.clone(), one.name.clone()));
    let input = Input::choice(std::iter::once(whole).chain(each).collect(), "");
    let department = Entry::new(Field::Department, input).help(world.text().ui.form.help_choice);
    vec![year, department]
}

/// Whether there is a goal of that year already, of the whole base or of a département.
fn is_taken(year: i32, department: &str, world: &World) -> bool {
    let goals = match department {
        "" => Some(&world.data.goals),
        department => world.data.department_goals.get(department),
    };
    goals.into_iter().flatten().any(|goal| goal.year == year)
}

/// The id; nothing where the store makes one.
pub(super) fn of(
    form: &Form,
    world: &World,
    kind: &Kind,
    fields: &Fields,
) -> Result<Option<String>, Problem> {
    match kind.ids {
        Ids::Made | Ids::Official => Ok(None),
        Ids::FromName => {
            let code = kind.name().and_then(|name| rules::text(fields, name)).map(rules::code);
            Ok(code.filter(|code| world.data.name_of(kind.kind, code).is_none()))
        }
        Ids::Year => {
            let wrong = |trouble| Problem { field: YEAR, trouble };
            let year: i32 = form.value(YEAR).trim().parse().unwrap_or(0);
            if !(YEARS.0..=YEARS.1).contains(&year) {
                return Err(wrong(Trouble::Number(YEARS.0, YEARS.1)));
            }
            let department = form.value(Field::Department);
            if is_taken(year, &department, world) {
                return Err(wrong(Trouble::Taken(year.to_string())));
            }
            Ok(Some(if department.is_empty() {
                year.to_string()
            } else {
                format!("{year}-{department}")
            }))
        }
    }
}
