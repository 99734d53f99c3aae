dfn::network! {
    struct Twice<const H: usize> = dense(2 -> H) -> dense(H -> { 2 * H }) -> dense(_ -> 1);
    struct Called<const H: usize> = dense({ half(H) } -> H);
    struct Unit<const H: usize> = dense(2 -> H, H) -> dense(H -> 1, elu({ H as f64 }));
}

fn main() {
    let _ = Twice::<4>::random(0).forward(&[0.0, 0.0]);
}
