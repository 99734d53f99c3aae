//! What every diagram is made of: nodes, edges and groups, in either language.

use super::{Syntax, dot, mermaid};
use core::fmt::{self, Display, Write as _};

/// Writes a diagram piece by piece.
pub struct Writer<'a, 'f> {
    f: &'a mut fmt::Formatter<'f>,
    syntax: Syntax,
    grouped: bool,
}

/// The name of a node within its diagram.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Id {
    /// A node of the graph, by its place.
    Node(usize),
    /// A unit of a node.
    Unit(usize, usize),
    /// An output, by its place among the outputs.
    Output(usize),
    /// The cost.
    Cost,
}

impl Display for Id {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Node(node) => write!(f, "n{node}"),
            Self::Unit(node, unit) => write!(f, "n{node}u{unit}"),
            Self::Output(output) => write!(f, "y{output}"),
            Self::Cost => f.write_str("cost"),
        }
    }
}

/// The outline of a node.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Outline {
    /// What is given or taken: inputs, targets, outputs and the entry of gradients.
    Terminal,
    Parameter,
    Constant,
    Operation,
    Layer,
    Cost,
    Unit,
    OutputUnit,
    /// Units that are not drawn.
    Rest,
}

impl<'a, 'f> Writer<'a, 'f> {
    #[inline]
    pub fn new(f: &'a mut fmt::Formatter<'f>, syntax: Syntax) -> Self {
        Self { f, syntax, grouped: false }
    }

    /// The beginning of the diagram of a network.
    #[inline]
    pub fn open(&mut self, name: &str) -> fmt::Result {
        match self.syntax {
            Syntax::Mermaid => self.f.write_str("flowchart LR\n"),
            Syntax::Dot => {
                self.f.write_str("digraph \"")?;
                self.escaped(&name)?;
                self.f.write_str("\" {\n    rankdir=LR\n")
            }
        }
    }

    /// Its end.
    #[inline]
    pub fn close(&mut self) -> fmt::Result {
        match self.syntax {
            Syntax::Mermaid => Ok(()),
            Syntax::Dot => self.f.write_str("}\n"),
        }
    }

    /// A node; that of a gradient is dashed.
    #[inline]
    pub fn node(
        &mut self,
        id: Id,
        outline: Outline,
        label: &dyn Display,
        dashed: bool,
    ) -> fmt::Result {
        self.indent()?;
        match self.syntax {
            Syntax::Mermaid => {
                let [before, after] = mermaid::outline(outline);
                write!(self.f, "{id}{before}\"")?;
                self.escaped(label)?;
                write!(self.f, "\"{after}")?;
                self.f.write_str(if dashed { ":::gradient\n" } else { "\n" })
            }
            Syntax::Dot => {
                write!(self.f, "{id} [label=\"")?;
                self.escaped(label)?;
                writeln!(self.f, "\", {}]", dot::outline(outline, dashed))
            }
        }
    }

    /// An edge; one to a gradient is dashed.
    #[inline]
    pub fn edge(&mut self, from: Id, to: Id, dashed: bool) -> fmt::Result {
        self.indent()?;
        match (self.syntax, dashed) {
            (Syntax::Mermaid, false) => writeln!(self.f, "{from} --> {to}"),
            (Syntax::Mermaid, true) => writeln!(self.f, "{from} -.-> {to}"),
            (Syntax::Dot, false) => writeln!(self.f, "{from} -> {to}"),
            (Syntax::Dot, true) => writeln!(self.f, "{from} -> {to} [style=dashed]"),
        }
    }

    /// How the nodes of gradients look, after the first of them.
    #[inline]
    pub fn gradients(&mut self) -> fmt::Result {
        match self.syntax {
            Syntax::Mermaid => {
                self.indent()?;
                self.f.write_str("classDef gradient stroke-dasharray: 5 5\n")
            }
            Syntax::Dot => Ok(()),
        }
    }

    /// The beginning of a frame around nodes, which no edge stands in.
    #[inline]
    pub fn open_group(&mut self, node: usize, label: &dyn Display) -> fmt::Result {
        self.indent()?;
        match self.syntax {
            Syntax::Mermaid => {
                write!(self.f, "subgraph g{node}[\"")?;
                self.escaped(label)?;
                self.f.write_str("\"]\n")?;
            }
            Syntax::Dot => {
                write!(self.f, "subgraph cluster{node} {{\n        label=\"")?;
                self.escaped(label)?;
                self.f.write_str("\"\n")?;
            }
        }
        self.grouped = true;
        Ok(())
    }

    #[inline]
    pub fn close_group(&mut self) -> fmt::Result {
        self.grouped = false;
        self.indent()?;
        match self.syntax {
            Syntax::Mermaid => self.f.write_str("end\n"),
            Syntax::Dot => self.f.write_str("}\n"),
        }
    }

    #[inline]
    fn indent(&mut self) -> fmt::Result {
        self.f.write_str(if self.grouped { "        " } else { "    " })
    }

    #[inline]
    fn escaped(&mut self, text: &dyn Display) -> fmt::Result {
        let escape = match self.syntax {
            Syntax::Mermaid => mermaid::escape,
            Syntax::Dot => dot::escape,
        };
        write!(Escaped { f: &mut *self.f, escape, first: true, space: false }, "{text}")
    }
}

/// Text between quotation marks; what is white space on several lines is a space.
struct Escaped<'a, 'f> {
    f: &'a mut fmt::Formatter<'f>,
    /// What stands for a character, also depending on whether it is the first one.
    escape: fn(char, bool) -> Option<&'static str>,
    first: bool,
    /// Whether a space is due before the next character.
    space: bool,
}

impl fmt::Write for Escaped<'_, '_> {
    #[inline]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for character in text.chars() {
            if character.is_whitespace() || character.is_control() {
                self.space = true;
                continue;
            }
            if self.space && !self.first {
                self.f.write_char(' ')?;
            }
            match (self.escape)(character, self.first) {
                Some(escaped) => self.f.write_str(escaped)?,
                None => self.f.write_char(character)?,
            }
            (self.first, self.space) = (false, false);
        }
        Ok(())
    }
}
