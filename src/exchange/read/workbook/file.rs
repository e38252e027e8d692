//! A file of the disk, read once and whole, then told by its content.
//!
//! Must not know what a format is made of.

use std::{
    fs::{self, File},
    io::Read,
    path::Path,
};

use super::{
    Format, Unreadable, Watch, Workbook,
    archive::Archive,
    format::{self, Front},
    gauge::{self, Gauge, Progress},
    ods, text, xls, xlsx,
};

/// So many bytes are asked of the system at once.
const CHUNK: u64 = 1 << 20;

/// Reads a workbook or a delimited text, whatever its name.
///
/// Nothing in it is run, opened or followed: neither macros nor links.
///
/// # Errors
/// Why it is not let in.
pub fn read(path: &Path, watch: &mut dyn Watch) -> Result<Workbook, Unreadable> {
    let mut gauge = Gauge::new(watch);
    let bytes = whole(path, &mut gauge)?;
    told(&bytes, &mut gauge)
}

/// Reads what a file holds.
///
/// # Errors
/// Why it is not let in.
pub fn read_bytes(bytes: &[u8], watch: &mut dyn Watch) -> Result<Workbook, Unreadable> {
    if bytes.len() as u64 > gauge::FILE {
        return Err(Unreadable::Big(gauge::FILE));
    }
    told(bytes, &mut Gauge::new(watch))
}

/// The bytes of a file. One that somebody writes meanwhile is not let in: its rows may be cut short.
fn whole(path: &Path, gauge: &mut Gauge<'_>) -> Result<Vec<u8>, Unreadable> {
    let kind = fs::metadata(path).map_err(|error| Unreadable::from(&error))?;
    if kind.is_dir() {
        return Err(Unreadable::Folder);
    }
    if !kind.is_file() {
        return Err(Unreadable::NotAFile);
    }
    if kind.len() > gauge::FILE {
        return Err(Unreadable::Big(gauge::FILE));
    }
    let mut file = File::open(path).map_err(|error| Unreadable::from(&error))?;
    let mut bytes = Vec::new();
    loop {
        let done = bytes.len() as u64;
        gauge.tell(Progress::Bytes { done, of: kind.len().max(done) })?;
        let more = file.by_ref().take(CHUNK).read_to_end(&mut bytes);
        if more.map_err(|error| Unreadable::from(&error))? == 0 {
            break;
        }
        if bytes.len() as u64 > gauge::FILE {
            return Err(Unreadable::Big(gauge::FILE));
        }
    }
    let now = file.metadata().map_err(|error| Unreadable::from(&error))?;
    let same = kind.len() == now.len() && kind.modified().ok() == now.modified().ok();
    if same && bytes.len() as u64 == now.len() { Ok(bytes) } else { Err(Unreadable::Changing) }
}

/// Reads bytes as what they are.
fn told(bytes: &[u8], gauge: &mut Gauge<'_>) -> Result<Workbook, Unreadable> {
    if bytes.is_empty() {
        return Err(Unreadable::Empty);
    }
    match format::front(bytes) {
        Front::Zip => zipped(bytes, gauge),
        Front::Compound => xls::read(bytes, gauge),
        Front::Text => text::read(bytes, gauge),
        Front::Told(format) => Err(Unreadable::Other(format)),
    }
}

/// Reads the workbook of an archive.
fn zipped(bytes: &[u8], gauge: &mut Gauge<'_>) -> Result<Workbook, Unreadable> {
    let mut archive = Archive::open(bytes, gauge)?;
    let format = archive.format();
    if format == Format::Xlsx {
        xlsx::read(&mut archive, gauge)
    } else if format == Format::Ods {
        ods::read(&mut archive, gauge)
    } else {
        Err(Unreadable::Other(format))
    }
}
