//! Whether values fit each other, and the messages where they do not.

use super::{Lower, Operand, Place, Value};
use crate::graph::{NodeId, Requirement, Shape, Side, Wide};
use crate::operation::Slice;
use crate::syntax::Width;
use quote::quote;

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

/// What of a matrix meets a vector in their product.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Meets {
    /// Wᵀv
    Rows,
    /// Wv
    Columns,
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

impl Operand {
    /// It, with how wide it is.
    pub fn wide(&self, width: Width) -> Wide {
        Wide { text: self.text.clone(), width, place: self.ends.0 }
    }
}

impl Lower<'_> {
    /// Whether two nodes have one shape; what only the compiler can tell becomes a requirement.
    fn same_shape(&mut self, one: (NodeId, &Operand), other: (NodeId, &Operand)) -> bool {
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
            let (one, other) = (one.1.wide(first.clone()), other.1.wide(second.clone()));
            self.requirements.push(Requirement::Equal(one, other));
        }
        true
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
            (false, false) => self.alike((left, a), (right, b), taker, place),
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
        self.alike((left, a), (right, b), taker, place)
    }

    /// Two values of one shape, whatever it is; reported if they are not.
    fn alike(
        &mut self,
        (left, a): (&Operand, NodeId),
        (right, b): (&Operand, NodeId),
        taker: &str,
        place: Place<'_>,
    ) -> Option<(NodeId, NodeId)> {
        let fits = self.same_shape((a, left), (b, right));
        if !fits {
            self.report_shapes(left, a, right, b, taker);
        }
        fits.then(|| (a, self.fitted(b, self.side(a), place)))
    }

    /// Leaves the least width that makes sense for the compiler to check.
    pub fn at_least(&mut self, what: &str, least: usize, of: NodeId) {
        let width = self.width(of);
        if matches!(width, Width::Constant(_) | Width::Generic(_)) {
            let what = what.to_owned();
            self.requirements.push(Requirement::AtLeast { what, least, width });
        }
    }

    /// A vector with as many numbers as a matrix has rows, or columns; reported if it has not.
    pub fn for_matrix(
        &mut self,
        w: (&Operand, NodeId),
        v: (&Operand, NodeId),
        meets: Meets,
        place: Place<'_>,
    ) -> Option<NodeId> {
        let ((w, matrix), (v, vector)) = (w, v);
        let Shape::Matrix(rows, columns) = self.graph.node(matrix).shape else { return None };
        let (side, other) = match meets {
            Meets::Rows => (rows, columns),
            Meets::Columns => (columns, rows),
        };
        let (needed, width) = (self.graph.width(side).clone(), self.width(vector));
        match Fit::of(&needed, &width) {
            Fit::Same | Fit::Unknown => Some(vector),
            Fit::Later => {
                let text = format!("{}: {}", w.text, self.shape_text(matrix).replace('`', ""));
                let matrix = Wide { text, ..w.wide(needed) };
                self.requirements.push(Requirement::Equal(matrix, v.wide(width)));
                Some(self.fitted(vector, side, place))
            }
            Fit::Differ => {
                let fits = Fit::of(self.graph.width(other), &width) == Fit::Same;
                let (sides, help) = match meets {
                    Meets::Rows if fits => (
                        "rows",
                        format!(
                            "the product of `{}` itself is `matvec(transpose({}), {})`",
                            w.text, w.text, v.text
                        ),
                    ),
                    Meets::Rows => (
                        "rows",
                        "a parameter `IN -> OUT` takes IN numbers and gives OUT".to_owned(),
                    ),
                    Meets::Columns if fits => (
                        "columns, where it is transposed",
                        format!("write `matvec({}, {})`", w.text, v.text),
                    ),
                    Meets::Columns => (
                        "columns, where it is transposed",
                        "the transpose of a parameter `IN -> OUT` takes OUT numbers and gives IN"
                            .to_owned(),
                    ),
                };
                let message = format!(
                    "`matvec` takes as many numbers as its matrix has {sides}: `{}` is {}, and `{}` {}\nhelp: {help}",
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

    /// The width of a vector, or of the rows of a matrix, as the graph has it.
    fn side(&self, id: NodeId) -> Side {
        self.graph.node(id).shape.last()
    }

    /// A vector as wide as it is required to be, if that is written otherwise: with the same numbers,
    /// as long as the requirement is met. So one that is not is the only error.
    pub fn fitted(&mut self, vector: NodeId, width: Side, place: Place<'_>) -> NodeId {
        let shape = self.graph.node(vector).shape;
        let unknown = |side| matches!(self.graph.width(side), Width::Unknown);
        if !shape.is_vector() || shape.last() == width || unknown(width) || unknown(shape.last()) {
            return vector;
        }
        let name = self.anonymous("fitted", place.span);
        self.graph.compute(Slice { start: quote!(0), width }, &[vector], name)
    }

    /// What to write for the product of a matrix and a vector.
    pub fn product_of(&self, w: (&Operand, NodeId), v: (&Operand, NodeId)) -> Option<String> {
        let ((w, matrix), (v, vector)) = (w, v);
        let Shape::Matrix(rows, columns) = self.graph.node(matrix).shape else { return None };
        let width = self.width(vector);
        let fits = |side| Fit::of(self.graph.width(side), &width) != Fit::Differ;
        if fits(rows) {
            return Some(format!("matvec({}, {})", w.text, v.text));
        }
        fits(columns).then(|| format!("matvec(transpose({}), {})", w.text, v.text))
    }

    fn report_shapes(
        &mut self,
        left: &Operand,
        a: NodeId,
        right: &Operand,
        b: NodeId,
        taker: &str,
    ) {
        let unknown = |id| self.shape_text(id).contains('…');
        if unknown(a) || unknown(b) {
            return;
        }
        let why = match (&self.width(a), &self.width(b)) {
            (Width::Generic(one), Width::Generic(other)) => {
                format!("; each of `{one}` and `{other}` can be any width")
            }
            (Width::Generic(name), _) | (_, Width::Generic(name)) => {
                format!("; `{name}` can be any width")
            }
            _ => String::new(),
        };
        let is_vector = |id| self.graph.node(id).shape.is_vector();
        let product = |written: Option<String>| {
            written.map_or(String::new(), |product| format!("\nhelp: `{product}` is their product"))
        };
        let help = match (taker, is_vector(a), is_vector(b)) {
            ("`*`", false, true) => product(self.product_of((left, a), (right, b))),
            ("`*`", true, false) => product(self.product_of((right, b), (left, a))),
            _ => String::new(),
        };
        let message = format!(
            "{taker} takes two values of one shape, but `{}` is {} and `{}` is {}{why}{help}",
            left.text,
            self.described(a),
            right.text,
            self.described(b),
        );
        self.errors.push_between((left.ends.0, right.ends.1), message);
    }
}
