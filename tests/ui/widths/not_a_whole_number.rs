dfn::network! {
    struct Net = dense(2.0 -> 3, relu) -> dense(_ -> 1u8);
}

fn main() {
    let _ = Net::random(0);
}
