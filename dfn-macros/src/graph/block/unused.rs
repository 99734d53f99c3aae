//! Rules about what a declaration names and does not use.

use super::Lower;
use super::scope::Definition;
use crate::graph::What;

impl Lower<'_> {
    // let h = x -> dense(3);  x -> dense(1)
    // let cost = half_squared_error(x, t);
    // target t: 1;  without a cost
    pub fn report_unused(&mut self) {
        // What could not be read may have used it.
        if self.gaps {
            return;
        }
        let no_cost = self.cost.is_none();
        let definitions = self.scope.definitions();
        for (index, known) in definitions.iter().enumerate() {
            let name = &known.ident;
            // That two values have one name is a mistake by itself.
            if definitions[..index].iter().any(|earlier| earlier.ident == *name) {
                continue;
            }
            if known.what == What::Target && no_cost {
                // The cost may be what could not be read, or what a `let` stands before.
                if !self.all_statements
                    || self.target_in_output
                    || definitions.iter().any(|other| self.is_meant_cost(other))
                {
                    continue;
                }
                let message = format!(
                    "the target `{name}` is for a cost, and there is none: write `cost = half_squared_error(…, {name});`, or leave the target out and train with a loss of the library"
                );
                self.errors.push(name.span(), message);
                continue;
            }
            let message = match known.what {
                // Of two with one name, which is reported, either can be meant.
                _ if self.scope.is_used(name) => continue,
                What::DeclaredLayer if self.unknown_layers => continue,
                What::Value if name.to_string().starts_with('_') => continue,
                What::Value if self.is_meant_cost(known) => format!(
                    "the value `{name}` is never used\nhelp: what training makes small has no `let`: write `cost = …;`"
                ),
                What::Value => format!(
                    "the value `{name}` is never used\nhelp: leave it out; where it is only for the trace, write `_{name}`"
                ),
                What::Layer { .. } | What::DeclaredLayer => format!(
                    "the layer `{name}` is never used\nhelp: write `x -> {name}` or `{name}(x)`, or leave it out"
                ),
                What::Parameter => format!("the parameter `{name}` is never used"),
                What::Input => format!("the input `{name}` is never used"),
                What::Target => format!("the target `{name}` is never used"),
                What::Output => continue,
            };
            self.errors.push(name.span(), message);
        }
    }
    /// Whether a value seems to be what training is to make small.
    fn is_meant_cost(&self, known: &Definition) -> bool {
        let named = known.ident == "cost" || known.ident == "loss";
        named && known.what == What::Value && !known.used && self.cost.is_none()
    }
}
