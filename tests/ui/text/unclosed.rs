dfn::network! {
    struct Net = "dense(2→2, relu → dense(2→1)";
    struct Sign = "dense(2→2, relu) ⇒ dense(2→1)";
    struct Number = 7;
}

fn main() {
    let _ = Net::random(0);
    let _ = Sign::random(0);
    let _ = Number::random(0);
}
