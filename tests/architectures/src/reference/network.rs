//! The forward pass and back-propagation.

use super::number::{Number, Precision};
use super::unit::Unit;

/// A network, layer by layer.
pub struct Reference<P> {
    pub layers: Vec<Layer<P>>,
}

pub struct Layer<P> {
    /// A row for each input.
    pub weights: Vec<Vec<Number<P>>>,
    pub bias: Vec<Number<P>>,
    pub unit: Unit,
}

/// What a forward pass computed.
pub struct Trace<P> {
    /// z⁽¹⁾ … z⁽ˡ⁾.
    pub z: Vec<Vec<Number<P>>>,
    /// h⁽⁰⁾ = x, h⁽¹⁾ … h⁽ˡ⁾ = ŷ.
    pub h: Vec<Vec<Number<P>>>,
}

/// What back-propagation computed.
pub struct Gradients<P> {
    /// ∂L/∂θ in the order of `tensors()`: for each layer the weights, row by row, and the bias.
    pub parameters: Vec<Vec<Number<P>>>,
    /// ∂L/∂x.
    pub input: Vec<Number<P>>,
}

impl<P: Precision> Reference<P> {
    /// A network of layers with these widths, the input's first, from its parameters in the order of
    /// `tensors()`.
    pub fn new(widths: &[usize], units: &[Unit], parameters: &[f64]) -> Self {
        let mut parameters = parameters.iter().copied().map(Number::exact);
        let mut row = |width: usize| parameters.by_ref().take(width).collect::<Vec<_>>();
        let layers = widths.windows(2).zip(units).map(|(widths, unit)| Layer {
            weights: (0..widths[0]).map(|_| row(widths[1])).collect(),
            bias: row(widths[1]),
            unit: *unit,
        });
        Self { layers: layers.collect() }
    }

    /// Algorithm 6.3.
    pub fn trace(&self, x: &[f64]) -> Trace<P> {
        let mut trace =
            Trace { z: Vec::new(), h: vec![x.iter().copied().map(Number::exact).collect()] };
        for (k, layer) in self.layers.iter().enumerate() {
            let h = &trace.h[k];
            let pre_activation = |o: usize| {
                let products = h.iter().zip(&layer.weights).map(|(h, row)| *h * row[o]);
                Number::sum(products.chain([layer.bias[o]]))
            };
            let z: Vec<_> = (0..layer.bias.len()).map(pre_activation).collect();
            trace.h.push(layer.unit.value(&z));
            trace.z.push(z);
        }
        trace
    }

    /// Algorithm 6.4 from ∂L/∂ŷ.
    pub fn backward(&self, trace: &Trace<P>, dy: &[Number<P>]) -> Gradients<P> {
        let mut g = dy.to_vec();
        let mut parameters = Vec::new();
        for (k, layer) in self.layers.iter().enumerate().rev() {
            // g ← (∂h/∂z)ᵀ g.
            let jacobian = layer.unit.jacobian(&trace.z[k], &trace.h[k + 1]);
            let column =
                |z: usize| Number::sum(jacobian.iter().zip(&g).map(|(row, g)| row[z] * *g));
            g = (0..g.len()).map(column).collect();
            // The last first, and so turned round at the end.
            parameters.push(g.clone());
            parameters.push(trace.h[k].iter().flat_map(|h| g.iter().map(|g| *h * *g)).collect());
            // g ← W g.
            let product = |row: &Vec<_>| Number::sum(row.iter().zip(&g).map(|(w, g)| *w * *g));
            g = layer.weights.iter().map(product).collect();
        }
        parameters.reverse();
        Gradients { parameters, input: g }
    }
}

impl<P: Precision> Trace<P> {
    /// How near a pre-activation is to a place where the slope of its unit jumps.
    pub fn distance_to_kink(&self, network: &Reference<P>) -> f64 {
        let layers = self.z.iter().zip(&network.layers);
        let distances = layers.flat_map(|(z, layer)| {
            let of_kink = |kink: f64| z.iter().map(move |z| (z.value - kink).abs());
            layer.unit.kinks().iter().copied().flat_map(of_kink)
        });
        distances.fold(f64::INFINITY, f64::min)
    }

    /// ŷ.
    pub fn output(&self) -> &[Number<P>] {
        &self.h[self.h.len() - 1]
    }
}
