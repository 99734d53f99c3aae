//! Functions under the names that other libraries give them.

use crate::syntax::activation::{is_no_unit_here, known_elsewhere};
use crate::syntax::block::{as_operand, power_of};
use crate::syntax::find_activation;
use proc_macro2::TokenTree;

/// Our own functions that are not elementwise, and the least number of values that they take.
pub const HERE: &[(&str, usize)] = &[
    ("softmax", 1),
    ("log_sum_exp", 1),
    ("sum", 1),
    ("mean", 1),
    ("norm", 1),
    ("dot", 2),
    ("matvec", 2),
    ("concat", 2),
    ("half_squared_error", 2),
    ("mean_squared_error", 2),
    ("mean_absolute_error", 2),
    ("huber", 2),
    ("binary_cross_entropy", 2),
    ("cross_entropy", 2),
    ("grad", 2),
];

/// What functions of other libraries go by, in Python and in Rust.
const PYTHON: &[&str] = &["F", "jax", "jnp", "keras", "math", "nn", "np", "numpy", "tf", "torch"];
const RUST: &[&str] = &["core", "dfn", "f32", "f64", "std"];

/// Other libraries' names in lower case and without `_`, with ours.
pub const ELSEWHERE: &[(&str, &str)] = &[
    ("add", "+"),
    ("plus", "+"),
    ("subtract", "-"),
    ("sub", "-"),
    ("minus", "-"),
    ("mul", "*"),
    ("multiply", "*"),
    ("times", "*"),
    ("hadamard", "*"),
    ("div", "/"),
    ("divide", "/"),
    ("log", "ln"),
    ("loge", "ln"),
    ("sqr", "square"),
    ("squared", "square"),
    ("squareroot", "sqrt"),
    ("absolute", "abs"),
    ("fabs", "abs"),
    ("exponential", "exp"),
    ("expf", "exp"),
    ("sine", "sin"),
    ("cosine", "cos"),
    ("inverse", "reciprocal"),
    ("inv", "reciprocal"),
    ("recip", "reciprocal"),
    ("cat", "concat"),
    ("concatenate", "concat"),
    ("join", "concat"),
    ("stack", "concat"),
    ("hstack", "concat"),
    ("vstack", "concat"),
    ("append", "concat"),
    ("total", "sum"),
    ("reducesum", "sum"),
    ("sumall", "sum"),
    ("average", "mean"),
    ("avg", "mean"),
    ("reducemean", "mean"),
    ("l2norm", "norm"),
    ("magnitude", "norm"),
    ("length", "norm"),
    ("inner", "dot"),
    ("innerproduct", "dot"),
    ("vecdot", "dot"),
    ("logsumexp", "log_sum_exp"),
    ("mse", "mean_squared_error"),
    ("mseloss", "mean_squared_error"),
    ("halfsquared", "half_squared_error"),
    ("mae", "mean_absolute_error"),
    ("l1loss", "mean_absolute_error"),
    ("absoluteerror", "mean_absolute_error"),
    ("huberloss", "huber"),
    ("smoothl1loss", "huber"),
    ("bce", "binary_cross_entropy"),
    ("bceloss", "binary_cross_entropy"),
    ("nll", "cross_entropy"),
    ("nllloss", "cross_entropy"),
    ("categoricalcrossentropy", "cross_entropy"),
    ("gradient", "grad"),
    ("derivative", "grad"),
    ("diff", "grad"),
];

