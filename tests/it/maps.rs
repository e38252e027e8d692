//! The map and the line of time: by keys, and looked at.

//use insta::assert_snapshot;

use crate::desk::Desk;

#[test]
fn look() {
    for (columns, rows) in [(80, 24), (120, 40), (200, 60)] {
        let mut desk = Desk::demonstration(columns, rows);
        desk.press("v m");
        println!("{}", desk.picture());
        desk.press("t Right Down Down");
        println!("{}", desk.picture());
        desk.press("v f");
        println!("{}", desk.picture());
    }
}
