//! Chance that is the same every time: draws from one fixed seed.

use std::collections::BTreeMap;

/// Texts to draw from.
pub(super) type Pool = &'static [&'static str];

/// Of the notes and of what came out of them; of the life of the conventions; of what is added late.
pub(super) const SEEDS: [u64; 4] =
    [0x62_69_6e_6f_6d_65, 0x63_74_67, 0x6c_61_74_65, 0x6d_65_61_6e_73];

/// A generator, and the decks it deals texts from.
pub(super) struct Chance {
    rng: fastrand::Rng,
    /// The texts left of each list, keyed by its name, or first text, and its length.
    decks: BTreeMap<(&'static str, usize), Vec<usize>>,
}

impl Chance {
    pub(super) fn new(seed: u64) -> Self {
        Self { rng: fastrand::Rng::with_seed(seed), decks: BTreeMap::new() }
    }

    /// A number between two, both included.
    pub(super) fn between(&mut self, least: i64, most: i64) -> i64 {
        self.rng.i64(least..=most.max(least))
    }

    /// A place in a list of that length, 0 in an empty one.
    pub(super) fn place(&mut self, length: usize) -> usize {
        self.rng.usize(0..length.max(1))
    }

    /// A place in a list of that length, those at its head more often.
    pub(super) fn early_place(&mut self, length: usize) -> usize {
        self.place(length).min(self.place(length))
    }

    /// True that many times in a hundred.
    pub(super) fn percent(&mut self, share: u32) -> bool {
        self.rng.u32(0..100) < share
    }

    /// A share between 0 and 1.
    pub(super) fn share(&mut self) -> f64 {
        self.rng.f64()
    }

    /// One of the codes, as often as its weight says.
    pub(super) fn weighted(&mut self, weights: &[(&'static str, u32)]) -> &'static str {
        let total: u32 = weights.iter().map(|(_, weight)| weight).sum();
        let mut left = self.rng.u32(0..total.max(1));
        for &(code, weight) in weights {
            if left < weight {
                return code;
            }
            left -= weight;
        }
        ""
    }

    /// A text of the pool; none comes back before all the others were dealt.
    pub(super) fn deal(&mut self, pool: Pool) -> &'static str {
        let Some(&first) = pool.first() else {
            return "";
        };
        let at = self.deal_place(first, pool.len());
        pool.get(at).copied().unwrap_or(first)
    }

    /// A place in a list of that name and length, dealt in the same way.
    pub(super) fn deal_place(&mut self, name: &'static str, length: usize) -> usize {
        let deck = self.decks.entry((name, length)).or_default();
        if deck.is_empty() {
            deck.extend(0..length);
            self.rng.shuffle(deck);
        }
        deck.pop().unwrap_or_default()
    }

    /// The random part of an id.
    pub(super) fn bytes(&mut self) -> [u8; 10] {
        std::array::from_fn(|_| self.rng.u8(..))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pool_is_dealt_whole_before_it_begins_again() {
        let pool: Pool = &["a", "b", "c"];
        let mut chance = Chance::new(1);
        for _ in 0..4 {
            let mut dealt = [chance.deal(pool), chance.deal(pool), chance.deal(pool)];
            dealt.sort_unstable();
            assert_eq!(dealt, ["a", "b", "c"]);
        }
        assert_eq!(chance.deal(&[]), "");
    }

    #[test]
    fn a_weight_of_nothing_is_never_drawn() {
        let mut chance = Chance::new(1);
        assert!((0..200).all(|_| chance.weighted(&[("a", 0), ("b", 3)]) == "b"));
    }
}
