//! Two people at once on a record of every kind that people write, each with their own connection; and a
//! record of every kind that is written and changed in a working copy.

use binome::{
    domain::{
        change::Change,
        field::{Field, FieldKey, Fields, RecordKind, Value},
        record::{self, Holds, Kind, Spec},
        refusal::Refusal,
    },
    store::Store,
};

use super::kinds::written;
use crate::base::{Base, actor, op, write_as};

const KIND: Holds = Holds::One(RecordKind::NoteKind);

/// Two values that each may be written in a field of that kind, other than the first.
fn others(spec: &Spec) -> Option<[Value; 2]> {
    let free = |text: &str| Value::from(text);
    match spec.holds {
        Holds::Name | Holds::Line if spec.field != Field::PlannedAt => {
            Some(["une", "autre"].map(free))
        }
        Holds::Text => Some(["D’Anne.", "De Luc."].map(free)),
        Holds::Number(least, most) if most - least > 3 => Some([2, 3].map(|n| (least + n).into())),
        Holds::Hundredths(_) => Some([50, 60].map(Value::from)),
        Holds::Decimal => Some(["13.5", "14"].map(free)),
        Holds::Day if spec.key.contains("end") => Some(["2027-12-29", "2027-12-30"].map(free)),
        Holds::Day => Some(["2026-11-03", "2026-11-04"].map(free)),
        KIND => Some(["copil", "cotech"].map(free)),
        // The others hang together with the rest, or have one value.
        Holds::Code(codes) if codes.len() > 2 && spec.field != Field::Status => {
            Some([codes[1], codes[2]].map(free))
        }
        _ => None,
    }
}

/// Two members that may come into a set of that kind.
fn members(spec: &Spec) -> Option<[&'static str; 2]> {
    match spec.holds {
        Holds::Communes => Some(["01053", "01034"]),
        Holds::Many(RecordKind::Theme) => Some(["habitat", "seniors"]),
        Holds::Many(RecordKind::Territory) => Some([crate::base::BUGEY, "200071751"]),
        Holds::Many(RecordKind::Person) => Some(["anne", "luc"]),
        _ => None,
    }
}

fn fields(store: &Store, kind: &Kind, id: &str) -> Fields {
    store.record(kind.kind, id).unwrap().unwrap().fields
}

/// The same with one more value.
fn with(base: &Fields, key: impl Into<FieldKey>, value: Value) -> Fields {
    let mut mine = base.clone();
    mine.insert(key.into(), value);
    mine
}

fn member(field: Field, member: &str) -> FieldKey {
    FieldKey { field, member: Some(member.to_owned()) }
}

