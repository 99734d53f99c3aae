//! What is said of a function that there is none of.

use super::function::Function;
use super::scope::{self, Meaning};
use super::{Lower, Operand, Value};
use crate::errors::{did_you_mean, listed};
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
                format!(
                    "`{name}` is a value, and not a function or a layer\nhelp: a product is written `{name} * {}`",
                    arguments.first().map_or("x", |argument| &argument.text)
                )
            }
            None if self.scope.declares(&written) => self.scope.missing(name),
            None => {
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

    fn no_function(&self, written: &str) -> String {
        let layers = self.scope.idents(|known| matches!(known.meaning, Meaning::Layer(_)));
        let mut names = [Function::names(), scope::refs(&layers)].concat();
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
