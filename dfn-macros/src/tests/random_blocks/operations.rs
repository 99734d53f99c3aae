//! What a step can write.

use super::steps::{Builder, Level, Shape, Value};
use std::collections::BTreeSet;

/// The widest vector that is made.
pub const WIDEST: usize = 9;

pub const SMOOTH: &[&str] =
    &["tanh", "sigmoid", "softplus", "silu", "gelu", "square", "sin", "cos", "exp"];
pub const ROUGH: &[&str] =
    &["relu", "leaky_relu", "elu", "hard_sigmoid", "hard_tanh", "clip01", "abs", "crate::Cubic"];
pub const NUMBERS: &[&str] =
    &["0.5", "2", "1e-1", "0.75f64", "{ 0.3 }", "(0.5 + 0.25)", "-0.5", "1_0.0"];

impl Builder {
    pub fn binary(&mut self, sign: &str, level: Level, a: usize, which: u8) -> Option<Value> {
        let b = self.mate(a, which)?;
        let (left, right) = (&self.values[a], &self.values[b]);
        // a - (b - c), but a + b - c
        let tighter = if level == Level::Sum { Level::Product } else { Level::Minus };
        let text = format!("{} {sign} {}", left.at_least(level), right.at_least(tighter));
        let shape = left.shape;
        Some(self.both(a, b, text, shape).with(level))
    }

    pub fn quotient(&mut self, a: usize, which: u8) -> Option<Value> {
        let b = self.mate(a, which)?;
        let (left, right) = (&self.values[a], &self.values[b]);
        let text = format!("{} / (square({}) + 0.5)", left.at_least(Level::Product), right.text);
        let shape = left.shape;
        Some(self.both(a, b, text, shape).with(Level::Product))
    }

    pub fn scaled(&mut self, a: usize, which: u8) -> Option<Value> {
        let number = NUMBERS[usize::from(which / 8) % NUMBERS.len()];
        let (level, of) = match which % 4 {
            0 => (Level::Sum, [Level::Sum, Level::Product]),
            _ => (Level::Product, [Level::Product, Level::Minus]),
        };
        let value = self.of(a, |v| {
            let text = match which % 4 {
                0 => format!("{} + {number}", v.at_least(of[0])),
                1 => format!("{} / {number}", v.at_least(of[0])),
                2 => format!("{} * {number}", v.at_least(of[0])),
                _ => format!("{number} * {}", v.at_least(of[1])),
            };
            (text, v.shape)
        });
        Some(value.with(level))
    }

    pub fn reduced(&mut self, a: usize, which: u8) -> Option<Value> {
        let one = Shape::Vector(1);
        let text = match (&self.values[a], which % 4) {
            (v, 0) => format!("mean({})", v.text),
            (v @ Value { shape: Shape::Vector(_), .. }, 1) => format!("log_sum_exp({})", v.text),
            // Not at 0, where it has no slope.
            (v @ Value { shape: Shape::Vector(_), .. }, 2) => {
                format!("norm(concat({}, 0.5))", v.text)
            }
            (v, _) => format!("sum({})", v.text),
        };
        Some(self.of(a, |_| (text.clone(), one)))
    }

    pub fn dot(&mut self, a: usize, which: u8) -> Option<Value> {
        let shape = self.values[a].shape;
        let Shape::Vector(_) = shape else { return None };
        let b = self.find(which, |v| v.shape == shape)?;
        let text = format!("dot({}, {})", self.values[a].text, self.values[b].text);
        Some(self.both(a, b, text, Shape::Vector(1)))
    }

    pub fn concat(&mut self, a: usize, which: u8) -> Option<Value> {
        let Shape::Vector(width) = self.values[a].shape else { return None };
        let b = self
            .find(which, |v| matches!(v.shape, Shape::Vector(other) if other + width < WIDEST))?;
        let Shape::Vector(other) = self.values[b].shape else { return None };
        let (left, right) = (&self.values[a].text, &self.values[b].text);
        let (text, width) = match which % 4 {
            0 => (format!("concat({left}, 0.25, {right})"), width + other + 1),
            _ => (format!("concat({left}, {right})"), width + other),
        };
        Some(self.both(a, b, text, Shape::Vector(width)))
    }

