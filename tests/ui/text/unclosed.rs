dfn::network! {
    struct Net = "dense(2→2, relu → dense(2→1)";
    struct Sign = "dense(2→2, relu) ⇒ dense(2→1)";
    struct Number = 7;
}

fn main() {
    Net::random(0);
    Sign::random(0);
    Number::random(0);
}
