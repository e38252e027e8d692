//! The import of a workbook, in English.

use super::super::import::ImportText;
use crate::domain::import::Reason;

pub(super) const IMPORT: ImportText = ImportText {
    reason,
    summary: |[made, changed, same, asked, ignored]| {
        format!(
            "To make: {made} · to change: {changed} · same: {same} · to answer: {asked} · nothing in it: {ignored}"
        )
    },
    progress: |share| {
        share.map_or_else(
            || "Reading the workbook…".to_owned(),
            |share| format!("Reading the workbook: {share}%"),
        )
    },
    dry_run: "A trial: nothing was written.",
    asks: |cell, read, question| format!("{cell}: “{read}” · {question}"),
    wrote: |by, on| match (by, on) {
        (Some(by), Some(on)) => format!("written by {by} on {on}"),
        (Some(by), None) => format!("written by {by}"),
        (None, Some(on)) => format!("written on {on}"),
        (None, None) => String::new(),
    },
    how_to_answer: "Rows that wait for an answer were not written. “--answers FILE” gives the answers: [{\"source\", \"code\", \"answer\"}].",
    unreadable: |path, why| format!("The file “{path}” was not read: {why}"),
    missing: "there is no such file. Check its name and folder.",
    folder: "it is a folder. Give a file that is in it.",
    not_a_file: "it is not a file. Save it in a folder, then give that file.",
    refused: |why| {
        format!("the system refuses it ({why}). Close it in the spreadsheet, then try again.")
    },
    empty: "it is empty. Check that it is the right file.",
    too_big: |megabytes| {
        format!("it is over {megabytes} MB. Keep the sheets you need in a new workbook.")
    },
    swollen: |megabytes| {
        format!("unpacked, it is over {megabytes} MB. Copy the cells you need to a new workbook.")
    },
    too_many_rows: |rows| {
        format!("a sheet is over {rows} rows. Keep the rows you need in a new workbook.")
    },
    too_many_columns: |columns| {
        format!("a row is over {columns} columns. Keep the columns you need in a new workbook.")
    },
    too_slow: |seconds| {
        format!(
            "it takes over {seconds} seconds. Save it again in the spreadsheet, as .xlsx or .csv."
        )
    },
    changing: "it is being written. Wait until it is saved, then try again.",
    stopped: "the reading was stopped; nothing was written.",
    protected: "a password protects it. Save a copy without a password.",
    broken: "it is damaged, or of a format that is not read. Save it again as .xlsx, .ods or .csv.",
    not_understood: |sheets| {
        format!(
            "No sheet was understood ({sheets}). A header is needed: territory or SIREN, state, dates."
        )
    },
    no_sheet: |asked, sheets| format!("No sheet is called “{asked}”; there are: {sheets}."),
    no_reference: "The reference of territories is missing from the program. Install it again.",
    bad_answers: |path, why| format!("The answers file “{path}” was not read: {why}"),
    bad_mapping: |path, why| format!("The mapping file “{path}” was not read: {why}"),
    reused: |file, on, answers| {
        let answers = match answers {
            0 => String::new(),
            1 => " and one answer".to_owned(),
            many => format!(" and {many} answers"),
        };
        format!("Taken again from the import of “{file}” of {on}: the columns{answers}.")
    },
    aside: |column, title, cells| {
        let cells =
            if cells == 1 { "one filled cell".to_owned() } else { format!("{cells} filled cells") };
        format!("Column left aside: {column} “{title}” ({cells})")
    },
    how_to_map: "“--mapping FILE” says what columns hold, “note” to keep them as a note: {\"sheets\": [{\"sheet\", \"columns\": [{\"title\", \"as\"}]}]}.",
    too_long: |bytes| format!("it is over {bytes} bytes."),
    no_source: "an answer says its row (source) or what was read (read).",
};

fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Remark => "title, legend or remark",
        Reason::Header => "header",
        Reason::Section => "title of a group of rows",
        Reason::Total => "total",
        Reason::Blank => "empty row",
        Reason::Duplicate => "same row as another",
        Reason::Waits => "waits for the answer to another row",
        Reason::Aggregate => "total of other territories",
        Reason::HiddenRow => "hidden row, read",
        Reason::HiddenColumn => "hidden column, read",
        Reason::HiddenSheet => "hidden sheet, read",
        Reason::Merged => "cell merged over several rows",
        Reason::Ditto => "“idem”: as above",
        Reason::Comment => "a comment is pinned to the cell",
        Reason::NumberAsText => "number written as text",
        Reason::NumberWithWords => "number followed by words",
        Reason::Approximate => "rounded number",
        Reason::DateAsText => "date written as text",
        Reason::SerialDate => "serial number of a date",
        Reason::ShortYear => "year of two figures",
        Reason::DateWithTime => "date with an hour",
        Reason::PeriodInWords => "period in words",
        Reason::ExactDay => "exact day",
        Reason::NoEnd => "no end said",
        Reason::SaysNothing => "words that say there is nothing",
        Reason::InWords => "words in the place of a number",
        Reason::Share => "part of one read as percents",
        Reason::LeadingZero => "first zero found again",
        Reason::LostSiren => "SIREN rounded by the spreadsheet, found by the name",
        Reason::NoSiren => "SIREN missing, found by the name",
        Reason::FormerName => "former name",
        Reason::FormerCommune => "merged commune, led to the present one",
        Reason::Acronym => "acronym",
        Reason::UsualName => "usual name",
        Reason::LostCharacter => "a character was lost",
        Reason::KeptAsNote => "words kept in a note",
        Reason::NoPlace => "shown, no place in the base",
        Reason::Amount => "amount, not kept",
        Reason::TargetAndReading => "a target and a reading in one cell",
        Reason::Spelling => "written otherwise than usual",
        Reason::Common => "fiche common to all CTG",
        Reason::NoDate => "no date",
        Reason::WholeCaf => "the whole Caf",
        Reason::ToConfirm => "day passed: to confirm",
        Reason::Postponed => "postponed",
        Reason::Retroactive => "signed after its period began",
        Reason::EndsSoon => "ends soon",
        Reason::Prolonged => "prolonged by an avenant",
        Reason::OddPeriod => "period that does not follow the years",
        Reason::ShortPeriod => "period of less than five years",
        Reason::SeveralPeople => "several people in one cell",
        Reason::NoValue => "nothing in the cell looked for",
        Reason::SeveralFunctions => "one person, several functions",
        Reason::Replaced => "the mandate before ends the day before",
        Reason::Vacant => "vacant place",
        Reason::Initial => "first name cut to an initial",
        Reason::PartOfName => "part of a name",
        Reason::StateFromDates => "state told by the dates",
        Reason::NoCtg => "territory without CTG",
        Reason::OneCommune => "territory of one commune",
        Reason::OtherDepartment => "reaches beyond the département",
        Reason::OtherSignatory => "signed by another body than an EPCI",
        Reason::PartOfEpci => "signed by a part of the communes",
        Reason::SeveralPlaces => "several territories or communes together",
        Reason::TwoConventions => "two conventions of one territory",
        Reason::State => "What is the state of this convention?",
        Reason::StateAgainstDates => "The state contradicts the dates: which is right?",
        Reason::Date => "Which day is it?",
        Reason::EndBeforeStart => "The end is before the start: what are the dates?",
        Reason::Hour => "Which hour is it?",
        Reason::Foreseen => "A day foreseen, not known yet: shall it be kept?",
        Reason::Territory => "Which territory is this?",
        Reason::PartOfCommune => "A part of a commune: which territory does it belong to?",
        Reason::UnknownSiren => "No EPCI has this SIREN: which one is it?",
        Reason::UnknownCommune => "No commune has this code: which one is it?",
        Reason::Person => "Who is this person?",
        Reason::Convention => "Which CTG is meant?",
        Reason::Sector => "Which communes are meant?",
        Reason::OwedBy => "Who owes it?",
        Reason::ReadingDate => "Of which day is this reading?",
        Reason::DoneOn => "On which day was it done?",
        Reason::Kind => "Which meeting is it?",
        Reason::Present => "Who was there?",
        Reason::Theme => "Which theme is this?",
        Reason::Fault => "A cell in error or a formula without its value: what shall be read?",
        Reason::BrokenLine => "More or fewer cells than the header: a row to read again",
        Reason::Value => "A value that the column does not take: what shall be written?",
        Reason::AgainstBase => "The base says something else: which is kept?",
        Reason::Contradiction => "Another cell says the contrary: which is right?",
        Reason::Undecided => "Yours to tell",
        Reason::NoCode => "commune code missing, found by the name",
        Reason::Names => {
            "Shall the names of élus be kept? Without an answer, their functions are enough."
        }
    }
}
