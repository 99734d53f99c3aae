//! The named ends of a network: its inputs and targets, which stand one after the other in one value.

use super::scope::Meaning;
use super::{Lower, Value, width};
use crate::graph::{Name, NodeId, Port, Shape, Value as Source, What};
use crate::operation::Slice;
use crate::syntax::Width;
use crate::syntax::block::{self, Statement};
use proc_macro2::{Ident, Span};
use quote::quote;

impl Lower<'_> {
    /// The flat input, and each named one as a part of it.
    pub fn add_inputs(&mut self, ports: Vec<block::Port>) {
        // A single one has the name that a chain's has, whatever the user calls it.
        let name = match ports.as_slice() {
            [_] => Name::new(None, "x"),
            _ => self.anonymous("inputs", Span::call_site()),
        };
        self.inputs = self.add_ends(&ports, Source::Input, name, "inputs");
        for input in &self.inputs {
            let value = Meaning::Value(Value::Node(input.node));
            self.scope.define(input.name.clone(), What::Input, value);
        }
    }

    /// The flat target of the cost, and each named one as a part of it; they are defined where they
    /// are declared.
    pub fn add_targets(&mut self, statements: &[Statement]) {
        let targets = statements.iter().filter_map(|statement| match statement {
            Statement::Target(port) => {
                Some(block::Port { name: port.name.clone(), width: port.width.clone() })
            }
            _ => None,
        });
        let targets: Vec<block::Port> = targets.collect();
        let name = match targets.as_slice() {
            [] => return,
            [only] => Name::of(&only.name),
            _ => self.anonymous("targets", Span::call_site()),
        };
        self.targets = self.add_ends(&targets, Source::Target, name, "targets");
    }

    fn add_ends(
        &mut self,
        ports: &[block::Port],
        source: Source,
        name: Name,
        what: &str,
    ) -> Vec<Port> {
        let widths: Vec<_> = ports.iter().map(|port| (&port.name, &port.width)).collect();
        let help = "take one that is as wide, and parts of it by slices";
        let total = self.total(&widths, what, help);
        let shape = Shape::Vector(self.graph.side(&total));
        let flat = self.graph.add(source, name, shape);
        let mut before: Vec<&Width> = Vec::new();
        let mut ends = Vec::new();
        for port in ports {
            let node = if ports.len() == 1 { flat } else { self.part(flat, &before, port) };
            before.push(&port.width);
            ends.push(Port { name: port.name.clone(), width: port.width.clone(), node });
        }
        ends
    }

    /// How wide named ends are together; reported if that cannot be computed.
    pub fn total(&mut self, ends: &[(&Ident, &Width)], what: &str, help: &str) -> Width {
        let widths: Vec<&Width> = ends.iter().map(|(_, width)| *width).collect();
        width::sum(&widths).unwrap_or_else(|width::Generic(generic)| {
            let end = ends.iter().find(|(_, width)| width.text() == generic);
            let span = end.map_or_else(Span::call_site, |(name, width)| match width {
                Width::Generic(width) => width.span(),
                _ => name.span(),
            });
            let message = format!(
                "of several {what} none can be `{generic}` wide: they stand one after the other in one array, and stable Rust does not add to `{generic}`\nhelp: {help}; or constants for all widths"
            );
            self.errors.push(span, message);
            Width::Unknown
        })
    }

    /// The part of a flat value that begins after others.
    fn part(&mut self, flat: NodeId, before: &[&Width], port: &block::Port) -> NodeId {
        let width = self.graph.side(&port.width);
        let start = match before {
            [] => quote!(0),
            before => match width::sum(before) {
                Ok(sum) => quote!(#sum),
                Err(_) => quote!(0),
            },
        };
        self.graph.compute(Slice { start, width }, &[flat], Name::of(&port.name))
    }
}
