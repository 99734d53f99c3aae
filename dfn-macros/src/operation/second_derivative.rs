//! The second derivatives of the units, a rule each.

use super::term::Term;
use super::{Apply, Bprop, NoDerivative, Operation};
use crate::graph::{Graph, NodeId, Unit, Value};
use crate::syntax::Activation;
use proc_macro2::{Ident, Span};
use std::f64::consts::{FRAC_2_SQRT_PI, SQRT_2};

/// P ⊙ g″(z) of z, h = g(z) and P, with one of the graph's units.
pub struct SecondDerivative {
    pub unit: usize,
    pub z: NodeId,
    pub h: NodeId,
    pub p: NodeId,
}

impl SecondDerivative {
    /// Appends its nodes.
    ///
    /// # Errors
    /// [`NoDerivative`] for a unit with kinks, and for the user's own.
    pub fn add(self, request: Bprop<'_>) -> Result<Option<NodeId>, NoDerivative> {
        let unit = &request.graph.units()[self.unit];
        let Activation::BuiltIn { unit: built_in, .. } = unit.activation else {
            return Err(self.missing(request.graph));
        };
        match self.rule(built_in.name, request.graph) {
            Some(term) => Ok(Some(term.add_to(request.graph, &request.name))),
            None => Err(self.missing(request.graph)),
        }
    }

    /// The rules, with g′ where that can be: its kernel rounds less than 1 − h² would, and can be
    /// differentiated again.
    fn rule(&self, name: &str, graph: &mut Graph) -> Option<Term> {
        let [z, h, p] = [self.z, self.h, self.p].map(Term::Node);
        // P ⊙ g′(z)
        let slope = |p| Term::Slope(self.unit, Box::new([z.clone(), h.clone(), p]));
        Some(match name {
            "tanh" => slope(-2.0 * (h.clone() * p)),
            "sigmoid" => slope(p.clone() - 2.0 * (h.clone() * p)),
            // g′ is σ, the sigmoid.
            "softplus" => Sigmoid::of(z, graph).slope(p),
            // (2 + z (1 − 2σ)) σ′
            "silu" => {
                let sigmoid = Sigmoid::of(z.clone(), graph);
                let s = sigmoid.value.clone();
                sigmoid.slope(2.0 * p.clone() + z * (p.clone() - 2.0 * (s * p)))
            }
            // (2 − z²) φ
            "gelu" => {
                let q = normal_density(z.clone(), graph) * p;
                2.0 * q.clone() - z.clone() * (z * q)
            }
            "exp" => h * p,
            "square" => 2.0 * p,
            "sqrt" => -0.5 * (slope(p) / z),
            // The same, and 0 at 0 as the slope is.
            "norm" => -2.0 * slope(slope(slope(p))),
            "ln" => -1.0 * slope(slope(p)),
            "reciprocal" => -2.0 * slope(h.clone() * p),
            "sin" | "cos" => -1.0 * (h * p),
            _ => return None,
        })
    }

    fn missing(&self, graph: &Graph) -> NoDerivative {
        let unit = &graph.units()[self.unit];
        // All calls of a function have one unit, with the place of the first one.
        let is_call = |id: &NodeId| match &graph.node(*id).value {
            Value::Computed { operation, .. } => {
                operation.kernel().is(&Apply { unit: self.unit }.kernel())
            }
            _ => false,
        };
        let name = &graph.node(self.h).name;
        let several = name.layer.is_none() && graph.ids().filter(is_call).count() > 1;
        NoDerivative::of(unit, several.then(|| name.span()))
    }
}

/// σ(z), which rules of other units are made of.
struct Sigmoid {
    unit: usize,
    z: Term,
    value: Term,
}

impl Sigmoid {
    fn of(z: Term, graph: &mut Graph) -> Self {
        let unit = unit("sigmoid", graph);
        Self { unit, z: z.clone(), value: Term::Unit(unit, Box::new(z)) }
    }

    /// P ⊙ σ′(z)
    fn slope(self, p: Term) -> Term {
        Term::Slope(self.unit, Box::new([self.z, self.value, p]))
    }
}

/// φ(z) = exp(−z²/2) / √(2π), the density of the standard normal.
fn normal_density(z: Term, graph: &mut Graph) -> Term {
    let power = Term::Unit(unit("exp", graph), Box::new(-0.5 * (z.clone() * z)));
    FRAC_2_SQRT_PI / (2.0 * SQRT_2) * power
}

/// The place of a built-in unit without parameters, which is added unless the graph has it.
fn unit(name: &'static str, graph: &mut Graph) -> usize {
    let is_it = |unit: &Unit| match &unit.activation {
        Activation::BuiltIn { unit, parameter: None, .. } => unit.name == name,
        _ => false,
    };
    if let Some(unit) = graph.units().iter().position(|unit| is_it(unit)) {
        return unit;
    }
    let activation = Activation::built_in(name, Span::call_site());
    // A name that no label of the user's can be.
    let label = Ident::new(&format!("__{name}"), Span::call_site());
    graph.add_unit(Unit { activation, label })
}
