//! The call of a kernel of `dfn_runtime`.

use proc_macro2::TokenStream;

/// A call of a kernel of `dfn_runtime`.
#[derive(Clone)]
pub struct Kernel {
    /// The module in `dfn_runtime::kernel`.
    pub module: &'static str,
    /// The function for one sample; that for a tile has `_tile` after it.
    pub function: &'static str,
    /// What goes before the inputs.
    pub arguments: Vec<Argument>,
    /// The function that scales the value and adds it to a parameter's gradient, or to the parameter,
    /// so that a matrix need not stand anywhere by itself.
    pub accumulation: Option<&'static str>,
    /// Whether the type of the value has to be written down, because it does not follow from the
    /// inputs.
    pub is_typed: bool,
}

/// An argument of a kernel that is no node.
#[derive(Clone)]
pub enum Argument {
    /// The unit of that place among the graph's.
    Unit(usize),
    /// A number of the network's type, from an expression of type `f64`.
    Number(TokenStream),
    /// A number of elements, an expression of type `usize`.
    Size(TokenStream),
}

impl Kernel {
    pub const fn new(module: &'static str, function: &'static str) -> Self {
        Self { module, function, arguments: Vec::new(), accumulation: None, is_typed: false }
    }

    /// Whether it is the same call.
    pub fn is(&self, other: &Self) -> bool {
        let names = |kernel: &Self| (kernel.module, kernel.function);
        let arguments =
            |kernel: &Self| kernel.arguments.iter().map(Argument::text).collect::<Vec<_>>();
        names(self) == names(other) && arguments(self) == arguments(other)
    }
}

impl Argument {
    fn text(&self) -> String {
        match self {
            Self::Unit(unit) => unit.to_string(),
            Self::Number(tokens) | Self::Size(tokens) => tokens.to_string(),
        }
    }
}
