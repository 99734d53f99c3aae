//! Draws declarations, statement by statement.

use super::lists::{LOSSES, OF_POSITIVE, ROUGH, SMOOTH, SMOOTH_UNITS, UNITS};
use super::tree::{Declaration, Expression, Layer, Statement};
use dfn::rand_core::Rng;
use dfn::{Generator, generator};
use std::collections::BTreeSet;

/// How many networks there are.
pub const COUNT: usize = 26;

/// The widest vector that is made on the way.
const WIDEST: usize = 24;

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
struct Turns {
    steps: usize,
    smooth: usize,
    positive: usize,
    rough: usize,
    units: usize,
    losses: usize,
    slices: usize,
    operators: usize,
    reductions: usize,
}

fn next(turn: &mut usize) -> usize {
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

struct Draw<'t> {
    generator: Generator,
    turns: &'t mut Turns,
    statements: Vec<Statement>,
    values: Vec<Value>,
    /// Every expression so far: the same one twice would be one value with two names.
    written: BTreeSet<String>,
    layers: Vec<Layer>,
    /// Layers in chains.
    arrows: usize,
    gradients: usize,
    /// Whether there is a cost, and so targets.
    aims: bool,
    widest: usize,
}

/// A value with a name.
#[derive(Clone)]
struct Value {
    name: String,
    shape: Shape,
    /// The names that it depends on.
    before: BTreeSet<String>,
    /// Whether a `grad` can go through it again, and how many are in it.
    smooth: bool,
    depth: usize,
    /// Whether it depends on a target.
    aimed: bool,
    used: bool,
    /// Whether a `grad` by it is one by what the name says, because nothing else can be the same node.
    unique: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Vector(usize),
    Matrix(usize, usize),
}

