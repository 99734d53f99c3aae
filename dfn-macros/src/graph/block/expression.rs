//! Lowers expressions, from the inside to the outside.

use super::scope::{self, Meaning};
use super::{Lower, Operand, Place, Value};
use crate::syntax::block::{Expression, ExpressionKind};
use proc_macro2::Ident;

impl Lower<'_> {
    /// The value of an expression; where it is computed here, it gets the name.
    pub fn expression(&mut self, expression: Expression, name: Option<&Ident>) -> Value {
        let place = Place { ident: name, span: expression.ends.0 };
        match expression.kind {
            ExpressionKind::Name(name) => self.named(&name),
            ExpressionKind::Number(number) => Value::Number(number),
            ExpressionKind::Chain { start, steps } => self.chain(*start, steps),
            ExpressionKind::Call { function, arguments } => {
                self.call(&function, arguments, expression.ends, place)
            }
            ExpressionKind::Negate(of) => {
                let of = self.operand(*of);
                self.negate(of, place)
            }
            ExpressionKind::Binary { operator, left, right } => {
                let (left, right) = (self.operand(*left), self.operand(*right));
                self.binary(operator, &left, &right, place)
            }
            ExpressionKind::Slice { of, part } => {
                let of = self.operand(*of);
                self.slice(&of, part, (&expression.text, expression.ends), place)
            }
            ExpressionKind::Unknown => {
                self.gaps = true;
                Value::Unknown
            }
        }
    }

    /// The value of a part of an expression, with what messages say of it.
    pub fn operand(&mut self, expression: Expression) -> Operand {
        let (text, ends) = (expression.text.clone(), expression.ends);
        Operand { value: self.expression(expression, None), text, ends }
    }

    fn named(&mut self, name: &Ident) -> Value {
        match self.scope.find(name).map(|known| known.meaning.clone()) {
            Some(Meaning::Value(value)) => value,
            Some(Meaning::Layer(_)) => {
                self.gaps = true;
                self.errors.push(name.span(), scope::layer(&name.to_string()));
                Value::Unknown
            }
            None => {
                if self.is_new(name) {
                    let message = self.scope.missing(name);
                    self.errors.push(name.span(), message);
                }
                // Which name was meant is not known, and so not what is never used.
                self.gaps = true;
                Value::Unknown
            }
        }
    }
}
