//! Stage 3, check: what makes no sense is reported, and nothing is changed.
//!
//! One function a rule. `Unknown` silences every rule about it: that mistake has been reported.
//! What only the compiler can evaluate, the widths that are constants or parameters, is left to it as
//! a [`Requirement`].

mod dependencies;
mod generics;
mod names;
mod networks;
mod widths;

use crate::errors::Errors;
use crate::graph::Model;
pub use crate::graph::{Requirement, Wide};
use crate::syntax::Network;
pub use networks::names as names_of_networks;

/// Checks a network and the head of its declaration.
pub fn check(head: &Network, model: &Model, errors: &mut Errors) -> Vec<Requirement> {
    let mut requirements = model.facts.requirements.clone();
    generics::no_taken_names(head, errors);
    generics::no_names_of_values(head, model, errors);
    generics::defaults_come_last(head, errors);
    generics::every_width_is_used(head, model, errors);
    names::no_keywords(model, errors);
    names::no_taken_names(model, errors);
    names::no_namesakes(model, errors);
    widths::first_layer_says_its_inputs(model, errors);
    widths::joints_fit(model, errors, &mut requirements);
    widths::nothing_is_zero(model, &mut requirements);
    widths::nothing_is_too_large(model, errors);
    widths::softmax_has_a_choice(model, errors, &mut requirements);
    dependencies::nothing_is_idle(model, errors);
    requirements
}
