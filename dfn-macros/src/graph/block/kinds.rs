//! What kind of value something is: a vector, a matrix, a number.

use super::{Lower, Operand, Value};
use crate::graph::{NodeId, Shape, Value as Source};
use crate::syntax::Width;
use crate::syntax::block::as_operand;

impl Lower<'_> {
    /// The width of a vector, or of the rows of a matrix.
    pub fn width(&self, id: NodeId) -> Width {
        self.graph.width(self.graph.node(id).shape.last()).clone()
    }

    pub fn is_scalar(&self, id: NodeId) -> bool {
        let shape = self.graph.node(id).shape;
        shape.is_vector() && self.graph.width(shape.last()).value() == Some(1)
    }

    /// A shape in a message: `4`, `3 -> 1`.
    pub fn shape_text(&self, id: NodeId) -> String {
        match self.graph.node(id).shape {
            Shape::Vector(side) => self.graph.width(side).quoted(),
            Shape::Matrix(from, to) => {
                format!("{} -> {}", self.graph.width(from).text(), self.graph.width(to).text())
            }
        }
    }

    /// What a value is, in a message: ``a vector of width 4``.
    pub fn described(&self, id: NodeId) -> String {
        let width = self.shape_text(id);
        match self.graph.node(id).shape {
            Shape::Vector(_) if self.is_scalar(id) => "of width 1".to_owned(),
            Shape::Vector(_) => format!("of width {width}"),
            Shape::Matrix(..) => format!("a matrix {width}"),
        }
    }

    /// A vector; a number or a matrix is reported.
    ///
    /// `takes` is what asks for it: `` `softmax` takes ``.
    pub fn vector(&mut self, operand: &Operand, takes: &str) -> Option<NodeId> {
        let found = match &operand.value {
            Value::Node(id) if self.graph.node(*id).shape.is_vector() => return Some(*id),
            Value::Node(id) => format!(
                "{}\nhelp: `matvec({}, v)` is its product with a vector, `sum({})` the sum of its elements",
                self.described(*id),
                operand.text,
                operand.text
            ),
            Value::Number(_) => "a number".to_owned(),
            Value::Unknown => return None,
        };
        let message = format!("{takes} a vector, and `{}` is {found}", operand.text);
        self.errors.push_between(operand.ends, message);
        None
    }

    /// A vector or a matrix; a number is reported.
    pub fn tensor(&mut self, operand: &Operand, taker: &str) -> Option<NodeId> {
        match &operand.value {
            Value::Node(id) => Some(*id),
            Value::Number(_) => {
                let message = format!(
                    "{taker} takes a vector or a matrix, and `{}` is a number",
                    operand.text
                );
                self.errors.push_between(operand.ends, message);
                None
            }
            Value::Unknown => None,
        }
    }

    /// A value of width 1; a number is one too. `other` is what to write instead of a wider one, where
    /// that is not its sum.
    pub fn scalar(
        &mut self,
        operand: &Operand,
        taker: &str,
        other: Option<String>,
    ) -> Option<NodeId> {
        match operand.value.clone() {
            Value::Node(id) if self.is_scalar(id) => Some(id),
            Value::Node(id) => {
                if self.width(id).text() != "…" {
                    let text = &operand.text;
                    let help = match other {
                        Some(other) => other,
                        None if self.has_a_spread_term(id) => {
                            "a term of width 1 is added to every number: take the `sum` or the `mean` of each wider term before they are added".to_owned()
                        }
                        None => format!("`sum({text})` and `mean({text})` are one"),
                    };
                    let message = format!(
                        "{taker} is one number, and `{text}` is {}\nhelp: {help}",
                        self.described(id)
                    );
                    self.errors.push_between(operand.ends, message);
                }
                None
            }
            Value::Number(number) => Some(self.graph.constant(number)),
            Value::Unknown => None,
        }
    }

    /// Whether a value has a term of width 1 that is no constant, and was brought to its width: of
    /// the sum of all its numbers that would be a multiple.
    fn has_a_spread_term(&self, id: NodeId) -> bool {
        let Source::Computed { operation, inputs } = &self.graph.node(id).value else {
            return false;
        };
        match operation.kernel().function {
            "broadcast" => !matches!(self.graph.node(inputs[0]).value, Source::Constant(_)),
            "addition" | "subtraction" | "scale" | "spread" => {
                inputs.iter().any(|input| self.has_a_spread_term(*input))
            }
            _ => false,
        }
    }

    /// The node of any value: that of a number is a constant.
    pub fn any(&mut self, value: Value) -> Option<NodeId> {
        match value {
            Value::Node(id) => Some(id),
            Value::Number(number) => Some(self.graph.constant(number)),
            Value::Unknown => None,
        }
    }

    /// A matrix; anything else is reported.
    pub fn matrix(&mut self, w: &Operand, v: &Operand) -> Option<NodeId> {
        let found = match &w.value {
            Value::Node(id) if !self.graph.node(*id).shape.is_vector() => return Some(*id),
            Value::Node(id) => self.described(*id),
            Value::Number(_) => "a number".to_owned(),
            Value::Unknown => return None,
        };
        let other = v.value.node().map(|id| self.graph.node(id).shape.is_vector());
        let help = match (other, &w.value) {
            (Some(false), _) => format!("write `matvec({}, {})`", v.text, w.text),
            (_, Value::Number(_)) => format!("write `{} * {}`", w.text, as_operand(&v.text)),
            _ => "a matrix is declared as `param w: IN -> OUT;`; the product of two vectors is `dot(a, b)`"
                .to_owned(),
        };
        let message =
            format!("`matvec` takes a matrix first, and `{}` is {found}\nhelp: {help}", w.text);
        self.errors.push_between(w.ends, message);
        None
    }
}
