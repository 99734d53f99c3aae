//! What the compiler writes for a block.

use super::code;

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
