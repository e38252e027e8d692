//! The default keys. None needs AltGr or a digit: they are the same on AZERTY.

use std::borrow::Cow;

use ratatui::crossterm::event::KeyCode;

use super::{Action, Binding, Key, Scope};

const fn shown(scope: Scope, action: Action, keys: &'static [Key]) -> Binding {
    Binding { scope, action, keys: Cow::Borrowed(keys), hint: true }
}

const fn unhinted(scope: Scope, action: Action, keys: &'static [Key]) -> Binding {
    Binding { scope, action, keys: Cow::Borrowed(keys), hint: false }
}

const UP: Key = Key::plain(KeyCode::Up);
const DOWN: Key = Key::plain(KeyCode::Down);
const LEFT: Key = Key::plain(KeyCode::Left);
const RIGHT: Key = Key::plain(KeyCode::Right);
const PAGE_UP: Key = Key::plain(KeyCode::PageUp);
const PAGE_DOWN: Key = Key::plain(KeyCode::PageDown);
const HOME: Key = Key::plain(KeyCode::Home);
const END: Key = Key::plain(KeyCode::End);
const ENTER: Key = Key::plain(KeyCode::Enter);
const ESC: Key = Key::plain(KeyCode::Esc);
const TAB: Key = Key::plain(KeyCode::Tab);
const BACK_TAB: Key = Key::plain(KeyCode::BackTab);
const SPACE: Key = Key::char(' ');
const F1: Key = Key::plain(KeyCode::F(1));
const F2: Key = Key::plain(KeyCode::F(2));

