//! Tests of the block form: what is read, and that reading goes on after a mistake.

mod shown;

use super::{Block, ExpressionKind, Outputs, ParameterShape, Part, Statement, Step};
use crate::errors::Errors;
use crate::syntax::{Body, Width, networks};
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use shown::{port, shown, statement};

/// A declaration and the messages about it.
fn declaration(source: &str) -> (Block, Vec<String>) {
    let tokens: TokenStream = source.parse().expect("tokens");
    let mut nameless = Errors::default();
    let (network, errors) = networks(tokens, &mut nameless).remove(0);
    assert_eq!(nameless.messages(), [""; 0], "{source}");
    let Body::Block(block) = network.body else { panic!("{source}: no block") };
    (block, errors.messages().into_iter().map(str::to_owned).collect())
}

/// The same, about which nothing is reported.
fn right(source: &str) -> Block {
    let (block, errors) = declaration(source);
    assert_eq!(errors, [""; 0], "{source}");
    block
}

/// The tree of an expression, with all parentheses.
fn tree(source: &str) -> String {
    let block = right(&format!("struct Net(x: 2) -> 1 {{ {source} }}"));
    shown(&block.results[0])
}

#[test]
fn products_go_before_sums_and_both_from_the_left() {
    assert_eq!(tree("a + b * c"), "(a + (b * c))");
    assert_eq!(tree("a * b + c"), "((a * b) + c)");
    assert_eq!(tree("a - b - c"), "((a - b) - c)");
    assert_eq!(tree("a / b * c / d"), "(((a / b) * c) / d)");
    assert_eq!(tree("a + b - c * d / e"), "((a + b) - ((c * d) / e))");
    assert_eq!(tree("a * b + c * d - e * f"), "(((a * b) + (c * d)) - (e * f))");
    assert_eq!(tree("a * (b + c)"), "(a * (b + c))");
    assert_eq!(tree("a - (b - c)"), "(a - (b - c))");
}

#[test]
fn a_minus_goes_before_all_operators_and_after_calls_and_brackets() {
    assert_eq!(tree("-a + b"), "((-a) + b)");
    assert_eq!(tree("-a * -b"), "((-a) * (-b))");
    assert_eq!(tree("a - -b"), "(a - (-b))");
    assert_eq!(tree("--a"), "(-(-a))");
    assert_eq!(tree("-relu(a)[0]"), "(-relu(a)[0])");
    assert_eq!(tree("-(a + b)"), "(-(a + b))");
}

#[test]
fn arrows_lead_to_layers_and_to_names() {
    assert_eq!(
        tree("x -> dense(32, relu) -> encoder -> hidden: dense(4 -> 8)"),
        "(x -> dense(32, relu) -> encoder -> hidden: dense(4 -> 8))"
    );
    assert_eq!(tree("(x + h) -> dense(4)"), "((x + h) -> dense(4))");
    assert_eq!(tree("x + (h -> dense(4))"), "(x + (h -> dense(4)))");
    assert_eq!(tree("relu(x -> dense(4))[0] -> f"), "(relu((x -> dense(4)))[0] -> f)");
    assert_eq!(tree("(x -> f) -> g"), "((x -> f) -> g)");
}

#[test]
fn numbers_are_of_type_f64() {
    assert_eq!(tree("2"), "#2.0");
    assert_eq!(tree("1_000"), "#1000.0");
    assert_eq!(tree("0.01"), "#0.01");
    assert_eq!(tree("0.5f64"), "#0.5f64");
    assert_eq!(tree("1e-3"), "#1e-3");
    assert_eq!(tree("crate::config::LAMBDA"), "#crate::config::LAMBDA");
    assert_eq!(tree("::other::LAMBDA"), "#::other::LAMBDA");
    assert_eq!(tree("LAMBDA"), "LAMBDA");
    assert_eq!(tree("{ 2.0 * L }"), "#2.0*L");
    assert_eq!(tree("{ let l = 2.0; l }"), "#{letl=2.0;l}");
    assert_eq!(tree("-0.5 * x"), "((-#0.5) * x)");
}