/// A base that two people have open, and a record of each kind.
fn each(try_one: impl Fn(&mut Store, &mut Store, &'static Kind, &str)) {
    let base = Base::new();
    let (mut hers, mut his) = (base.open(), base.open());
    for id in ["anne", "luc"] {
        let name = if id == "anne" { "Anne Témoin" } else { "Luc Spécimen" };
        let one = crate::base::person(name, binome::domain::person::Role::Technicien);
        let one = binome::domain::person::Person { id: id.into(), ..one };
        crate::base::write(&mut hers, &Change::add_person(&one));
    }
    let mut tried = 0;
    for kind in record::by_people().filter(|kind| kind.kind != RecordKind::Conflict) {
        let id = written(kind, "personne", &mut hers);
        try_one(&mut hers, &mut his, kind, &id);
        tried += 1;
    }
    assert!(tried > 18, "{tried}");
    hers.full_check().unwrap();
}

fn rewrite(kind: &Kind, id: &str, base: &Fields, mine: &Fields) -> Change {
    Change::rewrite(kind.kind, id, base, mine)
}

#[test]
fn different_fields_of_a_record_of_every_kind_both_win() {
    each(|hers, his, kind, id| {
        let read = fields(his, kind, id);
        let mut free = kind.fields.iter().filter_map(|spec| Some((spec.field, others(spec)?)));
        let Some(((one, [said, _]), (other, [_, too]))) = free.next().zip(free.next_back()) else {
            return;
        };
        write_as(hers, "anne", &rewrite(kind, id, &read, &with(&read, one, said.clone())));
        write_as(his, "luc", &rewrite(kind, id, &read, &with(&read, other, too.clone())));
        let now = with(&with(&read, one, said), other, too);
        assert_eq!(fields(hers, kind, id), now, "{:?}", kind.kind);
    });
}

#[test]
fn the_same_field_of_a_record_of_every_kind_asks() {
    each(|hers, his, kind, id| {
        let read = fields(his, kind, id);
        for spec in kind.fields {
            let Some([said, wanted]) = others(spec) else { continue };
            let read = with(&read, spec.field, fields(his, kind, id)[&spec.field.into()].clone());
            write_as(
                hers,
                "anne",
                &rewrite(kind, id, &read, &with(&read, spec.field, said.clone())),
            );
            let mine = rewrite(kind, id, &read, &with(&read, spec.field, wanted.clone()));
            let refusal = his.apply(&op(), &actor("luc"), &mine).unwrap_err();
            let Refusal::Conflict(found) = refusal else { panic!("{:?} {refusal:?}", kind.kind) };
            let told = (found.len(), &found[0].key, &found[0].mine, &found[0].theirs);
            assert_eq!(told, (1, &spec.field.into(), &wanted, &said), "{:?}", kind.kind);
            assert_eq!(fields(his, kind, id)[&spec.field.into()], said);
        }
    });
}

#[test]
fn adding_to_a_set_of_a_record_of_every_kind_never_conflicts() {
    each(|hers, his, kind, id| {
        for spec in kind.fields {
            let Some([one, other]) = members(spec) else { continue };
            let read = fields(his, kind, id);
            let add = |to| with(&read, member(spec.field, to), Value::Int(1));
            write_as(hers, "anne", &rewrite(kind, id, &read, &add(one)));
            write_as(his, "luc", &rewrite(kind, id, &read, &add(other)));
            let now = fields(hers, kind, id);
            for to in [one, other] {
                assert!(now.contains_key(&member(spec.field, to)), "{:?} {to}", kind.kind);
            }
        }
    });
}

#[test]
fn an_edit_wins_over_archiving_a_record_of_every_kind() {
    each(|hers, his, kind, id| {
        let read = fields(his, kind, id);
        let free = kind.fields.iter().find_map(|spec| Some((spec.field, others(spec)?)));
        let Some((field, [said, _])) = free else { return };
        write_as(hers, "anne", &Change::archive(kind.kind, id, &read));
        let mine = with(&read, field, said);
        write_as(his, "luc", &rewrite(kind, id, &read, &mine));
        let now = hers.record(kind.kind, id).unwrap().unwrap();
        assert_eq!((now.fields, now.archived), (mine, false), "{:?}", kind.kind);
        // Read before it was written in, it is not archived either.
        let late = hers.apply(&op(), &actor("anne"), &Change::archive(kind.kind, id, &read));
        assert!(matches!(late, Err(Refusal::Conflict(_))), "{:?} {late:?}", kind.kind);
    });
}

#[test]
fn records_of_every_kind_are_written_and_changed_away_and_come_back() {
    let base = Base::new();
    let mut store = base.open();
    let mut known = Vec::new();
    for kind in record::by_people().filter(|kind| kind.kind != RecordKind::Conflict) {
        known.push((kind, written(kind, "ici", &mut store)));
    }
    let path = base.folder().join("portable.db");
    store.take_away(&path).unwrap();
    let mut copy = Store::open(&path).unwrap();
    for (kind, id) in known.clone() {
        let read = fields(&copy, kind, &id);
        let free = kind.fields.iter().find_map(|spec| Some((spec.field, others(spec)?)));
        if let Some((field, [said, _])) = free {
            write_as(&mut copy, "luc", &rewrite(kind, &id, &read, &with(&read, field, said)));
        }
        // Of a year or a threshold there is one.
        if !matches!(kind.kind, RecordKind::Goal) {
            known.push((kind, written(kind, "au loin", &mut copy)));
        }
    }
    let at = "2026-11-23T09:00:00".parse().unwrap();
    store.bring_back(&actor("anne"), &path, at).unwrap();
    for (kind, id) in &known {
        assert_eq!(fields(&store, kind, id), fields(&copy, kind, id), "{:?}", kind.kind);
    }
    store.full_check().unwrap();
}
