//! The records that a row of conventions wants: the convention, its avenant, its passage, its people.
//!
//! What was asked is left out of them.

use chrono::NaiveDate;

use super::{
    against::{self, Beside, Held, Pairs},
    people::Pair,
    place,
    told::Told,
};
use crate::{
    domain::{
        field::{Field, FieldsBuilder, RecordKind},
        fold::fold,
        person::Role,
        signatory::PartyKind,
        stage::Stage,
        territory::TerritoryKind,
    },
    exchange::import::{
        Asking, Base, How, Imported, Reason, Wanted, noted,
        values::{says_nothing, state::State},
    },
};

/// Doubts that leave nothing to take of a row.
const WHOLE: [Reason; 6] = [
    Reason::Territory,
    Reason::UnknownSiren,
    Reason::Contradiction,
    Reason::PartOfCommune,
    Reason::BrokenLine,
    Reason::State,
];

/// The convention that the remark of a row is about.
enum About {
    /// The one the row wants.
    This,
    /// One of the base, by its id.
    Held(String),
    /// None.
    Nothing,
}

/// What a row becomes.
pub(super) fn row(
    told: &Told,
    beside: &Beside<'_>,
    base: &Base<'_>,
    mut asking: Asking<'_>,
) -> Imported {
    let source = asking.source().to_owned();
    let nowhere = told.siren.is_empty() && told.communes.is_empty();
    if nowhere {
        return Imported::nothing(asking);
    }
    if let Some(state @ (State::Outside | State::NoCtg)) = told.state {
        let code = if state == State::Outside { Reason::OtherDepartment } else { Reason::NoCtg };
        asking.say(code, &source, &told.words);
        let records = followed(told, base, &About::Nothing, &mut asking);
        return Imported::records(records, asking);
    }
    let held = against::held(told, beside, base);
    let moves = held.id.as_ref().is_none_or(|id| against::moves(told, id, base, &mut asking));
    let doubt = asking.questions.iter().any(|one| WHOLE.contains(&one.code));
    let mut records = Vec::new();
    if !doubt {
        records.push(convention(told, &held, base, &asking));
        records.extend(amendment(told, &held));
        records.extend(passage(told, &held, base.today).filter(|_| moves));
        records.extend(party(told));
    }
    let placed = !asking.questions.iter().any(|one| WHOLE[..5].contains(&one.code));
    if placed {
        let about = match held.id {
            _ if !doubt => About::This,
            Some(id) => About::Held(id),
            None => About::Nothing,
        };
        records.extend(followed(told, base, &about, &mut asking));
    }
    Imported::records(records, asking)
}

fn convention(told: &Told, held: &Held, base: &Base<'_>, asking: &Asking<'_>) -> Wanted {
    let asked = |code: Reason| asking.questions.iter().any(|one| one.code == code);
    let crossed = asked(Reason::EndBeforeStart);
    let perimeter = told.perimeter(base);
    let fields = FieldsBuilder::default()
        .with(Field::Start, told.dates.start)
        .with(Field::End, told.dates.end.filter(|_| !crossed && !held.prolonged))
        .with(Field::Signed, told.dates.signed)
        .with(Field::Generation, told.generation)
        .with_set(Field::Themes, told.themes.iter().map(String::as_str));
    let fields = if held.id.is_some() {
        fields
    } else {
        let communes = perimeter.iter().map(String::as_str);
        fields.with(Field::Name, told.title(base)).with_set(Field::Communes, communes)
    };
    let kind = RecordKind::Convention;
    let (id, fields) = (held.id.clone(), fields.done());
    Wanted { kind, key: told.key(), id, fields, named: Vec::new(), how: How::Compared }
}

fn amendment(told: &Told, held: &Held) -> Option<Wanted> {
    let one = told.dates.amendment.as_ref().filter(|_| !held.prolonged)?;
    let fields = FieldsBuilder::default()
        .with(Field::Number, one.number)
        .with(Field::Object, one.object.as_str())
        .with(Field::Signed, one.signed)
        .with(Field::NewEndOn, one.end)
        .done();
    let named = vec![(Field::Convention, RecordKind::Convention, told.key())];
    let key = format!("{}#{}", told.key(), one.number);
    Some(Wanted { kind: RecordKind::Amendment, key, id: None, fields, named, how: How::Compared })
}

/// The passage to the stage that the state says.
fn passage(told: &Told, held: &Held, today: NaiveDate) -> Option<Wanted> {
    // A convention that the base holds and that is being made again is at the first stage.
    let again = held.id.as_ref().map(|_| Stage::Mobilisation);
    let stage = told.stage().or(again.filter(|_| told.state == Some(State::Preparing)))?;
    let on = match told.state {
        Some(State::Signed) => told.dates.signed.max(told.dates.start),
        Some(State::Expired) => told.dates.last(),
        _ => None,
    };
    let on = on.unwrap_or(today).min(today);
    let fields =
        FieldsBuilder::default().with(Field::Stage, stage.as_str()).with(Field::On, on).done();
    let named = vec![(Field::Convention, RecordKind::Convention, told.key())];
    let key = format!("{}#{}", told.key(), stage.as_str());
    Some(Wanted { kind: RecordKind::Passage, key, id: None, fields, named, how: How::Compared })
}

