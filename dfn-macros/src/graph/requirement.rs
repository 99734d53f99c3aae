//! What has to be true of widths that only the compiler can evaluate.

use crate::syntax::Width;

/// A fact about widths that the compiler has to establish.
#[derive(Clone)]
pub enum Requirement {
    /// The producer gives as many numbers as the consumer takes.
    SameWidth { consumer: String, takes: Width, producer: String, gives: Width },
    /// A width is at least so large.
    AtLeast { what: String, least: usize, width: Width },
    /// Two values, as the user wrote them, are equally wide.
    Equal { one: String, width: Width, other: String, other_width: Width },
    /// A slice takes at least one number, and only numbers that are there.
    Within { slice: String, start: Width, end: Width, of: String, width: Width },
}
