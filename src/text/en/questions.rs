//! The words of the questions in English.

use super::super::questions::{AskText, QuestionsText};
use crate::domain::{
    alerts::Thresholds,
    questions::{Measure, Narrow, Question, Word},
};

pub(super) const QUESTIONS: QuestionsText = QuestionsText {
    title,
    rule,
    measure,
    word,
    narrow: |narrow| match narrow {
        Narrow::Territory => "territory",
        Narrow::Person => "person",
        Narrow::Theme => "theme",
        Narrow::Orientation => "orientation",
    },
    yearly_report: "The yearly report is a page of its own: “binome report board --html --out report.html” writes it.",
    everywhere: "whole Caf",
    title_all: |key| match key {
        Some(key) => format!("Questions · whole Caf · {key}: my sector"),
        None => "Questions · whole Caf".to_owned(),
    },
    title_mine: |key| format!("Questions · my sector · {key}: whole Caf"),
    kept: "Kept lists",
    ready_made: "Ready made questions",
    rule_word: "rule",
    list: |question, count, about| match about {
        Some(about) => format!("{question} ({count}) · {about}"),
        None => format!("{question} ({count})"),
    },
    nothing: "Nothing answers this question.",
    unread: "This kept list is no known question any more: put it in the bin.",
    not_narrowed: "This question cannot be narrowed.",
    choose_kept: "Choose a kept list.",
    cli: AskText {
        number: "no.",
        name: "name",
        question: "question",
        count: "rows",
        what: "what",
        not_narrowed: |name| format!("The question {name} cannot be narrowed: leave --about out."),
        wants_territory: "This question is about one territory: add --about TERRITORY.",
        since_alone: "--since goes with the question changes_since (11) alone.",
    },
};

fn title(question: Question) -> &'static str {
    match question {
        Question::EndsWithoutEvaluation => "CTGs ending soon with no evaluation begun",
        Question::Coverage => "Population covered, today and on 31 December",
        Question::SignaturesOfYear => "Signatures of the year",
        Question::SilentTerritories => "Territories without contact for long",
        Question::NoCopilThisYear => "CTGs with no COPIL this year",
        Question::PromisesNotKept => "What the Caf promised and has not done",
        Question::LateActions => "Late actions, with their pilots",
        Question::WithoutBinome => "Territories with no binôme, or half of one",
        Question::CommunesWithoutCtg => "Communes without a CTG",
        Question::LongStages => "Stages lasting longer than usual",
        Question::ChangesSince => "What changed since my last visit",
        Question::LackingSocle => "CTGs that lack a theme of the socle",
        Question::SppeByCtg => "Big communes whose CTG stands in for the schéma",
        Question::VacantPosts => "Vacant posts of chargé de coopération",
        Question::AgreementsEnding => "Agreements that end soon",
        Question::NeedsForCdsf => "Needs for the next CDSF",
        Question::NextCaDecentralise => "Where the next CA décentralisé could be held",
        Question::Story => "The story of a territory",
        Question::LastCopil => "Who was at the last COPIL",
        Question::LeastCoveredThemes => "Themes least covered",
        Question::RecurringDifficulties => "Difficulties that come back",
        Question::ActionsOnTheme => "Actions that touch a theme",
        Question::AdministratorVisits => "Visits of board members, with an adviser or without",
        Question::WaitingForDeliberation => "Signatures waiting for a délibération",
        Question::YearlyReport => "The yearly report for the board",
    }
}

