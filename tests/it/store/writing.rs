//! Each change reads back as written.

use binome::domain::{
    binome::Binome,
    change::Change,
    convention::Convention,
    field::{Fields, RecordKind},
    follow_up::{FollowUp, OwedBy},
    goal::Goal,
    note::Note,
    person::{Person, Role},
    stage::{Passage, Stage},
};

use crate::base::{
    BUGEY, Base, DOMBES, binome, convention, day, follow_up, group, note, notes, passage, person,
    reread, set, snapshot, today, write, written,
};

#[test]
fn a_note_reads_back_with_its_themes_and_follow_ups() {
    let base = Base::new();
    let mut store = base.open();
    let anne = write(&mut store, &Change::add_person(&person("Anne", Role::Administrateur)));
    let ctg = Change::add_convention(&convention("CTG"), &passage("", Stage::Plan));
    let ctg = write(&mut store, &ctg);
    let mine = Note {
        convention: Some(ctg.made[0].as_str().into()),
        themes: set(&["jeunesse", "logement"]),
        author: Some(anne.made[0].as_str().into()),
        administrator_present: true,
        send_up: true,
        ..note("Le maire s’inquiète :\n« et la crèche ? »")
    };
    let promises = [follow_up("rappeler"), FollowUp { due: None, ..follow_up("écrire") }];
    let made = write(&mut store, &Change::add_note(&mine, &promises)).made;
    let (read, came_out) = store.note(&made[0].as_str().into()).unwrap().unwrap();
    assert_eq!(read, Note { id: made[0].as_str().into(), ..mine });
    let expected = [0, 1].map(|at| FollowUp {
        id: made[at + 1].as_str().into(),
        note: Some(made[0].as_str().into()),
        ..promises[at].clone()
    });
    assert_eq!(came_out, expected);
    assert_eq!(snapshot(&mut store).follow_ups, expected);
    assert_eq!(snapshot(&mut store).last_notes[&DOMBES.into()], mine.on);
}

#[test]
fn every_field_of_a_note_can_be_changed() {
    let base = Base::new();
    let mut store = base.open();
    let first = written(&mut store, "avant");
    let ctg = Change::add_convention(&convention("CTG"), &passage("", Stage::Plan));
    let ctg = write(&mut store, &ctg);
    let anne = write(&mut store, &Change::add_person(&person("Anne", Role::Administrateur)));
    let mine = Note {
        id: first.id.clone(),
        kind: "copil".into(),
        on: day("2026-02-28"),
        territory: Some(BUGEY.into()),
        convention: Some(ctg.made[0].as_str().into()),
        themes: set(&["habitat", "seniors"]),
        text: "après".into(),
        author: Some(anne.made[0].as_str().into()),
        administrator_present: true,
        send_up: true,
        place: Some("Mairie".into()),
        persons: [anne.made[0].as_str().into()].into(),
        others: Some(12),
        ..first.clone()
    };
    write(&mut store, &Change::edit_note(&first, &mine));
    assert_eq!(reread(&store, &first), mine);
    write(&mut store, &Change::edit_note(&mine, &first));
    assert_eq!(reread(&store, &first), first);
}

#[test]
fn a_follow_up_is_changed_done_and_open_again() {
    let base = Base::new();
    let mut store = base.open();
    let made = write(&mut store, &Change::add_follow_up(&follow_up("rappeler"))).made;
    let first = FollowUp { id: made[0].as_str().into(), ..follow_up("rappeler") };
    let mine = FollowUp {
        what: "rappeler la DGS".into(),
        owed_by: OwedBy::Partner,
        due: None,
        ..first.clone()
    };
    write(&mut store, &Change::edit_follow_up(&first, &mine));
    assert_eq!(store.follow_up(&first.id).unwrap(), Some(mine.clone()));
    write(&mut store, &Change::mark_follow_up(&first.id, None, Some(today())));
    assert!(snapshot(&mut store).follow_ups.is_empty());
    assert_eq!(store.snapshot(day("2026-11-22")).unwrap().follow_ups.len(), 1);
    assert_eq!(store.follow_ups().unwrap()[0].done, Some(today()));
    write(&mut store, &Change::mark_follow_up(&first.id, Some(today()), None));
    assert_eq!(snapshot(&mut store).follow_ups, [mine]);
}

#[test]
fn a_convention_reads_back_with_its_passages() {
    let base = Base::new();
    let mut store = base.open();
    let change = Change::add_convention(&convention("CTG"), &passage("", Stage::Methode));
    let made = write(&mut store, &change).made;
    let id = made[0].as_str();
    let next = Passage { on: day("2026-06-01"), reason: String::new(), ..passage(id, Stage::Plan) };
    let second = write(&mut store, &Change::add_passage(&next)).made;
    let expected = Convention {
        id: id.into(),
        passages: vec![
            Passage { id: made[1].as_str().into(), ..passage(id, Stage::Methode) },
            Passage { id: second[0].as_str().into(), ..next },
        ],
        ..convention("CTG")
    };
    assert_eq!(snapshot(&mut store).conventions, std::slice::from_ref(&expected));
    let renewal = Convention {
        predecessor: Some(id.into()),
        generation: 2,
        start: None,
        end: None,
        communes: set(&[]),
        ..convention("CTG 2")
    };
    write(&mut store, &Change::add_convention(&renewal, &passage("", Stage::Mobilisation)));
    let mine = Convention {
        name: "CTG du Bugey".into(),
        signed: Some(day("2026-05-04")),
        communes: set(&["01053", "01006"]),
        themes: set(&["jeunesse"]),
        ..expected.clone()
    };
    write(&mut store, &Change::edit_convention(&expected, &mine));
    let read = snapshot(&mut store);
    assert_eq!(read.convention(&id.into()), Some(&mine));
    assert!(read.conventions.iter().any(|one| one.predecessor == Some(id.into())));
}

