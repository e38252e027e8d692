//! The words of an import's columns, sheets and rows, in English.

use crate::domain::import::{ColumnKey, Does, SheetKind, Takes};

pub(super) const fn kind(kind: SheetKind) -> &'static str {
    match kind {
        SheetKind::Conventions => "conventions",
        SheetKind::Communes => "communes of a perimeter",
        SheetKind::Plan => "plan of actions",
        SheetKind::Fiche => "one fiche",
        SheetKind::Meetings => "meetings",
        SheetKind::Elus => "élus (official file)",
        SheetKind::Coverage => "coverage rates (data.caf.fr)",
        SheetKind::Lists => "lists of words",
    }
}

pub(super) const fn does(does: Does) -> &'static str {
    match does {
        Does::Create => "to make",
        Does::Change => "to change",
        Does::Same => "same",
        Does::Ask => "to answer",
        Does::Ignore => "nothing in it",
    }
}

pub(super) const fn takes(takes: Takes) -> &'static str {
    match takes {
        Takes::Ignore => "left aside",
        Takes::Note => "note on the territory",
        Takes::Key(key) => column(key),
    }
}

const fn column(key: ColumnKey) -> &'static str {
    match key {
        ColumnKey::Siren => "SIREN",
        ColumnKey::Territory => "territory",
        ColumnKey::Form => "legal form",
        ColumnKey::Department => "département",
        ColumnKey::Count => "number of communes",
        ColumnKey::Population => "population",
        ColumnKey::State => "state",
        ColumnKey::Signed => "signed on",
        ColumnKey::Start => "start",
        ColumnKey::End => "end",
        ColumnKey::Period => "period",
        ColumnKey::Amendment => "avenant",
        ColumnKey::Administrators => "board members",
        ColumnKey::Technicians => "field advisers",
        ColumnKey::People => "people of the Caf",
        ColumnKey::Themes => "themes",
        ColumnKey::Theme => "one theme, ticked",
        ColumnKey::Generation => "generation",
        ColumnKey::Comment => "remark",
        ColumnKey::Insee => "INSEE code",
        ColumnKey::Commune => "commune",
        ColumnKey::Signatory => "signs or not",
        ColumnKey::Deliberation => "day of délibération",
        ColumnKey::Reference => "reference of délibération",
        ColumnKey::Date => "date",
        ColumnKey::Hour => "hour",
        ColumnKey::Meeting => "meeting",
        ColumnKey::Place => "place",
        ColumnKey::Host => "host",
        ColumnKey::Present => "present",
        ColumnKey::Caf => "present for the Caf",
        ColumnKey::Excused => "excused",
        ColumnKey::Others => "others present",
        ColumnKey::Agenda => "agenda",
        ColumnKey::Decisions => "decisions",
        ColumnKey::Number => "number of the fiche",
        ColumnKey::Title => "title",
        ColumnKey::Axis => "axis",
        ColumnKey::Objective => "description",
        ColumnKey::Audience => "audience",
        ColumnKey::Sector => "sector",
        ColumnKey::Pilot => "leader",
        ColumnKey::Partners => "partners",
        ColumnKey::Means => "money and means",
        ColumnKey::Results => "expected results",
        ColumnKey::Quantitative => "indicators in figures",
        ColumnKey::Qualitative => "indicators in words",
        ColumnKey::Indicators => "indicators",
        ColumnKey::Calendar => "calendar",
        ColumnKey::Due => "due on",
        ColumnKey::Status => "state of the fiche",
        ColumnKey::Progress => "progress",
        ColumnKey::Done => "done on",
        ColumnKey::Operation => "operation",
        ColumnKey::Detail => "detail of the operation",
        ColumnKey::Remarks => "remarks",
        ColumnKey::CommuneCode => "code of the commune",
        ColumnKey::Epci | ColumnKey::Name => "name of the EPCI",
        ColumnKey::LastName => "last name",
        ColumnKey::FirstName => "first name",
        ColumnKey::Mandate => "start of the mandate",
        ColumnKey::Function => "function",
        ColumnKey::FunctionStart => "start of the function",
        ColumnKey::Year => "year",
        ColumnKey::Value => "value",
    }
}
