//! The parts of the program together, on real files in folders of their own.

#[cfg(test)]
mod base;
#[cfg(test)]
mod crash;
#[cfg(test)]
mod store;