/// What to write for the function of another library, called with these values.
pub fn meant(name: &str, arguments: &[&str]) -> Option<String> {
    let plain = name.to_lowercase().replace('_', "");
    let first = arguments.first().copied().unwrap_or("x");
    // As an operand of `*`, `/` or `-`.
    let factor = as_operand(first);
    let all = if arguments.is_empty() { "…".to_owned() } else { arguments.join(", ") };
    let second = arguments.get(1).copied();
    let written = match (plain.as_str(), second) {
        ("matmul" | "mm" | "mv" | "gemv" | "matrixproduct", _) => {
            return Some(MATVEC.to_owned());
        }
        ("transpose" | "t", _) => {
            return Some(format!("{TRANSPOSE}, as in `matvec(transpose({first}), v)`"));
        }
        ("pow" | "power" | "powi" | "powf", power) => power_of(first, power.unwrap_or("p")),
        ("max" | "maximum" | "fmax", Some(other)) if is_zero(other) => format!("relu({first})"),
        ("max" | "maximum" | "fmax", Some(other)) if is_zero(first) => format!("relu({other})"),
        ("max" | "maximum" | "fmax", Some(other)) => {
            format!("{other} + relu({first} - {})", as_operand(other))
        }
        ("max" | "maximum", None) => {
            return Some(format!("`log_sum_exp({first})` is a smooth maximum"));
        }
        ("min" | "minimum" | "fmin", Some(other)) => {
            format!("{first} - relu({first} - {})", as_operand(other))
        }
        ("clamp" | "clip" | "clampmin" | "hardtanh", Some(low)) => match arguments {
            [_, _, high] => clipped(first, low, high),
            _ => return None,
        },
        ("log", Some("2" | "2.0")) | ("log2", None) => {
            format!("ln({first}) / {{ core::f64::consts::LN_2 }}")
        }
        ("log", Some("10" | "10.0")) | ("log10", None) => {
            format!("ln({first}) / {{ core::f64::consts::LN_10 }}")
        }
        ("neg" | "negative", None) => format!("-{factor}"),
        ("tan", None) => format!("sin({first}) / cos({first})"),
        ("log1p", None) => format!("ln(1.0 + {first})"),
        ("expm1", None) => format!("exp({first}) - 1.0"),
        ("rsqrt", None) => format!("reciprocal(sqrt({first}))"),
        ("variance" | "var", None) => format!("mean(square({first} - mean({first})))"),
        ("std" | "stddev", None) => format!("sqrt(mean(square({first} - mean({first}))))"),
        ("l2" | "sumofsquares", None) => format!("sum(square({first}))"),
        ("l1" | "l1norm", None) => format!("sum(abs({first}))"),
        ("squarederror", Some(other)) => {
            format!("sum(square({first} - {}))", as_operand(other))
        }
        ("bcewithlogits" | "bcewithlogitsloss", Some(target)) => {
            format!("binary_cross_entropy(sigmoid({first}), {target})")
        }
        ("crossentropyloss" | "crossentropywithlogits" | "softmaxcrossentropy", Some(target)) => {
            format!("cross_entropy(softmax({first}), {target})")
        }
        ("logsoftmax", None) => format!("{first} - log_sum_exp({first})"),
        ("backward", None) => return Some(format!("write `grad({first}, v)` with the value v")),
        // Norms along an axis, orders, logarithms to another base.
        ("log", Some(_)) => return None,
        ("dropout" | "batchnorm" | "layernorm" | "conv" | "conv1d" | "conv2d" | "attention", _) => {
            return None;
        }
        (plain, _) => match ELSEWHERE.iter().find(|(other, _)| *other == plain) {
            Some((_, sign @ ("+" | "-" | "*" | "/"))) => {
                let operands = match arguments {
                    [] | [_] => vec![factor, "y".to_owned()],
                    several => several.iter().map(|operand| as_operand(operand)).collect(),
                };
                operands.join(&format!(" {sign} "))
            }
            // A second value that ours does not take, as the number of an axis.
            Some((_, ours)) if arguments.len() > 1 && !takes_several(ours) => return None,
            Some((_, ours)) => format!("{ours}({all})"),
            None => {
                let unit = known_elsewhere(name)?;
                // What it takes beside the value there may have no counterpart here.
                let most = 1 + usize::from(unit.parameter.is_some());
                format!("{}({})", unit.name, if arguments.len() > most { first } else { &all })
            }
        },
    };
    Some(format!("write `{written}`"))
}

