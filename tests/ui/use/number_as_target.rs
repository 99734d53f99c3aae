dfn::network! {
    pub struct Net = dense(2 -> 2, relu) -> dense(2 -> 1, linear);
}

fn main() {
    let _ = Net::random(0).step(&[0.0, 1.0], &1.0_f32, dfn::HalfSquaredError, 0.1);
}
