//! A plain evaluation of a declaration: every name is what its statement says, computed when it is asked
//! for, and a `grad` is computed again for each number that it is taken with respect to.

use super::function::{derivatives, kinks};
use super::jet::Jet;
use super::tree::{Declaration, Expression, Statement};
use crate::reference::{Number, Precision};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;

/// A vector, or a matrix row by row.
#[derive(Clone, Debug)]
pub struct Value<P> {
    pub elements: Vec<Jet<P>>,
    /// The width of the rows of a matrix.
    columns: Option<usize>,
}

/// What a declaration is evaluated with: numbers, each with how fast it moves along ε₀.
pub struct Leaves<'d> {
    pub declaration: &'d Declaration,
    /// The inputs one after the other.
    pub x: Vec<[f64; 2]>,
    /// The targets one after the other.
    pub targets: Vec<f64>,
    /// Weights, biases and free parameters by the name of the layer or parameter, in the order of
    /// `tensors()`.
    pub parameters: HashMap<String, Vec<Vec<[f64; 2]>>>,
}

/// An evaluation in which some numbers of some names move along further infinitesimals.
pub struct Evaluation<'l, P> {
    leaves: &'l Leaves<'l>,
    moves: Vec<(String, usize)>,
    known: RefCell<HashMap<String, Value<P>>>,
    /// How near a number was to a kink.
    pub nearest_kink: Cell<f64>,
}

impl<P: Precision> Value<P> {
    fn vector(elements: Vec<Jet<P>>) -> Self {
        Self { elements, columns: None }
    }

    fn scalar(element: Jet<P>) -> Self {
        Self::vector(vec![element])
    }

    fn map(&self, f: impl Fn(Jet<P>) -> Jet<P>) -> Self {
        Self { elements: self.elements.iter().copied().map(f).collect(), columns: self.columns }
    }

    /// Element by element, where one alone meets any other.
    fn zip(&self, other: &Self, f: impl Fn(Jet<P>, Jet<P>) -> Jet<P>) -> Self {
        let of = |value: &Self, index: usize| value.elements[index % value.elements.len()];
        let larger = if self.elements.len() >= other.elements.len() { self } else { other };
        let elements = (0..larger.elements.len()).map(|k| f(of(self, k), of(other, k))).collect();
        Self { elements, columns: larger.columns }
    }

    fn sum(&self) -> Jet<P> {
        Jet::sum(self.elements.iter().copied())
    }

    fn mean(&self) -> Jet<P> {
        self.sum() * Jet::new(Number::ONE / Number::exact(self.elements.len() as f64))
    }

    /// Without infinitesimals.
    pub fn numbers(&self) -> Vec<Number<P>> {
        self.elements.iter().map(|element| element.number()).collect()
    }

    /// How fast it moves along ε₀.
    pub fn slopes(&self) -> Vec<Number<P>> {
        self.elements.iter().map(|element| element.derivative(0).number()).collect()
    }
}

impl<'l, P: Precision> Evaluation<'l, P> {
    pub fn new(leaves: &'l Leaves<'l>) -> Self {
        Self::moving(leaves, Vec::new())
    }

    fn moving(leaves: &'l Leaves<'l>, moves: Vec<(String, usize)>) -> Self {
        let nearest_kink = Cell::new(f64::INFINITY);
        Self { leaves, moves, known: RefCell::default(), nearest_kink }
    }

    /// The outputs one after the other.
    pub fn output(&self) -> Value<P> {
        let outputs = self.leaves.declaration.outputs.iter();
        let elements = outputs.flat_map(|(_, _, result)| self.value(result).elements);
        Value::vector(elements.collect())
    }

    /// The declaration's cost, or half the squared error of the output where there is none.
    pub fn cost(&self) -> Jet<P> {
        match self.leaves.declaration.cost() {
            Some(cost) => self.value(cost).sum(),
            None => {
                let targets = self.leaves.targets.iter().copied().map(Jet::exact).collect();
                half_squared_error(&self.output(), &Value::vector(targets))
            }
        }
    }

