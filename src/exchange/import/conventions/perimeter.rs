//! Sheets of communes: one a line, with its territory, whether it signs, and its délibération.

use super::{Read, grid::Line, kind, known::Known};
use crate::{
    domain::{
        field::{Field, FieldsBuilder, RecordKind},
        id::TerritoryCode,
        import::{CommuneRow, How, Summary},
        signatory::PartyKind,
    },
    exchange::{
        import::{
            Answers, Asking, Base, Header, Imported, Options, Reason, SheetKind, Synonyms, Wanted,
            header,
            values::{commune::Communes, day, is_ticked, shown},
        },
        read::workbook::{Content, Sheet},
    },
};

/// What columns hold, and their titles, folded.
pub(in crate::exchange::import) const TITLES: Synonyms = Synonyms::of(&[
    (
        "insee",
        &["code insee", "insee", "code commune", "code insee de la commune", "n insee", "code"],
    ),
    ("commune", &["commune", "communes", "nom commune", "nom de la commune", "libelle commune"]),
    ("siren", &["siren", "siren epci", "code epci", "n siren"]),
    (
        "territory",
        &["interco", "epci", "intercommunalite", "territoire", "nom epci", "ctg", "libelle epci"],
    ),
    (
        "signatory",
        &[
            "signataire",
            "signataire ctg",
            "signature",
            "signe",
            "signee",
            "signataire o n",
            "ctg signee",
            "dans la ctg",
            "perimetre ctg",
            "adhesion",
            "signataires",
        ],
    ),
    (
        "deliberation",
        &[
            "date delib",
            "deliberation",
            "date de deliberation",
            "date deliberation",
            "date de la deliberation",
            "delib",
            "deliberation le",
        ],
    ),
    ("reference", &["n deliberation", "reference deliberation", "n de deliberation", "ref delib"]),
]);

/// The header of a sheet of communes; nothing where it is none.
pub(super) fn find(sheet: &Sheet, options: Options<'_>) -> Option<Header> {
    let header = header(sheet, TITLES, options)?;
    let takes = |key: &str| header.columns.iter().any(|column| column.takes == Some(key));
    let placed = takes("insee") || takes("commune");
    let told = placed && takes("commune") && (takes("signatory") || takes("deliberation"));
    (told || options.says(SheetKind::Communes)).then_some(header)
}