#[test]
fn calls_have_any_number_of_arguments() {
    assert_eq!(tree("f()"), "f()");
    assert_eq!(tree("huber(a - b, t, 1.0,)"), "huber((a - b), t, #1.0)");
    assert_eq!(tree("crate::units::Swish(x)"), "crate::units::Swish(x)");
    assert_eq!(tree("grad(sum(square(y)), x)"), "grad(sum(square(y)), x)");
}

#[test]
fn slices_begin_at_0_and_have_up_to_two_bounds() {
    assert_eq!(tree("x[0]"), "x[0]");
    assert_eq!(tree("x[0..4]"), "x[0..4]");
    assert_eq!(tree("x[..crate::N]"), "x[..crate::N]");
    assert_eq!(tree("x[{ N + 1 }..]"), "x[{ N + 1 }..]");
    assert_eq!(tree("x[..][1]"), "x[..][1]");
    assert_eq!(tree("(a + b)[2]"), "(a + b)[2]");
}

#[test]
fn every_statement_is_read() {
    let block = right(
        "struct Net: f64(x: 3, u: crate::N) -> (mean: 2, deviation: { 2 * M }) {
            /// A shared layer.
            layer encoder = dense(3 -> 4, tanh);
            param w: 3 -> 1;
            param b: 4;
            target y: 1;
            let h = encoder(x) + b;
            /// Two terms.
            cost = dot(h, y) + 0.1 * sum(square(w));
            /// The result.
            (h[..2], softplus(h[2..]))
        }",
    );
    assert_eq!(block.inputs.iter().map(port).collect::<Vec<_>>(), ["x: 3", "u: crate::N"]);
    let Outputs::Named(outputs) = &block.outputs else { panic!("several outputs") };
    assert_eq!(outputs.iter().map(port).collect::<Vec<_>>(), ["mean: 2", "deviation: { 2 * M }"]);
    assert_eq!(
        block.statements.iter().map(statement).collect::<Vec<_>>(),
        [
            "layer encoder = dense(3 -> 4, tanh)",
            "param w: 3 -> 1",
            "param b: 4",
            "target y: 1",
            "let h = (encoder(x) + b)",
            "cost = (dot(h, y) + (#0.1 * sum(square(w))))",
        ]
    );
    let results: Vec<_> = block.results.iter().map(shown).collect();
    assert_eq!(results, ["h[..2]", "softplus(h[2..])"]);
    assert!(block.all_names);
}

#[test]
fn the_words_of_statements_name_values_too() {
    let block = right(
        "struct Net(layer: 2, target: 2) -> 2 { let param = layer + target; let cost = -param; cost }",
    );
    let statements: Vec<_> = block.statements.iter().map(statement).collect();
    assert_eq!(statements, ["let param = (layer + target)", "let cost = (-param)"]);
}

#[test]
fn generic_widths_are_found_everywhere() {
    let block = right(
        "struct Net<const H: usize>(x: H) -> (y: H) {
            layer f = dense(H -> H); param w: H -> 1; param b: H; target t: H;
            relu(x[..H])[H] -> dense(H)
        }",
    );
    let generic = |width: &Width| matches!(width, Width::Generic(_));
    assert!(generic(&block.inputs[0].width));
    assert!(matches!(&block.outputs, Outputs::Named(outputs) if generic(&outputs[0].width)));
    let [
        Statement::Layer { layer, .. },
        Statement::Parameter { shape: ParameterShape::Matrix { inputs, .. }, .. },
        Statement::Parameter { shape: ParameterShape::Vector(vector), .. },
        Statement::Target(target),
    ] = block.statements.as_slice()
    else {
        panic!("four statements")
    };
    assert!([inputs, vector, &target.width, &layer.outputs].into_iter().all(generic));
    let ExpressionKind::Chain { start, steps } = &block.results[0].kind else { panic!("a chain") };
    assert!(matches!(&steps[0], Step::Layer(layer) if generic(&layer.outputs)));
    let ExpressionKind::Slice { of, part: Part::Element(index) } = &start.kind else {
        panic!("a slice")
    };
    assert!(generic(index));
    let ExpressionKind::Call { arguments, .. } = &of.kind else { panic!("a call") };
    let ExpressionKind::Slice { part: Part::Range { start: None, end: Some(end) }, .. } =
        &arguments[0].kind
    else {
        panic!("a slice")
    };
    assert!(generic(end));
}

