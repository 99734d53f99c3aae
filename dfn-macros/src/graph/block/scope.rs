//! What the names of a declaration mean, and which of them have been used.

use super::Value;
use super::function::Function;
use crate::errors::did_you_mean;
use crate::graph::{Named, What};
use proc_macro2::Ident;

/// The names that are defined so far.
pub struct Scope {
    /// Every name of the declaration.
    declared: Vec<(String, What)>,
    definitions: Vec<Definition>,
}

pub struct Definition {
    pub ident: Ident,
    pub what: What,
    pub meaning: Meaning,
    pub used: bool,
}

/// What a name stands for.
#[derive(Clone)]
pub enum Meaning {
    Value(Value),
    /// A layer, by its place.
    Layer(usize),
}

impl Scope {
    pub fn new(names: &[Named]) -> Self {
        let declared = names.iter().map(|named| (named.ident.to_string(), named.what)).collect();
        Self { declared, definitions: Vec::new() }
    }

    /// Whether the declaration takes a name, here or further down.
    pub fn declares(&self, name: &str) -> bool {
        self.declared.iter().any(|(declared, _)| declared.trim_start_matches("r#") == name)
    }

    /// Whether a name is that of a layer, here or further down.
    pub fn is_layer(&self, name: &Ident) -> bool {
        let is_layer = |what| matches!(what, What::Layer { .. } | What::DeclaredLayer);
        self.declared.iter().any(|(declared, what)| name == declared && is_layer(*what))
    }

    pub fn define(&mut self, ident: Ident, what: What, meaning: Meaning) {
        self.definitions.push(Definition { ident, what, meaning, used: false });
    }

    /// What a name means here, which then counts as used.
    pub fn find(&mut self, name: &Ident) -> Option<&Definition> {
        let found = self.definitions.iter_mut().rev().find(|known| known.ident == *name)?;
        found.used = true;
        Some(found)
    }

    /// What a name means here.
    pub fn meaning(&self, name: &Ident) -> Option<Meaning> {
        let found = self.definitions.iter().rev().find(|known| known.ident == *name)?;
        Some(found.meaning.clone())
    }

    pub fn is_used(&self, name: &Ident) -> bool {
        self.definitions.iter().any(|known| known.used && known.ident == *name)
    }

    pub fn definitions(&self) -> &[Definition] {
        &self.definitions
    }

    /// Why a name means no value here.
    pub fn missing(&self, name: &Ident) -> String {
        let written = name.to_string();
        if let Some((_, what)) = self.declared.iter().find(|(declared, _)| *declared == written) {
            return match what {
                What::Output => format!(
                    "`{name}` is an output, which gets its value at the end only\nhelp: give the value a name before, `let {name} = …;`, which can be the same"
                ),
                What::DeclaredLayer => self.no_layer(name),
                What::Layer { .. } => layer(&written),
                _ => format!(
                    "`{name}` is used before it is defined: what defines it stands further down\nhelp: move that up"
                ),
            };
        }
        if Function::find(&written).is_some() {
            return format!("`{name}` is a function: write `{name}(…)` with its value");
        }
        let meant = did_you_mean(&written, &refs(&self.idents(|_| true)));
        let help = if meant.is_empty() && written.chars().all(|c| !c.is_lowercase()) {
            format!(
                "\nhelp: a constant goes by a path, as in `self::{name}`, or in braces, `{{ {name} }}`"
            )
        } else {
            String::new()
        };
        format!("there is no value `{name}` here{meant}{help}")
    }

    /// Why a name of the declaration means no function and no layer where it is called.
    pub fn no_function(&self, name: &Ident) -> String {
        let written = name.to_string();
        match self.declared.iter().find(|(declared, _)| *declared == written) {
            Some((_, What::Layer { .. } | What::DeclaredLayer)) => self.no_layer(name),
            _ => self.missing(name),
        }
    }

    /// Why a name means no layer.
    pub fn no_layer(&self, name: &Ident) -> String {
        let written = name.to_string();
        match self.declared.iter().find(|(declared, _)| *declared == written) {
            Some((_, What::Layer { .. })) => format!(
                "`{name}` is the label of a layer in a chain, which stands there alone\nhelp: a layer that is used several times is declared before: `layer {name} = dense(…);`"
            ),
            Some((_, What::DeclaredLayer)) => format!(
                "the layer `{name}` is used before it is declared: its declaration stands further down\nhelp: move that up"
            ),
            Some((_, what)) => format!(
                "an arrow leads to a layer, and `{name}` is {}\nhelp: values are joined by operators and functions, as in `a + {name}` or `concat(a, {name})`",
                what.described()
            ),
            None if Function::find(&written).is_some() => format!(
                "`{name}` is a function, and an arrow leads to a layer: write `{name}(…)` around the value"
            ),
            None => {
                let layers = self.idents(|known| matches!(known.meaning, Meaning::Layer(_)));
                let meant = did_you_mean(&written, &refs(&layers));
                format!(
                    "there is no layer `{name}`{meant}\nhelp: a layer is declared by `layer {name} = dense(…);`"
                )
            }
        }
    }

    /// The names that are defined here.
    pub fn idents(&self, which: impl Fn(&Definition) -> bool) -> Vec<String> {
        let known = self.definitions.iter().filter(|known| which(known));
        known.map(|known| known.ident.to_string()).collect()
    }
}

pub fn refs(names: &[String]) -> Vec<&str> {
    names.iter().map(String::as_str).collect()
}

/// The message for a layer in the place of a value.
pub fn layer(name: &str) -> String {
    format!(
        "`{name}` is a layer, and not a value: write `{name}(x)` or `x -> {name}` with its input"
    )
}
