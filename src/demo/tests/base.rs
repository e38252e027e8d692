//! The base that comes out of it: whole, peopled by nobody real, with something to see for everyone.

use super::{
    super::{ME, me},
    FILLED, Filled, first,
};
use crate::domain::{
    alerts::{Measured, Thresholds, Urgency},
    binome::{binome_of, sector_of},
    facts::Facts,
    id::TerritoryCode,
    person::Role,
    stage::Stage,
    territory_status::TerritoryStatus,
};

const SURNAMES: [&str; 17] = [
    "Brouillon",
    "Canevas",
    "Chimère",
    "Échantillon",
    "Ébauche",
    "Esquisse",
    "Exemple",
    "Fictive",
    "Figurante",
    "Gabarit",
    "Imaginaire",
    "Maquette",
    "Modèle",
    "Prototype",
    "Simulacre",
    "Spécimen",
    "Témoin",
];

#[test]
fn the_base_is_whole_and_says_it_is_a_demonstration() {
    for Filled { check, snapshot, .. } in FILLED.iter() {
        assert_eq!(*check, Ok(()));
        assert!(snapshot.base.demo);
    }
}

#[test]
fn every_name_says_that_nobody_bears_it() {
    let Filled { snapshot, .. } = first();
    for person in &snapshot.people {
        let surname = person.name.rsplit(' ').next().unwrap();
        assert!(SURNAMES.contains(&surname), "{}", person.name);
    }
}

#[test]
fn the_cast_holds_every_role_and_board_members_have_their_mandate() {
    for Filled { snapshot, today, .. } in FILLED.iter() {
        let today = *today;
        let count = |role| snapshot.people.iter().filter(|person| person.role == role).count();
        assert_eq!(
            [Role::Administrateur, Role::Technicien, Role::Direction, Role::Lecture].map(count),
            [9, 6, 1, 1]
        );
        for person in &snapshot.people {
            let board = person.role == Role::Administrateur;
            assert_eq!(person.mandate_start.is_some(), board);
            assert!(person.mandate_start.is_none_or(|start| start < today), "{}", person.name);
        }
    }
    let Filled { snapshot, today, .. } = first();
    let today = *today;
    let renewed = "2026-02-01".parse().unwrap();
    let serving =
        snapshot.people.iter().filter(|one| one.mandate_end.is_some_and(|end| end > today));
    assert!(serving.map(|person| person.mandate_start).all(|start| start == Some(renewed)));
}

#[test]
fn sectors_hold_two_to_four_territories_and_some_binomes_are_past_or_half() {
    for Filled { snapshot, today, .. } in FILLED.iter() {
        let today = *today;
        let now = || snapshot.binomes.iter().filter(|binome| binome.active_on(today));
        assert!(now().all(|binome| (2..=4).contains(&binome.sector.len())));
        assert_eq!(now().filter(|binome| binome.is_half()).count(), 1, "{today}");
        assert!(snapshot.binomes.iter().filter(|binome| !binome.active_on(today)).count() >= 3);
        let alone: Vec<_> = snapshot
            .territories
            .iter()
            .filter(|territory| binome_of(&territory.code, &snapshot.binomes, today).is_none())
            .collect();
        assert_eq!(alone.len(), 1, "{today}");
    }
}

/// Nobody writes outside their time: board members within their binôme, readers never.
#[test]
fn notes_are_written_by_those_who_followed_the_territory() {
    for Filled { today, snapshot, notes, .. } in FILLED.iter() {
        let mut by_board = 0;
        for note in notes {
            let author = snapshot.person(note.author.as_ref().unwrap()).unwrap();
            assert!(author.role.may_write());
            let code = note.territory.as_ref();
            let binome = code.and_then(|code| binome_of(code, &snapshot.binomes, note.on));
            let administrateur = binome.and_then(|binome| binome.administrateur.as_ref());
            if author.role == Role::Administrateur {
                by_board += 1;
                assert_eq!(administrateur, Some(&author.id), "{}", note.on);
            }
            assert!(!note.administrator_present || administrateur.is_some(), "{}", note.on);
        }
        assert!((5..=60).contains(&by_board), "{today}: {by_board}");
    }
}

#[test]
fn my_sector_has_something_of_each_to_do() {
    for Filled { snapshot, today, .. } in FILLED.iter() {
        let today = *today;
        assert_eq!(snapshot.person_name(Some(&me())), ME);
        let sector = sector_of(&me(), &snapshot.binomes, today);
        assert_eq!(sector.len(), 4, "{today}");
        let facts = Facts::of(snapshot.clone(), today, &Thresholds::default());
        let overview = &facts.overview;
        let lines: Vec<_> = sector.iter().filter_map(|code| overview.line(code)).collect();
        let any = |wanted: fn(Measured) -> bool| {
            let mut alerts = lines.iter().flat_map(|line| overview.alerts_of(line));
            alerts.any(|one| wanted(one.measured))
        };
        assert!(lines.iter().any(|line| {
            line.ground == TerritoryStatus::InForce && line.urgency < Some(Urgency::Soon)
        }));
        assert!(lines.iter().any(|line| line.ground == TerritoryStatus::Preparing));
        assert!(any(|one| matches!(one, Measured::CafFollowUp(_))));
        assert!(any(|one| matches!(one, Measured::EndRenew(_) | Measured::EndEvaluate(_))));
    }
}

#[test]
fn one_territory_is_silent_and_everything_else_calls_for_somebody_somewhere() {
    for Filled { snapshot, today, .. } in FILLED.iter() {
        let today = *today;
        let facts = Facts::of(snapshot.clone(), today, &Thresholds::default());
        let overview = &facts.overview;
        let silent: Vec<_> = overview.silent().map(|line| line.code.as_str()).collect();
        assert_eq!(silent, ["200070852"], "{today}");
        let seen = |wanted: Measured, urgency| {
            let mut alerts = overview.alerts.iter();
            alerts.any(|one| one.measured == wanted && one.urgency == urgency)
        };
        assert!(seen(Measured::Expired, Urgency::Overdue));
        assert!(seen(Measured::HalfBinome, Urgency::Soon));
        assert!(seen(Measured::NoBinome, Urgency::Soon));
        let long = |one: Measured| matches!(one, Measured::StageTooLong(Stage::Plan, _));
        assert!(overview.alerts.iter().any(|one| long(one.measured)));
        let late = overview.late_in(&sector_of(&me(), &snapshot.binomes, today));
        assert!(late >= 3 && late < overview.late, "{today}: {late}");
    }
}

#[test]
fn territories_have_notes_over_four_years() {
    let Filled { snapshot, notes, today, .. } = first();
    let today = *today;
    for territory in &snapshot.territories {
        let days: Vec<_> = notes
            .iter()
            .filter(|note| note.territory.as_ref() == Some(&territory.code))
            .map(|note| note.on)
            .collect();
        assert!(days.len() >= 5, "{}", territory.name);
        assert!((today - *days.iter().min().unwrap()).num_days() > 1000, "{}", territory.name);
    }
    let known = |code: &TerritoryCode| snapshot.territory(code).is_some();
    assert!(notes.iter().filter_map(|note| note.territory.as_ref()).all(known));
}
