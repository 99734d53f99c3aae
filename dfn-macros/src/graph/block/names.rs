//! Collects every name that a declaration takes, in the order of its text.

use crate::graph::{Named, What};
use crate::syntax::Layer;
use crate::syntax::block::{Block, Expression, ExpressionKind, Outputs, Port, Statement, Step};
use proc_macro2::Ident;
use quote::format_ident;

/// All names of a declaration.
pub fn all(block: &Block) -> Vec<Named> {
    let mut names = Names::default();
    names.ports(&block.inputs, What::Input);
    if let Outputs::Named(ports) = &block.outputs {
        names.ports(ports, What::Output);
    }
    block.statements.iter().for_each(|statement| names.statement(statement));
    block.results.iter().for_each(|result| names.expression(result));
    names.names
}

/// The label of a layer that has none.
pub fn label(number: usize, layer: &Layer) -> Ident {
    format_ident!("dense{number}", span = layer.span)
}

#[derive(Default)]
struct Names {
    names: Vec<Named>,
    layers: usize,
}

impl Names {
    fn add(&mut self, ident: &Ident, what: What) {
        self.names.push(Named { ident: ident.clone(), what, fragment: None });
    }

    fn ports(&mut self, ports: &[Port], what: What) {
        ports.iter().for_each(|port| self.add(&port.name, what));
    }

    fn statement(&mut self, statement: &Statement) {
        match statement {
            Statement::Let { name, value } => {
                self.expression(value);
                self.add(name, What::Value);
            }
            Statement::Layer { name, .. } => self.add(name, What::DeclaredLayer),
            Statement::Parameter { name, .. } => self.add(name, What::Parameter),
            Statement::Target(port) => self.add(&port.name, What::Target),
            Statement::Cost { value, .. } => self.expression(value),
        }
    }

    fn layer(&mut self, layer: &Layer) {
        self.layers += 1;
        let number = self.layers;
        self.names.push(Named {
            ident: layer.label.clone().unwrap_or_else(|| label(number, layer)),
            what: What::Layer { number, labelled: layer.label.is_some() },
            fragment: layer.fragment.clone(),
        });
    }

    fn expression(&mut self, expression: &Expression) {
        match &expression.kind {
            ExpressionKind::Chain { start, steps } => {
                self.expression(start);
                for step in steps {
                    if let Step::Layer(layer) = step {
                        self.layer(layer);
                    }
                }
            }
            ExpressionKind::Call { arguments, .. } => {
                arguments.iter().for_each(|argument| self.expression(argument));
            }
            ExpressionKind::Negate(of) | ExpressionKind::Slice { of, .. } => self.expression(of),
            ExpressionKind::Binary { left, right, .. } => {
                self.expression(left);
                self.expression(right);
            }
            ExpressionKind::Name(_) | ExpressionKind::Number(_) | ExpressionKind::Unknown => {}
        }
    }
}
