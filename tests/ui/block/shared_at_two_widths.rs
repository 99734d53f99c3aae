dfn::network! {
    struct Net(left: 3, right: 4) -> 1 {
        layer encoder = dense(1, tanh);
        encoder(left) + (right -> encoder)
    }
}

fn main() {}