    pub fn slice(&mut self, a: usize, which: u8) -> Option<Value> {
        self.vector(a, |v, width| {
            let start = usize::from(which / 8) % width;
            let end = start + 1 + usize::from(which / 32) % (width - start);
            let of = v.at_least(Level::Atom);
            let (text, width) = match which % 4 {
                0 => (format!("{of}[{start}]"), 1),
                1 => (format!("{of}[{start}..]"), width - start),
                2 => (format!("{of}[..{end}]"), end),
                _ => (format!("{of}[{start}..{end}]"), end - start),
            };
            Some((text, Shape::Vector(width)))
        })
    }

    /// With a matrix of the right height, which is declared if there is none.
    pub fn matvec(&mut self, a: usize, which: u8) -> Option<Value> {
        let Shape::Vector(width) = self.values[a].shape else { return None };
        let fits = |v: &Value| matches!(v.shape, Shape::Matrix(from, _) if from == width);
        let w = match self.find(which, fits) {
            Some(w) => w,
            None => self.declare(Shape::Matrix(width, 1 + usize::from(which) % 4)),
        };
        let Shape::Matrix(_, to) = self.values[w].shape else { return None };
        let text = format!("matvec({}, {})", self.values[w].text, self.values[a].text);
        Some(self.both(w, a, text, Shape::Vector(to)))
    }

    /// A free parameter, and its place.
    pub fn declare(&mut self, shape: Shape) -> usize {
        self.names += 1;
        let name = format!("p{}", self.names);
        let text = match shape {
            Shape::Vector(width) => width.to_string(),
            Shape::Matrix(from, to) => format!("{from} -> {to}"),
        };
        self.statements.push(format!("param {name}: {text};"));
        self.values.push(Value::leaf(&name, shape));
        self.values.len() - 1
    }

    pub fn parameter(&mut self, a: usize, which: u8) -> Value {
        let b = self.declare(self.values[a].shape);
        let (left, right) = (&self.values[a], &self.values[b]);
        let shape = left.shape;
        let (sign, level) =
            if which.is_multiple_of(2) { ("+", Level::Sum) } else { ("*", Level::Product) };
        let text = format!("{} {sign} {}", left.at_least(level), right.text);
        self.both(a, b, text, shape).with(level)
    }

    /// `x -> dense(3, tanh)`, to one or two layers, with or without a label.
    pub fn chain(&mut self, a: usize, which: u8) -> Option<Value> {
        let index = usize::from(which / 4);
        let rough = which.is_multiple_of(8);
        let unit = if rough { ROUGH[index % 6] } else { SMOOTH[index % 5] };
        let width = 1 + usize::from(which) % 5;
        self.names += 1;
        let label = format!("l{}: ", self.names);
        let value = self.vector(a, |v, arriving| {
            let arriving = match which % 3 {
                0 => format!("{arriving} -> "),
                1 => "_ -> ".to_owned(),
                _ => String::new(),
            };
            let label = if which.is_multiple_of(2) { label.as_str() } else { "" };
            let start = if v.level == Level::Chain { &v.text } else { &v.at_least(Level::Atom) };
            let second = if which > 200 { " -> dense(3)" } else { "" };
            let text = format!("{start} -> {label}dense({arriving}{width}, {unit}){second}");
            Some((text, Shape::Vector(if which > 200 { 3 } else { width })))
        })?;
        let value = value.with(Level::Chain);
        Some(if rough { value.rough() } else { value })
    }

