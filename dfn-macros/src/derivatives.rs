//! The backward graphs that a chain needs: where the gradient enters, and what it is taken with
//! respect to.

use crate::differentiate::{Derivative, NoDerivative, differentiate};
use crate::graph::{Chain, Parameter, Role};

/// The backward graphs of a chain.
pub struct Derivatives {
    /// From ∂L/∂ŷ to the parameters and the input.
    pub full: Derivative,
    /// From ∂L/∂ŷ to the input.
    pub input: Derivative,
    /// From ∂L/∂z of the last layer to the parameters, for losses fused with the output unit.
    pub fused: Derivative,
}

impl Derivatives {
    pub fn of(chain: &Chain) -> Result<Self, NoDerivative> {
        let graph = &chain.graph;
        let parameters = (0..chain.layers.len())
            .flat_map(|layer| [Role::Weights, Role::Bias].map(|role| Parameter { layer, role }));
        let parameters: Vec<_> = parameters.filter_map(|p| graph.parameter(p)).collect();
        let input: Vec<_> = graph.input().into_iter().collect();
        let both = [parameters.as_slice(), &input].concat();
        Ok(Self {
            full: differentiate(graph, chain.y, &both)?,
            input: differentiate(graph, chain.y, &input)?,
            fused: differentiate(graph, chain.z, &parameters)?,
        })
    }
}
