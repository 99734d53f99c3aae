//! Lowers statements.

use super::function::Function;
use super::scope::Meaning;
use super::{Lower, Operand, Value};
use crate::graph::{Kind, Layer, NamedValue, Parameter, Role, What, chain};
use crate::syntax::block::{Expression, ParameterShape, Statement};
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
        let (text, ends) = (value.text.clone(), value.ends);
        let operand = Operand { value: self.expression(value, name), text, ends };
        if self.cost.is_some() {
            let message = "a network has one cost, and this is another one\nhelp: costs add up, as in `cost = half_squared_error(a, t) + 0.01 * sum(square(w));`";
            self.errors.push(keyword, message);
            return;
        }
        let node = self.scalar(&operand, "a cost");
        self.cost = Some(Value::of(node));
    }
}
