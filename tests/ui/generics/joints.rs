const WIDE: usize = 8;

dfn::network! {
    struct Literal<const H: usize> = dense(2 -> H, relu) -> dense(8 -> 1);
    struct Produced<const H: usize> = dense(2 -> 8) -> dense(H -> 1, sigmoid);
    struct Two<const H: usize, const K: usize> = dense(2 -> H) -> dense(K -> H);
    struct Constant<const H: usize> = dense(2 -> H) -> dense(crate::WIDE -> 1);
    struct Text<const H: usize> = "dense(2→H) → dense(1→4)";
}

fn main() {
    let _ = Literal::<8>::random(0).forward(&[0.0, 0.0]);
    let net: Two<2, 2> = Two::random(0);
    let _ = Constant::<{ WIDE }>::PARAMETERS;
}
