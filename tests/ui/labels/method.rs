dfn::network! {
    struct Net = forward: dense(2 -> 3) -> input: dense(3 -> 1);
}

fn main() {
    let _ = Net::random(0).forward(&[0.0, 0.0]);
}