/// Every binding, scope by scope, in the order of the help.
pub(super) const BINDINGS: &[Binding] = &[
    // Territories: what one does with a territory.
    shown(Scope::Territories, Action::Open, &[ENTER]),
    shown(Scope::Territories, Action::WholeCaf, &[Key::char('t')]),
    shown(Scope::Territories, Action::AssignBinome, &[Key::char('b'), Key::char('e')]),
    shown(Scope::Territories, Action::People, &[Key::char('i')]),
    // The convention.
    shown(Scope::Ctg, Action::Open, &[ENTER]),
    shown(Scope::Ctg, Action::MoveStage, &[Key::char('s')]),
    shown(Scope::Ctg, Action::Edit, &[Key::char('e')]),
    shown(Scope::Ctg, Action::Archive, &[Key::char('x')]),
    unhinted(Scope::Ctg, Action::Previous, &[LEFT]),
    unhinted(Scope::Ctg, Action::Next, &[RIGHT]),
    // Notes and follow-ups.
    shown(Scope::Notes, Action::Open, &[ENTER]),
    shown(Scope::Notes, Action::Edit, &[Key::char('e')]),
    shown(Scope::Notes, Action::MarkDone, &[SPACE]),
    shown(Scope::Notes, Action::Archive, &[Key::char('x')]),
    // In any pane.
    shown(Scope::Desk, Action::NewNote, &[Key::char('n')]),
    shown(Scope::Desk, Action::NewFollowUp, &[Key::char('f')]),
    shown(Scope::Desk, Action::MoveStage, &[Key::char('s')]),
    shown(Scope::Desk, Action::Add, &[Key::char('c')]),
    shown(Scope::Desk, Action::Filter, &[Key::char('/')]),
    shown(Scope::Desk, Action::History, &[Key::char('h')]),
    unhinted(Scope::Desk, Action::AssignBinome, &[Key::char('b')]),
    shown(Scope::Desk, Action::NextPlace, &[TAB]),
    unhinted(Scope::Desk, Action::PreviousPlace, &[BACK_TAB]),
    shown(Scope::Desk, Action::Zoom, &[Key::char('z')]),
    unhinted(Scope::Desk, Action::Explain, &[Key::char('?')]),
    // In any view.
    shown(Scope::View, Action::Undo, &[Key::char('u')]),
    shown(Scope::View, Action::Redo, &[Key::char('r')]),
    shown(Scope::View, Action::Conflicts, &[Key::char('p')]),
    shown(Scope::View, Action::Journal, &[Key::char('a')]),
    shown(Scope::View, Action::WholeCaf, &[Key::char('t')]),
    shown(Scope::View, Action::SetGoal, &[Key::char('g')]),
    shown(Scope::View, Action::SinceVisit, &[Key::char('d')]),
    shown(Scope::View, Action::Views, &[Key::char('v')]),
    unhinted(Scope::View, Action::AsKnown, &[Key::char('o')]),
    unhinted(Scope::View, Action::Backward, &[Key::plain(KeyCode::Backspace), Key::char('<')]),
    unhinted(Scope::View, Action::Forward, &[Key::char('>')]),
    unhinted(Scope::View, Action::People, &[Key::char('i')]),
    unhinted(Scope::View, Action::Back, &[ESC]),
    shown(Scope::View, Action::Help, &[F1]),
    shown(Scope::View, Action::Quit, &[Key::char('q')]),
    // Deadlines.
    shown(Scope::Due, Action::Open, &[ENTER]),
    shown(Scope::Due, Action::MarkDone, &[SPACE]),
    shown(Scope::Due, Action::Later, &[Key::char('p')]),
    shown(Scope::Due, Action::WeekLater, &[Key::char('+')]),
    unhinted(Scope::Due, Action::WeekEarlier, &[Key::char('-')]),
    shown(Scope::Due, Action::Filter, &[Key::char('/')]),
    shown(Scope::Due, Action::WholeCaf, &[Key::char('t')]),
    // Plans.
    shown(Scope::Plan, Action::Open, &[ENTER]),
    shown(Scope::Plan, Action::GroupBy, &[Key::char('l')]),
    shown(Scope::Plan, Action::Filter, &[Key::char('/')]),
    // The page before a visit.
    shown(Scope::Visit, Action::Filter, &[Key::char('/')]),
    shown(Scope::Visit, Action::Open, &[ENTER]),
    shown(Scope::Visit, Action::TalkingPoints, &[Key::char('l')]),
    shown(Scope::Visit, Action::History, &[Key::char('h')]),
    shown(Scope::Visit, Action::Back, &[ESC, Key::char('q')]),
    // Questions.
    shown(Scope::Questions, Action::Open, &[ENTER]),
    shown(Scope::Questions, Action::Explain, &[Key::char('?')]),
    shown(Scope::Questions, Action::WholeCaf, &[Key::char('t')]),
    shown(Scope::Questions, Action::Archive, &[Key::char('x')]),
    shown(Scope::Answers, Action::Open, &[ENTER]),
    shown(Scope::Answers, Action::Filter, &[Key::char('/')]),
    shown(Scope::Answers, Action::Previous, &[LEFT]),
    shown(Scope::Answers, Action::Next, &[RIGHT]),
    shown(Scope::Answers, Action::KeepList, &[Key::char('g')]),
    shown(Scope::Answers, Action::Explain, &[Key::char('?')]),
    shown(Scope::Answers, Action::WholeCaf, &[Key::char('t')]),
    shown(Scope::Answers, Action::Back, &[ESC, Key::char('q')]),
    // The story of a territory.
    shown(Scope::Story, Action::Back, &[ESC, Key::char('q')]),
    // The list of views.
    shown(Scope::Views, Action::ViewSector, &[Key::char('s')]),
    shown(Scope::Views, Action::ViewDue, &[Key::char('e')]),
    shown(Scope::Views, Action::ViewPlan, &[Key::char('p')]),
    shown(Scope::Views, Action::ViewFigures, &[Key::char('c')]),
    shown(Scope::Views, Action::ViewMap, &[Key::char('m')]),
    shown(Scope::Views, Action::ViewTimeline, &[Key::char('f')]),
    shown(Scope::Views, Action::ViewQuestions, &[Key::char('q')]),
    shown(Scope::Views, Action::Journal, &[Key::char('a')]),
    shown(Scope::Views, Action::ViewVisit, &[Key::char('v')]),
    shown(Scope::Views, Action::ViewLists, &[Key::char('l')]),
    shown(Scope::Views, Action::ViewConflicts, &[Key::char('d')]),
    shown(Scope::Views, Action::Choose, &[ENTER]),
    shown(Scope::Views, Action::Back, &[ESC]),
    // The map.
    shown(Scope::Map, Action::Open, &[ENTER]),
    shown(Scope::Map, Action::Previous, &[LEFT]),
    shown(Scope::Map, Action::Next, &[RIGHT]),
    shown(Scope::Map, Action::NextPlace, &[TAB]),
    unhinted(Scope::Map, Action::PreviousPlace, &[BACK_TAB]),
    shown(Scope::Map, Action::WholeCaf, &[Key::char('t')]),
    shown(Scope::Map, Action::Filter, &[Key::char('/')]),
    // The line of time.
    shown(Scope::Timeline, Action::Open, &[ENTER]),
    shown(Scope::Timeline, Action::Previous, &[LEFT]),
    shown(Scope::Timeline, Action::Next, &[RIGHT]),
    shown(Scope::Timeline, Action::Closer, &[Key::char('+')]),
    shown(Scope::Timeline, Action::Wider, &[Key::char('-')]),
    shown(Scope::Timeline, Action::WholeCaf, &[Key::char('t')]),
    shown(Scope::Timeline, Action::Filter, &[Key::char('/')]),
    // The figures, the rows of one, what if.
    shown(Scope::Figures, Action::Open, &[ENTER]),
    shown(Scope::Figures, Action::Explain, &[Key::char('?')]),
    shown(Scope::Figures, Action::Previous, &[LEFT]),
    shown(Scope::Figures, Action::Next, &[RIGHT]),
    shown(Scope::Figures, Action::WhatIf, &[Key::char('s')]),
    shown(Scope::Figures, Action::WholeCaf, &[Key::char('t')]),
    shown(Scope::FigureRows, Action::Open, &[ENTER]),
    shown(Scope::FigureRows, Action::Back, &[ESC, Key::char('q')]),
    shown(Scope::WhatIf, Action::Tick, &[SPACE]),
    shown(Scope::WhatIf, Action::Edit, &[ENTER, Key::char('e')]),
    shown(Scope::WhatIf, Action::Previous, &[LEFT]),
    shown(Scope::WhatIf, Action::Next, &[RIGHT]),
    shown(Scope::WhatIf, Action::Back, &[ESC, Key::char('q')]),
    // Why a territory is marked.
    shown(Scope::Reasons, Action::Open, &[ENTER]),
    shown(Scope::Reasons, Action::Later, &[Key::char('p')]),
    shown(Scope::Reasons, Action::Undo, &[Key::char('u')]),
    unhinted(Scope::Reasons, Action::Redo, &[Key::char('r')]),
    unhinted(Scope::Reasons, Action::Explain, &[Key::char('?')]),
    shown(Scope::Reasons, Action::Back, &[ESC, Key::char('q')]),
    // The lists of the Caf, and one of them.
    shown(Scope::Lists, Action::Open, &[ENTER]),
    shown(Scope::Lists, Action::Back, &[ESC, Key::char('q')]),
    shown(Scope::Rows, Action::Open, &[ENTER]),
    shown(Scope::Rows, Action::Edit, &[Key::char('e')]),
    shown(Scope::Rows, Action::Add, &[Key::char('c')]),
    shown(Scope::Rows, Action::Archive, &[Key::char('x')]),
    shown(Scope::Rows, Action::Mark, &[Key::char('m'), SPACE]),
    shown(Scope::Rows, Action::Merge, &[Key::char('f')]),
    shown(Scope::Rows, Action::MoveUp, &[Key::char('-')]),
    shown(Scope::Rows, Action::MoveDown, &[Key::char('+')]),
    shown(Scope::Rows, Action::History, &[Key::char('h')]),
    shown(Scope::Rows, Action::Filter, &[Key::char('/')]),
    shown(Scope::Rows, Action::Undo, &[Key::char('u')]),
    unhinted(Scope::Rows, Action::Redo, &[Key::char('r')]),
    shown(Scope::Rows, Action::Back, &[ESC, Key::char('q')]),
    // The place of a convention.
    shown(Scope::Convention, Action::Open, &[ENTER]),
    shown(Scope::Convention, Action::GoTo, &[Key::char('g')]),
    shown(Scope::Convention, Action::Add, &[Key::char('c')]),
    shown(Scope::Convention, Action::Edit, &[Key::char('e')]),
    shown(Scope::Convention, Action::MarkDone, &[Key::char(' ')]),
    shown(Scope::Convention, Action::Filter, &[Key::char('/')]),
    shown(Scope::Convention, Action::NewNote, &[Key::char('n')]),
    shown(Scope::Convention, Action::NewFollowUp, &[Key::char('f')]),
    shown(Scope::Convention, Action::MoveStage, &[Key::char('s')]),
    shown(Scope::Convention, Action::Archive, &[Key::char('x')]),
    shown(Scope::Convention, Action::MoveUp, &[Key::char('-')]),
    shown(Scope::Convention, Action::MoveDown, &[Key::char('+')]),
    shown(Scope::Convention, Action::Renumber, &[Key::char('=')]),
    shown(Scope::Convention, Action::History, &[Key::char('h')]),
    shown(Scope::Convention, Action::Undo, &[Key::char('u')]),
    shown(Scope::Convention, Action::Redo, &[Key::char('r')]),
    unhinted(Scope::Convention, Action::Previous, &[LEFT]),
    unhinted(Scope::Convention, Action::Next, &[RIGHT]),
    shown(Scope::Convention, Action::Back, &[ESC, Key::char('q')]),
    // Where fiches of another plan are ticked.
    shown(Scope::CopyPlan, Action::Choose, &[ENTER]),
    shown(Scope::CopyPlan, Action::Tick, &[SPACE]),
    shown(Scope::CopyPlan, Action::TickAll, &[Key::ctrl('t')]),
    shown(Scope::CopyPlan, Action::Save, &[Key::ctrl('s'), F2]),
    shown(Scope::CopyPlan, Action::Back, &[ESC, Key::char('q')]),
    // Where a letter is asked.
    shown(Scope::Letters, Action::Choose, &[ENTER]),
    shown(Scope::Letters, Action::Back, &[ESC]),
    // While a filter is typed.
    shown(Scope::Filter, Action::Choose, &[ENTER]),
    shown(Scope::Filter, Action::Back, &[ESC]),
    unhinted(Scope::Filter, Action::Up, &[UP]),
    unhinted(Scope::Filter, Action::Down, &[DOWN]),
    // In a form.
    shown(Scope::Form, Action::Save, &[Key::ctrl('s'), F2]),
    shown(Scope::Form, Action::NextPlace, &[TAB]),
    shown(Scope::Form, Action::PreviousPlace, &[BACK_TAB]),
    unhinted(Scope::Form, Action::TickAll, &[Key::ctrl('t')]),
    shown(Scope::Form, Action::Back, &[ESC]),
    // In a sheet or a help.
    shown(Scope::Sheet, Action::Open, &[ENTER]),
    shown(Scope::Sheet, Action::Edit, &[Key::char('e')]),
    shown(Scope::Sheet, Action::TalkingPoints, &[Key::char('l')]),
    shown(Scope::Sheet, Action::NewNote, &[Key::char('n')]),
    shown(Scope::Sheet, Action::NewFollowUp, &[Key::char('f')]),
    shown(Scope::Sheet, Action::MoveStage, &[Key::char('s')]),
    shown(Scope::Sheet, Action::History, &[Key::char('h')]),
    shown(Scope::Sheet, Action::Previous, &[LEFT]),
    shown(Scope::Sheet, Action::Next, &[RIGHT]),
    unhinted(Scope::Sheet, Action::Explain, &[Key::char('?')]),
    shown(Scope::Sheet, Action::Archive, &[Key::char('x')]),
    shown(Scope::Sheet, Action::Back, &[ESC, Key::char('q')]),
    // The journal.
    shown(Scope::Activity, Action::History, &[ENTER, Key::char('h')]),
    shown(Scope::Activity, Action::Filter, &[Key::char('/')]),
    shown(Scope::Activity, Action::Bin, &[Key::char('c')]),
    shown(Scope::Journal, Action::History, &[ENTER, Key::char('h')]),
    shown(Scope::Journal, Action::Filter, &[Key::char('/')]),
    shown(Scope::Journal, Action::Bin, &[Key::char('c')]),
    shown(Scope::Journal, Action::Back, &[ESC, Key::char('q')]),
    // The people of the Caf.
    shown(Scope::People, Action::Edit, &[ENTER, Key::char('e')]),
    shown(Scope::People, Action::Leaving, &[Key::char('d')]),
    shown(Scope::People, Action::Archive, &[Key::char('x')]),
    shown(Scope::People, Action::Mark, &[Key::char('m'), SPACE]),
    shown(Scope::People, Action::Merge, &[Key::char('f')]),
    shown(Scope::People, Action::History, &[Key::char('h')]),
    shown(Scope::People, Action::Filter, &[Key::char('/')]),
    shown(Scope::People, Action::Undo, &[Key::char('u')]),
    shown(Scope::People, Action::Back, &[ESC, Key::char('q')]),
    // The bin.
    shown(Scope::Bin, Action::Restore, &[ENTER, Key::char('r')]),
    shown(Scope::Bin, Action::History, &[Key::char('h')]),
    shown(Scope::Bin, Action::Back, &[ESC, Key::char('q')]),
    // Over what others did.
    shown(Scope::Since, Action::GoThere, &[ENTER]),
    shown(Scope::Since, Action::Back, &[ESC, Key::char('d')]),
    // Where somebody else wrote in the same field.
    shown(Scope::Conflict, Action::KeepMine, &[Key::char('m')]),
    shown(Scope::Conflict, Action::TakeTheirs, &[Key::char('l'), Key::char('t')]),
    shown(Scope::Conflict, Action::EditBoth, &[Key::char('e')]),
    shown(Scope::Conflict, Action::PutOff, &[Key::char('p')]),
    shown(Scope::Conflict, Action::Back, &[ESC]),
    // Conflicts put off.
    shown(Scope::Conflicts, Action::PutBack, &[Key::char('m')]),
    shown(Scope::Conflicts, Action::Leave, &[Key::char('l')]),
    shown(Scope::Conflicts, Action::EditBoth, &[Key::char('e')]),
    shown(Scope::Conflicts, Action::Previous, &[LEFT]),
    shown(Scope::Conflicts, Action::Next, &[RIGHT]),
    shown(Scope::Conflicts, Action::Back, &[ESC, Key::char('q')]),
    // Where a base is found damaged.
    shown(Scope::Damage, Action::ReadRest, &[ENTER]),
    shown(Scope::Damage, Action::ReadCopy, &[Key::char('c')]),
    shown(Scope::Damage, Action::Back, &[ESC]),
    // Where a day of the past is asked.
    shown(Scope::Past, Action::Choose, &[ENTER]),
    shown(Scope::Past, Action::NextPlace, &[TAB]),
    unhinted(Scope::Past, Action::PreviousPlace, &[BACK_TAB]),
    unhinted(Scope::Past, Action::Up, &[UP]),
    unhinted(Scope::Past, Action::Down, &[DOWN]),
    shown(Scope::Past, Action::Back, &[ESC]),
    // At a question.
    shown(Scope::Question, Action::Yes, &[Key::char('o'), Key::char('y')]),
    shown(Scope::Question, Action::No, &[Key::char('n')]),
    shown(Scope::Question, Action::Back, &[ESC]),
    // Before something is done that can be taken back.
    shown(Scope::Confirm, Action::Yes, &[ENTER, Key::char('o'), Key::char('y')]),
    shown(Scope::Confirm, Action::No, &[Key::char('n')]),
    shown(Scope::Confirm, Action::Back, &[ESC]),
    // On the first screens.
    unhinted(Scope::Welcome, Action::Up, &[UP]),
    unhinted(Scope::Welcome, Action::Down, &[DOWN]),
    shown(Scope::Welcome, Action::Choose, &[ENTER]),
    shown(Scope::Welcome, Action::Back, &[ESC]),
    unhinted(Scope::Departments, Action::Up, &[UP]),
    unhinted(Scope::Departments, Action::Down, &[DOWN]),
    unhinted(Scope::Departments, Action::PageUp, &[PAGE_UP]),
    unhinted(Scope::Departments, Action::PageDown, &[PAGE_DOWN]),
    shown(Scope::Departments, Action::Tick, &[SPACE]),
    shown(Scope::Departments, Action::Choose, &[ENTER]),
    shown(Scope::Departments, Action::Back, &[ESC]),
    // Wherever lines are read.
    unhinted(Scope::Reading, Action::Up, &[UP, Key::char('k')]),
    unhinted(Scope::Reading, Action::Down, &[DOWN, Key::char('j')]),
    shown(Scope::Reading, Action::PageUp, &[PAGE_UP]),
    shown(Scope::Reading, Action::PageDown, &[PAGE_DOWN, SPACE]),
    unhinted(Scope::Reading, Action::First, &[HOME]),
    unhinted(Scope::Reading, Action::Last, &[END]),
    // Everywhere.
    shown(Scope::Everywhere, Action::Help, &[F1]),
    unhinted(Scope::Everywhere, Action::Back, &[ESC]),
    unhinted(Scope::Everywhere, Action::Repaint, &[Key::ctrl('l')]),
    unhinted(Scope::Everywhere, Action::Suspend, &[Key::ctrl('z')]),
    unhinted(Scope::Everywhere, Action::Quit, &[Key::ctrl('c')]),
];
