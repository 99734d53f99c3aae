dfn::network! {
    struct Net<const H: usize>(x: H) -> 1 {
        let H = x -> dense(H, tanh);
        H -> dense(1)
    }
}

fn main() {}
