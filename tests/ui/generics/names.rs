dfn::network! {
    struct Twice<const H: usize, const H: usize> = dense(2 -> H) -> dense(H -> 1);
    struct Method<const WORKSPACE_TILE: usize> = dense(2 -> WORKSPACE_TILE);
    struct Argument<const x: usize> = dense(2 -> x);
    struct Keywords<const in: usize, const self: usize> = dense(in -> self);
    struct Generated<const __TILE: usize> = dense(2 -> __TILE);
}

fn main() {
    let _ = Method::<3>::random(0);
}
