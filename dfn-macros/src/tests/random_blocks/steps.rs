//! Builds a declaration step by step: what each step writes is right.

use super::declaration::Step;
use super::operations::{ROUGH, SMOOTH};
use std::collections::BTreeSet;

/// What has been written so far.
#[derive(Default)]
pub struct Builder {
    pub statements: Vec<String>,
    pub values: Vec<Value>,
    /// Layers by name, with their widths and whether they are smooth.
    pub layers: Vec<(String, usize, usize, bool)>,
    pub names: usize,
    /// How many there are, since the values were made one.
    pub targets: usize,
    pub gradients: usize,
    /// Terms of the cost.
    pub aims: Vec<String>,
}

/// A value: one with a name, or an expression.
#[derive(Clone)]
pub struct Value {
    pub text: String,
    /// How tightly its operator binds; names, calls and slices bind most.
    pub level: Level,
    pub shape: Shape,
    /// The names that it depends on.
    pub before: BTreeSet<String>,
    /// Whether every step to it has a second derivative.
    pub smooth: bool,
    /// Whether it depends on a target.
    pub aimed: bool,
    /// Whether another one has taken it in.
    pub used: bool,
}

/// How tightly an operator binds, the loosest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    Chain,
    Sum,
    Product,
    Minus,
    Atom,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    Vector(usize),
    Matrix(usize, usize),
}

impl Builder {
    pub fn input(&mut self, name: &str, width: usize) {
        self.values.push(Value::leaf(name, Shape::Vector(width)));
    }

    /// Writes what a step says, if there are values for it.
    pub fn step(&mut self, (what, a, b): Step) {
        let first = usize::from(a) % self.values.len();
        let value = match what % 24 {
            0 => self.binary("+", Level::Sum, first, b),
            1 => self.binary("-", Level::Sum, first, b),
            2 => self.binary("*", Level::Product, first, b),
            3 => self.quotient(first, b),
            4 => self.scaled(first, b),
            5 => Some(
                self.of(first, |v| (format!("-{}", v.at_least(Level::Minus)), v.shape))
                    .with(Level::Minus),
            ),
            6 => self.reduced(first, b),
            7 => self.dot(first, b),
            8 => self.vector(first, |v, width| {
                (width > 1).then(|| (format!("softmax({})", v.text), Shape::Vector(width)))
            }),
            9 => self.concat(first, b),
            10 | 11 => self.slice(first, b),
            12 => self.matvec(first, b),
            13 | 14 => self.chain(first, b),
            15 => self.shared_layer(first, b),
            16 | 17 => Some(self.elementwise(first, SMOOTH, b)),
            18 => Some(self.elementwise(first, ROUGH, b).rough()),
            19 => Some(self.parameter(first, b)),
            20 => self.loss(first, b),
            21 | 22 => self.grad(first, b),
            _ => self.positive(first, b),
        };
        // Two of three get a name.
        if let Some(value) = value {
            let text_is_long = value.text.len() > 60;
            match b % 3 {
                0 if !text_is_long && !value.text.contains("dense") => self.values.push(value),
                _ => self.name(value),
            }
        }
    }

    /// `let`
    pub fn name(&mut self, value: Value) {
        self.names += 1;
        let name = match self.names {
            3 => "mean".to_owned(),
            5 => "r#loop".to_owned(),
            names => format!("v{names}"),
        };
        self.statements.push(format!("let {name} = {};", value.text));
        let before = value.before.iter().cloned().chain([name.clone()]).collect();
        let named = Value { text: name, level: Level::Atom, before, used: false, ..value };
        self.values.push(named);
    }

    /// A value of one other value, which counts as used.
    pub fn of(&mut self, index: usize, write: impl Fn(&Value) -> (String, Shape)) -> Value {
        self.values[index].used = true;
        let v = &self.values[index];
        let (text, shape) = write(v);
        Value { text, shape, level: Level::Atom, used: false, ..v.clone() }
    }

    /// The same of a vector, if it fits.
    pub fn vector(
        &mut self,
        index: usize,
        write: impl Fn(&Value, usize) -> Option<(String, Shape)>,
    ) -> Option<Value> {
        let Shape::Vector(width) = self.values[index].shape else { return None };
        let (text, shape) = write(&self.values[index], width)?;
        Some(self.of(index, |_| (text.clone(), shape)))
    }

    pub fn both(&mut self, a: usize, b: usize, text: String, shape: Shape) -> Value {
        let mut value = self.of(a, |_| (text.clone(), shape));
        self.values[b].used = true;
        let other = &self.values[b];
        value.before.extend(other.before.iter().cloned());
        value.smooth &= other.smooth;
        value.aimed |= other.aimed;
        value
    }

    /// One of the values that fit.
    pub fn find(&self, which: u8, fits: impl Fn(&Value) -> bool) -> Option<usize> {
        let fitting: Vec<usize> =
            (0..self.values.len()).filter(|index| fits(&self.values[*index])).collect();
        fitting.get(usize::from(which) % fitting.len().max(1)).copied()
    }

    /// A value of the same shape, or of width 1.
    pub fn mate(&self, of: usize, which: u8) -> Option<usize> {
        let shape = self.values[of].shape;
        self.find(which, |v| v.shape == shape || v.shape == Shape::Vector(1))
    }
}

impl Value {
    /// An input or a parameter.
    pub fn leaf(name: &str, shape: Shape) -> Self {
        Self {
            text: name.to_owned(),
            level: Level::Atom,
            shape,
            before: BTreeSet::from([name.to_owned()]),
            smooth: true,
            aimed: false,
            used: false,
        }
    }

    pub fn with(self, level: Level) -> Self {
        Self { level, ..self }
    }

    pub fn rough(self) -> Self {
        Self { smooth: false, ..self }
    }

    /// Its text, in parentheses if its operator binds less.
    pub fn at_least(&self, level: Level) -> String {
        if self.level >= level { self.text.clone() } else { format!("({})", self.text) }
    }
}
