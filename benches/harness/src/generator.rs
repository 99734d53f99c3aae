//! Numbers that look random and are the same everywhere.

/// SplitMix64 (Steele, Lea and Flood 2014).
#[derive(Clone, Debug)]
pub struct Generator {
    state: u64,
}

impl Generator {
    /// The sequence of a seed.
    pub const fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// The next 64 bits.
    pub const fn bits(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.state;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    /// A number in [−scale, scale).
    pub fn uniform(&mut self, scale: f32) -> f32 {
        // 24 bits are what an f32 holds.
        scale * ((self.bits() >> 40) as f32 / (1 << 23) as f32 - 1.0)
    }

    /// A number below `limit`.
    pub const fn below(&mut self, limit: usize) -> usize {
        // The upper bits of a product; the bias of 2⁻³² is of no account.
        (((self.bits() >> 32) * limit as u64) >> 32) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_has_one_sequence() {
        // The first numbers of the published generator for the seed 1234567.
        let mut generator = Generator::new(1_234_567);
        let first = [generator.bits(), generator.bits(), generator.bits()];
        let expected =
            [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423];
        assert_eq!(first, expected);
        assert_ne!(Generator::new(1).bits(), Generator::new(2).bits());
    }

    #[test]
    fn numbers_keep_their_range() {
        let mut generator = Generator::new(1);
        let numbers: Vec<f32> = (0..10_000).map(|_| generator.uniform(2.0)).collect();
        assert!(numbers.iter().all(|number| (-2.0..2.0).contains(number)));
        assert!(numbers.iter().sum::<f32>().abs() / 10_000.0 < 0.05);
        let mut counts = [0; 3];
        (0..3000).for_each(|_| counts[generator.below(3)] += 1);
        assert!(counts.iter().all(|count| (900..1100).contains(count)), "{counts:?}");
    }
}
