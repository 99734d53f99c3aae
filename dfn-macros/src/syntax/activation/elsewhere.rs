//! Units under the names that other libraries give them.

use super::built_in::{self, BUILT_IN, BuiltIn};

/// Other libraries' names in lower case and without `_`, with ours.
const ELSEWHERE: &[(&str, &str)] = &[
    ("identity", "linear"),
    ("none", "linear"),
    ("rectifier", "relu"),
    ("rectified", "relu"),
    ("lrelu", "leaky_relu"),
    ("swish", "silu"),
    ("logistic", "sigmoid"),
    ("expit", "sigmoid"),
    ("hyperbolictangent", "tanh"),
    ("clip", "clip01"),
    ("clamp", "clip01"),
    ("relu1", "clip01"),
    ("logsoftmax", "softmax"),
];

/// Units of other libraries, in the same spelling, that have no counterpart here; some are near to
/// one that is quite another function.
const NOT_THERE: &[&str] = &[
    "celu",
    "exponential",
    "glu",
    "hardshrink",
    "hardswish",
    "logsigmoid",
    "mish",
    "prelu",
    "relu6",
    "rrelu",
    "selu",
    "softmin",
    "softshrink",
    "softsign",
    "tanhshrink",
    "threshold",
];

/// The unit that a word names in another library, or in other letters.
pub fn find(word: &str) -> Option<&'static BuiltIn> {
    let plain = plain(word);
    let ours = BUILT_IN.iter().find(|unit| self::plain(unit.name) == plain);
    ours.or_else(|| {
        let (_, ours) = ELSEWHERE.iter().find(|(other, _)| *other == plain)?;
        built_in::find(ours)
    })
}

/// Whether a word names a unit that only other libraries have.
pub fn is_not_there(word: &str) -> bool {
    NOT_THERE.contains(&plain(word).as_str())
}

/// `LeakyReLU`, `leaky_relu` and `leakyRelu` in one spelling.
fn plain(word: &str) -> String {
    word.to_lowercase().replace('_', "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_spellings_find_their_unit() {
        let name = |word| find(word).map(|unit| unit.name);
        assert_eq!(name("LeakyReLU"), Some("leaky_relu"));
        assert_eq!(name("Hardtanh"), Some("hard_tanh"));
        assert_eq!(name("swish"), Some("silu"));
        assert_eq!(name("log_softmax"), Some("softmax"));
        assert_eq!(name("cosine"), None);
    }

    #[test]
    fn every_name_leads_to_a_unit_and_none_to_two() {
        for (other, ours) in ELSEWHERE {
            assert!(built_in::find(ours).is_some(), "{ours}");
            assert_eq!(plain(other), *other);
            assert!(!is_not_there(other) && built_in::find(other).is_none(), "{other}");
        }
        assert!(NOT_THERE.iter().all(|other| find(other).is_none() && plain(other) == *other));
    }
}
