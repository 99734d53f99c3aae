//! What a step can write.

use super::draw::{Draw, Shape, Value, WIDEST, next};
use super::lists::{LOSSES, OF_POSITIVE, ROUGH, SMOOTH, SMOOTH_UNITS, UNITS};
use super::tree::{Expression, Layer, Statement};

impl Draw<'_> {
    pub fn binary(&mut self) {
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

    pub fn smooth(&mut self) {
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

    pub fn positive(&mut self) {
        let of = self.any();
        let function = OF_POSITIVE[next(&mut self.turns.positive) % OF_POSITIVE.len()];
        self.define(Expression::call(function, &[positive(of.expression())]), of.shape, &[&of]);
    }

    pub fn rough(&mut self) {
        let of = self.any();
        let (function, number) = ROUGH[next(&mut self.turns.rough) % ROUGH.len()];
        let numbers = number.map(Expression::number);
        let arguments: Vec<Expression> = [of.expression()].into_iter().chain(numbers).collect();
        if let Some(value) = self.define(Expression::call(function, &arguments), of.shape, &[&of]) {
            value.smooth = false;
        }
    }

    pub fn unit(&mut self) -> (&'static str, bool) {
        let turn = next(&mut self.turns.units) % UNITS.len();
        (UNITS[turn], turn < SMOOTH_UNITS)
    }

    pub fn arrow(&mut self) {
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
    pub fn shared(&mut self) {
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

    pub fn declare(&mut self, shape: Shape) -> Value {
        let name = format!("p{}", self.values.len());
        self.statements.push(match shape {
            Shape::Vector(width) => Statement::Vector(name.clone(), width),
            Shape::Matrix(from, to) => Statement::Matrix(name.clone(), from, to),
        });
        self.values.push(Value::leaf(&name, shape));
        Value::leaf(&name, shape)
    }

    /// A free vector.
    pub fn parameter(&mut self) {
        let (of, width) = self.vector();
        let parameter = self.declare(Shape::Vector(width));
        let sign = if self.below(2) == 0 { '+' } else { '*' };
        let value = Expression::binary(sign, of.expression(), parameter.expression());
        self.define(value, of.shape, &[&of, &parameter]);
    }

    /// A free matrix, or another one that fits.
    pub fn matvec(&mut self) {
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

    pub fn slice(&mut self) {
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

    pub fn reduced(&mut self) {
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

    pub fn softmax(&mut self) {
        if let Some((of, _)) = self.wide(2) {
            self.define(Expression::call("softmax", &[of.expression()]), of.shape, &[&of]);
        }
    }

    pub fn dot(&mut self) {
        let (of, _) = self.vector();
        let fits = |value: &Value| value.shape == of.shape && value.name != of.name;
        let other = self.find(fits).unwrap_or_else(|| of.clone());
        let value = Expression::call("dot", &[of.expression(), other.expression()]);
        self.define(value, Shape::Vector(1), &[&of, &other]);
    }

    pub fn concat(&mut self) {
        let ((a, first), (b, second)) = (self.vector(), self.vector());
        if first + second <= self.widest + 2 {
            let value = Expression::call("concat", &[a.expression(), b.expression()]);
            if let Some(value) = self.define(value, Shape::Vector(first + second), &[&a, &b]) {
                value.unique = true;
            }
        }
    }

    pub fn loss(&mut self) {
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
    pub fn gradient(&mut self) {
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
}

/// 0.5 + v²
fn positive(v: Expression) -> Expression {
    Expression::binary('+', Expression::call("square", &[v]), Expression::number(0.5))
}