/// Whether a function here takes more than one value.
pub fn takes_several(name: &str) -> bool {
    HERE.iter().any(|(ours, least)| *ours == name && *least > 1)
}

/// Whether there is a function of this name here.
pub fn is_function(name: &str) -> bool {
    find_activation(name).is_some() || HERE.iter().any(|(ours, _)| *ours == name)
}

/// What the product of a matrix and a vector is.
pub const MATVEC: &str = "`matvec(w, v)` is the product of the transposed matrix and a vector, and `matvec(transpose(w), v)` that of the matrix itself";

/// Where a matrix can be transposed.
pub const TRANSPOSE: &str = "a matrix is transposed where it meets a vector";

/// min(max(v, low), high)
fn clipped(v: &str, low: &str, high: &str) -> String {
    let number = |text: &str| text.replace(' ', "").parse::<f64>().ok();
    match (number(low), number(high)) {
        (Some(0.0), Some(1.0)) => format!("clip01({v})"),
        (Some(-1.0), Some(1.0)) => format!("hard_tanh({v})"),
        _ => {
            let [v, below, above] = [v, low, high].map(as_operand);
            format!("{low} + relu({v} - {below}) - relu({v} - {above})")
        }
    }
}

fn is_zero(text: &str) -> bool {
    matches!(text, "0" | "0.0")
}

/// Whether a word is written like a type that may be a unit of the user's own, and not like a unit of
/// another library.
pub fn is_a_type(word: &str) -> bool {
    let swish = word == "Swish";
    word.starts_with(char::is_uppercase)
        && (swish
            || meant(word, &["a", "b"]).or_else(|| meant(word, &["a"])).is_none()
                && !is_no_unit_here(word))
}

/// The name of a function that goes by a library's, as in `torch::relu` and `f32::exp`.
pub fn of_a_library(path: &[TokenTree]) -> Option<String> {
    let mut words = path.iter().filter(|token| matches!(token, TokenTree::Ident(_)));
    let (first, last) = (words.next()?.to_string(), words.next_back()?.to_string());
    let known = [PYTHON, RUST].concat().contains(&first.as_str());
    known.then_some(last)
}

/// Whether a word before a dot is a library rather than a value, as in `torch.relu(x)`.
pub fn is_library(word: &str) -> bool {
    PYTHON.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_are_written_with_their_values() {
        let written = |name, values: &[&str]| meant(name, values).unwrap_or_default();
        assert_eq!(written("Pow", &["x", "3"]), "write `x * square(x)`");
        assert_eq!(written("maximum", &["a", "b"]), "write `b + relu(a - b)`");
        assert_eq!(written("max", &["0", "a"]), "write `relu(a)`");
        assert_eq!(written("clamp", &["x", "0", "1.0"]), "write `clip01(x)`");
        assert_eq!(written("clamp", &["x", "0", "6"]), "write `0 + relu(x - 0) - relu(x - 6)`");
        assert_eq!(written("MSELoss", &["y", "t"]), "write `mean_squared_error(y, t)`");
        assert_eq!(written("LeakyReLU", &["x"]), "write `leaky_relu(x)`");
        assert_eq!(meant("dropout", &["x"]), None);
    }

    #[test]
    fn what_is_joined_by_operators_keeps_together() {
        let written = |name, values: &[&str]| meant(name, values).unwrap_or_default();
        assert_eq!(written("pow", &["a + b", "3"]), "write `(a + b) * square(a + b)`");
        assert_eq!(written("mul", &["a - b", "c"]), "write `(a - b) * c`");
        assert_eq!(written("sub", &["a", "b - c"]), "write `a - (b - c)`");
        assert_eq!(written("minimum", &["a", "b + c"]), "write `a - relu(a - (b + c))`");
        assert_eq!(written("neg", &["a + b"]), "write `-(a + b)`");
    }
}
