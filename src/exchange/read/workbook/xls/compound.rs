//! The compound file that an old workbook is, and that an encrypted one of today is too.
//!
//! Must not know what its streams mean. Chains that turn in circles end.

/// From here on, numbers of sectors are marks.
const MARKS: u32 = 0xFFFF_FFFA;

/// Bytes of an entry of the directory.
const ENTRY: usize = 128;

/// A small sector, of the streams below a size.
const SMALL: usize = 64;

/// A stream as the directory lists it.
struct Entry {
    name: String,
    start: u32,
    size: usize,
}

/// A compound file.
pub(super) struct Compound<'b> {
    bytes: &'b [u8],
    sector: usize,
    /// For each sector, the one that follows it.
    after: Vec<u32>,
    small_after: Vec<u32>,
    /// The smallest size of a stream of large sectors.
    large: usize,
    entries: Vec<Entry>,
}

impl<'b> Compound<'b> {
    /// Reads its header, its chains and its directory.
    pub(super) fn open(bytes: &'b [u8]) -> Option<Self> {
        let shift = u16::from_le_bytes(*bytes.get(30..)?.first_chunk()?);
        let sector = match shift {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let at = |offset: usize| number(bytes, offset);
        let (directory, large) = (at(48)?, at(56)? as usize);
        let (small, chain) = (at(60)?, at(68)?);
        let mut compound = Self {
            bytes,
            sector,
            after: Vec::new(),
            small_after: Vec::new(),
            large,
            entries: Vec::new(),
        };
        compound.after = compound.table(chain)?;
        compound.small_after = numbers(&compound.follow(small)?);
        compound.entries = entries(&compound.follow(directory)?);
        Some(compound)
    }

    /// Whether it holds a stream.
    pub(super) fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.name == name)
    }

    /// The bytes of a stream.
    pub(super) fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let entry = self.entries.iter().find(|entry| entry.name == name)?;
        let mut stream = if entry.size < self.large {
            // The first entry holds the small sectors of all.
            let small = self.follow(self.entries.first()?.start)?;
            let mut stream = Vec::new();
            for sector in chain(&self.small_after, entry.start)? {
                let from = sector as usize * SMALL;
                stream.extend_from_slice(small.get(from..from + SMALL)?);
            }
            stream
        } else {
            self.follow(entry.start)?
        };
        stream.truncate(entry.size);
        (stream.len() == entry.size).then_some(stream)
    }

    /// What follows each sector: the sectors that say it are in the header, then in a chain.
    fn table(&self, mut next: u32) -> Option<Vec<u32>> {
        let mut listed = numbers(self.bytes.get(76..512)?);
        let most = self.bytes.len() / self.sector;
        for _ in 0..most {
            if next >= MARKS {
                break;
            }
            let mut more = numbers(self.at(next)?);
            next = more.pop()?;
            listed.append(&mut more);
        }
        let mut after = Vec::new();
        for sector in listed.into_iter().filter(|sector| *sector < MARKS).take(most) {
            after.append(&mut numbers(self.at(sector)?));
        }
        Some(after)
    }

    /// The bytes of a chain of sectors.
    fn follow(&self, start: u32) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        for sector in chain(&self.after, start)? {
            bytes.extend_from_slice(self.at(sector)?);
        }
        Some(bytes)
    }

    /// The bytes of a sector; the last one may be cut short.
    fn at(&self, sector: u32) -> Option<&'b [u8]> {
        let from = (sector as usize).checked_add(1)?.checked_mul(self.sector)?;
        let left = self.bytes.get(from..)?;
        Some(left.get(..self.sector).unwrap_or(left))
    }
}

/// The sectors of a chain; none where it turns in circles or leaves the file.
fn chain(after: &[u32], start: u32) -> Option<Vec<u32>> {
    let (mut sectors, mut next) = (Vec::new(), start);
    while next < MARKS {
        if sectors.len() >= after.len() {
            return None;
        }
        sectors.push(next);
        next = *after.get(next as usize)?;
    }
    Some(sectors)
}

/// The entries of a directory, its root first.
fn entries(directory: &[u8]) -> Vec<Entry> {
    let entry = |bytes: &[u8; ENTRY]| {
        let length = usize::from(u16::from_le_bytes([bytes[64], bytes[65]])).clamp(2, 64) - 2;
        let units: Vec<u16> = bytes[..length]
            .as_chunks::<2>()
            .0
            .iter()
            .map(|pair| u16::from_le_bytes(*pair))
            .collect();
        Some(Entry {
            name: String::from_utf16_lossy(&units),
            start: number(bytes, 116)?,
            size: number(bytes, 120)? as usize,
        })
    };
    directory.as_chunks::<ENTRY>().0.iter().filter_map(entry).collect()
}

/// The number at a place.
fn number(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}

/// All the numbers of bytes.
fn numbers(bytes: &[u8]) -> Vec<u32> {
    bytes.as_chunks::<4>().0.iter().map(|four| u32::from_le_bytes(*four)).collect()
}
