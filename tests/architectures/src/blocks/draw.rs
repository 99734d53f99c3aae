//! Draws declarations, statement by statement.

use super::tree::{Declaration, Expression, Layer, Statement};
use dfn::rand_core::Rng;
use dfn::{Generator, generator};
use std::collections::BTreeSet;

/// How many networks there are.
pub const COUNT: usize = 26;

/// The widest vector that is made on the way.
pub const WIDEST: usize = 24;

/// All networks, always the same ones.
pub fn declarations() -> Vec<Declaration> {
    let mut turns = Turns::default();
    (0..COUNT).map(|index| declaration(index, &mut turns)).collect()
}

/// One of them.
pub fn drawn(index: usize) -> Declaration {
    declarations().swap_remove(index)
}

/// How often what takes turns has been drawn.
#[derive(Default)]
pub struct Turns {
    pub steps: usize,
    pub smooth: usize,
    pub positive: usize,
    pub rough: usize,
    pub units: usize,
    pub losses: usize,
    pub slices: usize,
    pub operators: usize,
    pub reductions: usize,
}

pub fn next(turn: &mut usize) -> usize {
    *turn += 1;
    *turn - 1
}

fn declaration(index: usize, turns: &mut Turns) -> Declaration {
    let mut draw = Draw {
        generator: generator(index as u64 + 1),
        turns,
        statements: Vec::new(),
        values: Vec::new(),
        written: BTreeSet::new(),
        layers: Vec::new(),
        arrows: 0,
        gradients: 0,
        aims: index % 5 != 4,
        widest: if index % 7 == 6 { WIDEST } else { 8 },
    };
    let inputs: Vec<(String, usize)> = (0..=index % 3)
        .map(|input| (format!("x{input}"), 1 + draw.below(if index % 7 == 6 { 20 } else { 6 })))
        .collect();
    for (name, width) in &inputs {
        draw.values.push(Value::leaf(name, Shape::Vector(*width)));
    }
    let steps = 8 + draw.below(6);
    while draw.values.len() < inputs.len() + steps {
        draw.step();
    }
    let scalar = if index % 4 == 3 { "f32" } else { "f64" };
    draw.end(scalar, inputs, 1 + index % 3)
}

pub struct Draw<'t> {
    pub generator: Generator,
    pub turns: &'t mut Turns,
    pub statements: Vec<Statement>,
    pub values: Vec<Value>,
    /// Every expression so far: the same one twice would be one value with two names.
    pub written: BTreeSet<String>,
    pub layers: Vec<Layer>,
    /// Layers in chains.
    pub arrows: usize,
    pub gradients: usize,
    /// Whether there is a cost, and so targets.
    pub aims: bool,
    pub widest: usize,
}

/// A value with a name.
#[derive(Clone)]
pub struct Value {
    pub name: String,
    pub shape: Shape,
    /// The names that it depends on.
    pub before: BTreeSet<String>,
    /// Whether a `grad` can go through it again, and how many are in it.
    pub smooth: bool,
    pub depth: usize,
    /// Whether it depends on a target.
    pub aimed: bool,
    pub used: bool,
    /// Whether a `grad` by it is one by what the name says, because nothing else can be the same node.
    pub unique: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    Vector(usize),
    Matrix(usize, usize),
}

impl Draw<'_> {
    pub fn below(&mut self, end: usize) -> usize {
        self.generator.next_u32() as usize % end
    }

    /// One of the values that fit.
    pub fn find(&mut self, fits: impl Fn(&Value) -> bool) -> Option<Value> {
        let fitting: Vec<Value> = self.values.iter().filter(|value| fits(value)).cloned().collect();
        // What nothing has taken in so far is taken more often.
        let rather: Vec<Value> = fitting.iter().filter(|value| !value.used).cloned().collect();
        let of = if rather.is_empty() || self.below(3) == 0 { fitting } else { rather };
        if of.is_empty() {
            return None;
        }
        let place = self.below(of.len());
        Some(of[place].clone())
    }

    pub fn vector(&mut self) -> (Value, usize) {
        self.wide(1).expect("the input")
    }

    /// A vector of at least some width, and its width.
    pub fn wide(&mut self, least: usize) -> Option<(Value, usize)> {
        let fits = |value: &Value| matches!(value.shape, Shape::Vector(width) if width >= least);
        let value = self.find(fits)?;
        let Shape::Vector(width) = value.shape else { return None };
        Some((value, width))
    }

    pub fn any(&mut self) -> Value {
        self.find(|_| true).expect("the input")
    }

    /// Another value of the same shape, or of width 1, if there is one.
    pub fn mate(&mut self, of: &Value) -> Value {
        let fits = |value: &Value| value.shape == of.shape || value.shape == Shape::Vector(1);
        let other = self.find(|value| fits(value) && value.name != of.name);
        other.unwrap_or_else(|| of.clone())
    }

    /// Writes the next statement, if what it needs is there.
    pub fn step(&mut self) {
        match next(&mut self.turns.steps) % 18 {
            0 | 5 => self.arrow(),
            1 | 17 => self.binary(),
            2 => self.smooth(),
            3 => self.parameter(),
            4 | 12 | 16 => self.gradient(),
            6 => self.matvec(),
            7 => self.rough(),
            8 => self.slice(),
            9 => self.shared(),
            10 => self.reduced(),
            11 => self.loss(),
            13 => self.concat(),
            14 => self.dot(),
            15 => self.positive(),
            _ => self.softmax(),
        }
    }

    /// `let`, with what the value is computed from.
    pub fn define(&mut self, value: Expression, shape: Shape, of: &[&Value]) -> Option<&mut Value> {
        if !self.written.insert(value.to_string()) {
            return None;
        }
        let name = format!("v{}", self.values.len());
        for value in &mut self.values {
            value.used |= of.iter().any(|of| of.name == value.name);
        }
        let mut before: BTreeSet<String> =
            of.iter().flat_map(|value| value.before.iter().cloned()).collect();
        before.insert(name.clone());
        self.statements.push(Statement::Let(name.clone(), value));
        self.values.push(Value {
            name,
            shape,
            before,
            smooth: of.iter().all(|value| value.smooth),
            depth: of.iter().map(|value| value.depth).max().unwrap_or(0),
            aimed: of.iter().any(|value| value.aimed),
            used: false,
            unique: false,
        });
        self.values.last_mut()
    }
}

impl Value {
    pub fn leaf(name: &str, shape: Shape) -> Self {
        Self {
            name: name.to_owned(),
            shape,
            before: BTreeSet::from([name.to_owned()]),
            smooth: true,
            depth: 0,
            aimed: false,
            used: false,
            unique: true,
        }
    }

    pub fn expression(&self) -> Expression {
        Expression::name(&self.name)
    }
}
