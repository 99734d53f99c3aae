dfn::network! {
    struct Net(x: 4) -> 5 { x -> dense(5) }
    struct Net(x: 4) -> 3 { x -> dense(3) }
    struct Chain = dense(2 -> 1);
    struct Chain = dense(3 -> 1);
    #[cfg(any())]
    struct Either = dense(2 -> 1);
    #[cfg(not(any()))]
    struct Either = dense(3 -> 1);
}

fn main() {
    let _ = Net::random(1).forward(&[0.0; 4]);
}
