//! Two people's edits of one long text, put together line by line.
//!
//! Lines are merged where the two changed different ones; where they changed the same, a person
//! must say. Knows text only.

/// The outcome of merging two versions of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Merge {
    /// Both edits, in one text.
    Merged(String),
    /// Both changed the same lines.
    Conflict,
}

/// Merges by lines what two people made of a text.
#[must_use]
pub fn merge_lines(base: &str, mine: &str, theirs: &str) -> Merge {
    // A last line without an end would differ from itself once another follows it.
    let [base, mine, theirs] = [base, mine, theirs].map(|text| format!("{text}\n"));
    match diffy::merge(&base, &mine, &theirs) {
        Ok(merged) => Merge::Merged(merged.strip_suffix('\n').unwrap_or(&merged).to_owned()),
        Err(_) => Merge::Conflict,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn merged(text: &str) -> Merge {
        Merge::Merged(text.to_owned())
    }

    #[test]
    fn different_lines_are_both_kept() {
        let base = "COPIL.\nPrésents : 12\n\nSuite en mars";
        let mine = "COPIL du 3.\nPrésents : 12\n\nSuite en mars";
        let theirs = "COPIL.\nPrésents : 12\n\nSuite en avril\nSalle à réserver";
        let both = "COPIL du 3.\nPrésents : 12\n\nSuite en avril\nSalle à réserver";
        assert_eq!(merge_lines(base, mine, theirs), merged(both));
    }

    #[test]
    fn the_same_line_changed_by_both_is_for_a_person_to_settle() {
        assert_eq!(merge_lines("un\ndeux", "un\ndeux a", "un\ndeux b"), Merge::Conflict);
        assert_eq!(merge_lines("un", "un\nmoi", "un\neux"), Merge::Conflict);
        assert_eq!(merge_lines("un\ndeux\ntrois", "un\ntrois", "un\n2\ntrois"), Merge::Conflict);
    }

    #[test]
    fn the_same_change_by_both_is_made_once() {
        assert_eq!(merge_lines("un\ndeux", "un\n2", "un\n2"), merged("un\n2"));
    }

    /// A few lines among few, so that they often are the same, blank ones included.
    fn text() -> impl Strategy<Value = String> {
        proptest::collection::vec("[abc]?", 0..7).prop_map(|lines| lines.join("\n"))
    }

    proptest! {
        #[test]
        fn a_side_that_changed_nothing_gives_the_other(base in text(), mine in text()) {
            prop_assert_eq!(merge_lines(&base, &mine, &base), merged(&mine));
            prop_assert_eq!(merge_lines(&base, &base, &mine), merged(&mine));
        }

        #[test]
        fn the_order_of_edits_does_not_matter(base in text(), a in text(), b in text()) {
            prop_assert_eq!(merge_lines(&base, &a, &b), merge_lines(&base, &b, &a));
        }

        #[test]
        fn a_line_that_only_one_wrote_is_never_lost(base in text(), a in text(), b in text()) {
            let mine = format!("de moi\n{a}");
            let theirs = format!("{b}\nd’eux");
            if let Merge::Merged(both) = merge_lines(&base, &mine, &theirs) {
                prop_assert!(both.lines().any(|line| line == "de moi"));
                prop_assert!(both.lines().any(|line| line == "d’eux"));
            }
        }

        #[test]
        fn lines_far_apart_are_merged(
            middle in proptest::collection::vec("[d-z]{1,8}", 3..9), a in "[abc]{1,5}", b in "[abc]{1,5}",
        ) {
            let middle = middle.join("\n");
            let base = format!("haut\n{middle}\nbas");
            let mine = format!("{a}\n{middle}\nbas");
            let theirs = format!("haut\n{middle}\n{b}");
            let both = format!("{a}\n{middle}\n{b}");
            prop_assert_eq!(merge_lines(&base, &mine, &theirs), merged(&both));
        }
    }
}
