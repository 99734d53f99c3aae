dfn::network! {
    struct Net = dense(2 -> 0, relu) -> dense(_ -> 1);
}

fn main() {
    let _ = Net::random(0).forward(&[0.0; 2]);
}
