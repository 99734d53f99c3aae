//! What symbols give away: names that the compiler mangled are searched for parts.
//!
//! A mangled name has each part of a path with its length before it: `4core9panicking`.

/// A symbol of an image.
#[derive(Clone, Debug, PartialEq)]
pub struct Symbol {
    /// Its mangled name.
    pub name: String,
    /// Its address.
    pub address: u64,
    /// Its bytes.
    pub size: u64,
    /// Whether it is a function.
    pub function: bool,
}

/// What only a program that can panic or format has.
const PANIC: [&str; 9] = [
    "9panicking",
    "::panicking",
    "13unwrap_failed",
    "13expect_failed",
    "_index_len_fail",
    "_index_order_fail",
    "panic_bounds_check",
    "4core3fmt",
    "core::fmt",
];

/// What only a program that learns has: kernels of gradients, checks of samples, optimisers.
const TRAINING: [&str; 8] = [
    "outer_product",
    "matrix_product",
    "find_not_finite",
    "descend",
    "backward",
    "gradients",
    "9optimiser",
    "check_samples",
];

/// The first symbol of code that panics.
pub fn panic(symbols: &[Symbol]) -> Option<&Symbol> {
    first(symbols, &PANIC)
}

/// The first symbol of code that learns.
pub fn training(symbols: &[Symbol]) -> Option<&Symbol> {
    first(symbols, &TRAINING)
}

fn first<'a>(symbols: &'a [Symbol], parts: &[&str]) -> Option<&'a Symbol> {
    symbols.iter().find(|symbol| parts.iter().any(|part| symbol.name.contains(part)))
}

/// The functions beside the program's own that belong to the measuring.
const HARNESS: [&str; 6] = [
    "5board",
    "8networks5input",
    "8networks6inputs",
    "8networks6vector",
    "8networks5noise",
    "8networks9signature",
];

/// The bytes of functions that belong to the measuring: `main`, the program's `run` and what is
/// within it, the board, and making and comparing values. They are not the same in all programs:
/// the compiler specialises them. A function with several names counts once.
pub fn harness(symbols: &[Symbol], binary: &str) -> u64 {
    let run = format!("{}{binary}3run", binary.len());
    let measures = |name: &str| {
        matches!(name, "main" | "__original_main")
            || name.contains(&run)
            || HARNESS.iter().any(|function| name.contains(function))
    };
    let mut functions: Vec<(u64, u64)> = symbols
        .iter()
        .filter(|symbol| symbol.function && symbol.size > 0 && measures(&symbol.name))
        .map(|symbol| (symbol.address, symbol.size))
        .collect();
    functions.sort_unstable();
    functions.dedup_by_key(|(address, _)| *address);
    functions.iter().map(|(_, size)| size).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn symbol(name: &str, address: u64, size: u64) -> Symbol {
        Symbol { name: name.to_owned(), address, size, function: true }
    }

    #[test]
    fn the_harness_is_main_and_run() {
        let symbols = [
            symbol("main", 0, 12),
            symbol("hal_main", 0, 12),
            symbol("_RNvCslOTyLE3zuDv_7n2_step3run", 16, 100),
            symbol("_RNCNvCslOTyLE3zuDv_7n2_step3run0B3_", 200, 24),
            symbol("also_RNCNvCslOTyLE3zuDv_7n2_step3run0B3_", 200, 24),
            symbol("_RNvCslOTyLE3zuDv_7n2_step4work", 300, 1000),
            symbol("_RNvMNtCsjYXEF8ydFvi_8networks2n2NtB2_2N24step", 2000, 1000),
        ];
        assert_eq!(harness(&symbols, "n2_step"), 12 + 100 + 24);
        assert_eq!(harness(&symbols, "n1_step"), 12);
        let signature = symbol("_RNvCsjYXEF8ydFvi_8networks9signature", 4000, 124);
        assert_eq!(harness(&[signature], "n2_step"), 124);
    }

    #[test]
    fn panics_and_training_are_found() {
        let panics = symbol("_RNvNtCs3pV8i1ywFY2_4core9panicking18panic_bounds_check", 0, 8);
        let learns = symbol("_RNvXs_NtNtCs5t1ICwAvbfC_11dfn_runtime9optimiser4Adam", 0, 8);
        let harmless = symbol("_RNvNtCs2d1LSfccWMb_5board5stack10high_water", 0, 8);
        let all = [harmless.clone(), panics.clone(), learns.clone()];
        assert_eq!(panic(&all), Some(&panics));
        assert_eq!(training(&all), Some(&learns));
        assert_eq!(panic(std::slice::from_ref(&harmless)), None);
        assert_eq!(training(&[harmless]), None);
    }
}
