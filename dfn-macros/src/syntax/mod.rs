//! Stage 1, read: tokens into a syntax tree that still knows where every token stood.
//!
//! Reading recovers at every layer's parenthesis: what cannot be read is reported and becomes
//! `Unknown`, and the rest goes on, so that one run reports every mistake.

mod activation;
mod arguments;
mod arrows;
pub mod block;
mod call;
mod chain;
mod declaration;
mod elsewhere;
mod generics;
mod layer;
mod text;
mod tokens;
mod width;

pub use activation::{
    BuiltIn, FUNCTIONS, Hyperparameter, LINEAR, Parameter, activation_names,
    find as find_activation, is_no_unit_here, known_elsewhere,
};
pub use block::Block;
pub use declaration::networks;
pub use elsewhere::function as functions_elsewhere;
pub use generics::Generics;
pub use tokens::{is_keyword, split_at_commas, text, without_invisible_group};

use proc_macro2::{Ident, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};

/// One declaration: `/// docs pub struct Name<const H: usize>: f32 = layer -> layer;`.
pub struct Network {
    /// Each with its `#`.
    pub attributes: Vec<[TokenTree; 2]>,
    pub visibility: TokenStream,
    pub name: Ident,
    pub generics: Generics,
    pub scalar: Scalar,
    pub body: Body,
}

/// What a declaration says after its head.
pub enum Body {
    /// `= layer -> layer;`
    Chain(Vec<Layer>),
    /// `(inputs) -> outputs { statements result }`
    Block(Block),
}

impl Default for Body {
    fn default() -> Self {
        Self::Chain(Vec::new())
    }
}

/// The type of a network's numbers.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Scalar {
    Single,
    Double,
}

/// One layer: `label: dense(inputs -> outputs, activation)`.
pub struct Layer {
    pub label: Option<Ident>,
    pub inputs: Inputs,
    pub outputs: Width,
    pub activation: Activation,
    /// The name of the layer's kind, `dense`, for errors about the layer as a whole.
    pub span: Span,
    /// The layer's source, where it stood in a string literal.
    pub fragment: Option<String>,
}

/// What a layer says of its inputs.
pub enum Inputs {
    /// A width.
    Given(Width),
    /// `_` or nothing: as many as arrive. The span is where a width could stand.
    Arriving(Span),
}

/// The number of units on one side of a layer.
#[derive(Clone)]
pub enum Width {
    /// An integer literal.
    Literal { value: usize, token: Literal },
    /// A path to a constant, or the inside of a block of constants, which the compiler evaluates
    /// after the macro.
    Constant(TokenStream),
    /// A parameter of the network, which can be any width.
    Generic(Ident),
    /// Could not be read, and has been reported.
    Unknown,
}

impl Width {
    /// A width that the declaration does not write.
    pub fn number(value: usize) -> Self {
        Self::Literal { value, token: Literal::usize_unsuffixed(value) }
    }

    /// Whether it is the same width as text; one that could not be read is like no other.
    pub fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Literal { value, .. }, Self::Literal { value: other, .. }) => value == other,
            (Self::Unknown, _) | (_, Self::Unknown) => false,
            (one, other) => one.text() == other.text(),
        }
    }

    /// The value, if the macro knows it.
    pub fn value(&self) -> Option<usize> {
        match self {
            Self::Literal { value, .. } => Some(*value),
            Self::Constant(_) | Self::Generic(_) | Self::Unknown => None,
        }
    }

    /// As a generic argument, where a constant stands in braces: without them the compiler takes a
    /// word for a type that is in scope, or for one that is not.
    pub fn argument(&self) -> TokenStream {
        match self {
            Self::Constant(_) | Self::Generic(_) => quote!({ #self }),
            Self::Literal { .. } | Self::Unknown => self.to_token_stream(),
        }
    }

    /// The place of its first token.
    pub fn span(&self) -> Option<Span> {
        self.to_token_stream().into_iter().next().map(|token| token.span())
    }

    /// In a message: a number plain, a name in back ticks.
    pub fn quoted(&self) -> String {
        match self {
            Self::Constant(_) | Self::Generic(_) => format!("`{}`", self.text()),
            Self::Literal { .. } | Self::Unknown => self.text(),
        }
    }

    /// As the user would write it.
    pub fn text(&self) -> String {
        match self {
            Self::Literal { token, .. } => token.to_string(),
            Self::Constant(tokens) => {
                let text = text(tokens.clone());
                if text.contains(' ') { format!("{{ {text} }}") } else { text }
            }
            Self::Generic(name) => name.to_string(),
            Self::Unknown => "…".to_owned(),
        }
    }
}

impl ToTokens for Width {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Self::Literal { token, .. } => token.to_tokens(tokens),
            Self::Constant(constant) => constant.to_tokens(tokens),
            Self::Generic(name) => name.to_tokens(tokens),
            Self::Unknown => {}
        }
    }
}

/// The unit of a layer.
#[derive(Clone)]
pub enum Activation {
    /// A built-in one, with its parameter if the declaration gives it one.
    BuiltIn { unit: &'static BuiltIn, parameter: Option<Parameter>, span: Span },
    /// The user's own, by its path.
    Path(Vec<TokenTree>),
    /// Could not be read, and has been reported.
    Unknown,
}

impl Activation {
    /// The built-in unit or function of a name, with its default parameter.
    pub fn built_in(name: &str, span: Span) -> Self {
        match activation::find(name) {
            Some(unit) => Self::BuiltIn { unit, parameter: None, span },
            None => Self::Unknown,
        }
    }

    /// As the user would write it; nothing if it could not be read.
    pub fn text(&self) -> String {
        match self {
            Self::BuiltIn { unit, parameter: Some(parameter), .. } => {
                format!("{}({})", unit.name, parameter.text)
            }
            Self::BuiltIn { unit, parameter: None, .. } => unit.name.to_owned(),
            Self::Path(path) => text(path.clone()),
            Self::Unknown => String::new(),
        }
    }

    /// Whether it is the identity, which a layer has whose declaration names no activation.
    pub fn is_linear(&self) -> bool {
        matches!(self, Self::BuiltIn { unit: BuiltIn { name: "linear", .. }, .. })
    }

    /// Whether it passes what is positive and damps what is negative; of the user's own nobody
    /// knows.
    pub fn is_rectified(&self) -> bool {
        matches!(self, Self::BuiltIn { unit, .. } if unit.rectified)
    }
}
