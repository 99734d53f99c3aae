dfn::network! {
    struct Half: f16 = dense(2 -> 1);
    struct None: = dense(2 -> 1);
}

fn main() {
    let _ = Half::random(0).forward(&[0.0, 0.0]);
}
