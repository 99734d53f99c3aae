//! What has to be true of widths that only the compiler can evaluate.

use crate::syntax::Width;
use proc_macro2::Span;

/// A fact about widths that the compiler has to establish.
#[derive(Clone)]
pub enum Requirement {
    /// The producer gives as many numbers as the consumer takes.
    SameWidth { consumer: String, takes: Width, producer: String, gives: Width },
    /// A width is at least so large.
    AtLeast { what: String, least: usize, width: Width },
    /// Two values are equally wide.
    Equal(Wide, Wide),
    /// A slice takes at least one number, and only numbers that are there.
    Within { slice: String, start: Width, end: Width, of: String, width: Width },
}

/// A value as the user wrote it, how wide it is, and where that can be seen.
#[derive(Clone)]
pub struct Wide {
    pub text: String,
    pub width: Width,
    pub place: Span,
}
