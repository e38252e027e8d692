//! Headings and results in English.

use std::path::Path;

use super::super::super::cli::output::{Born, Headings, OutputText};
use crate::domain::{brought::Brought, day::format_en, loss::Loss, schedule::Move};

pub(super) const OUTPUT: OutputText = OutputText {
    chain: |chain| {
        format!(
            "The journal is whole: {} operations, {} lines, each in its place.",
            chain.operations, chain.lines
        )
    },
    chain_broken: |path, seq| {
        format!(
            "The journal of {} breaks at line {seq}: from there on it no longer says what was written. Stop writing in this base and go back to a copy with “binome restore”.",
            path.display()
        )
    },
    born,
    done_anyway: |what| format!("It is done all the same; do not do it again: {what}"),
    nothing: "Nothing to show.",
    lost,
    confirm: "Nothing was touched. To restore, add --yes.",
    restored,
    taken_away,
    brought_back,
    merged_with_itself: |name| format!("“{name}” cannot be merged with itself."),
    merged_is_me: |name, into| {
        format!(
            "You act under the name to be merged (“{name}”): start again under the one that stays, --as \"{into}\"."
        )
    },
    merged_are_two: |name, into| {
        format!(
            "“{name}” and “{into}” are the two halves of a binôme: they cannot be one person. Correct that binôme first."
        )
    },
    covered: |coverage| {
        format!("{} inhabitants out of {}", number(coverage.covered), number(coverage.population))
    },
    goal: |goal| format!("goal {goal}"),
    figures_of: |day, known| match known {
        None => format!("Figures on {}", format_en(day)),
        Some(known) => {
            format!("Figures on {}, as known on {}", format_en(day), format_en(known))
        }
    },
    done: |day| format!("done on {}", format_en(day)),
    late: "late",
    open: "to do",
    department: "Département",
    reference: |base| {
        format!(
            "{} ({}); communes of {}, populations {}",
            base.department_name, base.department, base.millesime, base.population_year
        )
    },
    prolonged: |end| format!("Prolonged until {}", format_en(end)),
    schedule_moves: |count, id| {
        let moves = if count == 1 { "deadline would move" } else { "deadlines would move" };
        format!(
            "{count} {moves} with that date: “binome schedule {id}” shows them, --apply moves them."
        )
    },
    moved: |one| match one {
        Move::New { .. } => "new",
        Move::Moved { .. } => "moves",
        Move::Stays { deadline, .. } if deadline.done.is_some() => "stays (done)",
        Move::Stays { .. } => "stays (set by hand)",
        Move::Leaves { .. } => "leaves",
    },
    set_here: "set in this base",
    usual: "usual",
    without_action: "no action",
    by_nobody: "(no technicien)",
    full_time: |funded, filled, vacant| {
        format!("{funded} funded, {filled} filled, {vacant} vacant")
    },
    carried: |run, bare| format!("{run} running, {bare} without an action"),
    texts_naming: "Texts that name them",
    lines_by: "Lines of the journal they wrote",
    headings: HEADINGS,
};

fn born(base: &Born<'_>) -> String {
    let next = if base.usual_place {
        "binome".to_owned()
    } else {
        format!("binome --db {}", base.typed())
    };
    format!(
        "Base created: {}\n{} ({}): {}, {} EPCI, {} inhabitants.\nTo open it: {next}",
        base.path.display(),
        base.name,
        base.code,
        counted(base.communes as u64, "commune"),
        number(base.epcis as u64),
        number(base.population),
    )
}

fn lost(base: &Path, loss: Option<&Loss>) -> String {
    let base = base.display();
    let Some(loss) = loss else {
        return format!("{base} cannot be read: nobody knows what came after this copy.");
    };
    if loss.lines == 0 {
        return format!("{base} holds nothing more than this copy.");
    }
    let by: Vec<String> = loss
        .by
        .iter()
        .map(|(name, operations)| {
            format!("{} ({operations})", name.as_deref().unwrap_or("no name"))
        })
        .collect();
    format!(
        "After this copy, {base} holds {}, that is {} of the journal, by: {}.",
        counted(loss.operations(), "operation"),
        counted(loss.lines, "line"),
        by.join(", ")
    )
}

fn counted(count: u64, what: &str) -> String {
    format!("{} {what}{}", number(count), if count == 1 { "" } else { "s" })
}

fn restored(base: &Path, replaced: Option<&Path>) -> String {
    let placed = format!("The copy is in place: {}", base.display());
    match replaced {
        Some(path) => format!("{placed}\nThe replaced file is kept: {}", path.display()),
        None => placed,
    }
}

fn taken_away(path: &Path) -> String {
    format!("Working copy written: {}\nWhen you are back: binome bring-back {0}", path.display())
}

fn brought_back(brought: &Brought) -> String {
    let mut lines = vec![if brought.operations == 0 {
        "Nothing new to bring back.".into()
    } else {
        format!(
            "Brought back: {}, {}.",
            counted(brought.operations, "operation"),
            counted(brought.fields, "field")
        )
    }];
    if brought.withheld > 0 {
        lines.push(format!(
            "{} about somebody who was erased from the base: brought back without their name.",
            counted(brought.withheld, "field")
        ));
    }
    if brought.uncleaned {
        lines.push(
            "! The working copy keeps that name: nobody may have it open; run the same command again, or remove it."
                .into(),
        );
    }
    if brought.merged > 0 {
        let texts = counted(brought.merged, "text");
        lines.push(format!("{texts} in which both wrote, on different lines: both are there."));
    }
    if brought.conflicts > 0 {
        let fields = counted(brought.conflicts, "field");
        lines.push(format!(
            "{fields} to settle, changed on both sides: nothing is lost. Open binome and press p."
        ));
    }
    lines.join("\n")
}

fn number(figure: u64) -> String {
    (super::super::TEXT.words.number)(figure)
}

const HEADINGS: Headings = Headings {
    code: "Code",
    id: "Id",
    inhabitants: "Inhabitants",
    communes: "Communes",
    ctg: "CTG",
    binome: "Binôme",
    state: "State",
    due: "Due",
    what: "Follow-up",
    text: "Text",
    seq: "No.",
    at: "When",
    by: "Who",
    record: "What",
    change: "Before → after",
    from: "From",
    to: "To",
    field: "Field",
    coverage: "Coverage",
    signatures: "Signatures this year",
    late_follow_ups: "Late follow-ups",
    silent: "Silent territories",
    stages: "Conventions by stage",
    departments: "Départements",
    follow_ups: "Follow-ups",
    full_time: "FTE",
    posts: "Cooperation FTE",
    needs: "Needs and projects",
    orientations: "Orientations of the SDSF",
};
