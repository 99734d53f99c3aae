#[derive(Clone, Copy)]
pub struct Cube;

impl dfn::Activation<f32> for Cube {
    fn value(&self, z: f32) -> f32 {
        z * z * z
    }
    fn slope(&self, z: f32, _: f32) -> f32 {
        3.0 * z * z
    }
}

#[derive(Clone, Copy)]
pub struct Scaled(f32);

pub fn swish(z: f32) -> f32 {
    z
}

dfn::network! {
    struct Double: f64 = dense(2 -> 3, crate::Cube) -> dense(3 -> 1);
    struct Tuple = dense(2 -> 3, crate::Scaled) -> dense(3 -> 1);
    struct Function = dense(2 -> 3, crate::swish) -> dense(3 -> 1);
}

fn main() {}
