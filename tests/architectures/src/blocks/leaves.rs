//! What is drawn for a network, for the compiled one and for the evaluation.

use super::draw::drawn;
use super::evaluate::Leaves;
use super::tree::Declaration;
use super::{Block, Numbers as _};
use crate::common::to_f64;
use crate::draw::Numbers;
use dfn::{Role, Scalar, Vector};
use std::collections::HashMap;

/// A network with weights of a scale, and other parameters up to ½.
pub fn network<N: Block>(numbers: &mut Numbers, scale: f64) -> N {
    let mut network = N::ZEROS;
    for tensor in network.tensors_mut() {
        let of_weights = scale * (3.0 / tensor.layer.inputs as f64).sqrt();
        let limit = if tensor.role == Role::Weights { of_weights } else { 0.5 };
        for value in tensor.values {
            *value = Scalar::from_f64(numbers.between(-limit, limit));
        }
    }
    network
}

/// A target between 0 and 1, as probabilities are.
pub fn target<N: Block>(numbers: &mut Numbers) -> N::Target {
    N::Target::from_numbers(&mut || Scalar::from_f64(numbers.between(0.0, 1.0)))
}

/// A direction of so many numbers, of length 1.
pub fn direction(numbers: &mut Numbers, count: usize) -> Vec<f64> {
    let direction: Vec<f64> = (0..count).map(|_| numbers.between(-1.0, 1.0)).collect();
    let length = direction.iter().map(|d| d * d).sum::<f64>().sqrt();
    direction.into_iter().map(|d| d / length.max(1e-3)).collect()
}

/// A network and a sample.
pub struct Point<'p, N: Block> {
    pub network: &'p N,
    pub x: &'p N::Input,
    pub target: &'p N::Target,
}

pub fn declaration<N: Block>() -> Declaration {
    drawn(N::INDEX)
}

impl<N: Block> Point<'_, N> {
    /// Its numbers, each moving as fast as a direction says; one without numbers is none.
    pub fn leaves<'d>(
        &self,
        declaration: &'d Declaration,
        of_parameters: &[f64],
        of_x: &[f64],
    ) -> Leaves<'d> {
        let speeds = |of: &[f64], count: usize| -> Vec<f64> {
            if of.is_empty() { vec![0.0; count] } else { of.to_vec() }
        };
        let pairs = |values: Vec<f64>, speeds: &[f64]| -> Vec<[f64; 2]> {
            values.into_iter().zip(speeds).map(|(value, speed)| [value, *speed]).collect()
        };
        let of_parameters = speeds(of_parameters, N::PARAMETERS);
        let mut rest = of_parameters.as_slice();
        let mut parameters: HashMap<String, Vec<_>> = HashMap::new();
        for tensor in self.network.tensors() {
            let (speeds, after) = rest.split_at(tensor.values.len());
            rest = after;
            let numbers = pairs(to_f64(tensor.values), speeds);
            parameters.entry(tensor.layer.label.to_owned()).or_default().push(numbers);
        }
        Leaves {
            declaration,
            x: pairs(to_f64(self.x.as_slice()), &speeds(of_x, N::INPUTS)),
            targets: to_f64(&self.target.numbers()),
            parameters,
        }
    }
}
