//! Reads an expression: values, operators between them, and arrows.
//!
//! Values and signs are read one after the other; what belongs to which operator is settled after
//! that, so that an arrow beside an operator can be answered with both meanings written out.

mod call;
mod number;
mod operand;
mod signs;
mod slice;
mod steps;
mod wrong;

pub use call::{value_in, without_key};

use super::cursor::{Cursor, Sign};
use super::written::{without_parentheses, written};
use super::{Expression, ExpressionKind, Operator};
use crate::errors::Errors;
use proc_macro2::{Group, TokenTree};
use std::ops::Range;
use steps::Steps;

/// A value with what is computed of it by arrows, among operators.
struct Term {
    /// The minuses before it.
    minuses: usize,
    operand: Expression,
    steps: Steps,
    /// The places of all of its tokens, and of those of the operand.
    tokens: Range<usize>,
    operand_tokens: Range<usize>,
}

/// The expression at the front, up to what is no part of one.
///
/// `nothing` is the message if nothing is there.
pub fn read(cursor: &mut Cursor<'_>, nothing: &str, errors: &mut Errors) -> Expression {
    let start = cursor.at();
    let mut terms = vec![term(cursor, nothing, errors)];
    let mut operators = Vec::new();
    let mut wrong = Vec::new();
    while let Some((sign, length)) = cursor.sign() {
        let text = written(&cursor.rest()[..length]);
        let ends = cursor.ends(length);
        match sign {
            Sign::Operator(operator) => operators.push(operator),
            Sign::Other(other) if signs::is_between_values(other) => {
                wrong.push((terms.len(), other, ends));
                // Only to hold the terms apart.
                operators.push(Operator::Multiply);
            }
            Sign::Other(_) | Sign::Arrow { .. } => break,
        }
        cursor.skip(length);
        terms.push(term(cursor, &format!("a value is missing after the `{text}`"), errors));
    }
    let missing = terms.iter().any(|term| term.operand_tokens.is_empty());
    let broken = !wrong.is_empty();
    for (place, sign, ends) in wrong {
        let message = match signs::is_power(sign) {
            true => {
                // In Python too a minus stands before the power.
                let base = terms[place - 1].operand_tokens.clone();
                let base = without_parentheses(cursor.between(base.start, base.end));
                signs::power(sign, &base, &written_term(cursor, &terms[place]), terms.len() > 2)
            }
            false => {
                let [left, right] =
                    [place - 1, place].map(|place| written_term(cursor, &terms[place]));
                signs::message(sign, &left, &right)
            }
        };
        errors.push_between(ends, message);
    }
    let mixed = !operators.is_empty() || terms.iter().any(|term| term.minuses > 0);
    let arrow = terms.iter().find_map(|term| term.steps.arrow);
    if let Some(arrow) = arrow.filter(|_| mixed && !broken && !missing) {
        let right = signs::with_parentheses(cursor, start, &terms, &operators);
        errors.push_between(
            arrow,
            format!("an arrow beside an operator needs parentheses: write {right}"),
        );
    }
    if broken || mixed && arrow.is_some() {
        return Expression::new(ExpressionKind::Unknown, cursor.since(start), cursor);
    }
    tree(cursor, terms, operators)
}

/// The expression that the tokens of a group, or of one of its parts, are all of; `end` is what
/// could end it.
pub fn whole(tokens: &[TokenTree], group: &Group, end: &str, errors: &mut Errors) -> Expression {
    let mut cursor = Cursor::inside(tokens, group);
    let mut expression = read(&mut cursor, "a value is missing here", errors);
    if !cursor.is_empty() {
        signs::left_over(&mut cursor, end, errors);
        expression.kind = ExpressionKind::Unknown;
    }
    expression
}

/// Reports what can follow no expression that ends with a semicolon, and goes on after it.
pub fn left_over(cursor: &mut Cursor<'_>, errors: &mut Errors) {
    signs::left_over(cursor, "`;`", errors);
    cursor.skip_to_semicolon();
}

