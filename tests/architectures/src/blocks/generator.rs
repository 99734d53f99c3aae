//! Writes `generated_blocks.rs`. To accept other ones: `UPDATE_EXPECT=1 cargo test --test architectures`.

use super::draw::{COUNT, declarations};
use super::lists::{LOSSES, OF_POSITIVE, ROUGH, SMOOTH, UNITS};
use super::tree::{Declaration, Expression, Statement};
use expect_test::expect_file;
use std::collections::BTreeSet;

#[test]
fn the_blocks_are_those_that_are_drawn() {
    let blocks: Vec<String> = declarations()
        .iter()
        .enumerate()
        .map(|(index, declaration)| format!("\n{}", written(index, declaration)))
        .collect();
    let head = "//! Blocks that `blocks::generator` drew and wrote.\n\nuse crate::blocks::block;\n";
    expect_file!["../generated_blocks.rs"].assert_eq(&format!("{head}{}", blocks.concat()));
}

#[test]
fn everything_that_can_be_written_is() {
    let sources: Vec<String> = declarations().iter().map(Declaration::to_string).collect();
    let all = sources.concat();
    let calls = SMOOTH.iter().chain(OF_POSITIVE).copied();
    let calls = calls.chain(ROUGH.iter().map(|(name, _)| *name));
    let calls = calls.chain(LOSSES.iter().map(|(name, ..)| *name));
    let others = ["sum", "mean", "norm", "log_sum_exp", "softmax", "dot", "matvec", "concat"];
    for call in calls.chain(others).chain(["grad"]) {
        assert!(all.contains(&format!("{call}(")), "{call} is nowhere");
    }
    for unit in UNITS {
        assert!(all.contains(&format!(", {unit})")), "{unit} is nowhere");
    }
    let with = |what: &str| sources.iter().filter(|source| source.contains(what)).count();
    assert!(with("grad(") > COUNT / 2, "{}", with("grad("));
    assert!(with("cost =") > COUNT / 2 && with("target") > COUNT / 3 && with("param") > COUNT / 2);
}

/// As `generated_blocks.rs` has it.
fn written(index: usize, declaration: &Declaration) -> String {
    let tile = ["TILE", "7", "1", "16"][index % 4];
    let inputs: Vec<String> = match declaration.inputs.as_slice() {
        [_] => Vec::new(),
        inputs => inputs.iter().map(|(name, width)| format!("{name}: {width}")).collect(),
    };
    let outputs: Vec<&str> = match declaration.outputs.as_slice() {
        [_] => Vec::new(),
        outputs => outputs.iter().map(|(name, ..)| name.as_str()).collect(),
    };
    let total: usize = declaration.targets().map(|(_, width)| width).sum();
    let cost = match (declaration.cost(), total) {
        (None, _) => "HalfSquaredError without [<Net as Program>::Output]".to_owned(),
        (Some(_), 0) => "OwnCost untargeted [()]".to_owned(),
        (Some(_), total) => format!("OwnCost targeted [[Scalar; {total}]]"),
    };
    format!(
        "block! {{
    block_{index}: {index}, {tile};
    inputs [{}];
    outputs [{}];
    {cost};
    traced [{}];
        {declaration}
}}
",
        inputs.join(", "),
        outputs.join(", "),
        traced(declaration).join(", ")
    )
}

/// The values that no target is needed for.
fn traced(declaration: &Declaration) -> Vec<&str> {
    let mut aimed: BTreeSet<&str> = declaration.targets().map(|(name, _)| name).collect();
    let mut traced = Vec::new();
    for statement in &declaration.statements {
        if let Statement::Let(name, value) = statement {
            if mentions(value, &aimed) {
                aimed.insert(name);
            } else {
                traced.push(name.as_str());
            }
        }
    }
    traced
}

fn mentions(expression: &Expression, names: &BTreeSet<&str>) -> bool {
    match expression {
        Expression::Name(name) => names.contains(name.as_str()),
        Expression::Number(_) => false,
        Expression::Arrow(of, _)
        | Expression::Shared(of, ..)
        | Expression::Negative(of)
        | Expression::Slice(of, ..) => mentions(of, names),
        Expression::Call(_, arguments) => {
            arguments.iter().any(|argument| mentions(argument, names))
        }
        Expression::Binary(_, left, right) => mentions(left, names) || mentions(right, names),
    }
}
