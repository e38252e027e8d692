//! What is said of a cell that was not plain: how it was read, or why it was not.

use super::super::code::codes;

codes! {
    /// Why a row became what it became. `docs/import.md` lists each beside its sentence.
    pub enum Reason {
        // What holds nothing to take.
        /// A title, a legend or a remark of the sheet.
        Remark = "remark",
        /// A header, first or repeated.
        Header = "header",
        /// A row that names a group of rows.
        Section = "section",
        /// A sum of rows above.
        Total = "total",
        /// A row whose cells say nothing.
        Blank = "blank",
        /// The same as another row.
        Duplicate = "duplicate",
        /// The cell that the row is for says nothing.
        NoValue = "no_value",
        /// A row of a total of other territories (XX).
        Aggregate = "aggregate",
        /// It names what another row waits to make.
        Waits = "waits",
        // What was read as it is.
        /// Its user hid the row.
        HiddenRow = "hidden_row",
        /// Its user hid the column.
        HiddenColumn = "hidden_column",
        /// Its user hid the sheet.
        HiddenSheet = "hidden_sheet",
        /// One cell stands for several rows.
        Merged = "merged",
        /// « idem » or a ditto mark.
        Ditto = "ditto",
        /// A comment is pinned to the cell.
        Comment = "comment",
        /// A number that was written as text.
        NumberAsText = "number_as_text",
        /// A number with words beside it.
        NumberWithWords = "number_with_words",
        /// « ≈ 25 500 ».
        Approximate = "approximate",
        /// A day that was written as text.
        DateAsText = "date_as_text",
        /// A serial number of days.
        SerialDate = "serial_date",
        /// A year of two figures.
        ShortYear = "short_year",
        /// A day with an hour that says nothing.
        DateWithTime = "date_with_time",
        /// « de mars à juin 2026 ».
        PeriodInWords = "period_in_words",
        /// A true day where a period is usual.
        ExactDay = "exact_day",
        /// « permanent », « en continu »: it has no end.
        NoEnd = "no_end",
        /// « — », « n.c. »: words that say there is nothing.
        SaysNothing = "says_nothing",
        /// Words where a figure is usual.
        InWords = "in_words",
        /// A part of one read as percents: 0.5 for 50 %.
        Share = "share",
        /// A code whose first zero was lost.
        LeadingZero = "leading_zero",
        /// A SIREN that a spreadsheet rounded, found by the name.
        LostSiren = "lost_siren",
        /// The SIREN was not given: found by the name.
        NoSiren = "no_siren",
        /// The code of the commune was not given: found by the name.
        NoCode = "no_code",
        /// A name of before, of a commune or an EPCI.
        FormerName = "former_name",
        /// A commune that was merged into another.
        FormerCommune = "former_commune",
        /// An acronym of a territory or a theme.
        Acronym = "acronym",
        /// A name that is not the official one.
        UsualName = "usual_name",
        /// A character was lost when the file was made.
        LostCharacter = "lost_character",
        /// A cell tells more than what could be taken: its words are kept in a note.
        KeptAsNote = "kept_as_note",
        /// What stands there has no place in what the row becomes: it is shown, not taken.
        NoPlace = "no_place",
        /// An amount of money: none is kept.
        Amount = "amount",
        /// « prévu/réalisé : 6/4 »: a target and a reading.
        TargetAndReading = "target_and_reading",
        /// Written otherwise than as usual: blanks, capitals, apostrophes, a truth for a state.
        Spelling = "spelling",
        // What is told of the field.
        /// A fiche that every CTG of the département has.
        Common = "common",
        /// No day is given.
        NoDate = "no_date",
        /// It is of the whole Caf.
        WholeCaf = "whole_caf",
        /// Foreseen on a day that has passed: whether it was held is to be confirmed.
        ToConfirm = "to_confirm",
        /// Held on another day than the one first given.
        Postponed = "postponed",
        /// Signed after the period began.
        Retroactive = "retroactive",
        /// Its end is near.
        EndsSoon = "ends_soon",
        /// Its end was prolonged by an avenant.
        Prolonged = "prolonged",
        /// A period that does not follow the years.
        OddPeriod = "odd_period",
        /// Shorter than five years.
        ShortPeriod = "short_period",
        /// Several people in one cell.
        SeveralPeople = "several_people",
        /// Nobody holds the place.
        Vacant = "vacant",
        /// A person called by an initial.
        Initial = "initial",
        /// A person called by a part of their name: the last name alone, or half of it.
        PartOfName = "part_of_name",
        /// Words that say two states: the dates told which.
        StateFromDates = "state_from_dates",
        /// A person holds several functions.
        SeveralFunctions = "several_functions",
        /// A new holder of a function: the mandate of the one before ends the day before.
        Replaced = "replaced",
        /// The territory has no CTG.
        NoCtg = "no_ctg",
        /// The territory is one commune.
        OneCommune = "one_commune",
        /// It reaches beyond the département.
        OtherDepartment = "other_department",
        /// Signed by a body that is not an EPCI, and what it is.
        OtherSignatory = "other_signatory",
        /// Signed by a part of its communes.
        PartOfEpci = "part_of_epci",
        /// Two conventions of one territory.
        TwoConventions = "two_conventions",
        /// Several places that make one ground.
        SeveralPlaces = "several_places",
        // What cannot be taken without an answer.
        /// The state is not understood, or not given.
        State = "state",
        /// The state is contradicted by the dates.
        StateAgainstDates = "state_against_dates",
        /// A day that does not exist or is not understood.
        Date = "date",
        /// Its end stands before its start.
        EndBeforeStart = "end_before_start",
        /// An hour that is not understood.
        Hour = "hour",
        /// A day that is foreseen, not known.
        Foreseen = "foreseen",
        /// The territory is not found, or several are.
        Territory = "territory",
        /// A part of a commune.
        PartOfCommune = "part_of_commune",
        /// A SIREN that no EPCI bears.
        UnknownSiren = "unknown_siren",
        /// A code that no commune bears.
        UnknownCommune = "unknown_commune",
        /// The person is not known.
        Person = "person",
        /// The convention is not found, or several are.
        Convention = "convention",
        /// The communes it is about are not understood.
        Sector = "sector",
        /// Who owes it is not said, or both do.
        OwedBy = "owed_by",
        /// The day an indicator was read.
        ReadingDate = "reading_date",
        /// Done, and the day is not given.
        DoneOn = "done_on",
        /// The kind of meeting is not understood.
        Kind = "kind",
        /// Who was there is counted, not said.
        Present = "present",
        /// The theme is not understood.
        Theme = "theme",
        /// An error of the spreadsheet, or a formula without its value.
        Fault = "fault",
        /// More or fewer cells than the header: a separator was not escaped, or the line was cut.
        BrokenLine = "broken_line",
        /// A value that the column does not take.
        Value = "value",
        /// It is not what the base holds, which another person wrote.
        AgainstBase = "against_base",
        /// It is not what another cell of the file says.
        Contradiction = "contradiction",
        /// Whether names of élus are kept: asked once of the whole file.
        Names = "names",
        /// A code, a name or a role that only the person can tell.
        Undecided = "undecided",
    }
}

/// One thing said of a row.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Why {
    /// What.
    pub code: Reason,
    /// Of which cell: « Suivi!C7 »; the row where none is meant.
    pub cell: String,
    /// What stands there, as read; cut to one line.
    pub read: String,
}
