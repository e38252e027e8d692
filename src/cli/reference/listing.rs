//! The report of an update as text.

use chrono::NaiveDate;

use crate::{
    cli::{Session, table::block},
    domain::{
        coverage::Coverage,
        reference::{Census, PerimeterChange, Place, Plan, Renamed},
        snapshot::Snapshot,
    },
};

/// An update over a base, on a day.
pub(super) struct Listing<'a> {
    pub(super) plan: &'a Plan,
    pub(super) data: &'a Snapshot,
    pub(super) on: NaiveDate,
}

impl Listing<'_> {
    pub(super) fn text(&self, session: &Session, tried: bool) -> String {
        let (plan, words) = (self.plan, &session.text.cli.reference);
        if plan.is_empty() {
            return (words.nothing)(plan.millesime.1);
        }
        let mut out = (words.title)(plan.millesime.0, plan.millesime.1) + "\n";
        out += &block(
            words.merged,
            plan.merged.iter().map(|one| format!("{} → {}", all(&one.from), place(&one.into))),
        );
        out += &block(
            words.split,
            plan.split.iter().map(|one| format!("{} → {}", place(&one.from), all(&one.into))),
        );
        out += &block(words.left, plan.left.iter().map(place));
        out += &block(words.appeared, plan.appeared.iter().map(place));
        out += &block(words.renamed, plan.renamed.iter().map(renamed));
        out += &block(
            words.moved,
            plan.moved.iter().map(|one| {
                let epci =
                    |one: &Option<Place>| one.as_ref().map_or(words.no_epci.to_owned(), place);
                let (before, after) = (epci(&one.before), epci(&one.after));
                format!("{}{}{before} → {after}", place(&one.commune), session.text.page.colon)
            }),
        );
        out += &block(words.epcis_created, plan.epcis.created.iter().map(place));
        out += &block(
            words.epcis_gone,
            plan.epcis.gone.iter().map(|(gone, heir)| {
                let heir = heir.as_ref().map(|one| format!(" ({})", (words.heir)(&place(one))));
                place(gone) + &heir.unwrap_or_default()
            }),
        );
        out += &block(words.epcis_renamed, plan.epcis.renamed.iter().map(renamed));
        out += &block(words.perimeters, plan.perimeters.iter().map(|one| perimeter(session, one)));
        out += &block(words.population, self.population(session));
        out += &block(words.territories, plan.territories.iter().map(|one| census(session, one)));
        out += &block(&(words.coverage)(self.on), self.coverage(session));
        out + "\n" + if tried { words.tried } else { words.done }
    }

    /// Each département, then how many communes are counted anew.
    fn population(&self, session: &Session) -> Vec<String> {
        let words = &session.text.cli.reference;
        let mut lines: Vec<String> =
            self.plan.departments.iter().map(|one| census(session, one)).collect();
        lines.push((words.populations)(self.plan.populations));
        lines
    }

    /// Each département, and all of them where there are several; every figure with its year.
    fn coverage(&self, session: &Session) -> Vec<String> {
        let all = &self.plan.departments;
        let mut lines: Vec<String> = all
            .iter()
            .map(|one| {
                let covered = self.plan.coverage(self.data, Some(&one.place.code), self.on);
                rates(session, &place(&one.place), covered, one.years)
            })
            .collect();
        let latest = all.iter().map(|one| one.years).max();
        if let Some(years) = latest.filter(|_| all.len() > 1) {
            let covered = self.plan.coverage(self.data, None, self.on);
            lines.push(rates(session, &self.data.base.department_name, covered, years));
        }
        lines
    }
}

fn place(one: &Place) -> String {
    format!("{} {}", one.code, one.name)
}

fn all(places: &[Place]) -> String {
    places.iter().map(place).collect::<Vec<_>>().join(", ")
}

fn renamed(one: &Renamed) -> String {
    format!("{} {} → {}", one.code, one.before, one.after)
}

fn perimeter(session: &Session, one: &PerimeterChange) -> String {
    let words = &session.text.cli.reference;
    let joined: Vec<String> = one
        .joined
        .iter()
        .map(|joined| {
            let partly = if joined.partly { format!(" ({})", words.partly) } else { String::new() };
            place(&joined.commune) + &partly
        })
        .collect();
    let archived_mark = if one.archived { format!(" ({})", words.archived) } else { String::new() };
    let (colon, left) = (session.text.page.colon, all(&one.left));
    format!("{}{archived_mark}{colon}{left} → {}", one.name, joined.join(", "))
}

fn census(session: &Session, one: &Census) -> String {
    let words = &session.text.cli.reference;
    let number = |count| (session.text.words.number)(count);
    let figures = |communes: usize, population, year| {
        let people = (words.people)(&number(population), year);
        if one.communes.0 == one.communes.1 {
            people
        } else {
            format!("{}, {people}", (words.communes)(communes))
        }
    };
    let before = figures(one.communes.0, one.population.0, one.years.0);
    let after = figures(one.communes.1, one.population.1, one.years.1);
    format!("{}{}{before} → {after}", place(&one.place), session.text.page.colon)
}

fn rates(
    session: &Session,
    name: &str,
    (before, after): (Coverage, Coverage),
    years: (u16, u16),
) -> String {
    let words = &session.text.words;
    let figures = |one: &Coverage, year| {
        let people = (session.text.cli.reference.people)(&(words.number)(one.covered), year);
        format!("{}, {people}", (words.percent)(one.rounded()))
    };
    let (before, after) = (figures(&before, years.0), figures(&after, years.1));
    format!("{name}{}{before} → {after}", session.text.page.colon)
}