/// Reads every line.
pub(super) fn read(
    sheet: &Sheet,
    (header, options): (Header, Options<'_>),
    known: &Known<'_>,
    base: &Base<'_>,
    answers: &Answers,
) -> Read {
    let communes = Communes::of(base);
    let mut rows = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    for (at, row) in options.rows(sheet).enumerate() {
        let line = Line { sheet, header: &header, at };
        let mut asking = Asking::of(answers, &sheet.source(row.number));
        super::hidden(sheet, row, &mut asking);
        if let Some(why) = idle(line) {
            asking.say(why, &sheet.source(row.number), &super::first_words(row));
            rows.push(Imported::nothing(asking));
            continue;
        }
        rows.push(one(line, (known, &communes), base, asking, &mut seen));
    }
    Read { header, rows }
}

fn idle(line: Line<'_>) -> Option<Reason> {
    let row = line.row();
    let inside = (line.header.rows.0..=line.header.rows.1).contains(&row.number);
    if inside || line.header.repeats(row, TITLES) {
        return Some(Reason::Header);
    }
    kind::idle_beside(line, &["insee", "commune"])
}

fn one(
    line: Line<'_>,
    (known, communes): (&Known<'_>, &Communes<'_>),
    base: &Base<'_>,
    mut asking: Asking<'_>,
    seen: &mut std::collections::BTreeSet<String>,
) -> Imported {
    let code = line.cell("insee", &mut asking);
    let name = line.cell("commune", &mut asking);
    let cells = (code.content, name.content);
    let insee = communes.read(cells, department(base), &name.name, &mut asking);
    let territory = territory(line, insee.as_deref(), known, base, &mut asking);
    let held = line.cell("signatory", &mut asking);
    let signatory = signs(held.content).or_else(|| {
        let read = shown(held.content);
        let answer = asking.ask(Reason::Value, &held.name, &read, Vec::new())?;
        signs(&Content::Text(answer))
    });
    let held = line.cell("deliberation", &mut asking);
    let deliberation = day(held.content, &held.name, base.today, &mut asking);
    if let Some(insee) = &insee
        && !seen.insert(insee.clone())
    {
        asking.say(Reason::Duplicate, &name.name, &shown(name.content));
    }
    let summary = CommuneRow {
        territories: territory.iter().cloned().collect(),
        communes: insee.iter().cloned().collect(),
        signatory,
        deliberation,
    };
    let reference = shown(line.cell("reference", &mut asking).content);
    let wanted = party(&summary, &reference, base, &mut asking);
    let mut row = match wanted {
        Some(wanted) => Imported::records(vec![wanted], asking),
        None => Imported::nothing(asking),
    };
    row.summary = Summary::Commune(summary);
    row
}

/// The EPCI of the commune, against the one that the line names.
fn territory(
    line: Line<'_>,
    insee: Option<&str>,
    known: &Known<'_>,
    base: &Base<'_>,
    asking: &mut Asking<'_>,
) -> Option<String> {
    let own = insee.and_then(|insee| base.data.communes.of(insee)).and_then(|one| one.epci.clone());
    let siren = line.cell("siren", asking);
    let name = line.cell("territory", asking);
    let cell = if name.name.is_empty() { siren.name.clone() } else { name.name.clone() };
    let before = asking.questions.len();
    let read = known.places.read(siren.content, name.content, &cell, asking);
    let read = read.map(|found| found.siren).filter(|siren| !siren.is_empty());
    match (own, read) {
        (Some(own), Some(read)) if own != read => {
            let said = format!("{own} / {read}");
            asking.ask(Reason::Contradiction, &cell, &said, Vec::new())
        }
        (Some(own), _) => {
            // A name that says nothing clear is that of the commune's own EPCI.
            if asking.questions.len() > before {
                asking.questions.truncate(before);
                asking.say(Reason::UsualName, &cell, &shown(name.content));
            }
            Some(own)
        }
        (None, read) => read,
    }
}

/// The département whose codes lost their zero: that of the base, where it has one.
fn department<'b>(base: &Base<'b>) -> &'b str {
    match &base.data.base.departments[..] {
        [one] => one.code.as_str(),
        _ => "",
    }
}

/// Whether a cell says that the commune signs: nothing says that it does not.
fn signs(content: &Content) -> Option<bool> {
    is_ticked(content)
}

/// The commune as a party to the convention of its territory.
fn party(
    row: &CommuneRow,
    reference: &str,
    base: &Base<'_>,
    asking: &mut Asking<'_>,
) -> Option<Wanted> {
    let ([siren], [insee]) = (&row.territories[..], &row.communes[..]) else { return None };
    if row.signatory != Some(true) {
        asking.say(Reason::PartOfEpci, asking.source().to_owned().as_str(), "");
        return None;
    }
    let territory = base.data.territory(&TerritoryCode::from(siren.as_str()))?;
    let conventions = base.data.conventions_of(territory);
    let Some(convention) = conventions.first() else {
        asking.say(Reason::NoCtg, asking.source().to_owned().as_str(), &territory.name);
        return None;
    };
    let name = base.data.communes.of(insee)?.name.clone();
    let fields = FieldsBuilder::default()
        .with(Field::Convention, convention.id.as_str())
        .with(Field::Kind, PartyKind::Commune.as_str())
        .with(Field::Party, name)
        .with(Field::Code, insee.as_str())
        .with(Field::DeliberationOn, row.deliberation)
        .with(Field::DeliberationRef, Some(reference).filter(|one| !one.is_empty()))
        .done();
    let key = format!("{}#{insee}", convention.id);
    Some(Wanted {
        kind: RecordKind::Signatory,
        key,
        id: None,
        fields,
        named: Vec::new(),
        how: How::Compared,
    })
}
