//! The base that is altered: three people who wrote in turn, with all kinds of records, somebody erased, a
//! working copy that came back and a conflict put off.

use std::fs;

use crate::base::{
    Base, actor, convention, follow_up, group, note, paired, passage, person, write, write_as,
};
use binome::{
    domain::{
        change::Change,
        erasure::DataSubject,
        field::{Field, RecordKind},
        goal::Goal,
        memo::Mark,
        note::Note,
        person::Role,
        refusal::FieldConflict,
        stage::Stage,
    },
    store::Store,
};

const NOTES: usize = 100;

pub(super) struct Victim {
    pub(super) bytes: Vec<u8>,
    /// Who saved last.
    pub(super) last: String,
    /// The last line of all others.
    pub(super) others: i64,
    pub(super) others_mark: Mark,
    pub(super) lines: i64,
}

impl Victim {
    pub(super) fn new() -> Self {
        let base = Base::new();
        let mut store = base.open();
        let pair = paired(&mut store);
        let anne = pair.administrateur.unwrap().as_str().to_owned();
        let luc = pair.technicien.unwrap().as_str().to_owned();
        let zoe = person("Zoé", Role::Direction);
        let zoe = write(&mut store, &Change::add_person(&zoe)).made.remove(0);
        let gone = person("Hélène Léger", Role::Administrateur);
        let gone = write(&mut store, &Change::add_person(&gone)).made.remove(0);
        many(&mut store, &anne, &luc);
        let named = convention("CTG de Hélène Léger");
        let made =
            write_as(&mut store, &luc, &Change::add_convention(&named, &passage("", Stage::Plan)));
        write_as(&mut store, &luc, &Change::add_passage(&passage(&made.made[0], Stage::Signature)));
        write_as(&mut store, &zoe, &Change::add_group(&group("Revermont")));
        let goal = Goal { year: 2026, coverage: 80, signatures: Some(4) };
        write_as(&mut store, &zoe, &Change::set_goal(None, &goal));
        write_as(&mut store, &luc, &put_off());
        let subject =
            DataSubject { person: Some(gone.as_str().into()), name: "Hélène Léger".into() };
        store.erase(&actor(&luc), &subject).unwrap();
        let away = base.folder().join("portable.binome");
        store.take_away(&away).unwrap();
        write_as(&mut Store::open(&away).unwrap(), &anne, &Change::add_note(&note("au loin"), &[]));
        store.bring_back(&actor(&luc), &away, "2026-11-22T09:15:00".parse().unwrap()).unwrap();
        write_as(&mut store, &zoe, &Change::add_note(&note("avant-dernière"), &[]));
        let others = store.last_seq().unwrap();
        write_as(&mut store, &luc, &Change::add_note(&note("dernière"), &[]));
        store.full_check().unwrap();
        let lines = store.last_seq().unwrap();
        drop(store);
        let hash = base
            .raw()
            .query_row("SELECT lower(hex(hash)) FROM journal WHERE seq = ?", [others], |row| {
                row.get(0)
            })
            .unwrap();
        let bytes = fs::read(base.path()).unwrap();
        Self { bytes, last: luc, others, others_mark: Mark { seq: others, hash }, lines }
    }
}

fn many(store: &mut Store, anne: &str, luc: &str) {
    for n in 0..NOTES {
        let who = if n % 3 == 0 { anne } else { luc };
        let text = format!("note {n}");
        let own = Note { themes: crate::base::set(&["jeunesse"]), ..note(&text) };
        let follow_ups = if n % 10 == 0 { vec![follow_up("relancer")] } else { Vec::new() };
        let made = write_as(store, who, &Change::add_note(&own, &follow_ups)).made.remove(0);
        let base = Note { id: made.as_str().into(), ..own };
        if n % 7 == 0 {
            let mine = Note { text: format!("{text}, vue par Hélène Léger"), ..base.clone() };
            write_as(store, luc, &Change::edit_note(&base, &mine));
        } else if n % 11 == 0 {
            let gone = Change::archive(RecordKind::Note, base.id.as_str(), &base.fields());
            write_as(store, anne, &gone);
        }
    }
}

fn put_off() -> Change {
    Change::put_off(&FieldConflict {
        kind: RecordKind::Goal,
        id: "2026".into(),
        key: Field::Coverage.into(),
        base: 80_u32.into(),
        mine: 90_u32.into(),
        theirs: 85_u32.into(),
        by: None,
        at: None,
    })
}
