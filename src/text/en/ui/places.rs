//! Places by name, and what one does there, in English.

use super::{super::super::ui::keys::KeyOf, questions, view_places};
use crate::keys::{Action, Scope};

pub(super) fn scope(scope: Scope) -> &'static str {
    match scope {
        Scope::Everywhere => "everywhere",
        Scope::Reading => "lines to read",
        Scope::Desk => "panes",
        Scope::Territories => "territories",
        Scope::Ctg => "CTG",
        Scope::Notes => "notes",
        Scope::View => "views",
        Scope::Due => "deadlines",
        Scope::Plan => "plan",
        Scope::Story => "story",
        Scope::Visit => "visit",
        Scope::Map => "map",
        Scope::Timeline => "timeline",
        Scope::Figures => "figures",
        Scope::FigureRows => "rows of a figure",
        Scope::WhatIf => "what if",
        Scope::Questions => "questions",
        Scope::Answers => "an answer",
        Scope::Views => "list of views",
        Scope::Reasons => "alerts of a territory",
        Scope::Lists => "lists",
        Scope::Rows => "a list",
        Scope::Convention => "CTG, its sheet",
        Scope::CopyPlan => "copy a plan",
        Scope::ImportFile => "file to import",
        Scope::Import => "import",
        Scope::ImportQuestion => "question of an import",
        Scope::Letters => "a letter",
        Scope::Filter => "filter",
        Scope::Form => "form",
        Scope::Sheet => "sheet",
        Scope::Since => "since my visit",
        Scope::Conflict => "two versions",
        Scope::Damage => "damaged base",
        Scope::Conflicts => "to settle",
        Scope::Activity | Scope::Journal => "activity",
        Scope::People => "people",
        Scope::Bin => "bin",
        Scope::Past => "as known on a day",
        Scope::Question => "question",
        Scope::Confirm => "confirmation",
        Scope::Welcome => "first steps",
        Scope::Departments => "départements",
    }
}

pub(super) fn scope_help(scope: Scope, key: KeyOf<'_>) -> String {
    match scope {
        Scope::Everywhere => "These keys work everywhere.".to_owned(),
        Scope::Reading => "These keys work wherever lines are read.".to_owned(),
        Scope::Desk => "Three panes: territories, the CTG of the chosen one, its notes and follow-ups.".to_owned(),
        Scope::Territories => "Your territories. ‼ tells something late or expired, ! something to watch. ● in force, ◘ partly, ► in preparation, ▼ expired, ○ no CTG.".to_owned(),
        Scope::Ctg => "The CTG of the chosen territory: ● stages behind, ► today’s, ○ those to come. The filter looks among its communes.".to_owned(),
        Scope::Notes => "Open follow-ups first (‼ late, ○ to be done), then notes, the newest on top.".to_owned(),
        Scope::View => "These keys work in any view.".to_owned(),
        Scope::Due => view_places::due(key),
        Scope::Plan => view_places::plan(key),
        Scope::Story => "All that happened on a territory, year by year: stages, exchanges, binômes, promises kept or not.".to_owned(),
        Scope::Visit => view_places::visit(key),
        Scope::Questions => questions::view(key),
        Scope::Answers => questions::answers(key),
        Scope::Views => view_places::views(key),
        Scope::Map => view_places::map(key),
        Scope::Timeline => view_places::timeline(key),
        Scope::Figures => view_places::figures(key),
        Scope::FigureRows => view_places::figure_rows(key),
        Scope::WhatIf => view_places::what_if(key),
        Scope::Reasons => reasons(key),
        Scope::Lists => lists(key),
        Scope::Rows => rows(key),
        Scope::Convention => convention(key),
        Scope::CopyPlan => copy_plan(key),
        Scope::ImportFile => view_places::import_file(key),
        Scope::Import => view_places::import(key),
        Scope::ImportQuestion => view_places::import_question(key),
        Scope::Letters => "Type one of the letters shown.".to_owned(),
        Scope::Filter => filter(key),
        Scope::Form => form(key),
        Scope::Sheet => sheet(key),
        Scope::Since => since(key),
        Scope::Conflict => conflict(key),
        Scope::Damage => damage(key),
        Scope::Conflicts => conflicts(key),
        Scope::Activity | Scope::Journal => journal(key),
        Scope::People => people(key),
        Scope::Bin => "What was put in the bin, the latest on top. Nothing in it is erased.".to_owned(),
        Scope::Confirm => confirm(key),
        Scope::Question => question(key),
        Scope::Departments => departments(key),
        Scope::Welcome => welcome(key),
        Scope::Past => past(key),
    }
}

fn copy_plan(key: KeyOf<'_>) -> String {
    let (choose, save) = (key(Action::Choose), key(Action::Save));
    format!(
        "Choose the CTG whose plan is copied ({choose}), then tick its actions: those common to the Caf are ticked already. {save} copies them, to come and without days."
    )
}

fn convention(key: KeyOf<'_>) -> String {
    let (go, add, open) = (key(Action::GoTo), key(Action::Add), key(Action::Open));
    let (filter, up, down) = (key(Action::Filter), key(Action::MoveUp), key(Action::MoveDown));
    format!(
        "All that hangs on a CTG, in parts. {go} then a letter leads to a part, {add} then a letter adds, {open} folds a heading or opens a line. {filter} narrows the plan to what is typed: words, then theme: commune: status: pilot: (their first letter is enough), as in “crèche status: late”. {up} and {down} move an action or an axis; past the end of its axis, the action goes into the next one."
    )
}

