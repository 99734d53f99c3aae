//! The block form: named inputs, statements, and the result.
//!
//! `struct Residual(x: 16) -> 4 { let h = x -> dense(32, relu) -> dense(16); relu(x + h) -> dense(4) }`

mod confused;
mod cursor;
mod declaration;
mod expression;
mod inputs;
mod outputs;
mod port;
mod resolve;
mod result;
mod statement;
mod statements;
#[cfg(test)]
mod tests;
mod written;

pub use confused::{as_a_chain, without_inputs};
pub use declaration::read;
pub use written::{as_operand, power_of};

use super::{Layer, Width};
use proc_macro2::{Ident, Span, TokenStream, TokenTree};

/// The help for whoever asks for the parameters of a layer.
pub const PARAMETERS_BY_THEMSELVES: &str = "a parameter that is used by itself is declared, `param w: 3 -> 1;`, and `matvec(w, x)` is its product with a vector";

/// What stands after the head of a declaration in the block form.
pub struct Block {
    pub inputs: Vec<Port>,
    pub outputs: Outputs,
    pub statements: Vec<Statement>,
    /// One for each output; none where they could not be read.
    pub results: Vec<Expression>,
    /// Whether every name that is declared could be read; if not, one that is used and not known can be
    /// of those, and is no mistake of its own.
    pub all_names: bool,
    /// The networks of the same call of the macro.
    pub networks: Vec<Ident>,
}

/// An input, an output or a target, `left: 8`.
pub struct Port {
    pub name: Ident,
    pub width: Width,
}

/// What a network gives.
pub enum Outputs {
    /// `-> 4`
    One { width: Width },
    /// `-> (mean: 2, deviation: 2)`
    Named(Vec<Port>),
}

/// What ends with a semicolon.
pub enum Statement {
    /// `let h = x + y;`
    Let { name: Ident, value: Expression },
    /// `layer encoder = dense(8 -> 4, tanh);`
    Layer { name: Ident, layer: Layer },
    /// `param w: 3 -> 1;`
    Parameter { name: Ident, shape: ParameterShape },
    /// `target y: 1;`
    Target(Port),
    /// `cost = half_squared_error(y, t);`
    Cost { keyword: Span, value: Expression },
}

/// The shape of a free parameter.
pub enum ParameterShape {
    /// `4`
    Vector(Width),
    /// `3 -> 1`
    Matrix { inputs: Width, outputs: Width },
    /// Could not be read, and has been reported.
    Unknown,
}

/// What has a value.
pub struct Expression {
    pub kind: ExpressionKind,
    /// Its first and its last token.
    pub ends: (Span, Span),
    /// As the user would write it.
    pub text: String,
}

/// What an expression consists of.
pub enum ExpressionKind {
    /// One word.
    Name(Ident),
    /// A constant, as an expression of type `f64`: a number, the path of a constant (of at least two
    /// words), or the inside of a block.
    Number(TokenStream),
    /// `x -> dense(32, relu) -> encoder`; at least one step.
    Chain {
        start: Box<Expression>,
        steps: Vec<Step>,
    },
    /// `relu(x)` or `crate::Swish(x)`; what functions there are is not asked here.
    Call {
        function: Vec<TokenTree>,
        arguments: Vec<Expression>,
    },
    Negate(Box<Expression>),
    Binary {
        operator: Operator,
        left: Box<Expression>,
        right: Box<Expression>,
    },
    /// `x[2]` or `x[0..4]`
    Slice {
        of: Box<Expression>,
        part: Part,
    },
    /// Could not be read, and has been reported.
    Unknown,
}

/// What an arrow leads to.
pub enum Step {
    /// `hidden: dense(8, relu)`
    Layer(Layer),
    /// A layer that is declared, by its name.
    Named(Ident),
}

/// What goes number by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    Add,
    Subtract,
    Multiply,
    Divide,
}

impl Operator {
    /// As it is written.
    pub fn sign(self) -> char {
        match self {
            Self::Add => '+',
            Self::Subtract => '-',
            Self::Multiply => '*',
            Self::Divide => '/',
        }
    }
}

/// Which numbers of a value a slice takes. An index is a `Width` that can be 0.
pub enum Part {
    /// `[2]`
    Element(Width),
    /// `[0..4]`, `[..4]`, `[4..]`, `[..]`; the end is not part of it.
    Range { start: Option<Width>, end: Option<Width> },
}