#[test]
fn expressions_know_their_text() {
    let block = right("struct Net(x: 2) -> 1 { relu( x+h )*( - 2 ) }");
    let result = &block.results[0];
    assert_eq!(result.text, "relu(x + h) * (-2)");
    let ExpressionKind::Binary { left, right, .. } = &result.kind else { panic!("a product") };
    assert_eq!((left.text.as_str(), right.text.as_str()), ("relu(x + h)", "(-2)"));
}

#[test]
fn reading_goes_on_after_a_mistake() {
    let (block, errors) = declaration(
        "struct Net(x: 0, 3) -> 1 {
            let h = x @ x;
            let k = relu(h +, k);
            param w = 3;
            h.relu() -> dense(0) -> dense(2, rleu)
        }",
    );
    assert_eq!(errors.len(), 8, "{errors:#?}");
    let statements: Vec<_> = block.statements.iter().map(statement).collect();
    assert_eq!(statements, ["let h = ?", "let k = relu((h + ?), k)", "param w: ?"]);
    assert!(!block.all_names);
}

#[test]
fn fragments_of_other_macros_are_what_they_consist_of() {
    // `$width:literal` and `$factor:expr` arrive as groups without delimiters.
    fn without_braces(tokens: TokenStream) -> TokenStream {
        let tokens = tokens.into_iter().map(|token| match token {
            TokenTree::Group(group) => {
                let inside = without_braces(group.stream());
                let fragment = inside.to_string().starts_with("fragment");
                let inside = inside.into_iter().skip(usize::from(fragment)).collect();
                let delimiter = if fragment { Delimiter::None } else { group.delimiter() };
                TokenTree::Group(Group::new(delimiter, inside))
            }
            token => token,
        });
        tokens.collect()
    }
    let source = "struct Net(x: (fragment 3)) -> (fragment 1) {
        param w: (fragment 3) -> (fragment 1);
        (fragment 0.1 + 0.2) * x[(fragment 0)..(fragment 1)]
    }";
    let tokens: TokenStream = source.parse().expect("tokens");
    let (network, errors) = networks(without_braces(tokens), &mut Errors::default()).remove(0);
    assert_eq!(errors.messages(), [""; 0]);
    let Body::Block(block) = network.body else { panic!("no block") };
    assert_eq!(port(&block.inputs[0]), "x: 3");
    assert_eq!(statement(&block.statements[0]), "param w: 3 -> 1");
    assert_eq!(shown(&block.results[0]), "((#0.1 + #0.2) * x[0..1])");
}

#[test]
fn any_tokens_end_in_errors_and_not_in_a_panic() {
    let source = "struct Net<const H: usize>: f64(x: 3, u: H) -> (a: 2, b: {M}) {
        /// d
        layer f = dense(3 -> 4, elu(-0.2)); param w: 3 -> 1; target y: 1;
        let h = -f(x)[0..2] + 0.1 * (u -> g: dense(2) -> f);
        cost = dot(h, y);
        (h[1], crate::S(h))
    }";
    let tokens: Vec<_> = source.parse::<TokenStream>().expect("tokens").into_iter().collect();
    let braces = tokens.len() - 1;
    let [head @ .., TokenTree::Group(group)] = tokens.as_slice() else { panic!("a block") };
    let inside: Vec<_> = group.stream().into_iter().collect();
    let try_all = |inside: &[TokenTree], wrap: &dyn Fn(TokenStream) -> TokenStream| {
        for place in 0..inside.len() {
            for other in 0..inside.len() {
                let mut changed = inside.to_vec();
                changed[place] = inside[other].clone();
                networks(wrap(changed.iter().cloned().collect()), &mut Errors::default());
                changed.remove(place);
                networks(wrap(changed.into_iter().collect()), &mut Errors::default());
            }
        }
    };
    try_all(&tokens[..braces + 1], &|tokens| tokens);
    try_all(&inside, &|inside| {
        let block = Group::new(Delimiter::Brace, inside);
        let mut tokens: TokenStream = head.iter().cloned().collect();
        tokens.extend([TokenTree::Group(block)]);
        tokens
    });
}
