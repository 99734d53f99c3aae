//! What the compiler writes for a block.

use super::code;

/// The body of a function of what is written, without spaces.
fn body(code: &str, function: &str) -> String {
    let mut functions = code.split("] fn ");
    let body = functions.find(|rest| rest.starts_with(function));
    body.unwrap_or_else(|| panic!("{function} in {code}")).replace(' ', "")
}

/// How often a body calls a kernel.
fn calls(body: &str, kernel: &str) -> usize {
    body.matches(&format!("::{kernel}(")).count()
}

// Figure 6: x = f(w), y = f(x), z = f(y). The slope of f is f′ of its value, so that no value is
// computed again.
#[test]
fn a_value_is_computed_once_and_not_again_for_the_gradient() {
    let code = code(
        "struct A(w: 1) -> 1 {
            param b: 1;
            let x = tanh(w + b);
            let y = tanh(x);
            cost = sum(tanh(y));
            tanh(y)
        }",
    );
    for (function, values, gradients) in [
        ("forward_sample", 3, 0),
        ("trace_sample", 3, 0),
        ("forward_tile", 3, 0),
        ("cost_tile", 0, 0),
        ("cost_sample", 3, 0),
        ("backward_sample", 0, 3),
        ("input_gradient_sample", 0, 3),
        ("cost_gradient_sample", 3, 3),
    ] {
        let body = body(&code, function);
        let tile = if function.ends_with("_tile") { "_tile" } else { "" };
        assert_eq!(calls(&body, &format!("activation{tile}")), values, "{function}");
        assert_eq!(calls(&body, &format!("activation_gradient{tile}")), gradients, "{function}");
    }
}

// dz/dw as a value of the language: x = f(w) is shared by both factors, and z itself is not needed
// but for f′.
#[test]
fn a_gradient_in_the_language_shares_what_is_there() {
    let code = code("struct A(w: 1) -> 1 { let z = tanh(tanh(tanh(w))); grad(z, w) }");
    let body = body(&code, "forward_sample");
    assert_eq!(calls(&body, "activation"), 3);
}

#[test]
fn every_pass_is_pruned_to_what_it_needs() {
    let code = code(
        "struct A(x: 2) -> 2 {
            param w: 2 -> 2;
            target t: 2;
            let y = matvec(w, x);
            cost = half_squared_error(y, t) + 0.1 * sum(square(w));
            y
        }",
    );
    let sum = |function: &str| {
        let body = body(&code, function);
        calls(&body, "sum") + calls(&body, "sum_tile")
    };
    assert_eq!(["forward_sample", "trace_sample", "forward_tile"].map(sum), [0, 0, 0]);
    // Once of the errors of each sample, and once a tile of the penalty, which all share.
    assert_eq!(sum("cost_tile"), 2);
    let tile = body(&code, "cost_tile");
    assert_eq!([calls(&tile, "sum"), calls(&tile, "sum_tile")], [1, 1]);
    // W x and its square are not computed again on the way back.
    assert_eq!(calls(&body(&code, "backward_tile"), "activation"), 0);
    assert_eq!(calls(&body(&code, "backward_tile"), "transposed_product_tile"), 0);
}

#[test]
fn a_matrix_is_added_where_it_belongs_and_stands_nowhere_by_itself() {
    let code = code("struct A(x: 2) -> 2 { param v: 2 -> 2; matvec(exp(v), x) }");
    let tile = body(&code, "backward_tile");
    // Σ x gᵀ over the tile, from which the gradient of V follows once.
    assert_eq!(calls(&tile, "outer_product_tile"), 1);
    assert_eq!(calls(&tile, "outer_tile"), 0);
    assert_eq!(calls(&tile, "activation_gradient_tile"), 1);
    assert_eq!(calls(&body(&code, "backward_sample"), "outer"), 1);
}

#[test]
fn a_chain_in_a_block_is_the_short_form() {
    for (chain, block) in [
        (
            "struct A = dense(2 -> 3, relu) -> dense(3 -> 1);",
            "struct A(x: 2) -> 1 { x -> dense(3, relu) -> dense(1) }",
        ),
        (
            "struct A = hidden: dense(2 -> 3, leaky_relu(0.2)) -> dense(3 -> 4, softmax);",
            "struct A(v: 2) -> 4 { v -> hidden: dense(3, leaky_relu(0.2)) -> dense(4, softmax) }",
        ),
    ] {
        // Only what is said of the graph at run time has the user's name of the input.
        let named_x = |code: String| code.replace("\"v\"", "\"x\"").replace("\"dv\"", "\"dx\"");
        assert!(code(chain) == named_x(code(block)), "{block}");
    }
}
