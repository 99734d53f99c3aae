//! Tokens as a user would write them, with the same spaces on every compiler.

use proc_macro2::{Delimiter, Group, Spacing, TokenTree};

/// The text of tokens.
pub fn written(tokens: &[TokenTree]) -> String {
    let mut text = String::new();
    for (index, token) in tokens.iter().enumerate() {
        if index > 0 && has_space(&tokens[..index], token) {
            text.push(' ');
        }
        match token {
            TokenTree::Group(group) => text += &in_delimiters(group),
            token => text += &token.to_string(),
        }
    }
    text
}

/// The text of a value that will stand alone.
pub fn without_parentheses(tokens: &[TokenTree]) -> String {
    match tokens {
        [TokenTree::Group(group)] if group.delimiter() == Delimiter::Parenthesis => {
            written(&group.stream().into_iter().collect::<Vec<_>>())
        }
        tokens => written(tokens),
    }
}

/// The text of a value as an operand: in parentheses, if it has operators or arrows itself.
pub fn as_operand(text: &str) -> String {
    let mut depth = 0;
    let mut joins = text.starts_with('-');
    for character in text.chars() {
        match character {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            ' ' if depth == 0 => joins = true,
            _ => {}
        }
    }
    if joins { format!("({text})") } else { text.to_owned() }
}

/// What to write for a power.
pub fn power_of(base: &str, power: &str) -> String {
    match power {
        "1" | "1.0" => base.to_owned(),
        "2" | "2.0" => format!("square({base})"),
        "3" | "3.0" => format!("{} * square({base})", as_operand(base)),
        "4" | "4.0" => format!("square(square({base}))"),
        "0.5" => format!("sqrt({base})"),
        "-1" | "-1.0" => format!("reciprocal({base})"),
        "-2" | "-2.0" => format!("reciprocal(square({base}))"),
        power => format!("exp({} * ln({base}))", as_operand(power)),
    }
}

fn in_delimiters(group: &Group) -> String {
    let inside = written(&group.stream().into_iter().collect::<Vec<_>>());
    match group.delimiter() {
        Delimiter::Parenthesis => format!("({inside})"),
        Delimiter::Bracket => format!("[{inside}]"),
        Delimiter::Brace if inside.is_empty() => "{}".to_owned(),
        Delimiter::Brace => format!("{{ {inside} }}"),
        Delimiter::None => inside,
    }
}

/// Whether a space stands between the tokens before and the next one.
fn has_space(before: &[TokenTree], next: &TokenTree) -> bool {
    let Some((last, earlier)) = before.split_last() else { return false };
    match (last, next) {
        // `a::b`, `a.b`, `0..4`, `->`
        (_, TokenTree::Punct(punct)) if ",;?.".contains(punct.as_char()) => false,
        (TokenTree::Punct(punct), _) if punct.as_char() == '.' => false,
        (TokenTree::Punct(punct), TokenTree::Punct(next))
            if punct.spacing() == Spacing::Joint && "=>&|:*<.".contains(next.as_char()) =>
        {
            false
        }
        // Not the one in front of `::b`.
        (TokenTree::Punct(last), TokenTree::Punct(next)) if next.as_char() == ':' => {
            last.as_char() != ':'
        }
        (_, TokenTree::Punct(punct)) if punct.as_char() == ':' => false,
        (TokenTree::Punct(punct), _) if punct.as_char() == ':' => !is_second_colon(earlier),
        (TokenTree::Punct(punct), _) if "!'#".contains(punct.as_char()) => false,
        (TokenTree::Punct(punct), _) if "&-*".contains(punct.as_char()) => !is_prefix(earlier),
        (TokenTree::Ident(_), TokenTree::Punct(punct)) if punct.as_char() == '!' => false,
        // `f(x)`, `x[0]`
        (TokenTree::Ident(_) | TokenTree::Literal(_), TokenTree::Group(group))
        | (TokenTree::Group(_), TokenTree::Group(group)) => {
            group.delimiter() == Delimiter::Brace || group.delimiter() == Delimiter::None
        }
        _ => true,
    }
}

/// Whether a colon after these tokens is the second one of a path.
fn is_second_colon(earlier: &[TokenTree]) -> bool {
    matches!(earlier.last(), Some(TokenTree::Punct(punct))
        if punct.as_char() == ':' && punct.spacing() == Spacing::Joint)
}

/// Whether a sign after these tokens belongs to the value after it alone.
fn is_prefix(earlier: &[TokenTree]) -> bool {
    match earlier.last() {
        None => true,
        // The second one of `&&` and `**` stands between two values.
        Some(TokenTree::Punct(punct)) => punct.spacing() == Spacing::Alone,
        Some(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::written;
    use proc_macro2::TokenStream;

    #[test]
    fn spaces_stand_where_a_user_has_them() {
        for text in [
            "relu(x + h) -> hidden: dense(4 -> 2, leaky_relu(0.2))",
            "-a * (b - -c) / crate::config::LAMBDA",
            "x[0..4] + concat(x[..N], y[2], { 2.0 * L })",
            "x -> encoder -> dense(_ -> 1)",
            "f(-x, ::a::B) && !c",
            "let h: [f32; 4] = x;",
        ] {
            let tokens = text.parse::<TokenStream>().expect("tokens");
            assert_eq!(written(&tokens.into_iter().collect::<Vec<_>>()), text);
        }
    }
}
