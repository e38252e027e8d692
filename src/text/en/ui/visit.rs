//! The page of a visit, in English.

use super::super::{super::ui::visit::VisitText, plural::lasting};

pub(super) const VISIT: VisitText = VisitText {
    name: "Visit",
    title: |territory, commune| match commune {
        Some(commune) => format!("Visit · {commune} ({territory})"),
        None => format!("Visit · {territory}"),
    },
    commune: |covered| if covered { "under the CTG" } else { "under no CTG in force" },
    plan: "Plan",
    progress: |progress| {
        let late = match progress.late {
            0 => String::new(),
            late => format!(", {late} late"),
        };
        match progress.percent() {
            Some(percent) => {
                let (done, of) = (progress.done, progress.counted);
                format!("{percent}% ({done} of {of} actions done{late})")
            }
            None => "no action".to_owned(),
        }
    },
    promises: "Open promises",
    count: |all, ours, late| match all {
        0 => "none".to_owned(),
        all => format!("{all}, {ours} by the Caf; {late} late"),
    },
    ago: |days| match days {
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        days if days < 0 => format!("in {}", lasting(-days)),
        days => format!("{} ago", lasting(days)),
    },
    in_front: "Who is in front of you",
    decisions: "Last decisions",
    fiches: "Actions under way or to come here",
    difficulties: "Difficulties",
    exchanges: |count| format!("{count} {}", if count == 1 { "exchange" } else { "exchanges" }),
    more: |more| format!("and {more} more"),
    no_points: "None is written.",
    choose: |key| format!("{key}: choose a commune"),
    no_commune: "No commune of the territory has that name.",
    told: "story",
    story: |territory| format!("The story of {territory}"),
    no_story: "Nothing has happened there yet.",
    no_territory: "Choose a territory first.",
    whole: "see all",
    nothing_yet: |key| {
        format!("Nothing is written down here: Esc, then {key}, writes a first note.")
    },
};
