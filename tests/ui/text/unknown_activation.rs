dfn::network! {
    struct Net = "dense(2→2, rleu) → dense(2→1)";
}

fn main() {
    let _ = Net::random(0).forward(&[0.0, 0.0]);
}
