dfn::network! {
    struct Wide = dense(2 -> 99999999999999999999999, relu) -> dense(_ -> 1);
    struct Long = dense(100000 -> 100000, relu) -> dense(_ -> 1);
}

fn main() {
    Wide::random(0).forward(&[0.0; 2]);
    Long::boxed().classify(&[0.0; 100000]);
}
