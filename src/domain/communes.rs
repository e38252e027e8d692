//! The communes of the reference, by INSEE code, shared by snapshots.
//!
//! Of a whole country the first picture counts people and names nobody: communes are held packed, and
//! each is made once somebody asks for one.

use std::{
    ops::Deref,
    sync::{Arc, OnceLock},
};

use super::{
    fold::fold,
    territory::{Commune, Counted},
};

/// Communes of the reference, by INSEE code. Snapshots share them.
#[derive(Debug, Clone, Default)]
pub struct Communes(Arc<Shared>);

#[derive(Debug, Default)]
struct Shared {
    packed: Packed,
    all: OnceLock<Vec<Commune>>,
    /// Names and codes, folded when they are first searched.
    folded: OnceLock<Vec<String>>,
}

/// Communes one after another in one text.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Packed {
    text: String,
    rows: Vec<Row>,
}

/// Where the words of a commune stand in the text, each after the one before.
#[derive(Debug, PartialEq, Eq)]
struct Row {
    begin: usize,
    /// Lengths of its code, name, département and EPCI; none is longer than a name may be.
    lengths: [u16; 4],
    has_epci: bool,
    population: u32,
}

/// Bytes that are kept of a commune beside the text.
const ROW: usize = 13;

impl Packed {
    /// Adds a commune after those whose codes come before.
    pub fn push(
        &mut self,
        [insee, name, department]: [&str; 3],
        epci: Option<&str>,
        population: u32,
    ) {
        let begin = self.text.len();
        let words = [insee, name, department, epci.unwrap_or_default()];
        let lengths = words.map(|word| u16::try_from(word.len()).unwrap_or(u16::MAX));
        for (word, length) in words.into_iter().zip(lengths) {
            self.text.push_str(&word[..word.floor_char_boundary(length.into())]);
        }
        self.rows.push(Row { begin, lengths, has_epci: epci.is_some(), population });
    }

    /// The words of a commune: its code, name, département and EPCI.
    fn words(&self, row: &Row) -> [&str; 4] {
        let mut begin = row.begin;
        row.lengths.map(|length| {
            let end = begin + usize::from(length);
            self.text.get(std::mem::replace(&mut begin, end)..end).unwrap_or_default()
        })
    }

    /// As it is kept: how many, what stands of each beside the text, the text.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(8 + self.rows.len() * ROW + self.text.len());
        bytes.extend((self.rows.len() as u64).to_le_bytes());
        for Row { lengths, has_epci, population, .. } in &self.rows {
            bytes.extend(lengths.iter().flat_map(|length| length.to_le_bytes()));
            bytes.push(u8::from(*has_epci));
            bytes.extend(population.to_le_bytes());
        }
        bytes.extend(self.text.as_bytes());
        bytes
    }

    /// What was kept; nothing where it is not whole.
    #[must_use]
    pub fn kept(mut bytes: Vec<u8>) -> Option<Self> {
        let count = usize::try_from(u64::from_le_bytes(*bytes.first_chunk()?)).ok()?;
        let end = count.checked_mul(ROW)?.checked_add(8)?;
        let mut begin = 0;
        let mut rows = Vec::with_capacity(bytes.get(8..end)?.len() / ROW);
        for row in bytes.get(8..end)?.chunks_exact(ROW) {
            let length = |at: usize| Some(u16::from_le_bytes(*row.get(at..)?.first_chunk()?));
            let lengths = [length(0)?, length(2)?, length(4)?, length(6)?];
            let population = u32::from_le_bytes(*row.last_chunk()?);
            rows.push(Row { begin, lengths, has_epci: row[8] == 1, population });
            begin += lengths.iter().copied().map(usize::from).sum::<usize>();
        }
        let text = String::from_utf8(bytes.split_off(end)).ok()?;
        (text.len() == begin).then_some(Self { text, rows })
    }

    fn counted(&self, row: &Row) -> Counted<'_> {
        let [insee, _, _, epci] = self.words(row);
        Counted { insee, epci: row.has_epci.then_some(epci), population: row.population }
    }

    fn commune(&self, row: &Row) -> Commune {
        let [insee, name, department, epci] = self.words(row).map(str::to_owned);
        let epci = row.has_epci.then_some(epci);
        Commune { insee, name, department, epci, population: row.population }
    }
}

impl Communes {
    /// One by its INSEE code.
    #[must_use]
    pub fn of(&self, insee: &str) -> Option<&Commune> {
        self.get(self.place(insee)?)
    }

    /// How many people live in one.
    #[must_use]
    pub fn population_of(&self, insee: &str) -> Option<u32> {
        Some(self.0.packed.rows.get(self.place(insee)?)?.population)
    }

    fn place(&self, insee: &str) -> Option<usize> {
        let packed = &self.0.packed;
        packed.rows.binary_search_by(|row| packed.counted(row).insee.cmp(insee)).ok()
    }

    /// All of them, packed.
    #[must_use]
    pub fn packed(&self) -> &Packed {
        &self.0.packed
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.packed.rows.len()
    }

    /// What is counted of each.
    pub fn counted(&self) -> impl Iterator<Item = Counted<'_>> {
        self.0.packed.rows.iter().map(|row| self.0.packed.counted(row))
    }

    /// Each with its name and code, folded to be searched.
    pub(super) fn called(&self) -> impl Iterator<Item = (&Commune, &String)> {
        let folded = self.0.folded.get_or_init(|| {
            self.iter().map(|one| format!("{} {}", fold(&one.name), fold(&one.insee))).collect()
        });
        self.iter().zip(folded)
    }
}

impl From<Packed> for Communes {
    fn from(packed: Packed) -> Self {
        Self(Arc::new(Shared { packed, ..Shared::default() }))
    }
}

impl From<Vec<Commune>> for Communes {
    fn from(all: Vec<Commune>) -> Self {
        let mut packed = Packed::default();
        for Commune { insee, name, department, epci, population } in &all {
            packed.push([insee, name, department], epci.as_deref(), *population);
        }
        Self::from(packed)
    }
}

impl Deref for Communes {
    type Target = [Commune];

    fn deref(&self) -> &[Commune] {
        let packed = &self.0.packed;
        self.0.all.get_or_init(|| packed.rows.iter().map(|row| packed.commune(row)).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_what_comes_out() {
        let commune = |insee: &str, name: &str, epci: Option<&str>, population| Commune {
            insee: insee.into(),
            name: name.into(),
            department: insee[..2].into(),
            epci: epci.map(str::to_owned),
            population,
        };
        let all = vec![
            commune("01004", "Ambérieu-en-Bugey", Some("240100883"), 15_934),
            commune("29083", "Île-de-Sein", None, 260),
            commune("2A004", "", Some(""), 0),
        ];
        let communes = Communes::from(all.clone());
        assert_eq!(*communes, *all);
        for one in &all {
            assert_eq!(communes.of(&one.insee), Some(one));
            assert_eq!(communes.population_of(&one.insee), Some(one.population));
        }
        assert_eq!((communes.of("01005"), communes.population_of("")), (None, None));
        assert!(communes.counted().eq(all.iter().map(Commune::counted)));

        let bytes = communes.packed().bytes();
        assert_eq!(Packed::kept(bytes.clone()).as_ref(), Some(communes.packed()));
        for end in 0..bytes.len() {
            assert_eq!(Packed::kept(bytes[..end].to_vec()), None);
        }
        assert_eq!(Packed::kept([bytes, vec![b'x']].concat()), None);
    }
}
