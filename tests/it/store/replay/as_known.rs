//! As known after any line of a random history of every kind: what a copy of the base said then.

use super::{
    done,
    moves::{Move, moves},
};
use crate::{
    base::Base,
    cases::{self, Drawn},
    past::{is_known_as_it_was, same, taken, told},
};

/// Copies are taken after so many moves.
const EVERY: usize = 9;

fn try_case(moves: &[(bool, Move)]) {
    let base = Base::new();
    let (mut hers, mut his) = (base.open(), base.open());
    let mut copies = vec![taken(&hers, base.folder())];
    for (count, (she, one)) in moves.iter().enumerate() {
        let (store, person) = if *she { (&mut hers, "anne") } else { (&mut his, "luc") };
        done(store, person, one);
        if count % EVERY == EVERY - 1 {
            copies.push(taken(&hers, base.folder()));
        }
    }
    for copy in &copies {
        is_known_as_it_was(&hers, copy);
    }
    let mut now = hers.as_known(hers.last_seq().unwrap()).unwrap();
    same(&told(&mut now), &told(&mut hers));
}

#[test]
fn after_any_line_the_base_is_known_as_it_was_then() {
    cases::tried(6, Drawn::AsAlways, &moves(), |moves| try_case(&moves));
}
