dfn::network! {
    struct Net = hidden: -> dense(3 -> 1);
}

fn main() {
    Net::random(0);
}
