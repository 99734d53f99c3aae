//! Constants in the description of a graph.

use crate::syntax::Width;
use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A constant as the user would write it: where all of it are numbers, what they come to, unless that has
/// more digits.
pub fn text(number: TokenStream) -> String {
    let tokens: Vec<TokenTree> = number.clone().into_iter().collect();
    if let [TokenTree::Literal(literal)] = tokens.as_slice() {
        return literal.to_string().trim_end_matches("f64").to_owned();
    }
    let text = Width::Constant(number).text();
    let value = Numbers { rest: &tokens }.whole().map(|value| value.to_string());
    value.filter(|value| value.len() <= text.len()).unwrap_or(text)
}

/// A sum of products of numbers.
struct Numbers<'a> {
    rest: &'a [TokenTree],
}

impl Numbers<'_> {
    fn whole(mut self) -> Option<f64> {
        let value = self.sum()?;
        (self.rest.is_empty() && value.is_finite()).then_some(value)
    }

    fn sum(&mut self) -> Option<f64> {
        let mut sum = self.product()?;
        loop {
            match self.sign() {
                Some('+') => sum += self.after_the_sign(Self::product)?,
                Some('-') => sum -= self.after_the_sign(Self::product)?,
                _ => return Some(sum),
            }
        }
    }

    fn product(&mut self) -> Option<f64> {
        let mut product = self.factor()?;
        loop {
            match self.sign() {
                Some('*') => product *= self.after_the_sign(Self::factor)?,
                Some('/') => product /= self.after_the_sign(Self::factor)?,
                _ => return Some(product),
            }
        }
    }

    fn factor(&mut self) -> Option<f64> {
        if self.sign() == Some('-') {
            return Some(-self.after_the_sign(Self::factor)?);
        }
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        match first {
            TokenTree::Literal(literal) => {
                literal.to_string().replace('_', "").trim_end_matches("f64").parse().ok()
            }
            TokenTree::Group(group) if group.delimiter() != Delimiter::Bracket => {
                let inside: Vec<TokenTree> = group.stream().into_iter().collect();
                Numbers { rest: &inside }.whole()
            }
            _ => None,
        }
    }

    fn sign(&self) -> Option<char> {
        match self.rest.first() {
            Some(TokenTree::Punct(punct)) => Some(punct.as_char()),
            _ => None,
        }
    }

    fn after_the_sign(&mut self, read: impl Fn(&mut Self) -> Option<f64>) -> Option<f64> {
        self.rest = self.rest.get(1..)?;
        read(self)
    }
}

#[cfg(test)]
mod tests {
    use super::text;
    use quote::quote;

    #[test]
    fn constants_are_what_the_user_would_write() {
        assert_eq!(text(quote!(0.5)), "0.5");
        assert_eq!(text(quote!(-0.5)), "-0.5");
        assert_eq!(text(quote!(crate::LAMBDA)), "crate::LAMBDA");
        assert_eq!(text(quote!(2.0 * crate::LAMBDA)), "{ 2.0 * crate::LAMBDA }");
    }

    #[test]
    fn numbers_are_computed() {
        assert_eq!(text(quote!(2f64)), "2");
        assert_eq!(text(quote!(-2f64)), "-2");
        assert_eq!(text(quote!(1.0 / 2.0)), "0.5");
        assert_eq!(text(quote!(1.0 / 3.0)), "{ 1.0 / 3.0 }");
        assert_eq!(text(quote!((1.0 / 2.0) * (-3.0) - 1.0)), "-2.5");
        assert_eq!(text(quote!(1.0 / 0.0)), "{ 1.0 / 0.0 }");
    }
}
