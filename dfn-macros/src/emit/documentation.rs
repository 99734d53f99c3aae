//! The documentation of a network: its layers in a line and as a table.

use super::{Plan, diagram::mermaid, methods::label_text};
use crate::graph::{Kind, Layer, NamedValue, Port, Shape};
use crate::syntax::Width;

/// The lines about a network, in Markdown.
pub fn network(plan: &Plan) -> Vec<String> {
    let mut lines = vec![
        String::new(),
        architecture(plan),
        String::new(),
        " | layer | shape | unit | parameters | multiply-adds |".to_owned(),
        " |---|---|---|--:|--:|".to_owned(),
    ];
    let (mut parameters, mut multiply_adds) = (Count::default(), Count::default());
    for (index, layer) in plan.layers().iter().enumerate() {
        let (count, products) =
            (Count::parameters(layer), Count::products(layer, plan.uses(index)));
        let label = label_text(layer);
        lines.push(row([
            format!("[`{label}`](#structfield.{label})"),
            sides(layer),
            unit(layer),
            count.text(),
            products.text(),
        ]));
        parameters = parameters.plus(&count);
        multiply_adds = multiply_adds.plus(&products);
    }
    lines.push(row([
        "total".to_owned(),
        shape(plan.inputs(), plan.outputs()),
        String::new(),
        parameters.total("PARAMETERS"),
        multiply_adds.total("MULTIPLY_ADDS"),
    ]));
    if !plan.model.is_chain() {
        lines.extend(diagram(plan));
    }
    lines
}

/// The network as a diagram, which many places that show Markdown draw; folded, for those that show
/// its text.
fn diagram(plan: &Plan) -> Vec<String> {
    let text = mermaid(&plan.description());
    let lines = text.lines().map(|line| format!(" {line}"));
    let fold =
        ["", " <details><summary>The graph, as a diagram of Mermaid</summary>", "", " ```mermaid"];
    let end = [" ```", "", " </details>"];
    fold.map(str::to_owned).into_iter().chain(lines).chain(end.map(str::to_owned)).collect()
}

/// A row of a table, where a bar would end a cell.
fn row(cells: [String; 5]) -> String {
    let cells = cells.map(|cell| format!(" {} |", cell.replace('|', "\\|")));
    format!(" |{}", cells.concat())
}

/// `2 → 2`
fn shape(inputs: &Width, outputs: &Width) -> String {
    format!("{} → {}", width(inputs), width(outputs))
}

/// The shape of a layer or of a free parameter.
fn sides(layer: &Layer) -> String {
    match layer.kind {
        Kind::Dense | Kind::Weights => shape(&layer.inputs, &layer.outputs),
        Kind::Bias => width(&layer.outputs),
    }
}

/// The unit of a layer; a free parameter has none.
fn unit(layer: &Layer) -> String {
    match layer.kind {
        Kind::Dense => code(&layer.activation.text()),
        Kind::Weights | Kind::Bias => code("param"),
    }
}

/// ``2 → 2, `relu`.``
pub fn layer(layer: &Layer) -> String {
    format!(" {}, {}.", sides(layer), unit(layer))
}

/// What a trace says of a value that the declaration names.
pub fn value(plan: &Plan, value: &NamedValue) -> String {
    let graph = &plan.model.graph;
    let shape = match plan.model.shape(value.node) {
        Shape::Vector(side) => width(graph.width(side)),
        Shape::Matrix(rows, columns) => shape(graph.width(rows), graph.width(columns)),
    };
    format!(" {shape}, {}.", code(&value.text))
}

/// The network in the lecture's notation: ``2 → 2 (`relu`) → 1 (`linear`)``; of a graph that is no
/// chain its ends.
fn architecture(plan: &Plan) -> String {
    if !plan.model.is_chain() {
        return ends(plan);
    }
    let mut text = format!(" The network {}", width(plan.inputs()));
    for layer in plan.layers() {
        text += &format!(" → {} ({})", width(&layer.outputs), code(&layer.activation.text()));
    }
    text + "."
}

