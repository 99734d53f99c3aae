//! Lowers statements.

use super::function::Function;
use super::scope::Meaning;
use super::{Lower, Operand, Place, Value};
use crate::graph::{Kind, Layer, NamedValue, NodeId, Parameter, Role, What, chain};
use crate::syntax::block::{Expression, ExpressionKind, Operator, ParameterShape, Statement};
use crate::syntax::{Activation, LINEAR, Width};
use proc_macro2::{Ident, Span};

impl Lower<'_> {
    pub fn statement(&mut self, statement: Statement) {
        match statement {
            Statement::Let { name, value } => {
                let text = value.text.clone();
                let value = self.expression(value, Some(&name));
                if let Value::Node(node) = value {
                    self.values.push(NamedValue { name: name.clone(), node, text });
                }
                self.scope.define(name, What::Value, Meaning::Value(value));
            }
            Statement::Layer { name, layer } => {
                // layer sum = dense(8 -> 1); sum(x)
                if Function::find(&name.to_string()).is_some() {
                    let message = format!(
                        "`{name}` is the name of a function, and a layer is called like one: write another, as `{name}_layer`"
                    );
                    self.errors.push(name.span(), message);
                }
                let index = self.declare_layer(layer, name.clone(), true);
                self.scope.define(name, What::DeclaredLayer, Meaning::Layer(index));
            }
            Statement::Parameter { name, shape } => self.parameter_statement(name, shape),
            Statement::Target(port) => {
                let node = self.targets.iter().find(|target| target.name == port.name);
                let value = Value::of(node.map(|target| target.node));
                self.scope.define(port.name, What::Target, Meaning::Value(value));
            }
            Statement::Cost { keyword, value } => self.cost(keyword, value),
        }
    }

    /// `param w: 3 -> 1;`
    fn parameter_statement(&mut self, name: Ident, shape: ParameterShape) {
        let (kind, role, inputs, outputs) = match shape {
            ParameterShape::Vector(width) => (Kind::Bias, Role::Bias, Width::number(1), width),
            ParameterShape::Matrix { inputs, outputs } => {
                (Kind::Weights, Role::Weights, inputs, outputs)
            }
            ParameterShape::Unknown => {
                self.scope.define(name, What::Parameter, Meaning::Value(Value::Unknown));
                return;
            }
        };
        let layer = Layer {
            label: name.clone(),
            labelled: true,
            kind,
            takes: None,
            arriving: None,
            inputs,
            outputs,
            activation: Activation::BuiltIn { unit: LINEAR, parameter: None, span: name.span() },
            span: name.span(),
            fragment: None,
            uses: Vec::new(),
        };
        let index = self.layers.len();
        chain::add_parameters(&mut self.graph, index, &layer);
        self.layers.push(layer);
        self.first_uses.push(None);
        let node = self.graph.parameter(Parameter { layer: index, role });
        self.scope.define(name, What::Parameter, Meaning::Value(Value::of(node)));
    }

    // cost = prediction;
    // cost = sum(square(w)); cost = half_squared_error(prediction, y);
    fn cost(&mut self, keyword: Span, value: Expression) {
        let name = Ident::new("cost", keyword);
        let name = (!self.scope.declares("cost")).then_some(&name);
        let mut terms = Vec::new();
        let operand = self.with_terms(value, name, &mut terms);
        if self.cost.is_some() {
            let message = "a network has one cost, and this is another one\nhelp: costs add up, as in `cost = half_squared_error(a, t) + 0.01 * sum(square(w));`";
            self.errors.push(keyword, message);
            return;
        }
        self.cost = Some(Value::of(self.one_number(&operand, &terms)));
    }

    /// The node of a cost; where only some of its terms are wide, those are reported.
    fn one_number(&mut self, cost: &Operand, terms: &[Operand]) -> Option<NodeId> {
        let is_wide = |term: &&Operand| term.value.node().is_some_and(|id| !self.is_scalar(id));
        let wide: Vec<&Operand> = terms.iter().filter(is_wide).collect();
        if wide.len() == terms.len() {
            return self.scalar(cost, "a cost", None);
        }
        for term in &wide {
            self.scalar(term, "each term of a cost", None);
        }
        if wide.is_empty() { self.scalar(cost, "a cost", None) } else { None }
    }

    /// The value of an expression, and of each of its terms.
    fn with_terms(
        &mut self,
        expression: Expression,
        name: Option<&Ident>,
        terms: &mut Vec<Operand>,
    ) -> Operand {
        let (text, ends) = (expression.text.clone(), expression.ends);
        match expression.kind {
            ExpressionKind::Binary {
                operator: operator @ (Operator::Add | Operator::Subtract),
                left,
                right,
            } => {
                let left = self.with_terms(*left, None, terms);
                let right = self.with_terms(*right, None, terms);
                let place = Place { ident: name, span: ends.0 };
                Operand { value: self.binary(operator, &left, &right, place), text, ends }
            }
            kind => {
                let value = self.expression(Expression { kind, ..expression }, name);
                let operand = Operand { value, text, ends };
                terms.push(operand.clone());
                operand
            }
        }
    }
}
