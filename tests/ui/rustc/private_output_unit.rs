use dfn::Activation;

#[derive(Clone, Copy)]
struct Square;

impl Activation<f32> for Square {
    fn value(&self, z: f32) -> f32 {
        z * z
    }

    fn slope(&self, z: f32, _: f32) -> f32 {
        2.0 * z
    }
}

dfn::network! {
    pub struct Net = dense(2 -> 3, relu) -> dense(3 -> 1, crate::Square);
}

fn main() {}
