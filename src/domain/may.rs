//! What a role may write: one function over role, sector, kind and field. A file that is shared cannot hold
//! anybody to it: it keeps from mistakes, not from malice.

use super::{
    field::{Field, RecordKind},
    person::Role,
};

/// What somebody is about to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deed {
    /// The kind of record.
    pub kind: RecordKind,
    /// The field; nothing of a record that is written, archived or brought back whole.
    pub field: Option<Field>,
    /// Whether it lies in their sector; what has no place, or one nobody follows, does.
    pub in_sector: bool,
    /// Whether the record is the person who writes.
    pub own: bool,
}

/// Whether it may be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// It is.
    Yes,
    /// It is, once they said that they replace a colleague.
    Outside,
    /// It is not.
    No(Why),
}

/// Why something may not be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// They read only.
    Reads,
    /// A board member writes notes, follow-ups and talking points.
    Notes,
    /// It is for the direction to write.
    Direction,
    /// Nobody changes their own role.
    OwnRole,
}

/// Whether a role may write. While nobody is of the direction, everybody who writes may do what it may; who
/// reads only never writes. Somebody of no role yet may introduce themselves.
#[must_use]
pub fn may(role: Option<Role>, deed: Deed, has_direction: bool) -> Verdict {
    if role.is_some_and(|role| !role.may_write()) {
        return Verdict::No(Why::Reads);
    }
    if !has_direction {
        return Verdict::Yes;
    }
    if deed.own && deed.field == Some(Field::Role) {
        return Verdict::No(Why::OwnRole);
    }
    match role {
        Some(Role::Direction) => Verdict::Yes,
        Some(_) if is_everybodys(deed) => Verdict::Yes,
        Some(Role::Administrateur) if is_word(deed) => Verdict::Yes,
        Some(Role::Administrateur) => Verdict::No(Why::Notes),
        Some(Role::Technicien) if is_of_direction(deed) => Verdict::No(Why::Direction),
        Some(Role::Technicien) if deed.in_sector => Verdict::Yes,
        Some(Role::Technicien) => Verdict::Outside,
        None if deed.kind == RecordKind::Person && is_of_direction(deed) => {
            Verdict::No(Why::Direction)
        }
        None if deed.kind == RecordKind::Person => Verdict::Yes,
        Some(Role::Lecture) | None => Verdict::No(Why::Reads),
    }
}

/// What is one's own: lists kept, alerts put off, what two people want of one field.
fn is_everybodys(deed: Deed) -> bool {
    matches!(
        deed.kind,
        RecordKind::KeptList
            | RecordKind::Snooze
            | RecordKind::Conflict
            | RecordKind::ImportMapping
    )
}

/// What a board member writes.
#[expect(clippy::wildcard_enum_match_arm, reason = "few kinds are distinguished here")]
fn is_word(deed: Deed) -> bool {
    match deed.kind {
        RecordKind::Note | RecordKind::FollowUp => true,
        RecordKind::Territory => deed.field == Some(Field::TalkingPoints),
        _ => false,
    }
}

/// Goals, lists, thresholds and templates, and who is what.
#[expect(clippy::wildcard_enum_match_arm, reason = "few kinds are distinguished here")]
fn is_of_direction(deed: Deed) -> bool {
    match deed.kind {
        RecordKind::Goal
        | RecordKind::Setting
        | RecordKind::DeadlineTemplate
        | RecordKind::Theme
        | RecordKind::NoteKind
        | RecordKind::Orientation
        | RecordKind::Period => true,
        RecordKind::Person => deed.field == Some(Field::Role),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROLES: [Option<Role>; 5] = [
        Some(Role::Administrateur),
        Some(Role::Technicien),
        Some(Role::Direction),
        Some(Role::Lecture),
        None,
    ];

    fn letter(verdict: Verdict) -> char {
        match verdict {
            Verdict::Yes => 'y',
            Verdict::Outside => 'o',
            Verdict::No(Why::Reads) => 'r',
            Verdict::No(Why::Notes) => 'n',
            Verdict::No(Why::Direction) => 'd',
            Verdict::No(Why::OwnRole) => 'w',
        }
    }

    /// In the sector then outside it, a letter a role: administrateur, technicien, direction, lecture, nobody.
    fn line(kind: RecordKind, field: Option<Field>, own: bool) -> String {
        let [inside, outside] = [true, false].map(|in_sector| {
            let deed = Deed { kind, field, in_sector, own };
            ROLES.map(|role| letter(may(role, deed, true))).iter().collect::<String>()
        });
        format!("{inside} {outside}")
    }

    /// Every kind of record, as a whole and, where a field differs, that field.
    #[test]
    fn the_whole_table_of_role_kind_and_sector() {
        for &kind in RecordKind::ALL {
            let expected = match kind {
                RecordKind::Note | RecordKind::FollowUp => "yyyrr yoyrr",
                RecordKind::KeptList
                | RecordKind::Snooze
                | RecordKind::Conflict
                | RecordKind::ImportMapping => "yyyrr yyyrr",
                RecordKind::Goal
                | RecordKind::Setting
                | RecordKind::DeadlineTemplate
                | RecordKind::Theme
                | RecordKind::NoteKind
                | RecordKind::Orientation
                | RecordKind::Period => "ndyrr ndyrr",
                RecordKind::Person => "nyyry noyry",
                _ => "nyyrr noyrr",
            };
            assert_eq!(line(kind, None, false), expected, "{kind:?}");
        }
        let points = Some(Field::TalkingPoints);
        assert_eq!(line(RecordKind::Territory, points, false), "yyyrr yoyrr");
        assert_eq!(line(RecordKind::Territory, Some(Field::Name), false), "nyyrr noyrr");
        let role = Some(Field::Role);
        assert_eq!(line(RecordKind::Person, role, false), "ndyrd ndyrd");
        assert_eq!(line(RecordKind::Person, role, true), "wwwrw wwwrw");
    }

    #[test]
    fn while_nobody_is_of_the_direction_everybody_who_writes_may_do_what_it_may() {
        for &kind in RecordKind::ALL {
            for role in ROLES {
                for own in [true, false] {
                    let deed = Deed { kind, field: Some(Field::Role), in_sector: false, own };
                    let reads = role == Some(Role::Lecture);
                    let expected = if reads { Verdict::No(Why::Reads) } else { Verdict::Yes };
                    assert_eq!(may(role, deed, false), expected, "{role:?} {kind:?}");
                }
            }
        }
    }
}
