//! Of any base of every kind that a figure counts, of the whole Caf or a sector: what a figure opens counts to it.

use chrono::Days;
use proptest::{
    prelude::*,
    sample::{Index as Pick, select},
};

use super::{
    super::{held::Held, *},
    any_base, any_day,
};
use crate::domain::{
    binome::Binome,
    day::Precision,
    difficulty::{Cause, Difficulty},
    field::{Field, FieldKey, Fields, FieldsBuilder, Value as Written},
    follow_up::{FollowUp, OwedBy},
    goal::Goal,
    indexed::Indexed,
    need::Need,
    orientation::Orientation,
    period::Period,
    plan::{Action, Axis, Status},
    post::{Employer, Post, PostFunction},
    territory::{Territory, TerritoryKind},
};

/// Places of the base: two communes each.
const PLACES: usize = 3;

/// What is drawn for a record, whatever its kind: places among its choices, and days.
#[derive(Debug, Clone)]
struct Drawn {
    id: String,
    place: String,
    convention: Option<String>,
    pick: Pick,
    on: NaiveDate,
    until: Option<NaiveDate>,
}

fn drawn(most: usize) -> impl Strategy<Value = Vec<Drawn>> {
    let days = (any_day(), prop::option::of(any_day()));
    let one = (0..PLACES, prop::option::of(0usize..3), any::<Pick>(), days);
    prop::collection::vec(one, 0..most).prop_map(|all| {
        let of = |(at, (place, convention, pick, (on, until))): (
            usize,
            (usize, Option<usize>, _, _),
        )| Drawn {
            id: at.to_string(),
            place: format!("t{place}"),
            convention: convention.map(|at| at.to_string()),
            pick,
            on,
            until,
        };
        all.into_iter().enumerate().map(of).collect()
    })
}

fn territories() -> Vec<Territory> {
    let one = |at: usize| Territory {
        code: format!("t{at}").as_str().into(),
        name: format!("CC {at}"),
        kind: TerritoryKind::Epci,
        communes: [2 * at, 2 * at + 1].map(|at| format!("0100{at}")).into(),
        population: 0,
        talking_points: None,
    };
    (0..PLACES).map(one).collect()
}

fn promise(one: &Drawn) -> FollowUp {
    FollowUp {
        id: one.id.as_str().into(),
        note: None,
        territory: Some(one.place.as_str().into()),
        convention: None,
        action: None,
        what: "rappeler".into(),
        owed_by: OwedBy::Caf,
        due: Some(one.on),
        done: one.until,
    }
}

fn difficulty(one: &Drawn) -> Option<Difficulty> {
    let fields = FieldsBuilder::default()
        .with(Field::Territory, one.place.as_str())
        .with(Field::Kind, one.pick.get(Cause::ALL).as_str())
        .with(Field::OpenedOn, one.on)
        .with(Field::ClosedOn, one.until);
    Difficulty::of(&one.id, &fields.done())
}

fn need(one: &Drawn) -> Option<Need> {
    let fields = FieldsBuilder::default()
        .with(Field::Territory, one.place.as_str())
        .with(Field::Orientation, one.convention.as_deref());
    Need::of(&one.id, &fields.done())
}

fn orientation(one: &Drawn) -> Orientation {
    Orientation {
        actions: u32::from(one.convention.is_some()),
        from: Some(one.on),
        to: one.until,
        ..Orientation::of(&one.id, &Fields::new())
    }
}

fn post(one: &Drawn) -> Option<Post> {
    let mut fields = FieldsBuilder::default()
        .with(Field::Employer, one.pick.get(Employer::ALL).as_str())
        .with(Field::Function, one.pick.get(PostFunction::ALL).as_str())
        .with(Field::Convention, one.convention.as_deref())
        .with(Field::Funded, 100)
        .with(Field::Filled, i32::try_from(one.pick.index(101)).unwrap())
        .with(Field::SinceOn, one.on)
        .with(Field::EndsOn, one.until)
        .done();
    if one.convention.is_none() {
        let member = Some(one.place.clone());
        fields.insert(FieldKey { field: Field::Territories, member }, Written::Int(1));
    }
    Post::of(&one.id, &fields)
}

