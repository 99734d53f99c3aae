//! The names that a declaration takes.

use proc_macro2::Ident;

/// A name that a declaration gives to a part of the network.
#[derive(Clone)]
pub struct Named {
    pub ident: Ident,
    pub what: What,
    /// The source of the layer, where it stood in a string literal.
    pub fragment: Option<String>,
}

/// What has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    Input,
    Output,
    Target,
    Parameter,
    /// A layer of a chain: which one in the text, and whether the name is the user's.
    Layer {
        number: usize,
        labelled: bool,
    },
    /// A layer that stands by itself.
    DeclaredLayer,
    /// A `let`.
    Value,
}

impl What {
    pub fn described(self) -> &'static str {
        match self {
            Self::Input => "an input",
            Self::Output => "an output",
            Self::Target => "a target",
            Self::Parameter => "a parameter",
            Self::Layer { .. } | Self::DeclaredLayer => "a layer",
            Self::Value => "a value",
        }
    }

    /// What its name does.
    pub fn names(self) -> &'static str {
        match self {
            Self::Input => "name an input",
            Self::Output => "name an output",
            Self::Target => "name a target",
            Self::Parameter => "name a parameter",
            Self::Layer { .. } => "label a layer",
            Self::DeclaredLayer => "name a layer",
            Self::Value => "name a value",
        }
    }
}
