//! Flow charts of Mermaid.

use super::writer::Outline;

/// What stands before and after a label in quotation marks.
#[inline]
pub fn outline(outline: Outline) -> [&'static str; 2] {
    match outline {
        Outline::Terminal => ["([", "])"],
        Outline::Parameter => ["[(", ")]"],
        Outline::Constant => ["[/", "/]"],
        Outline::Operation => ["(", ")"],
        Outline::Layer | Outline::Rest => ["[", "]"],
        Outline::Cost => ["{{", "}}"],
        Outline::Unit => ["((", "))"],
        Outline::OutputUnit => ["(((", ")))"],
    }
}

/// What stands for a character of a label: the codes of characters that would end it or be read as
/// HTML, a comment, a formula or Markdown, which a label may be.
#[inline]
pub fn escape(character: char, first: bool) -> Option<&'static str> {
    Some(match character {
        '"' => "#quot;",
        '#' => "#35;",
        '&' => "#amp;",
        '<' => "#lt;",
        '>' => "#gt;",
        '$' => "#36;",
        '%' => "#37;",
        '*' => "#42;",
        '\\' => "#92;",
        '`' => "#96;",
        '~' => "#126;",
        // At the beginning they would make a list of it, or bold letters.
        '+' if first => "#43;",
        '-' if first => "#45;",
        '_' if first => "#95;",
        _ => return None,
    })
}
