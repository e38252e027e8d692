//! The 25 questions people ask, each a rule over the facts of a day: its rows are ids of records with what was
//! measured. A question that the snapshot alone cannot answer says what is to be read beyond it.
//!
//! Knows neither words nor where the rows are shown.

mod ask;
mod asking;
mod beyond;
mod board;
mod changes;
mod conventions;
mod coverage;
mod ground;
mod narrow;
mod needs;
mod people;
mod question;
mod row;
mod story;
mod work;

pub use self::{
    ask::{About, Ask, Narrowed},
    asking::{Asking, Counted, Counting},
    beyond::{Beyond, Read, YEAR},
    ground::Ground,
    narrow::Narrow,
    question::Question,
    row::{Found, Measure, Measured, Row, Value, Word},
};

/// The rows of a question, and the figures of the whole.
#[must_use]
pub fn found(of: &Ground<'_>, ask: &Ask) -> Found {
    let mut rows = rows(of, ask);
    if !ask.question.is_of_no_place() {
        let anywhere = ask.within.is_none() && ask.about(Narrow::Territory).is_none();
        rows.retain(|row| anywhere || ask.reaches(&row.territories));
    }
    let found = Found { figures: Measured::new(), rows };
    Found { figures: figures(of, ask, &found), ..found }
}

fn rows(of: &Ground<'_>, ask: &Ask) -> Vec<Row> {
    match ask.question {
        Question::EndsWithoutEvaluation => conventions::ends_without_evaluation(of),
        Question::Coverage => coverage::coverage_of_year(of),
        Question::SignaturesOfYear => conventions::signatures_of_year(of),
        Question::SilentTerritories => people::silent_territories(of),
        Question::NoCopilThisYear => conventions::no_copil_this_year(of),
        Question::PromisesNotKept => work::promises_not_kept(of),
        Question::LateActions => work::late_actions(of),
        Question::WithoutBinome => people::without_binome(of),
        Question::CommunesWithoutCtg => coverage::communes_without_ctg(of, ask),
        Question::LongStages => conventions::long_stages(of),
        Question::ChangesSince => changes::changes_since(of),
        Question::LackingSocle => conventions::lacking_socle(of),
        Question::SppeByCtg => coverage::sppe_by_ctg(of),
        Question::VacantPosts => people::vacant_posts(of),
        Question::AgreementsEnding => needs::agreements_ending(of),
        Question::NeedsForCdsf => needs::needs_for_cdsf(of, ask),
        Question::NextCaDecentralise => board::next_ca_decentralise(of),
        Question::Story => story::story(of, ask),
        Question::LastCopil => people::last_copil(of),
        Question::LeastCoveredThemes => needs::least_covered_themes(of, ask),
        Question::RecurringDifficulties => needs::recurring_difficulties(of),
        Question::ActionsOnTheme => work::actions_on_theme(of, ask),
        Question::AdministratorVisits => people::administrator_visits(of, ask),
        Question::WaitingForDeliberation => conventions::waiting_for_deliberation(of),
        // The report of the board is a document of its own.
        Question::YearlyReport => Vec::new(),
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "few questions have figures beside their rows")]
fn figures(of: &Ground<'_>, ask: &Ask, found: &Found) -> Measured {
    match ask.question {
        Question::Coverage => coverage::rates(of, found),
        Question::SignaturesOfYear => conventions::signatures_goal(of, found),
        Question::ChangesSince => changes::more(of),
        Question::VacantPosts => people::posts_totals(of, ask),
        Question::NeedsForCdsf => needs::flagged_total(found),
        Question::AdministratorVisits => people::visits_totals(found),
        _ => Measured::new(),
    }
}
