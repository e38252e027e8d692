//! The words that differ between two texts, to be marked.

use std::ops::Range;

use diffy::{DiffOptions, Line};

/// Where each of two texts has words that the other has not, in bytes; nowhere where they share none.
#[must_use]
pub fn differing(one: &str, other: &str) -> [Vec<Range<usize>>; 2] {
    let words = [words(one), words(other)];
    // One word a line, so that lines are compared.
    let lines = [0, 1].map(|at| {
        let text = [one, other][at];
        words[at].iter().flat_map(|word| [&text[word.clone()], "\n"]).collect::<String>()
    });
    let patch = DiffOptions::new().set_context_len(usize::MAX).create_patch(&lines[0], &lines[1]);
    let (mut at, mut found, mut shared) = ([0, 0], [Vec::new(), Vec::new()], false);
    for line in patch.hunks().iter().flat_map(diffy::Hunk::lines) {
        let sides: &[usize] = match line {
            Line::Context(_) => &[0, 1],
            Line::Delete(_) => &[0],
            Line::Insert(_) => &[1],
        };
        shared |= sides.len() == 2;
        for &side in sides {
            if let (Some(word), [_]) = (words[side].get(at[side]), sides) {
                join(&mut found[side], word.clone(), [one, other][side]);
            }
            at[side] += 1;
        }
    }
    if shared { found } else { [Vec::new(), Vec::new()] }
}

fn words(text: &str) -> Vec<Range<usize>> {
    let start = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
    text.split_whitespace().map(|word| start(word)..start(word) + word.len()).collect()
}

/// Words that follow each other on a line are one place.
fn join(places: &mut Vec<Range<usize>>, word: Range<usize>, text: &str) {
    match places.last_mut() {
        Some(last) if text[last.end..word.start].chars().all(|c| c == ' ') => last.end = word.end,
        _ => places.push(word),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn parts<'a>(one: &'a str, other: &'a str) -> [Vec<&'a str>; 2] {
        let [left, right] = differing(one, other);
        let of = |text: &'a str, places: Vec<Range<usize>>| {
            places.into_iter().map(|place| &text[place]).collect()
        };
        [of(one, left), of(other, right)]
    }

    #[test]
    fn words_of_one_alone_are_found_and_neighbours_are_one_place() {
        assert_eq!(
            parts("Réunion le 3 mars à la mairie", "Réunion le 12 avril à la mairie annexe"),
            [vec!["3 mars"], vec!["12 avril", "annexe"]]
        );
        assert_eq!(parts("un\ndeux", "un\n\n  deux"), [Vec::<&str>::new(), Vec::new()]);
        assert_eq!(parts("avant", ""), [Vec::<&str>::new(), Vec::new()]);
        assert_eq!(parts("tout autre", "rien de commun"), [Vec::<&str>::new(), Vec::new()]);
    }

    proptest! {
        #[test]
        fn places_are_in_the_text_and_in_order(one in "[abé \n]{0,30}", other in "[abé \n]{0,30}") {
            for (text, places) in [&one, &other].into_iter().zip(differing(&one, &other)) {
                prop_assert!(places.iter().all(|place| text.get(place.clone()).is_some()));
                prop_assert!(places.windows(2).all(|two| two[0].end <= two[1].start));
            }
        }
    }
}
