//! The backward graphs that a network needs: where the gradient enters, and what it is taken with
//! respect to.

use crate::differentiate::{Derivative, differentiate};
use crate::graph::Model;
use crate::operation::{NeededBy, NoDerivative};

/// The backward graphs of a network.
pub struct Derivatives {
    /// From ∂L/∂ŷ to the parameters and the input.
    pub full: Derivative,
    /// From ∂L/∂ŷ to the input.
    pub input: Derivative,
    /// To the parameters, from where training begins: from the cost, or from ∂L/∂z of the output,
    /// for losses that are fused with its unit.
    pub training: Derivative,
    /// From the cost to the parameters and the input, if the network declares one.
    pub cost: Option<Derivative>,
}

impl Derivatives {
    /// # Errors
    /// A unit without a second derivative, and what needs one.
    pub fn of(model: &Model) -> Result<Self, (NoDerivative, NeededBy)> {
        let graph = &model.graph;
        let parameters: Vec<_> = graph.parameters().collect();
        let input: Vec<_> = graph.input().into_iter().collect();
        let both = [parameters.as_slice(), &input].concat();
        let of_output = |missing| (missing, NeededBy::Output);
        let of_cost = |missing| (missing, NeededBy::Cost);
        let training = match model.cost {
            Some(cost) => differentiate(graph, cost, &parameters).map_err(of_cost)?,
            None => differentiate(graph, model.z, &parameters).map_err(of_output)?,
        };
        let cost = model.cost.map(|cost| differentiate(graph, cost, &both).map_err(of_cost));
        Ok(Self {
            full: differentiate(graph, model.y, &both).map_err(of_output)?,
            input: differentiate(graph, model.y, &input).map_err(of_output)?,
            training,
            cost: cost.transpose()?,
        })
    }
}
