dfn::network! {
    struct Swapped(x: 1) -> (mean: 1, p: 1) {
        let mean = x -> dense(1);
        let q = -x;
        (q, mean)
    }
    struct Both(x: 1) -> (mean: 1, p: 2) {
        let mean = x -> dense(1);
        let p = x -> dense(2, softmax);
        (p, mean)
    }
}

fn main() {}
