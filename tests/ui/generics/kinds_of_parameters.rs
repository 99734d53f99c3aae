dfn::network! {
    struct Bare<H> = dense(2 -> H) -> dense(H -> 1);
    struct Bound<T: Float> = dense(2 -> 1);
    struct Numbers<f64> = dense(2 -> 1);
    struct NoConst<H: usize> = dense(2 -> H) -> dense(H -> 1);
    struct NoType<const H> = dense(2 -> H) -> dense(H -> 1);
    struct Narrow<const H: u32> = dense(2 -> H) -> dense(H -> 1);
    struct Borrows<'a, const H: usize> = dense(2 -> H) -> dense(H -> 1);
    struct Value<8> = dense(2 -> 8) -> dense(8 -> 1);
    struct Bounded<const H: usize> where H: Even = dense(2 -> H) -> dense(H -> 1);
    struct BoundedBehind<const H: usize> = dense(2 -> H) -> dense(H -> 1) where [(); H]: Sized;
}

fn main() {
    let _ = Bare::<3>::random(0);
    let _: Option<Bound<f32>> = None;
    let _ = NoConst::<3>::random(0).forward(&[0.0, 0.0]);
    let _ = Narrow::<3>::random(0).forward(&[0.0, 0.0]);
}
