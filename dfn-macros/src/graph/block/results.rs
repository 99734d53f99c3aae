//! The outputs: what stands at the end of a declaration.

use super::fit::Fit;
use super::{Lower, Operand, Value};
use crate::graph::{Graph, Layer, NodeId, Port, Requirement, Unit, Value as Source, Wide};
use crate::syntax::block::{Expression, Outputs};
use crate::syntax::{Activation, LINEAR, Width, find_activation};
use proc_macro2::{Ident, Span};

impl Lower<'_> {
    /// The named outputs, and the output.
    pub fn results(&mut self, outputs: Outputs, results: Vec<Expression>) -> (Vec<Port>, NodeId) {
        let is_named = matches!(outputs, Outputs::Named(_));
        let ports = match outputs {
            Outputs::One { width } => vec![(Ident::new("y", Span::call_site()), width)],
            Outputs::Named(ports) => {
                ports.into_iter().map(|port| (port.name, port.width)).collect()
            }
        };
        self.gaps |= results.is_empty();
        let operands: Vec<Operand> =
            results.into_iter().map(|result| self.operand(result)).collect();
        let swapped = is_named && self.swapped(&ports, &operands);
        let mut outputs = Vec::new();
        let mut operands = operands.into_iter();
        for (name, width) in ports {
            let named = is_named.then_some(&name);
            let node = operands.next().and_then(|operand| {
                // Widths that differ follow from the order.
                if swapped { operand.value.node() } else { self.output(named, &width, &operand) }
            });
            let node = node.unwrap_or_else(|| self.unknown());
            // Constants that are written otherwise: one of both is the width, the other is required.
            let found = self.width(node);
            let width = if Fit::of(&width, &found) == Fit::Later { found } else { width };
            outputs.push(Port { name, width, node });
        }
        let y = self.joined(&outputs);
        (outputs, y)
    }

    // -> (mean: 2, deviation: 2)  let mean = …; let deviation = …; (deviation, mean)
    fn swapped(&mut self, ports: &[(Ident, Width)], operands: &[Operand]) -> bool {
        let position = |operand: &Operand| ports.iter().position(|(name, _)| *name == operand.text);
        let wrong =
            ports.iter().zip(operands).enumerate().find_map(|(place, ((name, _), operand))| {
                let other = position(operand)?;
                (other != place).then_some((name, operand))
            });
        let Some((name, operand)) = wrong else { return false };
        let named = operands.iter().filter(|operand| position(operand).is_some()).count();
        let right: Vec<String> = ports.iter().map(|(name, _)| name.to_string()).collect();
        let help = match named == operands.len() {
            true => format!("write `({})`", right.join(", ")),
            false => "give the value another name, or the outputs another order".to_owned(),
        };
        let message = format!(
            "this is the value of the output `{name}`, and `{}` is another one: results stand in the order of the head, `-> ({}: …)`\nhelp: {help}",
            operand.text,
            right.join(": …, ")
        );
        self.errors.push_between(operand.ends, message);
        true
    }

    /// The outputs one after the other.
    fn joined(&mut self, outputs: &[Port]) -> NodeId {
        let widths: Vec<_> = outputs.iter().map(|port| (&port.name, &port.width)).collect();
        let help = "give one that is as wide";
        if let Width::Unknown = self.total(&widths, "outputs", help) {
            return self.unknown();
        }
        let nodes: Vec<NodeId> = outputs.iter().map(|output| output.node).collect();
        let here = Span::call_site();
        let y = self.join(&nodes, (here, here), |lower, _| lower.anonymous("output", here));
        y.unwrap_or_else(|| self.unknown())
    }

    /// One output, which has the width that the declaration says.
    fn output(
        &mut self,
        named: Option<&Ident>,
        width: &Width,
        operand: &Operand,
    ) -> Option<NodeId> {
        let node = match &operand.value {
            Value::Number(number) => self.graph.constant(number.clone()),
            _ => self.vector(operand, "an output is")?,
        };
        let ancestors = self.graph.ancestors(&[node]);
        if let Some(target) = self.targets.iter().find(|target| ancestors[target.node.index()]) {
            let message = format!(
                "an output cannot depend on the target `{}`, which is known in training only: what depends on it stands in the `cost`",
                target.name
            );
            self.errors.push_between(operand.ends, message);
            self.target_in_output = true;
        }
        let found = self.width(node);
        match Fit::of(width, &found) {
            Fit::Same | Fit::Unknown => {}
            Fit::Later => {
                let text = format!("-> {}", width.text());
                let place = width.span().unwrap_or(operand.ends.0);
                let declared = Wide { text, width: width.clone(), place };
                self.requirements.push(Requirement::Equal(declared, operand.wide(found)));
            }
            Fit::Differ => {
                let message = format!(
                    "the output{} is declared as {} wide, but `{}` is {} wide",
                    named.map_or(String::new(), |name| format!(" `{name}`")),
                    width.quoted(),
                    operand.text,
                    found.quoted()
                );
                self.errors.push_between(operand.ends, message);
                return None;
            }
        }
        Some(node)
    }
}

/// What the output unit ŷ = g(z) of the output is applied to, and the unit.
pub fn unit(graph: &Graph, layers: &[Layer], y: NodeId) -> (NodeId, Unit) {
    let layer = layers.iter().find(|layer| layer.uses.iter().any(|used| used.h == y));
    let label = match layer {
        Some(layer) => layer.label.clone(),
        None => Ident::new("__output", Span::call_site()),
    };
    let plain = |unit| Activation::BuiltIn { unit, parameter: None, span: Span::call_site() };
    if let Source::Computed { operation, inputs } = &graph.node(y).value
        && let Some(z) = inputs.first()
    {
        let kernel = operation.kernel();
        match (kernel.function, graph.unit_of(&kernel), find_activation("softmax")) {
            ("activation", Some(unit), _) => return (*z, unit.clone()),
            ("softmax", _, Some(softmax)) => {
                let activation = layer.map_or(plain(softmax), |layer| layer.activation.clone());
                return (*z, Unit { activation, label });
            }
            _ => {}
        }
    }
    let activation = layer.map_or(plain(LINEAR), |layer| layer.activation.clone());
    (y, Unit { activation, label })
}
