//! What a graph computes, as one number: a file of a network that is no chain says so with it which
//! network it is of.

use super::{Connection, Graph, NodeKind, Shape};

impl Graph {
    /// A fingerprint of what the outputs are computed from: the operations with their arguments, the
    /// shapes, the places of the inputs and the names of the parameters. `VALUES` is the number of the
    /// network's values.
    ///
    /// The names and the order of values do not count, nor do the modules on the way to a unit or to a
    /// constant, and the cost and the gradients are no part of it. The number is in files, so that it has
    /// to stay what it is, and with it the names of the operations.
    #[doc(hidden)]
    pub const fn fingerprint<const VALUES: usize>(&self) -> u32 {
        // Of each node that of all it is computed from.
        let mut prints = [Print::EMPTY; VALUES];
        let (mut index, mut inputs) = (0, 0);
        while index < VALUES && index < self.nodes.len() {
            let node = &self.nodes[index];
            let mut print = match node.shape {
                Shape::Vector(width) => Print::EMPTY.number(1).number(width),
                Shape::Matrix(rows, columns) => Print::EMPTY.number(2).number(rows).number(columns),
            };
            print = match node.kind {
                NodeKind::Input => {
                    inputs += 1;
                    print.number(1).number(inputs)
                }
                NodeKind::Target => print.number(2),
                NodeKind::Parameter => print.number(3).words(node.name),
                NodeKind::Constant => print.number(4).words(node.name),
                NodeKind::Entry => print.number(5),
                NodeKind::Operation(operation) => {
                    print.number(6).words(operation.name).connection(operation.connection)
                }
            };
            let mut argument = 0;
            while argument < node.inputs.len() {
                // A node comes after its inputs.
                let input = node.inputs[argument];
                if input < index {
                    print = print.print(prints[input]);
                }
                argument += 1;
            }
            prints[index] = print;
            index += 1;
        }
        let (mut all, mut output) = (Print::EMPTY, 0);
        while output < self.outputs.len() {
            let node = self.outputs[output].node.index();
            if node < VALUES {
                all = all.print(prints[node]);
            }
            output += 1;
        }
        (all.0 ^ (all.0 >> 32)) as u32
    }
}

/// A hash by FNV-1a (Fowler, Noll and Vo 1991).
#[derive(Clone, Copy)]
struct Print(u64);

impl Print {
    const EMPTY: Self = Self(0xcbf2_9ce4_8422_2325);

    const fn byte(self, byte: u8) -> Self {
        Self((self.0 ^ byte as u64).wrapping_mul(0x0000_0100_0000_01b3))
    }

    const fn print(self, other: Self) -> Self {
        let (bytes, mut print, mut index) = (other.0.to_le_bytes(), self, 0);
        while index < bytes.len() {
            print = print.byte(bytes[index]);
            index += 1;
        }
        print
    }

    // The same for every size of `usize`.
    const fn number(self, number: usize) -> Self {
        self.print(Self(number as u64))
    }

    const fn connection(self, connection: Connection) -> Self {
        match connection {
            Connection::All => self.number(1),
            Connection::Elementwise => self.number(2),
            Connection::Concatenation => self.number(3),
            Connection::Slice { start } => self.number(4).number(start),
            Connection::Padding { before } => self.number(5).number(before),
        }
    }

    /// The words, without the modules of a path that stands before any arguments.
    const fn words(self, words: &str) -> Self {
        let words = words.as_bytes();
        // The path's modules are from its word's beginning to the last `::`.
        let (mut word, mut modules, mut index) = (0, (0, 0), 0);
        while index < words.len() && !matches!(words[index], b'(' | b'<') {
            if words[index] == b' ' {
                word = index + 1;
            }
            if words[index] == b':' {
                modules = (word, index + 1);
            }
            index += 1;
        }
        let (mut print, mut index) = (self, 0);
        while index < words.len() {
            if index < modules.0 || index >= modules.1 {
                print = print.byte(words[index]);
            }
            index += 1;
        }
        // So that words that follow each other are not other words.
        print.number(words.len() - (modules.1 - modules.0))
    }
}