/// The rule that an end follows its start holds of the whole, not on the way there.
#[test]
fn a_period_moves_whole_to_the_past_and_to_the_future() {
    let base = Base::new();
    let mut store = base.open();
    let change = Change::add_convention(&convention("CTG"), &passage("", Stage::Plan));
    write(&mut store, &change);
    for (start, end) in [("2020-01-01", "2024-12-31"), ("2031-01-01", "2035-12-31")] {
        let now = snapshot(&mut store).conventions[0].clone();
        let mine = Convention { start: Some(day(start)), end: Some(day(end)), ..now.clone() };
        write(&mut store, &Change::edit_convention(&now, &mine));
        assert_eq!(snapshot(&mut store).conventions, [mine]);
    }
}

#[test]
fn people_binomes_and_groups_read_back() {
    let base = Base::new();
    let mut store = base.open();
    let mut made = |name, role| {
        let made = write(&mut store, &Change::add_person(&person(name, role))).made;
        Person { id: made[0].as_str().into(), ..person(name, role) }
    };
    let people = [made("Anne", Role::Administrateur), made("Luc", Role::Technicien)];
    let pair = Binome {
        administrateur: Some(people[0].id.clone()),
        technicien: Some(people[1].id.clone()),
        ..binome("2026-01-01")
    };
    let id = write(&mut store, &Change::add_binome(&pair)).made;
    let pair = Binome { id: id[0].as_str().into(), ..pair };
    let id = write(&mut store, &Change::add_group(&group("Revermont"))).made;
    let read = snapshot(&mut store);
    assert_eq!(
        (read.people.as_slice(), read.binomes.as_slice()),
        (&people[..], &[pair.clone()][..])
    );
    let place = read.territory(&id[0].as_str().into()).unwrap();
    let both: u64 = read.population(&group("").communes);
    assert_eq!((place.communes.clone(), place.population), (group("").communes, both));
    let mine = Binome {
        technicien: None,
        end: Some(day("2026-12-31")),
        sector: [BUGEY.into(), id[0].as_str().into()].into(),
        ..pair.clone()
    };
    write(&mut store, &Change::edit_binome(&pair, &mine));
    assert_eq!(snapshot(&mut store).binomes, [mine]);
}

#[test]
fn a_goal_is_set_and_set_again() {
    let base = Base::new();
    let mut store = base.open();
    let goal = |coverage, signatures| Goal { year: 2026, coverage, signatures };
    let steps = [goal(85, None), goal(90, Some(0)), goal(0, Some(4)), goal(100, None)];
    let mut before = None;
    for mine in steps {
        let made = write(&mut store, &Change::set_goal(before.as_ref(), &mine)).made;
        assert_eq!(made, [if before.is_none() { "2026" } else { "" }]);
        assert_eq!(snapshot(&mut store).goals, [mine]);
        before = Some(mine);
    }
}

#[test]
fn an_archived_record_is_no_longer_read_but_its_name_still_is() {
    let base = Base::new();
    let mut store = base.open();
    let anne = write(&mut store, &Change::add_person(&person("Anne", Role::Administrateur)));
    let anne = anne.made[0].as_str();
    let mine = Note { author: Some(anne.into()), themes: set(&["habitat"]), ..note("vu") };
    let made = write(&mut store, &Change::add_note(&mine, &[])).made;
    for (kind, id, read) in [
        (RecordKind::Person, anne, person("Anne", Role::Administrateur).fields()),
        (RecordKind::Theme, "habitat", Fields::new()),
        (RecordKind::NoteKind, "telephone", Fields::new()),
    ] {
        write(&mut store, &Change::archive(kind, id, &read));
    }
    let read = snapshot(&mut store);
    assert!(read.people.is_empty());
    assert_eq!((read.themes.len(), read.note_kinds.len()), (15, 15));
    let kept = reread(&store, &Note { id: made[0].as_str().into(), ..mine.clone() });
    assert_eq!(kept.author, mine.author);
    assert_eq!(read.person_name(kept.author.as_ref()), "Anne");
    assert_eq!(
        (read.theme_label("habitat"), read.kind_label("telephone")),
        ("Habitat", "Téléphone")
    );
    write(&mut store, &Change::archive(RecordKind::Note, &made[0], &mine.fields()));
    assert!(notes(&store).is_empty() && store.note(&kept.id).unwrap().is_none());
    assert!(snapshot(&mut store).contacts.is_empty());
}

/// The second change speaks of what the second change made.
#[test]
fn changes_made_one_after_the_other_keep_their_own_links() {
    let base = Base::new();
    let mut store = base.open();
    let first = Change::add_note(&note("une"), &[follow_up("de la première")]);
    let second = Change::add_note(&note("deux"), &[follow_up("de la deuxième")]);
    let made = write(&mut store, &first.then(second)).made;
    let of = |id: &String| store.note(&id.as_str().into()).unwrap().unwrap().1[0].what.clone();
    assert_eq!((of(&made[0]), of(&made[2])), ("de la première".into(), "de la deuxième".into()));
}
