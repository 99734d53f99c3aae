//! What is said of a graph at run time, and its compact diagram, which must be the text that the
//! runtime writes of the same graph.

use super::chain;
use crate::derivatives::Derivatives;
use crate::emit::{diagram::mermaid, reflection::graph};
use crate::graph::{
    Described, Description, Facts, Graph, Kind, Layer, Model, Name, NamedValue, Part, Port, Shape,
    Source, Unit, Value, add_parameters, add_use,
};
use crate::operation::Addition;
use crate::operation::Connection;
use crate::syntax::Width;
use proc_macro2::{Ident, Span};
use quote::quote;

fn describe(model: &Model) -> Description {
    let derivatives = Derivatives::of(model).unwrap_or_else(|_| panic!("has gradients"));
    Description::of(model, &derivatives.full)
}

/// Name, operation and the names of the inputs of each node.
fn lines(description: &Description) -> Vec<String> {
    let name = |node: &usize| description.nodes[*node].name.clone();
    let lines = description.nodes.iter().map(|node| match &node.source {
        Source::Operation { name: operation, .. } => {
            let inputs: Vec<_> = node.inputs.iter().map(name).collect();
            format!("{} = {operation}({})", node.name, inputs.join(", "))
        }
        _ => node.name.clone(),
    });
    lines.collect()
}

#[test]
fn a_chain_is_described_with_its_gradients() {
    let model = chain("struct Xor = dense(2 -> 2, relu) -> dense(2 -> 1, linear);");
    let description = describe(&model);
    assert_eq!(description.values, 8);
    assert_eq!(
        lines(&description),
        [
            "x",
            "dense1.weights",
            "dense1.bias",
            "dense1.z = affine(x, dense1.weights, dense1.bias)",
            "dense1.h = relu(dense1.z)",
            "dense2.weights",
            "dense2.bias",
            "dense2.z = affine(dense1.h, dense2.weights, dense2.bias)",
            "dense2.dz",
            "dense1.dh = matrix product(dense2.weights, dense2.dz)",
            "dense1.dz = gradient of relu(dense1.z, dense1.h, dense1.dh)",
            "dense1.dweights = outer product(x, dense1.dz)",
            "dense2.dweights = outer product(dense1.h, dense2.dz)",
            "dx = matrix product(dense1.weights, dense1.dz)",
        ]
    );
}

#[test]
fn the_diagram_is_that_of_the_runtime() {
    let xor = chain("struct Xor = dense(2 -> 2, relu) -> dense(2 -> 1, linear);");
    let expected = include_str!("../../../dfn-runtime/src/graph/tests/diagrams/xor.mmd");
    assert_eq!(mermaid(&describe(&xor)), expected);
    let siamese = include_str!("../../../dfn-runtime/src/graph/tests/diagrams/siamese.mmd");
    assert_eq!(mermaid(&self::siamese()), siamese);
    let ridge = include_str!("../../../dfn-runtime/src/graph/tests/diagrams/ridge.mmd");
    assert_eq!(mermaid(&self::ridge()), ridge);
}