#[cfg(test)]
mod tests {
    use crate::graph::table::{Elementwise, Input, Parameter, Vector, leaf, node};
    use crate::graph::{Graph, Node, Output};

    const OUTPUTS: &[Output] = &[Output::new("y", 3)];

    /// The fingerprint of σ(a ∘ b) with this operation and this unit.
    fn fingerprint(operation: &'static str, unit: &'static str, nodes: Option<[Node; 4]>) -> u32 {
        let named = [
            leaf("x", Input, Vector(3), ""),
            leaf("w", Parameter, Vector(3), ""),
            node("z", operation, Elementwise, &[0, 1], Vector(3), ""),
            node("y", unit, Elementwise, &[2], Vector(3), ""),
        ];
        let nodes = std::boxed::Box::leak(std::boxed::Box::new(nodes.unwrap_or(named)));
        Graph::new("Net", nodes, 4, OUTPUTS, None).fingerprint::<4>()
    }

    fn of(operation: &'static str, unit: &'static str) -> u32 {
        fingerprint(operation, unit, None)
    }

    #[test]
    fn what_is_computed_counts() {
        let net = of("addition", "relu");
        assert_eq!(net, of("addition", "relu"));
        assert_ne!(net, of("subtraction", "relu"));
        assert_ne!(net, of("addition", "tanh"));
        assert_ne!(of("addition", "leaky_relu(0.1)"), of("addition", "leaky_relu(0.2)"));
        // The border of words counts.
        assert_ne!(of("ab", "c"), of("a", "bc"));
    }

    #[test]
    fn names_of_values_and_modules_do_not() {
        let renamed = [
            leaf("input", Input, Vector(3), ""),
            leaf("w", Parameter, Vector(3), ""),
            node("", "addition", Elementwise, &[0, 1], Vector(3), ""),
            node("result", "relu", Elementwise, &[2], Vector(3), ""),
        ];
        let net = of("addition", "relu");
        assert_eq!(net, fingerprint("", "", Some(renamed)));
        // Nor does the order of values that do not depend on each other.
        let [x, w, ..] = renamed;
        let z = node("z", "addition", Elementwise, &[1, 0], Vector(3), "");
        assert_eq!(net, fingerprint("", "", Some([w, x, z, renamed[3]])));

        assert_eq!(of("addition", "crate::a::Swish"), of("addition", "Swish"));
        assert_eq!(of("scale by crate::A", "relu"), of("scale by A", "relu"));
        assert_ne!(of("scale by crate::A", "relu"), of("A", "relu"));
        assert_ne!(of("addition", "leaky_relu(a::B)"), of("addition", "leaky_relu(B)"));
    }

    #[test]
    fn shapes_inputs_and_parameters_count() {
        let net = of("addition", "relu");
        let [x, w, z, y] = [
            leaf("x", Input, Vector(3), ""),
            leaf("w", Parameter, Vector(3), ""),
            node("z", "addition", Elementwise, &[0, 1], Vector(3), ""),
            node("y", "relu", Elementwise, &[2], Vector(3), ""),
        ];
        assert_eq!(net, fingerprint("", "", Some([x, w, z, y])));
        let others = [
            [leaf("x", Input, Vector(1), ""), w, z, y],
            [x, leaf("v", Parameter, Vector(3), ""), z, y],
            [x, leaf("w", Input, Vector(3), ""), z, y],
            [x, w, node("z", "addition", Elementwise, &[1, 0], Vector(3), ""), y],
            [x, w, node("z", "addition", Elementwise, &[0, 0], Vector(3), ""), y],
        ];
        for other in others {
            assert_ne!(net, fingerprint("", "", Some(other)), "{other:?}");
        }
    }

    #[test]
    fn the_number_stays_what_it_is() {
        assert_eq!(of("addition", "relu"), 2_708_477_966);
    }
}
