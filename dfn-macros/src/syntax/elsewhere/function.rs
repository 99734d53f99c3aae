//! Functions under the names that other libraries give them.

use crate::syntax::activation::{is_no_unit_here, known_elsewhere};
use proc_macro2::TokenTree;

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
    ("squarederror", "half_squared_error"),
    ("halfsquared", "half_squared_error"),
    ("mae", "mean_absolute_error"),
    ("l1", "mean_absolute_error"),
    ("l1loss", "mean_absolute_error"),
    ("absoluteerror", "mean_absolute_error"),
    ("huberloss", "huber"),
    ("smoothl1loss", "huber"),
    ("bce", "binary_cross_entropy"),
    ("bceloss", "binary_cross_entropy"),
    ("bcewithlogitsloss", "binary_cross_entropy"),
    ("nll", "cross_entropy"),
    ("nllloss", "cross_entropy"),
    ("crossentropyloss", "cross_entropy"),
    ("softmaxcrossentropy", "cross_entropy"),
    ("categoricalcrossentropy", "cross_entropy"),
    ("gradient", "grad"),
    ("derivative", "grad"),
    ("diff", "grad"),
    ("backward", "grad"),
];

/// What to write for the function of another library, called with these values.
pub fn meant(name: &str, arguments: &[&str]) -> Option<String> {
    let plain = name.to_lowercase().replace('_', "");
    let first = arguments.first().copied().unwrap_or("x");
    let all = if arguments.is_empty() { "…".to_owned() } else { arguments.join(", ") };
    let second = arguments.get(1).copied();
    let written = match plain.as_str() {
        "matmul" | "mm" | "mv" | "gemv" | "linear" | "matrixproduct" => {
            return Some(format!(
                "write `matvec({all})`, the product of the transposed matrix `{first}` and a vector, where `{first}` is declared as `param {first}: IN -> OUT;`"
            ));
        }
        "pow" | "power" | "powi" | "powf" => power_of(first, second.unwrap_or("p")),
        "max" | "maximum" => match second {
            Some("0" | "0.0") => format!("relu({first})"),
            Some(other) => format!("{other} + relu({first} - {other})"),
            None => return Some(format!("`log_sum_exp({first})` is a smooth maximum")),
        },
        "min" | "minimum" => match second {
            Some(other) => format!("{first} - relu({first} - {other})"),
            None => return None,
        },
        "neg" | "negative" => format!("-{first}"),
        "tan" => format!("sin({first}) / cos({first})"),
        "log2" => format!("ln({first}) / {{ core::f64::consts::LN_2 }}"),
        "log10" => format!("ln({first}) / {{ core::f64::consts::LN_10 }}"),
        "log1p" => format!("ln(1.0 + {first})"),
        "expm1" => format!("exp({first}) - 1.0"),
        "rsqrt" => format!("reciprocal(sqrt({first}))"),
        "variance" | "var" => format!("mean(square({first} - mean({first})))"),
        "std" | "stddev" => format!("sqrt(mean(square({first} - mean({first}))))"),
        "l2" | "sumofsquares" => format!("sum(square({first}))"),
        "dense" => {
            return Some(format!("a layer stands after an arrow, as in `x -> dense({all})`"));
        }
        "transpose" | "t" => {
            return Some(format!(
                "`matvec({first}, v)` is the product of the transposed matrix and v"
            ));
        }
        "dropout" | "batchnorm" | "layernorm" | "conv" | "conv1d" | "conv2d" | "attention" => {
            return None;
        }
        _ => match ELSEWHERE.iter().find(|(other, _)| *other == plain) {
            Some((_, sign @ ("+" | "-" | "*" | "/"))) => {
                format!("{first} {sign} {}", second.unwrap_or("y"))
            }
            Some((_, ours)) => format!("{ours}({all})"),
            None => {
                let unit = known_elsewhere(name)?;
                format!("{}({all})", unit.name)
            }
        },
    };
    Some(format!("write `{written}`"))
}

/// What to write for a power.
pub fn power_of(base: &str, power: &str) -> String {
    match power {
        "2" | "2.0" => format!("square({base})"),
        "3" | "3.0" => format!("{base} * square({base})"),
        "0.5" => format!("sqrt({base})"),
        "-1" | "-1.0" => format!("reciprocal({base})"),
        power => format!("exp({power} * ln({base}))"),
    }
}

/// Whether a word is written like a type that may be a unit of the user's own, and not like a unit of
/// another library.
pub fn is_a_type(word: &str) -> bool {
    let swish = word == "Swish";
    word.starts_with(char::is_uppercase)
        && (swish || meant(word, &[]).is_none() && !is_no_unit_here(word))
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
        assert_eq!(written("MSELoss", &["y", "t"]), "write `mean_squared_error(y, t)`");
        assert_eq!(written("LeakyReLU", &["x"]), "write `leaky_relu(x)`");
        assert_eq!(meant("dropout", &["x"]), None);
    }
}
