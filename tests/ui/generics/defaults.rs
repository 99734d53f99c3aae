dfn::network! {
    struct Order<const H: usize = 8, const K: usize> = dense(H -> K);
    struct Zero<const H: usize = 0> = dense(H -> 1);
    struct Computed<const H: usize = 2 * 4> = dense(H -> 1);
    struct Missing<const H: usize => = dense(H -> 1);
}

fn main() {
    let _: Zero = Zero::random(0);
    let _: Order<2, 3> = Order::random(0);
}
