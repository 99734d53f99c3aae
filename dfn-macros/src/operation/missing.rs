//! Derivatives that there are none of.

use crate::graph::Unit;
use crate::syntax::Activation;
use proc_macro2::{Span, TokenTree};

/// A unit without a second derivative, which something needs.
#[derive(Debug)]
pub struct NoDerivative {
    /// The unit, as the user would write it.
    unit: String,
    /// Where it stands.
    pub span: Span,
}

/// What needs a second derivative.
#[derive(Clone, Copy, Debug)]
pub enum NeededBy {
    /// Training with the cost, which contains `grad`.
    Cost,
    /// Training with a loss of the output, which contains `grad`.
    Output,
    /// A `grad` of something that contains `grad`.
    Grad,
}

impl NoDerivative {
    /// That of a unit; its place is given where it is not that of the unit itself.
    pub fn of(unit: &Unit, place: Option<Span>) -> Self {
        let span = place.unwrap_or_else(|| match &unit.activation {
            Activation::BuiltIn { span, .. } => *span,
            Activation::Path(path) => path.last().map_or(unit.label.span(), TokenTree::span),
            Activation::Unknown => unit.label.span(),
        });
        Self { unit: unit.activation.text(), span }
    }

    /// What is to be said at its span.
    pub fn message(&self, needed_by: NeededBy) -> String {
        let unit = &self.unit;
        let why = match needed_by {
            NeededBy::Cost => "which the cost needs because it contains `grad`",
            NeededBy::Output => "which training needs because the output contains `grad`",
            NeededBy::Grad => "which a `grad` of a `grad` needs",
        };
        let outside = match needed_by {
            NeededBy::Output => {
                "; a gradient that is only looked at is no output, and `network.jacobian(&x)` has it"
            }
            NeededBy::Cost | NeededBy::Grad => "",
        };
        format!(
            "`{unit}` has no second derivative, {why}\nhelp: take a smooth unit, such as `tanh`, `softplus`, `silu` or `gelu`{outside}"
        )
    }
}