/// ``The network `(left: 8, right: 8) -> 1`.``, and what its cost compares.
fn ends(plan: &Plan) -> String {
    let model = &plan.model;
    let ports = |ports: &[Port]| {
        let port = |port: &Port| {
            let name = port.name.to_string();
            format!("{}: {}", name.trim_start_matches("r#"), port.width.text())
        };
        ports.iter().map(port).collect::<Vec<_>>().join(", ")
    };
    let outputs = match model.outputs.as_slice() {
        [only] => only.width.text(),
        several => format!("({})", ports(several)),
    };
    let network = code(&format!("({}) -> {outputs}", ports(&model.inputs)));
    let cost = match (model.cost, model.targets.as_slice()) {
        (None, _) => String::new(),
        (Some(_), []) => " with a cost of its own".to_owned(),
        (Some(_), [only]) => {
            format!(
                " with a cost of its own for the target {}",
                code(&ports(std::slice::from_ref(only)))
            )
        }
        (Some(_), targets) => {
            format!(" with a cost of its own for the targets {}", code(&ports(targets)))
        }
    };
    format!(" The network {network}{cost}.")
}

/// A width: a number plain, a constant as code.
fn width(width: &Width) -> String {
    match width {
        Width::Literal { value, .. } => value.to_string(),
        Width::Constant(_) | Width::Generic(_) | Width::Unknown => code(&width.text()),
    }
}

/// Rust within a line.
fn code(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    format!("`{}`", words.join(" "))
}

/// A sum of numbers and of terms whose widths only the compiler knows.
#[derive(Default)]
struct Count {
    terms: Vec<String>,
    number: usize,
}

impl Count {
    /// The weights and biases of a layer.
    fn parameters(layer: &Layer) -> Self {
        match layer.kind {
            Kind::Dense => Self::weights(layer).plus(&Self::bias(layer)),
            Kind::Weights => Self::weights(layer),
            Kind::Bias => Self::bias(layer),
        }
    }

    /// The multiply-adds of a layer in a forward pass.
    fn products(layer: &Layer, uses: usize) -> Self {
        (0..uses).fold(Self::default(), |sum, _| sum.plus(&Self::weights(layer)))
    }

    fn weights(layer: &Layer) -> Self {
        match (layer.inputs.value(), layer.outputs.value()) {
            (Some(inputs), Some(outputs)) => Self::number(inputs * outputs),
            _ => Self::term(format!("{} × {}", factor(&layer.inputs), factor(&layer.outputs))),
        }
    }

    fn bias(layer: &Layer) -> Self {
        match layer.outputs.value() {
            Some(outputs) => Self::number(outputs),
            None => Self::term(factor(&layer.outputs)),
        }
    }

    fn number(number: usize) -> Self {
        Self { terms: Vec::new(), number }
    }

    fn term(term: String) -> Self {
        Self { terms: vec![term], number: 0 }
    }

    fn plus(&self, other: &Self) -> Self {
        let terms = [self.terms.as_slice(), &other.terms].concat();
        Self { terms, number: self.number + other.number }
    }

    /// As a total, which goes by the name of its constant where it is long.
    fn total(&self, constant: &str) -> String {
        if self.terms.len() > 4 {
            return format!("[`{constant}`](#associatedconstant.{constant})");
        }
        self.text()
    }

    fn text(&self) -> String {
        let number = (self.number > 0).then(|| grouped(self.number));
        if self.terms.is_empty() {
            return number.unwrap_or_default();
        }
        let terms: Vec<String> = self.terms.iter().cloned().chain(number).collect();
        code(&terms.join(" + "))
    }
}

/// A width in a product: a computed one in parentheses.
fn factor(width: &Width) -> String {
    match (width.value(), width.text()) {
        (Some(value), _) => value.to_string(),
        (None, text) => match text.strip_prefix("{ ").and_then(|text| text.strip_suffix(" }")) {
            Some(computed) => format!("({computed})"),
            None => text,
        },
    }
}

/// A number in groups of three digits.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_numbers_are_grouped() {
        assert_eq!(grouped(7), "7");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(1000), "1,000");
        assert_eq!(grouped(16_777_216), "16,777,216");
    }

    #[test]
    fn a_bar_ends_no_cell_and_a_line_break_no_row() {
        let cells = ["a", "{ A |\n  B }", "", "", ""].map(code);
        assert_eq!(row(cells), " | `a` | `{ A \\| B }` | `` | `` | `` |");
    }
}
