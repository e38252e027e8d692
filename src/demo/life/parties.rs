//! Who signs the conventions, each collectivité under its délibération: one is missing, and one convention
//! has not all its parties yet.

use chrono::{Datelike as _, NaiveDate};

use super::{
    super::{
        book::{Book, later, working_after},
        conventions::Ctg,
        french::typeset,
        places::{Place, VAL_DE_SAONE},
    },
    Ground,
    ground::{body, reached},
    record::Record,
};
use crate::domain::{
    change::Change,
    field::{Field, Fields, FieldsBuilder, RecordKind},
    signatory::PartyKind,
    stage::Stage,
};

/// A party before it is written.
struct Party {
    kind: PartyKind,
    name: String,
    code: Option<String>,
    function: &'static str,
    lead: bool,
}

/// Writes those of each convention that came to its signature, or nearly.
pub(super) fn write(book: &mut Book, ground: &Ground<'_>) {
    for (at, (ctg, _)) in ground.conventions().enumerate() {
        let near = reached(ctg, Stage::Signature).or_else(|| reached(ctg, Stage::Plan));
        let Some(on) = near else {
            continue;
        };
        let parties = match reached(ctg, Stage::Signature) {
            Some(_) => parties(ground, ctg, at),
            // The plan is being written: the president has not been asked yet.
            None => parties(ground, ctg, at).into_iter().skip(1).take(2).collect(),
        };
        together(book, ground, ctg, &parties, later(on, 5));
    }
}

/// Writes those of the conventions that were added late, some weeks before they signed.
pub(super) fn write_late(book: &mut Book, ground: &Ground<'_>, added: &[Ctg]) {
    for ctg in added {
        if let Some(signed) = ctg.convention.signed {
            together(book, ground, ctg, &parties(ground, ctg, 0), later(signed, -40));
        }
    }
}

/// Whether its councils are asked: it came to its signature, or was signed without.
fn is_asked(ctg: &Ctg) -> bool {
    reached(ctg, Stage::Signature).is_some() || ctg.convention.signed.is_some()
}

/// Writes parties at once, then what was known of each later.
fn together(book: &mut Book, ground: &Ground<'_>, ctg: &Ctg, parties: &[Party], on: NaiveDate) {
    let on = on.min(book.last());
    let mut change = Change::default();
    let mut later_on = Vec::new();
    for (rank, party) in (0_i64..).zip(parties) {
        let id: String = book.id(book.written(on));
        let council = ctg.convention.signed.unwrap_or(book.last());
        let deliberation = working_after(later(on, 3 + 5 * rank));
        let lacks = party.code.as_deref() == Some(VAL_DE_SAONE) && ctg.convention.signed.is_none();
        let by_council = party.kind.is_collectivite() && !lacks;
        let voted = is_asked(ctg) && by_council;
        let deliberation = voted.then_some(deliberation).filter(|day| *day <= council);
        let deliberation = deliberation.or(voted.then_some(council));
        let signed = ctg.convention.signed;
        let fields = move |day: NaiveDate| says(ctg, party, deliberation, signed, rank, day);
        let by = |day| ground.writer(ctg, day);
        let record = Record { kind: RecordKind::Signatory, id: &id, fields: &fields, by: &by };
        change = change.then(record.first(book, on));
        let mut days: Vec<NaiveDate> = deliberation.into_iter().chain(signed).collect();
        days.sort_unstable();
        later_on.push((id, fields, days));
    }
    book.write(on, ground.writer(ctg, on).as_ref(), change);
    for (id, fields, days) in &later_on {
        let by = |day| ground.writer(ctg, day);
        let record = Record { kind: RecordKind::Signatory, id, fields, by: &by };
        record.update(book, on, days);
    }
}

/// What is known of a party on a day.
fn says(
    ctg: &Ctg,
    party: &Party,
    deliberation: Option<NaiveDate>,
    signed: Option<NaiveDate>,
    rank: i64,
    on: NaiveDate,
) -> Fields {
    let deliberation = deliberation.filter(|day| *day <= on);
    let reference = deliberation
        .map(|day| format!("{}-{:03}", day.year(), 12 + 9 * rank + i64::from(day.month())));
    FieldsBuilder::default()
        .with(Field::Convention, ctg.convention.id.as_str())
        .with(Field::Kind, party.kind.as_str())
        .with(Field::Party, party.name.as_str())
        .with(Field::Code, party.code.as_deref())
        .with(Field::Function, party.function)
        .with(Field::Lead, party.lead)
        .with(Field::DeliberationOn, deliberation)
        .with(Field::DeliberationRef, reference)
        .with(Field::Signed, signed.filter(|day| *day <= on))
        .done()
}

/// Both of the Caf, the intercommunal bodies, and what each convention has beside.
fn parties(ground: &Ground<'_>, ctg: &Ctg, at: usize) -> Vec<Party> {
    let other = |kind, name: &str, function| Party {
        kind,
        name: name.to_owned(),
        code: None,
        function,
        lead: false,
    };
    let mut all = vec![
        other(PartyKind::CafPresident, "Caf", "présidence du conseil d’administration"),
        other(PartyKind::CafDirection, "Caf", "direction"),
    ];
    let places = ctg.territories.iter();
    let places: Vec<&Place> =
        places.filter_map(|code| ground.places.iter().find(|place| place.code == *code)).collect();
    for (rank, place) in places.iter().enumerate() {
        let name = ground.reference.epcis.iter().find(|epci| epci.siren == place.code.as_str());
        all.push(Party {
            kind: PartyKind::Epci,
            name: name.map_or_else(|| body(place).to_owned(), |epci| typeset(&epci.name)),
            code: Some(place.code.as_str().to_owned()),
            function: "présidence",
            lead: rank == 0,
        });
    }
    let communes = places.first().map(|place| ground.communes(place)).unwrap_or_default();
    let inside = communes.iter().filter(|one| ctg.convention.communes.contains(&one.insee));
    all.extend(inside.take(at % 4).map(|one| Party {
        kind: PartyKind::Commune,
        name: typeset(&one.name),
        code: Some(one.insee.clone()),
        function: "maire",
        lead: false,
    }));
    if at.is_multiple_of(6) {
        all.push(other(PartyKind::Syndicat, "Syndicat intercommunal des Modèles", "présidence"));
    }
    if at.is_multiple_of(2) {
        all.push(other(PartyKind::Msa, "MSA", "direction"));
    }
    if !at.is_multiple_of(3) {
        all.push(other(PartyKind::Departement, "Département", "présidence"));
    }
    if at % 4 == 1 {
        all.push(other(PartyKind::Etat, "État", "préfecture"));
    }
    all
}
