//! What is said of a function that there is none of.

use super::function::Function;
use super::scope::{self, Meaning};
use super::{Lower, Operand, Value};
use crate::errors::{did_you_mean, listed};
use crate::syntax::block::as_operand;
use crate::syntax::functions_elsewhere::{MATVEC, TRANSPOSE};
use crate::syntax::{functions_elsewhere, is_no_unit_here};
use proc_macro2::Ident;

impl Lower<'_> {
    pub fn report_unknown(&mut self, name: &Ident, arguments: &[Operand]) {
        // Which layer was meant is not known, and so not which one is never used.
        self.unknown_layers = true;
        let written = name.to_string();
        let message = match self.scope.meaning(name) {
            // What it was meant to be has been reported.
            Some(Meaning::Value(Value::Unknown)) => {
                self.scope.find(name);
                return;
            }
            None if !self.is_new(name) => return,
            Some(_) => {
                self.scope.find(name);
                let help = self.product_with(name, arguments);
                format!("`{name}` is a value, and not a function or a layer{help}")
            }
            None if self.scope.declares(&written) => self.scope.no_function(name),
            // l2(encoder), which has been reported.
            None if self.is_of_a_layer(arguments) => return,
            None => {
                if let Some(message) = self.matrices(&written, arguments) {
                    self.errors.push(name.span(), message);
                    return;
                }
                let texts: Vec<&str> =
                    arguments.iter().map(|argument| argument.text.as_str()).collect();
                match functions_elsewhere::meant(&written, &texts) {
                    Some(meant) => format!("there is no function `{name}` here: {meant}"),
                    None => self.no_function(&written),
                }
            }
        };
        self.errors.push(name.span(), message);
    }

    /// What `w(x)` may mean, where `w` is a value.
    fn product_with(&self, name: &Ident, arguments: &[Operand]) -> String {
        let [x] = arguments else { return String::new() };
        let Some(Meaning::Value(value)) = self.scope.meaning(name) else { return String::new() };
        let w = Operand { value, text: name.to_string(), ends: x.ends };
        let product = match (w.value.node(), x.value.node()) {
            (Some(matrix), Some(vector)) if !self.graph.node(matrix).shape.is_vector() => {
                self.product_of((&w, matrix), (x, vector))
            }
            _ => Some(format!("{name} * {}", as_operand(&x.text))),
        };
        product.map_or(String::new(), |product| format!("\nhelp: a product is written `{product}`"))
    }

    /// Whether one of the arguments is the name of a layer.
    fn is_of_a_layer(&self, arguments: &[Operand]) -> bool {
        let layers = self.scope.idents(|known| matches!(known.meaning, Meaning::Layer(_)));
        arguments.iter().any(|argument| layers.contains(&argument.text))
    }

    /// What is said of `matmul` and `transpose`, where the shapes tell what is meant.
    fn matrices(&self, written: &str, arguments: &[Operand]) -> Option<String> {
        let matrix = |operand: &Operand| {
            let id = operand.value.node()?;
            Some((id, !self.graph.node(id).shape.is_vector()))
        };
        match (written, arguments) {
            ("matmul" | "mm" | "mv" | "gemv" | "linear", [one, other]) => {
                // W x, or xᵀ W, of which the transpose is Wᵀ x.
                let product = match (matrix(one)?, matrix(other)?) {
                    ((w, true), (v, false)) => self.product_of((one, w), (other, v)),
                    ((v, false), (w, true)) => self.product_of((other, w), (one, v)),
                    ((_, false), (_, false)) => Some(format!("dot({}, {})", one.text, other.text)),
                    _ => None,
                };
                Some(match product {
                    Some(product) => {
                        format!("there is no function `{written}` here: write `{product}`")
                    }
                    None => format!("there is no function `{written}` here: {MATVEC}"),
                })
            }
            ("transpose" | "t" | "T", [v]) if !matrix(v)?.1 => Some(format!(
                "a vector has no transpose here: leave it out\nhelp: aᵀb is `dot(a, b)`, and vᵀW is `matvec(w, {})`",
                v.text
            )),
            ("transpose" | "t" | "T", [w]) => {
                Some(format!("{TRANSPOSE}, as in `matvec(transpose({}), v)`", w.text))
            }
            _ => None,
        }
    }

    fn no_function(&self, written: &str) -> String {
        let layers = self.scope.idents(|known| matches!(known.meaning, Meaning::Layer(_)));
        let mut names = [Function::names(), vec!["transpose"], scope::refs(&layers)].concat();
        // Of three letters, two that differ are another word.
        let begins_alike = |name: &&str| name.chars().next() == written.chars().next();
        names.retain(|name| written.len() > 3 || begins_alike(name));
        let meant = match is_no_unit_here(written) {
            true => String::new(),
            false => did_you_mean(written, &names),
        };
        format!(
            "there is no function `{written}`{meant}\nhelp: the functions are {}, and the path of a type of your own that implements `dfn::Activation`, as in `crate::Swish(x)`",
            listed(&Function::names())
        )
    }
}
