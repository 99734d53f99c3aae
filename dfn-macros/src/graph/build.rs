//! Adds nodes to a graph: each after its inputs, each subexpression once, under a name of its own.

use super::{Graph, Name, Node, NodeId, Shape, Value};
use crate::operation::{Kernel, Operation, Spread};
use proc_macro2::TokenStream;
use std::rc::Rc;

impl Graph {
    /// Adds a leaf, under a name that no other node has.
    pub fn add(&mut self, value: Value, name: Name, shape: Shape) -> NodeId {
        let per_sample = match &value {
            Value::Input | Value::Target | Value::Entry => true,
            Value::Parameter(_) | Value::Constant(_) => false,
            Value::Computed { operation, inputs } => operation
                .is_per_sample()
                .unwrap_or_else(|| inputs.iter().any(|input| self.node(*input).per_sample)),
        };
        let name = self.unlike_others(name);
        self.nodes.push(Node { value, name, shape, per_sample });
        NodeId(self.nodes.len() - 1)
    }

    /// This name, or with a number after it, so that no other node has it.
    fn unlike_others(&mut self, name: Name) -> Name {
        let text = name.text();
        let Some(first) = self.names.get(&text).copied() else {
            self.names.insert(text, 2);
            return name;
        };
        let free = |number: &usize| !self.names.contains_key(&name.numbered(*number).text());
        let number = (first..).find(free).unwrap_or(first);
        let name = name.numbered(number);
        self.names.insert(text, number + 1);
        self.names.insert(name.text(), 2);
        name
    }

    /// Adds an operation, unless the same one of the same inputs is there; its shape follows from
    /// those of its inputs.
    ///
    /// Where it meets values of each sample and shared ones, these are spread over the samples,
    /// unless its kernel takes them as they are.
    pub fn compute(
        &mut self,
        operation: impl Operation + 'static,
        inputs: &[NodeId],
        name: Name,
    ) -> NodeId {
        let mut inputs = inputs.to_vec();
        if inputs.iter().any(|input| self.node(*input).per_sample) {
            for (position, input) in inputs.iter_mut().enumerate() {
                let taken_as_it_is = operation.shared_operands().contains(&position);
                if !self.node(*input).per_sample && !taken_as_it_is {
                    *input = self.for_each_sample(*input);
                }
            }
        }
        self.compute_as_given(operation, &inputs, name)
    }

    /// The value as one of each sample.
    pub fn for_each_sample(&mut self, id: NodeId) -> NodeId {
        if self.node(id).per_sample {
            return id;
        }
        let name = self.node(id).name.part("spread");
        self.compute_as_given(Spread, &[id], name)
    }

    fn compute_as_given(
        &mut self,
        operation: impl Operation + 'static,
        inputs: &[NodeId],
        name: Name,
    ) -> NodeId {
        let shapes: Vec<Shape> = inputs.iter().map(|input| self.node(*input).shape).collect();
        let shape = operation.shape(self, &shapes);
        let kernel = operation.kernel();
        self.find(&kernel, inputs, shape).unwrap_or_else(|| {
            let value = Value::Computed { operation: Rc::new(operation), inputs: inputs.to_vec() };
            self.add(value, name, shape)
        })
    }

    /// The node of a common subexpression, which stands after the inputs.
    fn find(&self, kernel: &Kernel, inputs: &[NodeId], shape: Shape) -> Option<NodeId> {
        let after = inputs.iter().max().map_or(0, |last| last.0 + 1);
        self.ids().skip(after).find(|id| {
            let node = self.node(*id);
            let Value::Computed { operation, inputs: others } = &node.value else { return false };
            let same = others == inputs
                || operation.is_commutative() && others.iter().eq(inputs.iter().rev());
            same && node.shape == shape && operation.kernel().is(kernel)
        })
    }

    /// The node of a number.
    pub fn constant(&mut self, number: TokenStream) -> NodeId {
        let text = number.to_string();
        let same = |id: &NodeId| matches!(&self.node(*id).value, Value::Constant(other) if other.to_string() == text);
        if let Some(id) = self.ids().find(same) {
            return id;
        }
        let shape = self.scalar();
        self.add(Value::Constant(number), Name::new(None, "constant"), shape)
    }
}
