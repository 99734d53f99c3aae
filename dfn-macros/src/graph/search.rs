//! Looks nodes up, by what they are and by what depends on them.

use super::{Graph, NodeId, Parameter, Value};

impl Graph {
    /// For every node whether one of these depends on it, or is it.
    pub fn ancestors(&self, of: &[NodeId]) -> Vec<bool> {
        let mut ancestor = vec![false; self.nodes.len()];
        of.iter().for_each(|id| ancestor[id.0] = true);
        for id in self.ids().rev() {
            if ancestor[id.0] {
                self.inputs(id).iter().for_each(|input| ancestor[input.0] = true);
            }
        }
        ancestor
    }

    /// For every node whether it depends on one of these, or is it.
    pub fn descendants(&self, of: &[NodeId]) -> Vec<bool> {
        let mut descendant = vec![false; self.nodes.len()];
        of.iter().for_each(|id| descendant[id.0] = true);
        for id in self.ids() {
            descendant[id.0] |= self.inputs(id).iter().any(|input| descendant[input.0]);
        }
        descendant
    }

    /// The node of a parameter.
    pub fn parameter(&self, parameter: Parameter) -> Option<NodeId> {
        self.ids().find(|id| matches!(self.node(*id).value, Value::Parameter(p) if p == parameter))
    }

    /// The nodes of all parameters, in the order of the declaration.
    pub fn parameters(&self) -> impl Iterator<Item = NodeId> + '_ {
        self.ids().filter(|id| matches!(self.node(*id).value, Value::Parameter(_)))
    }

    /// The node of the network's input.
    pub fn input(&self) -> Option<NodeId> {
        self.ids().find(|id| matches!(self.node(*id).value, Value::Input))
    }
}
