//! What the person at the screen may write: the keys that are offered to them. Knows no place.

use crate::{
    domain::{field::RecordKind, judge::may_some, may::Verdict, person::Role},
    keys::{Action, Scope},
    ui::world::World,
};

/// Whether I may write some of a kind of record.
#[must_use]
pub fn may_kind(world: &World, kind: RecordKind) -> Verdict {
    let has_direction = world.data.people.iter().any(|one| one.role == Role::Direction);
    may_some(world.myself().map(|me| me.role), kind, has_direction)
}

/// Whether a key is offered that writes a kind of record. Who has not said who they are is asked by the key.
#[must_use]
pub fn allows(world: &World, action: Action, scope: Scope, kind: Option<RecordKind>) -> bool {
    let Some(me) = world.myself() else { return true };
    if !me.role.may_write() && changes(action) {
        return false;
    }
    kind.or_else(|| usual(action, scope)).is_none_or(|kind| may_add(world, kind))
}

/// Whether a form about a kind of record is offered.
#[must_use]
pub fn may_add(world: &World, kind: RecordKind) -> bool {
    world.myself().is_none() || !matches!(may_kind(world, kind), Verdict::No(_))
}

/// Whether an action writes something, whatever it is.
const fn changes(action: Action) -> bool {
    action.writes()
        || matches!(
            action,
            Action::Add
                | Action::AssignBinome
                | Action::KeepList
                | Action::Later
                | Action::Leaving
                | Action::Mark
                | Action::MarkDone
                | Action::Merge
                | Action::MoveDown
                | Action::MoveUp
                | Action::Redo
                | Action::Renumber
                | Action::Restore
                | Action::SetGoal
                | Action::TalkingPoints
                | Action::Undo
                | Action::WeekEarlier
                | Action::WeekLater
        )
}

/// The kind of record that an action writes in a place, where that is one kind.
const fn usual(action: Action, scope: Scope) -> Option<RecordKind> {
    Some(match (action, scope) {
        (Action::NewNote, _) => RecordKind::Note,
        (Action::NewFollowUp, _) => RecordKind::FollowUp,
        (Action::MoveStage, _) => RecordKind::Passage,
        (Action::AssignBinome, _) => RecordKind::Binome,
        (Action::SetGoal, _) => RecordKind::Goal,
        (Action::TalkingPoints, _) => RecordKind::Territory,
        (Action::Leaving, _)
        | (Action::Edit | Action::Archive | Action::Mark | Action::Merge, Scope::People) => {
            RecordKind::Person
        }
        (Action::Edit | Action::Archive | Action::MarkDone, Scope::Ctg | Scope::Convention)
        | (Action::Add, Scope::Desk | Scope::Convention) => RecordKind::Convention,
        (Action::Renumber, _)
        | (Action::MoveUp | Action::MoveDown, Scope::Convention)
        | (Action::Save, Scope::CopyPlan) => RecordKind::Action,
        _ => return None,
    })
}
