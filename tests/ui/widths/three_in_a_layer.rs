dfn::network! {
    struct Net = dense(2 -> 3 -> 1, relu);
}

fn main() {
    let _ = Net::random(0);
}
