//! The derivatives by every parameter of a function of a network.

use super::Derivative;
use super::difference::compare;
use super::tally::Tally;
use dfn_runtime::{Network, boxed_copy};
use std::vec::Vec;

/// Compares ∂J/∂θ for every parameter, with any function of the network as J, whose values have a
/// size. Returns the labels of the layers whose derivatives say nothing.
pub(super) fn for_each_parameter<N: Network, E>(
    tally: &mut Tally,
    network: &N,
    gradients: &N,
    size: f64,
    mut function: impl FnMut(&N) -> Result<N::Scalar, E>,
) -> Result<Vec<&'static str>, E> {
    let mut moved = boxed_copy(network);
    let mut silent = Vec::new();
    for layer in N::LAYERS {
        let mut says_something = false;
        let tensors = network.tensors().zip(gradients.tensors()).enumerate();
        for (tensor, (parameters, gradients)) in
            tensors.filter(|(_, (tensor, _))| tensor.layer.label == layer.label)
        {
            for (index, (at, found)) in parameters.values.iter().zip(gradients.values).enumerate() {
                let set = |network: &mut N, at: N::Scalar| {
                    let tensor = network.tensors_mut().nth(tensor);
                    if let Some(place) = tensor.and_then(|tensor| tensor.values.get_mut(index)) {
                        *place = at;
                    }
                };
                let comparison = compare(*found, *at, size, |at| {
                    set(&mut moved, at);
                    function(&moved)
                })?;
                set(&mut moved, *at);
                let derivative = Derivative::Parameter { layer, role: parameters.role, index };
                says_something |= tally.add(derivative, comparison);
            }
        }
        if !says_something {
            silent.push(layer.label);
        }
    }
    Ok(silent)
}
