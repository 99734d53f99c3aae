//! Reads the inputs of a block: `(left: 8, right: 8)`.

use super::Port;
use super::port::{self, What};
use super::written::written;
use crate::errors::Errors;
use proc_macro2::{Group, Ident, TokenTree};

const INPUT: What = What { what: "an input", example: "x: 16" };

/// The inputs, and whether each has a name that could be read.
pub fn read(group: &Group, network: &Ident, errors: &mut Errors) -> (Vec<Port>, bool) {
    if group.stream().is_empty() {
        let message = format!("`{network}` needs an input: write `struct {network}(x: 16) -> …`");
        errors.push(group.span(), message);
        return (Vec::new(), false);
    }
    // `struct Net(dense(2 -> 1));`
    if let Some(TokenTree::Ident(word)) = group.stream().into_iter().next()
        && word == "dense"
    {
        let chain = written(&group.stream().into_iter().collect::<Vec<_>>());
        let message = format!(
            "a chain stands after an `=`: write `struct {network} = {chain};`\nhelp: in these parentheses stand the inputs of the block form, `struct {network}(x: 2) -> 1 {{ … }}`"
        );
        errors.push(word.span(), message);
        return (Vec::new(), false);
    }
    port::several(group, INPUT, errors)
}
