//! The files an edition is read from, already in memory. Must not know where they were.

/// A file by its name, with its bytes.
#[derive(Debug, Clone)]
pub struct Source {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// The files read together.
#[derive(Debug, Clone)]
pub struct Sources {
    pub communes: Source,
    pub epcis: Option<Source>,
    pub passages: Option<Source>,
}
