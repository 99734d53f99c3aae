//! What a layer computed for one sample.

/// What one layer computed for one sample.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LayerTrace<const WIDTH: usize, T = f32> {
    /// The pre-activations z = Wᵀx + b.
    pub z: [T; WIDTH],
    /// The values h = g(z); z itself where the layer is linear.
    pub h: [T; WIDTH],
}
