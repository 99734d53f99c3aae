//! Reads what stands in the braces: statements, and the result.

use super::cursor::{Cursor, is};
use super::statement::Read;
use super::{Expression, ExpressionKind, Outputs, Statement, expression, result, statement};
use crate::errors::Errors;
use proc_macro2::{Delimiter, Group, Ident, TokenTree};

/// What has been read of a block.
pub struct Statements<'a> {
    /// The network.
    pub network: &'a Ident,
    pub outputs: &'a Outputs,
    /// The braces.
    pub braces: &'a Group,
    pub statements: Vec<Statement>,
    pub results: Vec<Expression>,
    /// The names so far.
    pub names: Vec<Ident>,
    /// Whether each has been readable.
    pub all_names: bool,
}

impl Statements<'_> {
    /// Reads all statements, and the result, which is the last.
    pub fn read(&mut self, tokens: &[TokenTree], errors: &mut Errors) {
        let mut cursor = Cursor::inside(tokens, self.braces);
        loop {
            skip_documentation(&mut cursor, errors);
            if cursor.is_empty() {
                return result::missing(self, errors);
            }
            if cursor.is(';') {
                errors.push(cursor.span(), "nothing stands before this `;`: leave it out");
                cursor.skip(1);
                continue;
            }
            let count = self.statements.len();
            match statement::read(self, &mut cursor, errors) {
                Read::Statement => {
                    if end(&mut cursor, errors) == End::Unreadable {
                        self.statements[count..].iter_mut().for_each(Statement::forget);
                    }
                }
                Read::Item => {}
                Read::Nothing if result::read(self, &mut cursor, errors) => return,
                Read::Nothing => {}
            }
        }
    }

    /// Whether a name is declared already.
    pub fn knows(&self, name: &Ident) -> bool {
        self.names.contains(name)
    }

    pub fn declare(&mut self, name: &Ident) {
        self.names.push(name.clone());
    }
}

/// How a statement ends.
#[derive(PartialEq, Eq)]
enum End {
    /// With a semicolon, or where one is missing.
    Readable,
    /// With tokens that belong to it, in a way that could not be read.
    Unreadable,
}

/// The semicolon after a statement.
fn end(cursor: &mut Cursor<'_>, errors: &mut Errors) -> End {
    if cursor.is(';') {
        cursor.skip(1);
    } else if cursor.is_empty() {
        // That the result is missing will be reported.
    } else if begins_another(cursor) {
        errors.push(cursor.end_before(), "a `;` is missing after this statement");
    } else if comma_ends_it(cursor) {
        errors.push(cursor.span(), "a statement ends with a `;`, not with a `,`");
        cursor.skip(1);
    } else {
        expression::left_over(cursor, errors);
        cursor.skip(1);
        return End::Unreadable;
    }
    End::Readable
}

impl Statement {
    /// What it says becomes unknown.
    fn forget(&mut self) {
        if let Self::Let { value, .. } | Self::Cost { value, .. } = self {
            value.kind = ExpressionKind::Unknown;
        }
    }
}

/// Whether a comma stands at the front, and another statement or the result after it.
pub fn comma_ends_it(cursor: &Cursor<'_>) -> bool {
    let mut after = *cursor;
    after.skip(1);
    cursor.is(',') && begins_another(&after)
}

/// Whether the next tokens are a statement or the result, and not the rest of the one before.
pub fn begins_another(cursor: &Cursor<'_>) -> bool {
    if statement::begins(cursor) {
        return true;
    }
    match cursor.rest() {
        [TokenTree::Ident(word), ..]
            if matches!(word.to_string().as_str(), "as" | "if" | "for") =>
        {
            false
        }
        [TokenTree::Ident(_) | TokenTree::Group(_), rest @ ..] => {
            // The result ends the block.
            !rest.iter().any(|token| is(Some(token), ';'))
        }
        [mark, ..] => is(Some(mark), '#'),
        [] => false,
    }
}

/// Documentation of a statement, which is read by people alone; other attributes have no meaning.
fn skip_documentation(cursor: &mut Cursor<'_>, errors: &mut Errors) {
    while let [_, TokenTree::Group(group), ..] = cursor.rest()
        && cursor.is('#')
        && group.delimiter() == Delimiter::Bracket
    {
        let first = group.stream().into_iter().next();
        if !matches!(first, Some(TokenTree::Ident(word)) if word == "doc") {
            let message = "a statement has no attributes but documentation: leave this out";
            errors.push_between(cursor.ends(2), message);
        }
        cursor.skip(2);
    }
}
