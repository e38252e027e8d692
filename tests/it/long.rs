//! The long forms of tests that run short with all others: minutes of crowds, kills, turned bits and
//! random orders. CONTRIBUTING.md has the command. Each prints its figures.

use crate::{
    attacker,
    cases::Drawn,
    crash,
    crowd::{editors, flips, held, kills, retries, writers},
    hostile::altered,
    life_cli,
    store::{as_known, replay, working_copies::any_order},
    trouble,
};

#[test]
#[ignore = "long"]
fn twenty_processes_write_a_hundred_notes_each() {
    writers::written_by(20, 100, 0);
}

#[test]
#[ignore = "long"]
fn forty_people_write_a_note_every_half_second() {
    writers::written_by(40, 60, 500);
}

#[test]
#[ignore = "long"]
fn two_hundred_kills_with_a_log_beside_the_base() {
    kills::outlived("wal", 200);
}

#[test]
#[ignore = "long"]
fn two_hundred_kills_where_the_journal_stays() {
    kills::outlived("persist", 200);
}

#[test]
#[ignore = "long"]
fn a_hundred_rounds_of_two_writers_killed() {
    crash::outlived(100);
}

#[test]
#[ignore = "long"]
fn a_hundred_foundings_killed() {
    crash::founded(100);
}

#[test]
#[ignore = "long"]
fn eight_processes_edit_three_notes_thousands_of_times() {
    editors::edited_by_all(500);
}

#[test]
#[ignore = "long"]
fn two_hundred_turned_bits() {
    flips::turned(200);
}

#[test]
#[ignore = "long"]
fn three_hundred_altered_bases() {
    // Some of them cannot be made.
    altered::tried(400, 10);
}

#[test]
#[ignore = "long"]
fn a_base_held_for_thirty_seconds() {
    held::held_for(30);
}

#[test]
#[ignore = "long"]
fn a_screen_before_a_base_held_for_thirty_seconds() {
    trouble::held_for(30);
}

#[cfg(unix)]
#[test]
#[ignore = "long"]
fn files_that_may_not_grow_past_many_limits() {
    crate::crowd::full::limited((2_000..4_000).step_by(97));
}

#[test]
#[ignore = "long"]
fn writers_that_die_before_they_know() {
    retries::died_with_the_answer(20);
    retries::in_doubt(100);
}

#[cfg(unix)]
#[test]
#[ignore = "long"]
fn every_call_of_a_save_fails_once() {
    crate::faults::commits::failed(usize::MAX, &[false, true], 1);
}

/// Each is waited for ten seconds, as if somebody held the file.
#[cfg(unix)]
#[test]
#[ignore = "long"]
fn no_lock_is_set_in_any_mode() {
    use crate::faults::{EIO, ENOLCK};
    crate::faults::sentences::unlocked(&[(true, ENOLCK), (true, EIO), (false, ENOLCK)]);
}

#[test]
#[ignore = "long"]
fn a_thousand_random_cases_of_working_copies_in_any_order() {
    any_order::tried(1_000, Drawn::Anew);
}

#[test]
#[ignore = "long"]
fn every_activity_of_a_convention_taken_back_and_done_again() {
    life_cli::taken_back();
}

#[test]
#[ignore = "long"]
fn a_thousand_random_cases_of_undoing_and_of_the_journal() {
    replay::tried(500, Drawn::Anew);
    replay::back::tried(500, Drawn::Anew);
}

#[test]
#[ignore = "long"]
fn two_thousand_random_edits_of_a_base_by_an_attacker() {
    attacker::without_the_chain(1_000, Drawn::Anew);
    attacker::with_the_chain(1_000, Drawn::Anew);
}

#[test]
#[ignore = "long"]
fn the_past_of_a_hundred_thousand_notes() {
    as_known::told_of_many(100_000);
}