fn term(cursor: &mut Cursor<'_>, nothing: &str, errors: &mut Errors) -> Term {
    let start = cursor.at();
    let mut minuses = 0;
    while let Some((Sign::Operator(Operator::Subtract), length)) = cursor.sign() {
        minuses += 1;
        cursor.skip(length);
    }
    let operand_start = cursor.at();
    let operand = operand::read(cursor, errors).unwrap_or_else(|| {
        let (span, message) = signs::no_value(cursor, if minuses > 0 { "" } else { nothing });
        errors.push(span, message);
        Expression::new(ExpressionKind::Unknown, &[], cursor)
    });
    let operand_tokens = operand_start..cursor.at();
    let steps = steps::read(cursor, &operand.text, errors);
    Term { minuses, operand, steps, tokens: start..cursor.at(), operand_tokens }
}

/// A term with its minuses and arrows.
fn written_term(cursor: &Cursor<'_>, term: &Term) -> String {
    let text = written(cursor.between(term.tokens.start, term.tokens.end));
    if text.is_empty() { "…".to_owned() } else { text }
}

/// An expression and where its tokens are.
type Placed = (Expression, Range<usize>);

/// Products before sums, and both from the left.
fn tree(cursor: &Cursor<'_>, terms: Vec<Term>, operators: Vec<Operator>) -> Expression {
    let mut terms = terms.into_iter().map(|term| with_signs(cursor, term));
    let Some(mut product) = terms.next() else {
        return Expression::new(ExpressionKind::Unknown, &[], cursor);
    };
    let mut sum: Option<(Placed, Operator)> = None;
    for (operator, term) in operators.into_iter().zip(terms) {
        match operator {
            Operator::Multiply | Operator::Divide => {
                product = binary(cursor, operator, product, term);
            }
            Operator::Add | Operator::Subtract => {
                let left = added(cursor, sum, product);
                sum = Some((left, operator));
                product = term;
            }
        }
    }
    added(cursor, sum, product).0
}

fn added(cursor: &Cursor<'_>, sum: Option<(Placed, Operator)>, product: Placed) -> Placed {
    match sum {
        Some((left, operator)) => binary(cursor, operator, left, product),
        None => product,
    }
}

fn binary(cursor: &Cursor<'_>, operator: Operator, left: Placed, right: Placed) -> Placed {
    let tokens = left.1.start..right.1.end;
    let (left, right) = (Box::new(left.0), Box::new(right.0));
    let kind = ExpressionKind::Binary { operator, left, right };
    (Expression::new(kind, cursor.between(tokens.start, tokens.end), cursor), tokens)
}

/// A term with its arrows, or with its minuses; it has only one of them.
fn with_signs(cursor: &Cursor<'_>, term: Term) -> Placed {
    let Term { minuses, operand, steps, mut tokens, operand_tokens } = term;
    let Range { start, end } = tokens.clone();
    if steps.broken || steps.arrow.is_some() && steps.steps.is_empty() {
        return (
            Expression::new(ExpressionKind::Unknown, cursor.between(start, end), cursor),
            tokens,
        );
    }
    if !steps.steps.is_empty() {
        let kind = ExpressionKind::Chain { start: Box::new(operand), steps: steps.steps };
        return (Expression::new(kind, cursor.between(start, end), cursor), tokens);
    }
    let mut value = operand;
    tokens = operand_tokens;
    for _ in 0..minuses {
        tokens.start -= 1;
        let kind = ExpressionKind::Negate(Box::new(value));
        value = Expression::new(kind, cursor.between(tokens.start, tokens.end), cursor);
    }
    (value, tokens)
}

impl Expression {
    /// An expression of so many tokens, which the cursor has just read.
    fn new(kind: ExpressionKind, tokens: &[TokenTree], cursor: &Cursor<'_>) -> Self {
        let here = cursor.end_before();
        let first = tokens.first().map_or(here, TokenTree::span);
        let last = tokens.last().map_or(here, TokenTree::span);
        Self { kind, ends: (first, last), text: written(tokens) }
    }
}
