//! The records of a stream of Excel 97, and the texts inside them.
//!
//! Must not know what a record means. A record shorter than it should be gives nothing.

/// A record that goes on with the one before.
const CONTINUE: u16 = 0x3C;

/// A record: its kind, then its bytes, in several blocks where it was too long for one.
pub(super) struct Record<'s> {
    pub(super) kind: u16,
    blocks: Vec<&'s [u8]>,
    block: usize,
    at: usize,
}

/// The records of a stream, in order.
pub(super) struct Records<'s> {
    left: &'s [u8],
}

impl<'s> Records<'s> {
    /// From the start of bytes.
    pub(super) fn new(stream: &'s [u8]) -> Self {
        Self { left: stream }
    }

    /// The next block, whatever it is.
    fn block(&mut self) -> Option<(u16, &'s [u8])> {
        let (head, left) = self.left.split_first_chunk::<4>()?;
        let size = usize::from(u16::from_le_bytes([head[2], head[3]]));
        let (block, left) = left.split_at_checked(size)?;
        self.left = left;
        Some((u16::from_le_bytes([head[0], head[1]]), block))
    }
}

impl<'s> Iterator for Records<'s> {
    type Item = Record<'s>;

    fn next(&mut self) -> Option<Record<'s>> {
        let (kind, block) = self.block()?;
        let mut blocks = vec![block];
        while self.left.starts_with(&CONTINUE.to_le_bytes()) {
            blocks.push(self.block()?.1);
        }
        Some(Record { kind, blocks, block: 0, at: 0 })
    }
}

impl Record<'_> {
    /// Its second block: where the text of a drawing is.
    pub(super) fn second(mut self) -> Self {
        (self.block, self.at) = (1, 0);
        self
    }

    /// The next byte.
    pub(super) fn byte(&mut self) -> Option<u8> {
        while self.at >= self.blocks.get(self.block)?.len() {
            (self.block, self.at) = (self.block + 1, 0);
        }
        self.at += 1;
        self.blocks[self.block].get(self.at - 1).copied()
    }

    /// The next bytes.
    fn bytes<const N: usize>(&mut self) -> Option<[u8; N]> {
        let mut bytes = [0; N];
        for byte in &mut bytes {
            *byte = self.byte()?;
        }
        Some(bytes)
    }

    /// The next number of two bytes.
    pub(super) fn short(&mut self) -> Option<u16> {
        self.bytes().map(u16::from_le_bytes)
    }

    /// The next number of four bytes.
    pub(super) fn long(&mut self) -> Option<u32> {
        self.bytes().map(u32::from_le_bytes)
    }

    /// The next number with a fraction.
    pub(super) fn float(&mut self) -> Option<f64> {
        self.bytes().map(f64::from_le_bytes)
    }

    /// The next eight bytes.
    pub(super) fn eight(&mut self) -> Option<[u8; 8]> {
        self.bytes()
    }

    /// Passes over bytes.
    pub(super) fn skip(&mut self, count: usize) -> Option<()> {
        for _ in 0..count {
            self.byte()?;
        }
        Some(())
    }

    /// A text with its length, and what is said of its look.
    pub(super) fn text(&mut self) -> Option<String> {
        let count = self.short()?;
        let flags = self.byte()?;
        let runs = if flags & 8 == 0 { 0 } else { usize::from(self.short()?) * 4 };
        let aside = if flags & 4 == 0 { 0 } else { self.long()? as usize };
        let text = self.characters(usize::from(count), flags)?;
        self.skip(runs)?;
        self.skip(aside)?;
        Some(text)
    }

    /// So many characters, of one byte or two; another block says anew of how many.
    pub(super) fn characters(&mut self, count: usize, flags: u8) -> Option<String> {
        let (mut flags, mut units) = (flags, Vec::new());
        for _ in 0..count {
            if self.at >= self.blocks.get(self.block)?.len() {
                flags = self.byte()?;
            }
            units.push(if flags & 1 == 0 { u16::from(self.byte()?) } else { self.short()? });
        }
        Some(String::from_utf16_lossy(&units))
    }
}
