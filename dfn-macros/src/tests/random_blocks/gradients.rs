//! The derivatives of random declarations over a batch, run by the interpreter and compared with
//! central differences of the forward graph.

use super::declaration::declaration;
use super::{compiled, seeded};
use crate::derivatives::Derivatives;
use crate::tests::derivatives::random::compare;
use proptest::prelude::*;
use std::cell::Cell;

#[test]
fn every_gradient_of_a_right_declaration_is_that_of_central_differences() {
    let (kept, with_gradients) = (Cell::new(0), Cell::new(0));
    seeded(200)
        .run(&(declaration(), any::<u64>()), |(declaration, seed)| {
            let (model, _) = compiled(&declaration.source());
            let model = model.expect("a block");
            let derivatives = Derivatives::of(&model);
            let derivatives = derivatives.map_err(|(missing, by)| {
                TestCaseError::fail(format!("{declaration:?}: {}", missing.message(by)))
            })?;
            let end = model.cost.unwrap_or(model.z);
            let all = [
                Some((&derivatives.full, model.y)),
                Some((&derivatives.input, model.y)),
                Some((&derivatives.training, end)),
                derivatives.cost.as_ref().map(|cost| (cost, end)),
            ];
            for (derivative, z) in all.into_iter().flatten() {
                let Some((found, [wide, near])) = compare(derivative, z, seed) else { continue };
                let is_near = |a: f64, b: f64| (a - b).abs() < 1e-6 * b.abs().max(1.0);
                // Of two steps, not both have a kink between them and the middle, or neither says anything.
                if !is_near(wide, near) {
                    continue;
                }
                prop_assert!(is_near(found, near), "{found} and {near}");
                kept.set(kept.get() + 1);
                let grads = usize::from(declaration.gradients > 0);
                with_gradients.set(with_gradients.get() + grads);
            }
            Ok(())
        })
        .unwrap_or_else(|failure| panic!("{failure}"));
    let (kept, with_gradients) = (kept.get(), with_gradients.get());
    assert!(kept > 400 && with_gradients > 100, "{kept} kept, {with_gradients} with gradients");
}
