//! Two edits of one text put together: no line of either is lost, and who comes first does not count.

#![no_main]

use arbitrary::Arbitrary;
use binome::domain::merge::{Merge, merge_lines};
use binome_fuzz::{Piece, Tally, text};
use libfuzzer_sys::fuzz_target;

static TALLY: Tally = Tally::new();

/// What one person does to a text.
#[derive(Debug, Arbitrary)]
enum Edit {
    Insert(u8, Vec<Piece>),
    Replace(u8, Vec<Piece>),
    Remove(u8),
}

#[derive(Debug, Arbitrary)]
struct Two {
    base: Vec<Vec<Piece>>,
    mine: Vec<Edit>,
    theirs: Vec<Edit>,
    /// A line that both write anew.
    disputed: Option<(u8, Vec<Piece>, Vec<Piece>)>,
}

fn edited(base: &[String], edits: &[Edit]) -> Vec<String> {
    let mut lines = base.to_vec();
    for edit in edits {
        let at = |at: &u8, most: usize| usize::from(*at) % most;
        match edit {
            Edit::Insert(line, pieces) => {
                let at = at(line, lines.len() + 1);
                lines.insert(at, one(pieces));
            }
            Edit::Replace(line, pieces) if !lines.is_empty() => {
                let at = at(line, lines.len());
                lines[at] = one(pieces);
            }
            Edit::Remove(line) if !lines.is_empty() => {
                let at = at(line, lines.len());
                lines.remove(at);
            }
            Edit::Replace(..) | Edit::Remove(_) => {}
        }
    }
    lines
}

fn one(pieces: &[Piece]) -> String {
    text(pieces).replace(['\n', '\r'], " ")
}

fuzz_target!(|two: Two| {
    let base: Vec<String> = two.base.iter().take(30).map(|line| one(line)).collect();
    let (mut mine, mut theirs) = (two.mine, two.theirs);
    if let Some((at, one, other)) = two.disputed {
        mine.insert(0, Edit::Replace(at, one));
        theirs.insert(0, Edit::Replace(at, other));
    }
    let (mine, theirs) = (edited(&base, &mine), edited(&base, &theirs));
    let [was, ours, others] = [&base, &mine, &theirs].map(|lines| lines.join("\n"));
    let merged = merge_lines(&was, &ours, &others);
    TALLY.count(matches!(merged, Merge::Merged(_)));
    assert_eq!(
        matches!(merged, Merge::Merged(_)),
        matches!(merge_lines(&was, &others, &ours), Merge::Merged(_))
    );
    let Merge::Merged(both) = merged else { return };
    let all: Vec<&str> = both.split('\n').collect();
    for (own, line) in [(&mine, &theirs), (&theirs, &mine)]
        .into_iter()
        .flat_map(|(own, other)| own.iter().map(move |line| (other, line)))
    {
        // A text of no line is one of an empty line.
        let new = !line.is_empty() && !base.contains(line);
        assert!(!new || all.contains(&line.as_str()), "{line:?} is lost of {own:?}");
    }
    assert_eq!(merge_lines(&was, &ours, &was), Merge::Merged(ours));
});