    /// What a name means.
    pub fn named(&self, name: &str) -> Value<P> {
        if let Some(value) = self.known.borrow().get(name) {
            return value.clone();
        }
        let mut value = self.defined(name);
        for (infinitesimal, (_, place)) in
            self.moves.iter().enumerate().filter(|(_, (moving, _))| moving == name)
        {
            value.elements[*place] = value.elements[*place].moved(infinitesimal + 1, 1.0);
        }
        self.known.borrow_mut().insert(name.to_owned(), value.clone());
        value
    }

    fn defined(&self, name: &str) -> Value<P> {
        let Leaves { declaration, x, targets, .. } = self.leaves;
        let jet = |[value, speed]: &[f64; 2]| Jet::exact(*value).moved(0, *speed);
        let mut start = 0;
        for (input, width) in &declaration.inputs {
            if input == name {
                return Value::vector(x[start..start + width].iter().map(jet).collect());
            }
            start += width;
        }
        start = 0;
        for (target, width) in declaration.targets() {
            if target == name {
                let numbers = targets[start..start + width].iter().copied();
                return Value::vector(numbers.map(Jet::exact).collect());
            }
            start += width;
        }
        for statement in &declaration.statements {
            match statement {
                Statement::Let(defined, value) if defined == name => return self.value(value),
                Statement::Vector(defined, _) if defined == name => {
                    return self.parameter(name, 0, None);
                }
                Statement::Matrix(defined, _, columns) if defined == name => {
                    return self.parameter(name, 0, Some(*columns));
                }
                _ => {}
            }
        }
        panic!("nothing defines {name}")
    }

    fn parameter(&self, name: &str, tensor: usize, columns: Option<usize>) -> Value<P> {
        let numbers = self.leaves.parameters[name][tensor].iter();
        let jet = |[value, speed]: &[f64; 2]| Jet::exact(*value).moved(0, *speed);
        Value { elements: numbers.map(jet).collect(), columns }
    }

    pub fn value(&self, expression: &Expression) -> Value<P> {
        match expression {
            Expression::Name(name) => self.named(name),
            Expression::Number(number) => Value::scalar(Jet::exact(*number)),
            Expression::Arrow(of, layer) => {
                self.layer(&self.value(of), &layer.name, layer.outputs, layer.unit)
            }
            Expression::Shared(of, name, _) => {
                let layers = self.leaves.declaration.statements.iter();
                let mut layers = layers.filter_map(|statement| match statement {
                    Statement::Layer(layer) if layer.name == *name => Some(layer),
                    _ => None,
                });
                let layer = layers.next().expect("declared");
                self.layer(&self.value(of), name, layer.outputs, layer.unit)
            }
            Expression::Call("grad", arguments) => {
                let [of, Expression::Name(v)] = arguments.as_slice() else {
                    panic!("a scalar and a name")
                };
                self.gradient(of, v)
            }
            Expression::Call(function, arguments) => {
                let values: Vec<_> =
                    arguments.iter().map(|argument| self.value(argument)).collect();
                self.call(function, &values)
            }
            Expression::Negative(of) => self.value(of).map(|element| -element),
            Expression::Binary(sign, left, right) => {
                let (left, right) = (self.value(left), self.value(right));
                match sign {
                    '+' => left.zip(&right, |a, b| a + b),
                    '-' => left.zip(&right, |a, b| a - b),
                    '*' => left.zip(&right, |a, b| a * b),
                    _ => left.zip(&self.apply("reciprocal", None, &right), |a, b| a * b),
                }
            }
            Expression::Slice(of, start, end, _) => {
                Value::vector(self.value(of).elements[*start..*end].to_vec())
            }
        }
    }

    /// g(Wᵀx + b)
    fn layer(&self, x: &Value<P>, name: &str, outputs: usize, unit: &str) -> Value<P> {
        let z = product(&self.parameter(name, 0, Some(outputs)), x);
        let z = z.zip(&self.parameter(name, 1, None), |z, b| z + b);
        match unit.split_once('(') {
            None if unit == "softmax" => self.call("softmax", &[z]),
            None => self.apply(unit, None, &z),
            Some((unit, parameter)) => {
                let parameter = parameter.trim_end_matches(')').parse().expect("a number");
                self.apply(unit, Some(parameter), &z)
            }
        }
    }

