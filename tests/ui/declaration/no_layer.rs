dfn::network! {
    struct Net = ;
}

fn main() {
    Net::random(0);
}
