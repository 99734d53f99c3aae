//! A penalty.

use crate::common::{assert_close, bits, numeric_gradients, parameters, samples};
use crate::{Hidden, Output};
use dfn::{HalfSquaredError, HyperparameterError, L2, Penalty, Role, Sgd, Tensor, Trainer};

/// λ/4 Σ w⁴ of the first layer's weights.
#[derive(Clone, Copy)]
struct FirstLayer {
    lambda: f64,
}

impl Penalty<f64> for FirstLayer {
    fn check(&self) -> Result<(), HyperparameterError> {
        if self.lambda.is_finite() {
            return Ok(());
        }
        Err(HyperparameterError::new("lambda", "finite", self.lambda))
    }

    fn value(&self, tensor: Tensor<'_, f64>) -> f64 {
        let sum: f64 = of_first_layer(tensor).iter().map(|w| w.powi(4)).sum();
        self.lambda / 4.0 * sum
    }

    fn add_gradient(&self, tensor: Tensor<'_, f64>, gradient: &mut [f64]) {
        for (g, w) in gradient.iter_mut().zip(of_first_layer(tensor)) {
            *g += self.lambda * w.powi(3);
        }
    }
}

fn of_first_layer(tensor: Tensor<'_, f64>) -> &[f64] {
    let is_first = tensor.layer.label == "dense1" && tensor.role == Role::Weights;
    if is_first { tensor.values } else { &[] }
}

#[test]
fn a_users_penalty_is_added_alone_and_to_others() {
    fn check(penalty: impl Penalty<f64>) {
        let (network, mut gradients) = (Hidden::random(1), Hidden::ZEROS);
        penalty.add_gradients(&network, &mut gradients);
        let expected = numeric_gradients(&network, |network| penalty.of(network));
        assert_close("gradient", &parameters(&gradients), &expected, 1e-8);
        assert!(gradients.dense1.weights[0][0] != 0.0 && gradients.dense1.bias[0] == 0.0);
    }
    check(FirstLayer { lambda: 0.5 });
    check((FirstLayer { lambda: 0.5 }, L2::new(0.1)));
}

#[test]
fn a_users_penalty_says_which_hyper_parameters_make_sense() {
    let mut network = Output::random(1);
    let mut trainer = Trainer::new(&mut network, HalfSquaredError, Sgd::new(0.1))
        .penalty(FirstLayer { lambda: f64::NAN });
    let error = trainer.step(&samples(1), &[[0.0, 1.0]]).unwrap_err();
    assert_eq!(error.to_string(), "expected `lambda` to be finite, found NaN");
    assert_eq!(bits(&network), bits(&Output::random(1)));
}