fn lists(key: KeyOf<'_>) -> String {
    let open = key(Action::Open);
    format!(
        "What the Caf keeps in lists. {open} opens one: there one adds, renames, orders or puts in the bin."
    )
}

fn rows(key: KeyOf<'_>) -> String {
    let add = key(Action::Add);
    let edit = key(Action::Edit);
    let archive = key(Action::Archive);
    let up = key(Action::MoveUp);
    let down = key(Action::MoveDown);
    format!(
        "One line a record. {add} adds, {edit} changes, {archive} puts in the bin: whatever uses it keeps it. {up} and {down} change the order, where a list has one. A line marked * was changed by somebody else."
    )
}

fn filter(key: KeyOf<'_>) -> String {
    let choose = key(Action::Choose);
    let back = key(Action::Back);
    format!("Type a few letters: the list narrows. {choose} keeps the filter, {back} clears it.")
}

fn form(key: KeyOf<'_>) -> String {
    let save = key(Action::Save);
    format!(
        "Fill in what you know, then {save}. Nothing is saved before. Enter goes to the next field, Space ticks, ← → or first letters change a choice. Days are typed as they are said: 3/12, yesterday, monday, +15d, in 2 months; what is understood stands beside. A note takes as many follow-ups as are needed: once one is told, another opens below."
    )
}

fn sheet(key: KeyOf<'_>) -> String {
    let open = key(Action::Open);
    let back = key(Action::Back);
    let edit = key(Action::Edit);
    let new_note = key(Action::NewNote);
    let new_follow_up = key(Action::NewFollowUp);
    let move_stage = key(Action::MoveStage);
    let archive = key(Action::Archive);
    let history = key(Action::History);
    format!(
        "A sheet is read: arrows scroll it, {back} closes it; {open} goes from a territory to its CTG. {edit}, {new_note}, {new_follow_up}, {move_stage} and {archive} close it to write, {history} opens its history."
    )
}

fn since(key: KeyOf<'_>) -> String {
    let go_there = key(Action::GoThere);
    let back = key(Action::Back);
    let since_visit = key(Action::SinceVisit);
    format!(
        "What others did, the latest on top. {go_there} goes there, {back} closes; {since_visit} shows it again. A line marked * has changed: its mark goes once you have been on it."
    )
}

fn conflict(key: KeyOf<'_>) -> String {
    let put_off = key(Action::PutOff);
    let back = key(Action::Back);
    format!(
        "Somebody changed the same field as you. Choose field by field: nothing is saved nor lost before. {put_off} keeps both for later. {back} goes back to the form, where your text stays."
    )
}

fn damage(key: KeyOf<'_>) -> String {
    let read_rest = key(Action::ReadRest);
    let read_copy = key(Action::ReadCopy);
    let back = key(Action::Back);
    format!(
        "The base is damaged: binome no longer touches it. {read_rest} shows what can still be read, {read_copy} opens the newest whole copy, {back} closes."
    )
}

fn conflicts(key: KeyOf<'_>) -> String {
    let put_back = key(Action::PutBack);
    let leave = key(Action::Leave);
    let edit_both = key(Action::EditBoth);
    let previous = key(Action::Previous);
    let next = key(Action::Next);
    format!(
        "Two people wanted this field differently and nobody decided. Both versions are kept: {put_back} moves in the one that waits, {leave} leaves the one in the base, {edit_both} puts both together. {previous} {next} go from one field to the next."
    )
}

fn journal(key: KeyOf<'_>) -> String {
    let filter = key(Action::Filter);
    let history = key(Action::History);
    format!(
        "What was done, newest first. After “{filter}”, type a name, a territory or a day, in any order: “marc bugey since monday”. {history} shows before and after."
    )
}

fn people(key: KeyOf<'_>) -> String {
    let edit = key(Action::Edit);
    let leaving = key(Action::Leaving);
    let filter = key(Action::Filter);
    format!(
        "The people of the Caf. {edit} corrects a name or a role, {leaving} prepares a leaving. To add one: the last line, or “{filter}” then their name."
    )
}

fn confirm(key: KeyOf<'_>) -> String {
    let yes = key(Action::Yes);
    let no = key(Action::No);
    let back = key(Action::Back);
    format!(
        "A question says what is about to be done. Enter or {yes} accepts, {no} or {back} gives up."
    )
}

fn question(key: KeyOf<'_>) -> String {
    let yes = key(Action::Yes);
    let no = key(Action::No);
    format!("Answer with {yes} (yes) or {no} (no).")
}

fn departments(key: KeyOf<'_>) -> String {
    let tick = key(Action::Tick);
    let choose = key(Action::Choose);
    format!(
        "Type a name or a code: the list narrows. {tick} ticks, as often as needed; {choose} goes on with what is ticked, else with the chosen line."
    )
}

fn welcome(key: KeyOf<'_>) -> String {
    let choose = key(Action::Choose);
    format!("Choose with the arrows, accept with {choose}.")
}
fn past(key: KeyOf<'_>) -> String {
    let choose = key(Action::Choose);
    format!(
        "Give the day at whose end the base is read, then {choose}. The second date counts another day with what was known then."
    )
}

fn reasons(key: KeyOf<'_>) -> String {
    let [open, later] = [key(Action::Open), key(Action::Later)];
    format!(
        "Why this territory is marked: each alert, its rule, since when. {open} goes to what it is about, {later} puts it off or says it is seen."
    )
}