impl Draw<'_> {
    fn below(&mut self, end: usize) -> usize {
        self.generator.next_u32() as usize % end
    }

    /// One of the values that fit.
    fn find(&mut self, fits: impl Fn(&Value) -> bool) -> Option<Value> {
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

    fn vector(&mut self) -> (Value, usize) {
        self.wide(1).expect("the input")
    }

    /// A vector of at least some width, and its width.
    fn wide(&mut self, least: usize) -> Option<(Value, usize)> {
        let fits = |value: &Value| matches!(value.shape, Shape::Vector(width) if width >= least);
        let value = self.find(fits)?;
        let Shape::Vector(width) = value.shape else { return None };
        Some((value, width))
    }

    fn any(&mut self) -> Value {
        self.find(|_| true).expect("the input")
    }

    /// Another value of the same shape, or of width 1, if there is one.
    fn mate(&mut self, of: &Value) -> Value {
        let fits = |value: &Value| value.shape == of.shape || value.shape == Shape::Vector(1);
        let other = self.find(|value| fits(value) && value.name != of.name);
        other.unwrap_or_else(|| of.clone())
    }

    /// Writes the next statement, if what it needs is there.
    fn step(&mut self) {
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
    fn define(&mut self, value: Expression, shape: Shape, of: &[&Value]) -> Option<&mut Value> {
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

    fn binary(&mut self) {
        let left = self.any();
        let right = self.mate(&left);
        let (a, b) = (left.expression(), right.expression());
        let turn = next(&mut self.turns.operators);
        let value = match turn % 6 {
            0 => Expression::binary('+', a, b),
            1 => Expression::binary('-', a, b),
            2 => Expression::binary('*', a, b),
            3 => Expression::binary('/', a, positive(b)),
            4 => Expression::Negative(Box::new(a)),
            _ => Expression::binary('*', Expression::number(-0.6), a),
        };
        let of = if turn % 6 < 4 { &[&left, &right][..] } else { &[&left] };
        self.define(value, left.shape, of);
    }

    fn smooth(&mut self) {
        let of = self.any();
        let function = SMOOTH[next(&mut self.turns.smooth) % SMOOTH.len()];
        // What grows fast gets little.
        let argument = match function {
            "exp" => Expression::call("sin", &[of.expression()]),
            "square" => Expression::binary('*', Expression::number(0.5), of.expression()),
            _ => of.expression(),
        };
        self.define(Expression::call(function, &[argument]), of.shape, &[&of]);
    }

    fn positive(&mut self) {
        let of = self.any();
        let function = OF_POSITIVE[next(&mut self.turns.positive) % OF_POSITIVE.len()];
        self.define(Expression::call(function, &[positive(of.expression())]), of.shape, &[&of]);
    }

    fn rough(&mut self) {
        let of = self.any();
        let (function, number) = ROUGH[next(&mut self.turns.rough) % ROUGH.len()];
        let numbers = number.map(Expression::number);
        let arguments: Vec<Expression> = [of.expression()].into_iter().chain(numbers).collect();
        if let Some(value) = self.define(Expression::call(function, &arguments), of.shape, &[&of]) {
            value.smooth = false;
        }
    }

    fn unit(&mut self) -> (&'static str, bool) {
        let turn = next(&mut self.turns.units) % UNITS.len();
        (UNITS[turn], turn < SMOOTH_UNITS)
    }

    fn arrow(&mut self) {
        let (of, inputs) = self.vector();
        let (unit, smooth) = self.unit();
        let outputs = 2 + self.below(self.widest - 2);
        self.arrows += 1;
        let labelled = self.below(2) == 0;
        let name = if labelled { "layer" } else { "dense" };
        let name = format!("{name}{}", self.arrows);
        let layer = Layer { name, labelled, inputs, outputs, unit };
        let value = Expression::Arrow(Box::new(of.expression()), layer);
        if let Some(value) = self.define(value, Shape::Vector(outputs), &[&of]) {
            value.smooth &= smooth;
            value.unique = true;
        }
    }

    /// A declared layer: one that is there and fits, or another one.
    fn shared(&mut self) {
        let (of, inputs) = self.vector();
        let there = self.layers.iter().find(|layer| layer.inputs == inputs).cloned();
        let layer = there.unwrap_or_else(|| {
            let (unit, _) = self.unit();
            let outputs = 2 + self.below(5);
            let name = format!("shared{}", self.layers.len());
            let layer = Layer { name, labelled: true, inputs, outputs, unit };
            self.layers.push(layer.clone());
            self.statements.push(Statement::Layer(layer.clone()));
            layer
        });
        let (name, arrow) = (layer.name.clone(), self.below(2) == 0);
        let smooth = UNITS[..SMOOTH_UNITS].contains(&layer.unit);
        // To other values of that width too.
        let others: Vec<Value> = self.values.clone();
        let others =
            others.into_iter().filter(|v| v.shape == of.shape && v.name != of.name).take(1);
        for of in [of.clone()].into_iter().chain(others) {
            let value = Expression::Shared(Box::new(of.expression()), name.clone(), arrow);
            if !self.written.contains(&format!("{name} {}", of.name)) {
                self.written.insert(format!("{name} {}", of.name));
                if let Some(value) = self.define(value, Shape::Vector(layer.outputs), &[&of]) {
                    value.smooth &= smooth;
                    value.unique = true;
                }
            }
        }
    }

    fn declare(&mut self, shape: Shape) -> Value {
        let name = format!("p{}", self.values.len());
        self.statements.push(match shape {
            Shape::Vector(width) => Statement::Vector(name.clone(), width),
            Shape::Matrix(from, to) => Statement::Matrix(name.clone(), from, to),
        });
        self.values.push(Value::leaf(&name, shape));
        Value::leaf(&name, shape)
    }

    /// A free vector.
    fn parameter(&mut self) {
        let (of, width) = self.vector();
        let parameter = self.declare(Shape::Vector(width));
        let sign = if self.below(2) == 0 { '+' } else { '*' };
        let value = Expression::binary(sign, of.expression(), parameter.expression());
        self.define(value, of.shape, &[&of, &parameter]);
    }

    /// A free matrix, or another one that fits.
    fn matvec(&mut self) {
        let (of, width) = self.vector();
        let fits = |value: &Value| matches!(value.shape, Shape::Matrix(from, _) if from == width);
        let w = match self.find(fits) {
            Some(w) => w,
            None => {
                let outputs = 1 + self.below(6);
                self.declare(Shape::Matrix(width, outputs))
            }
        };
        let Shape::Matrix(_, outputs) = w.shape else { return };
        let value = Expression::call("matvec", &[w.expression(), of.expression()]);
        if let Some(value) = self.define(value, Shape::Vector(outputs), &[&w, &of]) {
            value.unique = true;
        }
    }

    fn slice(&mut self) {
        let Some((of, width)) = self.wide(2) else { return };
        let start = self.below(width - 1);
        let end = start + 1 + self.below(width - start - 1);
        let (start, end, both) = match next(&mut self.turns.slices) % 3 {
            0 => (start, end, true),
            1 => (start.max(1), width, false),
            _ => (0, end, false),
        };
        let value = Expression::Slice(Box::new(of.expression()), start, end, both);
        self.define(value, Shape::Vector(end - start), &[&of]);
    }

    fn reduced(&mut self) {
        let turn = next(&mut self.turns.reductions);
        let (of, _) = self.vector();
        let value = match turn % 4 {
            0 => Expression::call("mean", &[of.expression()]),
            1 => Expression::call("log_sum_exp", &[of.expression()]),
            // Not at 0, where it has no slope.
            2 => {
                let half = Expression::number(0.5);
                Expression::call("norm", &[Expression::call("concat", &[of.expression(), half])])
            }
            _ => Expression::call("sum", &[of.expression()]),
        };
        self.define(value, Shape::Vector(1), &[&of]);
    }

    fn softmax(&mut self) {
        if let Some((of, _)) = self.wide(2) {
            self.define(Expression::call("softmax", &[of.expression()]), of.shape, &[&of]);
        }
    }

    fn dot(&mut self) {
        let (of, _) = self.vector();
        let fits = |value: &Value| value.shape == of.shape && value.name != of.name;
        let other = self.find(fits).unwrap_or_else(|| of.clone());
        let value = Expression::call("dot", &[of.expression(), other.expression()]);
        self.define(value, Shape::Vector(1), &[&of, &other]);
    }

    fn concat(&mut self) {
        let ((a, first), (b, second)) = (self.vector(), self.vector());
        if first + second <= self.widest + 2 {
            let value = Expression::call("concat", &[a.expression(), b.expression()]);
            if let Some(value) = self.define(value, Shape::Vector(first + second), &[&a, &b]) {
                value.unique = true;
            }
        }
    }

    fn loss(&mut self) {
        let targets = self.statements.iter().filter(|s| matches!(s, Statement::Target(..)));
        let count = targets.count();
        if !self.aims || count == 2 {
            return;
        }
        let (loss, of_function, number, smooth) =
            LOSSES[next(&mut self.turns.losses) % LOSSES.len()];
        let least = if of_function == Some("softmax") { 2 } else { 1 };
        let Some((of, width)) = self.wide(least) else { return };
        let target = format!("t{count}");
        self.statements.push(Statement::Target(target.clone(), width));
        let a = match of_function {
            Some(function) => Expression::call(function, &[of.expression()]),
            None => of.expression(),
        };
        let arguments = [a, Expression::name(&target)];
        let arguments: Vec<_> =
            arguments.into_iter().chain(number.map(Expression::number)).collect();
        let value = Expression::call(loss, &arguments);
        if let Some(value) = self.define(value, Shape::Vector(1), &[&of]) {
            value.smooth &= smooth;
            value.aimed = true;
        }
    }

    /// Of a scalar, by something that it depends on. The scalar may be all that depends on a parameter,
    /// and so is not taken in by that.
    fn gradient(&mut self) {
        let Some(of) = self.find(|v| v.smooth && v.depth < 2 && v.before.len() > 1) else { return };
        if self.gradients == 3 {
            return;
        }
        let names = of.before.clone();
        let size = |v: &Value| match v.shape {
            Shape::Vector(width) => width,
            Shape::Matrix(from, to) => from * to,
        };
        let v = self.find(|v| {
            v.unique && names.contains(&v.name) && v.name != of.name && size(v) <= WIDEST
        });
        let Some(v) = v else { return };
        let scalar = match (of.shape, self.below(2)) {
            (Shape::Vector(1), 0) => of.expression(),
            // Its gradient surely depends on all that the scalar does.
            _ => Expression::call("sum", &[Expression::call("square", &[of.expression()])]),
        };
        let is_sure = matches!(scalar, Expression::Call(..));
        let value = Expression::call("grad", &[scalar, v.expression()]);
        let used: Vec<bool> = self.values.iter().map(|value| value.used).collect();
        let Some(value) = self.define(value, v.shape, &[&of]) else { return };
        value.depth += 1;
        if !is_sure {
            value.before.clear();
        }
        for (value, used) in self.values.iter_mut().zip(used) {
            value.used = used;
        }
        self.gradients += 1;
    }

    /// What is left goes into the outputs, and all of it into the cost.
    fn end(
        mut self,
        scalar: &'static str,
        inputs: Vec<(String, usize)>,
        outputs: usize,
    ) -> Declaration {
        let learns = |s: &Statement| {
            matches!(
                s,
                Statement::Let(_, Expression::Arrow(..))
                    | Statement::Layer(_)
                    | Statement::Vector(..)
                    | Statement::Matrix(..)
            )
        };
        if !self.statements.iter().any(learns) {
            self.parameter();
        }
        let left: Vec<Value> = self.values.iter().filter(|value| !value.used).cloned().collect();
        if self.aims {
            self.cost(&left);
        }
        let mut ends: Vec<&Value> = left.iter().filter(|value| !value.aimed).collect();
        if ends.is_empty() {
            ends.extend(self.values.iter().rev().find(|value| !value.aimed));
        }
        let count = outputs.min(ends.len());
        let output = |index: usize| {
            let ends = ends.iter().skip(index).step_by(count);
            let parts: Vec<(Expression, usize)> = ends
                .map(|end| match end.shape {
                    Shape::Vector(width) => (end.expression(), width),
                    Shape::Matrix(..) => (Expression::call("sum", &[end.expression()]), 1),
                })
                .collect();
            let width = parts.iter().map(|(_, width)| width).sum();
            let parts: Vec<Expression> = parts.into_iter().map(|(part, _)| part).collect();
            let name = if count == 1 { "y".to_owned() } else { format!("out{index}") };
            let joined = match parts.as_slice() {
                [only] => only.clone(),
                parts => Expression::call("concat", parts),
            };
            (name, width, joined)
        };
        let outputs = (0..count).map(output).collect();
        Declaration { scalar, inputs, statements: self.statements, outputs }
    }

    fn cost(&mut self, left: &[Value]) {
        let parameters: Vec<Value> =
            self.values.iter().filter(|value| value.name.starts_with('p')).cloned().collect();
        let mut terms = Vec::new();
        for (index, value) in left.iter().enumerate() {
            let term = match (value.shape, index % 2) {
                (Shape::Vector(1), _) if value.aimed => value.expression(),
                (_, 0) => Expression::call("mean", &[value.expression()]),
                _ => Expression::call("sum", &[Expression::call("sin", &[value.expression()])]),
            };
            terms.push(term);
        }
        for parameter in parameters {
            let square = Expression::call("square", &[parameter.expression()]);
            let penalty = Expression::call("sum", &[square]);
            terms.push(Expression::binary('*', Expression::number(0.01), penalty));
        }
        let sum = terms.into_iter().reduce(|sum, term| Expression::binary('+', sum, term));
        self.statements.push(Statement::Cost(sum.expect("a value that is left")));
    }
}

/// 0.5 + v²
fn positive(v: Expression) -> Expression {
    Expression::binary('+', Expression::call("square", &[v]), Expression::number(0.5))
}

impl Value {
    fn leaf(name: &str, shape: Shape) -> Self {
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

    fn expression(&self) -> Expression {
        Expression::name(&self.name)
    }
}
