//! Algorithms 6.1 and 6.2 step by step on a graph of scalars, beside a calculation by hand and what
//! the library makes of it.

use crate::algorithms::{Scalars, Term};
use crate::hand::{agree, factor, number, variable};
use crate::networks::{self, Slopes};
use crate::support::{Column, Table};
use std::error::Error;

const X: f64 = 2.0;
const W: f64 = 0.5;
const B: f64 = 1.0;

/// # Errors
/// If the graph is not what was declared.
pub fn show() -> Result<(), Box<dyn Error>> {
    let graph = networks::Scalars::GRAPH;
    let z = graph.outputs[0].node;
    let scalars = Scalars::of(graph, z);

    println!("7. Algorithm 6.1, forward on a graph of scalars: z = w a² − tanh a, a = x w + b\n");
    println!(
        "   for i = nᵢ + 1 … n: u⁽ⁱ⁾ = f⁽ⁱ⁾(A⁽ⁱ⁾), where A⁽ⁱ⁾ are the values of its parents\n"
    );
    let u = scalars.forward(&[X, W, B])?;
    forward(&scalars, &u)?;

    println!("8. Algorithm 6.2, back-propagation on it\n");
    println!("   grad_table[u⁽ⁿ⁾] = 1; for j = n − 1 … 1:");
    println!("   grad_table[u⁽ʲ⁾] = Σ over its consumers i of grad_table[u⁽ⁱ⁾] · ∂u⁽ⁱ⁾/∂u⁽ʲ⁾\n");
    let grad_table = scalars.back_propagation(&u)?;
    back_propagation(&scalars, &grad_table)?;

    println!("   The same by hand, and by the library, which has compiled the graph: `jacobian`");
    println!("   propagates back, and `grad(z, x)` is a node that `forward` computes\n");
    let n = scalars.count() - 1;
    let [x, w, b] = [0, 1, 2].map(|input| grad_table[input].0);
    compare([u[n], x, w, b]);
    Ok(())
}

/// z and its derivatives with respect to x, w and b, as the algorithms found them, beside others.
fn compare(algorithms: [f64; 4]) {
    let a = X * W + B;
    let da = 2.0 * W * a - (1.0 - a.tanh() * a.tanh());
    let by_hand = [
        ("z", "w a² − tanh a", W * a * a - a.tanh()),
        ("∂z/∂x", "(2 w a − 1 + tanh² a) w", da * W),
        ("∂z/∂w", "a² + (2 w a − 1 + tanh² a) x", a * a + da * X),
        ("∂z/∂b", "2 w a − 1 + tanh² a", da),
    ];
    let network = networks::Scalars::zeros();
    let [value] = network.forward(&[X], &[W], &[B]);
    let [[dx, dw, db]] = network.jacobian(&networks::Scalars::input(&[X], &[W], &[B]));
    let compiled = [value, dx, dw, db];
    let slopes = Slopes::zeros().forward(&[X], &[W], &[B]);
    let nodes = [slopes.z[0], slopes.dx[0], slopes.dw[0], slopes.db[0]];

    let [what, how] = ["", "by hand"].map(Column::Left);
    let [hand, algorithm, jacobian, node] =
        ["=", "algorithm", "jacobian", "grad node"].map(Column::Right);
    let mut table = Table::new([what, how, hand, algorithm, jacobian, node]);
    for (row, (what, how, by_hand)) in by_hand.into_iter().enumerate() {
        let others = [algorithms[row], compiled[row], nodes[row]];
        others.iter().for_each(|other| agree(what, by_hand, *other));
        let [algorithm, jacobian, node] = others.map(number);
        table.row([what.into(), how.into(), number(by_hand), algorithm, jacobian, node]);
    }
    println!("{table}");
}

fn forward(scalars: &Scalars, u: &[f64]) -> Result<(), String> {
    let headings = ["u⁽ⁱ⁾", "name", "f⁽ⁱ⁾", "Pa(u⁽ⁱ⁾)", "f⁽ⁱ⁾(A⁽ⁱ⁾)"].map(Column::Left);
    let [variable_, name, operation, parents, formula] = headings;
    let mut table =
        Table::new([variable_, name, operation, parents, formula, Column::Right("value")]);
    for (i, value) in u.iter().enumerate() {
        let mut cells = [const { String::new() }; 6];
        cells[0] = variable(i + 1);
        cells[1] = name_of(scalars, i);
        cells[5] = number(*value);
        if i < scalars.inputs {
            cells[2] = "input".to_string();
        } else {
            let parents = scalars.parents(i);
            let operation = scalars.graph.get_operation(scalars.nodes[i]);
            let values: Vec<_> = parents.iter().map(|j| factor(u[*j])).collect();
            cells[2] = operation.map_or(String::new(), |operation| operation.name.to_string());
            cells[3] = list(&parents);
            cells[4] = scalars.operation(i)?.text(&values);
        }
        table.row(cells);
    }
    println!("{table}");
    Ok(())
}

fn back_propagation(scalars: &Scalars, grad_table: &[(f64, Vec<Term>)]) -> Result<(), String> {
    let [variable_, name, consumers, symbols, numbers] =
        ["u⁽ʲ⁾", "name", "consumers", "Σ grad_table[u⁽ⁱ⁾] ∂u⁽ⁱ⁾/∂u⁽ʲ⁾", "in numbers"]
            .map(Column::Left);
    let entry = Column::Right("grad_table[u⁽ʲ⁾]");
    let mut table = Table::new([variable_, name, consumers, symbols, numbers, entry]);
    let mut edges = 0;
    for (j, (sum, terms)) in grad_table.iter().enumerate().rev() {
        let symbol = |term: &Term| {
            let parents = scalars.parents(term.consumer);
            let names: Vec<_> = parents.iter().map(|parent| name_of(scalars, *parent)).collect();
            let operation = scalars.operation(term.consumer)?;
            let place = parents.iter().position(|parent| *parent == j).unwrap_or_default();
            let consumer = name_of(scalars, term.consumer);
            Ok(format!("∂{consumer} · {}", operation.slope_text(&names, place)))
        };
        let symbols = terms.iter().map(symbol).collect::<Result<Vec<_>, String>>()?;
        let numbers =
            terms.iter().map(|term| format!("{} · {}", factor(term.gradient), factor(term.slope)));
        let numbers: Vec<_> = numbers.collect();
        let consumers: Vec<_> = terms.iter().map(|term| term.consumer).collect();
        edges += terms.len();
        table.row([
            variable(j + 1),
            name_of(scalars, j),
            list(&consumers),
            symbols.join(" + "),
            numbers.join(" + "),
            number(*sum),
        ]);
    }
    println!("{table}");
    println!("   (∂q is grad_table[q].) Each of the {edges} edges is used once.\n");
    Ok(())
}

fn list(nodes: &[usize]) -> String {
    let names: Vec<_> = nodes.iter().map(|node| variable(node + 1)).collect();
    names.join(", ")
}

fn name_of(scalars: &Scalars, i: usize) -> String {
    scalars.graph.node(scalars.nodes[i]).map_or(String::new(), |node| node.name.to_string())
}