    /// ∂of/∂v, one number after the other.
    fn gradient(&self, of: &Expression, v: &str) -> Value<P> {
        let Value { elements, columns } = self.named(v);
        let infinitesimal = self.moves.len() + 1;
        let entry = |place| {
            let moves = [self.moves.as_slice(), &[(v.to_owned(), place)]].concat();
            let moved = Self::moving(self.leaves, moves);
            let derivative = moved.value(of).sum().derivative(infinitesimal);
            self.nearest_kink.set(self.nearest_kink.get().min(moved.nearest_kink.get()));
            derivative
        };
        Value { elements: (0..elements.len()).map(entry).collect(), columns }
    }

    fn apply(&self, function: &str, parameter: Option<f64>, of: &Value<P>) -> Value<P> {
        for kink in kinks(function, parameter) {
            let distances = of.elements.iter().map(|z| (z.number().value - kink).abs());
            self.nearest_kink.set(distances.fold(self.nearest_kink.get(), f64::min));
        }
        of.map(|element| element.apply(|z| derivatives(function, parameter, z)))
    }

    fn call(&self, function: &str, values: &[Value<P>]) -> Value<P> {
        let apply = |function: &str, of: &Value<P>| self.apply(function, None, of);
        let scalar = |of| Value::scalar(of);
        let number = |of: &Value<P>| of.elements[0].number().value;
        match (function, values) {
            ("sum", [v]) => scalar(v.sum()),
            ("mean", [v]) => scalar(v.mean()),
            ("norm", [v]) => apply("sqrt", &scalar(apply("square", v).sum())),
            ("log_sum_exp", [v]) => apply("ln", &scalar(apply("exp", v).sum())),
            ("softmax", [v]) => {
                let exponentials = apply("exp", v);
                let total = apply("reciprocal", &scalar(exponentials.sum()));
                exponentials.zip(&total, |e, t| e * t)
            }
            ("dot", [a, b]) => scalar(a.zip(b, |a, b| a * b).sum()),
            ("matvec", [w, v]) => product(w, v),
            ("concat", parts) => {
                Value::vector(parts.iter().flat_map(|part| part.elements.clone()).collect())
            }
            ("half_squared_error", [a, t]) => scalar(half_squared_error(a, t)),
            ("mean_squared_error", [a, t]) => {
                scalar(apply("square", &a.zip(t, |a, t| a - t)).mean())
            }
            ("mean_absolute_error", [a, t]) => scalar(apply("abs", &a.zip(t, |a, t| a - t)).mean()),
            ("huber", [a, t, rest @ ..]) => {
                let differences = a.zip(t, |a, t| a - t);
                scalar(self.apply("huber", rest.first().map(number), &differences).mean())
            }
            ("binary_cross_entropy", [p, t]) => {
                let one = Jet::exact(1.0);
                let (yes, no) = (apply("ln", p), apply("ln", &p.map(|p| one - p)));
                let no = t.zip(&no, |t, no| (one - t) * no);
                scalar(-(t.zip(&yes, |t, yes| t * yes).sum() + no.sum()))
            }
            ("cross_entropy", [p, t]) => scalar(-(t.zip(&apply("ln", p), |t, log| t * log).sum())),
            (_, [v]) => apply(function, v),
            (_, [v, parameter]) => self.apply(function, Some(number(parameter)), v),
            _ => panic!("{function} of {} values", values.len()),
        }
    }
}

/// Wᵀx
fn product<P: Precision>(w: &Value<P>, x: &Value<P>) -> Value<P> {
    let columns = w.columns.expect("a matrix");
    let entry = |column: usize| {
        Jet::sum(
            x.elements.iter().enumerate().map(|(row, x)| w.elements[row * columns + column] * *x),
        )
    };
    Value::vector((0..columns).map(entry).collect())
}

fn half_squared_error<P: Precision>(a: &Value<P>, t: &Value<P>) -> Jet<P> {
    let differences = a.zip(t, |a, t| a - t);
    differences.zip(&differences, |a, b| a * b).sum() * Jet::exact(0.5)
}
