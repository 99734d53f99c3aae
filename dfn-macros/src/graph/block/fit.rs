//! Whether values fit each other, and the messages where they do not.

use super::{Lower, Operand, Place, Value};
use crate::graph::{NodeId, Requirement, Shape};
use crate::syntax::Width;

/// Whether two widths are the same.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    Same,
    /// Both are constants, which only the compiler evaluates.
    Later,
    Differ,
    /// One of them could not be read.
    Unknown,
}

impl Fit {
    pub fn of(one: &Width, other: &Width) -> Self {
        match (one, other) {
            (Width::Unknown, _) | (_, Width::Unknown) => Self::Unknown,
            _ if one.is(other) => Self::Same,
            (Width::Literal { .. }, Width::Literal { .. }) => Self::Differ,
            (Width::Generic(_), _) | (_, Width::Generic(_)) => Self::Differ,
            _ => Self::Later,
        }
    }
}

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
            Shape::Vector(side) => self.graph.width(side).text(),
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
            Shape::Matrix(..) => format!("a matrix, {width}"),
        }
    }

    /// Whether two nodes have one shape; what only the compiler can tell becomes a requirement.
    pub fn same_shape(&mut self, one: (NodeId, &str), other: (NodeId, &str)) -> bool {
        let sides = |shape| match shape {
            Shape::Vector(side) => vec![side],
            Shape::Matrix(from, to) => vec![from, to],
        };
        let first = sides(self.graph.node(one.0).shape);
        let second = sides(self.graph.node(other.0).shape);
        if first.len() != second.len() {
            return false;
        }
        let widths = |side| self.graph.width(side).clone();
        let pairs: Vec<_> =
            first.into_iter().map(widths).zip(second.into_iter().map(widths)).collect();
        let fits: Vec<Fit> = pairs.iter().map(|(first, second)| Fit::of(first, second)).collect();
        if fits.contains(&Fit::Differ) {
            return false;
        }
        for ((first, second), _) in pairs.iter().zip(&fits).filter(|(_, fit)| **fit == Fit::Later) {
            self.requirements.push(Requirement::Equal {
                one: one.1.to_owned(),
                width: first.clone(),
                other: other.1.to_owned(),
                other_width: second.clone(),
            });
        }
        true
    }

    /// A vector; a number or a matrix is reported.
    pub fn vector(&mut self, operand: &Operand, taker: &str) -> Option<NodeId> {
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
        let message = format!("{taker} takes a vector, and `{}` is {found}", operand.text);
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

    /// A value of width 1; a number is one too.
    pub fn scalar(&mut self, operand: &Operand, taker: &str) -> Option<NodeId> {
        match operand.value.clone() {
            Value::Node(id) if self.is_scalar(id) => Some(id),
            Value::Node(id) => {
                if self.width(id).text() != "…" {
                    let message = format!(
                        "{taker} is one number, and `{text}` is {found}\nhelp: `sum({text})` and `mean({text})` are one",
                        text = operand.text,
                        found = self.described(id),
                    );
                    self.errors.push_between(operand.ends, message);
                }
                None
            }
            Value::Number(number) => Some(self.graph.constant(number)),
            Value::Unknown => None,
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

    /// Two values brought to one shape, where one of width 1 meets any other; reported if they
    /// have none.
    pub fn pair(
        &mut self,
        left: &Operand,
        right: &Operand,
        taker: &str,
        place: Place<'_>,
    ) -> Option<(NodeId, NodeId)> {
        let (a, b) = (self.any(left.value.clone()), self.any(right.value.clone()));
        let (a, b) = (a?, b?);
        match (self.is_scalar(a), self.is_scalar(b)) {
            (true, true) => Some((a, b)),
            (true, false) => Some((self.broadcast(a, b, place), b)),
            (false, true) => Some((a, self.broadcast(b, a, place))),
            (false, false) => {
                let fits = self.same_shape((a, &left.text), (b, &right.text));
                if !fits {
                    self.report_shapes(left, a, right, b, taker);
                }
                fits.then_some((a, b))
            }
        }
    }

    /// Two values of the same shape; only a number meets any.
    pub fn equals(
        &mut self,
        left: &Operand,
        right: &Operand,
        taker: &str,
        place: Place<'_>,
    ) -> Option<(NodeId, NodeId)> {
        let number = |operand: &Operand| matches!(operand.value, Value::Number(_));
        if number(left) || number(right) {
            return self.pair(left, right, taker, place);
        }
        let (a, b) = (left.value.node()?, right.value.node()?);
        let fits = self.same_shape((a, &left.text), (b, &right.text));
        if !fits {
            self.report_shapes(left, a, right, b, taker);
        }
        fits.then_some((a, b))
    }

    /// Leaves the least width that makes sense for the compiler to check.
    pub fn at_least(&mut self, what: &str, least: usize, of: NodeId) {
        let width = self.width(of);
        if matches!(width, Width::Constant(_) | Width::Generic(_)) {
            let what = what.to_owned();
            self.requirements.push(Requirement::AtLeast { what, least, width });
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
            (_, Value::Number(_)) => format!("write `{} * {}`", w.text, v.text),
            _ => "a matrix is declared as `param w: IN -> OUT;`; the product of two vectors is `dot(a, b)`"
                .to_owned(),
        };
        let message =
            format!("`matvec` takes a matrix first, and `{}` is {found}\nhelp: {help}", w.text);
        self.errors.push_between(w.ends, message);
        None
    }

    /// Whether a vector has as many numbers as a matrix rows; reported if not.
    pub fn rows_fit(
        &mut self,
        w: &Operand,
        matrix: NodeId,
        v: &Operand,
        vector: NodeId,
    ) -> Option<()> {
        let Shape::Matrix(rows, _) = self.graph.node(matrix).shape else { return None };
        let (rows, width) = (self.graph.width(rows).clone(), self.width(vector));
        match Fit::of(&rows, &width) {
            Fit::Same | Fit::Unknown => Some(()),
            Fit::Later => {
                self.requirements.push(Requirement::SameWidth {
                    consumer: w.text.clone(),
                    takes: rows,
                    producer: v.text.clone(),
                    gives: width,
                });
                Some(())
            }
            Fit::Differ => {
                let message = format!(
                    "`matvec` takes as many numbers as its matrix has rows: `{}` is {}, and `{}` {}",
                    w.text,
                    self.shape_text(matrix),
                    v.text,
                    self.described(vector),
                );
                self.errors.push_between((w.ends.0, v.ends.1), message);
                None
            }
        }
    }

    fn report_shapes(
        &mut self,
        left: &Operand,
        a: NodeId,
        right: &Operand,
        b: NodeId,
        taker: &str,
    ) {
        let why = match (&self.width(a), &self.width(b)) {
            (Width::Generic(one), Width::Generic(other)) => {
                format!("; each of `{one}` and `{other}` can be any width")
            }
            (Width::Generic(name), _) | (_, Width::Generic(name)) => {
                format!("; `{name}` can be any width")
            }
            _ => String::new(),
        };
        let message = format!(
            "{taker} takes two values of one shape, but `{}` is {} and `{}` is {}{why}",
            left.text,
            self.described(a),
            right.text,
            self.described(b),
        );
        self.errors.push_between((left.ends.0, right.ends.1), message);
    }
}
