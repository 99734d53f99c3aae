dfn::network! {
    struct Net = ;
}

fn main() {
    let _ = Net::random(0);
}
