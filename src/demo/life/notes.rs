//! What the notes say of the life of a convention: who was there, which fiche they are about; and the few
//! that are of no territory.

use std::collections::BTreeSet;

use super::{
    super::{
        book::{Book, working},
        conventions::Ctg,
        french::typeset,
        notes::WrittenNote,
        people::me,
        texts::life::{CDSF, JOINT, PLACES},
    },
    Ground, Life,
    plan::runs,
};
use crate::domain::{change::Change, contact::ContactKind, note::Note};

/// Days ago, and themes, of the committees of the whole département.
const CDSFS: [(i64, &[&str]); 3] = [
    (102, &["gouvernance", "petite_enfance"]),
    (467, &["sppe", "handicap"]),
    (811, &["mobilite", "jeunesse", "parentalite"]),
];

/// Names in the notes who was there, and the fiche they are about.
pub(super) fn dress(
    book: &mut Book,
    ground: &Ground<'_>,
    life: &Life,
    all: &mut [WrittenNote<'_>],
) {
    for (at, one) in all.iter_mut().enumerate() {
        match one.note.kind.as_str() {
            "copil" => {
                attend(book, ground, life, one);
                let room = book.chance.deal(PLACES);
                one.note.place = Some(typeset(&one.scene.fill(&mut book.chance, room)));
                if at.is_multiple_of(3) {
                    one.note.themes.insert("gouvernance".to_owned());
                }
            }
            "rencontre_elus" if at.is_multiple_of(2) => meet_elected(life, one),
            "cotech" | "groupe_thematique" | "visite_equipement" if !at.is_multiple_of(3) => {
                one.note.action = about(life, &one.note, at);
            }
            _ => {}
        }
        if one.note.text.contains("SPPE") {
            one.note.themes.insert("sppe".to_owned());
        }
    }
}

/// The binôme as far as it was there, people in front, and others by number.
fn attend(book: &mut Book, ground: &Ground<'_>, life: &Life, one: &mut WrittenNote<'_>) {
    let note = &mut one.note;
    let Some(code) = note.territory.as_ref() else {
        return;
    };
    let (administrateur, technicien) = ground.team.pair(code, note.on);
    let board = administrateur.filter(|_| note.administrator_present);
    note.persons = technicien.into_iter().chain(board).chain(note.author.clone()).collect();
    let there = life.contacts.iter().filter(|known| known.meets(code, note.on));
    note.contacts =
        there.filter(|_| book.chance.percent(45)).take(6).map(|known| known.id.clone()).collect();
    note.others = u32::try_from(book.chance.between(3, 19)).ok();
}

fn meet_elected(life: &Life, one: &mut WrittenNote<'_>) {
    let note = &mut one.note;
    let elected = life.contacts.iter().filter(|known| known.kind == ContactKind::Elu);
    let there = note.territory.as_ref().and_then(|code| {
        let mut there = elected.filter(|known| known.meets(code, note.on));
        there.next().map(|known| known.id.clone())
    });
    note.contacts = there.into_iter().collect();
}

/// A fiche under way that bears one of the themes of a note.
fn about(life: &Life, note: &Note, at: usize) -> Option<String> {
    let own = life.fiches.iter().filter(|fiche| {
        note.convention.as_ref() == Some(&fiche.convention)
            && note.themes.contains(fiche.theme)
            && runs(fiche, note.on)
    });
    let own: Vec<_> = own.collect();
    own.get(at % own.len().max(1)).map(|fiche| fiche.id.clone())
}

/// The notes of no territory: of the whole Caf, and one of a convention over two bodies.
pub(super) fn write(book: &mut Book, ground: &Ground<'_>) {
    let direction = ground.team.direction().cloned();
    for ((days, themes), text) in CDSFS.into_iter().zip(CDSF) {
        let on = working(book.ago(days));
        let note = Note {
            id: book.id(on),
            kind: "cdsf".to_owned(),
            on,
            themes: themes.iter().map(|&theme| theme.to_owned()).collect(),
            text: typeset(text),
            author: direction.clone(),
            ..Note::default()
        };
        book.write(on, direction.as_ref(), Change::add_note(&note, &[]));
    }
    let both: Option<&Ctg> =
        ground.conventions().map(|(ctg, _)| ctg).find(|ctg| ctg.territories.len() > 1);
    if let (Some(ctg), Some(text)) = (both, JOINT.first()) {
        let on = working(book.ago(73));
        let author = ground.writer(ctg, on);
        let persons: BTreeSet<_> = author.clone().into_iter().collect();
        let note = Note {
            id: book.id(on),
            kind: "cotech".to_owned(),
            on,
            convention: Some(ctg.convention.id.clone()),
            persons,
            text: typeset(text),
            author: author.clone().or_else(|| Some(me())),
            ..Note::default()
        };
        book.write(on, author.as_ref(), Change::add_note(&note, &[]));
    }
}