    /// A declared layer: one that is there and fits, or another one.
    pub fn shared_layer(&mut self, a: usize, which: u8) -> Option<Value> {
        let Shape::Vector(width) = self.values[a].shape else { return None };
        let there = self.layers.iter().find(|(_, inputs, ..)| *inputs == width).cloned();
        let (name, _, outputs, smooth) = there.unwrap_or_else(|| {
            self.names += 1;
            let (name, outputs) = (format!("s{}", self.names), 1 + usize::from(which) % 5);
            let (unit, smooth) =
                if which.is_multiple_of(4) { ("relu", false) } else { ("tanh", true) };
            self.statements.push(format!("layer {name} = dense({width} -> {outputs}, {unit});"));
            self.layers.push((name.clone(), width, outputs, smooth));
            (name, width, outputs, smooth)
        });
        let value = self.vector(a, |v, _| {
            let text = match which % 2 {
                0 => format!("{name}({})", v.text),
                _ => format!("{} -> {name}", v.at_least(Level::Atom)),
            };
            Some((text, Shape::Vector(outputs)))
        })?;
        let value = if which.is_multiple_of(2) { value } else { value.with(Level::Chain) };
        Some(if smooth { value } else { value.rough() })
    }

    pub fn elementwise(&mut self, a: usize, functions: &[&str], which: u8) -> Value {
        let function = functions[usize::from(which / 4) % functions.len()];
        self.of(a, |v| {
            let text = match function {
                "exp" => format!("exp(0.3 * {})", v.at_least(Level::Minus)),
                "leaky_relu" if which.is_multiple_of(2) => format!("leaky_relu({}, 0.2)", v.text),
                _ => format!("{function}({})", v.text),
            };
            (text, v.shape)
        })
    }

    /// A function that is not defined everywhere.
    pub fn positive(&mut self, a: usize, which: u8) -> Option<Value> {
        let function = ["sqrt", "ln", "reciprocal"][usize::from(which / 4) % 3];
        Some(self.of(a, |v| (format!("{function}(0.5 + square({}))", v.text), v.shape)))
    }

    /// A loss of a value and a target of its own, at most two.
    pub fn loss(&mut self, a: usize, which: u8) -> Option<Value> {
        let Shape::Vector(width) = self.values[a].shape else { return None };
        if self.targets == 2 {
            return None;
        }
        let (loss, smooth) = match (which / 4) % 7 {
            0 => ("half_squared_error(V, T)", true),
            1 => ("mean_squared_error(V, T)", true),
            2 => ("mean_absolute_error(V, T)", false),
            3 => ("huber(V, T)", false),
            4 => ("huber(V, T, 0.4)", false),
            5 if width > 1 => ("cross_entropy(softmax(V), T)", true),
            _ => ("binary_cross_entropy(sigmoid(V), T)", true),
        };
        self.names += 1;
        self.targets += 1;
        let target = format!("t{}", self.names);
        self.statements.push(format!("target {target}: {width};"));
        let value =
            self.of(a, |v| (loss.replace('V', &v.text).replace('T', &target), Shape::Vector(1)));
        let mut value = if smooth { value } else { value.rough() };
        value.aimed = true;
        Some(value)
    }

    /// Of a scalar, by one of the names that it depends on; the scalar may be all that depends on a
    /// parameter, and so still has to be taken in.
    pub fn grad(&mut self, a: usize, which: u8) -> Option<Value> {
        let scalar = &self.values[a];
        if self.gradients == 2 || !scalar.smooth {
            return None;
        }
        let names: Vec<&Value> = self
            .values
            .iter()
            .filter(|v| scalar.before.contains(&v.text) && v.text != scalar.text)
            .collect();
        let v = names.get(usize::from(which / 4) % names.len().max(1))?;
        // The gradient of a square surely depends on all that the scalar does; another may not.
        let (of, before) = match (scalar.shape, which % 2) {
            (_, 1) => (format!("sum(square({}))", scalar.text), scalar.before.clone()),
            (Shape::Vector(1), _) => (scalar.text.clone(), BTreeSet::new()),
            _ => (format!("sum({})", scalar.text), BTreeSet::new()),
        };
        let text = format!("grad({of}, {})", v.text);
        let (shape, level) = (v.shape, Level::Atom);
        self.gradients += 1;
        Some(Value { text, shape, level, before, used: false, ..scalar.clone() })
    }
}
