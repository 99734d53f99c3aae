//! How an operation goes from units to units, as diagrams draw it.

use proc_macro2::TokenStream;

/// Which units of its inputs a unit of an operation's value depends on.
pub enum Connection {
    All,
    Elementwise,
    /// Of the first input and then of the second.
    Concatenation,
    /// From where on.
    Slice(TokenStream),
    /// After how many zeros.
    Padding(TokenStream),
    /// Elementwise the same, for a sample or for a batch: nothing that is drawn.
    Identity,
}
