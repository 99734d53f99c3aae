//! Stage 3, check: what makes no sense is reported, and nothing is changed.
//!
//! One function a rule. `Unknown` silences every rule about it: that mistake has been reported.
//! What only the compiler can evaluate, the widths that are constants or parameters, is left to it as
//! a [`Requirement`].

mod generics;
mod labels;
mod widths;

use crate::errors::Errors;
use crate::graph::Chain;
use crate::syntax::{Network, Width};
use proc_macro2::Ident;

/// A fact about widths that the compiler has to establish.
pub enum Requirement {
    /// The producer gives as many numbers as the consumer takes.
    SameWidth { consumer: Ident, takes: Width, producer: Ident, gives: Width },
    /// A width is at least so large.
    AtLeast { what: String, least: usize, width: Width },
}

/// Checks a chain and the head of its declaration.
pub fn check(head: &Network, chain: &Chain, errors: &mut Errors) -> Vec<Requirement> {
    let mut requirements = Vec::new();
    generics::no_taken_names(head, errors);
    generics::defaults_come_last(head, errors);
    generics::every_width_is_used(head, chain, errors);
    labels::no_keywords(chain, errors);
    labels::no_taken_names(chain, errors);
    labels::no_namesakes(chain, errors);
    widths::first_layer_says_its_inputs(chain, errors);
    widths::joints_fit(chain, errors, &mut requirements);
    widths::nothing_is_zero(chain, &mut requirements);
    widths::nothing_is_too_large(chain, errors);
    widths::softmax_has_a_choice(chain, errors, &mut requirements);
    requirements
}
