//! An initialiser.

use crate::Hidden;
use dfn::rand_core::{Rng, SeedableRng};
use dfn::{Initialiser, Layer, Role, Scalar, TensorMut};
use rand_pcg::Pcg32;

/// Weights that tell their layer, biases that tell the generator.
struct Telltale;

impl Initialiser for Telltale {
    fn fill<T: Scalar, R: Rng + ?Sized>(&self, tensor: TensorMut<'_, T>, rng: &mut R) {
        let Layer { inputs, outputs, .. } = tensor.layer;
        match tensor.role {
            Role::Weights => tensor.values.fill(T::from_usize(10 * inputs + outputs)),
            _ => tensor.values.fill(T::from_f64(f64::from(rng.next_u32()))),
        }
    }
}

#[test]
fn a_users_initialiser_fills_every_tensor_in_order_from_a_users_generator() {
    let mut network = Hidden::ZEROS;
    network.initialise(Telltale, &mut Pcg32::seed_from_u64(3));
    let mut rng = Pcg32::seed_from_u64(3);
    assert_eq!(network.dense1.weights, [[25.0; 5]; 2]);
    assert_eq!(network.dense1.bias, [f64::from(rng.next_u32()); 5]);
    assert_eq!(network.dense2.weights, [[52.0; 2]; 5]);
    assert_eq!(network.dense2.bias, [f64::from(rng.next_u32()); 2]);
}