fn action(one: &Drawn) -> Action {
    Action {
        id: one.id.clone(),
        axis: one.convention.clone().unwrap_or_default(),
        status: *one.pick.get(Status::ALL),
        due: one.until.map(|day| (day, Precision::Jour)),
        ..Action::default()
    }
}

fn axes() -> Indexed<Axis> {
    let one = |at: usize| Axis {
        id: at.to_string(),
        convention: at.to_string().as_str().into(),
        position: 1,
        title: String::new(),
    };
    Indexed::by((0..3).map(one).collect(), |one| &one.id)
}

fn binome(one: &Drawn) -> Binome {
    Binome {
        id: one.id.as_str().into(),
        administrateur: one.convention.as_ref().map(|_| "anne".into()),
        technicien: Some("luc".into()),
        start: one.on,
        end: one.until.filter(|end| *end >= one.on),
        cadence_days: None,
        sector: [one.place.as_str().into()].into(),
    }
}

fn was_held(one: &Drawn) -> Held {
    Held {
        note: one.id.clone(),
        kind: (*one.pick.get(&[COPIL, CA_DECENTRALISE])).to_owned(),
        on: one.on,
        text: String::new(),
        territory: one.until.map(|_| one.place.as_str().into()),
        conventions: one.convention.iter().map(|id| id.as_str().into()).collect(),
    }
}

fn period(one: &Drawn) -> Option<Period> {
    let fields = FieldsBuilder::default()
        .with(Field::Label, "COG")
        .with(Field::Kind, "cog")
        .with(Field::Start, one.on)
        .with(Field::End, one.on + Days::new(900));
    Period::of(&one.id, &fields.done())
}

fn any_sources() -> impl Strategy<Value = Sources> {
    let life = (drawn(6), drawn(6), drawn(6), drawn(4), drawn(5), drawn(8));
    let more = (drawn(4), drawn(6), drawn(3), any_day(), select(vec![2019, 2022, 2026, 2028]));
    (any_base(), life, more).prop_map(|(base, life, more)| {
        let (promises, difficulties, needs, orientations, posts, actions) = life;
        let (binomes, held, periods, last, year) = more;
        let snapshot = Snapshot {
            territories: territories(),
            follow_ups: promises.iter().map(promise).collect(),
            difficulties: difficulties.iter().filter_map(difficulty).collect(),
            needs: needs.iter().filter_map(need).collect(),
            orientations: orientations.iter().map(orientation).collect(),
            posts: posts.iter().filter_map(post).collect(),
            axes: axes(),
            actions: Indexed::by(actions.iter().map(action).collect(), |one| &one.id),
            binomes: binomes.iter().map(binome).collect(),
            last_notes: [("t0".into(), last)].into(),
            goals: vec![Goal { year, coverage: 80, signatures: Some(2) }],
            ..base
        };
        let held = held.iter().map(was_held).collect();
        Sources { snapshot, held, periods: periods.iter().filter_map(period).collect() }
    })
}

proptest! {
    #[test]
    fn every_figure_opens_as_many_rows_as_it_counts(
        sources in any_sources(),
        on in any_day(),
        sector in prop::option::of(prop::collection::btree_set(0..PLACES, 1..3)),
    ) {
        let code = |at: &usize| format!("t{at}").as_str().into();
        let sector = sector.map(|all| all.iter().map(code).collect());
        let query = FiguresQuery { on, sector, rows: None };
        for figure in Figures::of(&sources, &query).all {
            let opened = FiguresQuery { rows: Some(figure.key.clone()), ..query.clone() };
            let whole = Figures::of(&sources, &opened);
            let whole = whole.figure(&figure.key).unwrap();
            prop_assert_eq!(whole.rows.len(), figure.count, "{:?}", figure.key);
            prop_assert_eq!(&whole.value, &figure.value);
            // Of actions, those that are done count, out of all that are shown.
            let sum: i64 = whole.rows.iter().map(|row| row.counts).sum();
            prop_assert_eq!(sum, figure.value.sum(), "{:?}", figure.key);
        }
    }
}
