//! `x[2]`, `x[0..4]`, and `concat(a, b)`.

use super::{Lower, Operand, Place, Value, width};
use crate::graph::{NodeId, Requirement};
use crate::operation::{Concatenation, Slice};
use crate::syntax::Width;
use crate::syntax::block::{Part, as_operand};
use proc_macro2::Span;
use quote::quote;

impl Lower<'_> {
    // x[4], x[2..2], x[0..5], x[N..] of `x: 4`
    pub fn slice(
        &mut self,
        of: &Operand,
        part: Part,
        written: (&str, (Span, Span)),
        place: Place<'_>,
    ) -> Value {
        let Some(node) = self.vector(of, "a slice takes") else { return Value::Unknown };
        let whole = self.width(node);
        let is_element = matches!(part, Part::Element(_));
        let (start, end) = match part {
            Part::Element(index) => {
                let after = after(&index);
                (index, after)
            }
            Part::Range { start, end } => {
                (start.unwrap_or_else(|| Width::number(0)), end.unwrap_or_else(|| whole.clone()))
            }
        };
        if start.value() == Some(0) && end.is(&whole) {
            return Value::Node(node);
        }
        let unknown = |width: &Width| matches!(width, Width::Unknown);
        if unknown(&start) || unknown(&end) || unknown(&whole) {
            return Value::Unknown;
        }
        let Some(width) = self.width_of_slice((&start, &end), is_element, &whole, of, written)
        else {
            return Value::Unknown;
        };
        let width = self.graph.side(&width);
        let name = self.name(place, "slice");
        Value::Node(self.graph.compute(Slice { start: quote!(#start), width }, &[node], name))
    }

    /// How many numbers a slice takes, if it can be.
    fn width_of_slice(
        &mut self,
        (start, end): (&Width, &Width),
        is_element: bool,
        whole: &Width,
        of: &Operand,
        (text, ends): (&str, (Span, Span)),
    ) -> Option<Width> {
        if let Some(generic) =
            [start, end].into_iter().find(|width| matches!(width, Width::Generic(_)))
        {
            let name = generic.text();
            let message = format!(
                "a slice cannot begin or end at `{name}`: stable Rust does not compute with it, and its width would follow from that"
            );
            self.errors.push_between(ends, message);
            return None;
        }
        let number = |width: &Width| width.value();
        if let (Some(start), Some(end)) = (number(start), number(end)) {
            if start >= end {
                let message = format!("`{text}` takes nothing: a slice begins before it ends");
                self.errors.push_between(ends, message);
                return None;
            }
            if let Some(whole) = number(whole)
                && end > whole
            {
                let (of, last) = (&of.text, whole - 1);
                let message = match is_element || start >= whole {
                    true => format!(
                        "there is no `{text}`: `{of}` has {whole} numbers, `{of}[0]` to `{of}[{last}]`"
                    ),
                    false => format!(
                        "`{text}` ends at {end}, but `{of}` has {whole} numbers: write `{of}[{start}..]`, or `{of}[{start}..{whole}]`"
                    ),
                };
                self.errors.push_between(ends, message);
                return None;
            }
        }
        if !matches!((number(start), number(end), number(whole)), (Some(_), Some(_), Some(_))) {
            self.requirements.push(Requirement::Within {
                slice: text.to_owned(),
                start: start.clone(),
                end: end.clone(),
                of: of.text.clone(),
                width: whole.clone(),
            });
        }
        Some(match (number(start), number(end)) {
            (Some(start), Some(end)) => Width::number(end - start),
            (Some(0), None) => end.clone(),
            _ if end.is(&after(start)) => Width::number(1),
            // Not below 0 where it goes backwards, which is a requirement of its own.
            _ => {
                let width = quote!(::core::primitive::usize::saturating_sub(#end, #start));
                Width::Constant(quote!(#width + (#width == 0) as ::core::primitive::usize))
            }
        })
    }

    pub fn concat(
        &mut self,
        parts: &[Operand],
        ends: (Span, Span),
        place: Place<'_>,
    ) -> Option<NodeId> {
        let mut nodes = Vec::new();
        for part in parts {
            nodes.push(match &part.value {
                Value::Number(number) => Some(self.graph.constant(number.clone())),
                _ => self.vector(part, "`concat` takes"),
            });
        }
        let nodes: Vec<NodeId> = nodes.into_iter().collect::<Option<_>>()?;
        let generic = |node: &NodeId| matches!(self.width(*node), Width::Generic(_));
        if let Some((place, node)) = nodes.iter().enumerate().find(|(_, node)| generic(node)) {
            let (width, text) = (self.width(*node).text(), &parts[place].text);
            let layers: Vec<String> = parts
                .iter()
                .map(|part| format!("({} -> dense(4))", as_operand(&part.text)))
                .collect();
            let message = format!(
                "`concat` takes no `{text}`, which is `{width}` wide: stable Rust does not add to `{width}`\nhelp: where a layer follows, give each value one and add these up, `{}`",
                layers.join(" + ")
            );
            self.errors.push_between(parts[place].ends, message);
            return None;
        }
        self.join(&nodes, ends, |lower, is_last| {
            if is_last {
                lower.name(place, "concat")
            } else {
                lower.anonymous("concat", place.span)
            }
        })
    }

    /// Values one after the other.
    pub fn join(
        &mut self,
        nodes: &[NodeId],
        ends: (Span, Span),
        name: impl Fn(&Self, bool) -> crate::graph::Name,
    ) -> Option<NodeId> {
        let (first, rest) = nodes.split_first()?;
        let mut joined = *first;
        let mut widths = vec![self.width(*first)];
        for (index, node) in rest.iter().enumerate() {
            widths.push(self.width(*node));
            let total = width::sum(&widths.iter().collect::<Vec<_>>());
            let Ok(total) = total.map_err(|width::Generic(generic)| {
                let message = format!(
                    "what is joined cannot be `{generic}` wide: stable Rust does not add to `{generic}`"
                );
                self.errors.push_between(ends, message);
            }) else {
                return None;
            };
            let width = self.graph.side(&total);
            let name = name(self, index + 1 == rest.len());
            joined = self.graph.compute(Concatenation { width }, &[joined, *node], name);
        }
        Some(joined)
    }
}

/// One more than an index.
fn after(index: &Width) -> Width {
    match index {
        Width::Literal { value, .. } => Width::number(value + 1),
        Width::Constant(tokens) => Width::Constant(quote!((#tokens) + 1)),
        Width::Generic(name) => Width::Generic(name.clone()),
        Width::Unknown => Width::Unknown,
    }
}
