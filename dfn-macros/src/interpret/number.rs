//! The values of constant expressions.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{BinOp, Expr, Lit, UnOp};

/// The value of an expression of numbers; nothing for one that contains other constants.
pub fn value(expression: &TokenStream) -> Option<f64> {
    evaluate(&syn::parse2(expression.clone()).ok()?)
}

fn evaluate(expression: &Expr) -> Option<f64> {
    Some(match expression {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Float(float) => float.base10_parse().ok()?,
            Lit::Int(int) => int.base10_parse().ok()?,
            _ => return None,
        },
        Expr::Unary(unary) if matches!(unary.op, UnOp::Neg(_)) => -evaluate(&unary.expr)?,
        Expr::Binary(binary) => {
            let (left, right) = (evaluate(&binary.left)?, evaluate(&binary.right)?);
            match binary.op {
                BinOp::Add(_) => left + right,
                BinOp::Sub(_) => left - right,
                BinOp::Mul(_) => left * right,
                BinOp::Div(_) => left / right,
                _ => return None,
            }
        }
        Expr::Paren(inner) => evaluate(&inner.expr)?,
        Expr::Group(inner) => evaluate(&inner.expr)?,
        Expr::Cast(cast) => evaluate(&cast.expr)?,
        Expr::Block(block) => match block.block.stmts.as_slice() {
            [only] => value(&only.to_token_stream())?,
            _ => return None,
        },
        _ => return None,
    })
}
