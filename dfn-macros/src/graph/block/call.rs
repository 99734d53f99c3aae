//! Calls: of layers, of functions, and of units of the user's own.

use super::fit::Meets;
use super::function::{Function, Kind, Other};
use super::scope::{self, Meaning};
use super::{Lower, Operand, Place, Value};
use crate::graph::NodeId;
use crate::operation::{Dot, LogSumExp, MatrixProduct, Softmax, TransposedProduct};
use crate::syntax::block::{Expression, ExpressionKind, PARAMETERS_BY_THEMSELVES};
use crate::syntax::{Activation, functions_elsewhere, known_elsewhere, text};
use proc_macro2::{Ident, Span, TokenTree};

impl Lower<'_> {
    pub fn call(
        &mut self,
        function: &[TokenTree],
        arguments: Vec<Expression>,
        ends: (Span, Span),
        place: Place<'_>,
    ) -> Value {
        let (transposed, arguments) = self.without_transpose(function, arguments);
        let is_grad = matches!(function, [TokenTree::Ident(name)] if name == "grad");
        let arguments = arguments.into_iter().enumerate().map(|(index, argument)| {
            if is_grad && index == 1 { self.of_grad(argument) } else { self.argument(argument) }
        });
        let arguments: Vec<Operand> = arguments.collect();
        let place = Place { span: function.first().map_or(ends.0, TokenTree::span), ..place };
        let [TokenTree::Ident(name)] = function else {
            return self.own_unit(function, &arguments, ends, place);
        };
        if let Some(Meaning::Layer(layer)) = self.scope.meaning(name) {
            self.scope.find(name);
            return self.call_of_layer(layer, name, &arguments, ends);
        }
        let written = name.to_string();
        match Function::find(&written) {
            Some(_) if transposed && arguments.len() == 2 => {
                Value::of(self.matvec(&arguments[0], &arguments[1], Meets::Columns, place))
            }
            Some(Function::Unit(unit)) => self.unit(unit, &arguments, ends, place),
            Some(Function::Other(other)) => self.other(other, &arguments, ends, place),
            None if functions_elsewhere::is_a_type(&written)
                && self.scope.meaning(name).is_none() =>
            {
                self.own_unit(function, &arguments, ends, place)
            }
            None => {
                self.report_unknown(name, &arguments);
                Value::Unknown
            }
        }
    }

    // sum(square(encoder))
    fn argument(&mut self, argument: Expression) -> Operand {
        if let ExpressionKind::Name(name) = &argument.kind
            && let Some(Meaning::Layer(_)) = self.scope.meaning(name)
        {
            self.scope.find(name);
            self.gaps = true;
            let message = format!(
                "{}\nhelp: {PARAMETERS_BY_THEMSELVES}; weight decay is the trainer's, `.penalty(L2::new(0.01))`",
                scope::layer(&name.to_string())
            );
            self.errors.push(name.span(), message);
            return Operand { value: Value::Unknown, text: argument.text, ends: argument.ends };
        }
        self.operand(argument)
    }

    /// `encoder(x)`
    fn call_of_layer(
        &mut self,
        layer: usize,
        name: &Ident,
        arguments: &[Operand],
        ends: (Span, Span),
    ) -> Value {
        let [x] = arguments else {
            let message = format!(
                "a layer takes one value, as in `{name}(x)`, found {}{}",
                arguments.len(),
                if arguments.len() > 1 {
                    format!(
                        "\nhelp: several are joined by `concat`: `{name}(concat({}))`",
                        texts(arguments)
                    )
                } else {
                    String::new()
                }
            );
            self.wrong_count(ends, message);
            return Value::Unknown;
        };
        self.apply_layer(layer, x)
    }

    /// `crate::Swish(v)`
    fn own_unit(
        &mut self,
        path: &[TokenTree],
        arguments: &[Operand],
        ends: (Span, Span),
        place: Place<'_>,
    ) -> Value {
        let written = text(path.to_vec());
        if let [TokenTree::Ident(name)] = path
            && let Some(message) = self.network(name)
        {
            self.errors.push(name.span(), message);
            return Value::Unknown;
        }
        if let Some(message) = of_a_library(path, arguments) {
            self.errors.push_tokens(path, message);
            return Value::Unknown;
        }
        let [v] = arguments else {
            if any_unknown(arguments) {
                return Value::Unknown;
            }
            let message = format!(
                "a unit of your own takes one value, as in `{written}(x)`, found {}",
                arguments.len()
            );
            self.wrong_count(ends, message);
            return Value::Unknown;
        };
        let Some(v) = self.tensor(v, &format!("`{written}`")) else { return Value::Unknown };
        self.apply(Activation::Path(path.to_vec()), "value", v, place)
    }

    fn other(
        &mut self,
        function: &Other,
        arguments: &[Operand],
        ends: (Span, Span),
        place: Place<'_>,
    ) -> Value {
        let count = arguments.len();
        if count < function.least || count > function.most {
            if any_unknown(arguments) {
                return Value::Unknown;
            }
            self.report_count(function, arguments, ends);
            return Value::Unknown;
        }
        let taker = format!("`{}`", function.name);
        let node = match (function.kind, arguments) {
            (Kind::Softmax, [v]) => self.softmax(v, ends, place),
            (Kind::LogSumExp, [v]) => self.vector(v, "`log_sum_exp` takes").map(|v| {
                let name = self.name(place, "log_sum_exp");
                self.graph.compute(LogSumExp, &[v], name)
            }),
            (Kind::Sum, [v]) => self.tensor(v, &taker).map(|v| {
                let name = self.name(place, "sum");
                self.sum(v, name)
            }),
            (Kind::Mean, [v]) => self.tensor(v, &taker).map(|v| self.mean(v, place, "mean")),
            (Kind::Norm, [v]) => self.tensor(v, &taker).map(|v| self.norm(v, place)),
            (Kind::Dot, [a, b]) => self.dot(a, b, place),
            (Kind::Matvec, [w, v]) => self.matvec(w, v, Meets::Rows, place),
            (Kind::Concat, parts) => self.concat(parts, ends, place),
            (Kind::Grad, [of, v]) => self.grad(of, v, ends),
            (kind, [a, t, rest @ ..]) => self.loss(kind, function, a, t, rest.first(), place),
            _ => None,
        };
        Value::of(node)
    }

    fn softmax(&mut self, v: &Operand, ends: (Span, Span), place: Place<'_>) -> Option<NodeId> {
        let node = self.vector(v, "`softmax` takes")?;
        if self.is_scalar(node) {
            let message = format!(
                "`softmax` over a single number is always 1\nhelp: a probability is `sigmoid({})`",
                v.text
            );
            self.errors.push_between(ends, message);
            return None;
        }
        self.at_least("a value with `softmax`", 2, node);
        let name = self.name(place, "softmax");
        Some(self.graph.compute(Softmax, &[node], name))
    }

    fn dot(&mut self, a: &Operand, b: &Operand, place: Place<'_>) -> Option<NodeId> {
        let (left, right) = (self.vector(a, "`dot` takes"), self.vector(b, "`dot` takes"));
        left.and(right)?;
        let (left, right) = self.equals(a, b, "`dot`", Place { ident: None, ..place })?;
        let name = self.name(place, "dot");
        Some(self.graph.compute(Dot, &[left, right], name))
    }

    /// Wᵀv, or Wv of a `transpose(w)`.
    fn matvec(
        &mut self,
        w: &Operand,
        v: &Operand,
        meets: Meets,
        place: Place<'_>,
    ) -> Option<NodeId> {
        // What stands in the other's place is one mistake.
        let matrix = self.matrix(w, v)?;
        let vector = self.vector(v, "`matvec` takes")?;
        let vector = self.for_matrix((w, matrix), (v, vector), meets, place)?;
        let name = self.name(place, "matvec");
        Some(match meets {
            Meets::Rows => self.graph.compute(TransposedProduct, &[matrix, vector], name),
            Meets::Columns => self.graph.compute(MatrixProduct, &[matrix, vector], name),
        })
    }

    /// The arguments of `matvec(transpose(w), v)` with `w` in the place of its transpose, and whether
    /// they are of that form; all others as they are.
    fn without_transpose(
        &self,
        function: &[TokenTree],
        mut arguments: Vec<Expression>,
    ) -> (bool, Vec<Expression>) {
        let is = |function: &[TokenTree], name: &str| matches!(function, [TokenTree::Ident(word)] if word == name && self.scope.meaning(word).is_none());
        if is(function, "matvec")
            && let Some(first) = arguments.first_mut()
            && let ExpressionKind::Call { function, arguments: inside } = &mut first.kind
            && is(function, "transpose")
            && let [_] = inside.as_slice()
            && let Some(w) = inside.pop()
        {
            *first = w;
            return (true, arguments);
        }
        (false, arguments)
    }

    fn report_count(&mut self, function: &Other, arguments: &[Operand], ends: (Span, Span)) {
        let takes = match (function.least, function.most) {
            (1, 1) => "one value".to_owned(),
            (least, usize::MAX) => format!("at least {least} values"),
            (least, most) if least == most => format!("{least} values"),
            (least, most) => format!("{least} or {most} values"),
        };
        let message = format!(
            "`{}` takes {takes}, as in `{}`, found {}",
            function.name,
            function.call,
            arguments.len()
        );
        self.wrong_count(ends, message);
    }

    /// Reports that there are too many values, or too few: which one is missing is not known, and so
    /// not which one is never used.
    pub fn wrong_count(&mut self, ends: (Span, Span), message: String) {
        self.gaps = true;
        self.errors.push_between(ends, message);
    }
}

/// What is said of `torch::relu(x)`.
fn of_a_library(path: &[TokenTree], arguments: &[Operand]) -> Option<String> {
    let name = functions_elsewhere::of_a_library(path)?;
    let values: Vec<&str> = arguments.iter().map(|argument| argument.text.as_str()).collect();
    let ours = known_elsewhere(&name).map(|unit| unit.name);
    match (ours, functions_elsewhere::meant(&name, &values)) {
        (None, Some(meant)) => Some(format!("there is no `{}` here: {meant}", text(path.to_vec()))),
        (None, None) if Function::find(&name).is_none() => None,
        _ => Some(format!(
            "this function goes by its name: write `{}({})`",
            ours.unwrap_or(&name),
            values.join(", ")
        )),
    }
}

/// Whether there is an argument with a mistake that has been reported: how many there are meant to be is
/// then not known.
pub fn any_unknown(arguments: &[Operand]) -> bool {
    arguments.iter().any(|argument| matches!(argument.value, Value::Unknown))
}

fn texts(arguments: &[Operand]) -> String {
    arguments.iter().map(|argument| argument.text.as_str()).collect::<Vec<_>>().join(", ")
}
