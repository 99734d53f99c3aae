dfn::network! {
    struct Wide = dense(2 -> 99999999999999999999999, relu) -> dense(_ -> 1);
    struct Long = dense(100000 -> 100000, relu) -> dense(_ -> 1);
}

fn main() {
    let _ = Wide::random(0).forward(&[0.0; 2]);
    let _ = Long::boxed().classify(&[0.0; 100000]);
}