/// Another body that signs.
fn party(told: &Told) -> Option<Wanted> {
    let party = place::party(&told.comment)?;
    let folded = fold(&party);
    let syndicat =
        ["sivom", "sivu", "syndicat", "smictom"].iter().any(|one| folded.starts_with(one));
    let kind = if syndicat { PartyKind::Syndicat } else { PartyKind::Autre };
    let fields =
        FieldsBuilder::default().with(Field::Kind, kind.as_str()).with(Field::Party, party).done();
    let named = vec![(Field::Convention, RecordKind::Convention, told.key())];
    let key = format!("{}#{folded}", told.key());
    Some(Wanted { kind: RecordKind::Signatory, key, id: None, fields, named, how: How::Compared })
}

/// Who follows the territory, the territory itself where it is less than an EPCI, and the remark.
fn followed(told: &Told, base: &Base<'_>, about: &About, asking: &mut Asking<'_>) -> Vec<Wanted> {
    let mut records = Vec::new();
    let lone = !told.communes.is_empty() && told.group(base).is_none();
    if lone && (told.pair != Pair::default() || !told.comment.is_empty() || !told.noted.is_empty())
    {
        let fields = FieldsBuilder::default()
            .with(Field::Name, told.name.as_str())
            .with(Field::Kind, TerritoryKind::Group.as_str())
            .with_set(Field::Communes, told.communes.iter().map(String::as_str))
            .done();
        let (kind, key, named) = (RecordKind::Territory, told.ground(), Vec::new());
        records.push(Wanted { kind, key, id: None, fields, named, how: How::Compared });
    }
    let sides = [
        (Role::Administrateur, &told.pair.administrators),
        (Role::Technicien, &told.pair.technicians),
    ];
    for (role, names) in sides {
        records.extend(names.iter().filter_map(|name| person(name, role, base)));
    }
    let Pairs { taken, corrected, ended } = against::pairs(told, base, asking);
    for (at, pair) in taken.into_iter().enumerate() {
        let mut one = binome(told, at, pair, base);
        if let Some(id) = corrected.get(at) {
            (one.id, one.how) = (Some(id.clone()), How::Taken);
        }
        records.push(one);
    }
    records.extend(ended);
    let comment = Some(&told.comment).filter(|comment| !says_nothing(comment));
    let texts = comment.into_iter().chain([&told.noted]).filter(|text| !text.is_empty());
    records.extend(texts.map(|text| note(told, text, about, base)));
    records
}

/// A person the base does not know.
fn person(name: &str, role: Role, base: &Base<'_>) -> Option<Wanted> {
    if base.data.person_named(name).is_some() {
        return None;
    }
    let fields =
        FieldsBuilder::default().with(Field::Name, name).with(Field::Role, role.as_str()).done();
    let (kind, named) = (RecordKind::Person, Vec::new());
    Some(Wanted { kind, key: fold(name), id: None, fields, named, how: How::Compared })
}

fn binome(
    told: &Told,
    at: usize,
    (administrateur, technicien): (Option<String>, Option<String>),
    base: &Base<'_>,
) -> Wanted {
    let mut named = Vec::new();
    let mut fields = FieldsBuilder::default();
    let halves = [(Field::Administrateur, administrateur), (Field::Technicien, technicien)];
    for (field, name) in halves {
        let Some(name) = name else { continue };
        match base.data.person_named(&name) {
            Some(person) => fields = fields.with(field, person.id.as_str()),
            None => named.push((field, RecordKind::Person, fold(&name))),
        }
    }
    if let Some(code) = told.code(base) {
        fields = fields.with_set(Field::Territories, [code.as_str()]);
    } else {
        named.push((Field::Territories, RecordKind::Territory, told.ground()));
    }
    let key = format!("{}#{at}", told.ground());
    Wanted {
        kind: RecordKind::Binome,
        key,
        id: None,
        fields: fields.done(),
        named,
        how: How::Compared,
    }
}

/// A remark of a row, as a note on its territory.
fn note(told: &Told, text: &str, about: &About, base: &Base<'_>) -> Wanted {
    let mut note = noted::note(&told.key(), text);
    match about {
        About::This => {
            note.named.push((Field::Convention, RecordKind::Convention, told.key()));
        }
        About::Held(id) => {
            note.fields.insert(Field::Convention.into(), id.as_str().into());
        }
        About::Nothing => {}
    }
    if let Some(code) = told.code(base) {
        note.fields.insert(Field::Territory.into(), code.as_str().into());
    } else {
        note.named.push((Field::Territory, RecordKind::Territory, told.ground()));
    }
    note
}
