//! Finds the parameters of a generic network in its layers.

use super::Generics;
use crate::errors::Errors;
use crate::syntax::{Activation, Inputs, Layer, Width, is_keyword, text};
use proc_macro2::{Ident, TokenStream, TokenTree};

impl Generics {
    /// Widths that are parameters become such; what uses a parameter otherwise is reported.
    pub fn resolve(&self, layers: &mut [Layer], errors: &mut Errors) {
        for layer in layers {
            errors.quote(layer.fragment.as_deref());
            if let Inputs::Given(width) = &mut layer.inputs {
                self.resolve_width(width, errors);
            }
            self.resolve_width(&mut layer.outputs, errors);
            self.resolve_activation(&mut layer.activation, errors);
        }
        errors.quote(None);
    }

    // struct Net<const H: usize> = dense(2 -> { 2 * H });
    // struct Net = dense(2 -> type);
    pub fn resolve_width(&self, width: &mut Width, errors: &mut Errors) {
        let Width::Constant(tokens) = &*width else { return };
        let mentioned = self.mentioned(tokens);
        let tokens: Vec<_> = tokens.clone().into_iter().collect();
        let Some(name) = mentioned else {
            if let [TokenTree::Ident(word)] = tokens.as_slice()
                && is_keyword(word)
            {
                let message = format!("`{word}` is a keyword of Rust, and no constant");
                errors.push(word.span(), message);
                *width = Width::Unknown;
            }
            return;
        };
        *width = if tokens.len() == 1 {
            Width::Generic(name)
        } else {
            let message = format!(
                "stable Rust cannot compute with a generic width: `{}`\nhelp: declare a second one, as in `<const {name}: usize, const M: usize>`, and write `M` here",
                text(tokens.clone())
            );
            errors.push_tokens(&tokens, message);
            Width::Unknown
        };
    }

    // struct Net<const H: usize> = dense(2 -> H, H);
    // struct Net<const H: usize> = dense(2 -> H, elu({ H as f64 }));
    fn resolve_activation(&self, activation: &mut Activation, errors: &mut Errors) {
        let (tokens, message) = match &*activation {
            Activation::Path(path) => {
                let [TokenTree::Ident(_)] = path.as_slice() else { return };
                (path.clone(), "is a width, and no activation")
            }
            Activation::BuiltIn { parameter: Some(parameter), .. } => (
                parameter.value.clone().into_iter().collect(),
                "is a width, and the parameter of an activation is the same for every width",
            ),
            Activation::BuiltIn { .. } | Activation::Unknown => return,
        };
        let Some(name) = self.mentioned(&tokens.iter().cloned().collect()) else { return };
        errors.push_tokens(&tokens, format!("`{name}` {message}"));
        *activation = Activation::Unknown;
    }

    /// The first parameter in the tokens, as it stands there.
    fn mentioned(&self, tokens: &TokenStream) -> Option<Ident> {
        let mut after_colons = false;
        for token in tokens.clone() {
            let found = match &token {
                // Not the associated constant `Other::H`.
                TokenTree::Ident(word) if !after_colons => {
                    self.widths().any(|name| name == word).then(|| word.clone())
                }
                TokenTree::Group(group) => self.mentioned(&group.stream()),
                _ => None,
            };
            if found.is_some() {
                return found;
            }
            after_colons = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ':');
        }
        None
    }
}
