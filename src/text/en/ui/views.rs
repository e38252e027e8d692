//! The views and the list of places, in English.

use super::super::super::ui::views::ViewsText;

pub(super) const VIEWS: ViewsText = ViewsText {
    title: "Go to",
    turn: "view",
    sector: "Sector",
    due: "Deadlines",
    plan: "Plan",
    activity: "Activity",
    visit: "Prepare a visit",
    map: "Map",
    timeline: "Timeline",
    figures: "Figures",
    questions: "Questions",
    lists: "Lists",
    import: "Import a workbook",
    conflicts: "Disagreements",
    no_ctg_yet: |view, add| {
        format!(
            "No CTG is written down: in Sector ({view}), {add} then c adds one to the chosen territory."
        )
    },
};
