//! Lowers the block form, and reports what is seen only while that is done: names that name nothing,
//! functions of other values, widths that do not fit.
//!
//! What is wrong has no value, [`Value::Unknown`], and silences whatever would follow from it, so
//! that one mistake is one error and hides no other.

mod arithmetic;
mod call;
mod elementary;
mod elementwise;
mod ends;
mod expression;
mod fit;
mod function;
mod gradient;
mod kinds;
mod layers;
mod losses;
mod names;
mod number;
mod results;
mod scope;
mod slice;
mod statement;
#[cfg(test)]
mod tests;
mod unknown;
mod unused;
mod width;

use super::{Facts, Graph, Joint, Layer, Model, Name, NamedValue, NodeId, Port, Requirement, Wide};
use crate::errors::Errors;
use crate::syntax::Block;
use proc_macro2::{Ident, Span, TokenStream};
use scope::Scope;
use std::collections::BTreeSet;

/// Lowers a declaration in the block form. With errors, the model is good for nothing but to look for
/// more of them.
pub fn lower(block: Block, errors: &mut Errors) -> Model {
    let names = names::all(&block);
    let mut lower = Lower {
        graph: Graph::default(),
        layers: Vec::new(),
        first_uses: Vec::new(),
        chain_layers: 0,
        inputs: Vec::new(),
        targets: Vec::new(),
        values: Vec::new(),
        joints: Vec::new(),
        requirements: Vec::new(),
        cost: None,
        scope: Scope::new(&names),
        networks: block.networks,
        target_in_output: false,
        gaps: !block.all_names,
        unknown_layers: false,
        unknown: BTreeSet::new(),
        all_statements: errors.is_empty(),
        all_names: block.all_names,
        errors,
    };
    let Block { inputs, outputs, statements, results, .. } = block;
    lower.add_inputs(inputs);
    lower.add_targets(&statements);
    for statement in statements {
        lower.statement(statement);
    }
    let (outputs, y) = lower.results(outputs, results);
    lower.report_unused();
    let (z, unit) = results::unit(&lower.graph, &lower.layers, y);
    let cost = lower.cost.and_then(|cost| cost.node());
    let Lower { graph, layers, inputs, targets, values, joints, requirements, .. } = lower;
    Model {
        graph,
        layers,
        inputs,
        outputs,
        targets,
        values,
        y,
        z,
        unit,
        cost,
        facts: Facts { is_block: true, names, joints, requirements },
    }
}

/// What has been lowered so far.
struct Lower<'e> {
    graph: Graph,
    layers: Vec<Layer>,
    /// For each layer what arrived at its first use.
    first_uses: Vec<Option<Wide>>,
    /// How many layers stood in chains.
    chain_layers: usize,
    inputs: Vec<Port>,
    targets: Vec<Port>,
    values: Vec<NamedValue>,
    joints: Vec<Joint>,
    requirements: Vec<Requirement>,
    /// The cost, as far as it could be lowered.
    cost: Option<Value>,
    scope: Scope,
    /// The networks of the same call of the macro.
    networks: Vec<Ident>,
    /// Whether an output depends on a target, which has been reported.
    target_in_output: bool,
    /// Whether something could not be read, so that what is used there is not known.
    gaps: bool,
    /// Whether a layer was meant that is not known.
    unknown_layers: bool,
    /// The unknown names that have been reported, each once.
    unknown: BTreeSet<String>,
    /// Whether everything could be read as it was meant.
    all_statements: bool,
    /// Whether all names that are declared could be read.
    all_names: bool,
    errors: &'e mut Errors,
}

/// What an expression means.
#[derive(Clone)]
enum Value {
    Node(NodeId),
    /// An expression of type `f64`, which meets any width.
    Number(TokenStream),
    /// Its mistake has been reported.
    Unknown,
}

/// A value, and how and where the user wrote it.
#[derive(Clone)]
struct Operand {
    value: Value,
    text: String,
    ends: (Span, Span),
}

/// The name that a value gets, and where what computes it stands.
#[derive(Clone, Copy)]
struct Place<'a> {
    /// The name that the user gives it.
    ident: Option<&'a Ident>,
    span: Span,
}

impl Value {
    fn node(&self) -> Option<NodeId> {
        match self {
            Self::Node(id) => Some(*id),
            Self::Number(_) | Self::Unknown => None,
        }
    }

    fn of(node: Option<NodeId>) -> Self {
        node.map_or(Self::Unknown, Self::Node)
    }
}

impl Lower<'_> {
    /// What is said of a network in the place of a function or of a layer.
    fn network(&self, name: &Ident) -> Option<String> {
        let is_one = self.networks.contains(name) && self.scope.meaning(name).is_none();
        is_one.then(|| {
            format!(
                "`{name}` is a network, and one is no part of another: write its layers here\nhelp: a layer that is used several times is declared by `layer`; two networks are used one after the other, `second.forward(&first.forward(&x))`"
            )
        })
    }

    /// Whether an unknown name is to be reported: not where the name that was meant may be one that
    /// could not be read, and not twice.
    fn is_new(&mut self, name: &Ident) -> bool {
        self.all_names && self.unknown.insert(name.to_string())
    }

    /// The name of the value of a place: the user's, or what it is.
    fn name(&self, place: Place<'_>, symbol: &str) -> Name {
        match place.ident {
            Some(ident) => Name::of(ident),
            None => self.anonymous(symbol, place.span),
        }
    }

    /// The name of a value that the user gives none, which takes none of the user's.
    fn anonymous(&self, symbol: &str, span: Span) -> Name {
        Name::at(symbol, span).unlike(|name| self.scope.declares(name))
    }
}
