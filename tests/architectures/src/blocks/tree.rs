//! Declarations of blocks as trees: what `generator` writes, and what `evaluate` computes.

use std::fmt;

/// A network in the block form.
pub struct Declaration {
    pub scalar: &'static str,
    pub inputs: Vec<(String, usize)>,
    pub statements: Vec<Statement>,
    /// Each output with its width.
    pub outputs: Vec<(String, usize, Expression)>,
}

pub enum Statement {
    Let(String, Expression),
    Layer(Layer),
    Vector(String, usize),
    Matrix(String, usize, usize),
    Target(String, usize),
    Cost(Expression),
}

#[derive(Clone)]
pub struct Layer {
    /// The label, or the name that a layer has without one.
    pub name: String,
    pub labelled: bool,
    pub inputs: usize,
    pub outputs: usize,
    pub unit: &'static str,
}

#[derive(Clone)]
pub enum Expression {
    Name(String),
    Number(f64),
    /// A layer of its own at the end of an arrow.
    Arrow(Box<Expression>, Layer),
    /// A declared layer, at the end of an arrow or before parentheses.
    Shared(Box<Expression>, String, bool),
    Call(&'static str, Vec<Expression>),
    Negative(Box<Expression>),
    Binary(char, Box<Expression>, Box<Expression>),
    /// The numbers from one place to before another one, with either left out where it can be.
    Slice(Box<Expression>, usize, usize, bool),
}

impl Expression {
    pub fn name(name: &str) -> Self {
        Self::Name(name.to_owned())
    }

    pub fn call(function: &'static str, arguments: &[Self]) -> Self {
        Self::Call(function, arguments.to_vec())
    }

    pub fn binary(sign: char, left: Self, right: Self) -> Self {
        Self::Binary(sign, Box::new(left), Box::new(right))
    }

    pub fn number(number: f64) -> Self {
        Self::Number(number)
    }
}

impl Declaration {
    pub fn cost(&self) -> Option<&Expression> {
        self.statements.iter().find_map(|statement| match statement {
            Statement::Cost(cost) => Some(cost),
            _ => None,
        })
    }

    pub fn targets(&self) -> impl Iterator<Item = (&str, usize)> {
        self.statements.iter().filter_map(|statement| match statement {
            Statement::Target(name, width) => Some((name.as_str(), *width)),
            _ => None,
        })
    }
}

/// As the user would write it.
impl fmt::Display for Declaration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let port = |(name, width): &(String, usize)| format!("{name}: {width}");
        let inputs: Vec<String> = self.inputs.iter().map(port).collect();
        write!(f, "pub struct Net: {}({}) -> ", self.scalar, inputs.join(", "))?;
        if let [(_, width, _)] = self.outputs.as_slice() {
            write!(f, "{width}")?;
        } else {
            let outputs = self.outputs.iter().map(|(name, width, _)| format!("{name}: {width}"));
            write!(f, "({})", outputs.collect::<Vec<_>>().join(", "))?;
        }
        writeln!(f, " {{")?;
        for statement in &self.statements {
            writeln!(f, "            {statement}")?;
        }
        if let [(_, _, result)] = self.outputs.as_slice() {
            writeln!(f, "            {result}")?;
        } else {
            let results = self.outputs.iter().map(|(_, _, result)| result.to_string());
            writeln!(f, "            ({})", results.collect::<Vec<_>>().join(", "))?;
        }
        write!(f, "        }}")
    }
}

impl fmt::Display for Statement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Let(name, value) => write!(f, "let {name} = {value};"),
            Self::Layer(layer) => {
                let Layer { name, inputs, outputs, unit, .. } = layer;
                write!(f, "layer {name} = dense({inputs} -> {outputs}, {unit});")
            }
            Self::Vector(name, width) => write!(f, "param {name}: {width};"),
            Self::Matrix(name, from, to) => write!(f, "param {name}: {from} -> {to};"),
            Self::Target(name, width) => write!(f, "target {name}: {width};"),
            Self::Cost(value) => write!(f, "cost = {value};"),
        }
    }
}

impl fmt::Display for Expression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name(name) => write!(f, "{name}"),
            Self::Number(number) => write!(f, "{number:?}"),
            Self::Arrow(of, Layer { name, labelled, outputs, unit, .. }) => {
                let label = if *labelled { format!("{name}: ") } else { String::new() };
                write!(f, "{} -> {label}dense({outputs}, {unit})", Operand(of))
            }
            Self::Shared(of, name, true) => write!(f, "{} -> {name}", Operand(of)),
            Self::Shared(of, name, false) => write!(f, "{name}({of})"),
            Self::Call(function, arguments) => {
                let arguments: Vec<String> = arguments.iter().map(Self::to_string).collect();
                write!(f, "{function}({})", arguments.join(", "))
            }
            Self::Negative(of) => write!(f, "-{}", Operand(of)),
            Self::Binary(sign, left, right) => {
                write!(f, "{} {sign} {}", Operand(left), Operand(right))
            }
            Self::Slice(of, start, end, true) => write!(f, "{}[{start}..{end}]", Operand(of)),
            Self::Slice(of, 0, end, false) => write!(f, "{}[..{end}]", Operand(of)),
            Self::Slice(of, start, _, false) => write!(f, "{}[{start}..]", Operand(of)),
        }
    }
}

/// An expression within another one, in parentheses where it needs them.
struct Operand<'e>(&'e Expression);

impl fmt::Display for Operand<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Expression::Arrow(..)
            | Expression::Shared(_, _, true)
            | Expression::Negative(_)
            | Expression::Binary(..) => write!(f, "({})", self.0),
            other => write!(f, "{other}"),
        }
    }
}