fn rule(question: Question, limits: &Thresholds) -> String {
    let rule = match question {
        Question::EndsWithoutEvaluation => {
            return format!(
                "CTGs in force, with no next one signed, less than {} months from their end (then {} and {}), where neither a half-way or final evaluation nor the stage Evaluation has begun.",
                limits.end_plan, limits.end_evaluate, limits.end_renew
            );
        }
        Question::SilentTerritories => {
            return format!(
                "Territories without a note for {} days, or the cadence of their binôme; those where nothing was ever noted too.",
                limits.silence_days
            );
        }
        Question::Coverage => {
            "CTGs in force that day or on 31 December, those at the stage Signature counted as signed by then; one that starts later does not count."
        }
        Question::SignaturesOfYear => "CTGs signed since 1 January, up to that day.",
        Question::NoCopilThisYear => {
            "CTGs in force of which no note of a COPIL, their own or that of a meeting, is of this year."
        }
        Question::PromisesNotKept => {
            "Follow-ups owed by the Caf and not done, late or not, by due date."
        }
        Question::LateActions => {
            "Actions to come or under way whose last day has passed; those on hold wait on purpose."
        }
        Question::WithoutBinome => {
            "Territories that no binôme has that day, or where the board member or the adviser is missing."
        }
        Question::CommunesWithoutCtg => {
            "Communes in the perimeter of no CTG in force that day; their state is that of the CTG that says most."
        }
        Question::LongStages => {
            "CTGs being made or in force, in a stage for more months than is usual."
        }
        Question::ChangesSince => {
            "Records that others changed since my last visit, or since a line of the journal."
        }
        Question::LackingSocle => {
            "CTGs neither over nor given up, without early childhood, youth, parenthood and another theme."
        }
        Question::SppeByCtg => {
            "Communes above 10,000 inhabitants of a CTG in force that stands in for the schéma of the SPPE."
        }
        Question::VacantPosts => {
            "Posts of chargé de coopération whose funded FTE are not all filled, that day."
        }
        Question::AgreementsEnding => {
            return format!(
                "Open establishments whose agreement ends within {} months: the next project is due.",
                limits.agreement_months
            );
        }
        Question::NeedsForCdsf => {
            "Needs to be looked at, by orientation, then notes to be sent up of which no need was made."
        }
        Question::NextCaDecentralise => {
            "Territories with a reason, those with the most first: no board member there for a year; an event within six months; a plan of 5 actions or more, 50% done or more."
        }
        Question::Story => {
            "Stages, notes, binômes, promises kept and not of a territory, in order of time."
        }
        Question::LastCopil => {
            "The last note of a COPIL of each CTG neither over nor given up, and how many were there; the note says who."
        }
        Question::LeastCoveredThemes => {
            "Themes that less than half of the CTGs in force carry, by their themes or by an action not given up."
        }
        Question::RecurringDifficulties => {
            "Difficulties, lifted or not, of a kind met on two territories or more."
        }
        Question::ActionsOnTheme => {
            "Actions not given up that have the theme, of CTGs neither over nor given up; any theme, where none is chosen."
        }
        Question::AdministratorVisits => {
            "Notes of this year, but for telephone and e-mail, where a board member was present; with an adviser: the author or one of those present is one."
        }
        Question::WaitingForDeliberation => {
            "EPCI, communes and syndicats of a CTG being made that have neither deliberated nor signed."
        }
        Question::YearlyReport => "The yearly report is a page of its own: binome report board.",
    };
    rule.to_owned()
}

#[expect(clippy::match_same_arms, reason = "two measures may be called alike")]
fn measure(measure: Measure) -> &'static str {
    match measure {
        Measure::EndsOn => "end",
        Measure::MonthsLeft => "months left",
        Measure::LimitMonths => "limit in months",
        Measure::CountsToday => "that day",
        Measure::Expected => "expected",
        Measure::CountsAtYearEnd => "on 31 Dec",
        Measure::Covered => "inhabitants",
        Measure::Rate => "coverage of the Caf that day",
        Measure::RateAtYearEnd => "coverage of the Caf on 31 December",
        Measure::Goal => "goal of the Caf",
        Measure::Signed => "signed",
        Measure::LastContact => "last contact",
        Measure::SilentDays => "days",
        Measure::LimitDays => "limit in days",
        Measure::LastCopil => "last COPIL",
        Measure::NextCopil => "planned",
        Measure::DueOn => "due",
        Measure::LateDays => "days late",
        Measure::Pilot => "pilot",
        Measure::Missing => "missing",
        Measure::Inhabitants => "inhabitants",
        Measure::Prepared => "prepared",
        Measure::State => "state",
        Measure::Stage => "stage",
        Measure::Months => "months",
        Measure::UsualMonths => "usually",
        Measure::Turn => "what",
        Measure::ChangedBy => "by",
        Measure::Seq => "line",
        Measure::More => "there are more",
        Measure::MissingThemes => "missing themes",
        Measure::LacksAnother => "another missing",
        Measure::InConvention => "CTG",
        Measure::VacantFte => "FTE vacant",
        Measure::FundedFte => "FTE funded",
        Measure::FilledFte => "FTE filled",
        Measure::OfOrientation => "orientation",
        Measure::FlaggedNotes => "notes to look at",
        Measure::Reasons => "reasons",
        Measure::LastVisit => "last visit",
        Measure::EventOn => "event on",
        Measure::Event => "event",
        Measure::PlanProgress => "plan in %",
        Measure::Day => "date",
        Measure::Happened => "what",
        Measure::Attended => "present",
        Measure::Persons => "of the Caf",
        Measure::Contacts => "in front",
        Measure::CarriedBy => "CTGs",
        Measure::OfConventions => "out of",
        Measure::ThemeActions => "actions",
        Measure::ThemeNotes => "notes (1 y)",
        Measure::Cause => "kind",
        Measure::Times => "times",
        Measure::OnTerritories => "territories",
        Measure::WithTechnicien => "with adviser",
        Measure::VisitsWith => "with adviser",
        Measure::VisitsWithout => "without adviser",
    }
}

fn word(word: Word) -> &'static str {
    match word {
        Word::Both => "both",
        Word::Administrateur => "the board member",
        Word::Technicien => "the adviser",
        Word::Born => "new",
        Word::Edited => "changed",
        Word::Done => "done",
        Word::Archived => "in the bin",
        Word::BroughtBack => "brought back",
        Word::NotVisited => "no visit for a year",
        Word::EventComing => "an event comes",
        Word::StrongPlan => "plan well advanced",
        Word::StageReached => "stage",
        Word::Noted => "note",
        Word::BinomeBegan => "binôme, begins",
        Word::BinomeEnded => "binôme, ends",
        Word::PromiseKept => "promise kept",
        Word::PromiseOpen => "promise open",
        Word::PromiseLate => "promise late",
    }
}