#[test]
fn widths_stand_as_they_are_declared() {
    let model = chain(
        "struct Net<const H: usize> = dense({ 2 * N } -> H, crate::A) -> dense(_ -> 1, leaky_relu({ 0.1 * S }));",
    );
    let expected = "\
flowchart LR
    n0([\"x: { 2 #42; N }\"])
    n3[\"dense1: { 2 #42; N } → H, crate::A\"]
    n0 --> n3
    n7[\"dense2: H → 1, leaky_relu({ 0.1 #42; S })\"]
    n3 --> n7
    y0([\"y: 1\"])
    n7 --> y0
";
    assert_eq!(mermaid(&describe(&model)), expected);
}

#[test]
fn the_constant_is_the_constructors_of_the_runtime() {
    let model = chain("struct Net = only: dense(3 -> 2, tanh);");
    let mut description = describe(&model);
    description.nodes.truncate(description.values);
    let expected = quote! {{
        use p::graph::table as __t;
        p::Graph::new(
            "Net",
            const { &[
                __t::leaf("x", __t::Input, __t::Vector(3), ""),
                __t::leaf("only.weights", __t::Parameter, __t::Matrix(3, 2), "only"),
                __t::leaf("only.bias", __t::Parameter, __t::Vector(2), "only"),
                __t::node("only.z", "affine", __t::All, &[0, 1, 2], __t::Vector(2), "only"),
                __t::node("only.h", "tanh", __t::Elementwise, &[3], __t::Vector(2), "only")
            ] },
            5,
            &[p::graph::Output::new("y", 4)],
            ::core::option::Option::None
        )
    }};
    assert_eq!(graph("Net", &description, &quote!(p)).to_string(), expected.to_string());
}

/// x + b for a parameter b that stands by itself, and the sum as a layer's input.
#[test]
fn what_is_there_for_batches_only_is_left_out() {
    let two = Width::number(2);
    let ident = |name: &str| Ident::new(name, Span::call_site());
    let template = chain("struct Net = dense(2 -> 2, relu);").layers.remove(0);
    let mut graph = Graph::default();
    let shape = Shape::Vector(graph.side(&two));
    let x = graph.add(Value::Input, Name::new(None, "x"), shape);
    let b = Layer { label: ident("b"), kind: Kind::Bias, uses: Vec::new(), ..template };
    add_parameters(&mut graph, 0, &b);
    let node = graph.parameters().next().expect("b");
    let sum = graph.compute(Addition, &[x, node], Name::new(None, "addition"));
    let mut dense = chain("struct Net = dense(2 -> 2, relu);").layers.remove(0);
    dense.uses.clear();
    add_parameters(&mut graph, 1, &dense);
    let y = add_use(&mut graph, sum, 1, &mut dense);
    let z = dense.uses[0].z;
    let port = |name, node| vec![Port { name: ident(name), width: two.clone(), node }];
    let model = Model {
        graph,
        unit: Unit { activation: dense.activation.clone(), label: dense.label.clone() },
        layers: vec![b, dense],
        inputs: port("x", x),
        outputs: port("y", y),
        targets: Vec::new(),
        values: [("shifted", sum), ("end", y)]
            .map(|(name, node)| NamedValue { name: ident(name), node, text: String::new() })
            .into(),
        y,
        z,
        cost: None,
        facts: Facts::default(),
    };
    let description = describe(&model);
    assert_eq!(
        lines(&description)[..7],
        [
            "x",
            "b",
            "shifted = addition(x, b)",
            "dense1.weights",
            "dense1.bias",
            "dense1.z = affine(shifted, dense1.weights, dense1.bias)",
            "end = relu(dense1.z)",
        ]
    );
    let gradients = lines(&description)[7..].to_vec();
    assert_eq!(gradients[0], "dend");
    assert!(gradients.contains(&"dense1.dz = gradient of relu(dense1.z, end, dend)".to_owned()));
    assert!(gradients.iter().all(|line| !line.contains("spread") && !line.contains("total")));
    let text = mermaid(&description);
    assert!(text.contains(
        "n1[(\"b: 2\")]\n    n2(\"shifted = addition: 2\")\n    n0 --> n2\n    n1 --> n2\n"
    ));
}

/// The graphs of the runtime's tests that are no chains.
fn siamese() -> Description {
    let part = |layer, z| Some(Part { layer, z });
    Description {
        nodes: vec![
            node("left", Source::Input, &[], [4, 0], None),
            node("right", Source::Input, &[], [4, 0], None),
            node("encoder.weights", Source::Parameter, &[], [4, 2], part(0, None)),
            node("encoder.bias", Source::Parameter, &[], [2, 0], part(0, None)),
            node("encoder.z", operation("affine"), &[0, 2, 3], [2, 0], part(0, Some(4))),
            node("encoder.h", operation("tanh"), &[4], [2, 0], part(0, Some(4))),
            node("encoder.z", operation("affine"), &[1, 2, 3], [2, 0], part(0, Some(6))),
            node("encoder.h", operation("tanh"), &[6], [2, 0], part(0, Some(6))),
            node("", operation("subtraction"), &[5, 7], [2, 0], None),
            node("distance", operation("square"), &[8], [2, 0], None),
            node("dense1.weights", Source::Parameter, &[], [2, 1], part(1, None)),
            node("dense1.bias", Source::Parameter, &[], [1, 0], part(1, None)),
            node("dense1.z", operation("affine"), &[9, 10, 11], [1, 0], part(1, Some(12))),
            node("dense1.h", operation("sigmoid"), &[12], [1, 0], part(1, Some(12))),
        ],
        values: 14,
        outputs: vec![("y".to_owned(), 13)],
        cost: None,
        layers: vec![
            ("encoder".to_owned(), "encoder: 4 → 2, tanh".to_owned()),
            ("dense1".to_owned(), "dense1: 2 → 1, sigmoid".to_owned()),
        ],
    }
}

fn ridge() -> Description {
    let nodes = vec![
        node("x", Source::Input, &[], [3, 0], None),
        node("w", Source::Parameter, &[], [3, 1], None),
        node("y", Source::Target, &[], [1, 0], None),
        node("prediction", operation("matvec"), &[1, 0], [1, 0], None),
        node("", operation("subtraction"), &[3, 2], [1, 0], None),
        node("", operation("square"), &[4], [1, 0], None),
        node("0.5", Source::Constant, &[], [1, 0], None),
        node("", operation("product"), &[6, 5], [1, 0], None),
        node("", operation("square"), &[1], [3, 1], None),
        node("", operation("sum"), &[8], [1, 0], None),
        node("0.01", Source::Constant, &[], [1, 0], None),
        node("", operation("product"), &[10, 9], [1, 0], None),
        node("cost", operation("addition"), &[7, 11], [1, 0], None),
    ];
    let outputs = vec![("y".to_owned(), 3)];
    Description { nodes, values: 13, outputs, cost: Some(12), layers: Vec::new() }
}

fn operation(name: &str) -> Source {
    Source::Operation { name: name.to_owned(), connection: Connection::All }
}

/// Of a vector there are no columns.
fn node(
    name: &str,
    source: Source,
    inputs: &[usize],
    [rows, columns]: [usize; 2],
    part: Option<Part>,
) -> Described {
    let (rows, columns) = (Width::number(rows), (columns > 0).then(|| Width::number(columns)));
    Described { name: name.to_owned(), source, inputs: inputs.to_vec(), rows, columns, part }
}
