//! The territories of a département, what is measured of each, and which of them are listed. Computed
//! when what they follow from changes, never to draw.

use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

use chrono::NaiveDate;

use crate::{
    domain::{
        contour::Contour,
        facts::Facts,
        id::TerritoryCode,
        painted::Measured,
        territory::{Territory, TerritoryKind},
    },
    ui::{widgets::filter::Filter, world::World},
};

/// A territory of the département.
#[derive(Debug)]
pub(super) struct Place {
    pub code: TerritoryCode,
    /// Where it is among the territories of the base.
    at: usize,
    /// Its shape.
    pub contour: Option<usize>,
    pub measured: Measured,
    /// In my sector, or I have none.
    pub mine: bool,
}

/// What the places follow from.
#[derive(Debug)]
struct Source {
    facts: Arc<Facts>,
    today: NaiveDate,
    sector: BTreeSet<TerritoryCode>,
    department: String,
}

impl Source {
    fn is(&self, world: &World, department: &str) -> bool {
        Arc::ptr_eq(&self.facts, &world.data)
            && (self.today, &self.sector) == (world.today, &world.sector)
            && self.department == department
    }
}

/// The territories of a département, in their order.
#[derive(Debug, Default)]
pub(super) struct Places {
    of: Option<Source>,
    all: Vec<Place>,
    /// Those that are listed, by where they are among all.
    listed: Vec<usize>,
    /// The same, by code.
    pub keys: Vec<TerritoryCode>,
    /// Letters of the longest name.
    pub longest: usize,
    /// How many there are before the filter.
    pub in_reach: usize,
}

impl Places {
    /// Brings them to what the base holds now.
    pub fn follow(
        &mut self,
        department: &str,
        contours: &[Contour],
        filter: &Filter,
        world: &World,
    ) {
        if self.of.as_ref().is_none_or(|of| !of.is(world, department)) {
            self.all = measured(department, contours, world);
            let named = self.all.iter().filter_map(|one| one.territory(world));
            self.longest = named.map(|one| one.name.chars().count()).max().unwrap_or(0);
            self.of = Some(Source {
                facts: world.data.clone(),
                today: world.today,
                sector: world.sector.clone(),
                department: department.to_owned(),
            });
        }
        let (needle, all) = (filter.needle(), world.reaches_all());
        let reach: Vec<usize> =
            (0..self.all.len()).filter(|at| all || self.all[*at].mine).collect();
        self.in_reach = reach.len();
        let answers = |place: &Place| {
            let both = place.territory(world).zip(world.data.overview.lines.get(place.at));
            both.is_some_and(|(territory, line)| line.called(territory).answers(&needle))
        };
        let listed = reach.into_iter().filter(|at| needle.is_empty() || answers(&self.all[*at]));
        self.listed = listed.collect();
        self.keys = self.listed.iter().map(|at| self.all[*at].code.clone()).collect();
    }

    /// Those that are listed.
    pub fn listed(&self) -> impl Iterator<Item = &Place> {
        self.listed.iter().filter_map(|at| self.all.get(*at))
    }

    /// One of them.
    pub fn of(&self, code: &TerritoryCode) -> Option<&Place> {
        self.all.iter().find(|one| one.code == *code)
    }

    /// The one that a shape is of.
    pub fn of_contour(&self, contour: usize) -> Option<&Place> {
        self.all.iter().find(|one| one.contour == Some(contour))
    }
}

impl Place {
    /// Its record.
    pub fn territory<'a>(&self, world: &'a World) -> Option<&'a Territory> {
        world.data.territories.get(self.at)
    }
}

/// Territories with a shape there, then groups with a commune there.
fn measured(department: &str, contours: &[Contour], world: &World) -> Vec<Place> {
    let shapes = contours.iter().map(|one| one.epci.as_str()).zip(0..);
    let shapes: HashMap<&str, usize> = shapes.collect();
    let all = world.data.territories.iter().enumerate();
    let places = all.filter_map(|(at, territory)| {
        let contour = shapes.get(territory.code.as_str()).copied();
        if contour.is_none() && !is_group_of(territory, department, world) {
            return None;
        }
        Some(Place {
            code: territory.code.clone(),
            at,
            contour,
            measured: Measured::of(&world.data, territory, world.today),
            mine: world.sector.is_empty() || world.sector.contains(&territory.code),
        })
    });
    places.collect()
}

fn is_group_of(territory: &Territory, department: &str, world: &World) -> bool {
    let is_there = |insee: &String| {
        world.data.commune(insee).is_some_and(|commune| commune.department == department)
    };
    territory.kind == TerritoryKind::Group && territory.communes.iter().any(is_there)
}
