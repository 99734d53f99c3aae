dfn::network! {
    struct Net = hidden: -> dense(3 -> 1);
}

fn main() {
    let _ = Net::random(0);
}
