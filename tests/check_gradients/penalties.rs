//! Penalties: right and wrong ones, their kinks, and those of nothing.

use super::*;
use dfn::{Derivative, HyperparameterError, L1, L2, Penalty, Tensor, check_penalty_gradients};

/// Σ wᵢ wᵢ₊₁ over neighbours in a tensor of weights of the first layer, with a gradient that can be
/// wrong.
#[derive(Clone, Copy)]
struct Neighbours {
    share: f64,
}

impl Penalty<f64> for Neighbours {
    fn check(&self) -> Result<(), HyperparameterError> {
        Ok(())
    }

    fn value(&self, tensor: Tensor<'_, f64>) -> f64 {
        if tensor.layer.label != "first" {
            return 0.0;
        }
        tensor.values.windows(2).map(|pair| pair[0] * pair[1]).sum()
    }

    fn add_gradient(&self, tensor: Tensor<'_, f64>, gradient: &mut [f64]) {
        if tensor.layer.label != "first" {
            return;
        }
        for (index, pair) in tensor.values.windows(2).enumerate() {
            gradient[index] += pair[1];
            gradient[index + 1] += self.share * pair[0];
        }
    }
}

#[test]
fn penalties_pass_and_wrong_ones_are_found() {
    let mut network = Net::random(1);
    network.first.bias = [0.1, -0.2, 0.3, -0.4];
    let passes = |found: GradientCheck| (found.compared, found.skipped) == (Net::PARAMETERS, 0);
    assert!(passes(check_penalty_gradients(&network, L2::new(0.1)).unwrap()));
    assert!(passes(check_penalty_gradients(&network, L1::new(0.1).on_biases()).unwrap()));
    let both = (L1::new(2.0), L2::new(0.5).on_biases());
    assert!(passes(check_penalty_gradients(&network, both).unwrap()));
    // The second layer has none of it.
    assert!(passes(check_penalty_gradients(&network, Neighbours { share: 1.0 }).unwrap()));

    let error = check_penalty_gradients(&network, Neighbours { share: 0.99 }).unwrap_err();
    let GradientCheckError::Different { difference, .. } = error else { panic!("{error}") };
    assert!(
        matches!(difference.derivative, Derivative::Parameter { layer, .. } if layer.label == "first")
    );
}

#[test]
fn a_penalty_at_its_kink_is_skipped_and_one_of_nothing_refused() {
    let mut network = Net::random(1);
    network.first.weights[1][2] = 1e-7;
    let found = check_penalty_gradients(&network, L1::new(1.0)).unwrap();
    assert_eq!((found.compared, found.skipped), (Net::PARAMETERS - 1, 1));

    let error = check_penalty_gradients(&Net::ZEROS, L2::new(0.1)).unwrap_err();
    assert_eq!(error, GradientCheckError::Nothing { layer: None });
    let text = "expected derivatives to compare, found that all are 0 or at kinks: take other \
                samples or parameters";
    assert_eq!(error.to_string(), text);
    let error = check_penalty_gradients(&network, L2::new(-1.0)).unwrap_err();
    assert_eq!(error.to_string(), "expected `lambda` to be at least 0 and finite, found -1");
}
