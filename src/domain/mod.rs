//! What things are: the field's words and rules, pure.

pub mod territory;
