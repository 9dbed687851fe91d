//! Makes numbers of a seed, so that what is left to chance is the same in every run.

/// A number for the `nth` call and the row of it that asks: from 0 up to 1, without 1.
pub(crate) fn chance(seed: u64, nth: u64, row: u64) -> f64 {
    // As many bits as a double holds.
    (mixed(mixed(mixed(seed) ^ nth) ^ row) >> 11) as f64 / (1_u64 << 53) as f64
}

/// The seed of what is made up for the `nth` call.
pub(crate) fn seed_of(seed: u64, nth: u64) -> u64 {
    mixed(mixed(seed) ^ nth)
}

/// SplitMix64: every bit of the input moves about half of those of the output.
fn mixed(value: u64) -> u64 {
    let value = value.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let value = (value ^ (value >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    value ^ (value >> 31)
}
