//! Widths that are computed from others.

use crate::syntax::Width;
use quote::quote;

/// The sum of widths, if it can be a width: on stable Rust, one that depends on a parameter of the
/// network cannot.
pub fn sum(widths: &[&Width]) -> Result<Width, Generic> {
    if let [only] = widths {
        return Ok((*only).clone());
    }
    if widths.iter().any(|width| matches!(width, Width::Unknown)) {
        return Ok(Width::Unknown);
    }
    if let Some(values) = widths.iter().map(|width| width.value()).collect::<Option<Vec<_>>>() {
        return Ok(Width::number(values.iter().sum()));
    }
    match widths.iter().find(|width| matches!(width, Width::Generic(_))) {
        Some(width) => Err(Generic(width.text())),
        None => Ok(Width::Constant(quote!(#((#widths))+*))),
    }
}

/// A width that is a parameter of the network, by its name, where none can be.
pub struct Generic(pub String);
