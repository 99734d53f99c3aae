//! Each mistake is one error, and hides no other.

use super::compiled;

/// How many errors a declaration has.
fn count(source: &str) -> usize {
    compiled(source).1.len()
}

#[test]
fn what_follows_from_a_mistake_is_silent() {
    for body in [
        "let h = hiden + x; let k = h * 2; relu(k) -> dense(1)",
        "let h = foo(x); dot(h, x) + h",
        "layer encoder = dense(1); encodr(x)",
        "layer encoder = dense(1); x -> encodr",
        "let h = x + concat(x, x); h -> dense(1)",
        "param w: 3 -> 1; matvec(x, w)",
        "param w: 3 -> 2; let h = softmax(w); h[0] + (x -> dense(1))",
        "target t: 2; let y = x -> dense(1); cost = half_squared_error(y, t); y",
        "target t: 1; let y = x -> dense(1); cost = half_squared_error(y, u) + sum(t); y",
        "let y = x -> dense(3); cost = square(y); y[0]",
        "let y = x -> dense(1, tanh); sum(grad(x, y)) + y",
        "x -> dense(2, rleu) -> dense(1)",
        "(x + ) -> dense(1)",
        "let x = x -> dense(1); x",
        "let h = x[4..]; h -> dense(1)",
        "layer f = dense(4 -> 1); f(x) + f(x)",
        "layer sum = dense(1); sum(x)",
        "target t: 1; target t: 2; let y = x -> dense(1); cost = half_squared_error(y, t); y",
        "nope + nope + (nope -> dense(1)) + sum(x)",
        "f64::sin(x) -> dense(1)",
        "layer e = dense(2); sum(e(x)) + sum(e(e(x)))",
        "let part = x[..2]; sum(grad(sum(x), part)) + (x -> dense(1))",
        "target t: 1; let y = x -> dense(1); let cost = half_squared_error(y, t); y",
        "layer f = dense(1); f(x) * sum(grad(f(x), f))",
        "let y = x -> dense(1); sum(grad(y, dense1))",
        "torch.nn.functional.relu(x) -> dense(1)",
        "nn::mse_loss(x, x) -> dense(1)",
    ] {
        let source = format!("struct Net(x: 3) -> 1 {{ {body} }}");
        let (_, messages) = compiled(&source);
        assert_eq!(messages.len(), 1, "{body}: {messages:#?}");
    }
}

#[test]
fn an_output_of_another_width_is_one_mistake() {
    let source =
        "struct Net<const H: usize>(x: 3) -> (a: 3, b: 4) { let h = x -> dense(H); (x, h) }";
    assert_eq!(count(source), 1, "{:#?}", compiled(source).1);
}

#[test]
fn no_mistake_hides_another_one() {
    let source = "struct Net(x: 3, z: 4, unused: 2) -> 2 {
        param w: 3 -> 2;
        param idle: 2;
        target t: 2;
        let h = x + z;
        let k = matvc(w, x) -> dense(3 -> 4) -> dense(5 -> 2);
        cost = half_squared_error(k, t) + square(z);
        concat(k, h, sgmoid(k))
    }";
    let (_, messages) = compiled(source);
    for part in [
        "`unused`",
        "`idle`",
        "`x` is of width 3",
        "`matvc`",
        "takes 5 inputs",
        "one number",
        "`sgmoid`",
    ] {
        assert!(messages.iter().any(|message| message.contains(part)), "{part}: {messages:#?}");
    }
}

#[test]
fn what_is_right_has_no_errors() {
    for source in [
        "struct Net(x: 3) -> 1 { let _trace = square(x); x -> dense(1) }",
        "struct Net(x: 3) -> (mean: 1, s: 1) { let mean = x -> dense(1); (mean, exp(mean)) }",
        "struct Net(x: 3) -> 1 { let sum = sum(x); let relu = relu(sum); relu -> dense(1) }",
        "struct Net<const H: usize>(x: H) -> H { layer f = dense(H); f(f(x)) + mean(x) }",
        "struct Net(input: 3) -> 1 { let output = input -> dense(1); output }",
        "struct Net(x: 3) -> 3 { let same = x; same[..] -> dense(3) }",
        "struct Net(x: 3) -> 1 { param w: 3 -> 2; target t: 1; let y = sum(matvec(w, x)); \
            cost = huber(y, t, 0.5) + norm(w) + mean(w); y }",
    ] {
        assert_eq!(count(source), 0, "{source}: {:#?}", compiled(source).1);
    }
}
